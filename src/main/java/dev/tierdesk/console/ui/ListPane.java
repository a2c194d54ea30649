package dev.tierdesk.console.ui;

import atlantafx.base.controls.CustomTextField;
import dev.tierdesk.words.Messages;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.DefaultProperty;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// The list at the left of a screen: search field with count, filters, table, and what it says when it is empty. Its
/// columns stand in the FXML. Used on the FX thread.
///
/// @param <R> a row
@DefaultProperty("columns")
public final class ListPane<R extends ListRow> extends VBox {
    private static final String SEARCH = "search";
    /// Where a table remembers by its number the row that Shift chooses from, also when another row has that number.
    private static final String SHIFT_FROM = "anchor";

    private final CustomTextField search = new CustomTextField();
    private final Label count = new Label();
    private final HBox extras = new HBox(8);
    private final Button create = new Button();
    private final FilterBar filters = new FilterBar();
    private final TableView<R> table = new TableView<>();
    private final Label noMatch = new Label();
    private final EmptyState empty = new EmptyState();
    private final ListTable<R> columns = new ListTable<>(table);
    private String prompt = "";
    private String shortPrompt = "";
    private @Nullable ListDivider divider;
    private @Nullable ListModel<R, ?> model;
    private int lastIndex;
    private boolean selecting;

    public ListPane() {
        getStyleClass().add("list-pane");
        search.setId("searchField");
        count.setId("countLabel");
        create.setId("newButton");
        filters.setId("filterBar");
        table.setId("listTable");
        search.setLeft(Icons.of(MaterialDesignM.MAGNIFY));
        search.setRight(count);
        HBox.setHgrow(search, Priority.ALWAYS);
        count.getStyleClass().add("search-count");
        count.setMinWidth(USE_PREF_SIZE);
        extras.managedProperty().bind(extras.visibleProperty());
        create.setGraphic(Icons.of(MaterialDesignP.PLUS));
        create.getStyleClass().add("icon-button");
        noMatch.getStyleClass().add("muted");
        noMatch.setWrapText(true);
        table.setPlaceholder(noMatch);
        HBox bar = new HBox(search, extras, create);
        bar.getStyleClass().add("search-bar");
        StackPane body = new StackPane(table, empty);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().setAll(bar, filters, body);
    }

    public ObservableList<TableColumn<R, ?>> getColumns() {
        return table.getColumns();
    }

    /// What stands between the search field and the button for a new object, where there is room.
    public ObservableList<Node> getExtras() {
        return extras.getChildren();
    }

    public String getSearch() {
        return prompt;
    }

    /// What the search field says.
    public void setSearch(String words) {
        prompt = words;
        search.setPromptText(words);
        search.setAccessibleText(words);
    }

    public String getListText() {
        return table.getAccessibleText();
    }

    /// What the table is called for those who hear it.
    public void setListText(String words) {
        table.setAccessibleText(words);
    }

    public String getNoMatch() {
        return noMatch.getText();
    }

    /// What stands in the table when no row passes search and filters.
    public void setNoMatch(String words) {
        noMatch.setText(words);
    }

    public String getNewText() {
        return create.getAccessibleText();
    }

    public void setNewText(String words) {
        create.setAccessibleText(words);
    }

    public String getNewTip() {
        return create.getTooltip().getText();
    }

    public void setNewTip(String words) {
        create.setTooltip(new Tooltip(words));
    }

    /// What is said where there are no rows at all.
    public EmptyState empty() {
        return empty;
    }

    public TableView<R> table() {
        return table;
    }

    /// Starts to show the rows of a model.
    ///
    /// @param split the split pane that this is the first item of
    /// @param usual facets that have their own chip before they are used
    /// @param titles the texts of the facets' titles, of which each is a variant
    public <F extends Enum<F>> void show(
            ListModel<R, F> shown,
            ListEditor editor,
            Messages messages,
            SplitPane split,
            Collection<F> usual,
            String titles) {
        model = shown;
        divider = new ListDivider(split, this);
        create.setOnAction(e -> editor.create().run());
        empty.onAction(editor.create());
        filters.setMessages(messages);
        shortPrompt = messages.get("common.search");
        for (F facet : shown.facets()) {
            String title = messages.get(titles + "." + facet.name().toLowerCase(Locale.ROOT));
            filters.add(facet.name(), title, usual.contains(facet), shown.rows()::choose);
        }
        rows(shown, editor.enter());
        columns.begin();
        shown.rows().revision().subscribe(revision -> {
            for (F facet : shown.facets()) {
                filters.setValues(facet.name(), shown.values(facet), value -> shown.words(facet, value));
            }
            int all = shown.rows().allCount().get();
            count.setText(messages.get("common.count", "shown", shown.rows().shownCount().get(), "all", all));
            empty.setVisible(all == 0);
            table.setVisible(all > 0);
            select(shown, shown.selected().get());
            shiftFrom(table.getSelectionModel().getSelectedIndex());
        });
        shown.selected().subscribe(id -> select(shown, id));
        shown.rows().query().bind(search.textProperty());
    }

    /// Sets the context menu: these commands, then those that every list has.
    ///
    /// @param file what a file of its rows is called
    public void menu(Desk desk, String file, MenuItem... commands) {
        Messages messages = desk.messages();
        ContextMenu menu = new ContextMenu(commands);
        menu.getItems().addAll(
                Columns.item(messages.get("common.copy-table"), () -> Columns.copy(table)),
                Columns.item(messages.get("common.export-rows"), () -> RowsFile.export(table, file, desk)),
                columns.choice(messages));
        table.setContextMenu(menu);
    }

    /// Offers the filters that were kept for this list, and keeps others.
    public void offer(KeptFilters kept, Desk desk) {
        Supplier<KeptFilter> present = () -> new KeptFilter("", search.getText(), filters.chosen());
        filters.setLast(new FilterMenu(kept, desk, present, filter -> {
            search.setText(filter.search());
            filters.choose(filter.values());
        }));
    }

    /// Puts the focus into the search field.
    public void find() {
        search.requestFocus();
        search.selectAll();
    }

    /// The chosen rows.
    public List<R> chosen() {
        return List.copyOf(table.getSelectionModel().getSelectedItems());
    }

    /// Gives the list its usual width for the room there is.
    ///
    /// @param only the columns there is room for; none for those a person has chosen
    public void fit(double width, List<TableColumn<R, ?>> only) {
        boolean narrow = width <= ListDivider.NARROW;
        filters.setNarrow(narrow);
        extras.setVisible(!narrow && !extras.getChildren().isEmpty());
        search.setPromptText(narrow ? shortPrompt : prompt);
        columns.fit(only);
        if (divider != null) {
            divider.fit(width);
        }
    }

    /// How the person left the list.
    public Place place() {
        return new Place(divider == null ? 0 : divider.moved(), columns.columns(), columns.widths(), columns.sort(),
                filters.chosen(), model == null ? null : model.selected().get()).with(SEARCH, search.getText());
    }

    /// Brings the list back as it was left.
    public void restore(Place place) {
        if (divider != null && model != null) {
            divider.move(place.divider());
            columns.restore(place);
            filters.choose(place.filters());
            search.setText(place.text(SEARCH));
            UUID id = place.selected();
            if (id != null && model.rows().all().stream().anyMatch(row -> row.id().equals(id))) {
                model.selected().set(id);
            }
        }
    }

    /// What can be seen of it; none before it was laid out.
    public Optional<ListGlance> glance() {
        List<ListGlance.Row> rows = VisibleRows.rows(table);
        if (model == null || rows.isEmpty()) {
            return Optional.empty();
        }
        String searched = search.getText().isEmpty() ? search.getPromptText() : search.getText();
        return Optional.of(new ListGlance(getWidth(), searched, count.getText(), VisibleRows.chips(filters),
                VisibleRows.columns(table), rows, model.selected().get()));
    }

    /// Goes on where a glance of it left off.
    ///
    /// @param top id of the row that was at the top
    /// @param marked id of the row that was marked; null for none
    public void resume(UUID top, @Nullable UUID marked) {
        if (model != null && marked != null && indexOf(marked) >= 0) {
            model.selected().set(marked);
        }
        if (indexOf(top) >= 0) {
            table.scrollTo(indexOf(top));
        }
    }

    private void rows(ListModel<R, ?> shown, Runnable enter) {
        SortedList<R> sorted = new SortedList<>(shown.rows().shown());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        Columns.copyable(table);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel().selectedItemProperty().subscribe(row -> chosen(shown, row));
        table.setRowFactory(t -> {
            TableRow<R> row = new TableRow<>();
            row.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
                if (e.getClickCount() == 2 && !row.isEmpty()) {
                    enter.run();
                }
            });
            return row;
        });
        search.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.DOWN || e.getCode() == KeyCode.ENTER) {
                table.requestFocus();
                if (table.getSelectionModel().isEmpty()) {
                    table.getSelectionModel().selectFirst();
                }
                e.consume();
            }
        });
        table.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER) {
                enter.run();
                e.consume();
            }
        });
    }

    private void chosen(ListModel<R, ?> shown, @Nullable R row) {
        if (row != null && !shown.rows().isChanging()) {
            lastIndex = table.getItems().indexOf(row);
            if (!selecting) {
                shown.selected().set(row.id());
            }
        }
    }

    /// Selects the row of the open object; where none is open, the row that took its place is opened.
    private void select(ListModel<R, ?> shown, @Nullable UUID id) {
        selecting = true;
        int index = indexOf(id);
        if (index < 0) {
            table.getSelectionModel().clearSelection();
        } else if (!table.getSelectionModel().isSelected(index)) {
            table.getSelectionModel().clearAndSelect(index);
            shiftFrom(index);
            Columns.reveal(table, index);
        }
        selecting = false;
        if (id == null && !table.getItems().isEmpty()) {
            shown.selected().set(table.getItems().get(Math.clamp(lastIndex, 0, table.getItems().size() - 1)).id());
        }
    }

    private void shiftFrom(int index) {
        if (index >= 0) {
            table.getProperties().put(SHIFT_FROM, new TablePosition<R, Object>(table, index, null));
        }
    }

    private int indexOf(@Nullable UUID id) {
        for (int i = 0; i < table.getItems().size(); i++) {
            if (table.getItems().get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
