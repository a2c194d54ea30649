package dev.tierdesk.console.instance;

import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/// A [Request] as bytes: one for the version of the protocol, two for the length of what follows, high byte first, and
/// the path of a file in UTF-8; a length of 0 where the window shall only show itself.
final class Message {
    static final int LONGEST = 4096;

    private static final byte VERSION = 1;
    private static final int HEAD = 3;

    private Message() {}

    /// A buffer for any message.
    static ByteBuffer buffer() {
        return ByteBuffer.allocate(HEAD + LONGEST);
    }

    /// The bytes of a request, to be read from the buffer.
    static ByteBuffer write(Request request) {
        byte[] path = request instanceof Request.Open(Path file) ? bytes(file) : new byte[0];
        return buffer().put(VERSION).putShort((short) path.length).put(path).flip();
    }

    /// What has arrived in `buffer` so far, in a copy; empty as long as more must come.
    ///
    /// @throws ProtocolException if no request can come of it
    static Optional<Request> read(ByteBuffer buffer) throws ProtocolException {
        ByteBuffer arrived = buffer.asReadOnlyBuffer().flip();
        if (arrived.hasRemaining() && arrived.get(0) != VERSION) {
            throw new ProtocolException("another version");
        }
        if (arrived.remaining() < HEAD) {
            return Optional.empty();
        }
        int length = Short.toUnsignedInt(arrived.getShort(1));
        if (length > LONGEST || arrived.remaining() > HEAD + length) {
            throw new ProtocolException("too long");
        }
        return arrived.remaining() < HEAD + length
                ? Optional.empty()
                : Optional.of(request(arrived.slice(HEAD, length)));
    }

    /// A path in UTF-8.
    ///
    /// @throws IllegalArgumentException if it holds something that is no text
    static byte[] bytes(Path file) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(file.toString()));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not text", e);
        }
    }

    private static Request request(ByteBuffer path) throws ProtocolException {
        if (!path.hasRemaining()) {
            return new Request.Show();
        }
        try {
            return new Request.Open(Path.of(StandardCharsets.UTF_8.newDecoder().decode(path).toString()));
        } catch (CharacterCodingException | IllegalArgumentException e) {
            ProtocolException unfit = new ProtocolException("no absolute path");
            unfit.initCause(e);
            throw unfit;
        }
    }
}
