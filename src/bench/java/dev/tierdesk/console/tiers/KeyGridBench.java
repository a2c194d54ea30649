package dev.tierdesk.console.tiers;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeRequest;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Defaults;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.PriceKeys;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.Siblings;
import dev.tierdesk.catalog.UnmatchedKeyPolicy;
import dev.tierdesk.console.ConsoleMessages;
import dev.tierdesk.console.IdleBackground;
import dev.tierdesk.console.harness.RememberingNavigator;
import dev.tierdesk.console.harness.ScriptedDialogs;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.store.CatalogFiles;
import dev.tierdesk.store.CatalogStore;
import dev.tierdesk.store.Directories;
import dev.tierdesk.words.Messages;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
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

/// The grid of a product with 5,000 keys, beside the table of its plan. Wanted: a keystroke within one frame, 16 ms.
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class KeyGridBench {
    private static final int KEYS = 5_000;
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Clock CLOCK = Clock.systemUTC();

    /// How many of the prices have unsaved edits already.
    @Param({"0", "5000"})
    public int drafts;

    private CatalogStore store;
    private Workspace workspace;
    private KeyGridViewModel model;
    private PriceTableViewModel table;
    private Siblings siblings;
    private String pasted;
    private int turn;

    @Setup(Level.Trial)
    public void open() throws IOException {
        CatalogFiles files = new CatalogFiles(Directories.below(Files.createTempDirectory("bench")), CLOCK);
        store = files.create(Defaults.settings(Ids.next(CLOCK), "Bench", EUR, ZoneOffset.UTC), "Ada");
        store.change(new ChangeRequest(
                "Fill", ChangeSource.EDIT, "Ada", null, aggregates().stream().map(Change::created).toList()));
        workspace = new Workspace(store, store.catalog(), new IdleBackground(), CLOCK, () -> "Ada");
        Messages messages = Messages.load(Locale.ENGLISH, Locale.ENGLISH, ConsoleMessages.PACKAGES);
        Desk desk = new Desk(
                messages, new IdleBackground(), new ScriptedDialogs(), new RememberingNavigator(), CLOCK);
        model = new KeyGridViewModel(workspace, desk);
        table = new PriceTableViewModel(workspace, desk);
        table.show(new PriceTableViewModel.Scope(Kind.PLAN, "plan"));
        siblings = Siblings.of(workspace.saved().get().prices().iterator().next()).orElseThrow();
        model.show(siblings);
        pasted = IntStream.range(0, KEYS)
                .mapToObj(i -> "key-" + i + "\t0." + (i + 7))
                .collect(Collectors.joining("\n"));
        List<Price> edited = workspace.saved().get().prices().stream()
                .limit(drafts)
                .map(p -> p.with(e -> e.name = "Edited"))
                .toList();
        workspace.editAll(edited, List.of(), "bench");
    }

    @TearDown(Level.Trial)
    public void close() {
        store.close();
    }

    /// The grid filled with its rows.
    @Benchmark
    public Object built() {
        model.show(null);
        model.show(siblings);
        return model.rows().size();
    }

    /// A keystroke in an amount: until workspace, grid and the plan's table have it.
    @Benchmark
    public Object typed() {
        turn++;
        model.type(model.rows().get(KEYS / 2), model.columns().getFirst(), BigDecimal.valueOf(turn, 4));
        return table.rows();
    }

    /// 5,000 rows of a spreadsheet read against the prices there are.
    @Benchmark
    public Object read() {
        return model.read(pasted).good();
    }

    /// 5,000 rows taken over and taken back.
    @Benchmark
    public Object takenAndUndone() {
        model.take(model.read(pasted));
        model.undo();
        return model.rows().size();
    }

    /// A letter typed into the filter.
    @Benchmark
    public Object filtered() {
        turn = (turn + 1) % 100;
        model.query().set("key-" + turn);
        return model.shown().size();
    }

    private static List<Aggregate> aggregates() {
        List<Aggregate> all = new ArrayList<>();
        all.add(BillableUnit.draft(Ids.next(CLOCK), "hours", "Hours"));
        all.add(Plan.draft(Ids.next(CLOCK), "plan", "Plan", EUR));
        all.add(Product.draft(Ids.next(CLOCK), "compute", "Compute", "OTHER").with(p -> {
            p.units = List.of("hours");
            p.keys = new PriceKeys("region", UnmatchedKeyPolicy.REJECT, null);
        }));
        for (int i = 0; i < KEYS; i++) {
            String key = "key-" + i;
            String code = "plan.compute.hours." + key;
            all.add(Price.draft(Ids.next(CLOCK), code, "plan", "compute", "hours", EUR).with(p -> {
                p.priceKey = key;
                p.terms = Terms.of(Model.PER_UNIT).with(t -> t.unitAmount = new BigDecimal("0.05"));
            }));
        }
        return all;
    }
}
