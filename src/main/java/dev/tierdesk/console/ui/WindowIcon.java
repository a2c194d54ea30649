package dev.tierdesk.console.ui;

import java.util.List;
import java.util.Objects;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/// The program's icon, as window managers show it: pictures of `icons/tierdesk.svg`, copied from `target/icons`.
public final class WindowIcon {
    private static final List<String> SIZES = List.of("tierdesk-32.png", "tierdesk-48.png", "tierdesk-128.png");

    private WindowIcon() {}

    /// Gives it to a window.
    public static void on(Stage stage) {
        stage.getIcons().setAll(SIZES.stream().map(WindowIcon::load).toList());
    }

    private static Image load(String name) {
        return new Image(Objects.requireNonNull(WindowIcon.class.getResource(name), name).toExternalForm());
    }
}
