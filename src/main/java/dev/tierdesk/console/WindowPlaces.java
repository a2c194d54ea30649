package dev.tierdesk.console;

import dev.tierdesk.console.settings.Preferences.WindowPlace;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Where the window is, and was. Used on the FX thread.
final class WindowPlaces {
    private static final double MIN_WIDTH = 960;
    private static final double MIN_HEIGHT = 700;

    private WindowPlaces() {}

    /// Puts the window where it was, if that is still on a screen.
    static void put(Stage stage, WindowPlace place) {
        stage.setMinWidth(MIN_WIDTH);
        stage.setMinHeight(MIN_HEIGHT);
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        if (place.x() >= 0 && !Screen.getScreensForRectangle(place.x(), place.y(), MIN_WIDTH, MIN_HEIGHT).isEmpty()) {
            stage.setX(place.x());
            stage.setY(place.y());
        }
        stage.setMaximized(place.maximized());
    }

    /// Where the window is, with this screen open.
    static WindowPlace of(Stage stage, String screen) {
        return new WindowPlace(
                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized(), screen);
    }
}
