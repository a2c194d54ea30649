package dev.tierdesk.exchange.aforo;

import dev.tierdesk.catalog.Gateway;
import dev.tierdesk.catalog.GatewayMapping;
import dev.tierdesk.catalog.GatewayStatus;
import dev.tierdesk.document.FieldWriter;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.pricing.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The gateway mappings of a product. The documentation of Aforo has the gateways and the states and shows no fields:
/// those are our own, and a mapping that is written otherwise is not kept.
final class Mappings {
    static final String FIELD = "gatewayMappings";

    private static final Map<String, Gateway> GATEWAYS = new TreeMap<>(Words.named(Gateway.values()));
    private static final Map<String, GatewayStatus> STATES = Words.named(GatewayStatus.values());

    static {
        GATEWAYS.put("AWS", Gateway.AWS_API_GATEWAY);
        GATEWAYS.put("AZURE", Gateway.AZURE_APIM);
    }

    private Mappings() {}

    /// The mappings that a product has in the file, without routes; null where it has none that can be read.
    static @Nullable List<GatewayMapping> read(ForeignObject product, Report report) {
        List<GatewayMapping> mappings = new ArrayList<>();
        for (ForeignObject row : product.objects(FIELD)) {
            Gateway gateway = GATEWAYS.get(word(row, "gateway"));
            GatewayStatus status = STATES.get(word(row, "status"));
            if (gateway == null || status == null) {
                report.add(Problem.of(ExchangeProblem.FILE_FIELD_NOT_KEPT, row.where())
                        .with("field", FIELD)
                        .with("found", "{…}"));
                continue;
            }
            String externalId = row.text("externalId", "");
            row.finish();
            mappings.add(GatewayMapping.of(gateway, externalId).with(status, null));
        }
        return mappings.isEmpty() ? null : mappings;
    }

    /// What the file says; routes and the time of the last check are those of the mapping that is there.
    static List<GatewayMapping> over(List<GatewayMapping> present, List<GatewayMapping> said) {
        return said.stream()
                .map(mapping -> present.stream()
                        .filter(known -> known.label().equals(mapping.label()))
                        .findFirst()
                        .map(known -> known.with(mapping.status(), known.checked()))
                        .orElse(mapping))
                .toList();
    }

    static JsonObject write(GatewayMapping mapping) {
        return new FieldWriter()
                .word("gateway", mapping.gateway())
                .textUnlessEmpty("externalId", mapping.externalId())
                .word("status", mapping.status())
                .done();
    }

    /// The word in a field, "AWS API Gateway" as AWS_API_GATEWAY; empty where there is none.
    private static String word(ForeignObject row, String field) {
        return row.value(field) instanceof JsonText text
                ? text.value().strip().toUpperCase(Locale.ROOT).replace(' ', '_')
                : "";
    }
}
