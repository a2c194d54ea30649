package dev.tierdesk.console.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.subscriptions.Subscription;
import dev.tierdesk.catalog.subscriptions.SubscriptionList;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.overview.OverviewViewModel.Count;
import dev.tierdesk.console.overview.OverviewViewModel.PlanLine;
import dev.tierdesk.console.overview.OverviewViewModel.Step;
import dev.tierdesk.console.ui.ChangeLine;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Severity;
import dev.tierdesk.words.Place;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OverviewViewModelTest {
    @TempDir
    Path folder;

    private OpenShop shop;
    private OverviewViewModel model;

    @BeforeEach
    void open() {
        shop = new OpenShop(folder);
        model = new OverviewViewModel(shop.workspace, shop.desk);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void saysWhatIsInTheCatalog() {
        assertThat(model.name().get()).isEqualTo("Shop");
        assertThat(model.facts().get()).startsWith("USD, EUR").contains("times in UTC").endsWith("1 change");
        assertThat(count("Products").number()).isEqualTo(shown(shop.working().products().size()));
        assertThat(count("Prices").number()).isEqualTo(shown(shop.working().prices().size()));
        assertThat(model.plans()).extracting(line -> line.plan().code())
                .containsExactlyElementsOf(shop.working().plans().stream().map(Plan::code).toList());
        assertThat(model.steps().get()).isEmpty();
    }

    @Test
    void problemsNameTheirObjectsAsTheyAreCalledNow() {
        Place place = model.problems().getFirst().place();
        assertThat(place.kind()).isEqualTo(Kind.PRODUCT);

        shop.workspace.edit(shop.product(place.code()).with(p -> p.name = "Renamed"), "name");
        shop.background.pass();

        assertThat(model.problems().getFirst().title()).startsWith("Renamed / ");
    }

    @Test
    void theFiveCountsFollowEveryEdit() {
        assertThat(model.counts().get()).hasSize(5);
        int products = shop.working().products().size();
        shop.workspace.edit(Product.draft(shop.workspace.newId(), "new", "New", "OTHER"), "new");
        assertThat(count("Products").number()).isEqualTo(shown(products + 1));
    }

    @Test
    void errorsComeBeforeWarningsAndLeadToTheirField() {
        assertThat(model.problems()).isNotEmpty().allMatch(line -> line.severity() == Severity.WARNING);
        Plan plan = shop.working().plans().iterator().next();
        shop.workspace.edit(plan.with(e -> e.name = ""), "name");
        shop.background.pass();
        assertThat(model.problems().getFirst().severity()).isEqualTo(Severity.ERROR);
        assertThat(model.problems().getFirst().title()).isEqualTo(plan.code() + " / Name");
        assertThat(model.problems().getFirst().text()).isEqualTo("This is empty. It must be filled in.");
        assertThat(model.problemsText().get()).startsWith("1 error, ");
        model.open(model.problems().getFirst());
        assertThat(shop.navigator.roads).containsExactly("PLAN " + plan.code() + " name");
    }

    @Test
    void whatIsObviousIsMendedFromHere() {
        ProblemLine cliff = problem("Make it GRADUATED");
        Price price = shop.price(cliff.place().code());

        model.fix(cliff);

        assertThat(shop.price(price.code()).terms().model()).isEqualTo(Model.GRADUATED);
        assertThat(shop.workspace.isDirty(price.id())).isTrue();
        shop.background.pass();
        assertThat(model.problems()).extracting(ProblemLine::place).doesNotContain(cliff.place());
    }

    @Test
    void mendingKeepsWhatWasEditedSinceTheProblemWasFound() {
        ProblemLine cliff = problem("Make it GRADUATED");
        Price price = shop.price(cliff.place().code());
        shop.workspace.edit(price.with(p -> p.component = "late"), "component");
        shop.background.pass();

        model.fix(cliff);

        assertThat(shop.price(price.code()).terms().model()).isEqualTo(Model.GRADUATED);
        assertThat(shop.price(price.code()).component()).isEqualTo("late");
    }

    @Test
    void whatOnlySomebodyCanFillInLeadsToItsField() {
        ProblemLine empty = problem("Fill in");

        model.fix(empty);

        assertThat(shop.navigator.roads).containsExactly("PRODUCT " + empty.place().code() + " " + empty.place().field());
    }

    @Test
    void aDraftWithErrorsSaysHowManyItHasItsPricesCounted() {
        assertThat(model.plans()).extracting(PlanLine::errors).containsOnly("");
        shop.workspace.edit(shop.plan("growth").with(p -> p.name = ""), "name");
        Price price = shop.price("growth.translation-api.api_calls");
        shop.workspace.edit(price.with(p -> p.code = "no code"), "code");
        shop.background.pass();

        assertThat(model.plans()).filteredOn(line -> line.plan().code().equals("growth"))
                .extracting(PlanLine::errors).containsExactly("2 errors");
    }

    @Test
    void onlyTheFirstProblemsAreShownUntilAllAreAskedFor() {
        shop.working().products().forEach(product -> shop.workspace.edit(product.with(e -> e.name = ""), "name"));
        shop.background.pass();
        assertThat(model.problems()).hasSize(6);
        assertThat(model.moreProblems().get()).isTrue();
        model.allProblems().set(true);
        assertThat(model.problems()).hasSizeGreaterThanOrEqualTo(shop.working().products().size());
    }

    @Test
    void subscriptionsAreUnknownUntilAListIsImportedAndStandWithItsDate() {
        assertThat(count("Active subscriptions").number()).isEqualTo("—");
        assertThat(count("Active subscriptions").detail()).isEqualTo("no list imported");
        assertThat(model.listNote().get().current()).isFalse();
        assertThat(model.plans()).extracting(PlanLine::subscriptions).containsOnly("?");

        SubscriptionList list = new SubscriptionList("billing", LocalDate.of(2026, 11, 20), List.of(
                new Subscription("a", "growth", 7, "ACTIVE", null, null, null, null)));
        shop.workspace.importSubscriptions(list.because("Month end"), done -> {}, shop.dialogs::failed);

        assertThat(count("Active subscriptions").number()).isEqualTo("1");
        assertThat(count("Active subscriptions").detail()).isEqualTo("list of 20 Nov 2026");
        assertThat(model.listNote().get().current()).isTrue();
        assertThat(model.listNote().get().notes()).isEqualTo("Why the list of billing was imported: Month end");
        assertThat(model.plans()).filteredOn(line -> line.plan().code().equals("growth"))
                .extracting(PlanLine::subscriptions).containsExactly("1");
    }

    @Test
    void aStatusThatNobodyKnowsIsListed() {
        shop.workspace.importSubscriptions(new SubscriptionList("billing", LocalDate.of(2026, 11, 20), List.of(
                new Subscription("a", "growth", 7, "FROZEN", null, null, null, null),
                new Subscription("b", "growth", 7, "FROZEN", null, null, null, null))), done -> {},
                shop.dialogs::failed);

        assertThat(count("Active subscriptions").number()).isEqualTo("2");
        assertThat(model.listNote().get().notes())
                .isEqualTo("2 subscriptions have a status that nobody knows, and count as active: FROZEN.");
    }

    @Test
    void theLastChangesStandUnderTheirDays() {
        Plan plan = shop.working().plans().iterator().next();
        shop.workspace.edit(plan.with(e -> e.description = "Changed"), "description");
        shop.workspace.save(List.of(plan.id()), "Plan changed", change -> {}, shop.dialogs::failed);
        assertThat(model.changes().getFirst()).isEqualTo(new ChangeLine.Day("Today, 21 November"));
        assertThat(model.changes().get(1)).isInstanceOfSatisfying(ChangeLine.Entry.class, entry -> {
            assertThat(entry.label()).isEqualTo("Plan changed");
            assertThat(entry.row().changed()).isEqualTo(1);
        });
    }

    @Test
    void anEmptyCatalogShowsFourSteps() {
        try (OpenShop shelf = OpenShop.empty(folder.resolve("empty"))) {
            OverviewViewModel empty = new OverviewViewModel(shelf.workspace, shelf.desk);
            assertThat(empty.steps().get()).extracting(Step::kind)
                    .containsExactly(Kind.PRODUCT, Kind.UNIT, Kind.PLAN, Kind.PRICE);
            assertThat(empty.steps().get()).noneMatch(Step::done);
            assertThat(empty.changes()).isEmpty();
            shelf.workspace.edit(Product.draft(shelf.workspace.newId(), "api", "API", "OTHER"), "new");
            assertThat(empty.steps().get()).filteredOn(Step::done).extracting(Step::kind).containsExactly(Kind.PRODUCT);
        }
    }

    private static String shown(int number) {
        return OpenShop.ENGLISH.numbers().show(BigDecimal.valueOf(number));
    }

    private ProblemLine problem(String fix) {
        return model.problems().stream()
                .filter(line -> line.fix().equals(fix))
                .findFirst()
                .orElseThrow();
    }

    private Count count(String title) {
        return model.counts().get().stream().filter(count -> count.title().equals(title)).findFirst().orElseThrow();
    }
}
