package dev.tierdesk.console.harness;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollBar;

/// The scroll bars that can be seen.
public final class Bars {
    private Bars() {}

    /// Those in a part of a window.
    public static List<ScrollBar> in(Parent part, Orientation orientation) {
        return part.lookupAll(".scroll-bar").stream()
                .filter(bar -> bar instanceof ScrollBar scrollBar && scrollBar.getOrientation() == orientation)
                .map(ScrollBar.class::cast)
                .filter(Bars::isSeen)
                .toList();
    }

    private static boolean isSeen(Node bar) {
        for (Node node = bar; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
