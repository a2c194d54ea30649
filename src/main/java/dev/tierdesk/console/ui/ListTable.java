package dev.tierdesk.console.ui;

import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The columns of a list: which a person has chosen, which there is room for, how wide, sorted by what. The
/// usual columns share the room there is; with others the table scrolls. Used on the FX thread.
///
/// @param <R> a row
final class ListTable<R> {
    private final TableView<R> table;
    private final List<String> usual = new ArrayList<>();
    private List<String> chosen = new ArrayList<>();
    private List<TableColumn<R, ?>> fitting = List.of();

    ListTable(TableView<R> table) {
        this.table = table;
        table.getVisibleLeafColumns().addListener((ListChangeListener<TableColumn<R, ?>>) change -> share());
    }

    /// Takes the columns there are, those visible being the usual ones.
    void begin() {
        usual.addAll(shown());
        chosen = new ArrayList<>(usual);
        share();
    }

    /// Shows only these columns, or those a person has chosen where none is given.
    void fit(List<TableColumn<R, ?>> only) {
        if (fitting.isEmpty()) {
            chosen = new ArrayList<>(shown());
        }
        fitting = List.copyOf(only);
        showFitting();
    }

    private void showFitting() {
        for (TableColumn<R, ?> column : table.getColumns()) {
            column.setVisible(fitting.isEmpty() ? chosen.contains(column.getId()) : fitting.contains(column));
        }
    }

    /// A menu in which columns are shown and hidden; the first stays.
    Menu choice(Messages messages) {
        Menu menu = new Menu(messages.get("common.columns"));
        menu.setOnShowing(e -> menu.getItems().setAll(table.getColumns().stream().skip(1).map(column -> {
            CheckMenuItem item = new CheckMenuItem(column.getText());
            item.setMnemonicParsing(false);
            item.setSelected(column.isVisible());
            item.setOnAction(chosenNow -> column.setVisible(item.isSelected()));
            return item;
        }).toList()));
        menu.getItems().add(new CheckMenuItem());
        return menu;
    }

    /// The columns as they are now; empty where they are the usual ones.
    List<String> columns() {
        List<String> kept = fitting.isEmpty() ? shown() : chosen;
        List<String> now = table.getColumns().stream().map(TableColumn::getId).filter(kept::contains).toList();
        return now.equals(usual) ? List.of() : now;
    }

    Map<String, Double> widths() {
        Map<String, Double> widths = new HashMap<>();
        for (TableColumn<R, ?> column : table.getColumns()) {
            if (fitting.isEmpty() && column.isVisible() && column.isResizable() && column.getWidth() > 0) {
                widths.put(column.getId(), (double) Math.round(column.getWidth()));
            }
        }
        return widths;
    }

    List<String> sort() {
        return table.getSortOrder().stream()
                .map(column -> (column.getSortType() == SortType.DESCENDING ? "-" : "") + column.getId())
                .toList();
    }

    /// Brings columns, widths and sort of an earlier run back, as far as there still are such columns.
    void restore(Place place) {
        if (!place.columns().isEmpty()) {
            order(place.columns());
            chosen = new ArrayList<>(place.columns());
            showFitting();
        }
        place.widths().forEach((id, width) -> column(id).ifPresent(column -> column.setPrefWidth(width)));
        if (!place.sort().isEmpty()) {
            table.getSortOrder().setAll(place.sort().stream().map(this::sorted).flatMap(Optional::stream).toList());
        }
    }

    /// Puts the columns of these ids into their order; the others keep their places after them.
    private void order(List<String> ids) {
        List<TableColumn<R, ?>> ordered = new ArrayList<>();
        ids.forEach(id -> column(id).filter(column -> !ordered.contains(column)).ifPresent(ordered::add));
        table.getColumns().stream().filter(column -> !ordered.contains(column)).toList().forEach(ordered::add);
        if (!ordered.equals(table.getColumns())) {
            table.getColumns().setAll(ordered);
        }
    }

    private Optional<TableColumn<R, ?>> sorted(String sort) {
        boolean descending = sort.startsWith("-");
        Optional<TableColumn<R, ?>> found = column(descending ? sort.substring(1) : sort);
        found.ifPresent(column -> column.setSortType(descending ? SortType.DESCENDING : SortType.ASCENDING));
        return found;
    }

    private Optional<TableColumn<R, ?>> column(@Nullable String id) {
        return table.getColumns().stream().filter(c -> Objects.equals(c.getId(), id)).findFirst();
    }

    private List<String> shown() {
        return table.getColumns().stream().filter(TableColumn::isVisible).map(TableColumn::getId)
                .collect(Collectors.toList());
    }

    private void share() {
        table.setColumnResizePolicy(usual.containsAll(shown())
                ? TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS
                : TableView.UNCONSTRAINED_RESIZE_POLICY);
    }
}
