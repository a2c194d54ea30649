package dev.tierdesk.console.preview;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Totals beside each other, and at the right the facts; what has no room goes below.
public final class TotalsPane extends Pane {
    private static final double GAP = 16;

    private boolean lastAtRight;

    public TotalsPane() {
        getStyleClass().add("totals");
    }

    /// @param right whether the last block stands at the right edge
    void show(List<Region> blocks, boolean right) {
        lastAtRight = right;
        getChildren().setAll(blocks);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? Double.MAX_VALUE : width;
        double height = 0;
        for (var block : getManagedChildren()) {
            double own = block.prefHeight(-1);
            height = areInOneLine(room) ? Math.max(height, own) : height + own;
        }
        return height;
    }

    @Override
    protected void layoutChildren() {
        boolean line = areInOneLine(getWidth());
        double x = 0;
        double y = 0;
        for (var block : getManagedChildren()) {
            double width = Math.min(block.prefWidth(-1), getWidth());
            double height = block.prefHeight(-1);
            boolean right = line && lastAtRight && getManagedChildren().getLast().equals(block);
            block.resizeRelocate(right ? getWidth() - width : x, line ? getHeight() - height : y, width, height);
            x = line ? x + width + GAP : 0;
            y = line ? 0 : y + height;
        }
    }

    private boolean areInOneLine(double room) {
        double width = -GAP;
        for (var block : getManagedChildren()) {
            width += block.prefWidth(-1) + GAP;
        }
        return width <= room;
    }
}
