package dev.tierdesk.exchange.tierdesk;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.document.Document;
import dev.tierdesk.document.DocumentReader;
import dev.tierdesk.document.DocumentText;
import dev.tierdesk.document.DocumentWriter;
import dev.tierdesk.document.Limits;
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
import java.util.List;
import java.util.regex.Pattern;

/// The native document, which holds everything.
public final class TierdeskFormat implements ImportFormat, ExportFormat {
    private static final int HEAD = 4096;
    private static final Pattern MARK = Pattern.compile("\"format\"\\s*:\\s*\"tierdesk\"");

    private final Limits limits;

    public TierdeskFormat() {
        this(Limits.FOREIGN);
    }

    /// @param limits of what is imported
    TierdeskFormat(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "tierdesk";
    }

    @Override
    public List<String> extensions() {
        return List.of("tierdesk", "json");
    }

    @Override
    public boolean recognises(Source source) {
        byte[] bytes = source.bytes();
        return MARK.matcher(new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.UTF_8)).find();
    }

    @Override
    public Imported read(Source source, ImportContext context) {
        Document document = DocumentReader.read(source.bytes(), limits, context.clock());
        return new Imported(document.aggregates(), List.of(), List.of(), document.problems());
    }

    @Override
    public boolean hasSettings() {
        return true;
    }

    @Override
    public Exported write(Catalog catalog, ExportContext context) {
        DocumentText text = DocumentWriter.text(catalog);
        return Exported.file(text.bytes(), limits.allow(text.bytes().length, text.values())
                ? List.of()
                : List.of(Problem.of(ExchangeProblem.EXPORT_FILE_LARGE, Where.ROOT)));
    }
}
