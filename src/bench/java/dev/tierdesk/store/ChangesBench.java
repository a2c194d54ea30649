package dev.tierdesk.store;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// Many change sets of a hundred plans: how long it takes to open the catalog, the first page of changes, and those of
/// one plan or with a word; the size of the file is printed.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ChangesBench {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final int PAGE = 200;

    @Param({"100000"})
    public int changeSets;

    private Path root;
    private CatalogFiles files;
    private CatalogStore store;
    private Plan first;

    @Setup
    public void make() throws IOException {
        root = Files.createTempDirectory("tierdesk-bench");
        files = new CatalogFiles(Directories.below(root), CLOCK);
        first = ManyChanges.in(files, changeSets);
        Path file = files.all().getFirst().path();
        System.out.println("File: " + Files.size(file) / 1024 + " KB with " + changeSets + " change sets");
        store = files.open(files.all().getFirst());
    }

    @TearDown
    public void remove() throws IOException {
        store.close();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /// From a closed file to the whole catalog as a value.
    @Benchmark
    public Catalog openCatalog() {
        store.close();
        store = files.open(files.all().getFirst());
        return store.catalog();
    }

    /// What the screen asks for when it opens.
    @Benchmark
    public List<ChangeSetRow> firstPage() {
        store.changes().authors();
        store.changes().count(ChangeQuery.ALL);
        return store.changes().page(ChangeQuery.ALL, Long.MAX_VALUE, PAGE);
    }

    /// The changes of one plan.
    @Benchmark
    public List<ChangeSetRow> ofOneObject() {
        return find(ChangeQuery.ALL.with(q -> q.objects = Set.of(first.id())));
    }

    /// The changes of a kind of objects, by one author.
    @Benchmark
    public List<ChangeSetRow> ofOneKindAndAuthor() {
        return find(ChangeQuery.ALL.with(q -> {
            q.kinds = Set.of(Kind.PLAN);
            q.authors = Set.of("Grace");
        }));
    }

    /// The changes with a word that few have.
    @Benchmark
    public List<ChangeSetRow> withOneWord() {
        return find(ChangeQuery.ALL.with(q -> q.words = List.of("99999")));
    }

    private List<ChangeSetRow> find(ChangeQuery query) {
        store.changes().count(query);
        return store.changes().page(query, Long.MAX_VALUE, PAGE);
    }
}
