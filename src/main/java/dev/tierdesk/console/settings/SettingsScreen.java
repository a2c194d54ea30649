package dev.tierdesk.console.settings;

import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Screen;
import dev.tierdesk.console.workspace.Workspace;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

/// The settings screen. Used on the FX thread.
public final class SettingsScreen implements Screen {
    private final Parent root = new StackPane();

    public SettingsScreen(Workspace workspace, Desk desk, PreferencesModel preferences) {}

    @Override
    public Parent root() {
        return root;
    }
}
