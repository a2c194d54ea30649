package dev.tierdesk.exchange.kontorion;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.Years;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ForeignCurrency;
import dev.tierdesk.exchange.ForeignId;
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.exchange.ForeignObjects;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Terms;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A price as the file has it, its references looked up.
///
/// @param plan null for a list or customer price
/// @param interval how often it is billed in its plan, where the file says so
record PriceBody(
        ForeignObject body,
        ForeignId id,
        Product product,
        @Nullable String plan,
        Currency currency,
        Terms terms,
        @Nullable String customer,
        @Nullable String country,
        @Nullable String key,
        SortedMap<String, String> dimensions,
        @Nullable Instant from,
        @Nullable String interval) {
    /// Reads a price; empty where it was refused.
    ///
    /// @param zone in which a date without a time is meant
    static Optional<PriceBody> read(ForeignObject body, ForeignObjects<Product> products, ForeignObjects<Plan> plans,
            Expressions expressions, ZoneId zone, Report report) {
        ForeignId id = ForeignId.of(body.text("id"));
        Product product = referred(body, "product_id", products);
        if (product == null && !body.has("product_id")) {
            body.neededText("product_id");
        }
        Plan plan = referred(body, "plan_id", plans);
        body.neededText("currency");
        Currency currency = ForeignCurrency.read(body, "currency");
        Model model = product == null ? null : product.pricingModel();
        if (product != null && (model == null || !PriceTerms.MODELS.containsValue(model))) {
            body.refuse(ExchangeProblem.FILE_FIELD_VALUE, "product_id", product.code(),
                    "pricing_model " + String.join(", ", PriceTerms.MODELS.keySet()));
        }
        Terms terms = model == null || currency == null ? null
                : PriceTerms.read(body, model, currency, expressions, report);
        String customer = body.text("customer_id");
        String country = body.text("country_code");
        String key = body.text("price_key");
        SortedMap<String, String> dimensions = body.narrowing("custom_dimensions");
        Instant from = instant(body, zone);
        String interval = plan == null ? null : body.text(Intervals.FIELD);
        if (plan == null) {
            body.notKept(Intervals.FIELD);
        }
        String kind = body.text("kind");
        if (kind != null && !kind.equals(kind(customer))) {
            body.notKept("kind");
        }
        body.value("package_size");
        body.value("tiers");
        body.notKept("version", "price_version_id", "created_at", "updated_at");
        body.finish();
        if (product == null || currency == null || terms == null || !body.isWhole()) {
            return Optional.empty();
        }
        return Optional.of(new PriceBody(body, id, product, plan == null ? null : plan.code(), currency, terms,
                customer,
                country, key, dimensions, from, interval));
    }

    /// What Kontorion calls prices of one customer, and the others.
    static String kind(@Nullable String customer) {
        return customer == null ? "BASE" : "CUSTOMER_OVERRIDE";
    }

    /// Sets what the file says on the price it means.
    ///
    /// @param narrowing dimensions that follow from its plan
    void apply(Price.Edit e, @Nullable String unit, Map<String, String> narrowing) {
        e.plan = plan;
        e.product = product.code();
        e.chargeType = product.chargeType();
        e.unit = unit;
        e.currency = currency;
        e.customer = says("customer_id") ? customer : e.customer;
        e.country = says("country_code") ? country : e.country;
        e.priceKey = says("price_key") ? key : e.priceKey;
        Map<String, String> all = new TreeMap<>(says("custom_dimensions") ? dimensions : e.dimensions);
        if (plan != null && says(Intervals.FIELD)) {
            all.remove(Intervals.FIELD);
        }
        all.putAll(narrowing);
        e.dimensions = all;
        e.effectiveFrom = says("effective_from") ? from : e.effectiveFrom;
    }

    private boolean says(String field) {
        return body.names().contains(field);
    }

    private static <A extends Aggregate> @Nullable A referred(
            ForeignObject body, String field, ForeignObjects<A> objects) {
        String reference = body.text(field);
        A found = reference == null ? null : objects.find(reference).orElse(null);
        if (reference != null && found == null) {
            body.unknown(field, reference);
        }
        return found;
    }

    private static @Nullable Instant instant(ForeignObject body, ZoneId zone) {
        String text = body.text("effective_from");
        if (text == null) {
            return null;
        }
        Optional<Instant> moment = moment(text, zone);
        if (moment.isEmpty()) {
            body.refuse(ExchangeProblem.FILE_FIELD_VALUE, "effective_from",
                    text.substring(0, Math.min(60, text.length())), "2026-01-01T00:00:00Z");
        }
        return moment.orElse(null);
    }

    private static Optional<Instant> moment(String text, ZoneId zone) {
        try {
            Instant moment = text.length() <= "2026-01-01".length()
                    ? LocalDate.parse(text).atStartOfDay(zone).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
            return Optional.of(moment).filter(Years::hold);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
