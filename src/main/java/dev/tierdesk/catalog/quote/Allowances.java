package dev.tierdesk.catalog.quote;

import dev.tierdesk.catalog.Allowance;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Rollover;
import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.pricing.PricingProblem;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a plan includes of its products' units, and what is carried over of it from earlier periods (`pricing.md` 2).
final class Allowances {
    private record Place(String product, String unit) {}

    private final List<Allowance> included;
    private final Map<Place, BigDecimal> carried = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /// @param carriedOver as a person gives it
    Allowances(@Nullable Plan plan, List<CarriedOver> carriedOver) {
        this.included = plan == null ? List.of() : plan.allowances();
        for (int i = 0; i < carriedOver.size(); i++) {
            read(carriedOver.get(i), new Where("carried_over").item(i));
        }
    }

    /// What could not be read, and what is more than rolls over.
    List<Problem> problems() {
        return problems;
    }

    /// What the plan includes, in converted units; 0 where it includes nothing.
    BigDecimal included(String product, @Nullable String unit) {
        return included.stream()
                .filter(a -> a.product().equals(product) && a.unit().equals(unit))
                .map(Allowance::includedQuantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .max(BigDecimal.ZERO);
    }

    /// What is carried over, in converted units.
    BigDecimal carriedOver(String product, @Nullable String unit) {
        return unit == null ? BigDecimal.ZERO : carried.getOrDefault(new Place(product, unit), BigDecimal.ZERO);
    }

    private void read(CarriedOver given, Where where) {
        if (given.quantity().signum() < 0) {
            problems.add(Problem.of(PricingProblem.QUANTITY_NEGATIVE, where.field("quantity"))
                    .with("value", given.quantity()));
            return;
        }
        rolling(given, where).ifPresent(allowance -> {
            Place place = new Place(allowance.product(), allowance.unit());
            if (carried.putIfAbsent(place, given.quantity()) != null) {
                problems.add(Problem.of(CatalogProblem.QUANTITY_TWICE, where)
                        .with("product", place.product())
                        .with("unit", place.unit())
                        .with("key", ""));
            }
            BigDecimal limit = allowance.rolloverLimit();
            if (limit != null && given.quantity().compareTo(limit) > 0) {
                problems.add(Problem.of(CatalogProblem.CARRIED_OVER_LIMIT, where.field("quantity"))
                        .with("quantity", Decimals.canonical(given.quantity()))
                        .with("limit", limit));
            }
        });
    }

    /// The one allowance that is meant, if it rolls over.
    private Optional<Allowance> rolling(CarriedOver given, Where where) {
        List<Allowance> meant = included.stream()
                .filter(a -> a.unit().equals(given.unit()))
                .filter(a -> given.product() == null || given.product().equals(a.product()))
                .filter(a -> a.rollover() != Rollover.NONE)
                .toList();
        String products = meant.stream().map(Allowance::product).distinct().sorted().collect(Collectors.joining(", "));
        if (meant.isEmpty()) {
            problems.add(Problem.of(CatalogProblem.NOTHING_CARRIED_OVER, where)
                    .with("product", Objects.requireNonNullElse(given.product(), ""))
                    .with("unit", given.unit()));
        } else if (products.contains(",")) {
            problems.add(Problem.of(CatalogProblem.QUANTITY_AMBIGUOUS, where)
                    .with("unit", given.unit())
                    .with("products", products));
            return Optional.empty();
        }
        return meant.stream().findFirst();
    }
}
