package dev.tierdesk.exchange.aforo;

import dev.tierdesk.catalog.BillingTiming;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Codes;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Overage;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.exchange.ForeignId;
import dev.tierdesk.exchange.ForeignObjects;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Matches;
import dev.tierdesk.exchange.PlainTerms;
import dev.tierdesk.exchange.PriceNeeds;
import dev.tierdesk.exchange.Question.Choice;
import dev.tierdesk.exchange.Question;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes prices of the rates of rate plans. A rate names a unit and no product: where several products of the rate plan
/// have the unit, it is asked. Used on one thread.
final class RatePrices {
    private final ImportContext context;
    private final Matches matches;
    private final ForeignObjects<Product> products;
    private final PriceNeeds needs;
    private final Map<Slot, Set<String>> components = new HashMap<>();
    private final List<Price> prices = new ArrayList<>();
    private final List<Question> questions = new ArrayList<>();

    private record Slot(String plan, String product, @Nullable String unit, Currency currency,
            @Nullable String dimension) {}

    RatePrices(ImportContext context, Matches matches, ForeignObjects<Product> products, PriceNeeds needs) {
        this.context = context;
        this.matches = matches;
        this.products = products;
        this.needs = needs;
    }

    List<Price> list() {
        return prices;
    }

    List<Question> questions() {
        return questions;
    }

    /// Makes the prices of a rate plan in a plan.
    void add(RatePlan ratePlan, String plan) {
        for (RatePlan.Rate rate : ratePlan.rates()) {
            add(ratePlan, rate, plan, product(ratePlan, rate));
        }
    }

    private void add(RatePlan ratePlan, RatePlan.Rate rate, String plan, String product) {
        ChargeType chargeType = rate.unit() == null ? ChargeType.FIXED_CHARGE : ChargeType.USAGE;
        Set<String> taken = components.computeIfAbsent(
                new Slot(plan, product, rate.unit(), ratePlan.currency(), rate.dimension()), slot -> new HashSet<>());
        String component = taken.isEmpty() ? "" : Codes.suggest(Kind.PRICE, ratePlan.name(), taken);
        taken.add(component);
        Price wanted = Price.draft(Ids.next(context.clock()), "", plan, product, rate.unit(), ratePlan.currency())
                .with(e -> {
            e.chargeType = chargeType;
            e.component = component;
            e.dimensions = rate.dimension() == null ? Map.of() : Map.of(Multipliers.DIMENSION, rate.dimension());
            e.terms = rate.terms();
        });
        BillingTiming timing = rate.timing();
        Overage overage = rate.overage();
        Price price = matches.price(null, null, wanted).with(e -> {
            e.chargeType = chargeType;
            e.terms = PlainTerms.over(e.terms, rate.terms());
            e.terms = e.terms.with(t -> t.includedQuantity = rate.terms().includedQuantity());
            e.billingTiming = timing == null ? e.billingTiming : timing;
            e.overage = overage == null ? e.overage : overage;
        });
        prices.add(price);
        needs.meet(price);
    }

    private String product(RatePlan ratePlan, RatePlan.Rate rate) {
        List<Product> all = ratePlan.products().stream().flatMap(code -> products.ofCode(code).stream()).toList();
        List<Product> having = all.stream()
                .filter(product -> rate.unit() != null && product.units().contains(rate.unit())).toList();
        List<Product> candidates = having.isEmpty() ? all : having;
        if (candidates.size() == 1) {
            return candidates.getFirst().code();
        }
        ForeignId id = ratePlan.id();
        String key = id.code() != null ? id.code() : id.externalId() != null ? id.externalId() : ratePlan.name();
        Question question = new Question("product." + key + "." + (rate.unit() == null ? "base_fee" : rate.unit()),
                rate.unit() == null ? "aforo.fee-product" : "aforo.product",
                Map.of("plan", ratePlan.name(), "unit", rate.unit() == null ? "" : rate.unit()),
                candidates.stream().map(product -> new Choice(product.code(), product.name())).toList(),
                candidates.getFirst().code());
        if (questions.stream().noneMatch(asked -> asked.id().equals(question.id()))) {
            questions.add(question);
        }
        return context.answer(question);
    }
}
