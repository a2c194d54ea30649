package dev.tierdesk.console.shell;

import dev.tierdesk.console.palette.Entry;
import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// The commands of a menu bar for the palette: those that can be given now.
final class MenuCommands {
    private final List<Entry.Command> commands = new ArrayList<>();
    private final MenuItem except;
    private final Messages messages;

    private MenuCommands(MenuItem except, Messages messages) {
        this.except = except;
        this.messages = messages;
    }

    /// @param except the command that opens the palette
    static List<Entry.Command> of(MenuBar bar, MenuItem except, Messages messages) {
        MenuCommands found = new MenuCommands(except, messages);
        bar.getMenus().forEach(menu -> found.add(menu, words(menu)));
        return List.copyOf(found.commands);
    }

    private void add(Menu menu, String path) {
        for (MenuItem item : menu.getItems()) {
            if (item instanceof Menu inner) {
                add(inner, path + " › " + words(inner));
            } else if (!(item instanceof SeparatorMenuItem) && !item.isDisable() && !item.equals(except)) {
                String keys = item.getAccelerator() == null ? "" : item.getAccelerator().getDisplayText();
                commands.add(new Entry.Command(words(item), path, english(item), keys, item::fire));
            }
        }
    }

    /// The text of an item without the mark of its mnemonic.
    private static String words(MenuItem item) {
        return words(item, item.getText());
    }

    private static String words(MenuItem item, String text) {
        return item.isMnemonicParsing() ? text.replaceFirst("_", "") : text;
    }

    private String english(MenuItem item) {
        return messages.english("shell.", item.getText()).stream()
                .map(text -> words(item, text))
                .collect(Collectors.joining(", "));
    }
}
