package dev.tierdesk.console.merge;

import dev.tierdesk.catalog.ThreeWay;
import dev.tierdesk.catalog.ThreeWay.Side;
import dev.tierdesk.console.workspace.Workspace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Drafts that conflict with what was written meanwhile, and what was chosen for each of their fields. Used on the FX
/// thread.
final class MergeViewModel {
    private final Workspace workspace;
    private final List<ThreeWay> conflicts;
    private final MergeWords words;
    private final Map<Choice, Side> chosen = new HashMap<>();

    /// A field that somebody has to decide.
    record Choice(UUID id, String path) {}

    /// An object with the fields that differ.
    record Section(UUID id, String title, List<MergeWords.Row> rows) {}

    MergeViewModel(Workspace workspace, List<ThreeWay> conflicts, MergeWords words) {
        this.workspace = workspace;
        this.conflicts = List.copyOf(conflicts);
        this.words = words;
    }

    List<Section> sections() {
        return conflicts.stream().map(c -> new Section(c.id(), words.title(c.subject()), words.rows(c))).toList();
    }

    /// What was chosen for a field; null where nothing is yet.
    @Nullable Side chosen(Choice choice) {
        return chosen.get(choice);
    }

    /// @param side mine or theirs
    void choose(Choice choice, Side side) {
        chosen.put(choice, side);
    }

    /// Chooses one side for every field.
    void chooseAll(Side side) {
        choices().forEach(choice -> choose(choice, side));
    }

    /// The first field for which nothing is chosen.
    Optional<Choice> undecided() {
        return choices().stream().filter(choice -> !chosen.containsKey(choice)).findFirst();
    }

    /// Makes what was chosen the drafts, on what is saved now. Everything has to be decided.
    void finish() {
        for (ThreeWay conflict : conflicts) {
            Set<String> theirs = new HashSet<>();
            for (String path : conflict.conflicts()) {
                if (Objects.requireNonNull(chosen.get(new Choice(conflict.id(), path)), path) == Side.THEIRS) {
                    theirs.add(path);
                }
            }
            workspace.resolve(conflict, theirs);
        }
    }

    private List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        conflicts.forEach(c -> c.conflicts().forEach(path -> choices.add(new Choice(c.id(), path))));
        return choices;
    }
}
