package dev.tierdesk.catalog.quote;

import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.QuoteContext;

/// A plan made ready for one request: which price applies to each slot and key, compiled. Its quote, and its curves
/// over any of the quantities, come from this one preparation. Immutable; safe on any thread.
public final class PlanBill {
    private final Quotes quotes;
    private final Plan plan;
    private final QuoteContext context;
    private final Bill bill;

    PlanBill(Quotes quotes, Plan plan, QuoteContext context, Bill bill) {
        this.quotes = quotes;
        this.plan = plan;
        this.context = context;
        this.bill = bill;
    }

    /// The quote of the request.
    public Quote quote() {
        return quotes.quote(plan, context, bill);
    }

    /// The curve along `axis`, all other quantities held; the request's own quantity of the axis does not count.
    public PlanCurve curve(PlanCurve.Axis axis) {
        return new PlanCurve(plan, bill, axis);
    }
}
