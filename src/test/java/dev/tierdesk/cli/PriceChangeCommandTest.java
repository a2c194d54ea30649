package dev.tierdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.WorkedExample;
import dev.tierdesk.document.JsonBoolean;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.store.CatalogFiles;
import dev.tierdesk.store.CatalogStore;
import dev.tierdesk.store.ChangeSetRow;
import dev.tierdesk.store.DemoShop;
import dev.tierdesk.store.Directories;
import java.nio.file.Path;
import java.util.List;
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
        "--plan nothing", "--product nothing", "--unit nothing", "--price nothing", "--currency XXX"
    })
    void whatTheCatalogDoesNotHaveIsSaid(String words) {
        Command refused = change(("--percent 5 " + words).split(" "));

        assertThat(refused.exit()).isEqualTo(Terminal.NOT_POSSIBLE);
        assertThat(refused.err()).containsAnyOf("nothing", "XXX");
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
