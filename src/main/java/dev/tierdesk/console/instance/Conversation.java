package dev.tierdesk.console.instance;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/// One connection to the [Listener]: one message, one answer.
final class Conversation {
    private final SocketChannel channel;
    private final long end;
    private final ByteBuffer message = Message.buffer();

    /// @param end when its message must be there, of [System#nanoTime()]
    Conversation(SocketChannel channel, long end) {
        this.channel = channel;
        this.end = end;
    }

    /// Reads what is there.
    ///
    /// @return empty as long as more must come
    /// @throws ProtocolException if it is no request
    /// @throws EOFException if it ends before it is whole
    Optional<Request> read() throws IOException {
        boolean ended = channel.read(message) < 0;
        Optional<Request> request = Message.read(message);
        if (ended && request.isEmpty()) {
            throw new EOFException("half a message");
        }
        return request;
    }

    void answer(Answer answer) throws IOException {
        channel.write(ByteBuffer.wrap(new byte[] {answer.sign()}));
    }

    /// Nanoseconds that are left for it; none or less if it is overdue.
    long left() {
        return end - System.nanoTime();
    }
}
