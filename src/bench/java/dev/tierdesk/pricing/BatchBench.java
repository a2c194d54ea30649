package dev.tierdesk.pricing;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A compiled price on a million quantities, each score for one quantity, beside a loop written by hand (goal: at least
/// 20 million a second, at most twice its time).
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class BatchBench {
    private static final int COUNT = 1 << 20;
    private static final long[] UP_TO = {1_000, 10_000, 100_000, 1_000_000, Long.MAX_VALUE};
    private static final long[] RATE = {100, 80, 60, 55, 50};

    private final long[] quantities = new long[COUNT];
    private final CompiledPrice price = compile(null, FiveTiers.TERMS);
    private final CompiledPrice converted = compile(
            new Conversion(Conversion.Operation.DIVIDE, new BigDecimal(1000), Conversion.Rounding.CEILING, 0),
            FiveTiers.TERMS);

    public BatchBench() {
        Random random = new Random(1);
        for (int i = 0; i < COUNT; i++) {
            quantities[i] = random.nextInt(2_000_000);
        }
    }

    private static CompiledPrice compile(Conversion conversion, Terms terms) {
        return Rater.of(terms, Currency.getInstance("EUR"), conversion, RoundingPolicy.DEFAULT, Variables.NONE)
                .compile(0, BigDecimal.ZERO);
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public CompiledPrice.Amounts compiled() {
        return price.rate(quantities);
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public CompiledPrice.Amounts compiledWithConversion() {
        return converted.rate(quantities);
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public long[] byHand() {
        long[] amounts = new long[COUNT];
        for (int i = 0; i < COUNT; i++) {
            long quantity = quantities[i];
            long total = 0;
            long after = 0;
            for (int tier = 0; tier < UP_TO.length; tier++) {
                total += (Math.min(quantity, UP_TO[tier]) - after) * RATE[tier];
                if (quantity <= UP_TO[tier]) {
                    break;
                }
                after = UP_TO[tier];
            }
            amounts[i] = total;
        }
        return amounts;
    }
}
