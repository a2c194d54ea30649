package dev.tierdesk.exchange.kontorion;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.exchange.ExportContext;
import dev.tierdesk.exchange.ExportFormat;
import dev.tierdesk.exchange.Exported;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.ImportFormat;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.Losses;
import dev.tierdesk.exchange.Source;
import dev.tierdesk.pricing.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The catalog of Kontorion, as its interface takes it.
public final class KontorionFormat implements ImportFormat, ExportFormat {
    /// The name of the format, and of the system whose ids are kept.
    static final String NAME = "kontorion";

    private static final int HEAD = 1 << 18;
    private static final Pattern MARK = Pattern.compile("\"(price_key_label|unmatched_price_key_policy"
            + "|requires_product_ids|rate_expression|tier_order|custom_dimensions"
            + "|public_description)\"\\s*:|\"STAIRCASE\""
            + "|\"type\"\\s*:\\s*\"(FIXED_CHARGE|SEAT|USAGE)\"");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> extensions() {
        return List.of("json");
    }

    @Override
    public boolean recognises(Source source) {
        byte[] bytes = source.bytes();
        return MARK.matcher(new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.UTF_8)).find();
    }

    @Override
    public Imported read(Source source, ImportContext context) {
        return new KontorionReading(context).read(source.bytes());
    }

    @Override
    public Exported write(Catalog catalog, ExportContext context) {
        KontorionWriting writing = new KontorionWriting(catalog, context);
        byte[] bytes = writing.write();
        Imported back = read(Source.file("", bytes),
                new ImportContext(Catalog.empty(catalog.settings()), context.clock()));
        List<Problem> told = new ArrayList<>(writing.told());
        back.problems().stream()
                .filter(problem -> problem.code() == KontorionProblem.KONTORION_FIELD_ASSUMED)
                .forEach(told::add);
        return Exported.file(bytes, Losses.of(catalog, back, told));
    }
}
