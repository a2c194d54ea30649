package dev.tierdesk.store;

import static dev.tierdesk.store.Samples.CALLS;
import static dev.tierdesk.store.Samples.NOW;
import static dev.tierdesk.store.Samples.PRICE;
import static dev.tierdesk.store.Samples.PRO;
import static dev.tierdesk.store.Samples.TRANSLATION;
import static dev.tierdesk.store.Samples.edit;
import static dev.tierdesk.store.Samples.everything;
import static dev.tierdesk.store.Samples.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeRequest;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.schedule.Intention;
import dev.tierdesk.catalog.schedule.ScheduleRequest;
import dev.tierdesk.document.Json;
import dev.tierdesk.document.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Change sets found, exported and merged. One is written each hour.
class ChangeSetsTest {
    private static final Product RENAMED = TRANSLATION.with(p -> p.name = "Translate");
    private static final Product RENAMED_AGAIN = TRANSLATION.with(p -> p.name = "Translator");

    private final Path folder;
    private final Hours clock = new Hours();
    private final CatalogFiles files;
    private CatalogStore store;

    ChangeSetsTest(@TempDir Path folder) {
        this.folder = folder;
        files = new CatalogFiles(Directories.below(folder), clock);
        store = EmptyCatalog.open(folder, settings("Demo"), files);
        write(everything());
        write(edit("Rename 100%", new Change(TRANSLATION, RENAMED)));
        write(new ChangeRequest("Unit", ChangeSource.BULK, "Grace", "asked for",
                List.of(new Change(CALLS, CALLS.with(u -> u.name = "Calls")))));
        write(edit("Rename again", new Change(RENAMED, RENAMED_AGAIN)));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void areFoundByKindObjectAuthorSourceTimeAndWords() {
        assertThat(numbers(ChangeQuery.ALL)).containsExactly(4L, 3L, 2L, 1L);
        assertThat(numbers(ChangeQuery.ALL.with(q -> q.kinds = Set.of(Kind.UNIT)))).containsExactly(3L, 1L);
        assertThat(numbers(ChangeQuery.ALL.with(q -> q.objects = Set.of(TRANSLATION.id()))))
                .containsExactly(4L, 2L, 1L);
        assertThat(numbers(ChangeQuery.ALL.with(q -> q.authors = Set.of("Grace")))).containsExactly(3L);
        assertThat(numbers(ChangeQuery.ALL.with(q -> q.sources = Set.of(ChangeSource.EDIT))))
                .containsExactly(4L, 2L, 1L);
        assertThat(numbers(ChangeQuery.ALL.with(q -> q.from = hour(3)))).containsExactly(4L, 3L);
        assertThat(numbers(ChangeQuery.ALL.with(q -> q.until = hour(3)))).containsExactly(2L, 1L);
        assertThat(numbers(ChangeQuery.ALL.with(q -> q.words = List.of("GRACE", "asked")))).containsExactly(3L);
        assertThat(numbers(ChangeQuery.ALL.with(q -> q.words = List.of("100%")))).containsExactly(2L);
        assertThat(numbers(ChangeQuery.ALL.with(q -> q.words = List.of("1%0")))).isEmpty();
        assertThat(store.changes().authors()).containsExactly("Ada", "Grace");
    }

    @Test
    void comePageByPageWithWhatUndidThem() {
        store.undo(4, "Ada", "Undo");

        List<ChangeSetRow> first = store.changes().page(ChangeQuery.ALL, Long.MAX_VALUE, 2);
        List<ChangeSetRow> second = store.changes().page(ChangeQuery.ALL, first.getLast().number(), 2);

        assertThat(first).extracting(ChangeSetRow::number).containsExactly(5L, 4L);
        assertThat(first.getLast().undoneBy()).isEqualTo(5);
        assertThat(second).extracting(ChangeSetRow::number).containsExactly(3L, 2L);
        assertThat(store.changes().count(ChangeQuery.ALL)).isEqualTo(5);
    }

    @Test
    void ofADeletionThatIsMergedATraceIsLeft() {
        write(edit("Delete", Change.deleted(PRICE)));
        Instant deleted = hour(5);
        store.changes().compact(hour(6), "Ada", "Merged");

        assertThat(store.changes().objects(Set.of(Kind.PRICE), PRICE.code())).isEmpty();
        assertThat(store.changes().former(PRICE.code()))
                .containsExactly(new FormerObject(Kind.PRICE, PRICE.code(), deleted));
        assertThat(store.changes().former("translation")).isEmpty();
        assertThat(store.damage()).isEmpty();
    }

    @Test
    void areMergedAlsoWhereTheScheduleWroteThemAndWhatItWasAboutIsGone() {
        Intention dearer = new Intention.Edit(PRICE, PRICE.with(p -> p.name = "Calls"));
        store.schedule().add(new ScheduleRequest(dearer, clock.instant().plus(Duration.ofDays(9)), "Ada", "Later",
                null));
        store.schedule().applyNow(1);
        write(edit("Delete", Change.deleted(store.catalog().price(PRICE.code()).orElseThrow())));

        assertThat(store.changes().compact(clock.instant().plus(Duration.ofDays(30)), "Ada", "Merged")).isPresent();

        assertThat(store.schedule().read().changes()).hasSize(1);
        assertThat(store.damage()).isEmpty();
    }

    @Test
    void areExportedExactlyAndAlwaysTheSame() throws IOException {
        Path target = folder.resolve("changes.jsonl");
        assertThat(store.changes().export(ChangeQuery.ALL, target)).isEqualTo(4);
        byte[] first = Files.readAllBytes(target);
        store.close();
        store = files.open(files.all().getFirst());
        store.changes().export(ChangeQuery.ALL, target);

        assertThat(Files.readAllBytes(target)).isEqualTo(first);
        List<String> lines = Files.readAllLines(target);
        assertThat(lines).hasSize(4).allMatch(line -> Json.parse(line).value() instanceof JsonObject);
        assertThat(lines.get(1)).startsWith("{\"number\":2,\"at\":\"2026-11-21T11:00:00Z\",\"author\":\"Ada\",\"label\":\"Rename 100%\"")
                .contains("\"name\":\"Translate\"");
    }

    @Test
    void oldOnesAreMergedAndTheRestStaysAsItWas() throws IOException {
        write(edit("Delete", Change.deleted(PRICE)));
        store.undo(4, "Ada", "Undo");
        Catalog before = store.catalog();

        Compacted compacted = store.changes().compact(hour(4), "Grace", "Merged").orElseThrow();

        assertThat(compacted.merged()).isEqualTo(3);
        assertThat(store.catalog()).isEqualTo(before);
        assertThat(numbers(ChangeQuery.ALL)).containsExactly(6L, 5L, 4L);
        assertThat(store.damage()).isEmpty();
        assertThat(Files.readAllLines(compacted.lines())).hasSize(3);
        assertThat(compacted.backup()).exists();
        assertThat(store.history(TRANSLATION.id())).extracting(PastState::label)
                .containsExactly("Merged", "Rename again", "Undo");
        assertThat(store.changeSet(4).changes()).containsExactly(new Change(RENAMED, RENAMED_AGAIN));
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> store.undo(3, "Ada", "Undo"))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(StoreException.Reason.NOT_FOUND));
    }

    @Test
    void afterMergingOneGoesOnAsBeforeAlsoAfterReopening() {
        store.changes().compact(hour(4), "Grace", "Merged");
        store.close();
        store = files.open(files.all().getFirst());

        store.undo(4, "Ada", "Undo");
        write(edit("Delete", Change.deleted(PRICE), Change.deleted(PRO)));
        assertThat(store.catalog().product("translation")).contains(RENAMED);
        assertThat(store.damage()).isEmpty();

        assertThat(store.changes().compact(hour(50), "Grace", "Merged").orElseThrow().merged()).isEqualTo(3);
        assertThat(numbers(ChangeQuery.ALL)).isEmpty();
        assertThat(store.damage()).isEmpty();
        assertThat(store.history(PRICE.id())).isEmpty();
        write(edit("Plan", Change.created(PRO)));
        store.undo(7, "Ada", "Undo");
        assertThat(store.catalog().plan("pro")).isEmpty();
        assertThat(store.damage()).isEmpty();
    }

    @Test
    void whatWasUndoneAcrossTheLineStaysUndone() {
        clock.hour++;
        store.undo(4, "Ada", "Undo");
        store.changes().compact(hour(5), "Grace", "Merged");

        assertThat(numbers(ChangeQuery.ALL)).containsExactly(5L);
        assertThat(store.catalog().product("translation")).contains(RENAMED);
        store.undo(5, "Ada", "Redo");
        assertThat(store.catalog().product("translation")).contains(RENAMED_AGAIN);
        assertThat(store.damage()).isEmpty();
    }

    @Test
    void aBaseThatWasChangedPastTheStoreIsFound() {
        store.changes().compact(hour(4), "Grace", "Merged");
        store.database().owner().execute("UPDATE change_set SET label = 'Other' WHERE number = 3");
        assertThat(store.damage()).containsExactly(new Damage(Damage.What.CHANGE_SET, null, "", 3L));
    }

    @Test
    void nothingIsMergedWhereNothingIsSoOld() {
        assertThat(store.changes().compact(hour(1), "Grace", "Merged")).isEmpty();
        assertThat(files.backups(files.all().getFirst())).hasSize(1);
        assertThat(numbers(ChangeQuery.ALL)).hasSize(4);
    }

    @Test
    void whatAnObjectWasIsKnownSinceTheBase() {
        assertThat(store.changes().stateAt(Kind.PRODUCT, "translation", hour(2)).orElseThrow().after())
                .isEqualTo(RENAMED);
        assertThat(store.changes().stateAt(Kind.PRODUCT, "translation", hour(0))).isEmpty();
        write(edit("Delete", Change.deleted(PRICE)));
        assertThat(store.changes().stateAt(Kind.PRICE, "pro-calls", hour(4)).orElseThrow().after()).isEqualTo(PRICE);
        assertThat(store.changes().stateAt(Kind.PRICE, "pro-calls", hour(5)).orElseThrow().after()).isNull();

        store.changes().compact(hour(4), "Grace", "Merged");
        assertThat(store.changes().mergedUntil()).contains(hour(3));
        assertThat(store.changes().stateAt(Kind.PRODUCT, "translation", hour(3)).orElseThrow().after())
                .isEqualTo(RENAMED);
    }

    private void write(ChangeRequest request) {
        clock.hour++;
        store.change(request);
    }

    private static Instant hour(int hour) {
        return NOW.plus(Duration.ofHours(hour));
    }

    private List<Long> numbers(ChangeQuery query) {
        List<Long> numbers = store.changes().page(query, Long.MAX_VALUE, 100).stream().map(ChangeSetRow::number)
                .toList();
        assertThat(store.changes().count(query)).isEqualTo(numbers.size());
        return numbers;
    }

    private static final class Hours extends Clock {
        private int hour;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return hour(hour);
        }
    }
}
