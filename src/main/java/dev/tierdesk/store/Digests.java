package dev.tierdesk.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// Canonical texts as the journal keeps them: their SHA-256, and deflated.
final class Digests {
    private static final int BUFFER = 4096;
    private static final int ROOM = 64;

    /// To make one takes longer than to deflate an aggregate.
    private static final ThreadLocal<Deflater> DEFLATER = ThreadLocal.withInitial(Deflater::new);

    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] of(String text) {
        return sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] deflate(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Deflater deflater = DEFLATER.get();
        deflater.reset();
        deflater.setInput(bytes);
        deflater.finish();
        byte[] deflated = new byte[bytes.length / 2 + ROOM];
        int length = deflater.deflate(deflated);
        while (!deflater.finished()) {
            deflated = Arrays.copyOf(deflated, 2 * deflated.length);
            length += deflater.deflate(deflated, length, deflated.length - length);
        }
        return Arrays.copyOf(deflated, length);
    }

    /// What was deflated.
    ///
    /// @throws IllegalArgumentException if these are other bytes
    static String inflate(byte[] bytes) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0) {
                    throw new IllegalArgumentException("cut short");
                }
                out.write(buffer, 0, count);
            }
            return out.toString(StandardCharsets.UTF_8);
        } catch (DataFormatException e) {
            throw new IllegalArgumentException(e);
        } finally {
            inflater.end();
        }
    }
}
