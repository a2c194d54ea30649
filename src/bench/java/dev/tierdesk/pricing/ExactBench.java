package dev.tierdesk.pricing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The engine on single quantities, beside a loop written by hand (goal: at most 1.5 times its time), a formula (goal:
/// at most 1 µs) and a curve.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ExactBench {
    private static final int COUNT = 1024;
    private static final String DIGITS = "9".repeat(26) + ".999";
    private static final String LARGE =
            "(" + DIGITS + "*" + DIGITS + ")/(" + DIGITS + "*" + DIGITS + ")" + "/7*9".repeat(45) + "*quantity";

    private final Rater rater = Rater.of(
            FiveTiers.TERMS, Currency.getInstance("EUR"), null, RoundingPolicy.DEFAULT, Variables.NONE);
    private final BigDecimal[] quantities = new BigDecimal[COUNT];
    private final Formula formula = Formula.parse("cost * 1.15 + 200");
    private final Variables variables = new Variables(Map.of("cost", new BigDecimal("123.45")));
    private final List<BigDecimal> points = new ArrayList<>();
    private int next;

    public ExactBench() {
        Random random = new Random(1);
        for (int i = 0; i < COUNT; i++) {
            quantities[i] = BigDecimal.valueOf(random.nextInt(2_000_000));
        }
        for (int i = 0; i < 400; i++) {
            points.add(BigDecimal.valueOf(i * 5_000L));
        }
    }

    private BigDecimal quantity() {
        return quantities[next++ & COUNT - 1];
    }

    @Benchmark
    public BigDecimal exact() {
        return rater.exact(quantity(), BigDecimal.ZERO);
    }

    @Benchmark
    public BigDecimal exactByHand() {
        BigDecimal quantity = quantity();
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal after = BigDecimal.ZERO;
        for (int i = 0; i < FiveTiers.RATES.length; i++) {
            BigDecimal upTo = i < FiveTiers.BOUNDS.length ? FiveTiers.BOUNDS[i] : quantity;
            BigDecimal end = quantity.min(upTo);
            total = total.add(end.subtract(after).multiply(FiveTiers.RATES[i]));
            if (quantity.compareTo(upTo) <= 0) {
                break;
            }
            after = upTo;
        }
        return total;
    }

    @Benchmark
    public Charge chargeWithLines() {
        return rater.charge(quantity(), BigDecimal.ZERO);
    }

    @Benchmark
    public BigDecimal formula() {
        return formula.evaluate(variables, quantity(), null);
    }

    /// Read and computed: goal less than 5 ms.
    @Benchmark
    public BigDecimal largeFormulaReadAndComputed() {
        return Formula.parse(LARGE).evaluate(Variables.NONE, quantity(), null);
    }

    @Benchmark
    public List<CurvePoint> curveOf400Points() {
        return rater.curve(points, BigDecimal.ZERO);
    }
}
