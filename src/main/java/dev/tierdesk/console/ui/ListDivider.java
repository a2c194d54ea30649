package dev.tierdesk.console.ui;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Keeps the list at the left of a split pane at its width while the window changes; a person can move the divider.
public final class ListDivider {
    private final Region list;
    private double least;
    private double wanted;
    private double width;

    /// @param list the first item of `split`
    public ListDivider(SplitPane split, Region list) {
        this.list = list;
        SplitPane.setResizableWithParent(list, false);
        split.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
            if (isDivider(e.getTarget() instanceof Node node ? node : null)) {
                list.setMinWidth(least);
                list.setMaxWidth(least < wanted ? Double.MAX_VALUE : wanted);
            }
        });
        split.addEventFilter(MouseEvent.MOUSE_RELEASED, e -> hold(list.getWidth() > 0 ? list.getWidth() : width));
    }

    /// Gives the list a width; one that was moved by hand stays until another is wanted.
    ///
    /// @param pixels how wide
    /// @param atLeast how narrow it can be made; the same as `pixels` for one that stays
    public void fit(double pixels, double atLeast) {
        least = atLeast;
        if (Double.compare(wanted, pixels) != 0) {
            wanted = pixels;
            hold(pixels);
        }
    }

    private void hold(double pixels) {
        width = pixels;
        list.setMinWidth(pixels);
        list.setMaxWidth(pixels);
    }

    private static boolean isDivider(@Nullable Node node) {
        return node != null && (node.getStyleClass().contains("split-pane-divider") || isDivider(node.getParent()));
    }
}
