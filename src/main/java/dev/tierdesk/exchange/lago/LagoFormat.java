package dev.tierdesk.exchange.lago;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.exchange.ExportContext;
import dev.tierdesk.exchange.ExportFormat;
import dev.tierdesk.exchange.Exported;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.ImportFormat;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.Source;
import dev.tierdesk.exchange.billing.Head;
import dev.tierdesk.exchange.billing.ReadBack;
import java.util.List;
import java.util.regex.Pattern;

/// Objects of Lago's API as JSON.
public final class LagoFormat implements ImportFormat, ExportFormat {
    private static final Pattern MARK = Pattern.compile(
            "\"(lago_id|billable_metrics?|charge_model|aggregation_type)\"\\s*:");

    @Override
    public String name() {
        return "lago";
    }

    @Override
    public List<String> extensions() {
        return List.of("json");
    }

    @Override
    public boolean recognises(Source source) {
        return Head.has(source, MARK);
    }

    @Override
    public Imported read(Source source, ImportContext context) {
        return new LagoReading(context).read(source);
    }

    @Override
    public Exported write(Catalog catalog, ExportContext context) {
        byte[] bytes = new LagoWriting(catalog, context.clock().instant()).bytes();
        return Exported.file(bytes, ReadBack.losses(catalog, bytes, this, context.clock()));
    }
}
