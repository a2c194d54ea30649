package dev.tierdesk.exchange.openmeter;

import dev.tierdesk.catalog.BillingTiming;
import dev.tierdesk.catalog.Cadence;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.exchange.billing.Currencies;
import dev.tierdesk.exchange.billing.Offer;
import dev.tierdesk.exchange.openmeter.OpenMeterReading.Feature;
import dev.tierdesk.pricing.Conversion;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Terms;
import java.math.BigDecimal;
import java.time.Period;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads plans. Of several phases the last with a price is held; free ones before it are the trial.
final class OpenMeterPlans {
    private static final Map<String, Boolean> FEES = Map.of("flat_fee", true, "usage_based", false);
    private static final Map<String, Boolean> IN_ADVANCE = Map.of("in_advance", true, "in_arrears", false);
    private static final Map<String, Conversion.Operation> OPERATIONS =
            Map.of("divide", Conversion.Operation.DIVIDE, "multiply", Conversion.Operation.MULTIPLY);
    private static final Map<String, Conversion.Rounding> ROUNDINGS = Map.of("ceiling", Conversion.Rounding.CEILING,
            "floor", Conversion.Rounding.FLOOR, "half_up", Conversion.Rounding.HALF_UP, "none",
                    Conversion.Rounding.NONE);
    private static final int LONGEST_TRIAL = 10_000;

    private final ImportContext context;
    private final Offer offer;
    private final Report report;
    private final OpenMeterReading reading;

    OpenMeterPlans(ImportContext context, Offer offer, Report report, OpenMeterReading reading) {
        this.context = context;
        this.offer = offer;
        this.report = report;
        this.reading = reading;
    }

    void read(ForeignObject plan) {
        int errors = report.errors();
        String id = plan.text("id");
        String key = plan.neededText("key");
        String name = plan.text("name", key == null ? "" : key);
        String description = plan.text("description");
        Currency currency = Currencies.read(plan, "currency");
        Cadence cadence = cadence(plan, "billingCadence");
        Map<String, String> metadata = new HashMap<>(plan.textMap("metadata"));
        List<ForeignObject> phases = plan.objects("phases");
        plan.notKept("version", "alignment", "proRatingConfig", "effectiveFrom", "effectiveTo", "status",
                "settlementMode", "validationErrors",
                "createdAt", "updatedAt", "deletedAt");
        plan.finish();
        if (key == null || currency == null || report.errors() > errors) {
            return;
        }
        int held = held(phases);
        int trialDays = 0;
        for (int i = 0; i < phases.size(); i++) {
            ForeignObject phase = phases.get(i);
            trialDays += i == held ? 0 : trialDays(phase, i < held);
        }
        int days = trialDays;
        String own = metadata.remove(OpenMeterWriting.CODE);
        Plan read = offer.plan(key, id, own == null ? key : own, name, currency, e -> {
            e.name = name;
            e.description = description == null ? e.description : description;
            e.cadence = cadence == null ? e.cadence : cadence;
            e.trialDays = phases.isEmpty() ? e.trialDays : days;
            e.metadata.putAll(metadata);
        });
        if (held >= 0) {
            ForeignObject phase = phases.get(held);
            phase.notKept("duration");
            phase.objects("rateCards").forEach(card -> card(card, read, currency));
            finish(phase);
        }
    }

    /// Tells what else a phase has; how it is called, the plan does not need.
    private static void finish(ForeignObject phase) {
        phase.notKept("description", "metadata");
        phase.value("key");
        phase.value("name");
        phase.finish();
    }

    /// The last phase that has a price, else the last.
    private static int held(List<ForeignObject> phases) {
        for (int i = phases.size() - 1; i >= 0; i--) {
            if (isPriced(phases.get(i))) {
                return i;
            }
        }
        return phases.size() - 1;
    }

    private static boolean isPriced(ForeignObject phase) {
        return phase.list("rateCards").stream()
                .anyMatch(card -> card instanceof JsonObject object && object.fields()
                        .get("price") instanceof JsonObject);
    }

    /// The days of a free phase before the one that is held; of others it is told that they are not kept.
    private static int trialDays(ForeignObject phase, boolean isBefore) {
        int days = Optional.ofNullable(phase.text("duration")).flatMap(Cadence::parse)
                .map(duration -> wholeDays(duration.period()))
                .orElse(0);
        boolean isTrial = isBefore && !isPriced(phase) && days > 0 && days < LONGEST_TRIAL;
        phase.notKept("rateCards");
        if (isTrial) {
            finish(phase);
        } else {
            phase.notKept("duration");
        }
        return isTrial ? days : 0;
    }

    /// The days of a period; none where it has months or years, which differ in length.
    private static int wholeDays(Period period) {
        return period.getYears() == 0 && period.getMonths() == 0 ? period.getDays() : 0;
    }

    private static @Nullable Cadence cadence(ForeignObject object, String field) {
        String text = object.text(field);
        Optional<Cadence> cadence = text == null ? Optional.empty() : Cadence.parse(text);
        if (text != null && cadence.isEmpty()) {
            object.refuse(ExchangeProblem.FILE_FIELD_VALUE, field, text, "P1M");
        }
        return cadence.orElse(null);
    }

    private void card(ForeignObject card, Plan plan, Currency currency) {
        int errors = report.errors();
        String key = card.neededText("key");
        String name = card.text("name");
        String featureKey = card.text("featureKey", key == null ? "" : key);
        String type = card.neededText("type");
        boolean isFee = type != null && Boolean.TRUE.equals(card.word("type", FEES));
        boolean isOnce = isFee && !card.has("billingCadence");
        Cadence cadence = cadence(card, "billingCadence");
        if (cadence != null && !cadence.equals(plan.cadence())) {
            reading.differs(card, "billingCadence");
        }
        BigDecimal included = included(card);
        ForeignObject price = card.object("price");
        if (price == null || isOnce) {
            card.notKept(price == null ? "key" : "type");
            return;
        }
        Boolean inAdvance = price.word("paymentTerm", IN_ADVANCE);
        Terms terms = OpenMeterTerms.read(price, included);
        Conversion conversion = conversion(card);
        Map<String, String> own = reading.own(card);
        card.notKept("description", "entitlementTemplate", "taxConfig", "currency", "createdAt", "updatedAt",
                "deletedAt", "id");
        card.finish();
        if (key == null || terms == null || report.errors() > errors) {
            return;
        }
        boolean isUsage = terms.model() != Model.FLAT;
        Feature feature = reading.feature(featureKey, name == null ? featureKey : name, own, isUsage);
        if (conversion != null && feature.unit() != null) {
            offer.change(feature.unit(), e -> e.conversion = conversion);
        }
        Price wanted = Price.draft(Ids.next(context.clock()), "", plan.code(), feature.product().code(),
                        isUsage && feature.unit() != null ? feature.unit().code() : null, currency)
                .with(e -> {
                    e.chargeType = isUsage ? ChargeType.USAGE : ChargeType.FIXED_CHARGE;
                    e.component = feature.component();
                    e.billingTiming = isUsage ? BillingTiming.ARREARS : BillingTiming.ADVANCE;
                });
        offer.price(null, own.get(OpenMeterWriting.CODE), wanted, terms, Offer.Limits.BOTH, e -> {
            e.name = name == null ? e.name : name;
            if (inAdvance != null) {
                e.billingTiming = inAdvance ? BillingTiming.ADVANCE : BillingTiming.ARREARS;
            }
        });
    }

    private @Nullable BigDecimal included(ForeignObject card) {
        ForeignObject discounts = card.object("discounts");
        if (discounts == null) {
            return null;
        }
        if (discounts.has("percentage")) {
            discounts.value("percentage");
            reading.differs(discounts, "percentage");
        }
        ForeignObject usage = discounts.object("usage");
        BigDecimal quantity = usage == null ? null : usage.neededDecimal("quantity");
        if (usage != null) {
            usage.finish();
        }
        discounts.finish();
        return quantity;
    }

    private static @Nullable Conversion conversion(ForeignObject card) {
        ForeignObject config = card.object("unitConfig");
        if (config == null) {
            return null;
        }
        Conversion.Operation operation = config.word("operation", OPERATIONS);
        BigDecimal factor = config.neededDecimal("conversionFactor");
        Conversion.Rounding rounding = config.word("rounding", ROUNDINGS);
        Integer precision = config.whole("precision");
        config.notKept("displayUnit");
        config.finish();
        boolean hasPrecision = precision == null || precision >= 0 && precision <= 12;
        if (operation == null || factor == null || factor.signum() <= 0 || !hasPrecision) {
            config.refuse(ExchangeProblem.FILE_FIELD_VALUE, "conversionFactor", String.valueOf(factor), "> 0");
            return null;
        }
        return new Conversion(operation, factor, rounding == null ? Conversion.Rounding.NONE : rounding,
                precision == null ? 0 : precision);
    }
}
