package dev.tierdesk.console.instance;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// Hands requests to the [Listener] of another process.
final class Caller {
    private Caller() {}

    /// Hands one over and waits for the answer.
    ///
    /// @param patience how long at most
    /// @return empty where nobody listens, or nobody answers in time
    static Optional<Answer> call(Path socket, Request request, Duration patience) {
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
                Selector selector = Selector.open()) {
            channel.configureBlocking(false);
            ByteBuffer message = Message.write(request);
            if (!channel.connect(UnixDomainSocketAddress.of(socket)) || channel.write(message) < message.limit()) {
                return Optional.empty();
            }
            channel.register(selector, SelectionKey.OP_READ);
            if (selector.select(Math.max(1, patience.toMillis())) == 0) {
                return Optional.empty();
            }
            ByteBuffer sign = ByteBuffer.allocate(1);
            return channel.read(sign) < 1
                    ? Optional.empty()
                    : Arrays.stream(Answer.values()).filter(answer -> answer.sign() == sign.get(0)).findFirst();
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }
}
