package dev.tierdesk.cli;

import dev.tierdesk.document.Reading;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ExportFormat;
import dev.tierdesk.exchange.Format;
import dev.tierdesk.exchange.Formats;
import dev.tierdesk.exchange.ImportFormat;
import dev.tierdesk.exchange.JointImport;
import dev.tierdesk.exchange.Source;
import dev.tierdesk.exchange.subscriptions.SubscriptionCsv;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which files a command reads and writes in which format.
final class FileFormats {
    /// What a list of subscriptions is called where a format is; it is no part of a catalog.
    static final String SUBSCRIPTIONS = "subscriptions";

    private final Terminal terminal;

    FileFormats(Terminal terminal) {
        this.terminal = terminal;
    }

    /// Looks at a file or folder that is to be read.
    ///
    /// @param from the format's name; null to find it by the content, else by the ending
    /// @throws Refusal if it cannot be read, no format knows it, or it is a list of subscriptions
    JointImport.Part read(Path path, @Nullable String from, Map<String, String> answers) {
        Reading<Source> reading = Source.read(path);
        Source source = reading.value();
        if (source == null) {
            boolean isMissing = reading.problems().getFirst().code() == ExchangeProblem.SOURCE_UNREADABLE;
            throw isMissing
                    ? Refusal.notPossible(terminal.messages().get("cli.unreadable", "path", path.toString()))
                    : Refusal.problems(reading.problems());
        }
        if (SUBSCRIPTIONS.equals(from) || from == null && !source.isFolder()
                && SubscriptionCsv.recognises(source.bytes())) {
            throw Refusal.wrongUse(terminal.messages().get("cli.format.subscriptions", "path", path.toString()));
        }
        ImportFormat format = from == null
                ? Formats.detect(source)
                        .or(() -> Formats.readAs(source.name()))
                        .orElseThrow(
                                () -> Refusal.problems(List.of(Problem.of(ExchangeProblem.FORMAT_UNKNOWN, Where.ROOT))))
                : Formats.read(from).orElseThrow(() -> unknown(from, Formats.read()));
        return new JointImport.Part(format, source, answers);
    }

    /// The format in which a file is written.
    ///
    /// @param to its name; null to choose by the file's ending
    /// @throws Refusal if there is none of this name or ending
    ExportFormat written(Path target, @Nullable String to) {
        if (to != null) {
            return Formats.written(to).orElseThrow(() -> unknown(to, Formats.written()));
        }
        return Formats.writtenAs(String.valueOf(target.getFileName())).orElseThrow(() -> unending(target));
    }

    private Refusal unknown(String name, List<? extends Format> known) {
        return Refusal.wrongUse(terminal.messages().get("cli.format.unknown", "found", name, "known", names(known)));
    }

    private Refusal unending(Path target) {
        String endings = Formats.written().stream()
                .flatMap(format -> format.extensions().stream())
                .distinct()
                .map(extension -> "." + extension)
                .collect(Collectors.joining(", "));
        return Refusal.wrongUse(terminal.messages().get(
                "cli.format.ending", "path", target.toString(), "endings", endings, "known", names(Formats.written())));
    }

    private static String names(List<? extends Format> formats) {
        return formats.stream().map(Format::name).collect(Collectors.joining(", "));
    }
}
