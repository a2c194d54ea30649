package dev.tierdesk.console.preview;

import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Usage;
import dev.tierdesk.catalog.publication.PlanComparison;
import dev.tierdesk.catalog.quote.Crossings;
import dev.tierdesk.catalog.quote.PlanCurve;
import dev.tierdesk.catalog.quote.Quote;
import dev.tierdesk.catalog.quote.QuoteLine;
import dev.tierdesk.catalog.quote.QuoteRequest;
import dev.tierdesk.console.preview.Sheet.Look;
import dev.tierdesk.console.preview.Sheet.Note;
import dev.tierdesk.console.preview.Sheet.Row;
import dev.tierdesk.console.preview.Sheet.Tone;
import dev.tierdesk.console.preview.Sheet.Total;
import dev.tierdesk.pricing.PricingException;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.ProblemCode;
import dev.tierdesk.pricing.Where;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes what the panel says about two plans for the same use.
final class CompareSheet {
    private static final Set<ProblemCode> NOT_OF_THIS_PLAN = Set.of(
            CatalogProblem.QUANTITY_NOT_PRICED, CatalogProblem.SEATS_NOT_PRICED, CatalogProblem.NOTHING_CARRIED_OVER);

    private final Basis basis;
    private final Messages messages;
    private final Numbers numbers;
    private final Plan first;
    private final Plan second;
    private final QuoteRequest request;
    private final PlanComparison comparison;
    private final int digits;

    private CompareSheet(Basis basis, Plan first, Plan second, QuoteRequest request) {
        this.basis = basis;
        this.messages = basis.messages();
        this.numbers = basis.numbers();
        this.first = first;
        this.second = second;
        this.request = request;
        this.comparison = PlanComparison.of(basis.quotes(), first, second, request);
        this.digits = Math.max(comparison.first().total().scale(), comparison.second().total().scale());
    }

    /// The sheet of two plans.
    ///
    /// @param saved the first plan's quote from what is saved; null where nothing of it is being edited
    /// @param along the quantity of the chart's axis; null where there is none
    /// @throws PricingException if one cannot be charged, or if they cannot be compared
    static Sheet of(Basis basis, Plan first, Plan second, Inputs inputs, @Nullable Quote saved, @Nullable Meter along) {
        List<Meter> meters = Subject.meters(basis.catalog(), List.of(first, second));
        Currency currency = PlanSheet.currency(first, inputs);
        if (!second.currencies().contains(currency)) {
            throw new PricingException(List.of(Problem.of(CatalogProblem.CURRENCIES_DIFFER, Where.ROOT)
                    .with("first", currency.getCurrencyCode())
                    .with("second", second.currencies().getFirst().getCurrencyCode())));
        }
        QuoteRequest request = inputs.request(meters, currency);
        CompareSheet sheet = new CompareSheet(basis, first, second, request);
        sheet.check();
        return sheet.write(saved, inputs, along);
    }

    private void check() {
        List<Problem> errors = Stream.of(
                        comparison.problems().stream(), errors(comparison.first()), errors(comparison.second()))
                .flatMap(s -> s)
                .filter(Problem::isError)
                .toList();
        if (!errors.isEmpty()) {
            throw new PricingException(errors);
        }
    }

    /// The problems of a quote; a quantity that a plan does not sell, or does not carry over, is none here.
    private static Stream<Problem> errors(Quote quote) {
        return quote.allProblems().stream().filter(p -> !NOT_OF_THIS_PLAN.contains(p.code()));
    }

    private Sheet write(@Nullable Quote saved, Inputs inputs, @Nullable Meter along) {
        Quote one = comparison.first();
        Quote two = comparison.second();
        String currency = one.currency().getCurrencyCode();
        List<Total> totals = List.of(
                new Total(heading(first), amount(one, first), currency, was(saved)),
                new Total(heading(second), amount(two, second), currency, ""));
        List<Note> notes = new ArrayList<>();
        if (comparison.perMonth()) {
            notes.add(new Note(Tone.INFO, messages.get("preview.perMonth",
                    "first", first.name(), "first_cadence", basis.cadence(first),
                    "second", second.name(), "second_cadence", basis.cadence(second)), ""));
        }
        notes.addAll(PlanSheet.notes(basis, List.of(one, two)));
        List<String> columns = List.of(messages.get("preview.line"), first.name(), second.name());
        return new Sheet(totals, List.of(), verdict(), columns, rows(), notes, chart(inputs, along), null);
    }

    private String heading(Plan plan) {
        return comparison.perMonth() ? messages.get("preview.total.month", "plan", plan.name()) : plan.name();
    }

    private String was(@Nullable Quote saved) {
        return saved == null || saved.total().compareTo(comparison.first().total()) == 0
                ? "" : messages.get("preview.was", "amount", amount(saved, first));
    }

    private String verdict() {
        BigDecimal difference = Objects.requireNonNull(comparison.difference());
        if (difference.signum() == 0) {
            return messages.get("preview.verdict.same");
        }
        boolean firstCheaper = difference.signum() > 0;
        BigDecimal dearer = shown(
                firstCheaper ? comparison.second() : comparison.first(), firstCheaper ? second : first);
        long unsold = unsold(firstCheaper);
        return messages.get(unsold == 0 ? "preview.verdict" : "preview.verdict.unsold",
                "plan", firstCheaper ? first.name() : second.name(),
                "amount", numbers.show(difference.abs(), digits),
                "currency", comparison.first().currency().getCurrencyCode(),
                "percent", Figures.percent(difference.abs(), dearer, numbers), "count", unsold);
    }

    /// How much of the use that the dearer plan charges the cheaper one does not sell at all.
    private long unsold(boolean firstCheaper) {
        return comparison.rows().stream()
                .filter(row -> row.slot().unit() != null && (firstCheaper ? row.first() : row.second()) == null)
                .filter(row -> row.difference().signum() != 0)
                .count();
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        List<PlanComparison.Row> charges = comparison.rows().stream()
                .filter(r -> !isSilent(line(comparison.first(), r)) || !isSilent(line(comparison.second(), r)))
                .sorted(Comparator.comparing(r -> r.slot().product()))
                .toList();
        String product = "";
        for (PlanComparison.Row row : charges) {
            QuoteLine one = line(comparison.first(), row);
            QuoteLine two = line(comparison.second(), row);
            QuoteLine any = one == null ? Objects.requireNonNull(two) : one;
            if (!row.slot().product().equals(product)) {
                product = row.slot().product();
                rows.add(new Row(Look.GROUP, "", basis.productName(product), List.of("", "")));
            }
            rows.add(new Row(Look.CHARGE, "", PlanSheet.slotName(basis, any),
                    List.of(amount(row.first()), amount(row.second()))));
            addDetails(one, first, true, rows);
            addDetails(two, second, false, rows);
        }
        addDifference("preview.trueUp.short", comparison.first().trueUp(), comparison.second().trueUp(), rows);
        addDifference("preview.tax", tax(comparison.first()), tax(comparison.second()), rows);
        rows.add(new Row(Look.SUM, "", messages.get("preview.chart.total",
                "currency", comparison.first().currency().getCurrencyCode()),
                List.of(amount(comparison.first(), first), amount(comparison.second(), second))));
        return rows;
    }

    private static boolean isSilent(@Nullable QuoteLine line) {
        return line == null || PlanSheet.isSilent(line);
    }

    /// The arithmetic of a line; none where it is of a whole period and amounts are shown per month.
    private void addDetails(@Nullable QuoteLine line, Plan plan, boolean isFirst, List<Row> rows) {
        if (line == null || months(plan) > 1) {
            return;
        }
        PlanSheet.details(basis, line, plan.name()).forEach(d -> rows.add(new Row(Look.DETAIL, "", d.text(),
                isFirst ? List.of(d.amount(), "") : List.of("", d.amount()))));
    }

    private void addDifference(String key, BigDecimal one, BigDecimal two, List<Row> rows) {
        if (one.signum() != 0 || two.signum() != 0) {
            rows.add(new Row(Look.CHARGE, "", messages.get(key), List.of(
                    numbers.show(perMonth(one, first), digits), numbers.show(perMonth(two, second), digits))));
        }
    }

    private static BigDecimal tax(Quote quote) {
        return quote.total().subtract(quote.subtotal());
    }

    private static @Nullable QuoteLine line(Quote quote, PlanComparison.Row row) {
        return quote.lines().stream()
                .filter(l -> l.slot().equals(row.slot()) && Objects.equals(l.key(), row.key()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable Chart chart(Inputs inputs, @Nullable Meter along) {
        if (along == null || Subject.OTHER_KEY.equals(along.key())) {
            return null;
        }
        PlanCurve.Axis axis = new PlanCurve.Axis(along.product(), along.unit(), along.key());
        List<PlanChart.Curve> curves = Stream.of(first, second)
                .map(plan -> new PlanChart.Curve(plan.name(),
                        PlanCurve.of(basis.quotes(), plan, scaled(months(plan)), axis), months(plan)))
                .toList();
        BigDecimal quantity = inputs.quantity(along);
        PlanChart.Crossing crossing = Attempt.of(
                        () -> PlanComparison.crossings(basis.quotes(), first, second, request, axis))
                .map(found -> crossing(found, along, quantity))
                .orElse(null);
        return new PlanChart(basis, along, curves, crossing).chart(quantity);
    }

    /// The crossing nearest to the quantity shown, in words. One at 0 is none: the plan is cheaper from the start.
    private PlanChart.@Nullable Crossing crossing(Crossings crossings, Meter along, BigDecimal quantity) {
        return crossings.crossings().stream()
                .filter(c -> c.quantity().signum() > 0)
                .min(Comparator.comparing(c -> c.quantity().subtract(quantity).abs()))
                .map(c -> new PlanChart.Crossing(c.quantity(), messages.get(
                        c.about() ? "preview.crossing.about" : "preview.crossing",
                        "plan", c.cheaper() == Crossings.Side.FIRST ? first.name() : second.name(),
                        "quantity", basis.unit(along.unit()).counted(c.quantity()))))
                .orElse(null);
    }

    private QuoteRequest scaled(int months) {
        BigDecimal times = BigDecimal.valueOf(months);
        return new QuoteRequest(
                request.usage().stream()
                        .map(u -> new Usage(u.product(), u.unit(), u.key(), u.quantity().multiply(times)))
                        .toList(),
                request.seats(), request.carriedOver(), request.currency(), request.context());
    }

    private int months(Plan plan) {
        return comparison.perMonth() ? Math.toIntExact(plan.cadence().period().toTotalMonths()) : 1;
    }

    private BigDecimal shown(Quote quote, Plan plan) {
        return perMonth(quote.total(), plan);
    }

    private BigDecimal perMonth(BigDecimal amount, Plan plan) {
        return amount.divide(BigDecimal.valueOf(months(plan)), digits, RoundingMode.HALF_UP);
    }

    private String amount(Quote quote, Plan plan) {
        return numbers.show(shown(quote, plan), digits);
    }

    private String amount(@Nullable BigDecimal amount) {
        return amount == null ? messages.get("preview.notSold") : numbers.show(amount, digits);
    }
}
