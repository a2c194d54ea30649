package dev.tierdesk.catalog;

import dev.tierdesk.pricing.Formula;
import dev.tierdesk.pricing.PricingException;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import dev.tierdesk.pricing.Variables;
import dev.tierdesk.pricing.Where;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The names that the formulas of one price may use, with their values (`pricing.md` 5): `cost`, `cost.<key>` and
/// `var.<name>`.
///
/// @param values by name
/// @param foreign costs that the price cannot use because they are in another currency, by name
/// @param cost what one metered unit costs the seller; null where the product has no cost of it in this currency
public record FormulaNames(Map<String, BigDecimal> values, Map<String, Cost> foreign, @Nullable BigDecimal cost) {
    private static final String COST = "cost";

    /// The names for a price of `product`, which is null where the price's product does not exist.
    ///
    /// @param variables values by bare name that beat the defaults of the settings
    public static FormulaNames of(
            Price price, @Nullable Product product, CatalogSettings settings, Map<String, BigDecimal> variables) {
        Map<String, BigDecimal> values = new HashMap<>();
        Map<String, Cost> foreign = new TreeMap<>();
        for (Variable variable : settings.variables()) {
            values.put("var." + variable.name(), variables.getOrDefault(variable.name(), variable.defaultValue()));
        }
        List<Cost> costs = product == null ? List.of() : product.costs();
        if (costs.isEmpty()) {
            return new FormulaNames(Map.copyOf(values), Map.of(), null);
        }
        costs.stream().map(Cost::key).distinct().forEach(key ->
                put("cost." + key, pick(costs, price, c -> c.key().equals(key)), price, values, foreign));
        Optional<Cost> meant = meant(costs, price);
        put(COST, meant, price, values, foreign);
        return new FormulaNames(Map.copyOf(values), foreign, values.get(COST));
    }

    /// The names with their values, as the engine takes them.
    public Variables variables() {
        return new Variables(values);
    }

    /// The names that mean something, whether or not they have a value in the price's currency.
    public Set<String> known() {
        Set<String> known = new HashSet<>(values.keySet());
        known.addAll(foreign.keySet());
        return known;
    }

    /// The names that the formulas of `terms` use; formulas that cannot be read use none.
    public static Set<String> used(Terms terms) {
        Set<String> used = new HashSet<>();
        formulas(terms).forEach(text -> used.addAll(names(text)));
        return used;
    }

    /// A cost that a formula of the price uses and that is in another currency.
    public static Problem foreignCost(String name, Cost cost, Price price) {
        return Problem.of(CatalogProblem.COST_CURRENCY, new Where("terms"))
                .with("cost", name)
                .with("currency", cost.currency().getCurrencyCode())
                .with("expected", price.currency().getCurrencyCode());
    }

    private static Set<String> names(String text) {
        try {
            return Formula.parse(text).names();
        } catch (PricingException e) {
            return Set.of();
        }
    }

    /// The texts of the formulas of `terms`.
    public static Stream<String> formulas(Terms terms) {
        return Stream.concat(Stream.ofNullable(terms.formula()), terms.tiers().stream().map(Tier::formula))
                .filter(Objects::nonNull);
    }

    /// The cost that `cost` means: the price's variant, else one of the price's unit, else the primary one.
    private static Optional<Cost> meant(List<Cost> costs, Price price) {
        if (price.costVariant() != null) {
            return pick(costs, price, c -> c.key().equals(price.costVariant()));
        }
        Optional<Cost> ofUnit = pick(costs, price, c -> c.unit() != null);
        return ofUnit.or(() -> pick(costs, price, c -> c.key().equals(Cost.PRIMARY)));
    }

    /// Of the matching costs for the price's unit or any unit, the one in the price's currency and of its unit first.
    private static Optional<Cost> pick(List<Cost> costs, Price price, Predicate<Cost> matching) {
        return costs.stream()
                .filter(matching)
                .filter(c -> c.unit() == null || c.unit().equals(price.unit()))
                .min(Comparator.comparing((Cost c) -> !c.currency().equals(price.currency()))
                        .thenComparing(c -> c.unit() == null)
                        .thenComparing(c -> !c.key().equals(Cost.PRIMARY)));
    }

    private static void put(
            String name, Optional<Cost> cost, Price price, Map<String, BigDecimal> values, Map<String, Cost> foreign) {
        cost.ifPresent(found -> {
            if (found.currency().equals(price.currency())) {
                values.put(name, found.amount());
            } else {
                foreign.put(name, found);
            }
        });
    }
}
