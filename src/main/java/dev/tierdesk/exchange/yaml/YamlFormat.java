package dev.tierdesk.exchange.yaml;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.document.Document;
import dev.tierdesk.document.DocumentReader;
import dev.tierdesk.document.DocumentWriter;
import dev.tierdesk.document.JsonValue;
import dev.tierdesk.document.Limits;
import dev.tierdesk.document.Reading;
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

/// The native document as YAML, which holds everything.
public final class YamlFormat implements ImportFormat, ExportFormat {
    private static final int HEAD = 4096;
    private static final Pattern MARK = Pattern.compile(
            "(?m)^\\uFEFF?format:\\h*(tierdesk|'tierdesk'|\"tierdesk\")\\h*(\\h#.*)?$");

    private final Limits limits;

    public YamlFormat() {
        this(new Limits(YamlTree.MAXIMUM_BYTES, YamlParsing.VALUES));
    }

    /// @param limits of what is imported
    YamlFormat(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "yaml";
    }

    @Override
    public List<String> extensions() {
        return List.of("yaml", "yml");
    }

    @Override
    public boolean recognises(Source source) {
        byte[] bytes = source.bytes();
        return MARK.matcher(new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.UTF_8)).find();
    }

    @Override
    public Imported read(Source source, ImportContext context) {
        Reading<JsonValue> tree = YamlTree.parse(source.bytes());
        if (tree.value() == null) {
            return Imported.refused(tree.problems());
        }
        Document document = DocumentReader.read(tree.value(), context.clock());
        return new Imported(document.aggregates(), List.of(), List.of(), document.problems());
    }

    @Override
    public boolean hasSettings() {
        return true;
    }

    @Override
    public Exported write(Catalog catalog, ExportContext context) {
        JsonValue json = DocumentWriter.json(catalog);
        byte[] bytes = YamlText.write(json).getBytes(StandardCharsets.UTF_8);
        return Exported.file(bytes, limits.allow(bytes.length, json.count())
                ? List.of()
                : List.of(Problem.of(ExchangeProblem.EXPORT_FILE_LARGE, Where.ROOT)));
    }
}
