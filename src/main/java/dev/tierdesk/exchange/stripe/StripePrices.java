package dev.tierdesk.exchange.stripe;

import dev.tierdesk.catalog.Aggregation;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.BillingTiming;
import dev.tierdesk.catalog.Cadence;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Codes;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Question;
import dev.tierdesk.exchange.Question.Choice;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.exchange.billing.Currencies;
import dev.tierdesk.exchange.billing.Offer;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Terms;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads prices. One with `currency_options` becomes a price for each currency.
final class StripePrices {
    private static final Map<String, Aggregation> AGGREGATIONS = Map.of("sum", Aggregation.SUM, "max", Aggregation.MAX,
            "last_during_period", Aggregation.LATEST, "last_ever", Aggregation.LATEST);
    private static final Map<String, Boolean> ONCE = Map.of("one_time", true, "recurring", false);
    private static final Map<String, Boolean> USAGE_TYPES = Map.of("metered", true, "licensed", false);
    private static final Question PLANS = new Question("plans", "stripe.plans", Map.of(),
            List.of(Choice.of("product"), Choice.of("list")), "product");

    /// What a price says besides its amounts.
    ///
    /// @param metered the unit of usage; null where the quantity is that of the subscription
    private record Head(@Nullable String id, @Nullable String key, @Nullable String nickname, String productId,
            Product product,
            @Nullable BillableUnit metered, @Nullable Cadence cadence, int trialDays, @Nullable String plan,
            @Nullable String component, @Nullable String chargeType) {}

    private final ImportContext context;
    private final Offer offer;
    private final Report report;
    private final StripeReading reading;
    private final Set<String> slots = new HashSet<>();

    StripePrices(ImportContext context, Offer offer, Report report, StripeReading reading) {
        this.context = context;
        this.offer = offer;
        this.report = report;
        this.reading = reading;
    }

    void read(ForeignObject price) {
        int errors = report.errors();
        boolean isOld = !price.flag("active", true);
        boolean isOnce = isOnce(price);
        if (isOld || isOnce || price.has("custom_unit_amount")) {
            price.notKept(isOld ? "active" : isOnce ? "type" : "custom_unit_amount");
            return;
        }
        if (report.errors() > errors) {
            return;
        }
        Currency currency = Currencies.read(price, "currency");
        Head head = head(price);
        ForeignObject options = price.object("currency_options");
        Terms terms = currency == null ? null : StripeTerms.read(price, price, new StripeAmounts(currency));
        price.notKept("object", "created", "livemode", "tax_behavior", "transfer_lookup_key");
        price.finish();
        if (head == null || currency == null || report.errors() > errors) {
            return;
        }
        if (terms == null) {
            price.neededDecimal("unit_amount");
            return;
        }
        add(head, head.id, head.key, terms, currency);
        if (options != null) {
            options(price, options, head, currency, terms);
        }
    }

    /// Whether a price does not recur; one that has an interval needs not say that it does.
    private static boolean isOnce(ForeignObject price) {
        if (price.has("type") || !price.has("recurring")) {
            String type = price.neededText("type");
            return type != null && Boolean.TRUE.equals(price.word("type", ONCE));
        }
        return false;
    }

    private void options(ForeignObject price, ForeignObject options, Head head, Currency base, Terms own) {
        for (String name : options.names()) {
            ForeignObject option = options.object(name);
            Optional<Currency> currency = Currencies.of(name);
            if (option == null || currency.isEmpty() || option.has("custom_unit_amount")) {
                options.notKept(name);
                continue;
            }
            int errors = report.errors();
            Terms terms = StripeTerms.read(price, option, new StripeAmounts(currency.get()));
            option.notKept("tax_behavior");
            option.finish();
            if (terms == null || report.errors() > errors) {
                continue;
            }
            if (!currency.get().equals(base)) {
                add(head, head.id == null ? null : head.id + "/" + name, null, terms, currency.get());
            } else if (!terms.equals(own)) {
                Offer.differs(options, name, report);
            }
        }
    }

    private @Nullable Head head(ForeignObject price) {
        String productId = productId(price);
        Product product = productId == null ? null : reading.product(productId).orElse(null);
        ForeignObject recurring = price.neededObject("recurring");
        ForeignObject metadata = price.object("metadata");
        String id = price.text("id");
        String key = price.text("lookup_key");
        if (key != null && !Codes.isValid(key)) {
            price.notKept("lookup_key");
        }
        String nickname = price.text("nickname");
        if (productId != null && product == null) {
            price.unknown("product", productId);
        }
        if (productId == null || product == null || recurring == null) {
            return null;
        }
        boolean isMetered = Boolean.TRUE.equals(recurring.word("usage_type", USAGE_TYPES));
        String meter = recurring.text("meter");
        Aggregation aggregation = recurring.word("aggregate_usage", AGGREGATIONS);
        Integer trialDays = recurring.whole("trial_period_days");
        if (trialDays != null && trialDays < 0) {
            recurring.refuse(ExchangeProblem.FILE_FIELD_VALUE, "trial_period_days", String.valueOf(trialDays), "0 …");
        }
        Cadence cadence = StripeCadence.read(recurring);
        recurring.finish();
        String label = reading.unitLabel(productId);
        BillableUnit metered = isMetered
                ? reading.unit(meter == null ? "usage/" + productId : meter, aggregation, label == null ? product.name()
                        : label)
                : null;
        return new Head(id, key, nickname, productId, product, metered, cadence, trialDays == null ? 0 : trialDays,
                own(metadata, StripeWriting.PLAN), own(metadata, StripeWriting.COMPONENT), ownLast(metadata));
    }

    private @Nullable String productId(ForeignObject price) {
        if (price.value("product") instanceof JsonObject) {
            ForeignObject product = price.object("product");
            String id = product == null ? null : product.neededText("id");
            if (product != null && id != null && offer.product(id).isEmpty()) {
                reading.product(product);
            }
            return id;
        }
        return price.neededText("product");
    }

    private static @Nullable String own(@Nullable ForeignObject metadata, String name) {
        return metadata == null ? null : metadata.text(name);
    }

    private static @Nullable String ownLast(@Nullable ForeignObject metadata) {
        String chargeType = own(metadata, StripeWriting.CHARGE_TYPE);
        if (metadata != null) {
            metadata.names().stream().filter(name -> !StripeWriting.OWN.contains(name)).forEach(metadata::notKept);
        }
        return chargeType;
    }

    private void add(Head head, @Nullable String id, @Nullable String code, Terms terms, Currency currency) {
        ChargeType type = chargeType(head, terms);
        Terms own = type == ChargeType.FIXED_CHARGE && terms.model() == Model.PER_UNIT
                ? Terms.of(Model.FLAT).with(e -> e.amount = terms.unitAmount())
                : terms;
        String unit = head.metered == null ? null : head.metered.code();
        Plan plan = plan(head, type, unit, currency);
        Price wanted = Price.draft(Ids.next(context.clock()), "", plan == null ? null : plan.code(),
                head.product.code(), unit, currency)
                .with(e -> {
                    e.chargeType = type;
                    e.component = head.component == null ? "" : head.component;
                });
        offer.price(id, code, wanted, own, Offer.Limits.NONE, e -> {
            e.name = head.nickname == null ? e.name : head.nickname;
            e.billingTiming = type == ChargeType.USAGE ? BillingTiming.ARREARS : BillingTiming.ADVANCE;
        });
    }

    private ChargeType chargeType(Head head, Terms terms) {
        if (head.metered != null) {
            return ChargeType.USAGE;
        }
        if (head.chargeType != null) {
            return head.chargeType.equals("fixed") ? ChargeType.FIXED_CHARGE : ChargeType.SEAT;
        }
        if (terms.model() != Model.PER_UNIT) {
            return ChargeType.SEAT;
        }
        String proposed = reading.unitLabel(head.productId) == null ? "flat" : "seat";
        String answer = offer.answer(new Question("licensed." + head.productId, "stripe.licensed", Map.of("product",
                head.product.name()),
                List.of(Choice.of("flat"), Choice.of("seat")), proposed));
        return answer.equals("seat") ? ChargeType.SEAT : ChargeType.FIXED_CHARGE;
    }

    /// The plan of a price: the one it was written from, else one for each product and interval. A second price for the
    /// same thing, which a customer takes in place of the first, gets a plan of its own.
    private @Nullable Plan plan(Head head, ChargeType type, @Nullable String unit, Currency currency) {
        if (head.plan != null) {
            return head.plan.equals(StripeWriting.NO_PLAN)
                    ? null
                    : plan(StripeWriting.PLAN + "/" + head.plan, null, head.plan, head.plan, head, currency);
        }
        if (offer.answer(PLANS).equals("list") || head.cadence == null) {
            return null;
        }
        String interval = head.cadence.text();
        String key = head.productId + "/" + interval;
        String name = head.cadence.equals(Cadence.MONTHLY) ? head.product.name() : head.product.name() + " (" + interval
                + ")";
        boolean isFirst = slots.add(String.join(" ", key, type.name(), String.valueOf(unit), currency.getCurrencyCode(),
                String.valueOf(head.component)));
        String own = Stream.of(head.id, head.key).filter(text -> text != null).findFirst().orElse(null);
        if (isFirst || own == null) {
            return plan(key, key, null, name, head, currency);
        }
        String shown = Stream.of(head.nickname, head.key, head.id).filter(text -> text != null).findFirst().orElse(own);
        return plan(key + "/" + own, key + "/" + own, null, name + " (" + shown + ")", head, currency);
    }

    private Plan plan(String key, @Nullable String externalId, @Nullable String code, String name, Head head,
            Currency currency) {
        return offer.plan(key).map(plan -> offer.selling(key, plan, currency)).orElseGet(() -> offer.plan(key,
                externalId, code, name, currency, e -> {
            e.cadence = head.cadence == null ? e.cadence : head.cadence;
            e.trialDays = head.trialDays > 0 ? head.trialDays : e.trialDays;
        }));
    }
}
