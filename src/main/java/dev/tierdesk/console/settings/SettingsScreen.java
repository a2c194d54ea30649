package dev.tierdesk.console.settings;

import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Place;
import dev.tierdesk.console.ui.Screen;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.console.workspace.Workspace;
import javafx.scene.Parent;

/// The settings screen: what holds for the catalog, and apart from it what one person likes on this computer. Used on
/// the FX thread.
public final class SettingsScreen implements Screen {
    private final SettingsController controller;
    private final Parent root;

    public SettingsScreen(Workspace workspace, Desk desk, PreferencesModel preferences) {
        controller = new SettingsController(new SettingsViewModel(workspace, desk), preferences);
        root = Views.load(controller, desk.messages());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public void focus(String where) {
        controller.focus(where);
    }

    @Override
    public void save() {
        controller.save();
    }

    @Override
    public Place place() {
        return controller.place();
    }

    @Override
    public void restore(Place place) {
        controller.restore(place);
    }
}
