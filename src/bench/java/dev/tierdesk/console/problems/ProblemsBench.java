package dev.tierdesk.console.problems;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Defaults;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.console.ConsoleMessages;
import dev.tierdesk.console.harness.RememberingNavigator;
import dev.tierdesk.console.harness.SameThreadBackground;
import dev.tierdesk.console.harness.ScriptedDialogs;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.store.CatalogFiles;
import dev.tierdesk.store.CatalogStore;
import dev.tierdesk.store.Directories;
import dev.tierdesk.store.ManyProblems;
import dev.tierdesk.words.Messages;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.SimpleBooleanProperty;
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

/// The problems of [ManyProblems]. Wanted: less than a second from the catalog to the list.
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class ProblemsBench {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Clock CLOCK = Clock.systemUTC();

    private Desk desk;
    private CatalogStore store;
    private List<Aggregate> aggregates;
    private ProblemsViewModel model;

    @Setup(Level.Trial)
    public void fill() throws IOException {
        CatalogFiles files = new CatalogFiles(Directories.below(Files.createTempDirectory("bench")), CLOCK);
        Messages messages = Messages.load(Locale.ENGLISH, Locale.ENGLISH, ConsoleMessages.PACKAGES);
        desk = new Desk(messages, new SameThreadBackground(), new ScriptedDialogs(), new RememberingNavigator(), CLOCK);
        store = files.create(Defaults.settings(Ids.next(CLOCK), "Bench", EUR, ZoneOffset.UTC), "Ada");
        aggregates = ManyProblems.aggregates();
        model = open();
    }

    @TearDown(Level.Trial)
    public void close() {
        store.close();
    }

    /// Every rule on every object.
    @Benchmark
    public Object check() {
        return CatalogCheck.problems(Catalog.of(aggregates), CLOCK);
    }

    /// From the catalog to the lines of the screen, the check included.
    @Benchmark
    public Object checkToList() {
        return open().lines();
    }

    /// A word typed into the search field, once the texts are there.
    @Benchmark
    public Object searched() {
        model.query().set(model.query().get().isEmpty() ? "product 77" : "");
        return model.lines().size();
    }

    private ProblemsViewModel open() {
        Workspace workspace = new Workspace(store, Catalog.of(aggregates), desk.background(), CLOCK, () -> "Ada");
        return new ProblemsViewModel(workspace, desk.shownWhile(new SimpleBooleanProperty(true)));
    }
}
