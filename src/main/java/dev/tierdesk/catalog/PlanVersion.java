package dev.tierdesk.catalog;

import dev.tierdesk.pricing.RoundingPolicy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// A plan as it was published (`catalog.md` 6): copies of everything its bills are computed from. It is made by a
/// publication and withdrawn by the undo of one, and never changed. Subscriptions refer to it by plan and number.
///
/// The copies have ids of their own, made of the version's id and their code, so that a version read twice is equal.
///
/// @param number counts the versions of the plan from 1; one that was withdrawn is not given again
/// @param plan as it was, with its allowances and examples
/// @param prices those of the plan, in the order of their codes
/// @param units the definitions of the billable units that prices or allowances use, in the order of their codes
/// @param products those that prices or allowances name, with their costs, in the order of their codes
/// @param rounding of the catalog's settings
/// @param variables of the catalog's settings
public record PlanVersion(
        UUID id,
        int number,
        Instant published,
        Plan plan,
        List<Price> prices,
        List<BillableUnit> units,
        List<PinnedProduct> products,
        RoundingPolicy rounding,
        List<Variable> variables)
        implements Aggregate {
    /// Between the code of the plan and the number.
    private static final char SIGN = '@';

    /// The order of versions by their codes: by plan, then by number.
    static final Comparator<String> BY_CODE = Comparator.comparing(PlanVersion::planOf)
            .thenComparingInt(String::length)
            .thenComparing(Comparator.naturalOrder());

    public PlanVersion {
        if (number < 1) {
            throw new IllegalArgumentException("versions count from 1");
        }
        String code = plan.code();
        UUID own = id;
        plan = copy(own, plan);
        prices = sorted(prices, Price::code, p -> copy(own, p.with(e -> e.plan = code)));
        units = sorted(units, BillableUnit::code, u -> copy(own, u));
        products = sorted(products, PinnedProduct::code, p -> new PinnedProduct(copy(own, p.product()), p.version()));
        variables = List.copyOf(variables);
    }

    /// The code of the plan.
    public String planCode() {
        return plan.code();
    }

    /// Plan and number: `growth@7`.
    @Override
    public String code() {
        return code(plan.code(), number);
    }

    /// The name the plan had.
    @Override
    public String name() {
        return plan.name();
    }

    /// The code of a version of a plan.
    public static String code(String plan, int number) {
        return plan + SIGN + number;
    }

    /// The code of the plan in the code of a version; the whole where it is none.
    public static String planOf(String code) {
        int sign = code.lastIndexOf(SIGN);
        return sign < 0 ? code : code.substring(0, sign);
    }

    @SuppressWarnings("unchecked")
    private static <T extends Aggregate> T copy(UUID version, T aggregate) {
        String name = version + " " + Kind.of(aggregate) + " " + aggregate.code();
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return (T) CatalogDiff.withId(Unordered.sorted(aggregate), id);
    }

    private static <T> List<T> sorted(List<T> items, Function<T, String> code, Function<T, T> copy) {
        if (items.stream().map(code).distinct().count() < items.size()) {
            throw new IllegalArgumentException("one code twice");
        }
        return items.stream().sorted(Comparator.comparing(code)).map(copy).toList();
    }
}
