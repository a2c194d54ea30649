package dev.tierdesk.catalog.quote;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Defaults;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.QuoteContext;
import dev.tierdesk.pricing.CurvePoint;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The chart of a plan of ten graduated prices of five tiers, all of one unit, so that all of them move: from the
/// catalog to 400 points. Wanted: 2 ms.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PlanCurveBench {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final int PRICES = 10;
    private static final int POINTS = 400;
    private static final Terms TERMS = Terms.tiered(
            Model.GRADUATED,
            Tier.upTo("1000", "0.01"), Tier.upTo("10000", "0.008"), Tier.upTo("100000", "0.006"),
            Tier.upTo("1000000", "0.0055"), Tier.andAbove("0.005"));

    private final Plan plan = Plan.draft(Ids.next(CLOCK), "plan", "Plan", EUR);
    private final Quotes quotes = new Quotes(catalog(), CLOCK);
    private final QuoteRequest request = new QuoteRequest(List.of(), List.of(), EUR, QuoteContext.ANYONE);
    private final PlanCurve.Axis axis = new PlanCurve.Axis(null, "calls", null);
    private final List<BigDecimal> quantities =
            IntStream.range(0, POINTS).mapToObj(i -> BigDecimal.valueOf(i * 5_000L)).toList();

    @Benchmark
    public List<CurvePoint> curveOfTenPrices() {
        return PlanCurve.of(quotes, plan, request, axis).points(quantities);
    }

    private Catalog catalog() {
        List<Aggregate> all = new ArrayList<>();
        all.add(Defaults.settings(Ids.next(CLOCK), "Bench", EUR, ZoneOffset.UTC));
        all.add(BillableUnit.draft(Ids.next(CLOCK), "calls", "Calls"));
        all.add(plan);
        for (int i = 0; i < PRICES; i++) {
            String product = "product-" + i;
            all.add(Product.draft(Ids.next(CLOCK), product, "Product " + i, "STANDARD_API")
                    .with(p -> p.units = List.of("calls")));
            all.add(Price.draft(Ids.next(CLOCK), "price-" + i, "plan", product, "calls", EUR)
                    .with(p -> p.terms = TERMS));
        }
        return Catalog.of(all);
    }
}
