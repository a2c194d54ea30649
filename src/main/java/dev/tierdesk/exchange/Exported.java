package dev.tierdesk.exchange;

import dev.tierdesk.pricing.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What was written, in memory.
///
/// @param files by their path below the folder, with `/`; one file that stands alone has the path ""
/// @param losses what the files do not hold
public record Exported(SequencedMap<String, byte[]> files, List<Problem> losses) {
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

    /// Whether the files need a folder, or a .zip.
    public boolean isFolder() {
        return !files.containsKey("");
    }
}
