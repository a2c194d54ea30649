package dev.tierdesk.console.tiers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.workspace.Focus;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.geometry.VerticalDirection;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@OnScreen
class PriceTableTest {
    private static final String GRADUATED = "growth.translation-api.api_calls";

    @TempDir
    static Path folder;

    private OpenShop shop;
    private PriceTable table;

    @Start
    void start(Stage stage) throws Exception {
        shop = new OpenShop(Files.createTempDirectory(folder, "shop"));
        table = new PriceTable(shop.workspace, shop.desk);
        table.showPlan("growth");
        OpenShop.show(stage, table.root(), 640, 900);
        table.select(GRADUATED);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theNumbersArriveAtEveryCharacter(FxRobot robot) {
        robot.clickOn("#tier-1-unit_amount").write("0.0075");

        assertThat(tiers().get(1).unitAmount()).isEqualByComparingTo("0.0075");
        assertThat(cell(robot, "tier-1-unit_amount").getText()).isEqualTo("0.0075");
        assertThat(shop.stored().price(GRADUATED).orElseThrow().terms().tiers().get(1).unitAmount())
                .isEqualByComparingTo("0.008");
    }

    @Test
    void whatBillshWritesForAnAmountIsShownOnHover(FxRobot robot) {
        robot.moveTo("#tier-1-unit_amount");

        assertThat(cell(robot, "tier-1-unit_amount").getTooltip().getText())
                .isEqualTo("In bill.sh: 8000000000 (1e-12)");
        robot.clickOn("#tier-1-unit_amount").write("9");
        assertThat(cell(robot, "tier-1-unit_amount").getTooltip()).isNull();
        robot.moveTo("#tier-1-up_to");
        assertThat(cell(robot, "tier-1-up_to").getTooltip()).isNull();
    }

    @Test
    void everyWayOfLeavingACellKeepsItsValue(FxRobot robot) {
        robot.clickOn("#tier-0-unit_amount").write("0.5").type(KeyCode.TAB);
        assertThat(tiers().get(0).unitAmount()).isEqualByComparingTo("0.5");

        robot.clickOn("#tier-0-unit_amount").write("0.6").clickOn("#tier-2-flat_amount");
        assertThat(tiers().get(0).unitAmount()).isEqualByComparingTo("0.6");

        robot.clickOn("#tier-0-unit_amount").write("0.7").scroll(3, VerticalDirection.DOWN);
        assertThat(tiers().get(0).unitAmount()).isEqualByComparingTo("0.7");

        robot.interact(() -> table.root().getScene().getRoot().requestFocus());
        assertThat(tiers().get(0).unitAmount()).isEqualByComparingTo("0.7");
    }

    @Test
    void escapeGivesTheCellBack(FxRobot robot) {
        robot.clickOn("#tier-1-unit_amount").write("9").type(KeyCode.ESCAPE);

        assertThat(tiers().get(1).unitAmount()).isEqualByComparingTo("0.008");
        assertThat(shop.workspace.isDirty(price().id())).isFalse();
    }

    @Test
    void enterGoesDownAndTheArrowsMove(FxRobot robot) {
        robot.clickOn("#tier-0-unit_amount").type(KeyCode.ENTER);
        assertThat(focused(robot)).isEqualTo("tier-1-unit_amount");
        robot.type(KeyCode.DOWN);
        assertThat(focused(robot)).isEqualTo("tier-2-unit_amount");
        robot.type(KeyCode.UP);
        assertThat(focused(robot)).isEqualTo("tier-1-unit_amount");
        robot.type(KeyCode.TAB);
        assertThat(focused(robot)).isEqualTo("tier-1-flat_amount");
    }

    @Test
    void tabInTheLastCellAddsARow(FxRobot robot) {
        robot.clickOn("#tier-2-formula").type(KeyCode.TAB);

        assertThat(tiers()).hasSize(4);
        assertThat(tiers().get(2).upTo()).isEqualByComparingTo("100000");
        assertThat(tiers().get(3).unitAmount()).isEqualByComparingTo("0.005");
        assertThat(focused(robot)).isEqualTo("tier-2-up_to");
    }

    @Test
    void addAndRemoveChangeTheRows(FxRobot robot) {
        robot.clickOn("#addTierButton");
        assertThat(tiers()).hasSize(4);

        robot.clickOn("#tier-2-remove");
        assertThat(tiers()).hasSize(3);
        assertThat(robot.lookup("#tier-2-remove").tryQuery()).isEmpty();
    }

    @Test
    void ofManyTiersOnePageIsShownAndTheKeysTurnIt(FxRobot robot) {
        Tier[] many = IntStream.rangeClosed(1, 250)
                .mapToObj(i -> i == 250 ? Tier.andAbove("0.001") : Tier.upTo(Integer.toString(i * 10), "0.01"))
                .toArray(Tier[]::new);
        many[160] = many[160].withFormula("cost * 2");
        Terms terms = Terms.tiered(Model.GRADUATED, many);
        robot.interact(() -> shop.workspace.edit(price().with(e -> e.terms = terms), "tiers"));
        assertThat(texts(robot, "#tiersShownLabel")).containsExactly("Tiers 1 to 50 of 250");
        assertThat(robot.lookup("#tier-50-unit_amount").tryQuery()).isEmpty();

        robot.interact(() -> cell(robot, "tier-49-unit_amount").requestFocus());
        robot.type(KeyCode.ENTER);
        assertThat(focused(robot)).isEqualTo("tier-50-unit_amount");
        assertThat(texts(robot, "#tiersShownLabel")).containsExactly("Tiers 51 to 100 of 250");
        robot.write("0.5");
        assertThat(tiers().get(50).unitAmount()).isEqualByComparingTo("0.5");

        robot.interact(() -> robot.lookup("#tiersAfterButton").queryButton().fire());
        robot.interact(() -> robot.lookup("#tiersAfterButton").queryButton().fire());
        assertThat(robot.lookup("#tier-160-unit_amount").query().getParent().lookup(".tier-computed"))
                .isInstanceOfSatisfying(Label.class, label -> assertThat(label.getText()).startsWith("\u0192 "));
        robot.interact(() -> {
            table.focus("terms.tiers[3].up_to");
            shop.background.pass();
        });
        assertThat(focused(robot)).isEqualTo("tier-3-up_to");
    }

    @Test
    void whatIsNoNumberStaysInItsCell(FxRobot robot) {
        robot.clickOn("#tier-1-unit_amount").write("0.00x").type(KeyCode.TAB);

        assertThat(cell(robot, "tier-1-unit_amount").getText()).isEqualTo("0.00x");
        assertThat(Objects.requireNonNull(shop.workspace.drafts().get(price().id())).unfinished())
                .containsEntry("terms.tiers[1].unit_amount", "0.00x");
        assertThat(robot.lookup(".tier-problems .label").queryAllAs(Label.class))
                .extracting(Label::getText)
                .anyMatch(text -> text.contains("0.00x"));
    }

    @Test
    void aNumberWithTooManyDigitsIsToldSo(FxRobot robot) {
        robot.clickOn("#tier-0-up_to").write("9999999999999999999").type(KeyCode.TAB);

        assertThat(texts(robot, ".tier-problems .label"))
                .contains("Tier 1: At most 18 digits before and 12 after the point.");
    }

    @Test
    void whatCouldBeReadEitherWaySaysHowItIsReadUntilTheCellIsLeft(FxRobot robot) {
        robot.clickOn("#tier-1-up_to").write("1.000");
        assertThat(readings()).containsExactly("= 1");

        robot.type(KeyCode.BACK_SPACE);
        assertThat(readings()).isEmpty();

        robot.write("0").type(KeyCode.TAB);
        assertThat(readings()).isEmpty();
    }

    @Test
    void pastesRowsFromASpreadsheet(FxRobot robot) {
        robot.interact(() -> Clipboard.getSystemClipboard().setContent(Map.of(
                DataFormat.PLAIN_TEXT, "Up to\tPrice\n500\t0.02\n5,000\t0.015\nand above\t0.01\n")));
        robot.clickOn("#pasteTiersButton");

        assertThat(tiers()).containsExactly(
                Tier.upTo("500", "0.02"), Tier.upTo("5000", "0.015"), Tier.andAbove("0.01"));
    }

    @Test
    void pastesEveryRowHoweverManyThereAre(FxRobot robot) {
        StringBuilder rows = new StringBuilder();
        for (int i = 1; i <= 3_000; i++) {
            rows.append(i * 100).append('\t').append(i == 2_000 ? "dear" : "0.01").append('\n');
        }
        robot.interact(() -> Clipboard.getSystemClipboard().setContent(
                Map.of(DataFormat.PLAIN_TEXT, rows.toString())));

        robot.clickOn("#pasteTiersButton");

        assertThat(tiers()).hasSize(3_001).startsWith(Tier.upTo("100", "0.01"));
        assertThat(tiers().get(2_999)).isEqualTo(Tier.upTo("300000", "0.01"));
        assertThat(Objects.requireNonNull(shop.workspace.drafts().get(price().id())).unfinished())
                .containsExactly(Map.entry("terms.tiers[1999].unit_amount", "dear"));
    }

    @Test
    void showsTheArithmeticOfAFormula(FxRobot robot) {
        robot.clickOn("#tier-2-formula").write("cost * 1.15 + 0.002");

        assertThat(texts(robot, "#formulaLine .label")).contains("0.002 * 1.15 + 0.002 =", "0.0043 USD");
        assertThat(texts(robot, ".tier-computed")).contains("ƒ 0.0043");
    }

    @Test
    void pointsAtTheColumnOfAnErrorInAFormula(FxRobot robot) {
        robot.clickOn("#tier-2-formula").write("cost * prise");

        assertThat(texts(robot, "#formulaLine .label")).contains("cost * prise", "       ^");
    }

    @Test
    void switchingTheModelKeepsTheTiers(FxRobot robot) {
        ComboBox<String> box = robot.lookup("#modelBox").queryComboBox();
        robot.interact(() -> box.setValue("VOLUME"));

        assertThat(price().terms().model()).isEqualTo(Model.VOLUME);
        assertThat(tiers()).hasSize(3);
        assertThat(robot.lookup("#cliffNote").query().isVisible()).isTrue();

        robot.clickOn("#graduatedLink");
        assertThat(shop.workspace.isDirty(price().id())).isFalse();
    }

    @Test
    void thePreviewFollowsTheSelectedRow(FxRobot robot) {
        robot.interact(() -> table.select("growth.vision-api.api_calls"));

        assertThat(shop.workspace.focus().get())
                .isEqualTo(new Focus(Kind.PRICE, shop.price("growth.vision-api.api_calls").id()));
    }

    @Test
    void addsDuplicatesAndRemovesPrices(FxRobot robot) {
        int before = shop.working().pricesOfPlan("growth").size();
        robot.clickOn("#duplicatePriceButton");
        assertThat(shop.working().pricesOfPlan("growth")).hasSize(before + 1);
        assertThat(shop.price(GRADUATED + "-2").terms()).isEqualTo(price().terms());

        robot.clickOn("#removePriceButton").clickOn("#addPriceButton");
        assertThat(shop.dialogs.toasts).containsExactly("Price " + GRADUATED + "-2 removed");
        assertThat(shop.working().pricesOfPlan("growth")).hasSize(before + 1);
        assertThat(table.draftIds()).hasSize(1);
    }

    @Test
    void aSavedPriceGoesWithTheNextSave(FxRobot robot) {
        robot.clickOn("#removePriceButton");

        assertThat(shop.dialogs.toasts).containsExactly("Price " + GRADUATED + " will go when you save.");
    }

    @Test
    void aNewPriceBeginsWithTheFieldsThatSayWhatItIsOf(FxRobot robot) {
        robot.clickOn("#addPriceButton").interact(shop.background::pass);
        assertThat(focused(robot)).isEqualTo("productBox");

        robot.interact(() -> table.showProduct("translation-api"));
        robot.clickOn("#addPriceButton").interact(shop.background::pass);
        assertThat(focused(robot)).isEqualTo("planBox");
    }

    @Test
    void aPriceIsOnlyAddedWhereThereIsAProduct(FxRobot robot) throws Exception {
        try (OpenShop empty = OpenShop.empty(Files.createTempDirectory(folder, "empty"))) {
            robot.interact(() -> {
                empty.workspace.edit(Plan.draft(empty.workspace.newId(), "growth", "Growth",
                        Currency.getInstance("EUR")), "plan");
                PriceTable ofNothing = new PriceTable(empty.workspace, empty.desk);
                ofNothing.showPlan("growth");
                table.root().getScene().setRoot(ofNothing.root());
            });

            robot.clickOn("#addPriceButton");

            assertThat(empty.dialogs.toasts).singleElement().asString().contains("create the product first");
            assertThat(empty.working().prices()).isEmpty();
        }
    }

    @Test
    void noNumberIsCutWhereNamesCanGiveWay(FxRobot robot) {
        robot.interact(() -> {
            table.root().getScene().getWindow().setWidth(540);
            table.showProduct("translation-api");
        });
        List<Label> numbers = robot.lookup(".price-table-row .amount").queryAllAs(Label.class).stream()
                .filter(label -> !label.getText().isEmpty())
                .toList();
        assertThat(numbers).extracting(Label::getText).contains("20,000,000", "5,600.00 + 0.0037 EUR");
        assertThat(numbers).allSatisfy(label ->
                assertThat(label.getWidth()).as(label.getText()).isGreaterThanOrEqualTo(label.prefWidth(-1)));
    }

    @Test
    void theIncludedQuantityIsSaidAboveTheTiers(FxRobot robot) {
        robot.clickOn("#includedField").write("10000");

        assertThat(price().terms().includedQuantity()).isEqualByComparingTo("10000");
        assertThat(texts(robot, ".tier-grid > .caption")).containsExactly("Tiers begin after 10,000 included.");
    }

    @Test
    void paddingFollowsTheLongestFractionOfAColumn(FxRobot robot) {
        robot.clickOn("#tier-1-unit_amount").write("0.0075").type(KeyCode.TAB);

        assertThat(cell(robot, "tier-0-unit_amount").getText()).isEqualTo("0.0100");
        assertThat(tiers().get(0).unitAmount()).isEqualTo(new BigDecimal("0.01"));
    }

    private Price price() {
        return shop.price(GRADUATED);
    }

    private List<Tier> tiers() {
        return price().terms().tiers();
    }

    private static List<String> readings() {
        return Window.getWindows().stream()
                .filter(Tooltip.class::isInstance)
                .map(shown -> ((Tooltip) shown).getText())
                .toList();
    }

    private static TextField cell(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(TextField.class);
    }

    private static List<String> texts(FxRobot robot, String query) {
        return robot.lookup(query).queryAllAs(Label.class).stream().map(Label::getText).toList();
    }

    private static String focused(FxRobot robot) {
        return robot.listTargetWindows().getFirst().getScene().getFocusOwner().getId();
    }
}
