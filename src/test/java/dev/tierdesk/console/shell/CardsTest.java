package dev.tierdesk.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenConsole;
import dev.tierdesk.console.harness.OpenShop;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// Cards over a window, and questions over cards.
@OnScreen
class CardsTest {
    private Cards cards;
    private TextField below;
    private TextField field;
    private Button button;
    private VBox card;
    private int pressed;

    @Start
    void start(Stage stage) {
        cards = new Cards();
        below = new TextField();
        field = new TextField();
        button = new Button("Save");
        button.setDefaultButton(true);
        button.setOnAction(e -> pressed++);
        card = sized(new VBox(field, button), 300);
        OpenShop.show(stage, new StackPane(new VBox(below), cards.layer()), 600, 400);
        below.requestFocus();
    }

    @Test
    void afterAQuestionTheCardIsThereAsItWas(FxRobot robot) {
        robot.interact(() -> cards.show(card));
        robot.clickOn(field).write("Ada");
        robot.interact(() -> cards.ask(question()));
        assertThat(card.getScene()).isNull();

        robot.interact(cards::back);

        assertThat(card.getScene()).isNotNull();
        assertThat(cards.openProperty().get()).isTrue();
        assertThat(field.isFocused()).isTrue();
        robot.type(KeyCode.END).write("!").type(KeyCode.ENTER);
        assertThat(field.getText()).isEqualTo("Ada!");
        assertThat(pressed).isEqualTo(1);
    }

    @Test
    void escLeavesTheQuestionFirstAndThenTheCard(FxRobot robot) {
        robot.interact(() -> {
            cards.show(card);
            cards.ask(question());
        });
        robot.type(KeyCode.ESCAPE);
        OpenConsole.until(() -> card.getScene() != null && button.isFocused());

        robot.type(KeyCode.ESCAPE);
        OpenConsole.until(() -> !cards.openProperty().get());
        assertThat(below.isFocused()).isTrue();
    }

    @Test
    void cardsOverCardsOfAnotherKeepTheFocusThatTheyTook(FxRobot robot) {
        Cards others = new Cards();
        Button close = new Button("Close");
        robot.interact(() -> {
            ((StackPane) below.getScene().getRoot()).getChildren().add(others.layer());
            cards.show(card);
            others.show(sized(new VBox(close), 200));
        });

        assertThat(close.isFocused()).isTrue();
    }

    @Test
    void aClickBesideTheQuestionLeavesItToo(FxRobot robot) {
        robot.interact(() -> {
            cards.show(card);
            cards.ask(question());
        });
        robot.clickOn(below.localToScreen(60, 300));

        OpenConsole.until(() -> card.getScene() != null);
        assertThat(cards.openProperty().get()).isTrue();
    }

    @Test
    void questionsAreLeftInTurn(FxRobot robot) {
        VBox first = question();
        robot.interact(() -> {
            cards.show(card);
            cards.ask(first);
            cards.ask(question());
            cards.back();
        });
        assertThat(first.getScene()).isNotNull();

        robot.interact(cards::back);
        assertThat(card.getScene()).isNotNull();
    }

    @Test
    void whatIsToldTakesNothingTypedAwayAndStandsThereOnce(FxRobot robot) {
        VBox second = question();
        robot.interact(() -> cards.show(card));
        robot.clickOn(field).write("Ada");
        robot.interact(() -> {
            cards.tell(question());
            cards.tell(second);
        });
        assertThat(second.getScene()).isNotNull();

        robot.interact(cards::back);

        assertThat(card.getScene()).isNotNull();
        assertThat(field.getText()).isEqualTo("Ada");
        assertThat(field.isFocused()).isTrue();
    }

    @Test
    void aQuestionOverNoCardLeavesNone(FxRobot robot) {
        robot.interact(() -> {
            cards.ask(question());
            cards.back();
        });
        assertThat(cards.openProperty().get()).isFalse();
        assertThat(below.isFocused()).isTrue();
    }

    @Test
    void whoClosesOrShowsAnotherCardIsNotLedBack(FxRobot robot) {
        VBox other = question();
        robot.interact(() -> {
            cards.show(card);
            cards.ask(question());
            cards.show(other);
            cards.back();
        });
        assertThat(cards.openProperty().get()).isFalse();

        robot.interact(() -> {
            cards.show(card);
            cards.ask(question());
            cards.close();
        });
        assertThat(cards.openProperty().get()).isFalse();
        assertThat(card.getScene()).isNull();
    }

    private static VBox question() {
        return sized(new VBox(new Button("Yes")), 200);
    }

    private static VBox sized(VBox box, double width) {
        box.setMaxSize(width, Region.USE_PREF_SIZE);
        return box;
    }
}
