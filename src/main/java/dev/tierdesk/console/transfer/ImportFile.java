package dev.tierdesk.console.transfer;

import dev.tierdesk.document.Reading;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.Formats;
import dev.tierdesk.exchange.ImportFormat;
import dev.tierdesk.exchange.JointImport;
import dev.tierdesk.exchange.Source;
import dev.tierdesk.exchange.subscriptions.SubscriptionCsv;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A file or folder that is imported, what was found in it, in which format it is read and what was answered about it.
/// Used on the FX thread.
final class ImportFile {
    private final Path path;
    private @Nullable Found found;
    private @Nullable ImportFormat format;
    private Answers answers = new Answers(Map.of());

    /// What the bytes are, without reading them in a format.
    ///
    /// @param source null where they cannot be read
    /// @param problem why nothing can be made of them; null where a format knows them
    /// @param format null where none knows them
    /// @param isList whether it is a list of subscriptions, which is imported by itself
    record Found(@Nullable Source source, @Nullable Problem problem, @Nullable ImportFormat format, boolean isList) {
        /// Looks at a file or folder.
        static Found in(Path path) {
            Reading<Source> reading = Source.read(path);
            Source source = reading.value();
            if (source == null) {
                return new Found(null, reading.problems().getFirst(), null, false);
            }
            ImportFormat known = Formats.detect(source).orElse(null);
            boolean isList = !source.isFolder() && SubscriptionCsv.recognises(source.bytes());
            return new Found(source, known == null ? Problem.of(ExchangeProblem.FORMAT_UNKNOWN, Where.ROOT) : null,
                    known, isList);
        }
    }

    ImportFile(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    String name() {
        return path.getFileName() == null ? path.toString() : path.getFileName().toString();
    }

    /// What was found in it; null before anybody looked.
    @Nullable Found found() {
        return found;
    }

    void found(Found now, KeptAnswers kept) {
        found = now;
        choose(now.isList() ? null : now.format(), kept);
    }

    @Nullable ImportFormat format() {
        return format;
    }

    void choose(@Nullable ImportFormat chosen, KeptAnswers kept) {
        format = chosen;
        answers = new Answers(chosen == null ? Map.of() : kept.of(chosen.name()));
    }

    Answers answers() {
        return answers;
    }

    /// What is read; null where that is not possible.
    JointImport.@Nullable Part part() {
        Source source = found == null ? null : found.source();
        return source == null || format == null ? null : new JointImport.Part(format, source, answers.all());
    }
}
