package dev.tierdesk.console.shell;

import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.words.Messages;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// The visible way to the palette: looks like a field to search in, at the right of the menus. By keyboard there is the
/// shortcut that it names, so it takes no focus.
final class FindButton extends Button {
    FindButton(Messages messages) {
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        Label keys = new Label(messages.get("shell.shortcut.palette.keys"));
        HBox content = new HBox(Icons.of(MaterialDesignM.MAGNIFY), new Label(messages.get("shell.find")), between, keys);
        content.getStyleClass().add("find-content");
        setId("findButton");
        getStyleClass().add("find-button");
        setGraphic(content);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setAccessibleText(messages.get("shell.shortcut.palette"));
        setFocusTraversable(false);
    }
}
