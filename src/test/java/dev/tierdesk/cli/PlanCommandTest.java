package dev.tierdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Acceptances;
import dev.tierdesk.catalog.AcceptedProblem;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeRequest;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.WorkedExample;
import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.document.DocumentReader;
import dev.tierdesk.document.JsonBoolean;
import dev.tierdesk.document.JsonNumber;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.store.CatalogFiles;
import dev.tierdesk.store.CatalogStore;
import dev.tierdesk.store.ChangeSetRow;
import dev.tierdesk.store.DemoShop;
import dev.tierdesk.store.Directories;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `plan publish`, `plan versions` and `plan diff`.
class PlanCommandTest {
    private final Path folder;
    private final CatalogFiles files;

    PlanCommandTest(@TempDir Path folder) {
        this.folder = folder;
        files = new CatalogFiles(Directories.below(folder), Command.CLOCK);
        DemoShop.into(Directories.below(folder));
    }

    private <T> T stored(Function<CatalogStore, T> read) {
        try (CatalogStore store = files.open(files.find("Shop").orElseThrow())) {
            return read.apply(store);
        }
    }

    private void change(Change... changes) {
        stored(store -> store.change(new ChangeRequest("Edit", ChangeSource.EDIT, "Ada", null, List.of(changes))));
    }

    private void failTypicalExample() {
        Plan growth = stored(CatalogStore::catalog).plan("growth").orElseThrow();
        change(new Change(growth, growth.with(p -> {
            WorkedExample first = p.examples.getFirst();
            p.examples.set(0, new WorkedExample(first.name(), first.usage(), first.seats(), first.currency(),
                    first.context(), new BigDecimal("1"), first.basis(), ""));
        })));
    }

    @Test
    void aPlanIsPublishedAsItsNextVersionInOneChangeSet() {
        Command done = Command.run(folder, "plan", "publish", "growth", "--catalog", "Shop", "--reason", "New year");

        assertThat(done.exit()).isZero();
        assertThat(done.out()).contains("Published as growth@8");
        ChangeSetRow change = stored(CatalogStore::changeSets).getFirst();
        assertThat(change.source()).isEqualTo(ChangeSource.LIFECYCLE);
        assertThat(change.reason()).isEqualTo("New year");
        assertThat(change.label()).isEqualTo("growth@8 published");
        assertThat(stored(CatalogStore::catalog).currentVersion("growth")).map(PlanVersion::published)
                .contains(Command.CLOCK.instant());
        Command again = Command.run(folder, "plan", "versions", "growth", "--catalog", "Shop");
        assertThat(again.out()).contains("growth@8  21 Nov 2026", "The draft does not differ");
    }

    @Test
    void checkWritesNothingAndSaysTheVerdict() {
        Command check = Command.run(folder, "plan", "publish", "growth", "--catalog", "Shop", "--check");
        assertThat(check.exit()).isEqualTo(1);
        assertThat(check.out()).startsWith("WARN  growth@8")
                .contains("1001 cost less than 1000", "It can be published as growth@8.");
        assertThat(Command.text(Command.run(folder, "plan", "publish", "growth", "--catalog", "Shop", "--check",
                "--json").json(), "verdict")).isEqualTo("WARN");
        assertThat(stored(CatalogStore::catalog).versionsOf("growth")).hasSize(7);

        Plan scale = stored(CatalogStore::catalog).plan("scale").orElseThrow();
        change(new Change(scale, scale.with(p -> p.trialDays += 1)));
        Command allowed = Command.run(folder, "plan", "publish", "scale", "--catalog", "Shop", "--check");
        assertThat(allowed.out()).startsWith("ALLOW  scale@2");
        assertThat(allowed.exit()).isZero();
    }

    @Test
    void whatSomebodyAcceptedIsToldWithTheReasonAndDoesNotCount() {
        Catalog present = stored(CatalogStore::catalog);
        List<AcceptedProblem> cliffs = CatalogCheck.problems(present, Command.CLOCK).stream()
                .filter(problem -> problem.where().path().startsWith("prices[growth."))
                .filter(Acceptances::canBeAccepted)
                .map(problem -> AcceptedProblem.of(problem, "on purpose", "Ada", LocalDate.of(2026, 11, 20)))
                .toList();
        change(new Change(present.settings(), present.settings().with(s -> s.acceptedProblems = cliffs)));

        Command check = Command.run(folder, "plan", "publish", "growth", "--catalog", "Shop", "--check");

        assertThat(check.exit()).isZero();
        assertThat(check.out()).startsWith("ALLOW  growth@8")
                .contains("ACCEPTED  prices[growth.vision-api.api_calls].terms.tiers", "on purpose");
        assertThat(Command.run(folder, "plan", "publish", "growth", "--catalog", "Shop", "--check", "--json").out())
                .contains("\"accepted\":{\"reason\":\"on purpose\"");
    }

    @Test
    void aFailingExampleStopsItAndIsNamedWithItsAmounts() {
        failTypicalExample();
        Command refused = Command.run(folder, "plan", "publish", "growth", "--catalog", "Shop");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("plans[growth].examples[0].expected", "171", "growth@8 is not published");
        assertThat(stored(CatalogStore::catalog).versionsOf("growth")).hasSize(7);

        Command check = Command.run(folder, "plan", "publish", "growth", "--catalog", "Shop", "--check", "--json");
        assertThat(check.exit()).isEqualTo(1);
        JsonObject json = check.json();
        assertThat(((JsonBoolean) Command.field(json, "possible")).value()).isFalse();
        assertThat(Command.list(json, "examples").getFirst().fields().keySet())
                .containsExactly("name", "outcome", "expected", "computed", "currency", "problems");
        assertThat(Command.text(Command.list(json, "examples").getFirst(), "outcome")).isEqualTo("FAILED");
        assertThat(Command.list(json, "problems")).extracting(p -> Command.text(p, "code")).contains("EXAMPLE_FAILS");
    }

    @Test
    void aProductThatIsNotPublishedStopsIt() {
        Product api = stored(CatalogStore::catalog).product("vision-api").orElseThrow();
        change(new Change(api, api.with(p -> p.publishStatus = PublishStatus.DRAFT)));
        Command refused = Command.run(folder, "plan", "publish", "growth", "--catalog", "Shop");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("vision-api is DRAFT. Publish it first.");
    }

    @Test
    void aWithdrawnNumberIsNotGivenAgain() {
        Command.run(folder, "plan", "publish", "growth", "--catalog", "Shop");
        long number = stored(CatalogStore::changeSets).getFirst().number();
        stored(store -> store.undo(number, "Ada", "Undo"));
        assertThat(stored(CatalogStore::catalog).versionsOf("growth")).hasSize(7);

        JsonObject json =
                Command.run(folder, "plan", "publish", "growth", "--catalog", "Shop", "--json").json();

        assertThat(((JsonBoolean) Command.field(json, "published")).value()).isTrue();
        assertThat(((JsonNumber) Command.field(json, "number")).raw()).isEqualTo("9");
        assertThat(stored(CatalogStore::catalog).versionsOf("growth")).extracting(PlanVersion::number)
                .endsWith(7, 9);
    }

    @Test
    void whatSomebodyElseHasOpenIsCheckedButNotPublished() {
        try (CatalogStore open = files.open(files.find("Shop").orElseThrow())) {
            Command refused = Command.run(folder, "plan", "publish", "growth", "--catalog", "Shop");
            assertThat(refused.exit()).isEqualTo(3);
            assertThat(refused.err()).contains("already open");
            Command check = Command.run(folder, "plan", "publish", "growth", "--catalog", "Shop", "--check");
            assertThat(check.out()).startsWith("WARN  growth@8");
            assertThat(open.catalog().versionsOf("growth")).hasSize(7);
        }
    }

    @Test
    void versionsAreListedWithWhatTheyPin() {
        Command listed = Command.run(folder, "plan", "versions", "growth", "--demo");
        assertThat(listed.out().lines()).hasSize(8);
        assertThat(listed.out()).contains("growth@7", "The draft differs");
        assertThat(Command.run(folder, "plan", "versions", "cloud", "--demo").out()).contains("Never published.");

        JsonObject json = Command.run(folder, "plan", "versions", "growth", "--demo", "--json").json();
        assertThat(Command.list(json, "versions")).hasSize(7).last().satisfies(version -> {
            assertThat(Command.text(version, "published")).isEqualTo("2026-07-14T08:42:00Z");
            assertThat(Command.list(version, "products")).isNotEmpty();
        });
    }

    @Test
    void aVersionAndTheDraftAreComparedRowByRowAndInMoney() {
        Command diff = Command.run(folder, "plan", "diff", "growth@7", "growth", "--demo");
        assertThat(diff.exit()).isZero();
        assertThat(diff.out()).contains("~ Translation API, API calls, USD", "Tier 3, Unit amount: 0.006 → 0.005",
                "~ Vision API, API calls, USD", "11 prices unchanged", "15000: 112.00 → 107.00");

        JsonObject json = Command.run(folder, "plan", "diff", "growth@7", "growth", "--demo", "--json").json();
        assertThat(Command.list(json, "prices")).filteredOn(p -> Command.text(p, "sign").equals("CHANGED")).hasSize(2)
                .last()
                .satisfies(price -> assertThat(Command.list(price, "tiers"))
                        .extracting(tier -> Command.text(tier, "sign"))
                        .containsExactly("SAME", "CHANGED", "ADDED"));
        assertThat(Command.run(folder, "plan", "diff", "growth@7", "growth@7", "--demo").out())
                .contains("Nothing differs.");
    }

    @Test
    void wrongUseIsTold() {
        assertThat(Command.run(folder, "plan").exit()).isEqualTo(2);
        Command noPlan = Command.run(folder, "plan", "publish", "grwth", "--catalog", "Shop");
        assertThat(noPlan.exit()).isEqualTo(2);
        assertThat(noPlan.err()).contains("Did you mean growth?");
        Command noVersion = Command.run(folder, "plan", "diff", "growth@9", "growth", "--demo");
        assertThat(noVersion.exit()).isEqualTo(2);
        assertThat(noVersion.err()).contains("There is no growth@9.", "growth@7");
        assertThat(Command.run(folder, "plan", "diff", "cloud@1", "growth", "--demo").err())
                .contains("cloud has no published version");
        assertThat(Command.run(folder, "plan", "diff", "grwth@1", "growth", "--demo").err())
                .contains("\"grwth\" is not in this catalog. Did you mean growth?");
        assertThat(Command.run(folder, "plan", "diff", "@7", "growth", "--demo").err())
                .contains("\"\" is not in this catalog");
        assertThat(Command.run(folder, "plan", "versions", "growth").exit()).isEqualTo(2);
        assertThat(Command.run(folder, "plan", "publish", "--help").out()).contains("next version", "--reason");
    }

    @Test
    void theDocumentOfTheCatalogHasTheNewVersion() throws IOException {
        Command.run(folder, "plan", "publish", "growth", "--catalog", "Shop");
        Path out = folder.resolve("out.tierdesk");
        Command.run(folder, "export", out.toString(), "--catalog", "Shop");
        assertThat(DocumentReader.read(Files.readAllBytes(out), Command.CLOCK).aggregates())
                .filteredOn(PlanVersion.class::isInstance)
                .extracting(a -> a.code())
                .contains("growth@8");
    }
}
