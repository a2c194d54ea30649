package dev.tierdesk.console.history;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Lifecycle;
import dev.tierdesk.catalog.State;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.words.Dates;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Since when the open object of an editor is in its states, in words. Used on the FX thread.
public final class StateSince {
    private static final Duration PAUSE = Duration.ofMillis(150);

    private final Workspace workspace;
    private final Desk desk;
    private final String name;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private @Nullable Aggregate followed;

    /// @param name of the editor, unlike that of others
    public StateSince(Workspace workspace, Desk desk, String name) {
        this.workspace = workspace;
        this.desk = desk;
        this.name = "state-since." + name;
    }

    /// "GA, PUBLISHED since 20 Apr 2026"; empty where nobody knows.
    public ReadOnlyStringProperty text() {
        return text.getReadOnlyProperty();
    }

    /// Looks up an object shortly after it was opened or saved.
    ///
    /// @param saved null for none, or a new one
    public void follow(@Nullable Aggregate saved) {
        if (Objects.equals(saved, followed)) {
            return;
        }
        if (saved == null || followed == null || !saved.id().equals(followed.id())) {
            text.set("");
        }
        followed = saved;
        if (saved != null) {
            desk.background().later(name, PAUSE, () -> look(saved));
        }
    }

    private void look(Aggregate saved) {
        workspace.history(saved.id(), history -> {
            if (saved.equals(followed)) {
                text.set(words(saved, StateTimes.of(history)));
            }
        }, desk.dialogs()::failed);
    }

    private String words(Aggregate object, StateTimes times) {
        Dates dates = new Dates(desk.messages(), workspace.saved().get().settings().timeZone());
        Map<String, String> states = new LinkedHashMap<>();
        for (State state : Lifecycle.of(object)) {
            times.of(state).map(dates::dayOf).map(dates::day).ifPresent(day -> states.merge(
                    day, desk.messages().word((Enum<?>) state), (some, one) -> some + ", " + one));
        }
        return states.entrySet().stream()
                .map(since -> desk.messages().get("history.since", "state", since.getValue(), "date", since.getKey()))
                .collect(Collectors.joining(" · "));
    }
}
