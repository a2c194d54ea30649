package dev.tierdesk.catalog.check;

import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.Findings;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What prices of one slot do to each other (`pricing.md` 6): ties, and gaps between their periods.
final class RivalRules {
    private RivalRules() {}

    static void check(Price price, CatalogIndex index, Findings found) {
        List<Price> rivals = index.rivals(price);
        if (rivals.size() < 2) {
            return;
        }
        rivals.stream()
                .filter(other -> !other.id().equals(price.id()) && ties(price, other))
                .findFirst()
                .ifPresent(other -> found.add(Problem.of(CatalogProblem.PRICE_TIE, Where.ROOT)
                        .with("other", other.code())));
        if (price.effectiveFrom() != null) {
            checkGap(price, price.effectiveFrom(), rivals, found);
        }
    }

    /// Whether there are uses to which both apply and nothing ranks one above the other.
    private static boolean ties(Price a, Price b) {
        return Objects.equals(a.customer(), b.customer())
                && Objects.equals(a.country(), b.country())
                && Objects.equals(a.effectiveFrom(), b.effectiveFrom())
                && a.dimensions().size() == b.dimensions().size()
                && compatible(a.dimensions(), b.dimensions())
                && !isEmpty(a)
                && !isEmpty(b);
    }

    private static boolean compatible(Map<String, String> a, Map<String, String> b) {
        return a.entrySet().stream()
                .allMatch(e -> b.getOrDefault(e.getKey(), e.getValue()).equals(e.getValue()));
    }

    private static boolean isEmpty(Price price) {
        return price.effectiveFrom() != null
                && price.effectiveUntil() != null
                && !price.effectiveFrom().isBefore(price.effectiveUntil());
    }

    /// A gap right before `price` begins, which no price that covers its uses fills.
    private static void checkGap(Price price, Instant from, List<Price> rivals, Findings found) {
        Price previous = null;
        Instant end = Instant.MIN;
        for (Price other : rivals) {
            if (other.id().equals(price.id()) || !covers(other, price) || !begins(other).isBefore(from)) {
                continue;
            }
            if (other.effectiveUntil() == null || !other.effectiveUntil().isBefore(from)) {
                return;
            }
            if (other.effectiveUntil().isAfter(end)) {
                end = other.effectiveUntil();
                previous = other;
            }
        }
        if (previous != null) {
            found.add(Problem.of(CatalogProblem.PERIOD_GAP, new Where("effective_from"))
                    .with("from", end.toString())
                    .with("until", from.toString())
                    .with("previous", previous.code()));
        }
    }

    /// Whether `wide` applies to every use that `narrow` applies to, dates apart.
    private static boolean covers(Price wide, Price narrow) {
        return within(wide.customer(), narrow.customer())
                && within(wide.country(), narrow.country())
                && narrow.dimensions().entrySet().containsAll(wide.dimensions().entrySet());
    }

    private static boolean within(@Nullable String wide, @Nullable String narrow) {
        return wide == null || wide.equals(narrow);
    }

    private static Instant begins(Price price) {
        return price.effectiveFrom() == null ? Instant.MIN : price.effectiveFrom();
    }
}
