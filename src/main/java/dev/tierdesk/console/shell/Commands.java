package dev.tierdesk.console.shell;

import dev.tierdesk.console.ui.Theme;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Menu;

/// What the menus do beyond the open screen.
public interface Commands {
    void newCatalog();

    void openCatalog();

    void fillRecent(Menu menu);

    void importFile();

    void exportFile();

    void saveCopy();

    void restoreBackup();

    void openLog();

    void shortcuts();

    void about();

    void quit();

    ReadOnlyObjectProperty<Theme.Choice> themeProperty();

    void theme(Theme.Choice choice);
}
