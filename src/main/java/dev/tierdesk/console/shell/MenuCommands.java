package dev.tierdesk.console.shell;

import dev.tierdesk.console.palette.Entry;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The commands of a menu bar for the palette: those that can be given now.
final class MenuCommands {
    private final List<Entry.Command> commands = new ArrayList<>();
    private final MenuItem except;

    private MenuCommands(MenuItem except) {
        this.except = except;
    }

    /// @param except the command that opens the palette
    static List<Entry.Command> of(MenuBar bar, MenuItem except) {
        MenuCommands found = new MenuCommands(except);
        bar.getMenus().forEach(menu -> found.add(menu, words(menu)));
        return List.copyOf(found.commands);
    }

    private void add(Menu menu, String path) {
        for (MenuItem item : menu.getItems()) {
            if (item instanceof Menu inner) {
                add(inner, path + " › " + words(inner));
            } else if (!(item instanceof SeparatorMenuItem) && !item.isDisable() && !item.equals(except)) {
                String keys = item.getAccelerator() == null ? "" : item.getAccelerator().getDisplayText();
                commands.add(new Entry.Command(words(item), path, keys, item::fire));
            }
        }
    }

    /// The text of an item without the mark of its mnemonic.
    private static String words(MenuItem item) {
        String text = item.getText();
        return item.isMnemonicParsing() ? text.replaceFirst("_", "") : text;
    }
}
