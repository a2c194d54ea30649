package dev.tierdesk.console.palette;

import dev.tierdesk.console.palette.PaletteIndex.Hit;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.words.Messages;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// What was found: its name, what it is, and the keys of a command. A code is shown where it is what was typed.
final class HitCell extends ListCell<Hit> {
    private final Messages messages;
    private final Label name = new Label();
    private final Label detail = new Label();
    private final Label keys = new Label();
    private final HBox row;

    HitCell(Messages messages, Consumer<HitCell> clicked) {
        this.messages = messages;
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        detail.getStyleClass().addAll("muted", "caption");
        detail.setMinWidth(Region.USE_PREF_SIZE);
        keys.getStyleClass().add("shortcut-key");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        keys.managedProperty().bind(keys.visibleProperty());
        row = new HBox(name, spring, detail, keys);
        row.getStyleClass().add("palette-row");
        setPrefWidth(0);
        setOnMouseClicked(e -> {
            if (!isEmpty()) {
                clicked.accept(this);
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Hit hit, boolean empty) {
        super.updateItem(hit, empty);
        setGraphic(empty || hit == null ? null : row);
        if (hit != null) {
            switch (hit.entry()) {
                case Entry.Command command -> {
                    name.setGraphic(Icons.of(MaterialDesignC.CHEVRON_RIGHT));
                    show(command, command.other(), command.keys());
                }
                case Entry.Thing thing -> {
                    name.setGraphic(Icons.of(thing.kind()));
                    show(thing,
                            Stream.of(hit.byOther() ? thing.other() : "", thing.detail(), messages.word(thing.kind()))
                            .filter(words -> !words.isEmpty())
                            .collect(Collectors.joining(" · ")), "");
                }
            }
        }
    }

    private void show(Entry entry, String words, String shortcut) {
        name.setText(entry.name());
        detail.setText(words);
        keys.setText(shortcut);
        keys.setVisible(!shortcut.isEmpty());
        setAccessibleText(entry.name() + ", " + words);
    }
}
