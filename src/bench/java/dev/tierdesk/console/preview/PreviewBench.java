package dev.tierdesk.console.preview;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.ConsoleMessages;
import dev.tierdesk.console.IdleBackground;
import dev.tierdesk.console.workspace.Focus;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.document.DocumentReader;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import dev.tierdesk.store.CatalogFiles;
import dev.tierdesk.store.CatalogStore;
import dev.tierdesk.store.Directories;
import dev.tierdesk.words.Messages;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// From a keystroke to the finished sheet: 20 tiers, a curve of 400 points. Wanted: p99 of 4 ms.
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class PreviewBench {
    private static final Currency USD = Currency.getInstance("USD");

    /// Prices in the catalog besides the demo's.
    @Param({"0", "10000"})
    public int others;

    private Demo demo;
    private PreviewViewModel preview;
    private Price price;
    private int turn;

    @Setup(Level.Trial)
    public void open() throws IOException {
        List<Aggregate> more = new ArrayList<>();
        price = price("bench", 0).with(e -> e.terms = twentyTiers(1));
        more.add(price);
        for (int i = 1; i <= others; i++) {
            more.add(price("other-" + i, i));
        }
        demo = new Demo(Files.createTempDirectory("bench"), more);
        preview = new PreviewViewModel(demo.workspace, Demo.ENGLISH);
        demo.workspace.focus().set(new Focus(Kind.PRICE, price.id()));
    }

    @TearDown(Level.Trial)
    public void close() {
        demo.close();
    }

    /// A digit typed into a tier.
    @Benchmark
    public Object tierEdited() {
        turn = turn % 1000 + 1;
        demo.workspace.edit(price.with(e -> e.terms = twentyTiers(turn)), "tiers");
        return preview.sheetProperty().get();
    }

    /// A digit typed into the preview's own quantity.
    @Benchmark
    public Object quantityTyped() {
        turn = turn % 1000 + 1;
        preview.type(Meter.of(price), BigDecimal.valueOf(15_000 + turn));
        return preview.sheetProperty().get();
    }

    /// A digit typed into one price of a plan of many, all of them used, the plan being looked at.
    @Benchmark
    public Object planPriceEdited(BigPlan big) {
        big.turn = big.turn % 1000 + 1;
        big.demo.workspace.edit(big.price.with(e -> e.terms = fiveTiers(big.turn)), "tiers");
        return big.preview.sheetProperty().get();
    }

    /// A digit typed into a quantity of that plan.
    @Benchmark
    public Object planQuantityTyped(BigPlan big) {
        big.turn = big.turn % 1000 + 1;
        big.preview.type(Meter.of(big.price), BigDecimal.valueOf(15_000 + big.turn));
        return big.preview.sheetProperty().get();
    }

    /// A plan of many prices in the preview.
    @State(Scope.Benchmark)
    public static class BigPlan {
        private static final int UNITS = 10;

        /// Prices of the plan, of ten units of each product.
        @Param("500")
        public int prices;

        private Demo demo;
        private PreviewViewModel preview;
        private Price price;
        private int turn;

        @Setup(Level.Trial)
        public void open() throws IOException {
            List<Aggregate> more = new ArrayList<>();
            Plan plan = Plan.draft(new UUID(0x7000L, 0x8000_0000_0100_0000L), "big", "Big", USD);
            more.add(plan);
            List<Price> sold = new ArrayList<>();
            List<String> units = IntStream.range(0, UNITS).mapToObj(i -> "unit-" + i).toList();
            for (int i = 0; i < UNITS; i++) {
                more.add(BillableUnit.draft(new UUID(0x7000L, 0x8000_0000_0200_0000L | i), units.get(i), "Unit " + i));
            }
            for (int i = 0; i < prices; i++) {
                String product = "product-" + i / UNITS;
                if (i % UNITS == 0) {
                    more.add(Product.draft(new UUID(0x7000L, 0x8000_0000_0300_0000L | i), product, product, "OTHER")
                            .with(e -> e.units = units));
                }
                Price next = Price.draft(new UUID(0x7000L, 0x8000_0000_0400_0000L | i), "big-" + i, "big", product,
                        units.get(i % UNITS), USD);
                sold.add(next.with(e -> e.terms = fiveTiers(1)));
            }
            more.addAll(sold);
            price = sold.get(prices / 2);
            demo = new Demo(Files.createTempDirectory("bench"), more);
            preview = new PreviewViewModel(demo.workspace, Demo.ENGLISH);
            demo.workspace.focus().set(new Focus(Kind.PLAN, plan.id()));
            sold.forEach(p -> preview.type(Meter.of(p), BigDecimal.valueOf(15_000)));
            preview.type(Meter.of(price), BigDecimal.valueOf(15_000));
        }

        @TearDown(Level.Trial)
        public void close() {
            demo.close();
        }
    }

    private static Terms fiveTiers(int turn) {
        List<Tier> tiers = new ArrayList<>();
        for (int i = 1; i < 5; i++) {
            tiers.add(Tier.upTo(Integer.toString(i * 1000), "0." + (2000 - i * 50 + turn)));
        }
        tiers.add(Tier.andAbove("0.0" + (100 + turn)));
        return Terms.tiered(Model.GRADUATED, tiers.toArray(Tier[]::new));
    }

    private static Price price(String code, int number) {
        UUID id = new UUID(0x7000L, 0x8000_0000_0000_0000L | number);
        return Price.draft(id, code, "growth", "translation-api", "api_calls", USD)
                .with(e -> {
                    e.component = code;
                    e.terms = Terms.of(Model.PER_UNIT).with(t -> t.unitAmount = BigDecimal.ONE);
                });
    }

    private static Terms twentyTiers(int turn) {
        List<Tier> tiers = new ArrayList<>();
        for (int i = 1; i < 20; i++) {
            tiers.add(Tier.upTo(Integer.toString(i * 1000), "0." + (2000 - i * 50 + turn)));
        }
        tiers.add(Tier.andAbove("0.0" + (100 + turn)));
        return Terms.tiered(Model.GRADUATED, tiers.toArray(Tier[]::new));
    }

    /// The demo catalog with more in it, open in a workspace; what is added is not in the store.
    private static final class Demo implements AutoCloseable {
        static final Messages ENGLISH = Messages.load(Locale.ENGLISH, Locale.ENGLISH, ConsoleMessages.PACKAGES);
        private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);

        final Workspace workspace;
        private final CatalogStore store;

        Demo(Path folder, List<Aggregate> more) {
            Catalog demo = Catalog.of(DocumentReader.read(dev.tierdesk.document.Demo.bytes(), CLOCK).aggregates());
            Catalog catalog = demo.apply(more.stream().map(Change::created).toList());
            store = new CatalogFiles(Directories.below(folder), CLOCK).create(catalog.settings(), "Ada");
            workspace = new Workspace(store, catalog, new IdleBackground(), CLOCK, () -> "Ada");
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
