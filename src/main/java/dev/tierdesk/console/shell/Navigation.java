package dev.tierdesk.console.shell;

import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.pricing.Severity;
import dev.tierdesk.words.Messages;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// The list of screens at the left, and the same as menu items with Shortcut+1, 2, ...
final class Navigation {
    private static final double ROW_WIDTH = 135;
    /// "999": of a longer number only the colour says how bad it is.
    private static final int MARKED = 3;

    private final Messages messages;
    private final Consumer<ScreenName> open;
    private final Map<ScreenName, ToggleButton> items = new EnumMap<>(ScreenName.class);
    private final Map<ScreenName, Label> counts = new EnumMap<>(ScreenName.class);

    Navigation(Messages messages, Consumer<ScreenName> open) {
        this.messages = messages;
        this.open = open;
    }

    void fill(VBox pane, Menu menu) {
        ToggleGroup group = new ToggleGroup();
        int digit = 1;
        for (ScreenName name : ScreenName.values()) {
            Region space = new Region();
            if (name == ScreenName.PRODUCTS || name == ScreenName.CHANGES) {
                space.getStyleClass().add("nav-gap");
                pane.getChildren().add(space);
            } else if (name == ScreenName.SETTINGS) {
                VBox.setVgrow(space, Priority.ALWAYS);
                pane.getChildren().add(space);
            }
            pane.getChildren().add(item(name, group));
            MenuItem entry = new MenuItem(messages.get("shell.screen." + name.key()));
            KeyCode key = KeyCode.getKeyCode(String.valueOf(digit++));
            entry.setAccelerator(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN));
            entry.setOnAction(e -> open.accept(name));
            menu.getItems().add(entry);
        }
    }

    void select(ScreenName name) {
        ToggleButton item = items.get(name);
        if (item != null) {
            item.setSelected(true);
            Node focused = item.getScene() == null ? null : item.getScene().getFocusOwner();
            if (focused == null || items.containsValue(focused)) {
                item.requestFocus(); // Tab leads into the open screen from there
            }
        }
    }

    void show(Map<ScreenName, Integer> numbers) {
        numbers.forEach((name, number) -> {
            Label count = counts.get(name);
            if (count != null) {
                count.setText(messages.numbers().show(BigDecimal.valueOf(number)));
            }
        });
    }

    /// Marks the number of problems by the worst of them; there is no number where nothing has to be mended.
    void showWorst(Severity worst) {
        Label count = counts.get(ScreenName.PROBLEMS);
        if (count != null) {
            WorstMark.show(worst, count);
            count.setVisible(worst != Severity.INFO);
        }
    }

    /// Marks the number of scheduled changes where one waits for somebody; there is no number where none is pending.
    void showWaiting(boolean pending, boolean waiting) {
        Label count = counts.get(ScreenName.SCHEDULE);
        if (count != null) {
            WorstMark.show(waiting ? Severity.WARNING : Severity.INFO, count);
            count.setVisible(pending);
        }
    }

    private ToggleButton item(ScreenName name, ToggleGroup group) {
        Label text = new Label(messages.get("shell.screen." + name.key()));
        text.setGraphic(Icons.of(icon(name)));
        text.setGraphicTextGap(10);
        Label count = new Label();
        count.getStyleClass().add("nav-count");
        count.contentDisplayProperty().bind(count.textProperty().map(number ->
                number.length() > MARKED ? ContentDisplay.TEXT_ONLY : ContentDisplay.LEFT));
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        HBox row = new HBox(text, spring, count);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(ROW_WIDTH);
        row.setPrefWidth(ROW_WIDTH);
        ToggleButton item = new ToggleButton();
        item.setGraphic(row);
        item.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        item.setAccessibleText(text.getText());
        item.setId("nav-" + name.key());
        item.getStyleClass().setAll("nav-item");
        item.setToggleGroup(group);
        item.setOnAction(e -> {
            item.setSelected(true);
            open.accept(name);
        });
        items.put(name, item);
        counts.put(name, count);
        return item;
    }

    private static Ikon icon(ScreenName name) {
        return switch (name) {
            case OVERVIEW -> MaterialDesignH.HOME_OUTLINE;
            case PRODUCTS -> MaterialDesignC.CUBE_OUTLINE;
            case UNITS -> MaterialDesignG.GAUGE;
            case PLANS -> MaterialDesignL.LAYERS_OUTLINE;
            case PRICES -> MaterialDesignT.TAG_OUTLINE;
            case CHANGES -> MaterialDesignH.HISTORY;
            case SCHEDULE -> MaterialDesignC.CALENDAR_CLOCK;
            case PROBLEMS -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
            case SETTINGS -> MaterialDesignC.COG_OUTLINE;
        };
    }
}
