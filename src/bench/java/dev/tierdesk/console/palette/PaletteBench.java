package dev.tierdesk.console.palette;

import dev.tierdesk.catalog.Kind;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The palette over 100,000 objects. Wanted: 50 ms from a keystroke to what it finds.
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PaletteBench {
    private static final int OBJECTS = 100_000;
    private static final List<String> PLANS = List.of("Free", "Startup", "Growth", "Scale", "Enterprise");
    private static final List<String> PRODUCTS =
            List.of("Translation API", "Speech API", "Geocoding API", "Übersetzung", "Agent");

    private List<Entry.Thing> things = List.of();
    private PaletteIndex index = PaletteIndex.EMPTY;

    /// What is typed: a letter that most have, a beginning, two words, scattered letters, what nothing has.
    @State(Scope.Benchmark)
    public static class Typed {
        @Param({"a", "gro", "growth 4711", "gtapi77", "growth qqq"})
        public String text = "";
    }

    @Setup
    public void fill() {
        things = IntStream.range(0, OBJECTS).mapToObj(i -> {
            String plan = PLANS.get(i % PLANS.size());
            String product = PRODUCTS.get(i / 5 % PRODUCTS.size()) + " " + i;
            String code = (plan + ".product-" + i + ".api_calls").toLowerCase(Locale.ROOT);
            return new Entry.Thing(Kind.PRICE, plan + " / " + product + ", api_calls", code, "");
        }).toList();
        index = PaletteIndex.of(things);
    }

    /// A keystroke: from the text to the fifty that fit best.
    @Benchmark
    public Object keystroke(Typed typed) {
        return index.search(typed.text, 50, () -> false);
    }

    /// The index made anew, as after an edit, beside the window.
    @Benchmark
    public Object index() {
        return PaletteIndex.of(things);
    }
}
