package dev.tierdesk;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HexFormat;
import java.util.zip.CRC32;

/// Tells whether jars are the same ones, without reading them whole: a jar ends with a table of its entries, in which
/// each has its checksum.
public final class JarFingerprint {
    /// The end of a jar without comment: a sign, six bytes, then size and offset of the table.
    private static final int END_LENGTH = 22;
    private static final int END_SIGN = 0x06054b50;
    private static final int TABLE_SIZE = 12;
    private static final int TABLE_OFFSET = 16;

    private JarFingerprint() {}

    /// Eight hexadecimal digits that change when an entry of any of the jars does. Their order and folders do not
    /// count.
    ///
    /// @throws IOException if one cannot be read, is no jar, or has a comment
    public static String of(Collection<Path> jars) throws IOException {
        CRC32 sum = new CRC32();
        // not Comparator.comparing, whose lambdas the cache cannot hold: each start would make them
        for (Path jar : jars.stream().sorted((a, b) -> name(a).compareTo(name(b))).toList()) {
            sum.update(name(jar).getBytes(StandardCharsets.UTF_8));
            sum.update(table(jar));
        }
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    private static String name(Path jar) {
        return String.valueOf(jar.getFileName());
    }

    private static ByteBuffer table(Path jar) throws IOException {
        try (FileChannel file = FileChannel.open(jar)) {
            ByteBuffer end = read(file, file.size() - END_LENGTH, END_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
            if (end.getInt(0) != END_SIGN) {
                throw new IOException(jar + " does not end as a jar does");
            }
            return read(file, Integer.toUnsignedLong(end.getInt(TABLE_OFFSET)), end.getInt(TABLE_SIZE));
        }
    }

    private static ByteBuffer read(FileChannel file, long offset, int length) throws IOException {
        if (offset < 0 || length < 0 || offset + length > file.size()) {
            throw new EOFException();
        }
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining() && file.read(bytes, offset + bytes.position()) >= 0) {
            // The rest is read in the next round.
        }
        return bytes.flip();
    }
}
