package dev.tierdesk.console.products;

import dev.tierdesk.LargeCatalog;
import dev.tierdesk.console.ConsoleMessages;
import dev.tierdesk.console.IdleBackground;
import dev.tierdesk.console.harness.RememberingNavigator;
import dev.tierdesk.console.harness.ScriptedDialogs;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.store.CatalogFiles;
import dev.tierdesk.store.CatalogStore;
import dev.tierdesk.store.Directories;
import dev.tierdesk.words.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.collections.transformation.SortedList;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// The list of 10,000 products. Wanted: 400 ms from the closed file to the filled list in a warm JVM, 10 ms for a
/// filter.
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class ProductsBench {
    private static final Clock CLOCK = Clock.systemUTC();

    private CatalogFiles files;
    private Desk desk;
    private CatalogStore store;
    private ProductsViewModel model;
    private SortedList<ProductRow> sorted;
    private int turn;

    @Setup(Level.Trial)
    public void open() throws IOException {
        files = new CatalogFiles(Directories.below(Files.createTempDirectory("bench")), CLOCK);
        Messages messages = Messages.load(Locale.ENGLISH, Locale.ENGLISH, ConsoleMessages.PACKAGES);
        desk = new Desk(messages, new IdleBackground(), new ScriptedDialogs(), new RememberingNavigator(), CLOCK);
        LargeCatalog.create(files);
        store = files.open(files.all().getFirst());
        list();
        store.close();
    }

    @TearDown(Level.Trial)
    public void close() {
        store.close();
    }

    /// From the closed file to the sorted rows of the list, and closed again.
    @Benchmark
    public Object openedToFilledList() {
        try (CatalogStore opened = files.open(files.all().getFirst())) {
            store = opened;
            return list();
        }
    }

    /// A letter typed into the search field: from the text to the rows that pass, in their order.
    @Benchmark
    public Object filtered() {
        turn = (turn + 1) % 100;
        model.rows().query().set("product " + turn);
        return sorted.size();
    }

    private List<ProductRow> list() {
        Workspace workspace = new Workspace(store, store.catalog(), new IdleBackground(), CLOCK, () -> "Ada");
        model = new ProductsViewModel(workspace, desk);
        sorted = new SortedList<>(model.rows().shown(),
                Comparator.comparing(row -> row.product().name(), String.CASE_INSENSITIVE_ORDER));
        return sorted;
    }
}
