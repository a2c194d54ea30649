package dev.tierdesk.document;

import dev.tierdesk.catalog.Audience;
import dev.tierdesk.catalog.Cost;
import dev.tierdesk.catalog.GatewayMapping;
import dev.tierdesk.catalog.GatewayRoute;
import dev.tierdesk.catalog.PriceKeys;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.TaxCategory;
import java.time.Instant;

/// Writes products.
final class ProductWriter {
    private ProductWriter() {}

    static JsonObject write(Product product) {
        PriceKeys keys = product.keys();
        return new FieldWriter()
                .text("code", product.code())
                .text("name", product.name())
                .textUnlessEmpty("description", product.description())
                .texts("features", product.features())
                .text("type", product.type())
                .wordUnless(Audience.EXTERNAL, "audience", product.audience())
                .textSet("tags", product.tags())
                .text("openapi_url", product.openapiUrl())
                .textMap("metadata", product.metadata())
                .word("charge_type", product.chargeType())
                .word("pricing_model", product.pricingModel())
                .text("price_key_label", keys.label())
                .wordUnless(PriceKeys.NONE.policy(), "unmatched_price_key_policy", keys.policy())
                .text("default_price_key", keys.defaultKey())
                .texts("units", product.units())
                .list("costs", product.costs(), ProductWriter::write)
                .textSet("requires", product.requires())
                .wordUnless(TaxCategory.DEFAULT, "tax_category", product.taxCategory())
                .word("maturity", product.maturity())
                .word("publish_status", product.publishStatus())
                .flagUnless(product.publishStatus() == PublishStatus.PUBLISHED, "ever_published",
                        product.everPublished())
                .list("gateways", product.gateways(), ProductWriter::write)
                .textMap("external_ids", product.externalIds())
                .done();
    }

    private static JsonObject write(Cost cost) {
        return new FieldWriter()
                .text("key", cost.key())
                .decimal("amount", cost.amount())
                .text("currency", cost.currency().getCurrencyCode())
                .text("unit", cost.unit())
                .done();
    }

    private static JsonObject write(GatewayMapping mapping) {
        Instant checked = mapping.checked();
        return new FieldWriter()
                .word("gateway", mapping.gateway())
                .textUnlessEmpty("external_id", mapping.externalId())
                .list("routes", mapping.routes(), ProductWriter::write)
                .word("status", mapping.status())
                .text("checked", checked == null ? null : checked.toString())
                .done();
    }

    private static JsonObject write(GatewayRoute route) {
        return new FieldWriter()
                .text("method", route.method())
                .text("path", route.path())
                .textUnlessEmpty("upstream", route.upstream())
                .text("unit", route.unit())
                .textUnlessEmpty("rate_limit", route.rateLimit())
                .textUnlessEmpty("plugins", route.plugins())
                .textUnlessEmpty("service", route.service())
                .textUnlessEmpty("name", route.name())
                .done();
    }
}
