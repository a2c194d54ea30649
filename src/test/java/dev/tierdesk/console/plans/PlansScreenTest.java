package dev.tierdesk.console.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.subscriptions.Subscription;
import dev.tierdesk.catalog.subscriptions.SubscriptionList;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.ui.DecimalField;
import dev.tierdesk.console.ui.Screen.WindowClass;
import dev.tierdesk.console.workspace.Focus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@OnScreen
class PlansScreenTest {
    @TempDir
    static Path folder;

    private OpenShop shop;
    private PlansScreen screen;

    @Start
    void start(Stage stage) throws Exception {
        shop = new OpenShop(Files.createTempDirectory(folder, "shop"));
        screen = new PlansScreen(shop.workspace, shop.desk);
        OpenShop.show(stage, screen.root(), 960, 860);
        screen.fit(WindowClass.WIDE);
        screen.select("startup");
        screen.focus("prices");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void subscriptionsAreSortedAsNumbersUnderTheDayTheyAreFrom(FxRobot robot) {
        TableView<PlanRow> table = robot.lookup("#listTable").queryTableView();
        TableColumn<PlanRow, ?> column = table.getColumns().stream()
                .filter(c -> "subscriptionsColumn".equals(c.getId()))
                .findFirst()
                .orElseThrow();
        assertThat(column.getText()).isEqualTo("Subscriptions");
        assertThat(column.getCellData(0)).hasToString("?");
        List<Subscription> subscriptions = new ArrayList<>(Collections.nCopies(
                10, new Subscription("acme", "startup", 1, "ACTIVE", null, null, null, null)));
        subscriptions.addAll(Collections.nCopies(
                9, new Subscription("beta", "growth", 1, "ACTIVE", null, null, null, null)));

        robot.interact(() -> {
            shop.workspace.importSubscriptions(
                    new SubscriptionList("billing", LocalDate.of(2026, 11, 20), subscriptions), all -> {}, failed -> {});
            column.setVisible(true);
            column.setSortType(TableColumn.SortType.DESCENDING);
            table.getSortOrder().setAll(List.of(column));
        });

        assertThat(column.getText()).isEqualTo("Subscriptions, 20 Nov 2026");
        assertThat(column.getCellData(0)).hasToString("10");
        assertThat(column.getCellData(1)).hasToString("9");
    }

    @Test
    void inTheListTheBadgesAreShortAndSayAllWhenPointedAt(FxRobot robot) {
        robot.interact(() -> shop.workspace.edit(shop.plan("startup").with(p -> p.trialDays = 3), "trial"));

        assertThat(robot.lookup("#listTable .badge").queryAllAs(Labeled.class).stream()
                        .filter(badge -> badge.isVisible() && badge.getTooltip() != null)
                        .map(badge -> badge.getText() + ": " + badge.getTooltip().getText()))
                .contains("v2: PUBLISHED v2", "DRAFT: DRAFT v3");
    }

    @Test
    void aPriceIsAddedTypedAndSaved(FxRobot robot) {
        robot.clickOn("#addPriceButton").clickOn("#unitAmountField").write("0.025").type(KeyCode.TAB);
        String code = shop.working().pricesOfPlan("startup").stream()
                .filter(p -> shop.workspace.isDirty(p.id()))
                .findFirst()
                .orElseThrow()
                .code();

        robot.clickOn("#savePlanButton");

        assertThat(shop.stored().price(code).orElseThrow().terms().unitAmount()).isEqualByComparingTo("0.025");
        assertThat(shop.workspace.drafts()).isEmpty();
        assertThat(robot.lookup("#stateLabel").queryLabeled().getText()).isEqualTo("All changes saved");
    }

    @Test
    void whatBillshWritesForAnAmountIsShownOnHover(FxRobot robot) {
        robot.interact(() -> screen.focus("minimum_amounts[USD]"));
        robot.write("12.5").moveTo("#minimum-USD");
        assertThat(robot.lookup("#minimum-USD").queryAs(DecimalField.class).getTooltip().getText())
                .isEqualTo("In bill.sh: 12500000000000 (1e-12)");

        robot.interact(() -> screen.focus("examples[0].expected"));
        robot.write("99").moveTo("#exampleExpectedField");
        assertThat(robot.lookup("#exampleExpectedField").queryAs(DecimalField.class).getTooltip().getText())
                .isEqualTo("In bill.sh: 99000000000000 (1e-12)");
    }

    @Test
    void everyTabShowsItsFields(FxRobot robot) {
        robot.interact(() -> screen.focus("trial_days"));
        assertThat(robot.lookup("#trialDaysField").tryQuery()).isPresent();
        robot.interact(() -> screen.focus("examples[0].expected"));
        assertThat(robot.lookup("#exampleExpectedField").tryQuery()).isPresent();
        robot.interact(() -> screen.focus("allowances"));
        robot.clickOn("#addAllowanceButton");
        assertThat(shop.working().plan("startup").orElseThrow().allowances()).hasSize(1);
        ComboBox<String> unit = robot.lookup("#allowance-0-unit").queryComboBox();
        assertThat(unit.getConverter().toString(unit.getValue())).isEqualTo("API requests");
        assertThat(unit.getTooltip().getText()).isEqualTo("api_requests");
        robot.write("500");
        assertThat(shop.working().plan("startup").orElseThrow().allowances().getFirst().includedQuantity())
                .isEqualByComparingTo("500");
    }

    @Test
    void thePreviewFollowsTheTabFromTheOpenPriceToThePlanAndBack(FxRobot robot) {
        Price price = shop.working().pricesOfPlan("startup").getFirst();
        robot.interact(() -> screen.focus("prices[" + price.code() + "]"));
        assertThat(shop.workspace.focus().get()).isEqualTo(new Focus(Kind.PRICE, price.id()));
        robot.interact(() -> screen.focus("name"));
        assertThat(shop.workspace.focus().get()).isEqualTo(new Focus(Kind.PLAN, shop.plan("startup").id()));

        robot.interact(() -> screen.focus("prices"));

        assertThat(shop.workspace.focus().get()).isEqualTo(new Focus(Kind.PRICE, price.id()));
    }

    @Test
    void aTextThatCanBeReadAgainStaysAsItIsTyped(FxRobot robot) {
        robot.interact(() -> screen.focus("metadata"));
        TextArea area = robot.lookup("#metadataArea").queryAs(TextArea.class);
        robot.interact(area::clear);
        robot.write("a=1\nb=2");
        assertThat(area.getText()).isEqualTo("a=1\nb=2");
        assertThat(shop.plan("startup").metadata()).containsExactly(entry("a", "1"), entry("b", "2"));
    }

    @Test
    void whatIsNoPeriodIsSaidAtTheField(FxRobot robot) {
        robot.interact(() -> screen.focus("cadence.period"));
        robot.push(KeyCode.SHORTCUT, KeyCode.A).write("often").type(KeyCode.TAB);

        assertThat(robot.lookup(".field-problem").queryAllAs(Labeled.class))
                .extracting(Labeled::getText)
                .anyMatch(text -> text.startsWith("Write a period"));
        robot.clickOn("#savePlanButton");
        assertThat(shop.dialogs.toasts).isEmpty();
    }

    @Test
    void theListIsSearchedAndCounted(FxRobot robot) {
        robot.interact(screen::find);
        robot.write("scal");

        TableView<PlanRow> table = robot.lookup("#listTable").queryTableView();
        assertThat(table.getItems()).extracting(row -> row.plan().code()).containsExactly("scale");
        assertThat(robot.lookup("#countLabel").queryLabeled().getText()).isEqualTo("1 of 16");
    }
}
