package dev.tierdesk.exchange.billing;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.ProductType;
import dev.tierdesk.document.Json;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.document.JsonValue;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.Matches;
import dev.tierdesk.exchange.Question;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Severity;
import dev.tierdesk.pricing.Terms;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a file of a billing system offers, as aggregates, while it is read: each under the key by which the file refers
/// to it. Used on one thread.
public final class Offer {
    /// Which of minimum and maximum of a price a format says.
    public enum Limits {
        NONE,
        MINIMUM,
        BOTH
    }

    private static final String OTHER = "OTHER";
    private static final int CLIP = 200;

    private final ImportContext context;
    private final Matches matches;
    private final String type;
    private final Function<Terms, @Nullable Terms> held;
    private final Map<String, Product> products = new LinkedHashMap<>();
    private final Map<String, BillableUnit> units = new LinkedHashMap<>();
    private final Map<String, Plan> plans = new LinkedHashMap<>();
    private final List<Price> prices = new ArrayList<>();
    private final Map<String, Question> questions = new LinkedHashMap<>();

    /// @param system by whose name external ids are kept
    /// @param held terms as the format gives them back, null where it cannot hold them
    public Offer(ImportContext context, String system, Function<Terms, @Nullable Terms> held) {
        this.context = context;
        this.held = held;
        List<String> types = context.present().settings().productTypes().stream().map(ProductType::code).toList();
        type = types.isEmpty() || types.contains(OTHER) ? OTHER : types.getFirst();
        matches = new Matches(context.present(), system, context.clock());
    }

    /// Tells of a field that is not kept although it changes amounts.
    public static void differs(ForeignObject object, String field, Report report) {
        JsonValue value = object.value(field);
        String found = value instanceof JsonText text ? text.value() : value == null ? "" : Json.write(value);
        report.add(Problem.of(ExchangeProblem.FILE_FIELD_NOT_KEPT, object.where().field(field)).as(Severity.WARNING)
                .with("field", field)
                .with("found", found.length() > CLIP ? found.substring(0, CLIP) + "…" : found));
    }

    /// The answer to a question, which is asked once.
    public String answer(Question question) {
        questions.putIfAbsent(question.id(), question);
        return context.answer(question);
    }

    public Optional<Product> product(String key) {
        return Optional.ofNullable(products.get(key));
    }

    public Optional<BillableUnit> unit(String key) {
        return Optional.ofNullable(units.get(key));
    }

    public Optional<Plan> plan(String key) {
        return Optional.ofNullable(plans.get(key));
    }

    /// Whether a price of the present catalog was meant by something that was read already.
    public boolean isRead(Price present) {
        return prices.stream().anyMatch(price -> price.id().equals(present.id()));
    }

    /// Adds the product that is meant, changed as the file says.
    public Product product(String key, @Nullable String externalId, @Nullable String code, String name,
            Consumer<Product.Edit> change) {
        Product product = matches.product(externalId, code, name, type).with(change);
        products.put(key, product);
        return product;
    }

    /// A product of the present catalog, which the file only refers to.
    public Product present(String key, Product product) {
        return product(key, null, product.code(), product.name(), e -> {});
    }

    /// Adds the unit that is meant, changed as the file says.
    public BillableUnit unit(String key, @Nullable String externalId, @Nullable String code, String name,
            Consumer<BillableUnit.Edit> change) {
        BillableUnit unit = matches.unit(externalId, code, name).with(change);
        units.put(key, unit);
        return unit;
    }

    /// Changes a unit that was added, as something says that stands later in the file.
    public void change(BillableUnit unit, Consumer<BillableUnit.Edit> change) {
        units.replaceAll((key, present) -> present.id().equals(unit.id()) ? present.with(change) : present);
    }

    /// Adds the plan that is meant, changed as the file says; a currency it does not have yet becomes its first.
    public Plan plan(String key, @Nullable String externalId, @Nullable String code, String name, Currency currency,
            Consumer<Plan.Edit> change) {
        Plan plan = matches.plan(externalId, code, name, currency).with(change);
        plans.put(key, plan);
        return selling(key, plan, currency);
    }

    /// The plan under this key, which is sold in this currency too.
    public Plan selling(String key, Plan plan, Currency currency) {
        if (!plan.currencies().contains(currency)) {
            plans.put(key, plan.with(e -> e.currencies.add(currency)));
        }
        return plans.getOrDefault(key, plan);
    }

    /// Adds the price that is meant. Terms that say the same in the words of the format stay as they are, and so do
    /// minimum and maximum where the format has none.
    ///
    /// @param wanted with everything the file says but its terms
    /// @param change what else the file says
    public void price(@Nullable String externalId, @Nullable String code, Price wanted, Terms terms, Limits limits,
            Consumer<Price.Edit> change) {
        Price present = matches.price(externalId, code, wanted);
        Terms before = present.terms();
        Terms alike = held.apply(before.with(e -> {
            e.minAmount = limits == Limits.NONE ? null : e.minAmount;
            e.maxAmount = limits == Limits.BOTH ? e.maxAmount : null;
        }));
        Terms after = terms.equals(alike) ? before : terms.with(e -> {
            e.minAmount = limits == Limits.NONE ? before.minAmount() : e.minAmount;
            e.maxAmount = limits == Limits.BOTH ? e.maxAmount : before.maxAmount();
        });
        prices.add(present.with(e -> {
            e.plan = wanted.plan();
            e.product = wanted.product();
            e.unit = wanted.unit();
            e.chargeType = wanted.chargeType();
            e.currency = wanted.currency();
            e.terms = after;
            change.accept(e);
        }));
    }

    /// All of it: products have the units that they are priced by.
    public Imported imported(Report report) {
        List<Aggregate> all = new ArrayList<>(units.values());
        products.values().stream().map(this::priced).forEach(all::add);
        all.addAll(plans.values());
        all.addAll(prices);
        return new Imported(all, matches.list(), List.copyOf(questions.values()), report.list());
    }

    private Product priced(Product product) {
        List<Price> own = prices.stream().filter(price -> price.product().equals(product.code())).toList();
        Set<ChargeType> types = EnumSet.noneOf(ChargeType.class);
        own.forEach(price -> types.add(price.chargeType()));
        boolean isNew = context.present().byId(product.id()).isEmpty();
        ChargeType type = types.isEmpty() || !isNew && types.equals(Set.of(product.chargeType()))
                ? product.chargeType()
                : types.size() == 1 && isNew ? types.iterator().next() : ChargeType.MIXED;
        return product.with(e -> {
            e.chargeType = type;
            for (Price price : own) {
                if (price.unit() != null && !e.units.contains(price.unit())) {
                    e.units.add(price.unit());
                }
            }
        });
    }
}
