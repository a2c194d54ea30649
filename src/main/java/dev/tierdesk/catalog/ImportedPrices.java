package dev.tierdesk.catalog;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// List and customer prices of a file that says nothing of when they are in force. Such a file cannot overwrite a price
/// in force (`catalog.md` 6): where it says something else, that price ends and another begins; where it says the same,
/// nothing changes, whatever the code of the price that is in force by now.
final class ImportedPrices {
    private static final List<Function<Price, @Nullable Object>> FOR = List.of(Price::product, Price::unit, Price::component,
            Price::currency, Price::priceKey, Price::customer, Price::country, Price::dimensions);

    private final Catalog present;
    private final Clock clock;
    private final Instant now;
    private final Set<String> stated = new HashSet<>();

    private ImportedPrices(Catalog present, List<Aggregate> wanted, Clock clock) {
        this.present = present;
        this.clock = clock;
        now = clock.instant();
        wanted.stream().filter(Price.class::isInstance).map(Aggregate::code).forEach(stated::add);
    }

    /// What is to be kept so that the catalog says what the file does.
    static List<Aggregate> succeeding(Catalog present, List<Aggregate> wanted, Clock clock) {
        ImportedPrices prices = new ImportedPrices(present, wanted, clock);
        List<Aggregate> kept = new ArrayList<>();
        for (Aggregate aggregate : wanted) {
            if (aggregate instanceof Price price) {
                kept.addAll(prices.kept(price));
            } else {
                kept.add(aggregate);
            }
        }
        return kept;
    }

    private List<Price> kept(Price wanted) {
        Price before = inForceInsteadOf(wanted).orElse(null);
        if (before == null) {
            return List.of(wanted);
        }
        Price like = (Price) CatalogDiff.change(present, wanted.with(p -> {
            p.code = before.code();
            p.effectiveFrom = before.effectiveFrom();
        })).subject();
        Optional<Succession> succession = Succession.of(before, like, now);
        return succession.isEmpty()
                ? List.of(like)
                : List.of(succession.get().ended(now), succession.get().next(Ids.next(clock), now, present));
    }

    /// The price in force that this one would overwrite: the one of its code, or the one that followed it since.
    private Optional<Price> inForceInsteadOf(Price wanted) {
        Price sameCode = present.price(wanted.code()).orElse(null);
        if (wanted.plan() != null || wanted.effectiveFrom() != null || wanted.effectiveUntil() != null || sameCode == null) {
            return Optional.empty();
        }
        if (sameCode.isInForce(now)) {
            return Optional.of(sameCode);
        }
        boolean ended = sameCode.effectiveUntil() != null && !now.isBefore(sameCode.effectiveUntil());
        return present.pricesOfProduct(wanted.product()).stream()
                .filter(price -> ended && price.plan() == null && price.isInForce(now))
                .filter(price -> !stated.contains(price.code()) && isForTheSame(price, wanted))
                .findFirst();
    }

    private static boolean isForTheSame(Price one, Price other) {
        return FOR.stream().allMatch(part -> Objects.equals(part.apply(one), part.apply(other)));
    }
}
