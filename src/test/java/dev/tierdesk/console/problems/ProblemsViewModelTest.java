package dev.tierdesk.console.problems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.AcceptedProblem;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.UnitStatus;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.ProblemCode;
import dev.tierdesk.pricing.Tier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemsViewModelTest {
    @TempDir
    private Path folder = Path.of("");

    private OpenShop shop;
    private ProblemsViewModel model;

    @BeforeEach
    void open() {
        shop = new OpenShop(folder);
        model = new ProblemsViewModel(shop.workspace, shop.desk);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void problemsStandInGroupsWithTheirNumbers() {
        assertThat(groups()).containsExactly(ProblemGroup.WARNINGS, ProblemGroup.NOTES);
        assertThat(model.countText().get()).isEqualTo(
                rows(ProblemGroup.WARNINGS).size() + " warnings, " + rows(ProblemGroup.NOTES).size() + " notes");
        model.toggle(ProblemGroup.NOTES);
        assertThat(rows(ProblemGroup.NOTES)).isEmpty();
        assertThat(groups()).contains(ProblemGroup.NOTES);
    }

    @Test
    void theSameProblemNamesItsObjectAsThatIsCalledNow() {
        ProblemRow missing = row(CatalogProblem.METADATA_MISSING);
        shop.workspace.edit(shop.product(missing.place().code()).with(p -> p.name = "Renamed"), "name");
        shop.background.pass();

        assertThat(row(CatalogProblem.METADATA_MISSING).problem()).isEqualTo(missing.problem());
        assertThat(row(CatalogProblem.METADATA_MISSING).texts().where()).isEqualTo("Renamed");
    }

    @Test
    void aWarningThatIsAcceptedWithAReasonMovesAndCanBeTakenBack() {
        ProblemRow cliff = cliff();
        model.accepting().begin(cliff);
        model.accepting().reason().set("Sold by volume on purpose.");
        model.accepting().accept();

        assertThat(rows(ProblemGroup.WARNINGS)).extracting(ProblemRow::problem).doesNotContain(cliff.problem());
        ProblemRow accepted = rows(ProblemGroup.ACCEPTED).getFirst();
        assertThat(accepted.texts().todo()).isEqualTo("Accepted 21 Nov 2026 by Ada: “Sold by volume on purpose.”");
        assertThat(shop.stored().settings().acceptedProblems()).hasSize(1);

        model.accepting().takeBack(accepted);
        assertThat(rows(ProblemGroup.ACCEPTED)).isEmpty();
        assertThat(shop.stored().settings().acceptedProblems()).isEmpty();
    }

    @Test
    void acceptingIsAChangeThatCanBeUndone() {
        accept(cliff(), "Known.");
        long number = shop.workspace.undoableChange().orElseThrow().number();
        shop.workspace.undo(number, "Undo", null, change -> {}, shop.dialogs::failed);
        assertThat(rows(ProblemGroup.ACCEPTED)).isEmpty();
        assertThat(shop.dialogs.failures).isEmpty();
    }

    @Test
    void anAcceptedWarningReturnsWhenItsNumbersChangeAndRestsAgainWhenTheyAreBack() {
        ProblemRow cliff = cliff();
        accept(cliff, "Known.");
        Price price = shop.price(cliff.place().code());
        shop.workspace.edit(price.with(e -> e.terms = price.terms().with(t -> {
            List<Tier> tiers = new ArrayList<>(t.tiers);
            tiers.set(0, Tier.upTo("1000", "0.02"));
            t.tiers = tiers;
        })), "tiers");
        shop.background.pass();
        assertThat(rows(ProblemGroup.ACCEPTED)).isEmpty();

        shop.workspace.edit(price, "tiers");
        shop.background.pass();
        assertThat(rows(ProblemGroup.ACCEPTED)).hasSize(1);
    }

    @Test
    void withoutAReasonNothingIsAccepted() {
        model.accepting().begin(cliff());
        model.accepting().reason().set("  ");
        model.accepting().accept();

        assertThat(model.accepting().reasonMissing().get()).isTrue();
        assertThat(model.accepting().problem().get()).isNotNull();
        assertThat(rows(ProblemGroup.ACCEPTED)).isEmpty();
    }

    @Test
    void unsavedSettingsAreNotWrittenByAccepting() {
        shop.workspace.edit(shop.working().settings().with(e -> e.name = "Unsaved"), "name");
        accept(cliff(), "Known.");

        assertThat(shop.stored().settings().name()).isEqualTo("Shop");
        assertThat(shop.working().settings().name()).isEqualTo("Unsaved");
        assertThat(shop.working().settings().acceptedProblems()).extracting(AcceptedProblem::reason)
                .containsExactly("Known.");
        assertThat(rows(ProblemGroup.ACCEPTED)).hasSize(1);
    }

    @Test
    void aVolumePriceIsMadeGraduatedInADraft() {
        ProblemRow cliff = cliff();
        assertThat(cliff.texts().todo()).startsWith("Make it GRADUATED: 1,500 cost ");
        model.fix(cliff);

        Price price = shop.price(cliff.place().code());
        assertThat(price.terms().model()).isEqualTo(Model.GRADUATED);
        assertThat(shop.workspace.isDirty(price.id())).isTrue();
        assertThat(shop.stored().price(price.code()).orElseThrow().terms().model()).isEqualTo(Model.VOLUME);
        shop.background.pass();
        assertThat(rows(ProblemGroup.WARNINGS)).noneMatch(row -> row.place().code().equals(price.code()));
    }

    @Test
    void mendingKeepsWhatWasEditedSinceTheProblemWasFound() {
        ProblemRow cliff = cliff();
        assertThat(cliff.texts().fix()).isPresent();
        Price price = shop.price(cliff.place().code());
        shop.workspace.edit(price.with(p -> p.component = "late"), "component");
        shop.background.pass();

        model.fix(cliff);

        assertThat(shop.price(price.code()).terms().model()).isEqualTo(Model.GRADUATED);
        assertThat(shop.price(price.code()).component()).isEqualTo("late");
    }

    @Test
    void anUnusedUnitIsArchived() {
        BillableUnit idle = BillableUnit.draft(shop.workspace.newId(), "idle", "Idle");
        shop.workspace.edit(idle, "new");
        shop.background.pass();
        model.fix(row(CatalogProblem.UNIT_UNUSED));
        assertThat(shop.working().unit("idle").orElseThrow().status()).isEqualTo(UnitStatus.ARCHIVED);
    }

    @Test
    void whatIsMissingIsFilledInAtItsField() {
        model.fix(row(CatalogProblem.METADATA_MISSING));
        assertThat(shop.navigator.roads).containsExactly("PRODUCT embeddings-api metadata.base_path");
    }

    @Test
    void placesAndTextsAreSearchedAndKindsFiltered() {
        model.query().set("EMBEDDINGS");
        assertThat(rows(ProblemGroup.WARNINGS)).extracting(row -> row.problem().code())
                .containsExactly(CatalogProblem.METADATA_MISSING);
        model.query().set("cost less");
        assertThat(rows(ProblemGroup.WARNINGS)).isNotEmpty()
                .allMatch(row -> row.problem().code() == CatalogProblem.VOLUME_CLIFF);
        model.query().set("");
        model.showKinds(List.of(Kind.PRODUCT));
        assertThat(rows(ProblemGroup.WARNINGS)).isNotEmpty().allMatch(row -> row.place().kind() == Kind.PRODUCT);
        model.showKinds(List.of());
        model.showTopics(List.of(Topic.TIERS));
        assertThat(groups()).containsExactly(ProblemGroup.WARNINGS);
    }

    private void accept(ProblemRow row, String reason) {
        model.accepting().begin(row);
        model.accepting().reason().set(reason);
        model.accepting().accept();
    }

    private ProblemRow cliff() {
        return row(CatalogProblem.VOLUME_CLIFF);
    }

    private ProblemRow row(ProblemCode code) {
        return rows(ProblemGroup.WARNINGS).stream().filter(row -> row.problem().code().equals(code)).findFirst()
                .orElseThrow();
    }

    private List<ProblemRow> rows(ProblemGroup group) {
        return model.lines().stream()
                .flatMap(line -> line instanceof ProblemLine.Entry entry ? Stream.of(entry.row())
                        : Stream.<ProblemRow>empty())
                .filter(row -> row.group() == group)
                .toList();
    }

    private List<ProblemGroup> groups() {
        return model.lines().stream()
                .flatMap(line -> line instanceof ProblemLine.Heading heading ? Stream.of(heading.group())
                        : Stream.<ProblemGroup>empty())
                .toList();
    }
}
