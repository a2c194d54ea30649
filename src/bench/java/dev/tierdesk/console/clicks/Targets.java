package dev.tierdesk.console.clicks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// What of the window, its menus and its cards a person could click on.
final class Targets {
    private Targets() {}

    /// All of it.
    static List<Node> all() {
        return of(Targets::isClickable);
    }

    /// Fields to write in.
    static List<Node> fields() {
        return of(node -> node instanceof TextInputControl field && field.isEditable());
    }

    /// What a person would call it.
    static String name(@Nullable Node node) {
        if (node == null) {
            return "nothing";
        }
        Node label = node instanceof Labeled ? node : node.lookup(".label");
        String words = label instanceof Labeled labeled ? String.valueOf(labeled.getText()).replace('\n', ' ') : "";
        String id = node.getId() == null ? "" : "#" + node.getId();
        return node.getClass().getSimpleName() + id + " '" + words.substring(0, Math.min(50, words.length())) + "'";
    }

    /// Those of the menu that is open; else those of the card; else those of the window.
    private static List<Node> of(Predicate<Node> wanted) {
        List<Parent> menus = Window.getWindows().stream()
                .filter(window -> window instanceof PopupWindow && !(window instanceof Tooltip) && window.isShowing())
                .map(window -> window.getScene().getRoot())
                .toList();
        List<Parent> roots = new ArrayList<>(menus);
        if (roots.isEmpty()) {
            Window.getWindows().forEach(window -> {
                Node card = window.getScene().lookup("#modal .dialog-card");
                roots.add(card instanceof Parent parent && isShown(card) ? parent : window.getScene().getRoot());
            });
        }
        List<Node> found = new ArrayList<>();
        roots.forEach(root -> collect(root, wanted, found));
        return found;
    }

    private static void collect(Node node, Predicate<Node> wanted, List<Node> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (wanted.test(node) && isShown(node)) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, wanted, found));
        }
    }

    private static boolean isClickable(Node node) {
        return node instanceof ButtonBase
                || node instanceof ComboBoxBase<?>
                || node instanceof ChoiceBox<?>
                || node instanceof Slider
                || node instanceof TextInputControl
                || node instanceof IndexedCell<?> cell && !cell.isEmpty()
                || node.getOnMouseClicked() != null
                || node.getStyleClass().contains("tab")
                || node.getStyleClass().contains("menu-item")
                || node.getStyleClass().contains("menu")
                || node.getStyleClass().contains("column-header");
    }

    /// Whether its middle lies in the window.
    private static boolean isShown(Node node) {
        Bounds bounds = node.localToScene(node.getBoundsInLocal());
        return bounds.getWidth() > 0 && bounds.getHeight() > 0
                && node.getScene().getX() + bounds.getCenterX() > 0 && bounds.getCenterX() < node.getScene().getWidth()
                && bounds.getCenterY() > 0 && bounds.getCenterY() < node.getScene().getHeight();
    }
}
