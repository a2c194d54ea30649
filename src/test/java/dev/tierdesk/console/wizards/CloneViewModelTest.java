package dev.tierdesk.console.wizards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.WorkedExample;
import dev.tierdesk.catalog.bulk.AmountChange;
import dev.tierdesk.catalog.bulk.ExampleMove;
import dev.tierdesk.catalog.lifecycle.Cloning.PriceSource;
import dev.tierdesk.catalog.lifecycle.Cloning.Treatment;
import dev.tierdesk.console.amounts.BulkRow;
import dev.tierdesk.console.harness.OpenShop;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CloneViewModelTest {
    private final OpenShop shop;

    CloneViewModelTest(@TempDir Path folder) {
        shop = new OpenShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aFreeNameIsSuggested() {
        assertThat(product().rows().get()).containsExactly(
                new CopyRow(1, "Translation API (copy)", "translation-api-copy", ""));
        product().create();
        assertThat(product().rows().get()).extracting(CopyRow::name).containsExactly("Translation API (copy 2)");
    }

    @Test
    void everyLineIsACloneAndIsCheckedAsItIsTyped() {
        CloneViewModel model = product();
        model.names().set("Healthcare\n\nLegal\nlegal\n");

        assertThat(model.rows().get()).extracting(CopyRow::name)
                .containsExactly("Translation API (Healthcare)", "Translation API (Legal)", "Translation API (legal)");
        assertThat(model.rows().get()).extracting(CopyRow::code)
                .containsExactly("translation-api-healthcare", "translation-api-legal", "translation-api-legal-2");
        assertThat(model.rows().get()).extracting(row -> row.problem().isEmpty()).containsExactly(true, true, false);
        assertThat(model.verb()).isEqualTo("Create 3 clones");
        assertThat(model.note()).isEqualTo("1 clone cannot be made as it stands.");
    }

    @Test
    void theTablesCallObjectsByTheirNames() {
        shop.workspace.edit(shop.product("translation-api").with(e -> e.requires.add("team-seats")), "requires");
        shop.workspace.save(List.of(shop.product("translation-api").id()), "Required", change -> {},
                shop.dialogs::failed);
        CloneViewModel model = new CloneViewModel(shop.workspace, shop.namingDesk(), shop.product("translation-api")
                .id());
        model.follow();

        assertThat(model.treatments()).extracting(TreatmentRow::source)
                .contains("Standard API", "API calls, Characters translated", "Team Seats");
        model.prices().set(new PriceSource("growth", Instant.EPOCH));
        assertThat(amounts(model)).filteredOn(BulkRow.Amount::first).extracting(model.moves().words()::amount)
                .satisfiesExactly(
                        words -> assertThat(words).startsWith("API calls"),
                        words -> assertThat(words).startsWith("Characters translated"));
    }

    @Test
    void whereTheyCouldNotBeWrittenTheCardStays() {
        CloneViewModel model = product();
        model.names().set("EU");
        CloneViewModel other = new CloneViewModel(shop.another(), shop.desk, shop.product("translation-api").id());
        other.follow();
        other.names().set("EU");
        other.create();
        int closed = shop.dialogs.closed;

        model.create();

        assertThat(shop.dialogs.failures).hasSize(1);
        assertThat(shop.dialogs.closed).isEqualTo(closed);
        assertThat(model.names().get()).isEqualTo("EU");
    }

    @Test
    void nothingIsClonedWhileTheAmountCannotBeRead() {
        CloneViewModel model = model(Kind.PLAN, "growth");
        model.moves().amounts().valueProblem().set("This is no number.");
        int before = shop.changeSets();

        model.create();

        assertThat(shop.changeSets()).isEqualTo(before);
        assertThat(model.refusal().get()).isEqualTo("This is no number.");
    }

    @Test
    void aPlanIsClonedWithOtherAmounts() {
        CloneViewModel model = model(Kind.PLAN, "growth");
        model.names().set("EU");
        BulkRow.Amount first = amounts(model).getFirst();
        assertThat(model.moves().words().after(first, false)).isEqualTo(model.moves().words().before(first));

        model.moves().amounts().value().set(BigDecimal.TEN);
        first = amounts(model).getFirst();
        assertThat(model.moves().words().change(first, false)).isEqualTo("+10.0 %");
        model.create();

        Price clone = shop.stored().price("growth-eu.translation-api.api_calls").orElseThrow();
        assertThat(clone.terms().tiers().getFirst().unitAmount()).isEqualByComparingTo("0.011");
        Price source = shop.stored().price("growth.translation-api.api_calls").orElseThrow();
        assertThat(source.terms().tiers().getFirst().unitAmount()).isEqualByComparingTo("0.01");
    }

    @Test
    void amountsThatCannotBeMakeNoClone() {
        CloneViewModel model = model(Kind.PLAN, "growth");
        int before = shop.changeSets();
        model.moves().amounts().by().set(AmountChange.By.AMOUNT);
        model.moves().amounts().value().set(BigDecimal.TEN.negate());

        model.create();

        assertThat(model.refusal().get()).contains("would be less than 0.");
        assertThat(shop.changeSets()).isEqualTo(before);
    }

    @Test
    void whatIsUntickedStaysInEveryClone() {
        CloneViewModel model = model(Kind.PLAN, "growth");
        model.names().set("EU\nUS");
        model.moves().amounts().value().set(BigDecimal.TEN);
        BulkRow.Amount first = amounts(model).stream()
                .filter(row -> row.price().before().code().endsWith("translation-api.api_calls"))
                .findFirst().orElseThrow();
        model.moves().tick(List.of(first), false);
        assertThat(model.moves().words().remark(first, true, false)).isEqualTo("left out");

        model.create();

        for (String clone : List.of("growth-eu", "growth-us")) {
            Price price = shop.stored().price(clone + ".translation-api.api_calls").orElseThrow();
            assertThat(price.terms().tiers().get(0).unitAmount()).isEqualByComparingTo("0.01");
            assertThat(price.terms().tiers().get(1).unitAmount()).isEqualByComparingTo("0.0088");
        }
    }

    @Test
    void examplesOfTheClonesTakeTheirNewAmountsOverOnlyWhereTicked() {
        List<WorkedExample> before = shop.stored().plan("growth").orElseThrow().examples();
        CloneViewModel model = model(Kind.PLAN, "growth");
        model.names().set("EU\nUS");
        model.moves().amounts().value().set(BigDecimal.TEN);
        assertThat(model.moves().failing()).isGreaterThan(0);
        ExampleMove move = model.moves().shown().get().rows().stream()
                .filter(row -> row instanceof BulkRow.Example e && e.move().fails())
                .map(row -> ((BulkRow.Example) row).move())
                .findFirst().orElseThrow();
        model.moves().takeExamples();

        model.create();

        for (String clone : List.of("growth-eu", "growth-us")) {
            assertThat(Objects.requireNonNull(
                    shop.stored().plan(clone).orElseThrow().examples().get(move.index()).expected()))
                    .isEqualByComparingTo(Objects.requireNonNull(move.after()));
        }
        assertThat(shop.stored().plan("growth").orElseThrow().examples()).isEqualTo(before);

        CloneViewModel again = model(Kind.PLAN, "growth");
        again.names().set("UK");
        again.moves().amounts().value().set(BigDecimal.TEN);
        again.create();
        assertThat(shop.stored().plan("growth-uk").orElseThrow().examples()).isEqualTo(before);
    }

    @Test
    void thePricesOfAProductAreClonedWithOtherAmountsAndTheirBillsAreShown() {
        CloneViewModel model = product();
        model.names().set("Legal");
        assertThat(model.moves().shown().get().rows()).isEmpty();
        model.prices().set(new PriceSource("growth", Instant.EPOCH));
        model.moves().amounts().value().set(BigDecimal.TEN);
        model.moves().readQuantities("1000");

        BulkRow.Amount first = amounts(model).getFirst();
        assertThat(model.moves().words().bills(first, model.moves().quantities().get())).isEqualTo("10.00 → 11.00");
        model.create();

        Price clone = shop.stored().pricesOfProduct("translation-api-legal").getFirst();
        assertThat(clone.terms().tiers().getFirst().unitAmount()).isEqualByComparingTo("0.011");
    }

    @Test
    void whatIsUntickedStaysUntickedWhenTheCatalogChanges() {
        CloneViewModel model = model(Kind.PLAN, "growth");
        model.moves().amounts().value().set(BigDecimal.TEN);
        model.moves().tick(List.of(amounts(model).getFirst()), false);

        shop.save(Product.draft(shop.workspace.newId(), "law", "Law", "OTHER"));

        assertThat(model.moves().ticks().isTicked(amounts(model).getFirst())).isFalse();
    }

    @Test
    void pastedCodesAreTaken() {
        CloneViewModel model = product();
        model.segments().set(false);
        model.names().set("Care\tcare-api\nLaw\tLaw Code\n");

        assertThat(model.rows().get()).extracting(CopyRow::name).containsExactly("Care", "Law");
        assertThat(model.rows().get()).extracting(CopyRow::code).containsExactly("care-api", "Law Code");
        assertThat(model.rows().get()).extracting(row -> row.problem().isEmpty()).containsExactly(true, false);
    }

    @Test
    void clonesAreOneChangeWithThePricesThatWereAskedFor() {
        CloneViewModel model = product();
        model.names().set("Healthcare\nLegal");
        model.prices().set(new PriceSource("growth", Instant.EPOCH));
        assertThat(model.note()).isEqualTo("2 products, 4 prices: one change, undone as one.");
        int before = shop.changeSets();

        model.create();

        assertThat(shop.changeSets()).isEqualTo(before + 1);
        assertThat(Objects.requireNonNull(shop.workspace.lastChange().get()).source()).isEqualTo(ChangeSource.CLONE);
        Product clone = shop.stored().product("translation-api-legal").orElseThrow();
        assertThat(clone.maturity()).isEqualTo(Maturity.EXPERIMENTAL);
        assertThat(clone.publishStatus()).isEqualTo(PublishStatus.DRAFT);
        assertThat(shop.stored().pricesOfProduct("translation-api-legal")).hasSize(2)
                .allMatch(price -> price.plan() == null && price.code().endsWith("-legal"));
        assertThat(shop.navigator.roads).containsExactly("PRODUCT translation-api-healthcare");

        Objects.requireNonNull(shop.dialogs.lastAction).run();
        assertThat(shop.stored().product("translation-api-legal")).isEmpty();
        assertThat(shop.stored().prices()).extracting(Price::product).doesNotContain("translation-api-legal");
    }

    @Test
    void aCodeThatIsTakenMeanwhileIsSaidAndAnotherIsSuggested() {
        CloneViewModel model = product();
        model.names().set("Legal");
        shop.save(Product.draft(shop.workspace.newId(), "translation-api-legal", "Law", "OTHER"));

        assertThat(model.rows().get()).singleElement().satisfies(row -> assertThat(row.problem()).isNotEmpty());
        model.create();

        assertThat(model.refusal().get()).contains("translation-api-legal");
        assertThat(shop.dialogs.closed).isZero();
        assertThat(model.rows().get()).containsExactly(
                new CopyRow(1, "Translation API (Legal)", "translation-api-legal-2", ""));
        model.create();
        assertThat(shop.stored().product("translation-api-legal-2")).isPresent();
    }

    @Test
    void aCodeOfAnUnsavedObjectIsTakenToo() {
        CloneViewModel model = product();
        model.names().set("Legal");
        shop.workspace.edit(Product.draft(shop.workspace.newId(), "translation-api-legal", "Law", "OTHER"), "create");

        model.create();

        assertThat(model.refusal().get()).isNotEmpty();
        assertThat(shop.stored().product("translation-api-legal")).isEmpty();
    }

    @Test
    void theTableSaysWhatIsResetAskedAndCopied() {
        CloneViewModel model = product();

        assertThat(treatment(model, "Stage")).satisfies(row -> {
            assertThat(row.treatment()).isEqualTo(Treatment.RESET);
            assertThat(row.before()).isEqualTo(Maturity.GA);
            assertThat(row.after()).isEqualTo(Maturity.EXPERIMENTAL);
        });
        assertThat(treatment(model, "Units")).satisfies(row -> {
            assertThat(row.source()).isEqualTo("api_calls, characters_translated");
            assertThat(row.copy()).isEqualTo("the same");
            assertThat(row.treatment()).isEqualTo(Treatment.COPIED);
        });
        assertThat(treatment(model, "Prices").treatment()).isEqualTo(Treatment.ASKED);
        assertThat(treatment(model, "Subscriptions").source()).isEqualTo("unknown");
        assertThat(model.treatments()).extracting(TreatmentRow::treatment)
                .isSortedAccordingTo((a, b) -> Integer.compare(rank(a), rank(b)));
    }

    @Test
    void aPlanTakesItsPricesAlong() {
        CloneViewModel model = model(Kind.PLAN, "growth");
        model.names().set("EU");
        assertThat(model.moves().shown().get().preview().moves()).hasSize(13);

        model.create();

        assertThat(shop.stored().pricesOfPlan("growth-eu")).hasSize(13)
                .allMatch(price -> price.code().startsWith("growth-eu."));
    }

    @Test
    void aUnitIsClonedAlone() {
        CloneViewModel model = model(Kind.UNIT, "api_calls");
        model.names().set("EU");
        model.create();

        BillableUnit clone = shop.stored().unit("api_calls_eu").orElseThrow();
        assertThat(clone.filters()).isEqualTo(shop.stored().unit("api_calls").orElseThrow().filters());
        assertThat(shop.stored().products()).noneMatch(product -> product.units().contains("api_calls_eu"));
    }

    @Test
    void whatTheSourceRefersToIsCalledByItsName() {
        CloneViewModel model = new CloneViewModel(
                shop.workspace, shop.namingDesk(), shop.product("vision-agent").id());

        assertThat(treatment(model, "Type").source()).isEqualTo("AI agent");
        assertThat(treatment(model, "Requires").source()).contains("Vision API").doesNotContain("vision-api");
        assertThat(treatment(model, "Units").source()).doesNotContain("_");
    }

    @Test
    void noNameNoClone() {
        CloneViewModel model = product();
        model.names().set(" \n");
        int before = shop.changeSets();
        model.create();

        assertThat(model.isAsked()).isFalse();
        assertThat(shop.changeSets()).isEqualTo(before);
    }

    private static List<BulkRow.Amount> amounts(CloneViewModel model) {
        return model.moves().shown().get().rows().stream()
                .filter(BulkRow.Amount.class::isInstance)
                .map(BulkRow.Amount.class::cast)
                .toList();
    }

    private static int rank(Treatment treatment) {
        return switch (treatment) {
            case RESET -> 0;
            case ASKED -> 1;
            case COPIED -> 2;
        };
    }

    private static TreatmentRow treatment(CloneViewModel model, String field) {
        return model.treatments().stream().filter(row -> row.field().equals(field)).findFirst().orElseThrow();
    }

    private CloneViewModel product() {
        return model(Kind.PRODUCT, "translation-api");
    }

    private CloneViewModel model(Kind kind, String code) {
        Aggregate source = shop.working().find(kind, code).orElseThrow();
        CloneViewModel model = new CloneViewModel(shop.workspace, shop.desk, source.id());
        model.follow();
        return model;
    }
}
