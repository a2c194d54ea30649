package dev.tierdesk.exchange.aforo;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ForeignFile;
import dev.tierdesk.exchange.ForeignId;
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.exchange.ForeignObjects;
import dev.tierdesk.exchange.ForeignStates;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.Matches;
import dev.tierdesk.exchange.PriceNeeds;
import dev.tierdesk.exchange.Report;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// One reading of a file of Aforo.
final class AforoReading {
    private static final List<String> SECTIONS = List.of("billableUnits", "products", "ratePlans", "offerings");
    private static final String[] OTHER_SECTIONS = {"version", "description", "story", "company", "customers",
            "subscriptions",
        "invoices", "creditNotes", "cpqQuotes", "promotions", "storefront", "usageTrickle"};
    private static final Set<String> OF_A_RATE_PLAN = Set.of("pricingModel", "metricConfigs", "productIds", "baseFee");
    private static final Set<String> OF_AN_OFFERING = Set.of("billingMode", "ratePlan", "ratePlans",
            "primaryRatePlanId");
    private static final Set<String> OF_A_UNIT = Set.of("aggregationType", "aggregation", "unitLabel");

    private final ImportContext context;
    private final Report report = new Report();
    private final Matches matches;
    private final ForeignObjects<BillableUnit> units;
    private final ForeignObjects<Product> products;
    private final ForeignObjects<Plan> plans;
    private final PriceNeeds needs;
    private final Map<String, RatePlan> ratePlans = new LinkedHashMap<>();
    private final Set<String> ratePlanKeys = new HashSet<>();
    private final Set<RatePlan> offered = new HashSet<>();

    AforoReading(ImportContext context) {
        this.context = context;
        matches = new Matches(context.present(), AforoFormat.NAME, context.clock());
        units = new ForeignObjects<>(context.present().units(), AforoFormat.NAME);
        products = new ForeignObjects<>(context.present().products(), AforoFormat.NAME);
        plans = new ForeignObjects<>(context.present().plans(), AforoFormat.NAME);
        needs = new PriceNeeds(products, plans);
    }

    Imported read(byte[] bytes) {
        ForeignFile file = ForeignFile.read(bytes, SECTIONS, AforoReading::section, report, OTHER_SECTIONS);
        Entries entries = new Entries(context, matches, units, products, report);
        file.section("billableUnits").forEach(entries::unit);
        file.section("products").forEach(entries::product);
        file.section("ratePlans").forEach(this::ratePlan);
        RatePrices prices = new RatePrices(context, matches, products, needs);
        file.section("offerings").forEach(entry -> offering(entry, prices));
        ratePlans.values().stream().filter(ratePlan -> !offered.contains(ratePlan))
                .forEach(ratePlan -> standing(ratePlan, prices));
        prices.questions().forEach(question -> question.problem(context.answers()).ifPresent(report::add));
        List<Aggregate> all = Stream.of(units.changed(), products.changed(), plans.changed(), prices.list())
                .<Aggregate>flatMap(List::stream)
                .toList();
        return new Imported(all, matches.list(), prices.questions(), report.list());
    }

    private static String section(JsonObject body) {
        Set<String> fields = body.fields().keySet();
        if (OF_A_RATE_PLAN.stream().anyMatch(fields::contains)) {
            return "ratePlans";
        }
        if (OF_AN_OFFERING.stream().anyMatch(fields::contains)) {
            return "offerings";
        }
        return OF_A_UNIT.stream().anyMatch(fields::contains) ? "billableUnits" : "products";
    }

    private void ratePlan(ForeignObject entry) {
        ratePlanKeys.add(entry.text("key", entry.text("id", entry.text("name", ""))));
        RatePlan ratePlan = RatePlan.read(entry, products, units, report).orElse(null);
        if (ratePlan != null && ratePlans.putIfAbsent(key(ratePlan.id(), ratePlan.name()), ratePlan) != null) {
            entry.refuse(ExchangeProblem.OBJECT_TWICE, "key", key(ratePlan.id(), ratePlan.name()), "");
        }
    }

    private void offering(ForeignObject entry, RatePrices prices) {
        Offering offering = Offering.read(entry, ratePlanKeys).orElse(null);
        if (offering == null) {
            return;
        }
        List<RatePlan> found = offering.ratePlans().stream().map(ratePlans::get).filter(Objects::nonNull).toList();
        offered.addAll(found);
        if (plans.isTwice(entry, offering.id(), offering.name())) {
            return;
        }
        Currency currency = offering.currency() == null ? context.present().settings().defaultCurrency()
                : offering.currency();
        Plan plan = matches.plan(offering.id().externalId(), offering.id().code(), offering.name(), currency)
                .with(offering::apply);
        PlanStatus status = offering.status();
        if (status != null && !Words.status(plan.status()).equals(Words.status(status))) {
            plan = ForeignStates.follow(context.present(), plan.with(e -> e.status = status), plan, entry.where(),
                    report);
        }
        plans.put(offering.id(), offering.name(), plan);
        if (offering.currency() != null) {
            needs.keepCurrencies(plan.code());
        }
        for (RatePlan ratePlan : found) {
            prices.add(ratePlan, plan.code());
            ratePlan.tellWhatIsNotOf(offering.name());
        }
    }

    /// A rate plan that no offering has is a plan by itself.
    private void standing(RatePlan ratePlan, RatePrices prices) {
        if (plans.isTwice(ratePlan.entry(), ratePlan.id(), ratePlan.name())) {
            return;
        }
        Plan plan = matches.plan(ratePlan.id().externalId(), ratePlan.id().code(), ratePlan.name(),
                ratePlan.currency()).with(e -> {
            e.name = ratePlan.name();
            e.description = ratePlan.description().isEmpty() ? e.description : ratePlan.description();
        });
        plans.put(ratePlan.id(), ratePlan.name(), plan);
        prices.add(ratePlan, plan.code());
    }

    private static String key(ForeignId id, String name) {
        return id.code() != null ? id.code() : id.externalId() != null ? id.externalId() : name;
    }
}
