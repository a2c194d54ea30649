package dev.tierdesk.exchange.billsh;

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

/// The catalog of bill.sh, as its interface takes it.
public final class BillshFormat implements ImportFormat, ExportFormat {
    /// The name of the format, and of the system whose ids are kept.
    static final String NAME = "billsh";

    private static final int HEAD = 1 << 18;
    private static final Pattern MARK =
            Pattern.compile("\"(unit_amount_nanos|billing_cadence|meter_event_type|skus)\"\\s*:");

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
        return new BillshReading(context).read(source.bytes());
    }

    @Override
    public Exported write(Catalog catalog, ExportContext context) {
        BillshWriting writing = new BillshWriting(catalog);
        byte[] bytes = writing.write();
        Imported back = read(Source.file("", bytes),
                new ImportContext(Catalog.empty(catalog.settings()), context.clock()));
        List<Problem> told = new ArrayList<>(writing.told());
        back.problems().stream().filter(problem -> problem.code() instanceof BillshProblem).forEach(told::add);
        return Exported.file(bytes, Losses.of(catalog, back, told));
    }
}
