package dev.tierdesk.exchange.openapi;

import dev.tierdesk.document.Reading;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.ImportFormat;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.Source;
import dev.tierdesk.exchange.gateway.GatewayFile;
import dev.tierdesk.exchange.gateway.GatewayFile.Kind;
import dev.tierdesk.exchange.gateway.Routes;
import java.util.List;

/// An OpenAPI document as a product, or as one for each of its tags, with units to bill it by.
public final class OpenApiFormat implements ImportFormat {
    @Override
    public String name() {
        return "openapi";
    }

    @Override
    public List<String> extensions() {
        return List.of("yaml", "yml", "json");
    }

    @Override
    public boolean recognises(Source source) {
        return !source.isFolder() && GatewayFile.looksLike(Kind.OPENAPI, source.bytes());
    }

    @Override
    public Imported read(Source source, ImportContext context) {
        Reading<GatewayFile> reading = GatewayFile.read(source.bytes(), Kind.OPENAPI);
        GatewayFile file = reading.value();
        if (file == null) {
            return Imported.refused(reading.problems());
        }
        Routes routes = Routes.of(file);
        return routes.isRefused()
                ? Imported.refused(routes.problems()) : new OpenApiImport(file.tree(), context).imported();
    }
}
