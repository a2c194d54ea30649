package dev.tierdesk.exchange.xlsx;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/// The parts of a workbook's archive, in memory, by its central directory: some programs write sizes only there. All
/// reading together inflates no more than a bounded number of bytes. Used on one thread.
final class Archive {
    static final int MAXIMUM_BYTES = 50 * 1024 * 1024;
    static final int MAXIMUM_PARTS = 1000;
    static final long MAXIMUM_INFLATED = 512L * 1024 * 1024;

    private static final int END_MARK = 0x06054b50;
    private static final int ENTRY_MARK = 0x02014b50;
    private static final int LOCAL_MARK = 0x04034b50;
    private static final int END_SIZE = 22;
    private static final int ENTRY_SIZE = 46;
    private static final int LOCAL_SIZE = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final ByteBuffer bytes;
    private final SequencedMap<String, Entry> entries = new LinkedHashMap<>();
    private long left = MAXIMUM_INFLATED;

    private record Entry(String name, int method, int packedSize, int offset) {}

    private Archive(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /// Reads what parts there are.
    ///
    /// @throws Refused where the archive is damaged or has too many
    static Archive of(byte[] bytes) throws Refused {
        Archive archive = new Archive(bytes);
        try {
            archive.readDirectory();
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw Refused.damaged("");
        }
        return archive;
    }

    /// The names of the parts.
    SequencedSet<String> names() {
        return Collections.unmodifiableSequencedSet(entries.sequencedKeySet());
    }

    /// A part, to be inflated while it is read.
    ///
    /// @throws Refused where there is none, or it is damaged
    InputStream open(String name) throws Refused {
        Entry entry = find(name).orElseThrow(() -> Refused.damaged(name));
        try {
            int local = entry.offset;
            if (bytes.getInt(local) != LOCAL_MARK) {
                throw Refused.damaged(name);
            }
            int from = local + LOCAL_SIZE + unsigned(local + 26) + unsigned(local + 28);
            if (from < 0 || entry.packedSize < 0 || entry.packedSize > bytes.capacity() - from) {
                throw Refused.damaged(name);
            }
            InputStream packed = new ByteArrayInputStream(bytes.array(), from, entry.packedSize);
            return new Bounded(switch (entry.method) {
                case STORED -> packed;
                case DEFLATED -> new Inflating(packed);
                default -> throw Refused.damaged(name);
            });
        } catch (IndexOutOfBoundsException e) {
            throw Refused.damaged(name);
        }
    }

    private Optional<Entry> find(String name) {
        Entry entry = entries.get(name);
        return entry != null
                ? Optional.of(entry)
                : entries.values().stream().filter(e -> e.name.equalsIgnoreCase(name)).findFirst();
    }

    private void readDirectory() throws Refused {
        int end = end();
        int count = unsigned(end + 10);
        if (count > MAXIMUM_PARTS) {
            throw Refused.tooManyParts();
        }
        int at = bytes.getInt(end + 16);
        for (int i = 0; i < count; i++) {
            if (bytes.getInt(at) != ENTRY_MARK) {
                throw Refused.damaged("");
            }
            int nameLength = unsigned(at + 28);
            byte[] name = new byte[nameLength];
            bytes.get(at + ENTRY_SIZE, name);
            Entry entry = new Entry(new String(name, StandardCharsets.UTF_8).replace('\\', '/'), unsigned(at + 10),
                    bytes.getInt(at + 20), bytes.getInt(at + 42));
            if (entries.put(entry.name, entry) != null
                    || entry.name.toLowerCase(Locale.ROOT).startsWith("xl/externallinks/")) {
                throw Refused.damaged(entry.name);
            }
            at += ENTRY_SIZE + nameLength + unsigned(at + 30) + unsigned(at + 32);
        }
    }

    /// Where the end of the directory stands: behind it there may be a comment.
    private int end() throws Refused {
        for (int at = bytes.capacity() - END_SIZE; at >= 0 && at >= bytes.capacity() - END_SIZE - 0xFFFF; at--) {
            if (bytes.getInt(at) == END_MARK) {
                return at;
            }
        }
        throw Refused.damaged("");
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    /// Gives back its native memory when it is closed.
    private static final class Inflating extends InflaterInputStream {
        Inflating(InputStream in) {
            super(in, new Inflater(true), 64 * 1024);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }

    /// Counts what is read against the bound of the archive.
    private final class Bounded extends FilterInputStream {
        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            return taken(super.read(), 1);
        }

        @Override
        public int read(byte @Nullable [] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            return taken(read, read);
        }

        private int taken(int result, int count) throws IOException {
            left -= result < 0 ? 0 : count;
            if (left < 0) {
                throw new TooLarge();
            }
            return result;
        }
    }

    /// More is inflated than may be.
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }
}
