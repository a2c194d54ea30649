package dev.tierdesk.console.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/// The chips above a list by their names, and what is ticked in them as text. Values that shall be ticked before they
/// are offered wait until something is. Used on the FX thread.
public final class ChipFilters {
    private final Map<String, Chip<?>> chips = new LinkedHashMap<>();
    private final Map<String, List<String>> waiting = new HashMap<>();

    private static final class Chip<T> {
        private final FilterChip<T> shown;
        private final Function<T, String> text;
        private List<T> offered = List.of();

        Chip(FilterChip<T> shown, Function<T, String> text) {
            this.shown = shown;
            this.text = text;
        }

        List<String> ticked() {
            return shown.chosenProperty().stream().map(text).toList();
        }

        void tick(List<String> wanted) {
            shown.choose(offered.stream().filter(value -> wanted.contains(text.apply(value))).toList());
        }
    }

    /// A chip and its name.
    ///
    /// @param text of a value, the same at every start
    public <T> ChipFilters with(String name, FilterChip<T> chip, Function<T, String> text) {
        chips.put(name, new Chip<>(chip, text));
        return this;
    }

    /// Sets what a chip offers; ticks of values that stay are kept, and those that waited are ticked.
    public <T> void offer(FilterChip<T> shown, List<T> values, Function<T, String> words) {
        shown.setValues(values, words);
        chips.forEach((name, chip) -> {
            if (chip.shown == shown) {
                offered(name, chip, values);
            }
        });
    }

    /// The ticked values of the chips that have some.
    public Map<String, List<String>> chosen() {
        Map<String, List<String>> chosen = new TreeMap<>(waiting);
        chips.forEach((name, chip) -> {
            if (!chip.ticked().isEmpty()) {
                chosen.put(name, chip.ticked());
            }
        });
        return chosen;
    }

    /// Ticks these values and no others.
    public void choose(Map<String, List<String>> wanted) {
        waiting.clear();
        chips.forEach((name, chip) -> {
            chip.tick(wanted.getOrDefault(name, List.of()));
            if (chip.offered.isEmpty() && wanted.containsKey(name)) {
                waiting.put(name, Objects.requireNonNull(wanted.get(name)));
            }
        });
    }

    @SuppressWarnings("unchecked")
    private <T> void offered(String name, Chip<?> chip, List<T> values) {
        ((Chip<T>) chip).offered = List.copyOf(values);
        if (!values.isEmpty() && waiting.containsKey(name)) {
            List<String> wanted = new ArrayList<>(Objects.requireNonNull(waiting.remove(name)));
            wanted.addAll(chip.ticked());
            chip.tick(wanted);
        }
    }
}
