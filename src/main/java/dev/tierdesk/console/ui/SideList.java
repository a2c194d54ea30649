package dev.tierdesk.console.ui;

import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/// The list at the left of a split: it gets its width once for each width it is to have; after that the divider is the
/// person's. Used on the FX thread.
public final class SideList {
    /// The width of a list where there is little room.
    public static final double NARROW = 220;

    private final SplitPane split;
    private final Region list;
    private double wanted;
    private double placed;

    public SideList(SplitPane split, Region list) {
        this.split = split;
        this.list = list;
        SplitPane.setResizableWithParent(list, false);
        split.widthProperty().subscribe(this::place);
    }

    /// Gives the list this width.
    ///
    /// @param fixed whether it can be made no wider
    public void setWidth(double width, boolean fixed) {
        list.setMinWidth(NARROW);
        list.setMaxWidth(fixed ? width : Double.MAX_VALUE);
        wanted = width;
        place();
    }

    private void place() {
        if (split.getWidth() > 0 && wanted > 0 && Double.compare(placed, wanted) != 0) {
            placed = wanted;
            split.setDividerPositions(wanted / split.getWidth());
        }
    }
}
