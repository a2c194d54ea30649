package dev.tierdesk.console.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

/// What a person could read in a part of the window, each text behind the ids of what holds it: texts, values, rows, and
/// what is disabled. Needs no scene and no skins.
public final class Visible {
    /// What nobody can read: which object in memory it is, and its id.
    private static final Pattern IDENTITY =
            Pattern.compile("@[0-9a-f]+|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final List<String> lines = new ArrayList<>();

    private Visible() {}

    /// The lines in their order.
    public static List<String> in(Node root) {
        Visible visible = new Visible();
        visible.read(root, "");
        return visible.lines;
    }

    private void read(Node node, String path) {
        if (!node.isVisible()) {
            return;
        }
        String here = node.getId() == null ? path : path + " #" + node.getId();
        if (node.isDisable()) {
            lines.add(here + ": disabled");
        }
        switch (node) {
            case TextInputControl input -> lines.add(here + ": " + input.getText());
            case CheckBox box -> lines.add(here + ": " + box.getText() + " " + box.isSelected());
            case ComboBoxBase<?> box -> lines.add(here + ": " + box.getValue());
            case TableView<?> table -> rows(table.getItems(), here);
            case ListView<?> list -> rows(list.getItems(), here);
            case TabPane tabs -> {
                tabs.getTabs().forEach(tab -> lines.add(here + ": " + tab.getText()));
                open(tabs.getSelectionModel().getSelectedItem().getContent(), here);
            }
            case ScrollPane pane -> open(pane.getContent(), here);
            case SplitPane pane -> pane.getItems().forEach(item -> read(item, here));
            case Labeled label -> lines.add(here + ": " + label.getText());
            case Text text -> lines.add(here + ": " + text.getText());
            case Parent parent -> parent.getChildrenUnmodifiable().forEach(child -> read(child, here));
            default -> {}
        }
    }

    private void open(Node content, String here) {
        if (content != null) {
            read(content, here);
        }
    }

    /// Rows as records tell them.
    private void rows(ObservableList<?> rows, String here) {
        rows.forEach(row -> lines.add(here + ": " + IDENTITY.matcher(row.toString()).replaceAll("")));
    }
}
