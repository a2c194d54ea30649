package dev.tierdesk.exchange.sheet;

import dev.tierdesk.catalog.PlanState;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Slot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Which prices of a slot customers of a plan can get, from the one for everybody to the narrowest (`pricing.md` 6).
///
/// @param forCustomers whether prices of single customers are left out
record SlotPrices(PlanState state, Currency currency, Instant at, boolean forCustomers) {
    private static final Comparator<Price> LATEST_FIRST = Comparator.comparing(
                    (Price price) -> price.effectiveFrom() == null ? Instant.MIN : price.effectiveFrom())
            .reversed()
            .thenComparing(Price::code);

    private static final Comparator<Price> WIDEST_FIRST = Comparator.comparing(
            (Price price) -> price.customer() != null)
            .thenComparing(price -> Objects.requireNonNullElse(price.customer(), ""))
            .thenComparing(price -> price.country() != null)
            .thenComparingInt(price -> price.dimensions().size())
            .thenComparing(Price::code);

    /// Every slot of the plan in which something can be charged. The slots are those of the plan's own prices.
    List<Slot> slots() {
        return state.prices().stream().map(Slot::of).distinct().filter(slot -> !of(slot).isEmpty()).toList();
    }

    /// The prices of a slot of the plan; of two that stand for the same, the one that wins.
    List<Price> of(Slot slot) {
        if (state.prices().stream().noneMatch(price -> Slot.of(price).equals(slot))) {
            return List.of();
        }
        List<Price> own = counting(state.prices().stream(), slot);
        List<Price> list = counting(state.catalog().pricesOfPlan(null).stream(), slot);
        List<Price> shown = new ArrayList<>();
        Stream.concat(own.stream(), list.stream().filter(price -> own.stream().noneMatch(o -> beats(o, price))))
                .filter(price -> shown.stream().noneMatch(other -> standForTheSame(other, price)))
                .forEach(shown::add);
        shown.sort(WIDEST_FIRST);
        return shown;
    }

    /// The prices of the plan that a sheet leaves out although they are in its currency.
    List<Price> leftOut() {
        return state.prices().stream().filter(price -> price.currency().equals(currency) && !counts(price)).toList();
    }

    private List<Price> counting(Stream<Price> prices, Slot slot) {
        return prices.filter(price -> Slot.of(price).equals(slot) && price.currency().equals(currency) && counts(price))
                .sorted(LATEST_FIRST)
                .toList();
    }

    private boolean counts(Price price) {
        return price.isInForce(at) && !(forCustomers && price.customer() != null);
    }

    /// Whether a price of the plan applies wherever a list price would.
    private static boolean beats(Price own, Price list) {
        return Objects.equals(own.priceKey(), list.priceKey())
                && (list.customer() == null || list.customer().equals(own.customer()))
                && narrowing(list).containsAll(narrowing(own));
    }

    private static boolean standForTheSame(Price one, Price other) {
        return Objects.equals(one.priceKey(), other.priceKey()) && narrowing(one).equals(narrowing(other));
    }

    private static Set<String> narrowing(Price price) {
        Set<String> narrowing = new TreeSet<>();
        price.dimensions().forEach((name, value) -> narrowing.add("dimension " + name + "=" + value));
        if (price.country() != null) {
            narrowing.add("country " + price.country());
        }
        if (price.customer() != null) {
            narrowing.add("customer " + price.customer());
        }
        return narrowing;
    }
}
