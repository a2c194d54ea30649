package dev.tierdesk.exchange.killbill;

import dev.tierdesk.catalog.BillingTiming;
import dev.tierdesk.catalog.Cadence;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanKind;
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
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Reads plans: the final phase is held, free trials before it are days.
final class KillBillPlans {
    private static final int LONGEST_TRIAL = 10_000;

    private final ImportContext context;
    private final Offer offer;
    private final Report report;
    private final KillBillReading reading;
    private final BillingTiming mode;

    /// @param mode of plans that do not say one
    KillBillPlans(ImportContext context, Offer offer, Report report, KillBillReading reading, BillingTiming mode) {
        this.context = context;
        this.offer = offer;
        this.report = report;
        this.reading = reading;
        this.mode = mode;
    }

    void read(ForeignObject plan) {
        int errors = report.errors();
        String name = plan.neededText("name");
        String shown = plan.text("prettyName");
        String productName = plan.neededText("product");
        Optional<Product> product = productName == null ? Optional.empty() : reading.product(productName);
        if (productName != null && product.isEmpty()) {
            plan.unknown("product", productName);
        }
        BillingTiming own = plan.word("recurringBillingMode", KillBillReading.MODES);
        int trialDays = plan.objects("initialPhases").stream().mapToInt(this::trialDays).sum();
        ForeignObject phase = plan.object("finalPhase");
        plan.notKept("effectiveDateForExistingSubscriptions", "plansAllowedInBundle");
        plan.finish();
        if (phase == null) {
            plan.neededText("finalPhase");
            return;
        }
        ForeignObject recurring = phase.object("recurring");
        List<ForeignObject> usages = phase.objects("usages");
        Optional<Cadence> cadence = cadence(recurring, usages);
        Map<Currency, BigDecimal> fees = recurring == null ? Map.of() : amounts(recurring, "recurringPrice");
        if (recurring != null) {
            recurring.finish();
        }
        phase.notKept("prettyName", "fixed");
        if (!phase.text("type", "EVERGREEN").equals("EVERGREEN")) {
            phase.notKept("type", "duration");
        }
        phase.value("duration");
        phase.finish();
        if (name == null || product.isEmpty() || report.errors() > errors || !reading.isNew(name, plan)) {
            return;
        }
        Currency currency = currency(fees, usages).orElse(context.present().settings().defaultCurrency());
        PlanKind kind = reading.kind(Objects.requireNonNull(productName));
        Plan read = offer.plan(name, KillBillReading.external(Kind.PLAN, name), KillBillReading.wanted(Kind.PLAN, name),
                shown == null ? name : shown,
                currency, e -> {
                    e.name = shown == null ? e.name : shown;
                    e.kind = kind == null ? e.kind : kind;
                    e.cadence = cadence.orElse(e.cadence);
                    e.trialDays = trialDays;
                });
        fees.forEach((each, amount) -> fee(name, read, product.get(), each, amount, own == null ? mode : own));
        KillBillUsages usage = new KillBillUsages(context, offer, report, reading, name, product.get(), cadence);
        usages.forEach(usage::read);
    }

    /// The currency that stands first in the first usage, where there is no fee.
    private static Optional<Currency> currency(Map<Currency, BigDecimal> fees, List<ForeignObject> usages) {
        return fees.isEmpty() && !usages.isEmpty() ? KillBillUsages.currency(usages.getFirst()) : fees.keySet().stream()
                .findFirst();
    }

    private static Optional<Cadence> cadence(@Nullable ForeignObject recurring, List<ForeignObject> usages) {
        Optional<Cadence> own = recurring == null ? Optional.empty() : period(recurring);
        return own.isPresent() || usages.isEmpty() ? own : period(usages.getFirst());
    }

    /// How often something is billed; empty where it does not say, or is not billed by periods.
    static Optional<Cadence> period(ForeignObject object) {
        Optional<Cadence> period = object.word("billingPeriod", BillingPeriods.CADENCES);
        return period == null ? Optional.empty() : period;
    }

    /// The days of a free trial; of other phases it is told that they are not kept.
    private int trialDays(ForeignObject phase) {
        ForeignObject duration = phase.object("duration");
        String unit = duration == null ? "" : duration.text("unit", "");
        Integer number = duration == null ? null : duration.whole("number");
        int days = unit.equals("DAYS") ? 1 : unit.equals("WEEKS") ? 7 : 0;
        boolean isTrial = phase.text("type", "").equals("TRIAL") && isFree(phase) && days > 0;
        if (!isTrial || number == null || number <= 0 || number >= LONGEST_TRIAL) {
            reading.differs(phase, "type");
            return 0;
        }
        phase.notKept("prettyName");
        phase.value("fixed");
        phase.value("recurring");
        phase.value("usages");
        phase.finish();
        return days * number;
    }

    private boolean isFree(ForeignObject phase) {
        ForeignObject fixed = phase.object("fixed");
        ForeignObject recurring = phase.object("recurring");
        boolean isFixed = fixed != null && amounts(fixed, "fixedPrice").values().stream().anyMatch(amount ->
                amount.signum() > 0);
        boolean isRecurring = recurring != null && amounts(recurring, "recurringPrice").values().stream()
                .anyMatch(amount -> amount.signum() > 0);
        return !isFixed && !isRecurring && phase.list("usages").isEmpty();
    }

    /// The amounts of an international price by currency, in their order; of a currency that is none here it is told.
    static Map<Currency, BigDecimal> amounts(ForeignObject object, String field) {
        Map<Currency, BigDecimal> amounts = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        for (ForeignObject price : object.objects(field)) {
            String code = price.text("currency", "");
            Optional<Currency> currency = Currencies.of(code);
            BigDecimal value = price.text("value", "").isBlank() ? null : price.decimal("value");
            price.finish();
            if (currency.isEmpty() || value == null) {
                price.notKept(currency.isEmpty() ? "currency" : "value");
            } else {
                amounts.put(currency.get(), value);
            }
        }
        return amounts;
    }

    private void fee(String planName, Plan plan, Product product, Currency currency, BigDecimal amount,
            BillingTiming timing) {
        offer.plan(planName).ifPresent(sold -> offer.selling(planName, sold, currency));
        Price wanted = Price.draft(Ids.next(context.clock()), "", plan.code(), product.code(), null, currency)
                .with(e -> e.chargeType = ChargeType.FIXED_CHARGE);
        offer.price(null, null, wanted, Terms.of(Model.FLAT).with(e -> e.amount = amount), Offer.Limits.NONE, e ->
                e.billingTiming = timing);
    }
}
