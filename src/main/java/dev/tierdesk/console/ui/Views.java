package dev.tierdesk.console.ui;

import dev.tierdesk.words.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import javafx.util.Subscription;

/// Loads the FXML beside a controller: `ProductsController` has `Products.fxml` in its package.
public final class Views {
    private Views() {}

    /// The view of `controller`, its fields set and its `initialize` called.
    public static Parent load(Object controller, Messages messages) {
        Class<?> type = controller.getClass();
        String name = type.getSimpleName().replaceAll("Controller$", "") + ".fxml";
        URL url = type.getResource(name);
        if (url == null) {
            throw new IllegalArgumentException("no " + name + " beside " + type);
        }
        FXMLLoader loader = new FXMLLoader(url, messages.bundle());
        loader.setControllerFactory(wanted -> {
            if (wanted != type) {
                throw new IllegalStateException(name + " names the controller " + wanted);
            }
            return controller;
        });
        try {
            Parent view = loader.load();
            KeptStyles.of(view);
            return view;
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /// Gives a view that is made in code the style sheet beside a class.
    public static void style(Parent view, Class<?> type, String sheet) {
        view.getStylesheets().add(Objects.requireNonNull(type.getResource(sheet), sheet).toExternalForm());
        KeptStyles.of(view);
    }

    /// Lays a view out at once: what scrolls is in the scene only then, and can have the focus.
    public static void layOut(Parent view) {
        view.applyCss();
        view.layout();
    }

    /// Follows something as long as a view is shown, and again each time it is there again.
    ///
    /// @param follow begins following, and catches up with what happened before
    public static void whileShown(Parent view, Supplier<Subscription> follow) {
        AtomicReference<Subscription> following = new AtomicReference<>(Subscription.EMPTY);
        view.sceneProperty().subscribe(scene -> {
            following.get().unsubscribe();
            following.set(scene == null ? Subscription.EMPTY : follow.get());
        });
    }
}
