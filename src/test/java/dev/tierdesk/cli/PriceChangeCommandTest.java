package dev.tierdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.WorkedExample;
import dev.tierdesk.document.JsonBoolean;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.pricing.Tier;
import dev.tierdesk.store.CatalogFiles;
import dev.tierdesk.store.CatalogStore;
import dev.tierdesk.store.ChangeSetRow;
import dev.tierdesk.store.DemoShop;
import dev.tierdesk.store.Directories;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceChangeCommandTest {
    private static final String CALLS = "growth.translation-api.api_calls";

    private final Path folder;
    private final CatalogFiles files;

    PriceChangeCommandTest(@TempDir Path folder) {
        this.folder = folder;
        DemoShop.into(Directories.below(folder));
        files = new CatalogFiles(Directories.below(folder), Command.CLOCK);
    }

    @Test
    void aCheckPrintsTheTableAndChangesNothing() {
        Catalog before = catalog();

        Command checked = change("--percent", "5", "--price", CALLS, "--quantity", "15000", "--check");

        assertThat(checked.exit()).isZero();
        assertThat(checked.out()).contains(CALLS + "  USD",
                "terms.tiers[0].unit_amount  0.01 → 0.0105  +5.0 %",
                "terms.tiers[1].unit_amount  0.008 → 0.0084  +5.0 %",
                "at 15000: ");
        assertThat(catalog().aggregates()).isEqualTo(before.aggregates());
    }

    @Test
    void amountsOfAPlanChangeInItsDraftAsOneChangeSet() {
        long versions = catalog().versions().size();

        Command changed = change("--factor", "1.1", "--plan", "growth", "--unit", "api_calls", "--move", "unit",
                "--round", "3", "--reason", "dearer power");

        assertThat(changed.exit()).isZero();
        assertThat(price(CALLS).terms().tiers().getFirst().unitAmount()).isEqualByComparingTo("0.011");
        assertThat(catalog().versions()).hasSize((int) versions);
        assertThat(last().source()).isEqualTo(ChangeSource.BULK);
        assertThat(last().reason()).isEqualTo("dearer power");
    }

    @Test
    void anAmountBelowNothingChangesNothingUnlessItIsSkipped() {
        Catalog before = catalog();
        Command refused = change("--amount", "-1", "--plan", "growth");
        assertThat(refused.exit()).isEqualTo(Terminal.PROBLEMS);
        assertThat(refused.err())
                .contains("ERROR  prices[" + CALLS + "].terms.tiers[0].unit_amount", "Nothing was changed.");
        assertThat(catalog().aggregates()).isEqualTo(before.aggregates());

        Command skipped = change("--amount", "-1", "--plan", "growth", "--skip-refused");
        assertThat(skipped.exit()).isEqualTo(Terminal.PROBLEMS);
        assertThat(price(CALLS)).isEqualTo(before.price(CALLS).orElseThrow());
        assertThat(catalog().aggregates()).isNotEqualTo(before.aggregates());
    }

    @Test
    void onADateAllPricesChangeTogetherAndThePlanIsPublishedThen() {
        int versions = catalog().versionsOf("growth").size();
        Command checked = change("--percent", "10", "--plan", "growth", "--take-examples", "--at", "2027-01-01",
                "--check");
        assertThat(checked.exit()).as(checked.err()).isZero();
        assertThat(checked.out()).contains("On 1 Jan 2027", "Published then: Growth");

        JsonObject scheduled =
                change("--percent", "10", "--plan", "growth", "--take-examples", "--at", "2027-01-01", "--json").json();

        assertThat(Command.text(scheduled, "at")).isEqualTo("2027-01-01T00:00:00Z");
        assertThat(price(CALLS).terms().tiers().getFirst().unitAmount()).isEqualByComparingTo("0.01");
        CatalogFiles later = new CatalogFiles(
                Directories.below(folder), Clock.fixed(Instant.parse("2027-01-01T00:00:30Z"), ZoneOffset.UTC));
        try (CatalogStore store = later.open(later.all().getFirst())) {
            assertThat(store.schedule().applyDue().written()).hasSize(1);
            assertThat(store.catalog().versionsOf("growth")).hasSize(versions + 1);
            assertThat(store.catalog().currentVersion("growth").orElseThrow().prices())
                    .filteredOn(p -> p.code().equals(CALLS)).singleElement()
                    .satisfies(p -> assertThat(p.terms().tiers().getFirst().unitAmount())
                            .isEqualByComparingTo("0.011"));
        }
    }

    @Test
    void whatWouldNotBePublishedIsNotScheduled() {
        Command refused = change("--percent", "10", "--plan", "growth", "--at", "2027-01-01");

        assertThat(refused.exit()).isEqualTo(Terminal.PROBLEMS);
        assertThat(refused.err()).contains("Nothing was changed.").doesNotContain("--skip-refused");
        assertThat(change("--percent", "10", "--plan", "growth", "--take-examples", "--at", "2020-01-01").err())
                .contains("This moment is over.");
    }

    @Test
    void whatIsTooSmallForAnEndingSaysSo() {
        assertThat(change("--percent", "10", "--price", CALLS, "--round", ".99", "--check").out())
                .contains("0.01 → 0.011  +10.0 %  below 0.50: no ending");
    }

    @Test
    void whatTheRoundingMakesNothingIsMarkedAndCounted() {
        Command checked = change("--percent", "-60", "--price", CALLS, "--round", "2", "--check");

        assertThat(checked.exit()).isZero();
        assertThat(checked.out()).contains(
                "terms.tiers[1].unit_amount  0.008 → 0  -100.0 %",
                "  ! 0.0032 is rounded to 0: this would be free.",
                "3 amounts become 0 by the rounding.");
        JsonObject json = change("--percent", "-60", "--price", CALLS, "--round", "2", "--check", "--json").json();
        assertThat(Command.field(json, "rounded_to_zero").toString()).contains("3");
        assertThat(change("--percent", "-60", "--price", CALLS, "--check").out()).doesNotContain("become 0");
    }

    @Test
    void amountsAreSetAndWhatIsFreeStaysFree() {
        assertThat(change("--set", "0.02", "--price", CALLS).exit()).isZero();

        assertThat(price(CALLS).terms().tiers()).extracting(Tier::unitAmount)
                .filteredOn(Objects::nonNull)
                .allSatisfy(amount -> assertThat(amount).isEqualByComparingTo("0.02"));
    }

    @Test
    void examplesAreTakenOverOnlyWhenAsked() {
        List<String> before = expected("growth");
        assertThat(change("--percent", "10", "--plan", "growth").out()).contains("--take-examples");
        assertThat(expected("growth")).isEqualTo(before);

        Command taken = change("--percent", "10", "--plan", "growth", "--take-examples");

        assertThat(taken.exit()).isZero();
        assertThat(expected("growth")).isNotEqualTo(before);
    }

    @Test
    void machinesReadTheSame() {
        JsonObject json = change(
                "--percent", "-12.5", "--price", CALLS, "--round", ".49,.99", "--check", "--json").json();

        assertThat(json.fields()).containsKeys("prices", "examples", "refused");
        assertThat(((JsonBoolean) Command.field(json, "applied")).value()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "--percent 5 --factor 2", "--percent five", "--percent 5 --round 13", "--percent 5 --round 0.x",
        "--percent 5 --round ,", "--percent 5 --round 1.5", "--percent 5 --quantity -1", "--percent 5 --move everything"
    })
    void whatCannotBeReadIsWrongUse(String words) {
        assertThat(change(words.isEmpty() ? new String[0] : words.split(" ")).exit()).isEqualTo(Terminal.WRONG_USE);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "--set 1234567890123456789012345678901", "--set 0.1234567890123", "--factor 1234567890123456789",
        "--amount -0.0000000000001", "--percent 5 --quantity 1234567890123456789"
    })
    void aNumberOfTooManyDigitsIsRefusedWithTheDigitsThereAre(String words) {
        Command refused = change((words + " --plan growth").split(" "));

        assertThat(refused.exit()).isEqualTo(Terminal.WRONG_USE);
        assertThat(refused.err()).contains("Too many digits: ", "at most 18 before and 12 after the point");
    }

    @Test
    void anAmountThatGetsTooManyDigitsIsRefusedWithThoseItMayHave() {
        Command refused = change("--factor", "1.23456789", "--plan", "growth");

        assertThat(refused.exit()).isEqualTo(Terminal.PROBLEMS);
        assertThat(refused.err())
                .contains("0.00000123456789 would have more than 12 digits before or after the point.");
        assertThat(change("--set", "1234567890123", "--plan", "growth", "--check").err())
                .contains("1234567890123 would have more than 12 digits before or after the point.");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "--plan nothing", "--product nothing", "--unit nothing", "--price nothing", "--currency XXX"
    })
    void whatTheCatalogDoesNotHaveIsSaid(String words) {
        Command refused = change(("--percent 5 " + words).split(" "));

        assertThat(refused.exit()).isEqualTo(Terminal.WRONG_USE);
        assertThat(refused.err()).containsAnyOf("nothing", "XXX");
    }

    @Test
    void ofACodeThatIsAlmostRightTheRightOneIsNamed() {
        assertThat(change("--percent", "5", "--plan", "grwth").err().strip())
                .isEqualTo("Plan \"grwth\" is not in this catalog. Did you mean growth?");
    }

    private Command change(String... words) {
        Stream<String> command = Stream.of("price", "change", "--catalog", files.all().getFirst().name());
        return Command.run(folder, Stream.concat(command, Stream.of(words)).toArray(String[]::new));
    }

    private Catalog catalog() {
        try (CatalogStore store = files.open(files.all().getFirst())) {
            return store.catalog();
        }
    }

    private Price price(String code) {
        return catalog().price(code).orElseThrow();
    }

    private List<String> expected(String plan) {
        return catalog().plan(plan).orElseThrow().examples().stream()
                .map(WorkedExample::expected)
                .map(String::valueOf)
                .toList();
    }

    private ChangeSetRow last() {
        try (CatalogStore store = files.open(files.all().getFirst())) {
            return store.changeSets().getFirst();
        }
    }
}
