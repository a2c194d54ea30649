package dev.tierdesk.exchange.folder;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.document.AggregateText;
import dev.tierdesk.document.DocumentReader;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ExportContext;
import dev.tierdesk.exchange.ExportFormat;
import dev.tierdesk.exchange.Exported;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.ImportFormat;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.Source;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/// A catalog as code: a folder with one file for each object, which holds everything.
public final class FolderFormat implements ImportFormat, ExportFormat {
    /// The file that says what the folder is.
    static final String MARK = "tierdesk.json";

    private static final int HEAD = 4096;
    private static final Pattern MARKED = Pattern.compile("\"format\"\\s*:\\s*\"tierdesk\"");
    private static final Pattern PATH = Pattern.compile(
            "tierdesk\\.json|settings\\.json|(units|products|plans|plan_versions)/[^/.][^/]*\\.json"
                    + "|prices/[^/.][^/]*/[^/.][^/]*\\.json");

    private final long mostBytes;
    private final int mostFiles;

    public FolderFormat() {
        this(Source.MAXIMUM_FOLDER_BYTES, Source.MAXIMUM_FILES);
    }

    /// @param mostBytes of what is imported
    /// @param mostFiles of what is imported
    FolderFormat(long mostBytes, int mostFiles) {
        this.mostBytes = mostBytes;
        this.mostFiles = mostFiles;
    }

    @Override
    public String name() {
        return "folder";
    }

    @Override
    public List<String> extensions() {
        return List.of();
    }

    @Override
    public boolean recognises(Source source) {
        return FolderReading.root(source)
                .map(root -> Objects.requireNonNull(source.files().get(root + MARK)))
                .filter(bytes -> MARKED.matcher(
                        new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.UTF_8)).find())
                .isPresent();
    }

    @Override
    public Imported read(Source source, ImportContext context) {
        return new FolderReading(source, context.clock()).read();
    }

    @Override
    public boolean hasSettings() {
        return true;
    }

    @Override
    public Exported write(Catalog catalog, ExportContext context) {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        String mark = "{\n  \"format\": \"" + DocumentReader.FORMAT + "\",\n  \"format_version\": "
                + DocumentReader.VERSION + "\n}\n";
        files.put(MARK, mark.getBytes(StandardCharsets.UTF_8));
        for (Aggregate aggregate : catalog.aggregates()) {
            files.put(path(aggregate), AggregateText.page(aggregate).getBytes(StandardCharsets.UTF_8));
        }
        long bytes = files.values().stream().mapToLong(file -> file.length).sum();
        return new Exported(files, bytes <= mostBytes && files.size() <= mostFiles
                ? List.of()
                : List.of(Problem.of(ExchangeProblem.EXPORT_FOLDER_LARGE, Where.ROOT)));
    }

    @Override
    public boolean owns(String path) {
        return isOne(path);
    }

    /// Whether a file of this path below the folder is one of this format.
    static boolean isOne(String path) {
        return PATH.matcher(path).matches();
    }

    private static String path(Aggregate aggregate) {
        String file = FileName.of(aggregate.code()) + ".json";
        return switch (Kind.of(aggregate)) {
            case SETTINGS -> "settings.json";
            case PRICE -> "prices/" + FileName.of(Objects.requireNonNullElse(((Price) aggregate).plan(), "list")) + "/"
                    + file;
            case UNIT, PRODUCT, PLAN, VERSION -> Kind.of(aggregate).field() + "/" + file;
        };
    }
}
