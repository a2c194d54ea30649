package dev.tierdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeRequest;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.document.JsonBoolean;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.pricing.Conversion;
import dev.tierdesk.store.CatalogFiles;
import dev.tierdesk.store.CatalogStore;
import dev.tierdesk.store.DemoShop;
import dev.tierdesk.store.Directories;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `changes`, `undo` and `restore`.
class HistoryCommandsTest {
    private final Path folder;

    HistoryCommandsTest(@TempDir Path folder) {
        this.folder = folder;
        DemoShop.into(Directories.below(folder));
        trial("Trial 10", 1, 10);
        trial("Trial 20", 2, 20);
    }

    @Test
    void listsWhatIsAskedForNewestFirst() {
        assertThat(on("changes").out()).contains("Trial 20").contains("of 3 changes").doesNotContain("undone");
        assertThat(on("changes").out().indexOf("Trial 20")).isLessThan(on("changes").out().indexOf("Trial 10"));
        JsonObject json = on("changes", "--object", "growth", "--limit", "1", "--json").json();
        assertThat(Command.list(json, "changes")).singleElement()
                .satisfies(change -> assertThat(Command.text(change, "label")).isEqualTo("Trial 20"));
        assertThat(Command.field(json, "count").toString()).contains("3");
        assertThat(on("changes", "--since", "2026-11-21T11:00:00Z").out()).contains("Trial 20")
                .doesNotContain("Trial 10");
        assertThat(on("changes", "--author", "Nobody").out()).startsWith("0 of 0");
        assertThat(on("changes", "--kind", "unit").out()).doesNotContain("Trial");
        assertThat(on("changes", "--since", "yesterday").exit()).isEqualTo(2);
        assertThat(on("changes", "--object", "nothing").exit()).isEqualTo(2);
        assertThat(Command.run(folder, "changes").exit()).isEqualTo(2);
    }

    @Test
    void changesUntilAMomentThatIsNotAfterTheFirstAreRefused() {
        for (String until : List.of("2026-11-20", "2026-11-21")) {
            Command refused = on("changes", "--since", "2026-11-21", "--until", until);
            assertThat(refused.exit()).isEqualTo(2);
            assertThat(refused.err()).contains("--until is the moment after the last");
        }
        assertThat(on("changes", "--since", "2026-11-21", "--until", "2026-11-22").exit()).isZero();
    }

    @Test
    void undoNamesWhatStandsOnAChangeAndEndsWithOne() {
        Command refused = on("undo", "2");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("plans[growth]", "Change 3, “Trial 20”, has changed Growth since.");
        assertThat(growth().trialDays()).isEqualTo(20);
        JsonObject json = on("undo", "2", "--json").json();
        assertThat(Command.text(Command.list(json, "refused").getFirst(), "code")).isEqualTo("CHANGED_SINCE");

        assertThat(on("undo", "3", "--check").out()).contains("can be undone");
        assertThat(growth().trialDays()).isEqualTo(20);
        assertThat(on("undo", "3", "--reason", "a mistake").exit()).isZero();
        assertThat(growth().trialDays()).isEqualTo(10);
        assertThat(on("undo", "99").exit()).isEqualTo(2);
    }

    @Test
    void restoreGivesAnObjectTheStateItHad() {
        Command check = on("restore", "growth", "--at", "2026-11-21T10:00:00Z", "--check");
        assertThat(check.exit()).isZero();
        assertThat(check.out()).contains("plans[growth]", "Trial: 20 days -> 10 days");
        assertThat(growth().trialDays()).isEqualTo(20);

        JsonObject done = on("restore", "growth", "--at", "2026-11-21T10:00:00Z", "--json", "--reason", "as before")
                .json();
        assertThat(((JsonBoolean) Command.field(done, "applied")).value()).isTrue();
        assertThat(growth().trialDays()).isEqualTo(10);
        assertThat(on("undo", "4").exit()).isZero();
        assertThat(growth().trialDays()).isEqualTo(20);
    }

    @Test
    void whatMovesBillsIsRestoredOnlyWithTheCodeAndAReason() {
        halves();
        String[] restore = {"restore", "api_calls", "--at", "2026-11-21T10:00:00Z"};

        Command check = on(with(restore, "--check"));
        assertThat(check.exit()).isEqualTo(1);
        assertThat(check.out()).contains("units[api_calls]",
                "WARNING  This moves the bills of 12 published plan versions:");
        assertThat(check.err()).contains("Type api_calls to confirm.", "Say why, for the record.");
        Command refused = on(with(restore, "--confirm", "api_calls", "--json"));
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(Command.list(refused.json(), "moved_bills")).hasSize(12);
        assertThat(Command.list(refused.json(), "missing")).extracting(problem -> Command.text(problem, "code"))
                .containsExactly("REASON_MISSING");
        assertThat(conversion()).isNotNull();

        assertThat(on(with(restore, "--confirm", "api_calls", "--reason", "as agreed")).exit()).isZero();
        assertThat(conversion()).isNull();
    }

    @Test
    void whatMovesBillsIsUndoneOnlyWithTheCodeAndAReason() {
        halves();

        Command check = on("undo", "4", "--check");
        assertThat(check.exit()).isEqualTo(1);
        assertThat(check.out()).contains("WARNING  This moves the bills of 12 published plan versions:")
                .doesNotContain("can be undone");
        assertThat(check.err()).contains("Type api_calls to confirm.", "Say why, for the record.");
        Command refused = on("undo", "4", "--confirm", "api_calls", "--json");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(Command.list(refused.json(), "moved_bills")).hasSize(12);
        assertThat(Command.list(refused.json(), "missing")).extracting(problem -> Command.text(problem, "code"))
                .containsExactly("REASON_MISSING");
        assertThat(conversion()).isNotNull();

        assertThat(on("undo", "4", "--confirm", "api_calls", "--reason", "as agreed").exit()).isZero();
        assertThat(conversion()).isNull();
    }

    @Test
    void restoreIsRefusedWithItsReason() {
        assertThat(on("restore", "growth", "--at", "2026-11-21T11:00:00Z").err()).contains("is today as it was then");
        Command early = on("restore", "growth", "--at", "2026-11-20");
        assertThat(early.exit()).isEqualTo(1);
        assertThat(early.err()).contains("growth was not there then.");
        JsonObject json = on("restore", "growth", "--at", "2026-11-20", "--json").json();
        assertThat(Command.list(json, "problems")).extracting(problem -> Command.text(problem, "code"))
                .containsExactly("NOT_THERE_THEN");
        assertThat(on("restore", "nothing", "--at", "2026-11-20").exit()).isEqualTo(2);
        assertThat(on("restore", "growth", "--at", "then").exit()).isEqualTo(2);
    }

    @Test
    void changesAreExportedAndMerged() throws IOException {
        Path file = folder.resolve("changes.jsonl");
        assertThat(on("changes", "export", file.toString(), "--object", "growth", "--kind", "PLAN").out())
                .startsWith("3 changes");
        assertThat(Files.readAllLines(file)).hasSize(3).last().asString().contains("\"trial_days\":20");

        Command nowhere = on("changes", "export", folder.resolve("nowhere/x.jsonl").toString());
        assertThat(nowhere.exit()).isEqualTo(3);
        assertThat(nowhere.err()).contains("x.jsonl cannot be written. Is the folder there");
        assertThat(on("changes", "--limit", "-1").err()).contains("−1 is below 0. Write 0 or more.");

        assertThat(on("changes", "compact", "--before", "2026-11-21T11:00:00Z", "--check").out())
                .startsWith("2 changes are old enough");
        JsonObject done = on("changes", "compact", "--before", "2026-11-21T11:00:00Z", "--json").json();
        assertThat(Files.readAllLines(Path.of(Command.text(done, "lines")))).hasSize(2);
        assertThat(on("changes").out()).contains("1 of 1 change\n");
        Command merged = on("restore", "growth", "--at", "2026-11-21T09:30:00Z");
        assertThat(merged.exit()).isEqualTo(1);
        assertThat(merged.err()).contains("were merged into one");
        assertThat(on("undo", "3").exit()).isZero();
        assertThat(growth().trialDays()).isEqualTo(10);
    }

    @Test
    void ofADeletionThatIsMergedRestoreSaysWhenItWas() {
        try (CatalogStore store = open(Clock.offset(Command.CLOCK, Duration.ofHours(3)))) {
            Price price = store.catalog().price("growth.translation-api.api_calls").orElseThrow();
            store.change(new ChangeRequest("Gone", ChangeSource.DELETE, "Ada", null, List.of(Change.deleted(price))));
        }
        assertThat(on("changes", "compact", "--before", "2026-11-22").exit()).isZero();

        Command refused = on("restore", "growth.translation-api.api_calls", "--at", "2026-11-21T10:00:00Z");

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("was deleted on 21 Nov 2026", "merged");
    }

    private void trial(String label, int hour, int days) {
        Clock clock = Clock.offset(Command.CLOCK, Duration.ofHours(hour));
        try (CatalogStore store = open(clock)) {
            Plan plan = store.catalog().plan("growth").orElseThrow();
            store.change(new ChangeRequest(label, ChangeSource.EDIT, "Ada", null,
                    List.of(new Change(plan, plan.with(p -> p.trialDays = days)))));
        }
    }

    private void halves() {
        try (CatalogStore store = open(Clock.offset(Command.CLOCK, Duration.ofHours(3)))) {
            BillableUnit calls = store.catalog().unit("api_calls").orElseThrow();
            Conversion halves =
                    new Conversion(Conversion.Operation.DIVIDE, BigDecimal.TWO, Conversion.Rounding.CEILING, 0);
            store.change(new ChangeRequest("Halves", ChangeSource.EDIT, "Ada", "agreed",
                    List.of(new Change(calls, calls.with(u -> u.conversion = halves)))));
        }
    }

    private Plan growth() {
        try (CatalogStore store = open(Command.CLOCK)) {
            return store.catalog().plan("growth").orElseThrow();
        }
    }

    private @Nullable Conversion conversion() {
        try (CatalogStore store = open(Command.CLOCK)) {
            return store.catalog().unit("api_calls").orElseThrow().conversion();
        }
    }

    private static String[] with(String[] command, String... more) {
        return Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new);
    }

    private CatalogStore open(Clock clock) {
        CatalogFiles files = new CatalogFiles(Directories.below(folder), clock);
        return files.open(files.all().getFirst());
    }

    private Command on(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--catalog", "Shop"));
        return Command.run(folder, all.toArray(String[]::new));
    }
}
