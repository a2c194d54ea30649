package dev.tierdesk.console.ui;

import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// Keeps the list at the left of a split pane at its width while the window changes; a person can move the divider.
public final class ListDivider {
    private final SplitPane split;
    private final Region list;
    private double width;
    private double wanted;
    private boolean fixed;

    /// @param list the first item of `split`
    public ListDivider(SplitPane split, Region list) {
        this.split = split;
        this.list = list;
        SplitPane.setResizableWithParent(list, false);
        split.widthProperty().subscribe(this::place);
        split.addEventFilter(MouseEvent.MOUSE_RELEASED, e -> keep());
    }

    /// Gives the list a width; one that was moved by hand stays until another is wanted.
    ///
    /// @param pixels how wide
    /// @param least how narrow it can be made; the same as `pixels` for one that stays
    public void fit(double pixels, double least) {
        fixed = least >= pixels;
        list.setMinWidth(least);
        list.setMaxWidth(fixed ? pixels : Double.MAX_VALUE);
        if (Double.compare(wanted, pixels) != 0) {
            wanted = pixels;
            width = pixels;
        }
        place();
    }

    private void keep() {
        if (!fixed && list.getWidth() > 0) {
            width = list.getWidth();
        }
    }

    private void place() {
        if (split.getWidth() > 0 && width > 0) {
            split.setDividerPositions(width / split.getWidth());
        }
    }
}
