package dev.tierdesk.console.ui;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// Keeps the list at the left of a split pane at its width while the window changes; a person can move the divider.
/// Used on the FX thread.
public final class ListDivider {
    /// The width of a list where there is little room.
    public static final double NARROW = 220;
    private static final double LEAST_EDITOR = 440;

    private final SplitPane split;
    private final Region list;
    private double usual = NARROW;
    private double moved;
    private boolean moving;

    /// @param list the first item of `split`
    public ListDivider(SplitPane split, Region list) {
        this.split = split;
        this.list = list;
        SplitPane.setResizableWithParent(list, false);
        split.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
            if (usual > NARROW && isDivider(e.getTarget() instanceof Node node ? node : null)) {
                moving = true;
                list.setMinWidth(NARROW);
                list.setMaxWidth(Double.MAX_VALUE);
            }
        });
        split.addEventFilter(MouseEvent.MOUSE_RELEASED, e -> {
            if (moving) {
                moving = false;
                moved = list.getWidth();
                hold();
            }
        });
        split.widthProperty().subscribe(this::hold);
    }

    /// Gives the list its usual width for the room there is; at [#NARROW] it stays so, wider it can be moved by hand.
    public void fit(double pixels) {
        usual = pixels;
        hold();
    }

    /// The width it was given by hand; 0 where it was not.
    public double moved() {
        return moved;
    }

    /// Moves it as by hand; 0 for the usual width.
    public void move(double pixels) {
        moved = pixels;
        hold();
    }

    private void hold() {
        if (!moving) {
            double wanted = usual > NARROW && moved > 0 ? moved : usual;
            double room = split.getWidth() > 0 ? split.getWidth() - LEAST_EDITOR : wanted;
            double width = Math.max(NARROW, Math.min(wanted, room));
            list.setMinWidth(width);
            list.setMaxWidth(width);
        }
    }

    private static boolean isDivider(@Nullable Node node) {
        return node != null && (node.getStyleClass().contains("split-pane-divider") || isDivider(node.getParent()));
    }
}
