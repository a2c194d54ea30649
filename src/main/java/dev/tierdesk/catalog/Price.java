package dev.tierdesk.catalog;

import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a product's unit, seat or fixed charge costs (`catalog.md` 6): in a plan, or without one as a list price.
///
/// @param plan code of the plan it belongs to; null for a list or customer price
/// @param product code of the product
/// @param chargeType the product's own; free only for MIXED products, and never MIXED itself
/// @param unit code of the billable unit; null for FIXED_CHARGE and SEAT
/// @param component tells several charges of one product and unit apart ("support"); empty by default
/// @param costVariant key of the product's cost that `cost` means in formulas; null is the unit's own, else primary
/// @param customer narrows it to one customer
/// @param country narrows it to an ISO 3166 country
/// @param priceKey the key of a keyed product's price
/// @param dimensions narrows it to further dimensions
/// @param overage what becomes of use over the included quantity; no amount depends on it
/// @param effectiveFrom in force from here; null is always
/// @param effectiveUntil no longer in force from here; null is never
public record Price(
        UUID id,
        String code,
        String name,
        @Nullable String plan,
        String product,
        ChargeType chargeType,
        @Nullable String unit,
        String component,
        Currency currency,
        Terms terms,
        @Nullable String costVariant,
        @Nullable String customer,
        @Nullable String country,
        @Nullable String priceKey,
        Map<String, String> dimensions,
        BillingTiming billingTiming,
        Overage overage,
        @Nullable Instant effectiveFrom,
        @Nullable Instant effectiveUntil,
        List<WorkedExample> examples,
        Map<String, String> externalIds)
        implements Aggregate {
    public Price {
        dimensions = SortedCopy.of(dimensions);
        examples = List.copyOf(examples);
        externalIds = SortedCopy.of(externalIds);
    }

    /// A new usage price of `product` and `unit` in `plan`.
    public static Price draft(UUID id, String code, @Nullable String plan, String product, @Nullable String unit,
            Currency currency) {
        return new Price(id, code, "", plan, product, ChargeType.USAGE, unit, "", currency, Terms.of(Model.PER_UNIT),
                null,
                null, null, null, Map.of(), BillingTiming.ARREARS, Overage.CHARGE, null, null, List.of(),
                Map.of());
    }

    /// Whether it counts at this moment.
    public boolean isInForce(Instant at) {
        return (effectiveFrom == null || !effectiveFrom.isAfter(at))
                && (effectiveUntil == null || effectiveUntil.isAfter(at));
    }

    /// The same price with some fields changed: `price.with(e -> e.terms = terms)`.
    public Price with(Consumer<Edit> change) {
        Edit edit = new Edit(this);
        change.accept(edit);
        return edit.toPrice();
    }

    /// The fields of a price while they are changed; lives no longer than the call of [#with].
    public static final class Edit {
        private final UUID id;
        public String code;
        public String name;
        public @Nullable String plan;
        public String product;
        public ChargeType chargeType;
        public @Nullable String unit;
        public String component;
        public Currency currency;
        public Terms terms;
        public @Nullable String costVariant;
        public @Nullable String customer;
        public @Nullable String country;
        public @Nullable String priceKey;
        public Map<String, String> dimensions;
        public BillingTiming billingTiming;
        public Overage overage;
        public @Nullable Instant effectiveFrom;
        public @Nullable Instant effectiveUntil;
        public List<WorkedExample> examples;
        public Map<String, String> externalIds;

        private Edit(Price p) {
            id = p.id;
            code = p.code;
            name = p.name;
            plan = p.plan;
            product = p.product;
            chargeType = p.chargeType;
            unit = p.unit;
            component = p.component;
            currency = p.currency;
            terms = p.terms;
            costVariant = p.costVariant;
            customer = p.customer;
            country = p.country;
            priceKey = p.priceKey;
            dimensions = new TreeMap<>(p.dimensions);
            billingTiming = p.billingTiming;
            overage = p.overage;
            effectiveFrom = p.effectiveFrom;
            effectiveUntil = p.effectiveUntil;
            examples = new ArrayList<>(p.examples);
            externalIds = new TreeMap<>(p.externalIds);
        }

        private Price toPrice() {
            return new Price(id, code, name, plan, product, chargeType, unit, component, currency, terms, costVariant,
                    customer, country, priceKey, dimensions, billingTiming, overage, effectiveFrom, effectiveUntil,
                    examples, externalIds);
        }
    }
}
