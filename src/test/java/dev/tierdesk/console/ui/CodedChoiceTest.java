package dev.tierdesk.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.harness.OnScreen;
import java.util.Map;
import javafx.event.Event;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

/// A box of billable units.
@OnScreen
class CodedChoiceTest {
    private static final Map<String, String> NAMES =
            Map.of("", "Any unit", "api_calls", "Calls", "tokens_in", "Input tokens", "tool_calls", "Tool calls");

    private ComboBox<String> box;

    @Start
    void fill(Stage stage) {
        box = new ComboBox<>();
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String code) {
                return code == null ? "" : NAMES.getOrDefault(code, code);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        box.getItems().setAll("", "api_calls", "tokens_in", "tool_calls");
        CodedChoice.in(box);
    }

    @Test
    void theBeginningOfANameOrOfACodeChooses() {
        type("in");
        assertThat(box.getValue()).isEqualTo("tokens_in");

        type("API");
        assertThat(box.getValue()).isEqualTo("api_calls");
    }

    @Test
    void furtherLettersChooseMoreExactly() {
        type("to");
        assertThat(box.getValue()).isEqualTo("tokens_in");
        type("ol");
        assertThat(box.getValue()).isEqualTo("tool_calls");
    }

    @Test
    void lettersThatLeadNowhereChooseNothing() {
        box.setValue("tool_calls");
        type("xyz ");
        assertThat(box.getValue()).isEqualTo("tool_calls");
    }

    @Test
    void theCodeIsInTheTooltip() {
        box.setValue("tokens_in");
        assertThat(box.getTooltip().getText()).isEqualTo("tokens_in");
        box.setValue("");
        assertThat(box.getTooltip()).isNull();
    }

    private void type(String letters) {
        letters.chars().mapToObj(Character::toString).forEach(letter -> Event.fireEvent(box, new KeyEvent(
                KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false)));
    }
}
