package dev.tierdesk.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.ConsoleMessages;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.words.Messages;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class NamedKeysTest {
    private static final Messages GERMAN = Messages.load(Locale.GERMAN, Locale.GERMAN, ConsoleMessages.PACKAGES);

    private final MenuItem redo = item("Ctrl+Shift+Z");
    private final MenuItem help = item("F1");
    private final List<Menu> menus = List.of(new Menu("", null, redo, new Menu("", null, help)));

    @Test
    void keysAreCalledAsInTheLanguageOfTheWindow() {
        NamedKeys.in(menus, GERMAN);
        assertThat(redo.getAccelerator().getDisplayText()).isEqualTo("Strg+Umschalt+Z");
        assertThat(help.getAccelerator().getDisplayText()).isEqualTo("F1");
    }

    @Test
    void theyAreTheSameKeys() {
        NamedKeys.in(menus, GERMAN);
        assertThat(redo.getAccelerator().match(pressed(true))).isTrue();
        assertThat(redo.getAccelerator().match(pressed(false))).isFalse();
    }

    @Test
    void otherKeysAreOthers() {
        MenuItem undo = item("Ctrl+Z");
        NamedKeys.in(List.of(redo, undo), GERMAN);
        assertThat(undo.getAccelerator()).isNotEqualTo(redo.getAccelerator()); // a scene keeps one command for each
    }

    @Test
    void englishNamesStayAsTheyAre() {
        KeyCombination before = redo.getAccelerator();
        NamedKeys.in(menus, OpenShop.ENGLISH);
        assertThat(redo.getAccelerator()).isSameAs(before);
    }

    private static MenuItem item(String keys) {
        MenuItem item = new MenuItem();
        item.setAccelerator(KeyCombination.valueOf(keys));
        return item;
    }

    private static KeyEvent pressed(boolean shift) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "z", "z", KeyCode.Z, shift, true, false, false);
    }
}
