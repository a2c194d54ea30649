package dev.tierdesk.console.ui;

import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;

/// How many things are in a tab, said beside its name.
public final class TabCount {
    private TabCount() {}

    /// Fills a tab, and makes room for the number.
    public static void fill(Tab tab, Parent content) {
        Label count = new Label();
        count.getStyleClass().add("tab-count");
        tab.setGraphic(count);
        tab.setContent(content);
    }

    /// Says the number; nothing for none.
    public static void show(Tab tab, int count) {
        ((Label) tab.getGraphic()).setText(count == 0 ? "" : Integer.toString(count));
    }
}
