package dev.tierdesk.console.ui;

import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;

/// The menu of the filters that were kept for a list: one is chosen, the present ones are kept under a name, and names
/// are changed and forgotten.
public final class FilterMenu extends MenuButton {
    private final KeptFilters kept;
    private final Dialogs dialogs;
    private final Messages messages;
    private final Supplier<KeptFilter> present;
    private final Consumer<KeptFilter> use;

    /// @param present what the list is filtered by now, under no name
    /// @param use filters the list
    public FilterMenu(KeptFilters kept, Desk desk, Supplier<KeptFilter> present, Consumer<KeptFilter> use) {
        this.kept = kept;
        dialogs = desk.dialogs();
        messages = desk.messages();
        this.present = present;
        this.use = use;
        setId("keptFilters");
        setGraphic(Icons.of(MaterialDesignB.BOOKMARK_OUTLINE));
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        getStyleClass().addAll("chip", "icon-button");
        setAccessibleText(messages.get("common.filters.kept"));
        setTooltip(new Tooltip(messages.get("common.filters.kept")));
        setOnShowing(e -> fill());
        fill();
    }

    private void fill() {
        KeptFilter now = present.get();
        List<MenuItem> items = new ArrayList<>();
        for (KeptFilter filter : kept.all()) {
            RadioMenuItem item = new RadioMenuItem(filter.name());
            item.setMnemonicParsing(false);
            item.setSelected(filter.named("").equals(now));
            item.setOnAction(e -> use.accept(filter));
            items.add(item);
        }
        if (!items.isEmpty()) {
            items.add(new SeparatorMenuItem());
        }
        MenuItem keep = Columns.item(
                messages.get("common.filters.keep"), () -> ask(FilterNameViewModel.keeping(kept, now, messages)));
        keep.setDisable(now.isEmpty());
        items.add(keep);
        if (!kept.all().isEmpty()) {
            items.add(each(messages.get("common.filters.rename"),
                    filter -> ask(FilterNameViewModel.renaming(kept, filter, messages))));
            items.add(each(messages.get("common.filters.forget"), filter -> kept.forget(filter.name())));
        }
        getItems().setAll(items);
    }

    private Menu each(String words, Consumer<KeptFilter> run) {
        Menu menu = new Menu(words);
        for (KeptFilter filter : kept.all()) {
            MenuItem item = Columns.item(filter.name(), () -> run.accept(filter));
            item.setMnemonicParsing(false);
            menu.getItems().add(item);
        }
        return menu;
    }

    private void ask(FilterNameViewModel model) {
        FilterNameController form = new FilterNameController(model, dialogs::close);
        dialogs.show(Views.load(form, messages));
        form.begin();
    }
}
