package dev.tierdesk.console.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.harness.OpenConsole;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.ui.Theme;
import java.nio.file.Files;
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
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.framework.junit5.Start;

/// The dock as a person uses it.
@ResourceLock("screen")
class PreviewScreenTest extends ApplicationTest {
    private final AtomicBoolean closed = new AtomicBoolean();
    private OpenShop demo;
    private Preview preview;

    @Override
    @Start
    public void start(Stage stage) throws Exception {
        Theme.apply(Theme.Choice.LIGHT);
        demo = new OpenShop(Files.createTempDirectory("preview"));
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
    void theTotalFollowsEveryDigitThatIsTyped() {
        interact(preview::focusQuantity);
        type(KeyCode.DIGIT1, KeyCode.DIGIT0, KeyCode.DIGIT0, KeyCode.DIGIT0);
        assertThat(text("#previewTotal")).isEqualTo("10.00");
        type(KeyCode.DIGIT1);
        assertThat(text("#previewTotal")).isEqualTo("82.01");
    }

    @Test
    void aTextThatIsNoNumberLeavesTheTotalAndSaysWhy() {
        interact(preview::focusQuantity);
        write("12x");
        assertThat(text("#previewTotal")).isEqualTo("0.12");
        assertThat(text("#reasonLabel")).contains("12x");
    }

    @Test
    void modesLeadFromThePriceToItsPlanAndToAComparison() {
        clickOn("#modePlan");
        assertThat(text("#previewTotal")).isEqualTo("171.00");
        clickOn("#modeCompare");
        assertThat(lookup("#previewOtherTotal").tryQuery()).isPresent();
        clickOn("#modePrice");
        assertThat(text("#previewTotal")).isEqualTo("107.00");
    }

    @Test
    void aClickIntoTheChartSetsTheQuantity() {
        clickOn("#chartLinear");
        clickOn("#previewChart");
        assertThat(text("#previewTotal")).isNotEqualTo("107.00");
    }

    @Test
    void theSelectorOffersEveryPriceOnceItOpens() {
        ComboBox<?> choice = lookup("#firstChoice").queryAs(ComboBox.class);
        interact(choice::show);
        assertThat(choice.getItems()).hasSameSizeAs(demo.workspace.working().get().prices());
        assertThat(choice.getValue()).asString().isEqualTo("Growth · Translation API · api_calls");
    }

    @Test
    void whatElseCanBeSaidIsReachedByKeyboardAndCounts() {
        clickOn("#modePlan");
        interact(() -> lookup("#moreLink").query().requestFocus());
        type(KeyCode.ENTER);
        clickOn("#more-COUNTRY").write("DE").type(KeyCode.TAB);
        assertThat(lookup("#more-BUYER").query().isFocused()).isTrue();
        type(KeyCode.TAB);
        assertThat(lookup("#more-VAT_ID").query().isFocused()).isTrue();
        type(KeyCode.TAB);
        write("2026-01-01 08:30");
        assertThat(lookup("#moreLink").queryAs(Labeled.class).getText()).isEqualTo("More · 2 set");
        type(KeyCode.TAB);
        assertThat(lookup("#more-DATE").queryAs(DatePicker.class).getEditor().getText()).isEqualTo("2026-01-01 08:30");
        assertThat(Objects.requireNonNull(demo.workspace.asked().get()).request().context().date())
                .isEqualTo(Instant.parse("2026-01-01T08:30:00Z"));
    }

    @Test
    void theAxisOfTheChartIsChosenFromItsTitle() {
        clickOn("#modePlan");
        MenuButton axis = lookup("#previewAxis").queryAs(MenuButton.class);
        assertThat(axis.getText()).isEqualTo("Total over api_calls");
        interact(axis::show);
        interact(() -> axis.getItems().stream().filter(i -> i.getText().equals("Team Seats, seats")).findFirst().orElseThrow().fire());
        assertThat(axis.getText()).isEqualTo("Total over seats");
    }

    @Test
    void theArithmeticCanBeCopied() {
        clickOn("#copyButton");
        clickOn("#copyText");
        OpenConsole.settle();
        interact(() -> assertThat(Clipboard.getSystemClipboard().getString())
                .startsWith("107.00 USD").contains("tier 2  9,000 × 0.008", "72.00", "VOLUME"));
    }

    @Test
    void theCloseButtonCloses() {
        clickOn("#closeButton");
        assertThat(closed).isTrue();
    }

    @Test
    void nothingIsCutAtTheNarrowestWidth() {
        interact(() -> preview.root().getScene().getWindow().setWidth(320));
        OpenConsole.settle();
        for (String id : List.of("#modePrice", "#modeCompare", "#previewTotal")) {
            assertThat(lookup(id).query().getBoundsInParent().getWidth())
                    .as(id)
                    .isGreaterThanOrEqualTo(lookup(id).query().prefWidth(-1) - 1);
        }
    }

    private String text(String id) {
        OpenConsole.settle();
        return lookup(id).queryAs(Label.class).getText();
    }
}
