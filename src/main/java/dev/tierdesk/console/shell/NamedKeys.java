package dev.tierdesk.console.shell;

import dev.tierdesk.words.Messages;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The keys of a command under the names that they have in the language of the window: `Strg+S`.
final class NamedKeys extends KeyCombination {
    private final KeyCombination keys;
    private final String words;

    private NamedKeys(KeyCombination keys, String words) {
        this.keys = keys;
        this.words = words;
    }

    /// Names the keys of these items and of those in their menus. JavaFX knows English names only.
    static void in(Iterable<? extends MenuItem> items, Messages messages) {
        for (MenuItem item : items) {
            KeyCombination keys = item.getAccelerator();
            if (item instanceof Menu menu) {
                in(menu.getItems(), messages);
            } else if (keys != null) {
                String english = keys.getDisplayText();
                String words = english.replace("Ctrl+", messages.get("shell.key.ctrl") + "+")
                        .replace("Shift+", messages.get("shell.key.shift") + "+");
                if (!words.equals(english)) {
                    item.setAccelerator(new NamedKeys(keys, words));
                }
            }
        }
    }

    @Override
    public boolean match(KeyEvent event) {
        return keys.match(event);
    }

    @Override
    public String getName() {
        return keys.getName();
    }

    @Override
    public String getDisplayText() {
        return words;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NamedKeys named && keys.equals(named.keys);
    }

    @Override
    public int hashCode() {
        return keys.hashCode();
    }
}
