package dev.tierdesk.document;

import static dev.tierdesk.document.Forms.CURRENCY;
import static dev.tierdesk.document.Forms.DECIMAL;
import static dev.tierdesk.document.Forms.FLAG;
import static dev.tierdesk.document.Forms.INSTANT;
import static dev.tierdesk.document.Forms.TEXT;
import static dev.tierdesk.document.Forms.TEXTS;
import static dev.tierdesk.document.Forms.TEXT_MAP;
import static dev.tierdesk.document.Forms.TEXT_SET;
import static dev.tierdesk.document.Forms.listOf;
import static dev.tierdesk.document.Forms.oneOf;
import static dev.tierdesk.document.Forms.setOf;

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
import dev.tierdesk.pricing.Model;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads products.
final class ProductReader {
    private static final Form<Audience> AUDIENCE = oneOf(Audience.class);
    private static final Form<ChargeType> CHARGE_TYPE = oneOf(ChargeType.class);
    private static final Form<Model> MODEL = oneOf(Model.class);
    private static final Form<UnmatchedKeyPolicy> KEY_POLICY = oneOf(UnmatchedKeyPolicy.class);
    private static final Form<TaxCategory> TAX_CATEGORY = oneOf(TaxCategory.class);
    private static final Form<Maturity> MATURITY = oneOf(Maturity.class);
    private static final Form<PublishStatus> PUBLISH_STATUS = oneOf(PublishStatus.class);
    private static final Form<List<String>> UNITS = setOf(TEXT);
    private static final Form<List<Cost>> COSTS = listOf(FieldReader.object(ProductReader::cost));

    private static final Form<Gateway> GATEWAY = oneOf(Gateway.class);
    private static final Form<GatewayStatus> GATEWAY_STATUS = oneOf(GatewayStatus.class);
    private static final Form<List<GatewayRoute>> ROUTES = listOf(FieldReader.object(ProductReader::route));
    private static final Form<List<GatewayMapping>> GATEWAYS = listOf(FieldReader.object(ProductReader::gateway));

    private ProductReader() {}

    static @Nullable Product read(FieldReader in, UUID id) {
        var code = in.required("code", TEXT);
        var name = in.required("name", TEXT);
        var description = in.optional("description", TEXT);
        var features = in.optional("features", TEXTS);
        var type = in.required("type", TEXT);
        var audience = in.optional("audience", AUDIENCE);
        var tags = in.optional("tags", TEXT_SET);
        var openapiUrl = in.optional("openapi_url", TEXT);
        var metadata = in.optional("metadata", TEXT_MAP);
        var chargeType = in.required("charge_type", CHARGE_TYPE);
        var pricingModel = in.optional("pricing_model", MODEL);
        var keyLabel = in.optional("price_key_label", TEXT);
        var keyPolicy = in.optional("unmatched_price_key_policy", KEY_POLICY);
        var defaultKey = in.optional("default_price_key", TEXT);
        var units = in.optional("units", UNITS);
        var costs = in.optional("costs", COSTS);
        var requires = in.optional("requires", TEXT_SET);
        var taxCategory = in.optional("tax_category", TAX_CATEGORY);
        var maturity = in.required("maturity", MATURITY);
        var publishStatus = in.required("publish_status", PUBLISH_STATUS);
        var everPublished = in.optional("ever_published", FLAG);
        var gateways = in.optional("gateways", GATEWAYS);
        var externalIds = in.optional("external_ids", TEXT_MAP);
        return in.finish(() -> {
            PriceKeys keys = new PriceKeys(
                    keyLabel.orNull(), keyPolicy.or(PriceKeys.NONE.policy()), defaultKey.orNull());
            return new Product(id, code.get(), name.get(), description.or(""), features.or(List.of()), type.get(),
                    audience.or(Audience.EXTERNAL), tags.or(List.of()), openapiUrl.orNull(), metadata.or(Map.of()),
                    chargeType.get(), pricingModel.orNull(), keys, units.or(List.of()), costs.or(List.of()),
                    requires.or(List.of()), taxCategory.or(TaxCategory.DEFAULT), maturity.get(), publishStatus.get(),
                    everPublished.or(false), gateways.or(List.of()), externalIds.or(Map.of()));
        });
    }

    private static @Nullable Cost cost(FieldReader in) {
        var key = in.required("key", TEXT);
        var amount = in.required("amount", DECIMAL);
        var currency = in.required("currency", CURRENCY);
        var unit = in.optional("unit", TEXT);
        return in.finish(() -> new Cost(key.get(), amount.get(), currency.get(), unit.orNull()));
    }

    private static @Nullable GatewayMapping gateway(FieldReader in) {
        var gateway = in.required("gateway", GATEWAY);
        var externalId = in.optional("external_id", TEXT);
        var routes = in.optional("routes", ROUTES);
        var status = in.required("status", GATEWAY_STATUS);
        var checked = in.optional("checked", INSTANT);
        return in.finish(() -> new GatewayMapping(
                gateway.get(), externalId.or(""), routes.or(List.of()), status.get(), checked.orNull()));
    }

    private static @Nullable GatewayRoute route(FieldReader in) {
        var method = in.required("method", TEXT);
        var path = in.required("path", TEXT);
        var upstream = in.optional("upstream", TEXT);
        var unit = in.optional("unit", TEXT);
        var rateLimit = in.optional("rate_limit", TEXT);
        var plugins = in.optional("plugins", TEXT);
        var service = in.optional("service", TEXT);
        var name = in.optional("name", TEXT);
        return in.finish(() -> new GatewayRoute(method.get(), path.get(), upstream.or(""), unit.orNull(),
                rateLimit.or(""), plugins.or(""), service.or(""), name.or("")));
    }
}
