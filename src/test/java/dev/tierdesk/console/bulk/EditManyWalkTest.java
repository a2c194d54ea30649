package dev.tierdesk.console.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.console.bulk.EditManyViewModel.EndChange;
import dev.tierdesk.console.harness.DemoWalk;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenConsole;
import dev.tierdesk.console.ui.Field;
import dev.tierdesk.console.ui.Wizard;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Fields of many objects, edited at once.
@OnScreen
class EditManyWalkTest extends DemoWalk {
    EditManyWalkTest() {
        super(1280, 800);
    }

    @Test
    void aDateThatIsNoneIsMarkedOnceItIsLeft(FxRobot robot) {
        List<Price> prices = List.copyOf(open.saved().prices()).subList(0, 2);
        robot.interact(() -> open.window().navigator().start(Wizard.EDIT_MANY, prices.stream().map(Aggregate::id).toList()));
        ComboBox<EndChange> end = robot.lookup("#untilBox").queryComboBox();
        TextField date = robot.lookup("#untilField").queryAs(TextField.class);
        robot.interact(() -> end.setValue(EndChange.DATE));
        robot.interact(date::requestFocus);
        robot.write("31.02.2027").type(KeyCode.TAB);

        assertThat(date.getText()).isEqualTo("31.02.2027");
        assertThat(date.getPseudoClassStates()).contains(PseudoClass.getPseudoClass("error"));
        assertThat(field(date).problemProperty().get()).isEqualTo("This is no date. Write 2027-01-31.");

        robot.interact(() -> end.setValue(EndChange.OPEN));
        assertThat(field(date).problemProperty().get()).isEmpty();
    }

    private static Field field(TextField date) {
        return (Field) date.getParent().getParent();
    }
}
