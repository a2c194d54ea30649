package dev.tierdesk.store;

import static dev.tierdesk.store.Samples.CLOCK;
import static dev.tierdesk.store.Samples.everything;
import static dev.tierdesk.store.Samples.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Overage;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.schedule.Schedule;
import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.document.AggregateText;
import dev.tierdesk.document.DocumentWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationsTest {
    @Test
    void theVersionIsTheHighestOfTheScripts() throws IOException {
        try (Stream<Path> scripts = Files.list(Path.of("src/main/resources/dev/tierdesk/store/migration"))) {
            assertThat(scripts.mapToInt(s -> Integer.parseInt(
                            String.valueOf(s.getFileName()).replaceAll("^V(\\d+)__.*", "$1"))))
                    .contains(Migrations.CURRENT.version())
                    .allMatch(v -> v <= Migrations.CURRENT.version());
        }
    }

    @Test
    void anOlderCatalogIsBackedUpAndBroughtForwardAndANewerOneRefused(@TempDir Path root, @TempDir Path scripts)
            throws IOException {
        int later = Migrations.CURRENT.version() + 1;
        Files.writeString(scripts.resolve("V" + later + "__note.sql"), "ALTER TABLE product ADD COLUMN note VARCHAR;");
        Migrations newer = new Migrations(
                later, List.of(Migrations.CURRENT.locations().getFirst(), "filesystem:" + scripts.toAbsolutePath()));
        CatalogFiles now = new CatalogFiles(Directories.below(root), CLOCK);
        CatalogFiles then = new CatalogFiles(Directories.below(root), Samples.LATER, newer);
        CatalogStore store = now.create(settings("Demo"), "Ada");
        store.change(everything());
        Catalog catalog = store.catalog();
        store.close();
        CatalogFiles.Entry entry = now.all().getFirst();

        try (CatalogStore migrated = then.open(entry)) {
            assertThat(migrated.catalog()).isEqualTo(catalog);
            assertThat(Migrations.versionOf(migrated.database().owner())).contains(later);
        }
        CatalogFiles.Backup backup = then.backups(entry).getFirst();
        assertThat(backup.when()).isEqualTo(Samples.LATER.instant());
        assertThat(Files.readAllBytes(backup.path())).isEqualTo(DocumentWriter.write(catalog));
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> now.open(entry))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(StoreException.Reason.NEWER));
    }

    @Test
    void pricesKeptBeforeUseOverTheIncludedHadAWordOfItsOwnAreCharged(@TempDir Path root) throws IOException {
        CatalogFiles files = new CatalogFiles(Directories.below(root), CLOCK);
        Catalog catalog;
        try (CatalogStore store = files.create(settings("Demo"), "Ada")) {
            store.change(everything());
            catalog = store.catalog();
            store.database().owner().execute("ALTER TABLE price DROP COLUMN overage");
            store.database().owner().execute("ALTER TABLE product DROP COLUMN ever_published");
            store.database().owner().execute("ALTER TABLE subscription_list DROP COLUMN reason");
            store.database().owner().execute(
                    "DELETE FROM \"flyway_schema_history\" WHERE \"version\" IN ('26', '27', '28')");
            store.database().checkpoint();
        }

        try (CatalogStore store = files.open(files.all().getFirst())) {
            assertThat(store.catalog()).isEqualTo(catalog);
            assertThat(store.catalog().prices()).extracting(Price::overage).containsOnly(Overage.CHARGE);
        }
    }

    /// Changes scheduled before several objects could be part of one.
    @Test
    void whatWasScheduledBeforeIsStillScheduled(@TempDir Path root, @TempDir Path scripts) throws IOException {
        Path released = Path.of("src/main/resources/dev/tierdesk/store/migration");
        try (Stream<Path> all = Files.list(released)) {
            for (Path script : all.toList()) {
                String name = String.valueOf(script.getFileName());
                if (Integer.parseInt(name.replaceAll("^V(\\d+)__.*", "$1")) <= 23) {
                    Files.copy(script, scripts.resolve(name));
                }
            }
        }
        Migrations older = new Migrations(23, List.of("filesystem:" + scripts.toAbsolutePath()));
        CatalogFiles then = new CatalogFiles(Directories.below(root), CLOCK, older);
        try (CatalogStore store = then.create(settings("Demo"), "Ada")) {
            store.database().owner().execute("ALTER TABLE product ADD COLUMN ever_published BOOLEAN DEFAULT FALSE");
            store.change(Samples.created(ChangeSource.EDIT,
                    List.of(Samples.CALLS, Samples.TRANSLATION, Samples.PRO)));
            store.database().owner().execute("ALTER TABLE product DROP COLUMN ever_published");
            Instant due = CLOCK.instant().plusSeconds(3600);
            byte[] base = Digests.deflate(AggregateText.write(Samples.TRANSLATION));
            byte[] wanted = Digests.deflate(AggregateText.write(Samples.TRANSLATION.with(p -> p.name = "Translator")));
            String insert = "INSERT INTO scheduled_change (number, due, object_id, kind, intention, base, wanted, author,"
                    + " label, basis, follows, made, state) VALUES (?, ?, ?, 'PRODUCT', 'EDIT', ?, ?, 'Ada', 'Later', ?, ?,"
                    + " ?, 'PENDING')";
            String basis = "{\"" + Samples.TRANSLATION.id() + "\":\"1\"}";
            store.database().owner().execute(insert, 1, Columns.of(due), Samples.TRANSLATION.id(), base, wanted, basis,
                    null, Columns.of(CLOCK.instant()));
            store.database().owner().execute(insert, 2, Columns.of(due.plusSeconds(1)), Samples.TRANSLATION.id(), base,
                    wanted, basis, 1, Columns.of(CLOCK.instant()));
            store.database().checkpoint();
        }

        CatalogFiles now = new CatalogFiles(Directories.below(root), CLOCK);
        try (CatalogStore store = now.open(now.all().getFirst())) {
            Schedule schedule = store.schedule().read();
            assertThat(schedule.pending()).extracting(ScheduledChange::number).containsExactly(1L, 2L);
            assertThat(schedule.pending().getLast().follows()).containsExactly(1L);
            assertThat(schedule.stale(schedule.pending().getFirst(), store.catalog())).isEmpty();
            store.schedule().applyNow(1);
            assertThat(store.catalog().product("translation").orElseThrow().name()).isEqualTo("Translator");
        }
        Path backup = now.backups(now.all().getFirst()).getLast().path();
        assertThat(Backups.plannedBeside(backup)).exists();
    }
}
