package dev.tierdesk.console.ui;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.ResizeFeatures;

/// A cell of badges. Its column widens where one is longer than the room for it, as in larger text.
public abstract class BadgeCell<R, V> extends TableCell<R, V> {
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        TableColumn<R, V> column = getTableColumn();
        Scene scene = getScene();
        if (column != null && scene != null && wanted() > column.getMinWidth()) {
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    widen(getTableView(), column, wanted()); // only now every badge has its style
                }
            });
        }
    }

    private double wanted() {
        Node badge = getGraphic();
        return badge == null ? 0 : snappedLeftInset() + Math.ceil(badge.prefWidth(-1)) + snappedRightInset();
    }

    private static <R> void widen(TableView<R> table, TableColumn<R, ?> column, double width) {
        if (width > column.getMinWidth()) {
            column.setMaxWidth(Math.max(width, column.getMaxWidth()));
            column.setMinWidth(width);
            table.getColumnResizePolicy().call(new ResizeFeatures<>(table, null, 0.0)); // the others give way
        }
    }
}
