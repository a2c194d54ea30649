package dev.tierdesk.exchange.yaml;

import dev.tierdesk.document.DocumentProblem;
import dev.tierdesk.document.FileText;
import dev.tierdesk.document.JsonValue;
import dev.tierdesk.document.Reading;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.util.List;

/// Reads YAML 1.2 into the values that JSON has, strictly: one document; no anchors, aliases, tags, merge keys or
/// directives; every field once. What is quoted, and every block text, is text. Of plain values, numbers, `true`,
/// `false` and `null` are read where they are spelled as in JSON, with their characters as they stand; `~` and nothing
/// are null; all others (`yes`, `0o17`, `1:30`, `+1`) are text. Where a text is meant, numbers and flags are it too
/// ([JsonValue#asText]). Safe on any thread.
public final class YamlTree {
    /// The largest file that is read.
    public static final int MAXIMUM_BYTES = 16 * 1024 * 1024;

    private YamlTree() {}

    /// Reads UTF-8 bytes; one byte order mark at their start is skipped. Never throws for what is in them.
    public static Reading<JsonValue> parse(byte[] bytes) {
        if (bytes.length > MAXIMUM_BYTES) {
            return new Reading<>(null, List.of(Problem.of(DocumentProblem.FILE_TOO_LARGE, Where.ROOT)
                    .with("found", bytes.length)
                    .with("maximum", MAXIMUM_BYTES)));
        }
        Reading<String> text = FileText.of(bytes);
        return text.value() == null ? new Reading<>(null, text.problems()) : new YamlParsing(text.value()).read();
    }
}
