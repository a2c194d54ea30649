package dev.tierdesk.console.preview;

import dev.tierdesk.catalog.quote.PlanCurve;
import dev.tierdesk.pricing.Edge;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.ObjectWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Subtotals of one or two plans over one quantity, all others held.
///
/// @param meter the quantity that moves
/// @param crossing where one becomes cheaper; null where none does, or where there is one plan
record PlanChart(Basis basis, Meter meter, List<Curve> curves, @Nullable Crossing crossing) {
    /// A plan's curve.
    ///
    /// @param months of its period, where amounts and quantities are shown per month; 1 where they are per period
    record Curve(String name, PlanCurve curve, int months) {
        BigDecimal at(BigDecimal quantity) {
            BigDecimal total = curve.total(
                    curve.isOverSeats() ? quantity : quantity.multiply(BigDecimal.valueOf(months)));
            return months == 1 ? total
                    : total.divide(BigDecimal.valueOf(months), curve.currency().getDefaultFractionDigits(),
                            RoundingMode.HALF_UP);
        }
    }

    /// The quantity from which a plan is cheaper, in words.
    record Crossing(BigDecimal quantity, String words) {}

    /// The chart with its cursor at `quantity`.
    Chart chart(BigDecimal quantity) {
        Messages messages = basis.messages();
        TreeSet<BigDecimal> edges = new TreeSet<>();
        TreeSet<BigDecimal> marks = new TreeSet<>();
        for (Curve curve : curves) {
            for (Edge edge : curve.curve().edges()) {
                int months = meter.isSeats() ? 1 : curve.months();
                BigDecimal last = perMonth(edge.last(), months);
                edges.add(last);
                marks.add(last);
                marks.add(perMonth(edge.next(), months));
            }
        }
        TreeSet<BigDecimal> seen = new TreeSet<>(edges);
        if (crossing != null) {
            seen.add(crossing.quantity());
            marks.add(crossing.quantity());
        }
        Scale along = Samples.range(basis.log(), quantity, seen);
        List<BigDecimal> quantities = meter.isSeats() ? Samples.whole(along, marks) : Samples.along(along, marks);
        List<Chart.Line> lines = curves.stream().map(c -> Chart.Line.through(c.name(), quantities, c::at)).toList();
        return new Chart(along,
                messages.get("preview.chart.over", "unit",
                        meter.unit() == null ? basis.unit(null).many()
                                : ObjectWords.unit(meter.unit(), basis.catalog())), lines, null,
                edges.stream().map(BigDecimal::doubleValue).toList(), List.of(), quantity.doubleValue(),
                crossing == null ? null : new Chart.Crossing(crossing.quantity().doubleValue(),
                        curves.getFirst().at(crossing.quantity()).doubleValue(), crossing.words()),
                this::read);
    }

    private Chart.Reading read(BigDecimal quantity) {
        List<BigDecimal> totals = curves.stream().map(c -> c.at(quantity)).toList();
        int digits = curves.getFirst().curve().currency().getDefaultFractionDigits();
        String amounts = totals.stream().map(t -> basis.numbers().show(t, digits))
                .collect(Collectors.joining(" \u00b7 "));
        return new Chart.Reading(basis.unit(meter.unit()).counted(quantity), amounts,
                totals.stream().map(BigDecimal::doubleValue).toList(), null);
    }

    private static BigDecimal perMonth(BigDecimal quantity, int months) {
        return months == 1 ? quantity : quantity.divide(BigDecimal.valueOf(months), 0, RoundingMode.HALF_EVEN);
    }
}
