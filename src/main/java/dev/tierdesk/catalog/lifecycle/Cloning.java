package dev.tierdesk.catalog.lifecycle;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogDiff;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Codes;
import dev.tierdesk.catalog.Decision;
import dev.tierdesk.catalog.FieldDiff;
import dev.tierdesk.catalog.Findings;
import dev.tierdesk.catalog.GuardProblem;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.PriceCodes;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.UnitStatus;
import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.catalog.check.InForce;
import dev.tierdesk.catalog.schedule.Schedule;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Clones of a product, plan or unit (`catalog.md` 5): what is copied, what is reset, what is asked.
public final class Cloning {
    private static final Where COPIES = new Where("copies");

    private final Catalog catalog;
    private final Aggregate source;

    /// A clone as it is asked for.
    public record Copy(String name, String code) {}

    /// What becomes of a field.
    public enum Treatment {
        COPIED,
        RESET,
        ASKED
    }

    /// A field of the source and of each clone.
    ///
    /// @param path as [dev.tierdesk.pricing.Where] has it; `prices`, `versions`, `subscriptions`, `accepted_problems` and
    ///     `scheduled_changes` are counts
    /// @param before null where it is empty; of subscriptions, where there is no list
    /// @param after null where it is empty in the clone, or is asked
    public record Row(String path, @Nullable String before, @Nullable String after, Treatment treatment) {}

    /// Which of a product's prices the clone gets, as list prices without dates: of those that follow each other the
    /// one in force, else the next to come, else the last that was.
    ///
    /// @param plan whose prices; null for the product's list prices
    /// @param at the moment at which a price is in force
    public record PriceSource(@Nullable String plan, Instant at) {}

    private Cloning(Catalog catalog, Aggregate source) {
        this.catalog = catalog;
        this.source = source;
    }

    /// Clones of `source`.
    ///
    /// @throws IllegalArgumentException if `source` is neither product nor plan nor unit
    public static Cloning of(Catalog catalog, Aggregate source) {
        return switch (source) {
            case Product product -> new Cloning(catalog, product);
            case Plan plan -> new Cloning(catalog, plan);
            case BillableUnit unit -> new Cloning(catalog, unit);
            case Aggregate other -> throw new IllegalArgumentException("not cloned: " + Kind.of(other));
        };
    }

    /// The first name that is free.
    ///
    /// @param nth the name to try at the n-th time, from 1
    public String freeName(IntFunction<String> nth) {
        Set<String> taken = names();
        for (int number = 1;; number++) {
            String name = nth.apply(number);
            if (!taken.contains(folded(name))) {
                return name;
            }
        }
    }

    /// Clones of these names, each with a code that is new in the catalog and among them.
    public List<Copy> suggest(List<String> names) {
        Set<String> taken = codes();
        List<Copy> copies = new ArrayList<>();
        for (String name : names) {
            String code = Codes.suggest(Kind.of(source), name, taken);
            taken.add(code);
            copies.add(new Copy(name, code));
        }
        return List.copyOf(copies);
    }

    /// What is wrong with the names and codes of clones: empty, malformed, taken in the catalog or by each other;
    /// placed as `copies[0].code`.
    public List<Problem> problems(List<Copy> copies) {
        List<Problem> problems = new ArrayList<>();
        Set<String> codes = codes();
        Set<String> names = names();
        for (int i = 0; i < copies.size(); i++) {
            Copy copy = copies.get(i);
            Where where = COPIES.item(i);
            Findings found = new Findings();
            found.checkNameText(copy.name());
            found.problems().stream().filter(Problem::isError).forEach(p -> problems.add(p.in(where)));
            if (!names.add(folded(copy.name()))) {
                problems.add(Problem.of(CatalogProblem.NAME_TAKEN, where.field("name"))
                        .with("name", copy.name())
                        .with("other", namesake(copy, copies.subList(0, i))));
            }
            if (!Codes.isValid(copy.code())) {
                problems.add(Problem.of(CatalogProblem.CODE_INVALID, where.field("code")).with("code", copy.code()));
            } else if (!codes.add(copy.code())) {
                problems.add(Problem.of(CatalogProblem.CODE_TAKEN, where.field("code")).with("code", copy.code()));
            }
        }
        return List.copyOf(problems);
    }

    /// What each clone gets, field by field, in the order of the fields.
    ///
    /// @param prices which prices a product's clone gets; null for none. A plan's clone gets all of the plan's
    public List<Row> rows(Subscriptions subscriptions, Schedule schedule, @Nullable PriceSource prices) {
        Map<String, String> before = FieldDiff.fields(source);
        Map<String, String> after = FieldDiff.fields(cloned(new Copy(source.name(), source.code()), new UUID(0, 0)));
        Set<String> paths = new LinkedHashSet<>(before.keySet());
        paths.addAll(after.keySet());
        List<Row> rows = new ArrayList<>();
        for (String path : paths) {
            String was = before.get(path);
            String is = after.get(path);
            boolean asked = path.equals("code") || path.equals("name");
            Treatment treatment = asked
                    ? Treatment.ASKED
                    : Objects.equals(was, is) ? Treatment.COPIED : Treatment.RESET;
            rows.add(new Row(path, was, asked ? null : is, treatment));
        }
        if (source instanceof Product product) {
            int all = catalog.pricesOfProduct(product.code()).size();
            rows.add(count("prices", all, prices(prices).size(), Treatment.ASKED));
        } else if (source instanceof Plan plan) {
            int all = catalog.pricesOfPlan(plan.code()).size();
            rows.add(count("prices", all, all, Treatment.COPIED));
        }
        if (source instanceof Plan plan) {
            rows.add(count("versions", catalog.versionsOf(plan.code()).size(), 0, Treatment.RESET));
        }
        long active = InForce.of(catalog, source).sales().stream()
                .map(sale -> sale.plan().code())
                .distinct()
                .mapToLong(subscriptions::active)
                .sum();
        Row counted = count("subscriptions", active, 0, Treatment.RESET);
        rows.add(subscriptions.asOf().isPresent()
                ? counted : new Row(counted.path(), null, counted.after(), Treatment.RESET));
        rows.add(count("accepted_problems", accepted(), 0, Treatment.RESET));
        rows.add(count("scheduled_changes", schedule.on(source.id()).size(), 0, Treatment.RESET));
        return List.copyOf(rows);
    }

    /// How many warnings of the source are accepted.
    private long accepted() {
        String place = CatalogCheck.where(source).path();
        return catalog.settings().acceptedProblems().stream()
                .filter(problem -> problem.where().equals(place) || problem.where().startsWith(place + "."))
                .count();
    }

    /// The changes that make the clones, in the catalog as it is now; refused where a name or code is not new.
    ///
    /// @param ids makes the ids of what is made
    /// @param prices which prices a product's clones get; null for none
    public Decision apply(List<Copy> copies, @Nullable PriceSource prices, Supplier<UUID> ids) {
        return apply(copies, prices, List.of(), ids);
    }

    /// The same, with the amounts and examples of one clone in all of them.
    ///
    /// @param like what [#create] makes of one copy, in that order, with other amounts; nothing leaves them
    public Decision apply(
            List<Copy> copies, @Nullable PriceSource prices, List<Aggregate> like, Supplier<UUID> ids) {
        if (catalog.byId(source.id()).isEmpty()) {
            return Decision.refused(
                    List.of(Problem.of(GuardProblem.OBJECT_GONE, Where.ROOT).with("code", source.code())));
        }
        List<Problem> problems = problems(copies);
        if (!problems.isEmpty()) {
            return Decision.refused(problems);
        }
        List<Aggregate> made = create(copies, prices, ids);
        return Decision.of(IntStream.range(0, made.size())
                .mapToObj(i -> like.isEmpty() ? made.get(i) : priced(made.get(i), like.get(i % like.size())))
                .map(Change::created)
                .toList());
    }

    /// What is made, with the amounts and examples of what it shall be like.
    private static Aggregate priced(Aggregate made, Aggregate like) {
        return switch (made) {
            case Price price when like instanceof Price other -> price.with(e -> {
                e.terms = other.terms();
                e.examples = other.examples();
            });
            case Plan plan when like instanceof Plan other -> plan.with(e -> e.examples = other.examples());
            case Aggregate other -> other;
        };
    }

    /// The same clones as aggregates: each with its prices after it. Names and codes are taken as they are.
    public List<Aggregate> create(List<Copy> copies, @Nullable PriceSource prices, Supplier<UUID> ids) {
        List<Aggregate> made = new ArrayList<>();
        Set<String> taken = catalog.prices().stream().map(Price::code).collect(Collectors.toCollection(HashSet::new));
        for (Copy copy : copies) {
            made.add(cloned(copy, ids.get()));
            for (Price price : prices(prices)) {
                String code = PriceCodes.of(price, source, copy.code(), taken);
                taken.add(code);
                made.add(cloned(price, copy, code, ids.get()));
            }
        }
        return List.copyOf(made);
    }

    /// The prices that each clone gets, as the source has them.
    ///
    /// @param wanted which of a product's prices; null for none. A plan's clone gets all of the plan's
    public List<Price> prices(@Nullable PriceSource wanted) {
        return switch (source) {
            case Plan plan -> catalog.pricesOfPlan(plan.code());
            case Product product when wanted != null -> ClonedPrices.at(wanted.at(),
                    catalog.pricesOfProduct(product.code()).stream()
                            .filter(price -> Objects.equals(price.plan(), wanted.plan()))
                            .toList());
            case Aggregate other -> List.of();
        };
    }

    private Aggregate cloned(Copy copy, UUID id) {
        Aggregate renamed = CatalogDiff.withId(source, id);
        return switch (renamed) {
            case Product product -> product.with(e -> {
                e.code = copy.code();
                e.name = copy.name();
                e.maturity = Maturity.EXPERIMENTAL;
                e.publishStatus = PublishStatus.DRAFT;
                e.everPublished = false;
                e.gateways = List.of();
                e.externalIds = Map.of();
            });
            case Plan plan -> plan.with(e -> {
                e.code = copy.code();
                e.name = copy.name();
                e.status = PlanStatus.DRAFT;
                e.externalIds = Map.of();
            });
            case BillableUnit unit -> unit.with(e -> {
                e.code = copy.code();
                e.name = copy.name();
                e.status = UnitStatus.ACTIVE;
                e.externalIds = Map.of();
            });
            case Aggregate other -> other;
        };
    }

    private Price cloned(Price price, Copy copy, String code, UUID id) {
        Price renamed = (Price) CatalogDiff.withId(price, id);
        return renamed.with(e -> {
            e.code = code;
            if (source instanceof Plan) {
                e.plan = copy.code();
            } else {
                e.plan = null;
                e.product = copy.code();
                e.effectiveFrom = null;
                e.effectiveUntil = null;
            }
            e.externalIds = Map.of();
        });
    }

    private String namesake(Copy copy, List<Copy> earlier) {
        Map<String, String> codes = new HashMap<>();
        siblings().forEach(other -> codes.put(folded(other.name()), other.code()));
        earlier.forEach(other -> codes.putIfAbsent(folded(other.name()), other.code()));
        return codes.getOrDefault(folded(copy.name()), "");
    }

    private List<? extends Aggregate> siblings() {
        return switch (Kind.of(source)) {
            case PRODUCT -> List.copyOf(catalog.products());
            case PLAN -> List.copyOf(catalog.plans());
            default -> List.copyOf(catalog.units());
        };
    }

    private Set<String> codes() {
        return siblings().stream().map(Aggregate::code).collect(Collectors.toCollection(HashSet::new));
    }

    private Set<String> names() {
        return siblings().stream().map(a -> folded(a.name())).collect(Collectors.toCollection(HashSet::new));
    }

    private static Row count(String path, long before, long after, Treatment treatment) {
        return new Row(path, Long.toString(before), Long.toString(after), treatment);
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
