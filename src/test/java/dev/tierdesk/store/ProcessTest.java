package dev.tierdesk.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.schedule.Intention;
import dev.tierdesk.catalog.schedule.ScheduleRequest;
import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.document.DocumentReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What happens to a catalog when other processes have it open, or are killed while they write.
class ProcessTest {
    private static final int KILLS_OF_EACH = 5;
    private static final List<StoreProcess.Work> WORKS = List.of(StoreProcess.Work.EDIT, StoreProcess.Work.IMPORT,
            StoreProcess.Work.BACKUP, StoreProcess.Work.MIGRATE);

    private final List<Process> started = new ArrayList<>();

    @TempDir
    private Path folder = Path.of("");

    /// Before the folder is removed, also where a test failed.
    @AfterEach
    void endProcesses() throws InterruptedException {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void aSecondProcessIsToldWhoHasTheCatalogOpen() throws IOException, InterruptedException {
        CatalogFiles files = files(folder);
        files.create(Samples.settings("Demo"), "Ada").close();
        Process holder = start(StoreProcess.Work.HOLD, folder);
        try (BufferedReader out = holder.inputReader(UTF_8)) {
            assertThat(out.lines().anyMatch("open"::equals)).as(() -> errors(folder)).isTrue();

            assertThatExceptionOfType(StoreException.class)
                    .isThrownBy(() -> files.open(files.find("Demo").orElseThrow()))
                    .satisfies(e -> {
                        assertThat(e.reason()).isEqualTo(StoreException.Reason.IN_USE);
                        assertThat(e.details()).containsEntry("holder", String.valueOf(holder.pid()));
                    });
        } finally {
            holder.getOutputStream().close();
            holder.waitFor();
        }
        files.open(files.find("Demo").orElseThrow()).close();
    }

    @Test
    void noAcknowledgedChangeIsLostWhenAProcessIsKilled() throws IOException, InterruptedException {
        Random random = new Random(42);
        List<Victim> victims = new ArrayList<>();
        for (int i = 0; i < KILLS_OF_EACH; i++) {
            for (StoreProcess.Work work : WORKS) {
                Path root = Files.createDirectory(folder.resolve(work + "-" + i));
                if (work != StoreProcess.Work.MIGRATE) {
                    EmptyCatalog.into(root, Samples.settings("Demo"));
                }
                victims.add(new Victim(root, start(work, root), 1 + random.nextInt(10)));
                if (victims.size() == 2) {
                    endAndCheck(victims);
                    victims.clear();
                }
            }
        }
    }

    /// Ends them all first: one that goes on only makes more to check.
    private static void endAndCheck(List<Victim> victims) throws IOException, InterruptedException {
        Map<Path, List<Acknowledged>> acknowledged = new LinkedHashMap<>();
        for (Victim victim : victims) {
            acknowledged.put(victim.root(), victim.acknowledgedBeforeItIsKilled());
        }
        for (Map.Entry<Path, List<Acknowledged>> each : acknowledged.entrySet()) {
            check(each.getKey(), each.getValue());
            importsAreWhole(each.getKey());
        }
    }

    @Test
    void ofTwoDueChangesTheFirstIsAppliedAndTheSecondPendingWhereAProcessEndsBetween() throws InterruptedException {
        CatalogFiles files = files(folder);
        try (CatalogStore store = files.create(Samples.settings("Demo"), "Ada")) {
            store.change(Samples.everything());
            schedule(store, Samples.TRANSLATION.with(p -> p.name = "Translator"), 1);
            schedule(store, Samples.TRANSLATION.with(p -> p.description = "Other words"), 2);
        }

        assertThat(start(StoreProcess.Work.SCHEDULE, folder).waitFor()).as(() -> errors(folder)).isEqualTo(1);

        try (CatalogStore store = files.open(files.find("Demo").orElseThrow())) {
            assertThat(store.schedule().read().changes()).extracting(change -> change.outcome().state())
                    .containsExactly(ScheduledChange.State.APPLIED, ScheduledChange.State.PENDING);
            assertThat(store.schedule().read().changes()).allMatch(
                    change -> store.schedule().read().stale(change, store.catalog()).isEmpty());
            Product product = store.catalog().product("translation").orElseThrow();
            assertThat(product.name()).isEqualTo("Translator");
            assertThat(product.description()).isEmpty();
            assertThat(store.damage()).isEmpty();
        }
    }

    private static void schedule(CatalogStore store, Product wanted, int days) {
        Instant due = Samples.NOW.plus(Duration.ofDays(days));
        Intention intention = new Intention.Edit(Samples.TRANSLATION, wanted);
        assertThat(store.schedule().add(new ScheduleRequest(intention, due, "Ada", "Later", null)).refused()).isEmpty();
    }

    private static void check(Path root, List<Acknowledged> acknowledged) throws IOException {
        assertThat(acknowledged).as(() -> errors(root)).isNotEmpty();
        CatalogFiles files = files(root);
        for (String name : acknowledged.stream().map(Acknowledged::catalog).distinct().toList()) {
            CatalogFiles.Entry entry = files.find(name).orElseThrow();
            try (CatalogStore store = files.open(entry)) {
                List<Acknowledged> here = acknowledged.stream().filter(a -> a.catalog().equals(name)).toList();
                assertThat(store.catalog().units()).extracting(BillableUnit::code)
                        .containsAll(here.stream().map(Acknowledged::code).toList());
                assertThat(store.changeSets()).extracting(ChangeSetRow::number)
                        .containsAll(here.stream().map(Acknowledged::number).toList());
                assertThat(store.damage()).isEmpty();
            }
            for (CatalogFiles.Backup backup : files.backups(entry)) {
                assertThat(DocumentReader.read(Files.readAllBytes(backup.path()), Samples.CLOCK).problems()).isEmpty();
            }
        }
    }

    /// Of an import that was cut short, nothing is there: each brings twenty units.
    private static void importsAreWhole(Path root) {
        CatalogFiles files = files(root);
        for (CatalogFiles.Entry entry : files.all()) {
            try (CatalogStore store = files.open(entry)) {
                long imports = store.changeSets().stream().filter(row -> row.source() == ChangeSource.IMPORT).count();
                if (imports > 0) {
                    assertThat(store.catalog().units()).hasSize(Math.toIntExact(20 * imports));
                }
            }
        }
    }

    private Process start(StoreProcess.Work work, Path root) {
        Process process = StoreProcess.start(work, root);
        started.add(process);
        return process;
    }

    private static CatalogFiles files(Path root) {
        return new CatalogFiles(Directories.below(root), Samples.CLOCK);
    }

    private static String errors(Path root) {
        try {
            return Files.readString(root.resolve("errors.txt"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private record Acknowledged(String catalog, long number, String code) {
        static Acknowledged read(String line) {
            String[] words = line.split("\t", -1);
            return new Acknowledged(words[0], Long.parseLong(words[1]), words[2]);
        }
    }

    /// A process that is killed once it has acknowledged `most` changes and is at the next.
    private record Victim(Path root, Process process, int most) {
        List<Acknowledged> acknowledgedBeforeItIsKilled() throws IOException, InterruptedException {
            List<Acknowledged> acknowledged = new ArrayList<>();
            try (BufferedReader out = process.inputReader(UTF_8)) {
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    if (line.endsWith(StoreProcess.END)) {
                        acknowledged.add(Acknowledged.read(line));
                    }
                    if (acknowledged.size() == most) {
                        process.toHandle().destroyForcibly();
                    }
                }
            }
            process.waitFor();
            return acknowledged;
        }
    }
}
