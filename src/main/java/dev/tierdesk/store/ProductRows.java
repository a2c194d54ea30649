package dev.tierdesk.store;

import dev.tierdesk.catalog.Audience;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Cost;
import dev.tierdesk.catalog.Gateway;
import dev.tierdesk.catalog.GatewayMapping;
import dev.tierdesk.catalog.GatewayRoute;
import dev.tierdesk.catalog.GatewayStatus;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.PriceKeys;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.TaxCategory;
import dev.tierdesk.catalog.UnmatchedKeyPolicy;
import dev.tierdesk.document.RecordJson;
import dev.tierdesk.pricing.Model;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Products in their tables.
final class ProductRows extends Rows<Product> {
    private static final Table PRODUCT = Table.of("product", "id", "code", "name", "description", "features",
            "product_type", "audience", "tags", "openapi_url", "metadata", "charge_type", "pricing_model", "key_label",
            "key_policy", "default_key", "tax_category", "maturity", "publish_status", "ever_published",
            "external_ids");
    private static final Table UNIT = Table.of("product_unit", "product_id", "place", "unit");
    private static final Table COST =
            Table.of("product_cost", "product_id", "place", "cost_key", "amount", "currency", "unit");
    private static final Table REQUIRES = Table.of("product_requires", "product_id", "place", "required");

    private static final Table GATEWAY = Table.of("product_gateway", "product_id", "place", "gateway", "external_id",
            "routes", "status", "checked");
    private static final RecordJson<List<GatewayRoute>> ROUTES = RecordJson.listOf(GatewayRoute.class);

    ProductRows() {
        super(Product.class, PRODUCT, UNIT, COST, REQUIRES, GATEWAY);
    }

    @Override
    List<Product> all(Handle handle) {
        Map<UUID, List<String>> units = UNIT.byOwner(handle, Columns::text);
        Map<UUID, List<Cost>> costs =
                COST.byOwner(handle, c -> new Cost(c.text(), c.decimal(), c.currency(), c.textOrNull()));
        Map<UUID, List<String>> requires = REQUIRES.byOwner(handle, Columns::text);
        Map<UUID, List<GatewayMapping>> gateways = GATEWAY.byOwner(handle, c -> new GatewayMapping(
                c.constant(Gateway.class), c.text(), c.list(ROUTES), c.constant(GatewayStatus.class),
                c.instantOrNull()));
        return PRODUCT.all(handle, c -> {
            UUID id = c.id();
            return new Product(
                    id, c.text(), c.text(), c.text(), c.strings(), c.text(), c.constant(Audience.class), c.strings(),
                    c.textOrNull(), c.texts(), c.constant(ChargeType.class), c.constantOrNull(Model.class), keys(c),
                    units.getOrDefault(id, List.of()), costs.getOrDefault(id, List.of()),
                    requires.getOrDefault(id, List.of()), c.constant(TaxCategory.class), c.constant(Maturity.class),
                    c.constant(PublishStatus.class), c.truth(), gateways.getOrDefault(id, List.of()), c.texts());
        });
    }

    @Override
    @Nullable Object[] row(Product p) {
        return Table.row(p.id(), p.code(), p.name(), p.description(), Columns.of(p.features()), p.type(),
                Columns.of(p.audience()), Columns.of(p.tags()), p.openapiUrl(), Columns.of(p.metadata()),
                Columns.of(p.chargeType()), Columns.of(p.pricingModel()), p.keys().label(),
                Columns.of(p.keys().policy()), p.keys().defaultKey(), Columns.of(p.taxCategory()),
                Columns.of(p.maturity()),
                Columns.of(p.publishStatus()), p.everPublished(), Columns.of(p.externalIds()));
    }

    @Override
    void parts(Product p, Parts parts) {
        parts.add(UNIT, p.id(), p.units(), Table::row);
        parts.add(COST, p.id(), p.costs(), c ->
                Table.row(c.key(), Columns.of(c.amount()), c.currency().getCurrencyCode(), c.unit()));
        parts.add(REQUIRES, p.id(), p.requires(), Table::row);
        parts.add(GATEWAY, p.id(), p.gateways(), g -> Table.row(Columns.of(g.gateway()), g.externalId(),
                Columns.of(ROUTES, g.routes()), Columns.of(g.status()), Columns.of(g.checked())));
    }

    private static PriceKeys keys(Columns c) throws SQLException {
        return new PriceKeys(c.textOrNull(), c.constant(UnmatchedKeyPolicy.class), c.textOrNull());
    }
}
