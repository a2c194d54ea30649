package dev.tierdesk.catalog.transfer;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogDiff;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.schedule.Succession;
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

/// List and customer prices of a file that says nothing new of when they are in force. Such a file cannot overwrite a
/// price in force (`catalog.md` 6): where it says something else, that price ends and another begins; where it says the
/// same, nothing changes, whatever the code of the price that is in force by now.
public final class ImportedPrices {
    private static final List<Function<Price, @Nullable Object>> FOR = List.of(
            Price::product, Price::unit, Price::component,
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
    public static List<Aggregate> succeeding(Catalog present, List<Aggregate> wanted, Clock clock) {
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
        Price sameCode = present.price(wanted.code()).orElse(null);
        Price before = sameCode == null ? null : inForceInsteadOf(wanted, sameCode).orElse(null);
        if (sameCode == null || before == null) {
            return List.of(wanted);
        }
        List<Price> kept = new ArrayList<>();
        if (!before.equals(sameCode)) {
            kept.add(sameCode);
        }
        Price like = (Price) CatalogDiff.change(present, wanted.with(p -> {
            p.code = before.code();
            p.effectiveFrom = before.effectiveFrom();
            p.effectiveUntil = before.effectiveUntil();
        })).subject();
        Succession.of(before, like, now).ifPresentOrElse(
                succession -> {
                    kept.add(succession.ended(now));
                    kept.add(succession.next(Ids.next(clock), now, present));
                },
                () -> kept.add(like));
        return kept;
    }

    /// The price in force that this one would overwrite: the one of its code, or the one that followed it since.
    private Optional<Price> inForceInsteadOf(Price wanted, Price sameCode) {
        boolean isDated = says(wanted.effectiveFrom(), sameCode.effectiveFrom())
                || says(wanted.effectiveUntil(), sameCode.effectiveUntil());
        if (wanted.plan() != null || isDated || CatalogDiff.change(present, wanted).subject().equals(sameCode)) {
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

    /// Whether a date of the file is another one than what the catalog has.
    private static boolean says(@Nullable Instant wanted, @Nullable Instant present) {
        return wanted != null && !wanted.equals(present);
    }

    private static boolean isForTheSame(Price one, Price other) {
        return FOR.stream().allMatch(part -> Objects.equals(part.apply(one), part.apply(other)));
    }
}
