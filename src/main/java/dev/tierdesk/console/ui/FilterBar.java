package dev.tierdesk.console.ui;

import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// The filters above a list: the usual ones as chips, the others under a "+" chip until they are used; all of them
/// under one chip where there is no room.
public final class FilterBar extends FlowPane {
    static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");

    private final Map<String, FilterChip<String>> chips = new LinkedHashMap<>();
    private final List<String> usual = new ArrayList<>();
    private final MenuButton more = new MenuButton();
    private final MenuButton single = new MenuButton();
    private final Button clear = new Button();
    private String filters = "";
    private String search = "";
    private boolean narrow;
    private @Nullable Node last;

    public FilterBar() {
        getStyleClass().add("chip-row");
        more.setGraphic(Icons.of(MaterialDesignP.PLUS));
        more.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        more.getStyleClass().addAll("chip", "icon-button");
        more.setOnShowing(e -> mirror(more, false));
        single.getStyleClass().add("chip");
        single.setOnShowing(e -> mirror(single, true));
        clear.setGraphic(Icons.of(MaterialDesignC.CLOSE));
        clear.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        clear.getStyleClass().addAll("flat", "small", "icon-button");
        clear.setOnAction(e -> clearAll());
    }

    /// Says in words what it is: the one chip, the "+", what unticks everything, the search among many values.
    public void setMessages(Messages messages) {
        filters = messages.get("common.filters");
        search = messages.get("common.search");
        say(more, messages.get("common.filters.more"));
        say(clear, messages.get("common.filters.clear"));
        arrange();
    }

    /// Adds a filter.
    ///
    /// @param always whether it has its own chip before it is used
    /// @param chosen told the filter's name and ticked values whenever they change
    public void add(String name, String title, boolean always, BiConsumer<String, Collection<String>> chosen) {
        FilterChip<String> chip = new FilterChip<>();
        chip.setId(name + "Chip");
        chip.setTitle(title);
        chip.setSearch(search);
        chip.chosenProperty().addListener((ListChangeListener<String>) change -> {
            chosen.accept(name, List.copyOf(chip.chosenProperty()));
            arrange();
        });
        chips.put(name, chip);
        if (always) {
            usual.add(name);
        }
        arrange();
    }

    /// Puts something after the chips.
    public void setLast(Node node) {
        last = node;
        arrange();
    }

    /// Sets what a filter offers; ticks of values that stay are kept.
    public void setValues(String name, List<String> values, UnaryOperator<String> words) {
        chip(name).setValues(values, words);
    }

    /// The ticked values of the filters that have some.
    public Map<String, List<String>> chosen() {
        Map<String, List<String>> chosen = new TreeMap<>();
        chips.forEach((name, chip) -> {
            if (!chip.chosenProperty().isEmpty()) {
                chosen.put(name, List.copyOf(chip.chosenProperty()));
            }
        });
        return chosen;
    }

    /// Ticks values by filter, those that are offered.
    public void choose(Map<String, List<String>> wanted) {
        chips.forEach((name, chip) -> chip.choose(wanted.getOrDefault(name, List.of())));
    }

    /// Whether there is room for one chip only.
    public void setNarrow(boolean value) {
        narrow = value;
        arrange();
    }

    /// Unticks everything.
    public void clearAll() {
        chips.values().forEach(FilterChip::clear);
    }

    private static void say(ButtonBase button, String words) {
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
    }

    private FilterChip<String> chip(String name) {
        return Objects.requireNonNull(chips.get(name), name);
    }

    private void arrange() {
        List<FilterChip<String>> used = chips.values().stream().filter(c -> !c.chosenProperty().isEmpty()).toList();
        List<Node> wanted = new ArrayList<>();
        if (narrow) {
            single.setText(used.isEmpty() ? filters : filters + " " + used.size());
            single.pseudoClassStateChanged(ACTIVE, !used.isEmpty());
            wanted.add(single);
        } else {
            chips.forEach((name, chip) -> {
                if (usual.contains(name) || used.contains(chip)) {
                    wanted.add(chip);
                }
            });
            if (wanted.size() < chips.size()) {
                wanted.add(more);
            }
        }
        if (!used.isEmpty()) {
            wanted.add(clear);
        }
        if (last != null) {
            wanted.add(last);
        }
        if (!wanted.equals(getChildren())) {
            getChildren().setAll(wanted);
        }
    }

    /// Fills a menu with the filters that have no chip of their own; ticks there are ticks of the chip.
    private void mirror(MenuButton button, boolean everything) {
        List<MenuItem> menus = new ArrayList<>();
        chips.values().stream().filter(chip -> everything || !getChildren().contains(chip)).forEach(chip -> {
            Menu menu = new Menu(chip.getTitle());
            chip.fill(menu.getItems());
            menus.add(menu);
        });
        button.getItems().setAll(menus);
    }
}
