package dev.tierdesk.console.preview;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.Slot;
import dev.tierdesk.catalog.quote.QuoteRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is looked at, within a catalog.
///
/// @param priceId null for the first price of the plan
/// @param productId of a product that had no price when it was chosen; as long as it is set, only a price of it counts
/// @param otherId null for the first other plan in the same currency
record Selection(
        Catalog catalog, Mode mode, @Nullable UUID priceId, @Nullable UUID productId, @Nullable UUID planId,
        @Nullable UUID otherId) {
    Optional<Price> price() {
        if (productId != null) {
            return find(productId, Product.class).flatMap(p -> catalog.pricesOfProduct(p.code()).stream().findFirst());
        }
        return find(priceId, Price.class)
                .or(() -> plan().flatMap(p -> catalog.pricesOfPlan(p.code()).stream().findFirst()));
    }

    Optional<Plan> plan() {
        return find(planId, Plan.class);
    }

    /// The product that is looked at and has no price yet; empty where a price or plan is looked at.
    Optional<Product> unpriced() {
        return find(productId, Product.class).filter(p -> mode == Mode.PRICE && price().isEmpty());
    }

    /// The plan that is compared with.
    Optional<Plan> other() {
        return find(otherId, Plan.class).filter(p -> !p.id().equals(planId)).or(() -> plan().flatMap(
                plan -> catalog.plans().stream()
                        .filter(p -> !p.id().equals(plan.id())
                                && p.currencies().stream().findFirst().equals(plan.currencies().stream().findFirst()))
                        .findFirst()));
    }

    /// Whose inputs count: the price, or the first plan.
    Optional<? extends Aggregate> subject() {
        return mode == Mode.PRICE ? price() : plan();
    }

    /// The plans looked at.
    List<Plan> plans() {
        return switch (mode) {
            case PRICE -> List.of();
            case PLAN -> plan().stream().toList();
            case COMPARE -> {
                List<Plan> both = new ArrayList<>(plan().stream().toList());
                other().ifPresent(both::add);
                yield both;
            }
        };
    }

    /// What quantities can be typed of.
    List<Meter> meters() {
        return mode == Mode.PRICE
                ? price().filter(p -> p.chargeType() != ChargeType.FIXED_CHARGE).map(Meter::of).stream().toList()
                : Subject.meters(catalog, plans());
    }

    /// The prices that may be charged for what is looked at: its own, and those without plan that stand in or beat
    /// them.
    List<Price> rivals() {
        List<Price> own = mode == Mode.PRICE
                ? price().stream().toList()
                : plans().stream().flatMap(plan -> catalog.pricesOfPlan(plan.code()).stream()).toList();
        Set<Slot> slots = own.stream().map(Slot::of).collect(Collectors.toSet());
        Set<String> products = own.stream().map(Price::product).collect(Collectors.toSet());
        Set<String> plans = own.stream().map(Price::plan).filter(Objects::nonNull).collect(Collectors.toSet());
        return products.stream()
                .flatMap(product -> catalog.pricesOfProduct(product).stream())
                .filter(p -> (p.plan() == null || plans.contains(p.plan())) && slots.contains(Slot.of(p)))
                .toList();
    }

    /// The prices that differ from the one looked at by their key alone, with it; empty where it has no key.
    List<Price> keySiblings() {
        return price().filter(p -> mode == Mode.PRICE && p.priceKey() != null).stream()
                .flatMap(p -> catalog.pricesOfPlan(p.plan()).stream()
                        .filter(s -> s.priceKey() != null && Slot.of(s).equals(Slot.of(p))
                                && s.currency().equals(p.currency()))
                        .filter(s -> Objects.equals(s.customer(), p.customer())
                                && Objects.equals(s.country(), p.country())))
                .toList();
    }

    /// What is asked of the price or the first plan; keys that no price has are for looking only.
    QuoteRequest request(Inputs inputs) {
        List<Meter> asked = mode == Mode.PRICE ? meters() : Subject.meters(catalog, plan().stream().toList());
        Currency currency = mode == Mode.PRICE
                ? price().orElseThrow().currency()
                : PlanSheet.currency(plan().orElseThrow(), inputs);
        return inputs.request(asked.stream().filter(m -> !Subject.OTHER_KEY.equals(m.key())).toList(), currency);
    }

    /// Whether a change of this object shows.
    boolean shows(Aggregate aggregate) {
        if (mode == Mode.PRICE) {
            return price().filter(p -> p.id().equals(aggregate.id())).isPresent();
        }
        List<String> codes = plans().stream().map(Plan::code).toList();
        return aggregate instanceof Price price && codes.contains(price.plan())
                || aggregate instanceof Plan plan && codes.contains(plan.code());
    }

    /// What tells one thing looked at from another.
    List<@Nullable Object> identity() {
        return Arrays.asList(mode, subject().map(Aggregate::id).orElse(null),
                mode == Mode.COMPARE ? other().map(Plan::id).orElse(null) : null);
    }

    private <T extends Aggregate> Optional<T> find(@Nullable UUID id, Class<T> type) {
        return id == null ? Optional.empty() : catalog.byId(id).filter(type::isInstance).map(type::cast);
    }
}
