package dev.tierdesk.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.harness.OnScreen;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.Start;

@OnScreen
class FieldTest {
    private Field field;
    private Label label;

    @Start
    void start(Stage stage) {
        field = new Field();
        label = (Label) field.lookup(".field-label");
    }

    @Test
    void aCodeInAPlainLabelKeepsItsUnderscore() {
        field.setPlainLabel("Type api_calls to confirm");

        assertThat(label.getText()).isEqualTo("Type api_calls to confirm");
        assertThat(label.isMnemonicParsing()).isFalse();
    }

    @Test
    void anUnderscoreOfAnyOtherLabelMarksItsLetter() {
        field.setLabel("_Name");

        assertThat(label.isMnemonicParsing()).isTrue();
    }
}
