package dev.tierdesk.console.ui;

import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;

/// Primer Light and Primer Dark with our sizes. Used on the FX thread.
public final class Theme {
    private Theme() {}

    /// What a person can choose.
    public enum Choice {
        SYSTEM,
        LIGHT,
        DARK
    }

    /// How large text is.
    public enum TextSize {
        SMALL,
        NORMAL,
        LARGE
    }

    /// Shows everything in this theme from now on.
    public static void apply(Choice choice) {
        Application.setUserAgentStylesheet(url(isDark(choice) ? "theme-dark.css" : "theme-light.css"));
    }

    /// Whether it is a dark one now.
    public static boolean isDark(Choice choice) {
        return choice == Choice.DARK
                || choice == Choice.SYSTEM && Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    }

    /// Gives a scene our sizes and shapes, and Tab its meaning.
    public static void dress(Scene scene) {
        scene.getStylesheets().add(url("base.css"));
        TabKey.leaves(scene);
    }

    /// Shows a dressed scene with text of this size from now on.
    public static void size(Scene scene, TextSize size) {
        scene.getStylesheets().removeAll(url("text-small.css"), url("text-large.css"));
        switch (size) {
            case SMALL -> scene.getStylesheets().add(url("text-small.css"));
            case LARGE -> scene.getStylesheets().add(url("text-large.css"));
            case NORMAL -> {}
        }
    }

    private static String url(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
    }
}
