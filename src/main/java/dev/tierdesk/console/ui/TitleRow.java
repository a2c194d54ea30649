package dev.tierdesk.console.ui;

import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The head of an editor: a name, badges and buttons. Where there is too little room for all of it, buttons of the
/// style `spare`, whose commands the menu has too, step aside one after the other, so that the name can be read; a name
/// that is cut all the same has a tooltip.
public final class TitleRow extends HBox {
    public TitleRow() {
        getStyleClass().add("editor-title-row");
    }

    @Override
    protected double computeMinWidth(double height) {
        return width(getChildren().stream().filter(node -> !isSpare(node)).toList(), true);
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth() - width(getChildren(), false);
        for (Node node : spare()) {
            boolean stays = room >= 0;
            node.setManaged(stays);
            node.setVisible(stays);
            room += stays ? 0 : node.prefWidth(-1) + getSpacing();
        }
        super.layoutChildren();
        if (getChildren().getFirst() instanceof Label name) {
            boolean cut = name.getWidth() < name.prefWidth(-1);
            name.setTooltip(cut ? new Tooltip(name.getText()) : null);
        }
    }

    /// The narrowest first.
    private List<Node> spare() {
        return getChildren().stream()
                .filter(TitleRow::isSpare)
                .sorted(Comparator.comparingDouble(node -> node.prefWidth(-1)))
                .toList();
    }

    private double width(List<Node> nodes, boolean least) {
        double sum = snappedLeftInset() + snappedRightInset() + getSpacing() * (nodes.size() - 1);
        for (Node node : nodes) {
            sum += least ? node.minWidth(-1) : getHgrow(node) == Priority.ALWAYS ? 0 : node.prefWidth(-1);
        }
        return sum;
    }

    private static boolean isSpare(Node node) {
        return node.getStyleClass().contains("spare");
    }
}
