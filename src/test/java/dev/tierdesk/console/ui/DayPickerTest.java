package dev.tierdesk.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenShop;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@OnScreen
class DayPickerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final String UNREAD = "This is no day.";

    private final AtomicInteger pressed = new AtomicInteger();
    private DayPicker picker;
    private Field field;
    private TextField next;

    @Start
    void show(Stage stage) {
        picker = new DayPicker();
        picker.setUnread(UNREAD);
        field = new Field();
        field.setInput(picker);
        next = new TextField();
        Button apply = new Button("Apply");
        apply.setDefaultButton(true);
        apply.setOnAction(e -> pressed.incrementAndGet());
        OpenShop.show(stage, new VBox(field, next, apply), 400, 200);
    }

    @Test
    void textThatIsNoDayStaysAndIsMarkedOnceItIsLeft(FxRobot robot) {
        type(robot, DAY, "31.02.2027");
        assertThat(field.problemProperty().get()).isEmpty();

        robot.type(KeyCode.TAB);

        assertThat(next.isFocused()).isTrue();
        assertThatItIsTold("31.02.2027");
    }

    @Test
    void soItIsWhereNoDayWasBefore(FxRobot robot) {
        type(robot, null, "soon");

        robot.type(KeyCode.TAB);

        assertThatItIsTold("soon");
    }

    @Test
    void atEnterItIsToldAndNothingElseHappens(FxRobot robot) {
        type(robot, DAY, "7/14/2026");

        robot.type(KeyCode.ENTER);

        assertThatItIsTold("7/14/2026");
        assertThat(pressed).hasValue(0);
    }

    @Test
    void aDayInItsPlaceIsTakenAndWrittenAsDaysAre(FxRobot robot) {
        type(robot, DAY, "soon");
        robot.type(KeyCode.ENTER);

        robot.interact(picker.getEditor()::selectAll);
        robot.write("14.7.2027").type(KeyCode.ENTER);

        assertThat(picker.getValue()).isEqualTo("2027-07-14");
        assertThat(picker.getEditor().getText()).isEqualTo("2027-07-14");
        assertThat(pressed).hasValue(1);
        assertThatNothingIsTold();
    }

    @Test
    void anEmptyFieldIsNoDayAndRight(FxRobot robot) {
        type(robot, DAY, "soon");
        robot.type(KeyCode.TAB);

        robot.interact(picker::requestFocus);
        robot.interact(picker.getEditor()::selectAll);
        robot.type(KeyCode.DELETE).type(KeyCode.TAB);

        assertThat(picker.getValue()).isNull();
        assertThat(picker.getEditor().getText()).isEmpty();
        assertThatNothingIsTold();
    }

    @Test
    void whatIsPickedTakesThePlaceOfTextThatIsNoDay(FxRobot robot) {
        type(robot, DAY, "soon");
        robot.type(KeyCode.TAB);

        robot.interact(() -> picker.setValue(DAY));

        assertThat(picker.getEditor().getText()).isEqualTo("2026-11-21");
        assertThatNothingIsTold();
    }

    @Test
    void noDayCanBeShownInItsPlaceToo(FxRobot robot) {
        type(robot, DAY, "soon");
        robot.type(KeyCode.TAB);

        robot.interact(() -> picker.show(null));

        assertThat(picker.getEditor().getText()).isEmpty();
        assertThatNothingIsTold();
    }

    private void type(FxRobot robot, @Nullable LocalDate before, String text) {
        robot.interact(() -> {
            picker.setValue(before);
            picker.requestFocus();
            picker.getEditor().selectAll();
        });
        robot.write(text);
    }

    private void assertThatItIsTold(String text) {
        assertThat(picker.getEditor().getText()).isEqualTo(text);
        assertThat(picker.getValue()).isNull();
        assertThat(field.problemProperty().get()).isEqualTo(UNREAD);
        assertThat(picker.getPseudoClassStates()).contains(PseudoClass.getPseudoClass("error"));
    }

    private void assertThatNothingIsTold() {
        assertThat(field.problemProperty().get()).isEmpty();
        assertThat(picker.getPseudoClassStates()).doesNotContain(PseudoClass.getPseudoClass("error"));
    }
}
