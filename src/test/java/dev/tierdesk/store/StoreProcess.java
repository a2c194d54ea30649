package dev.tierdesk.store;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.ChangeSource;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A program of its own that works on a catalog until it is ended: prints each change set that was acknowledged as
/// `catalog number code end`, with tabs between.
final class StoreProcess {
    /// What the program does over and over.
    enum Work {
        /// Holds the catalog open and says `open`.
        HOLD,
        /// Writes one unit at a time.
        EDIT,
        /// Imports twenty units at a time, each time with a backup before.
        IMPORT,
        /// Writes a unit and makes a backup.
        BACKUP,
        /// Applies the first change that is due, a year from now, and ends without closing anything.
        SCHEDULE,
        /// Makes a catalog, which runs the migrations, writes a unit and closes it.
        MIGRATE
    }

    /// What the line of an acknowledged change set ends with, so that one cut short is known.
    static final String END = "\tend";

    private StoreProcess() {}

    static Process start(Work work, Path root) {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String java = String.join(File.separator, System.getProperty("java.home"), "bin", "java");
        try {
            return new ProcessBuilder(java, "-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto",
                            "-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote", "-cp",
                            classPath, StoreProcess.class.getName(), work.name(), root.toString())
                    .redirectError(root.resolve("errors.txt").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] arguments) throws IOException {
        Work work = Work.valueOf(arguments[0]);
        CatalogFiles files = new CatalogFiles(Directories.below(Path.of(arguments[1])), Clock.systemUTC());
        if (work == Work.MIGRATE) {
            for (int i = 0; ; i++) {
                try (CatalogStore store = files.create(Samples.settings(Samples.id(i), "Demo " + i), "Ada")) {
                    write(store, work, 0);
                }
            }
        }
        if (work == Work.SCHEDULE) {
            Clock later = Clock.offset(Samples.CLOCK, Duration.ofDays(365));
            CatalogFiles then = new CatalogFiles(Directories.below(Path.of(arguments[1])), later);
            then.open(then.find("Demo").orElseThrow()).schedule().applyNext();
            Runtime.getRuntime().halt(1);
        }
        try (CatalogStore store = files.open(files.find("Demo").orElseThrow())) {
            if (work == Work.HOLD) {
                System.out.println("open");
                System.out.println(System.in.read());
                return;
            }
            for (int i = 0; ; i++) {
                write(store, work, i);
                if (work == Work.BACKUP) {
                    store.backup();
                }
            }
        }
    }

    private static void write(CatalogStore store, Work work, int round) {
        List<BillableUnit> units = new ArrayList<>();
        int count = work == Work.IMPORT ? 20 : 1;
        for (int i = 0; i < count; i++) {
            UUID id = Samples.id(1000 + round * 100L + i);
            units.add(BillableUnit.draft(id, "unit-" + round + "-" + i, "Unit"));
        }
        ChangeSource source = work == Work.IMPORT ? ChangeSource.IMPORT : ChangeSource.EDIT;
        long number = store.change(Samples.created(source, units)).number();
        String name = store.catalog().settings().name();
        System.out.println(name + "\t" + number + "\t" + units.getLast().code() + END);
    }
}
