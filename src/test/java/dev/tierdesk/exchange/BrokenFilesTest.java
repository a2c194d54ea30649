package dev.tierdesk.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.HostileInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The examples of other systems, cut off, with bytes that are no text, and with something before, between or behind:
/// nothing of such a file is read, and the line, or the byte, is told at which it breaks.
@Timeout(60)
class BrokenFilesTest {
    private static final Path EXAMPLES = Path.of("src/test/resources/dev/tierdesk/exchange");
    private static final int CUTS = 8;

    /// A file that is no whole one any more.
    record Broken(String format, String how, Source source) {
        @Override
        public String toString() {
            return format + " " + source.name() + " " + how;
        }
    }

    static Stream<Broken> broken() throws IOException {
        List<Broken> all = new ArrayList<>();
        for (String format : List.of("aforo", "billsh", "killbill", "kontorion", "lago", "openmeter", "stripe")) {
            try (Stream<Path> files = Files.list(EXAMPLES.resolve(format))) {
                for (Path file : files.filter(path -> !path.toString().endsWith(".md")).sorted().toList()) {
                    add(format, file.getFileName().toString(), Files.readAllBytes(file), all);
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("broken")
    @HostileInput
    void nothingIsReadAndThePlaceIsTold(Broken broken) {
        Imported read = Formats.read(broken.format()).orElseThrow().read(
                broken.source(), new ImportContext(FormatProof.EMPTY, FormatProof.CLOCK));

        assertThat(read.aggregates()).isEmpty();
        assertThat(read.problems()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.isError()).isTrue();
            assertThat(problem.arguments().keySet()).containsAnyOf("line", "offset");
        });
    }

    private static void add(String format, String file, byte[] good, List<Broken> all) {
        BiConsumer<String, byte[]> broken =
                (how, bytes) -> all.add(new Broken(format, how, Source.file(file, bytes)));
        int end = new String(good, UTF_8).stripTrailing().getBytes(UTF_8).length;
        for (int i = 1; i <= CUTS; i++) {
            broken.accept("cut off " + i, Arrays.copyOf(good, end * i / (CUTS + 1)));
        }
        broken.accept("without its end", Arrays.copyOf(good, end - 1));
        int middle = end / 2;
        broken.accept("no UTF-8", with(good, middle, new byte[] {(byte) 0xC3, 0x28}));
        broken.accept("half a character", with(good, middle, new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}));
        broken.accept("NUL", with(good, middle, new byte[] {0}));
        broken.accept("words before", with(good, 0, "see: ".getBytes(UTF_8)));
        broken.accept("words behind", with(good, good.length, "the end".getBytes(UTF_8)));
        broken.accept("twice", with(good, good.length, good));
    }

    private static byte[] with(byte[] bytes, int at, byte[] more) {
        byte[] all = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(more, 0, all, at, more.length);
        System.arraycopy(bytes, at, all, at + more.length, bytes.length - at);
        return all;
    }
}
