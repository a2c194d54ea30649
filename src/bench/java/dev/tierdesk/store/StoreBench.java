package dev.tierdesk.store;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeRequest;
import dev.tierdesk.catalog.ChangeSet;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.RoundingPolicy;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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

/// A catalog of many products, each with four units, a cost and one price of three tiers: how long it takes to open it
/// and read everything, and to save one price durably.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class StoreBench {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Clock CLOCK = Clock.systemUTC();

    @Param({"10000"})
    public int products;

    private Path root;
    private CatalogFiles files;
    private CatalogStore store;
    private Price price;

    @Setup
    public void make() throws IOException {
        root = Files.createTempDirectory("tierdesk-bench");
        files = new CatalogFiles(Directories.below(root), CLOCK);
        CatalogSettings settings = new CatalogSettings(Ids.next(CLOCK), "Bench", List.of(EUR), RoundingPolicy.DEFAULT,
                ZoneOffset.UTC, "DE", false, List.of(), List.of(), List.of(), 7, List.of());
        store = files.create(settings, "Ada");
        List<Change> changes = aggregates().stream().map(Change::created).toList();
        store.change(new ChangeRequest("Fill", ChangeSource.EDIT, "Ada", null, changes));
        price = store.catalog().prices().iterator().next();
        store.close();
    }

    @TearDown
    public void remove() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /// From a closed file to the whole catalog as a value, and closed again.
    @Benchmark
    public Catalog openReadAndClose() {
        try (CatalogStore opened = files.open(files.all().getFirst())) {
            return opened.catalog();
        }
    }

    /// Everything in an open store.
    @Benchmark
    public Catalog read(Open open) {
        return open.store.catalog();
    }

    /// One price of three tiers, durably.
    @Benchmark
    public ChangeSet save(Open open) {
        Price next = open.price.with(p -> p.name = p.name.isEmpty() ? "x" : "");
        ChangeSet written = open.store.change(new ChangeRequest(
                "Save", ChangeSource.EDIT, "Ada", null, List.of(new Change(open.price, next))));
        open.price = next;
        return written;
    }

    /// An open store.
    @State(Scope.Benchmark)
    public static class Open {
        private CatalogStore store;
        private Price price;

        @Setup(Level.Trial)
        public void open(StoreBench bench) {
            store = bench.files.open(bench.files.all().getFirst());
            price = bench.price;
        }

        @TearDown(Level.Trial)
        public void close() {
            store.close();
        }
    }

    private List<Aggregate> aggregates() {
        List<Aggregate> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            all.add(BillableUnit.draft(Ids.next(CLOCK), "unit_" + i, "Unit " + i));
        }
        for (int i = 0; i < 10; i++) {
            all.add(Plan.draft(Ids.next(CLOCK), "plan-" + i, "Plan " + i, EUR));
        }
        for (int i = 0; i < products; i++) {
            int number = i;
            List<String> units = Stream.of(0, 1, 2, 3).map(n -> "unit_" + (number + n) % 100).toList();
            all.add(Product.draft(Ids.next(CLOCK), "product-" + i, "Product " + i, "STANDARD_API").with(p -> {
                p.units = units;
                p.tags = List.of("bench", "tag-" + number % 20);
            }));
            all.add(Price.draft(Ids.next(CLOCK), "price-" + i, "plan-" + i % 10, "product-" + i, units.getFirst(), EUR)
                    .with(p -> p.terms = Terms.tiered(Model.GRADUATED, Tier.upTo("1000", "0.02"),
                            Tier.upTo("10000", "0.015").withFlatAmount(new BigDecimal("5")), Tier.andAbove("0.01"))));
        }
        return all;
    }
}
