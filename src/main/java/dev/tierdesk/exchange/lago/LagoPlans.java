package dev.tierdesk.exchange.lago;

import dev.tierdesk.catalog.BillingTiming;
import dev.tierdesk.catalog.Cadence;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.exchange.billing.Currencies;
import dev.tierdesk.exchange.billing.Offer;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Terms;
import java.math.BigDecimal;
import java.time.Period;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads plans with their subscription fee and fixed charges; [LagoCharges] reads those for usage.
final class LagoPlans {
    static final Map<String, Cadence> INTERVALS = Map.of("weekly", new Cadence(Period.ofDays(7)), "monthly",
            Cadence.MONTHLY,
            "quarterly", Cadence.QUARTERLY, "semiannual", new Cadence(Period.ofMonths(6)), "yearly", Cadence.YEARLY);

    private final ImportContext context;
    private final Offer offer;
    private final Report report;
    private final LagoReading reading;

    LagoPlans(ImportContext context, Offer offer, Report report, LagoReading reading) {
        this.context = context;
        this.offer = offer;
        this.report = report;
        this.reading = reading;
    }

    void read(ForeignObject plan) {
        int errors = report.errors();
        String id = plan.text("lago_id");
        String code = plan.neededText("code");
        String name = plan.text("name", code == null ? "" : code);
        String description = plan.text("description");
        Currency currency = Currencies.read(plan, "amount_currency");
        Cadence cadence = plan.word("interval", INTERVALS);
        BigDecimal trial = plan.decimal("trial_period");
        boolean hasWholeTrial = trial != null && trial.scale() <= 0 && trial.signum() >= 0 && trial.precision() < 5;
        Integer trialDays = trial != null && hasWholeTrial ? Integer.valueOf(trial.intValueExact()) : null;
        if (trial != null && !hasWholeTrial) {
            plan.notKept("trial_period");
        }
        Map<String, String> metadata = plan.textMap("metadata");
        BigDecimal minimum = currency == null ? null : minimum(plan, currency);
        plan.notKept("created_at", "bill_charges_monthly", "bill_fixed_charges_monthly", "taxes", "tax_codes",
                "usage_thresholds",
                "entitlements", "parent_id", "lago_parent_id", "active_subscriptions_count", "draft_invoices_count",
                        "customers_count");
        List<ForeignObject> charges = plan.objects("charges");
        List<ForeignObject> fixedCharges = plan.objects("fixed_charges");
        BigDecimal fee = currency == null ? null : LagoCents.read(plan, "amount_cents", currency);
        String feeName = plan.text("invoice_display_name");
        boolean inAdvance = plan.flag("pay_in_advance", false);
        plan.finish();
        if (code == null || currency == null || report.errors() > errors) {
            return;
        }
        Plan read = offer.plan(code, id, code, name, currency, e -> {
            e.name = name;
            e.description = description == null ? e.description : description;
            e.cadence = cadence == null ? e.cadence : cadence;
            e.trialDays = trialDays == null ? e.trialDays : trialDays;
            e.metadata.putAll(metadata);
            if (minimum != null && minimum.signum() != 0) {
                e.minimumAmounts.put(currency, minimum);
            }
        });
        LagoCharges usage = new LagoCharges(context, offer, report, reading, read, currency);
        charges.forEach(usage::read);
        Set<String> slots = new HashSet<>();
        fixedCharges.forEach(charge -> fixed(charge, read, currency, slots));
        if (fee != null && fee.signum() != 0) {
            fee(read, currency, fee, feeName, inAdvance);
        }
    }

    private static @Nullable BigDecimal minimum(ForeignObject plan, Currency currency) {
        ForeignObject commitment = plan.object("minimum_commitment");
        if (commitment == null) {
            return null;
        }
        BigDecimal amount = LagoCents.read(commitment, "amount_cents", currency);
        commitment.notKept("lago_id", "plan_code", "invoice_display_name", "interval", "created_at", "updated_at",
                "taxes", "tax_codes");
        commitment.finish();
        return amount;
    }

    /// The subscription fee, which has no product in Lago.
    private void fee(Plan plan, Currency currency, BigDecimal amount, @Nullable String name, boolean inAdvance) {
        Optional<Price> present = context.present().pricesOfPlan(plan.code()).stream()
                .filter(price -> price.terms().model() == Model.FLAT && price.currency().equals(currency)
                        && !offer.isRead(price))
                .findFirst();
        Product product = reading.product("fee." + plan.code(), "lago.fee", present.map(Price::product).orElse(null),
                plan.code(), plan.name());
        Price wanted = Price.draft(Ids.next(context.clock()), "", plan.code(), product.code(), null, currency).with(e ->
                {
            e.chargeType = ChargeType.FIXED_CHARGE;
            e.component = present.map(Price::component).orElse("");
        });
        add(null, null, wanted, Terms.of(Model.FLAT).with(e -> e.amount = amount), name, inAdvance);
    }

    private void fixed(ForeignObject charge, Plan plan, Currency currency, Set<String> slots) {
        int errors = report.errors();
        String id = charge.text("lago_id");
        String code = charge.text("code");
        String addOn = charge.neededText("add_on_code");
        String name = charge.text("invoice_display_name");
        Model model = charge.neededText("charge_model") == null ? null : charge.word("charge_model", LagoTerms.MODELS);
        BigDecimal units = charge.decimal("units");
        boolean inAdvance = charge.flag("pay_in_advance", false);
        ForeignObject properties = charge.neededObject("properties");
        Terms terms = model == null || properties == null ? null : LagoTerms.read(properties, model, reading::differs);
        boolean isOne = units != null && units.compareTo(BigDecimal.ONE) == 0;
        if (units != null && !isOne && units.signum() != 0) {
            charge.notKept("units");
        }
        if (charge.flag("prorated", false)) {
            charge.notKept("prorated");
        }
        charge.notKept("lago_add_on_id", "add_on_id", "created_at", "lago_parent_id", "taxes", "tax_codes",
                "apply_units_immediately");
        charge.finish();
        if (addOn == null || terms == null || report.errors() > errors) {
            return;
        }
        boolean isFixed = isOne && (model == Model.PER_UNIT || model == Model.VOLUME);
        Product product = reading.addOn(addOn);
        boolean isFirst = slots.add(addOn + " " + isFixed);
        Price wanted = Price.draft(Ids.next(context.clock()), "", plan.code(), product.code(), null, currency).with(e ->
                {
            e.chargeType = isFixed ? ChargeType.FIXED_CHARGE : ChargeType.SEAT;
            e.component = isFirst || code == null ? "" : code;
        });
        Terms own = isFixed && model == Model.PER_UNIT ? Terms.of(Model.FLAT).with(e -> e.amount = terms.unitAmount())
                : terms;
        add(id, code, wanted, own, name, inAdvance);
    }

    private void add(@Nullable String id, @Nullable String code, Price wanted, Terms terms, @Nullable String name,
            boolean inAdvance) {
        offer.price(id, code, wanted, terms, Offer.Limits.NONE, e -> {
            e.name = name == null ? e.name : name;
            e.billingTiming = inAdvance ? BillingTiming.ADVANCE : BillingTiming.ARREARS;
        });
    }
}
