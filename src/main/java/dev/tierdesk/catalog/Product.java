package dev.tierdesk.catalog;

import dev.tierdesk.pricing.Model;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What is sold (`catalog.md` 1). It holds what was typed; what is wrong with it, [ProductRules] tells.
///
/// @param type code of a product type of the catalog's settings
/// @param features lines of the public card
/// @param openapiUrl where its OpenAPI document is; opened only on request
/// @param metadata free fields; `base_path` and `api_version` for a STANDARD_API
/// @param pricingModel governs every price of the product where set
/// @param units codes of the attached billable units, in the order shown
/// @param requires codes of products that must be there first
/// @param everPublished whether it was published at any time; PUBLISHED says so by itself, and nothing but undo takes
///     it back
/// @param gateways which routes of which gateways belong to it
/// @param externalIds its id in each system it came from or goes to
public record Product(
        UUID id,
        String code,
        String name,
        String description,
        List<String> features,
        String type,
        Audience audience,
        List<String> tags,
        @Nullable String openapiUrl,
        Map<String, String> metadata,
        ChargeType chargeType,
        @Nullable Model pricingModel,
        PriceKeys keys,
        List<String> units,
        List<Cost> costs,
        List<String> requires,
        TaxCategory taxCategory,
        Maturity maturity,
        PublishStatus publishStatus,
        boolean everPublished,
        List<GatewayMapping> gateways,
        Map<String, String> externalIds)
        implements Aggregate {
    public Product {
        features = List.copyOf(features);
        tags = List.copyOf(tags);
        metadata = SortedCopy.of(metadata);
        units = List.copyOf(units);
        costs = List.copyOf(costs);
        requires = List.copyOf(requires);
        everPublished |= publishStatus == PublishStatus.PUBLISHED;
        gateways = List.copyOf(gateways);
        externalIds = SortedCopy.of(externalIds);
    }

    /// A new product as the New Product form starts it: EXPERIMENTAL, DRAFT, charged by usage.
    public static Product draft(UUID id, String code, String name, String type) {
        return new Product(id, code, name, "", List.of(), type, Audience.EXTERNAL, List.of(), null, Map.of(),
                ChargeType.USAGE, null, PriceKeys.NONE, List.of(), List.of(), List.of(), TaxCategory.DEFAULT,
                Maturity.EXPERIMENTAL, PublishStatus.DRAFT, false, List.of(), Map.of());
    }

    /// The same product with some fields changed: `product.with(e -> e.name = name)`.
    public Product with(Consumer<Edit> change) {
        Edit edit = new Edit(this);
        change.accept(edit);
        return edit.toProduct();
    }

    /// The fields of a product while they are changed; lives no longer than the call of [#with].
    public static final class Edit {
        private final UUID id;
        public String code;
        public String name;
        public String description;
        public List<String> features;
        public String type;
        public Audience audience;
        public List<String> tags;
        public @Nullable String openapiUrl;
        public Map<String, String> metadata;
        public ChargeType chargeType;
        public @Nullable Model pricingModel;
        public PriceKeys keys;
        public List<String> units;
        public List<Cost> costs;
        public List<String> requires;
        public TaxCategory taxCategory;
        public Maturity maturity;
        public PublishStatus publishStatus;
        public boolean everPublished;
        public List<GatewayMapping> gateways;
        public Map<String, String> externalIds;

        private Edit(Product p) {
            id = p.id;
            code = p.code;
            name = p.name;
            description = p.description;
            features = new ArrayList<>(p.features);
            type = p.type;
            audience = p.audience;
            tags = new ArrayList<>(p.tags);
            openapiUrl = p.openapiUrl;
            metadata = new TreeMap<>(p.metadata);
            chargeType = p.chargeType;
            pricingModel = p.pricingModel;
            keys = p.keys;
            units = new ArrayList<>(p.units);
            costs = new ArrayList<>(p.costs);
            requires = new ArrayList<>(p.requires);
            taxCategory = p.taxCategory;
            maturity = p.maturity;
            publishStatus = p.publishStatus;
            everPublished = p.everPublished;
            gateways = new ArrayList<>(p.gateways);
            externalIds = new TreeMap<>(p.externalIds);
        }

        private Product toProduct() {
            return new Product(id, code, name, description, features, type, audience, tags, openapiUrl, metadata,
                    chargeType, pricingModel, keys, units, costs, requires, taxCategory, maturity, publishStatus,
                    everPublished, gateways, externalIds);
        }
    }
}
