package dev.tierdesk.console.preview;

import dev.tierdesk.catalog.Price;
import dev.tierdesk.console.preview.Sheet.EdgeRow;
import dev.tierdesk.console.preview.Sheet.EdgeTable;
import dev.tierdesk.pricing.CurvePoint;
import dev.tierdesk.pricing.Edge;
import dev.tierdesk.pricing.Rater;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.Numbers;
import dev.tierdesk.words.UnitWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// One price along its quantity: the chart, and the table of the places where it changes.
final class PriceChart {
    /// Edges beyond this many are left out of the table.
    private static final int MOST_EDGES = 40;

    private final Basis basis;
    private final Messages messages;
    private final Numbers numbers;
    private final Price price;
    private final Rater rater;
    private final BigDecimal allowance;
    private final List<Edge> edges;
    private final UnitWords unit;

    PriceChart(Basis basis, Price price, Rater rater, BigDecimal allowance) {
        this.basis = basis;
        this.messages = basis.messages();
        this.numbers = basis.numbers();
        this.price = price;
        this.rater = rater;
        this.allowance = allowance;
        this.edges = rater.edges(allowance);
        this.unit = basis.unit(price.unit());
    }

    /// The chart with its cursor at `quantity`.
    Chart chart(BigDecimal quantity) {
        Scale along = Samples.range(basis.log(), quantity, edges.stream().map(Edge::last).toList());
        Chart.Line total = Chart.Line.through(
                totalName(), Samples.along(along, marks()), q -> rater.exact(q, allowance));
        return new Chart(along, messages.get("preview.chart.over", "unit", unit.many()),
                List.of(total), total.perUnit(messages.get("preview.per", "unit", unit.one())),
                edges.stream().map(e -> e.last().doubleValue()).toList(), stretches(),
                quantity.doubleValue(), null, this::read);
    }

    /// The table around the edges; empty where there is none.
    ///
    /// @throws dev.tierdesk.pricing.PricingException if a formula has no result there
    Optional<EdgeTable> edges() {
        if (edges.isEmpty()) {
            return Optional.empty();
        }
        TreeSet<BigDecimal> lasts = new TreeSet<>();
        TreeSet<BigDecimal> quantities = new TreeSet<>();
        for (Edge edge : edges.subList(0, Math.min(edges.size(), MOST_EDGES))) {
            BigDecimal before = edge.last().subtract(BigDecimal.ONE);
            if (before.signum() >= 0) {
                quantities.add(before);
            }
            quantities.add(edge.last());
            quantities.add(edge.next());
            lasts.add(edge.last());
        }
        List<CurvePoint> points = rater.curve(new ArrayList<>(quantities), allowance);
        int totals = Figures.longest(
                points.stream().map(CurvePoint::total).toList(), price.currency().getDefaultFractionDigits());
        int each = Figures.significant(points.stream().flatMap(p -> p.effective().stream()).toList(), 0);
        int nexts = Figures.longest(
                points.stream().map(CurvePoint::marginal).toList(), price.currency().getDefaultFractionDigits());
        List<EdgeRow> rows = points.stream()
                .map(p -> new EdgeRow(List.of(
                        numbers.show(p.metered()),
                        Figures.show(p.total(), totals, numbers),
                        p.effective().map(e -> Figures.rounded(e, each, numbers)).orElse("\u2014"),
                        Figures.show(p.marginal(), nexts, numbers)), lasts.contains(p.metered())))
                .toList();
        List<String> columns = List.of(messages.get("preview.edge"), totalName(),
                messages.get("preview.per", "unit", unit.one()), messages.get("preview.next", "unit", unit.one()));
        return Optional.of(new EdgeTable(columns, rows));
    }

    private String totalName() {
        return messages.get("preview.chart.total", "currency", price.currency().getCurrencyCode());
    }

    private Set<BigDecimal> marks() {
        TreeSet<BigDecimal> marks = new TreeSet<>();
        for (Edge edge : edges) {
            marks.add(edge.last());
            marks.add(edge.next());
        }
        return marks;
    }

    /// The name of the stretch before each edge, and after the last; empty where the price has no tiers.
    private List<String> stretches() {
        boolean tiers = price.terms().model().hasTiers();
        List<String> names = new ArrayList<>();
        for (Edge edge : edges) {
            names.add(edge.tier() == 0 ? messages.get("preview.chart.included") : tiers ? tier(edge.tier()) : "");
        }
        names.add(tiers && !edges.isEmpty() ? tier(edges.getLast().tier() + 1) : "");
        return names;
    }

    private String tier(int number) {
        return messages.get("preview.line.tier", "number", number);
    }

    private Chart.Reading read(BigDecimal quantity) {
        CurvePoint point = rater.curve(List.of(quantity), allowance).getFirst();
        String amount = Figures.money(point.total(), price.currency(), numbers);
        List<Double> heights = List.of(point.total().doubleValue());
        return point.effective()
                .map(per -> new Chart.Reading(unit.counted(quantity),
                        amount + " \u00b7 " + Figures.rounded(per, Figures.significant(List.of(per), 0), numbers),
                        heights, per.doubleValue()))
                .orElseGet(() -> new Chart.Reading(unit.counted(quantity), amount, heights, null));
    }
}
