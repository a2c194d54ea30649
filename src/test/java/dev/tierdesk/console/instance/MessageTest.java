package dev.tierdesk.console.instance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aRequestComesBackFromItsBytes() throws IOException {
        Request open = new Request.Open(folder.resolve("Prüfung 価格.tierdesk"));

        assertThat(Message.read(received(Message.write(open)))).contains(open);
        assertThat(Message.read(received(Message.write(new Request.Show())))).contains(new Request.Show());
    }

    @Test
    void halfAMessageIsNoRequestYet() throws IOException {
        ByteBuffer whole = Message.write(new Request.Open(folder.resolve("a.tierdesk")));
        for (int i = 0; i < whole.limit(); i++) {
            assertThat(Message.read(received(whole.duplicate().limit(i)))).isEmpty();
        }
    }

    @Test
    void whatIsNoRequestIsRefused() {
        String tooLong = "/" + "x".repeat(Message.LONGEST);

        refused("another version", new byte[] {2});
        refused("another version", "GET / HTTP/1.1\r\n".getBytes(UTF_8));
        refused("too long", new byte[] {1, (byte) 0xFF, (byte) 0xFF});
        refused("too long", message(tooLong.getBytes(UTF_8)));
        refused("too long", new byte[] {1, 0, 0, 'x'});
        refused("no absolute path", message(new byte[] {(byte) 0xC3, 0x28}));
        refused("no absolute path", message("price.tierdesk".getBytes(UTF_8)));
        refused("no absolute path", message("/tmp/\0.tierdesk".getBytes(UTF_8)));
    }

    @Test
    void aFileIsNamedFromWhereTheProgramWasStarted() {
        assertThat(Request.Open.named("a/../b.tierdesk").file())
                .isEqualTo(Path.of("").toAbsolutePath().resolve("b.tierdesk"));
    }

    @Test
    void aNameThatIsTooLongIsRefusedBeforeItIsSent() {
        assertThatIllegalArgumentException().isThrownBy(() -> Request.Open.named("/" + "ü".repeat(2100)));
    }

    private static void refused(String why, byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.allocate(Math.max(bytes.length, 8)).put(bytes);
        assertThatExceptionOfType(ProtocolException.class).isThrownBy(() -> Message.read(buffer)).withMessage(why);
    }

    private static byte[] message(byte[] path) {
        return ByteBuffer.allocate(3 + path.length).put((byte) 1).putShort((short) path.length).put(path).array();
    }

    private static ByteBuffer received(ByteBuffer sent) {
        return Message.buffer().put(sent.duplicate());
    }
}
