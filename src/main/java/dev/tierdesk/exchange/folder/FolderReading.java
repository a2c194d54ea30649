package dev.tierdesk.exchange.folder;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.document.AggregateText;
import dev.tierdesk.document.DocumentProblem;
import dev.tierdesk.document.DocumentReader;
import dev.tierdesk.document.Json;
import dev.tierdesk.document.JsonNumber;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.document.JsonValue;
import dev.tierdesk.document.Reading;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.exchange.Source;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One reading of a folder. What an object is, its folder says; what it is called, the code in its file.
final class FolderReading {
    private final Source source;
    private final Clock clock;
    private final Report report = new Report();
    private final List<Aggregate> aggregates = new ArrayList<>();
    private final Map<Kind, Set<String>> codes = new EnumMap<>(Kind.class);

    FolderReading(Source source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /// What stands before the paths of the folder's files: an archive often holds the folder, not its files.
    static Optional<String> root(Source source) {
        return source.files().keySet().stream()
                .filter(path -> path.equals(FolderFormat.MARK) || path.endsWith("/" + FolderFormat.MARK))
                .map(path -> path.substring(0, path.length() - FolderFormat.MARK.length()))
                .min(Comparator.comparingInt(String::length));
    }

    Imported read() {
        String root = root(source).orElse("");
        byte[] mark = source.files().get(root + FolderFormat.MARK);
        if (mark == null) {
            report.add(Problem.of(ExchangeProblem.FORMAT_OTHER, Where.ROOT).with("expected", FolderFormat.MARK));
            return Imported.refused(report.list());
        }
        if (isKnown(mark)) {
            source.files().forEach((path, bytes) -> file(root, path, bytes));
        }
        return new Imported(aggregates, List.of(), List.of(), report.list());
    }

    private boolean isKnown(byte[] mark) {
        Where where = new Where(FolderFormat.MARK);
        Optional<JsonValue> json = json(mark, where);
        if (json.isEmpty()) {
            return false;
        }
        Map<String, JsonValue> fields = json.get() instanceof JsonObject object ? object.fields() : Map.of();
        JsonValue format = fields.get("format");
        if (!(format instanceof JsonText text && text.value().equals(DocumentReader.FORMAT))) {
            report.add(other(DocumentProblem.DOCUMENT_FORMAT, where.field("format"), format, DocumentReader.FORMAT));
            return false;
        }
        JsonValue version = fields.get("format_version");
        if (!(version instanceof JsonNumber number && number.raw().equals(Integer.toString(DocumentReader.VERSION)))) {
            report.add(other(
                    DocumentProblem.DOCUMENT_VERSION, where.field("format_version"), version, DocumentReader.VERSION));
            return false;
        }
        fields.forEach((name, value) -> {
            if (!name.equals("format") && !name.equals("format_version")) {
                report.add(Problem.of(DocumentProblem.DOCUMENT_FIELD_UNKNOWN, where.field(name)).with("field", name));
            }
        });
        return true;
    }

    private void file(String root, String path, byte[] bytes) {
        String inner = path.startsWith(root) ? path.substring(root.length()) : "";
        Where where = new Where(inner.isEmpty() ? path : inner);
        if (!FolderFormat.isOne(inner)) {
            report.add(Problem.of(ExchangeProblem.SOURCE_FILE_UNKNOWN, where).with("found", where.path()));
        } else if (!inner.equals(FolderFormat.MARK)) {
            Kind kind = kind(inner);
            json(bytes, where)
                    .flatMap(json -> taken(AggregateText.read(kind, Ids.next(clock), json, where)))
                    .ifPresent(aggregate -> add(kind, aggregate, where));
        }
    }

    private void add(Kind kind, Aggregate aggregate, Where where) {
        if (aggregate.code().isEmpty()) {
            report.add(Problem.of(ExchangeProblem.FILE_FIELD_MISSING, where.field("code")).with("field", "code"));
        } else if (codes.computeIfAbsent(kind, k -> new HashSet<>()).add(aggregate.code())) {
            aggregates.add(aggregate);
        } else {
            report.add(Problem.of(ExchangeProblem.OBJECT_TWICE, where.field("code")).with("found", aggregate.code()));
        }
    }

    private Optional<JsonValue> json(byte[] bytes, Where where) {
        Reading<JsonValue> json = Json.parse(bytes);
        return taken(new Reading<>(json.value(), json.problems().stream().map(problem -> problem.in(where)).toList()));
    }

    private <T> Optional<T> taken(Reading<T> reading) {
        reading.problems().forEach(report::add);
        return Optional.ofNullable(reading.value());
    }

    private static Kind kind(String path) {
        String folder = path.substring(0, Math.max(0, path.indexOf('/')));
        return List.of(Kind.values()).stream().filter(kind -> kind.field().equals(folder)).findFirst()
                .orElse(Kind.SETTINGS);
    }

    private static Problem other(DocumentProblem code, Where where, @Nullable JsonValue found, Object expected) {
        String text = found == null ? "" : Json.write(found);
        Problem problem = Problem.of(code, where).with("found", text).with("expected", expected);
        return found == null ? problem : problem.with("line", found.line()).with("column", found.column());
    }
}
