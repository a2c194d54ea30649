package dev.tierdesk.catalog.publication;

import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Slot;
import dev.tierdesk.catalog.Usage;
import dev.tierdesk.catalog.quote.Crossings;
import dev.tierdesk.catalog.quote.PlanCurve;
import dev.tierdesk.catalog.quote.Quote;
import dev.tierdesk.catalog.quote.QuoteLine;
import dev.tierdesk.catalog.quote.QuoteRequest;
import dev.tierdesk.catalog.quote.Quotes;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Two plans side by side for the same use (`pricing.md` 4). Where their cadences differ, the request is what is used
/// in a month, each plan is quoted for its whole period, and amounts are shown per month.
///
/// @param first the first plan's quote, of its whole period
/// @param second the second plan's
/// @param perMonth whether the amounts of rows and `difference` are per month
/// @param rows line by line
/// @param difference second total − first total; null where the two are not compared
/// @param problems why they are not
public record PlanComparison(
        Quote first,
        Quote second,
        boolean perMonth,
        List<Row> rows,
        @Nullable BigDecimal difference,
        List<Problem> problems) {
    /// A slot and key, and what each plan takes for it.
    ///
    /// @param first null where the first plan does not charge it
    /// @param second null where the second plan does not
    /// @param difference second − first, an absent one counting 0
    public record Row(
            Slot slot, @Nullable String key, @Nullable BigDecimal first, @Nullable BigDecimal second,
            BigDecimal difference) {}

    /// Months of the longest period that is compared: a century.
    private static final int LONGEST = 1200;

    private record Place(Slot slot, @Nullable String key) {}

    private static final Comparator<Place> ORDER = Comparator.comparing((Place p) -> p.slot().product())
            .thenComparing(p -> p.slot().chargeType())
            .thenComparing(p -> Objects.requireNonNullElse(p.slot().unit(), ""))
            .thenComparing(p -> p.slot().component())
            .thenComparing(p -> Objects.requireNonNullElse(p.key(), ""));

    public PlanComparison {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /// Compares two plans for one request.
    public static PlanComparison of(Quotes quotes, Plan first, Plan second, QuoteRequest request) {
        List<Problem> problems = new ArrayList<>();
        Periods periods = periods(first, second, problems);
        Quote one = quotes.quote(first, scaled(request, periods.first()));
        Quote two = quotes.quote(second, scaled(request, periods.second()));
        if (!one.currency().equals(two.currency())) {
            problems.add(Problem.of(CatalogProblem.CURRENCIES_DIFFER, Where.ROOT)
                    .with("first", one.currency().getCurrencyCode())
                    .with("second", two.currency().getCurrencyCode()));
        }
        if (!problems.isEmpty()) {
            return new PlanComparison(one, two, false, List.of(), null, problems);
        }
        int digits = Math.max(one.total().scale(), two.total().scale());
        SortedMap<Place, BigDecimal> left = amounts(one, periods.first(), digits);
        SortedMap<Place, BigDecimal> right = amounts(two, periods.second(), digits);
        SortedMap<Place, BigDecimal> all = new TreeMap<>(left);
        all.putAll(right);
        List<Row> rows = all.keySet().stream()
                .map(place -> new Row(place.slot(), place.key(), left.get(place), right.get(place),
                        right.getOrDefault(place, BigDecimal.ZERO).subtract(left.getOrDefault(place, BigDecimal.ZERO))))
                .toList();
        BigDecimal difference = perMonth(two.total(), periods.second(), digits)
                .subtract(perMonth(one.total(), periods.first(), digits));
        return new PlanComparison(one, two, periods.areMonths(), rows, difference, List.of());
    }

    /// Where the plans cross over `axis`, per month where their cadences differ.
    public static Crossings crossings(Quotes quotes, Plan first, Plan second, QuoteRequest request,
            PlanCurve.Axis axis) {
        List<Problem> problems = new ArrayList<>();
        Periods periods = periods(first, second, problems);
        if (!problems.isEmpty()) {
            return new Crossings(List.of(), problems);
        }
        PlanCurve one = PlanCurve.of(quotes, first, scaled(request, periods.first()), axis);
        PlanCurve two = PlanCurve.of(quotes, second, scaled(request, periods.second()), axis);
        return Crossings.of(one, periods.first(), two, periods.second());
    }

    /// Months of the two periods; 1 and 1 where they are the same.
    private record Periods(int first, int second, boolean areMonths) {}

    private static Periods periods(Plan first, Plan second, List<Problem> problems) {
        Period a = first.cadence().period();
        Period b = second.cadence().period();
        if (a.normalized().equals(b.normalized())) {
            return new Periods(1, 1, false);
        }
        OptionalInt one = months(a);
        OptionalInt two = months(b);
        if (one.isEmpty() || two.isEmpty()) {
            problems.add(Problem.of(CatalogProblem.CADENCES_DIFFER, Where.ROOT)
                    .with("first", first.cadence().text())
                    .with("second", second.cadence().text()));
            return new Periods(1, 1, false);
        }
        return new Periods(one.getAsInt(), two.getAsInt(), true);
    }

    private static OptionalInt months(Period period) {
        long months = period.toTotalMonths();
        boolean whole = period.normalized().equals(Period.ofMonths((int) months).normalized()) && months > 0
                && months <= LONGEST;
        return whole ? OptionalInt.of((int) months) : OptionalInt.empty();
    }

    private static QuoteRequest scaled(QuoteRequest request, int months) {
        BigDecimal times = BigDecimal.valueOf(months);
        List<Usage> usage = request.usage().stream()
                .map(u -> new Usage(u.product(), u.unit(), u.key(), u.quantity().multiply(times)))
                .toList();
        return new QuoteRequest(
                usage, request.seats(), request.carriedOver(), request.currency(), request.context());
    }

    private static SortedMap<Place, BigDecimal> amounts(Quote quote, int months, int digits) {
        SortedMap<Place, BigDecimal> amounts = new TreeMap<>(ORDER);
        for (QuoteLine line : quote.lines()) {
            if (line.charge() != null) {
                amounts.put(new Place(line.slot(), line.key()), perMonth(line.charge().rounded(), months, digits));
            }
        }
        return amounts;
    }

    private static BigDecimal perMonth(BigDecimal amount, int months, int digits) {
        return amount.divide(BigDecimal.valueOf(months), digits, RoundingMode.HALF_UP);
    }
}
