package dev.tierdesk.console.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenConsole;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.tiers.NewPrice;
import dev.tierdesk.console.ui.Field;
import dev.tierdesk.console.ui.Theme;
import dev.tierdesk.console.workspace.Focus;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Terms;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The dock as a person uses it.
@OnScreen
class PreviewScreenTest {
    @TempDir
    static Path folder;

    private final AtomicBoolean closed = new AtomicBoolean();
    private OpenShop demo;
    private Preview preview;

    @Start
    void start(Stage stage) throws Exception {
        Theme.apply(Theme.Choice.LIGHT);
        demo = new OpenShop(Files.createTempDirectory(folder, "preview"));
        preview = new Preview(demo.workspace, demo.desk);
        preview.onClose(() -> closed.set(true));
        demo.look(demo.price("growth.translation-api.api_calls"));
        Scene scene = new Scene(preview.root(), 360, 860);
        Theme.dress(scene);
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void theTotalFollowsEveryDigitThatIsTyped(FxRobot robot) {
        robot.interact(preview::focusQuantity);
        robot.type(KeyCode.DIGIT1, KeyCode.DIGIT0, KeyCode.DIGIT0, KeyCode.DIGIT0);
        assertThat(text(robot, "#previewTotal")).isEqualTo("10.00");
        robot.type(KeyCode.DIGIT1);
        assertThat(text(robot, "#previewTotal")).isEqualTo("82.01");
    }

    @Test
    void aTextThatIsNoNumberLeavesTheTotalAndSaysWhy(FxRobot robot) {
        robot.interact(preview::focusQuantity);
        robot.write("12x");
        assertThat(text(robot, "#previewTotal")).isEqualTo("0.12");
        assertThat(text(robot, "#reasonLabel")).contains("12x");
    }

    @Test
    void whereNothingWasComputedYetThereIsNoLastResult(FxRobot robot) {
        Price unfinished = demo.price("growth.translation-api.api_calls")
                .with(p -> p.terms = Terms.of(Model.PER_UNIT));
        robot.interact(() -> {
            demo.workspace.focus().set(new Focus(Kind.PLAN, demo.working().plan("growth").orElseThrow().id()));
            demo.workspace.edit(unfinished, "unfinished");
        });
        assertThat(text(robot, "#reasonLabel")).startsWith("Last result");

        robot.interact(() -> addAndLook(unfinished));
        assertThat(text(robot, "#reasonLabel")).isNotEmpty().doesNotContain("Last result");
    }

    @Test
    void theSelectorNamesThePriceAlsoWhereNothingCanBeComputed(FxRobot robot) {
        ComboBox<?> choice = robot.lookup("#firstChoice").queryAs(ComboBox.class);
        Price unfinished = demo.price("growth.translation-api.api_calls")
                .with(p -> p.terms = Terms.of(Model.PER_UNIT));
        robot.interact(() -> addAndLook(unfinished));
        assertThat(choice.getValue()).asString().isEqualTo("Growth · Translation API · API calls (unsaved)");

        robot.interact(() -> addAndLook(unfinished.with(p -> p.unit = "response_size")));
        assertThat(choice.getValue()).asString().isEqualTo("Growth · Translation API · Response size (unsaved)");
    }

    private void addAndLook(Price price) {
        Price fresh = new NewPrice(demo.working()).copy(price, demo.workspace.newId());
        demo.workspace.edit(fresh, "fresh " + fresh.id());
        demo.workspace.focus().set(new Focus(Kind.PRICE, fresh.id()));
    }

    @Test
    void modesLeadFromThePriceToItsPlanAndToAComparison(FxRobot robot) {
        robot.clickOn("#modePlan");
        assertThat(text(robot, "#previewTotal")).isEqualTo("171.00");
        robot.clickOn("#modeCompare");
        assertThat(robot.lookup("#previewOtherTotal").tryQuery()).isPresent();
        robot.clickOn("#modePrice");
        assertThat(text(robot, "#previewTotal")).isEqualTo("107.00");
    }

    @Test
    void aClickIntoTheChartSetsTheQuantity(FxRobot robot) {
        robot.clickOn("#chartLinear");
        robot.clickOn("#previewChart");
        assertThat(text(robot, "#previewTotal")).isNotEqualTo("107.00");
    }

    @Test
    void theSelectorOffersEveryPriceOnceItOpens(FxRobot robot) {
        ComboBox<?> choice = robot.lookup("#firstChoice").queryAs(ComboBox.class);
        robot.interact(choice::show);
        assertThat(choice.getItems()).hasSameSizeAs(demo.workspace.working().get().prices());
        assertThat(choice.getValue()).asString().isEqualTo("Growth · Translation API · API calls");
    }

    @Test
    void whatElseCanBeSaidIsReachedByKeyboardAndCounts(FxRobot robot) {
        robot.clickOn("#modePlan");
        robot.interact(() -> robot.lookup("#moreLink").query().requestFocus());
        robot.type(KeyCode.ENTER);
        robot.clickOn("#more-COUNTRY").write("DE").type(KeyCode.TAB);
        assertThat(robot.lookup("#more-BUYER").query().isFocused()).isTrue();
        robot.type(KeyCode.TAB);
        assertThat(robot.lookup("#more-VAT_ID").query().isFocused()).isTrue();
        robot.type(KeyCode.TAB);
        robot.write("2026-01-01 08:30");
        assertThat(robot.lookup("#moreLink").queryAs(Labeled.class).getText()).isEqualTo("More · 2 set");
        robot.type(KeyCode.TAB);
        assertThat(robot.lookup("#more-DATE").queryAs(DatePicker.class).getEditor().getText())
                .isEqualTo("2026-01-01 08:30");
        assertThat(Objects.requireNonNull(demo.workspace.asked().get()).request().context().date())
                .isEqualTo(Instant.parse("2026-01-01T08:30:00Z"));
    }

    @Test
    void aDateThatIsNoneStaysAndIsMarkedWhateverElseIsSaid(FxRobot robot) {
        robot.clickOn("#modePlan");
        robot.interact(() -> robot.lookup("#moreLink").query().requestFocus());
        robot.type(KeyCode.ENTER);
        DatePicker date = robot.lookup("#more-DATE").queryAs(DatePicker.class);
        robot.interact(date::requestFocus);
        robot.write("31.02.2027").type(KeyCode.TAB);
        assertThat(date.getEditor().getText()).isEqualTo("31.02.2027");

        robot.clickOn("#more-COUNTRY").write("DE").type(KeyCode.TAB);

        assertThat(date.getEditor().getText()).isEqualTo("31.02.2027");
        assertThat(((Field) date.getParent()).problemProperty().get()).contains("31.02.2027");

        robot.interact(() -> demo.look(demo.plan("startup")));
        DatePicker other = robot.lookup("#more-DATE").queryAs(DatePicker.class);
        assertThat(other.getEditor().getText()).isEmpty();
        assertThat(((Field) other.getParent()).problemProperty().get()).isEmpty();
    }

    @Test
    void aCountryThatIsNoneStaysToo(FxRobot robot) {
        robot.clickOn("#modePlan");
        robot.interact(() -> robot.lookup("#moreLink").query().requestFocus());
        robot.type(KeyCode.ENTER);
        robot.clickOn("#more-COUNTRY").write("XX").type(KeyCode.TAB);

        robot.interact(robot.lookup("#more-DATE").query()::requestFocus);
        robot.write("2026-01-01");

        TextField country = robot.lookup("#more-COUNTRY").queryAs(TextField.class);
        assertThat(country.getText()).isEqualTo("XX");
        assertThat(((Field) country.getParent()).problemProperty().get()).contains("XX");
    }

    @Test
    void theAxisOfTheChartIsChosenFromItsTitle(FxRobot robot) {
        robot.clickOn("#modePlan");
        MenuButton axis = robot.lookup("#previewAxis").queryAs(MenuButton.class);
        assertThat(axis.getText()).isEqualTo("Total over API calls");
        robot.interact(axis::show);
        robot.interact(() -> axis.getItems().stream()
                .filter(item -> item.getText().equals("Team Seats, seats"))
                .findFirst()
                .orElseThrow()
                .fire());
        assertThat(axis.getText()).isEqualTo("Total over seats");
    }

    @Test
    void theArithmeticCanBeCopied(FxRobot robot) {
        robot.clickOn("#copyButton");
        robot.clickOn("#copyText");
        OpenConsole.settle();
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .startsWith("107.00 USD").contains("tier 2  9,000 × 0.008", "72.00", "VOLUME"));
    }

    @Test
    void theCloseButtonCloses(FxRobot robot) {
        robot.clickOn("#closeButton");
        assertThat(closed).isTrue();
    }

    @Test
    void nothingIsCutAtTheNarrowestWidth(FxRobot robot) {
        robot.interact(() -> preview.root().getScene().getWindow().setWidth(320));
        OpenConsole.settle();
        for (String id : List.of("#modePrice", "#modeCompare", "#previewTotal")) {
            assertThat(robot.lookup(id).query().getBoundsInParent().getWidth())
                    .as(id)
                    .isGreaterThanOrEqualTo(robot.lookup(id).query().prefWidth(-1) - 1);
        }
    }

    private String text(FxRobot robot, String id) {
        OpenConsole.settle();
        return robot.lookup(id).queryAs(Label.class).getText();
    }
}
