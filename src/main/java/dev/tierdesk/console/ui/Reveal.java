package dev.tierdesk.console.ui;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/// Scrolls to what has the focus, as it was not reached by Tab.
public final class Reveal {
    private static final double MARGIN = 48;

    private Reveal() {}

    /// Scrolls the nearest scroll pane around the focused node of `root` until the node can be seen.
    public static void focused(Node root) {
        Node node = root.getScene() == null ? null : root.getScene().getFocusOwner();
        for (Parent parent = node == null ? null : node.getParent(); parent != null; parent = parent.getParent()) {
            if (parent instanceof ScrollPane pane && node != null) {
                show(pane, node);
                return;
            }
        }
    }

    private static void show(ScrollPane pane, Node node) {
        Node content = pane.getContent();
        pane.applyCss();
        pane.layout();
        Bounds bounds = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double hidden = content.getLayoutBounds().getHeight() - pane.getViewportBounds().getHeight();
        double top = pane.getVvalue() * hidden;
        double bottom = top + pane.getViewportBounds().getHeight();
        if (hidden > 0 && (bounds.getMinY() < top || bounds.getMaxY() > bottom)) {
            pane.setVvalue(Math.clamp((bounds.getMinY() - MARGIN) / hidden, 0, 1));
        }
    }
}
