package dev.tierdesk.console.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// Nodes of one kind of a chart, made as they are needed and kept.
///
/// @param <N> the kind
final class Pool<N extends Node> {
    private final ChartView owner;
    private final Supplier<N> make;
    private final String style;
    private final List<N> nodes = new ArrayList<>();
    private int used;

    Pool(ChartView owner, Supplier<N> make, String style) {
        this.owner = owner;
        this.make = make;
        this.style = style;
    }

    int size() {
        return used;
    }

    N get(int index) {
        return nodes.get(index);
    }

    /// Shows so many of them, below everything else.
    void count(int count) {
        while (nodes.size() < count) {
            N node = make.get();
            node.getStyleClass().add(style);
            node.setManaged(false);
            node.setMouseTransparent(true);
            nodes.add(node);
            owner.add(node);
        }
        used = count;
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).setVisible(i < count);
        }
    }

    /// Shows these texts, where the nodes are labels.
    void show(List<String> texts) {
        count(texts.size());
        for (int i = 0; i < texts.size(); i++) {
            if (nodes.get(i) instanceof Label label && !label.getText().equals(texts.get(i))) {
                label.setText(texts.get(i));
            }
        }
    }

    /// The width of the widest.
    double widest() {
        double widest = 0;
        for (int i = 0; i < used; i++) {
            widest = Math.max(widest, nodes.get(i).prefWidth(-1));
        }
        return widest;
    }
}
