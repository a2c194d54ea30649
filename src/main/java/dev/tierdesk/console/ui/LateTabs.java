package dev.tierdesk.console.ui;

import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/// Lets the pages of a tab pane come into the window when they are opened first: what nobody sees costs time as well.
/// Used on the FX thread.
public final class LateTabs {
    private LateTabs() {}

    /// Takes out the pages that are not open.
    public static void of(TabPane tabs) {
        tabs.getTabs().stream().filter(tab -> !tab.isSelected()).forEach(tab -> keep(tabs, tab, tab.getContent()));
    }

    private static void keep(TabPane tabs, Tab tab, Node page) {
        tab.setContent(null);
        tab.selectedProperty().subscribe(selected -> {
            if (selected && tab.getContent() == null) {
                tab.setContent(page);
                tabs.applyCss(); // there are fields to enter then
                tabs.layout();
            }
        });
    }
}
