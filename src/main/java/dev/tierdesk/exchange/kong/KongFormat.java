package dev.tierdesk.exchange.kong;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.document.Reading;
import dev.tierdesk.exchange.ExportContext;
import dev.tierdesk.exchange.ExportFormat;
import dev.tierdesk.exchange.Exported;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.ImportFormat;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.Source;
import dev.tierdesk.exchange.gateway.GatewayFile;
import dev.tierdesk.exchange.gateway.GatewayFile.Kind;
import dev.tierdesk.exchange.gateway.Routes;
import java.util.List;

/// Kong's declarative configuration, YAML or JSON: each service is a product whose routes are its gateway mapping.
public final class KongFormat implements ImportFormat, ExportFormat {
    @Override
    public String name() {
        return "kong";
    }

    @Override
    public List<String> extensions() {
        return List.of("yaml", "yml", "json");
    }

    @Override
    public boolean recognises(Source source) {
        return !source.isFolder() && GatewayFile.looksLike(Kind.KONG, source.bytes());
    }

    @Override
    public Imported read(Source source, ImportContext context) {
        Reading<GatewayFile> reading = GatewayFile.read(source.bytes(), Kind.KONG);
        if (reading.value() == null) {
            return Imported.refused(reading.problems());
        }
        Routes routes = Routes.of(reading.value());
        return routes.isRefused() ? Imported.refused(routes.problems()) : new KongImport(context).imported(routes);
    }

    @Override
    public Exported write(Catalog catalog, ExportContext context) {
        return new KongExport(catalog).exported();
    }
}
