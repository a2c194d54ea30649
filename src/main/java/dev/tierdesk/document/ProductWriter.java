package dev.tierdesk.document;

import dev.tierdesk.catalog.Audience;
import dev.tierdesk.catalog.Cost;
import dev.tierdesk.catalog.PriceKeys;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.TaxCategory;

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
}
