package dev.tierdesk.exchange;

import dev.tierdesk.pricing.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// What was written, in memory.
///
/// @param files by their path below the folder, with `/`; one file that stands alone has the path ""
/// @param losses what the files do not hold
public record Exported(SequencedMap<String, byte[]> files, List<Problem> losses) {
    /// The first moment that a .zip can hold.
    private static final LocalDateTime MADE = LocalDateTime.of(1980, 1, 1, 0, 0);

    public Exported {
        files = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(files));
        losses = List.copyOf(losses);
    }

    /// One file that stands alone.
    public static Exported file(byte[] bytes, List<Problem> losses) {
        LinkedHashMap<String, byte[]> files = new LinkedHashMap<>();
        files.put("", bytes);
        return new Exported(files, losses);
    }

    /// The files as a .zip: the same files give the same bytes.
    public byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(MADE);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // never, in memory
        }
        return bytes.toByteArray();
    }

    /// Whether the files need a folder, or a .zip.
    public boolean isFolder() {
        return !files.containsKey("");
    }
}
