package dev.tierdesk.exchange.billsh;

import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ForeignCurrency;
import dev.tierdesk.exchange.ForeignId;
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.exchange.ForeignObjects;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Terms;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A SKU as the file has it.
///
/// @param plan code of the plan it belongs to
/// @param eventType the meter; null where seats or nothing is counted
/// @param property the events' field that is added up; null where they are counted
record Sku(
        ForeignObject body,
        ForeignId id,
        String plan,
        String name,
        Currency currency,
        Terms terms,
        @Nullable String eventType,
        @Nullable String property) {
    /// Reads a SKU; empty where it was refused.
    static Optional<Sku> read(ForeignObject body, ForeignObjects<Plan> plans, Report report) {
        ForeignId id = ForeignId.of(body.text("id"));
        String name = body.neededText("name");
        String planId = body.neededText("plan_id");
        Plan plan = planId == null ? null : plans.find(planId).orElse(null);
        if (planId != null && plan == null) {
            body.unknown("plan_id", planId);
        }
        body.neededText("currency");
        Currency currency = ForeignCurrency.read(body, "currency");
        Terms terms = SkuTerms.read(body, report);
        boolean isFlat = terms != null && terms.model() == Model.FLAT;
        if (isFlat) {
            body.notKept("meter_event_type", "meter_property");
        }
        String eventType = isFlat ? null : body.text("meter_event_type");
        String property = isFlat ? null : body.text("meter_property");
        body.finish();
        boolean metered = eventType != null && !eventType.isBlank();
        if (terms != null && terms.model() == Model.COMMITTED && !metered || property != null && !metered) {
            body.refuse(ExchangeProblem.FILE_FIELD_MISSING, "meter_event_type", "", "");
        }
        if (name == null || plan == null || currency == null || terms == null || !body.isWhole()) {
            return Optional.empty();
        }
        return Optional.of(new Sku(body, id, plan.code(), name, currency, terms, metered ? eventType : null,
                property == null || property.isBlank() ? null : property));
    }

    /// A fixed fee, seats where no events are named, else usage.
    ChargeType chargeType() {
        if (terms.model() == Model.FLAT) {
            return ChargeType.FIXED_CHARGE;
        }
        return eventType == null ? ChargeType.SEAT : ChargeType.USAGE;
    }
}
