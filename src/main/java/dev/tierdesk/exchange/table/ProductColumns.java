package dev.tierdesk.exchange.table;

import dev.tierdesk.catalog.Audience;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.PriceKeys;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.TaxCategory;
import dev.tierdesk.catalog.UnmatchedKeyPolicy;
import java.util.List;

/// The columns of `products`.
final class ProductColumns {
    static final List<Column<Product, Product.Edit>> ALL = List.of(
            Column.needed("code", Forms.CODE, Product::code, (e, v) -> {}),
            Column.text("name", Product::name, (e, v) -> e.name = v),
            Column.needed("type", Forms.CODE, Product::type, (e, v) -> e.type = v),
            Column.text("description", Product::description, (e, v) -> e.description = v),
            Column.list("features", Product::features, (e, v) -> e.features = v),
            Column.needed("audience", Forms.words(Audience.class), Product::audience, (e, v) -> e.audience = v),
            Column.set("tags", Product::tags, (e, v) -> e.tags = v),
            Column.needed(
                    "charge_type", Forms.words(ChargeType.class), Product::chargeType, (e, v) -> e.chargeType = v),
            Column.optional("pricing_model", Forms.MODEL, Product::pricingModel, (e, v) -> e.pricingModel = v),
            Column.needed("maturity", Forms.words(Maturity.class), Product::maturity, (e, v) -> e.maturity = v),
            Column.needed("publish_status", Forms.words(PublishStatus.class), Product::publishStatus,
                    (e, v) -> e.publishStatus = v),
            Column.needed("ever_published", Forms.FLAG, Product::everPublished, (e, v) -> e.everPublished = v),
            Column.needed(
                    "tax_category", Forms.words(TaxCategory.class), Product::taxCategory, (e, v) -> e.taxCategory = v),
            Column.optional("price_key_label", Forms.TEXT, p -> p.keys().label(),
                    (e, v) -> e.keys = new PriceKeys(v, e.keys.policy(), e.keys.defaultKey())),
            Column.needed("unmatched_price_key_policy", Forms.words(UnmatchedKeyPolicy.class), p -> p.keys().policy(),
                    (e, v) -> e.keys = new PriceKeys(e.keys.label(), v, e.keys.defaultKey())),
            Column.optional("default_price_key", Forms.TEXT, p -> p.keys().defaultKey(),
                    (e, v) -> e.keys = new PriceKeys(e.keys.label(), e.keys.policy(), v)),
            Column.set("requires", Product::requires, (e, v) -> e.requires = v),
            Column.optional("openapi_url", Forms.TEXT, Product::openapiUrl, (e, v) -> e.openapiUrl = v),
            Column.map("metadata", Product::metadata, (e, v) -> e.metadata = v),
            Column.map("external_ids", Product::externalIds, (e, v) -> e.externalIds = v));

    private ProductColumns() {}
}
