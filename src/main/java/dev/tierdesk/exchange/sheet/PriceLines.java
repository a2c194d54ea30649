package dev.tierdesk.exchange.sheet;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.BillingTiming;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Overage;
import dev.tierdesk.catalog.PlanState;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.QuoteContext;
import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.catalog.quote.Quotes;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.exchange.sheet.PriceSheet.Line;
import dev.tierdesk.pricing.Conversion;
import dev.tierdesk.pricing.PricingException;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Rater;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.UnitWords;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// What one price of a plan says in a cell.
///
/// @param forCustomers whether costs, margins and formulas are left out
record PriceLines(Messages messages, Money money, PlanState state, boolean forCustomers, Clock clock, Report report) {
    /// The lines of a price. One that cannot be charged says so, and is reported.
    List<Line> of(Price price) {
        try {
            Rater rater = quotes().rater(price, QuoteContext.ANYONE);
            List<Line> lines = new ArrayList<>();
            if (price.chargeType() == ChargeType.FIXED_CHARGE) {
                lines.add(Line.of(messages.get("sheet.per",
                        "amount", money.show(rater.exact(BigDecimal.ONE, BigDecimal.ZERO)), "unit", period())));
            } else {
                BigDecimal covered = quotes().allowance(price).add(price.terms().includedOrZero());
                lines.addAll(words(price).lines(price.terms(), covered));
                if (covered.signum() > 0 && price.overage() != Overage.CHARGE) {
                    lines.add(Line.note(messages.get("sheet.overage." + price.overage())));
                }
                lines.addAll(roundedUnits(price));
            }
            if (price.billingTiming() == BillingTiming.ADVANCE) {
                lines.add(Line.note(messages.get("sheet.advance")));
            }
            if (price.plan() == null && !forCustomers && !ShownPlan.isLists(state.plan())) {
                lines.add(Line.note(messages.get("sheet.list-price")));
            }
            lines.addAll(
                    new Telling(messages, money, quotes(), unit(price), period(), price, rater).lines(forCustomers));
            return lines;
        } catch (PricingException e) {
            report.add(Problem.of(SheetProblem.SHEET_PRICE_INCOMPLETE, CatalogCheck.where(price))
                    .with("price", price.code()));
            return List.of(Line.note(messages.get("sheet.incomplete")));
        }
    }

    /// How long the plan's billing period is: "month". That of a list price is the plan's in which it will be used.
    String period() {
        String key = "sheet.period." + state.plan().cadence().text();
        return messages.has(key) && !ShownPlan.isLists(state.plan()) ? messages.get(key) : messages.get("sheet.period");
    }

    private TermsWords words(Price price) {
        return new TermsWords(messages, money, new Rates(price, state.catalog(), money), unit(price), period());
    }

    private UnitWords unit(Price price) {
        return UnitWords.of(price.unit(), state.catalog(), messages);
    }

    private List<Line> roundedUnits(Price price) {
        Conversion conversion = state.catalog().unit(price.unit()).map(BillableUnit::conversion).orElse(null);
        if (conversion == null || conversion.rounding() == Conversion.Rounding.NONE) {
            return List.of();
        }
        return List.of(Line.note(
                messages.get("sheet.rounded." + conversion.rounding() + (conversion.precision() == 0 ? ".whole" : ""),
                "units", unit(price).many(), "digits", conversion.precision())));
    }

    private Quotes quotes() {
        return new Quotes(state.catalog(), clock);
    }
}
