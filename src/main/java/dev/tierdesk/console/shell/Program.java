package dev.tierdesk.console.shell;

import dev.tierdesk.console.help.Facts;
import dev.tierdesk.console.ui.Theme;
import dev.tierdesk.store.CatalogFiles;
import java.nio.file.Path;
import javafx.beans.property.ReadOnlyObjectProperty;

/// What a window asks of the program around it: another catalog, another theme, the end. Called on the FX thread.
public interface Program {
    /// What a new catalog starts with.
    NewCatalogStart newCatalogStart();

    /// Closes the open catalog and opens another.
    void open(CatalogFiles.Entry entry);

    /// Closes the open catalog and opens a new, empty one.
    void create(NewCatalogStart start);

    /// Opens a new catalog made from the demo.
    void createDemo();

    /// Closes the open catalog and opens a new one made from a native document.
    void createFrom(Path file);

    /// The same under this name, or one like it where it is taken.
    void createFrom(Path file, String name);

    ReadOnlyObjectProperty<Theme.Choice> themeProperty();

    void theme(Theme.Choice choice);

    /// What Help > About says of the program with the catalog in this file open.
    Facts facts(Path catalog);

    void quit();
}
