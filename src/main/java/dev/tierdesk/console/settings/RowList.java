package dev.tierdesk.console.settings;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Parent;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// A table of the rows of one list in the settings, with the form of the chosen row beside it. The form is made anew
/// whenever another row is chosen.
///
/// @param <T> an item of the list
final class RowList<T> {
    private static final Pattern ITEM = Pattern.compile("\\w+\\[([^\\]]*)].*");

    private final TableView<T> table;
    private final Pane form;
    private final Function<T, String> name;
    private final IntFunction<Form> forms;
    private final Comparator<? super T> order;
    private List<Integer> places = List.of();
    private @Nullable Form open;
    private int openIndex = -1;
    private String openName = "";
    private boolean showing;

    /// The form of a row.
    ///
    /// @param focus puts the focus into the field at a path; false where there is none
    /// @param close runs when it is no longer shown
    record Form(Parent root, Predicate<String> focus, Runnable close) {}

    /// @param form what holds the form
    /// @param name what an item is called in paths
    /// @param forms makes the form of the item at an index
    RowList(TableView<T> table, Pane form, Function<T, String> name, IntFunction<Form> forms) {
        this(table, form, name, forms, (_, _) -> 0);
    }

    /// The same with the rows in another order than that of the list.
    RowList(
            TableView<T> table, Pane form, Function<T, String> name, IntFunction<Form> forms,
            Comparator<? super T> order) {
        this.order = order;
        this.table = table;
        this.form = form;
        this.name = name;
        this.forms = forms;
        table.getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (!showing) {
                choose(index());
            }
        });
    }

    /// A column of text.
    static <T> void text(TableColumn<T, String> column, Function<T, String> text) {
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(text.apply(cell.getValue())));
    }

    /// Shows the items as they are now; the chosen row stays chosen.
    void show(List<T> items) {
        List<Integer> now = IntStream.range(0, items.size())
                .boxed()
                .sorted(Comparator.comparing(items::get, order))
                .toList();
        List<T> ordered = now.stream().map(items::get).toList();
        if (ordered.equals(table.getItems()) && now.equals(places)) {
            return;
        }
        boolean sameLength = items.size() == table.getItems().size();
        showing = true;
        int row = Math.clamp(table.getSelectionModel().getSelectedIndex(), 0, Math.max(items.size() - 1, 0));
        int next = items.isEmpty() ? -1 : next(items, sameLength ? places.get(row) : now.get(row));
        places = now;
        table.getItems().setAll(ordered);
        table.getSelectionModel().clearSelection();
        if (next >= 0) {
            table.getSelectionModel().select(places.indexOf(next));
        }
        showing = false;
        if (!sameLength || openIndex != next) {
            choose(next);
        } else {
            openName = next < 0 ? "" : name.apply(items.get(next));
        }
    }

    /// Where the chosen row is now: the list may have been sorted anew.
    private int next(List<T> items, int same) {
        if (openName.isEmpty() || name.apply(items.get(same)).equals(openName)) {
            return same;
        }
        return IntStream.range(0, items.size()).filter(i -> name.apply(items.get(i)).equals(openName)).findFirst()
                .orElse(same);
    }

    /// Where the chosen row is in the list; -1 where none is.
    int index() {
        int row = table.getSelectionModel().getSelectedIndex();
        return row < 0 ? -1 : places.get(row);
    }

    /// Chooses the row of the last item.
    void chooseLast() {
        int row = places.indexOf(places.size() - 1);
        table.getSelectionModel().select(row);
        table.scrollTo(row);
    }

    /// Chooses the row that a path names and puts the focus into its field.
    void focus(String path) {
        Matcher item = ITEM.matcher(path);
        if (item.matches()) {
            String wanted = item.group(1);
            for (int i = 0; i < table.getItems().size(); i++) {
                if (name.apply(table.getItems().get(i)).equals(wanted) || places.get(i).toString().equals(wanted)) {
                    table.getSelectionModel().select(i);
                    table.scrollTo(i);
                    break;
                }
            }
        }
        if (open == null || !open.focus().test(path)) {
            table.requestFocus();
        }
    }

    /// Lets go of the form.
    void close() {
        if (open != null) {
            open.close().run();
            open = null;
        }
    }

    private void choose(int index) {
        close();
        openIndex = index;
        openName = index < 0 ? "" : name.apply(table.getItems().get(places.indexOf(index)));
        open = index < 0 ? null : forms.apply(index);
        form.getChildren().clear();
        if (open != null) {
            form.getChildren().add(open.root());
        }
    }
}
