package dev.tierdesk.exchange.sheet;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.QuoteContext;
import dev.tierdesk.catalog.quote.QuoteLine;
import dev.tierdesk.catalog.quote.Quotes;
import dev.tierdesk.exchange.sheet.PriceSheet.Line;
import dev.tierdesk.exchange.sheet.PriceSheet.Look;
import dev.tierdesk.pricing.Charge;
import dev.tierdesk.pricing.Conversion;
import dev.tierdesk.pricing.Conversion.Operation;
import dev.tierdesk.pricing.Edge;
import dev.tierdesk.pricing.Rater;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.UnitWords;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a price comes to at some quantities that tell: the ends of its first tiers and twice the last, or round ones.
///
/// @param period of what is charged once in each: "month"
record Telling(
        Messages messages, Money money, Quotes quotes, UnitWords unit, String period, Price price, Rater rater) {
    private static final int EDGES = 2;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /// Totals where a rate follows from the quantity; besides, for the seller, formulas, costs and margins.
    List<Line> lines(boolean forCustomers) {
        List<Line> lines = new ArrayList<>();
        if (rater.usesQuantity()) {
            for (BigDecimal quantity : quantities()) {
                Charge charge = rater.charge(quantity, quotes.allowance(price));
                lines.add(Line.of(unit.counted(charge.converted()),
                        messages.get("sheet.in-all", "amount", money.show(charge.rounded()))));
            }
        }
        if (!forCustomers) {
            formulas().map(formula -> internal("", "ƒ " + formula)).forEach(lines::add);
            margins(lines);
        }
        return lines;
    }

    private void margins(List<Line> lines) {
        BigDecimal one = line(BigDecimal.ONE).cost();
        if (one == null) {
            return;
        }
        boolean once = price.chargeType() == ChargeType.FIXED_CHARGE;
        String each = once ? period : conversion().isPresent() ? messages.get("sheet.metered") : unit.one();
        lines.add(internal(
                messages.get("sheet.cost"), messages.get("sheet.per", "amount", money.show(one), "unit", each)));
        for (BigDecimal quantity : quantities()) {
            QuoteLine line = line(quantity);
            if (line.cost() == null || line.charge() == null) {
                continue;
            }
            BigDecimal amount = line.charge().rounded();
            BigDecimal margin = amount.subtract(line.cost());
            String text = messages.get("sheet.margin", "amount", money.show(amount), "margin", money.show(margin));
            lines.add(internal(once ? "" : unit.counted(line.charge().converted()), amount.signum() == 0
                    ? text
                    : messages.get("sheet.margin.percent", "text", text, "percent", share(margin, amount))));
        }
    }

    /// Metered quantities.
    private List<BigDecimal> quantities() {
        if (price.chargeType() == ChargeType.FIXED_CHARGE) {
            return List.of(BigDecimal.ONE);
        }
        List<Edge> edges = rater.edges(quotes.allowance(price));
        if (edges.isEmpty()) {
            BigDecimal factor = conversion().filter(c -> c.operation() == Operation.DIVIDE).map(Conversion::factor)
                    .orElse(BigDecimal.ONE);
            return List.of(price.chargeType() == ChargeType.SEAT ? BigDecimal.TEN : THOUSAND.multiply(factor));
        }
        List<BigDecimal> quantities = new ArrayList<>(edges.stream().limit(EDGES).map(Edge::last).toList());
        quantities.add(edges.getLast().last().multiply(TWO));
        return quantities;
    }

    private Optional<Conversion> conversion() {
        return quotes.catalog().unit(price.unit()).map(BillableUnit::conversion);
    }

    private QuoteLine line(BigDecimal quantity) {
        return quotes.charge(price, quantity, BigDecimal.ZERO, QuoteContext.ANYONE);
    }

    private Stream<String> formulas() {
        return Stream.concat(
                Stream.ofNullable(price.terms().formula()),
                price.terms().tiers().stream().flatMap(tier -> Stream.ofNullable(tier.formula()))).distinct();
    }

    private static BigDecimal share(BigDecimal margin, BigDecimal amount) {
        return margin.multiply(HUNDRED).divide(amount, 1, RoundingMode.HALF_EVEN);
    }

    private static Line internal(String label, String text) {
        return new Line(Look.INTERNAL, label, text);
    }
}
