package dev.tierdesk.console.palette;

import dev.tierdesk.console.palette.PaletteIndex.Hit;
import dev.tierdesk.console.ui.Background;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// What was typed into the palette, what was found for it, and which of it is chosen. Used on the FX thread.
final class PaletteViewModel {
    private static final int LIMIT = 50;

    private final PaletteIndex commands;
    private final ObservableValue<PaletteIndex> things;
    private final Background background;
    private final Consumer<Entry> run;
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<Hit>> hits = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper();
    private String shown = "";
    private boolean awaited;

    /// @param things the objects there are; searched again when they change
    /// @param run opens or does what was chosen
    PaletteViewModel(
            PaletteIndex commands, ObservableValue<PaletteIndex> things, Background background, Consumer<Entry> run) {
        this.commands = commands;
        this.things = things;
        this.background = background;
        this.run = run;
        query.subscribe(text -> search());
        things.subscribe(index -> search());
    }

    /// What is searched for; nothing shows every command.
    StringProperty query() {
        return query;
    }

    ReadOnlyObjectProperty<List<Hit>> hits() {
        return hits.getReadOnlyProperty();
    }

    /// The place among the hits of the one that [#run] takes.
    ReadOnlyIntegerProperty chosen() {
        return chosen.getReadOnlyProperty();
    }

    /// Chooses another hit, so many further down; goes no further than the first and the last.
    void move(int by) {
        choose(chosen.get() + by);
    }

    /// Chooses the hit at a place.
    void choose(int index) {
        chosen.set(Math.clamp(index, 0, Math.max(0, hits.get().size() - 1)));
    }

    /// Takes the chosen hit; where the last letters are still being searched for, the first that they find.
    void run() {
        if (!shown.equals(query.get())) {
            awaited = true;
        } else if (!hits.get().isEmpty()) {
            run.accept(hits.get().get(chosen.get()).entry());
        }
    }

    private void search() {
        String text = query.get();
        PaletteIndex objects = things.getValue();
        if (text.isBlank()) {
            background.latest("palette", job -> commands.all(), all ->
                    show(text, all.stream().map(entry -> new Hit(entry, false, 0)).toList()));
        } else {
            background.latest("palette", job -> Stream.of(commands, objects)
                    .flatMap(index -> index.search(text, LIMIT, job::cancelled).stream())
                    .sorted(Comparator.comparingInt(Hit::fit))
                    .limit(LIMIT)
                    .toList(), found -> show(text, found));
        }
    }

    private void show(String text, List<Hit> found) {
        boolean same = shown.equals(text);
        shown = text;
        hits.set(found);
        choose(same ? chosen.get() : 0);
        if (awaited) {
            awaited = false;
            run();
        }
    }
}
