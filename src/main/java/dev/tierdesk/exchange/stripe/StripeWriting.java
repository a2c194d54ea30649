package dev.tierdesk.exchange.stripe;

import dev.tierdesk.catalog.Aggregation;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Cadence;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.UnitStatus;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.exchange.billing.JsonFields;
import dev.tierdesk.exchange.billing.Sold;
import dev.tierdesk.pricing.Terms;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Writes products, prices and meters. What Stripe has no field for and its `metadata` can carry stands there.
final class StripeWriting {
    static final String CODE = "tierdesk_code";
    static final String PLAN = "tierdesk_plan";
    static final String COMPONENT = "tierdesk_component";
    static final String CHARGE_TYPE = "tierdesk_charge_type";
    static final Set<String> OWN = Set.of(CODE, PLAN, COMPONENT, CHARGE_TYPE);
    static final String NO_PLAN = "-";

    private static final String SYSTEM = "stripe";
    private static final int FEATURES = 15;
    private static final int METADATA_KEYS = 49;
    private static final int METADATA_KEY = 40;
    private static final int METADATA_VALUE = 500;
    private static final Map<Aggregation, String> FORMULAS = new EnumMap<>(
            Map.of(Aggregation.SUM, "sum", Aggregation.COUNT, "count", Aggregation.LATEST, "last"));

    private final Catalog catalog;

    StripeWriting(Catalog catalog) {
        this.catalog = catalog;
    }

    /// @param at the moment whose prices are written
    byte[] bytes(Instant at) {
        return new JsonFields()
                .list("meters", catalog.units().stream().filter(StripeWriting::isMeter).map(this::meter).toList())
                .list("products", catalog.products().stream().map(this::product).toList())
                .list("prices", Sold.in(catalog, at).stream().flatMap(price -> price(price).stream()).toList())
                .bytes();
    }

    private static boolean isMeter(BillableUnit unit) {
        return FORMULAS.containsKey(unit.aggregation());
    }

    private JsonObject meter(BillableUnit unit) {
        boolean hasEventOfItsOwn = !unit.eventType().isBlank() && !StripeReading.isCode(unit.eventType(), "mtr_");
        return new JsonFields()
                .text("id", id(unit.externalIds(), unit.code()))
                .text("object", "billing.meter")
                .with("default_aggregation", new JsonFields().text("formula", FORMULAS.get(unit.aggregation()))
                        .object())
                .text("display_name", shown(unit.name(), unit.code()))
                .text("event_name", hasEventOfItsOwn ? unit.eventType() : unit.code())
                .text("status", unit.status() == UnitStatus.ACTIVE ? "active" : "inactive")
                .with("value_settings", unit.eventField() == null || unit.aggregation() == Aggregation.COUNT
                        ? null
                        : new JsonFields().text("event_payload_key", unit.eventField()).object())
                .object();
    }

    private JsonObject product(Product product) {
        SortedMap<String, String> metadata = new TreeMap<>();
        product.metadata().forEach((key, value) -> {
            boolean fits = !key.isBlank() && key.length() <= METADATA_KEY && !value.isBlank()
                    && value.length() <= METADATA_VALUE;
            if (fits && metadata.size() < METADATA_KEYS) {
                metadata.put(key, value);
            }
        });
        if (product.externalIds().containsKey(SYSTEM)) {
            metadata.put(CODE, product.code());
        }
        List<JsonObject> features = product.features().stream()
                .filter(feature -> !feature.isBlank())
                .limit(FEATURES)
                .map(feature -> new JsonFields().text("name", feature).object())
                .toList();
        return new JsonFields()
                .text("id", id(product.externalIds(), product.code()))
                .text("object", "product")
                .flag("active", product.publishStatus() != PublishStatus.ARCHIVED)
                .text("description", product.description().isBlank() ? null : product.description())
                .list("marketing_features", features)
                .texts("metadata", metadata)
                .text("name", shown(product.name(), product.code()))
                .object();
    }

    private Optional<JsonObject> price(Price price) {
        StripeAmounts amounts = new StripeAmounts(price.currency());
        Terms held = StripeTerms.held(price.terms());
        Optional<StripeCadence> cadence = StripeCadence.of(catalog.plan(price.plan()).map(Plan::cadence)
                .orElse(Cadence.MONTHLY));
        BillableUnit unit = catalog.unit(price.unit()).orElse(null);
        boolean isCounted = unit == null || isMeter(unit) && unit.conversion() == null;
        if (held == null || !StripeTerms.fit(held, amounts) || cadence.isEmpty() || !isCounted) {
            return Optional.empty();
        }
        String id = price.externalIds().get(SYSTEM);
        JsonFields recurring = new JsonFields();
        cadence.get().write(recurring);
        recurring.text("meter", unit == null ? null : id(unit.externalIds(), unit.code()))
                .text("usage_type", unit == null ? "licensed" : "metered");
        JsonFields fields = new JsonFields()
                .text("id", id == null || id.contains("/") ? null : id)
                .text("object", "price")
                .flag("active", true)
                .text("currency", price.currency().getCurrencyCode().toLowerCase(Locale.ROOT))
                .text("lookup_key", price.code())
                .texts("metadata", metadata(price))
                .text("nickname", price.name().isBlank() ? null : price.name())
                .text("product", catalog.product(price.product()).map(p -> id(p.externalIds(), p.code()))
                        .orElse(price.product()))
                .with("recurring", recurring.object())
                .text("type", "recurring");
        StripeTerms.write(fields, held, amounts);
        return Optional.of(fields.object());
    }

    private static SortedMap<String, String> metadata(Price price) {
        SortedMap<String, String> metadata = new TreeMap<>();
        metadata.put(PLAN, price.plan() == null ? NO_PLAN : price.plan());
        if (!price.component().isBlank()) {
            metadata.put(COMPONENT, price.component());
        }
        if (price.chargeType() != ChargeType.USAGE) {
            metadata.put(CHARGE_TYPE, price.chargeType() == ChargeType.SEAT ? "seat" : "fixed");
        }
        return metadata;
    }

    private static String id(Map<String, String> externalIds, String code) {
        return externalIds.getOrDefault(SYSTEM, code);
    }

    private static String shown(String name, String code) {
        return Stream.of(name, code).filter(text -> !text.isBlank()).findFirst().orElse(code);
    }
}
