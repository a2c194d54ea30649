package dev.tierdesk.console.ui;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// Has the style sheets of every view that was shown in a window. JavaFX forgets those that nothing in the window has,
/// reads them anew for the next view, and each tooltip keeps what it knew of them: going to and fro between screens
/// would take time, and memory for good. Used on the FX thread.
public final class KeptStyles {
    private static final String ID = "keptStyles";

    private KeptStyles() {}

    /// The node that has them: the first in the root of a window, where nobody sees it.
    public static Node node() {
        Pane node = new Pane();
        node.setId(ID);
        node.setManaged(false);
        node.setMouseTransparent(true);
        return node;
    }

    /// Keeps those of a view from the moment it is shown in a window with such a node.
    static void of(Parent view) {
        if (!view.getStylesheets().isEmpty()) {
            view.sceneProperty().subscribe(scene -> keep(view, scene));
        }
    }

    private static void keep(Parent view, @Nullable Scene scene) {
        if (scene != null && scene.lookup("#" + ID) instanceof Pane kept) {
            view.getStylesheets().stream()
                    .filter(sheet -> !kept.getStylesheets().contains(sheet))
                    .forEach(kept.getStylesheets()::add);
        }
    }
}
