package dev.tierdesk.console.workspace;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.schedule.Succession;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Drafts as they are saved: prices in force outside a plan are succeeded and not overwritten.
///
/// @param drafts to be saved
/// @param now decides what is in force
record Successions(List<Draft> drafts, Instant now) {
    /// Those that need a moment to begin at.
    List<Succession> all() {
        return drafts.stream().flatMap(draft -> of(draft).stream()).toList();
    }

    /// What the drafts change where the prices in force end at `start` and new ones begin.
    ///
    /// @param workspace gives the new prices ids, and codes that are free there
    List<Change> changes(Instant start, Workspace workspace) {
        List<Change> changes = new ArrayList<>();
        Catalog catalog = workspace.working().get();
        for (Draft draft : drafts) {
            Succession succession = of(draft).orElse(null);
            if (succession == null) {
                changes.add(draft.toChange());
            } else {
                Change begun = Change.created(succession.next(workspace.newId(), start, catalog));
                changes.add(new Change(succession.before(), succession.ended(start)));
                changes.add(begun);
                catalog = catalog.apply(List.of(begun));
            }
        }
        return changes;
    }

    /// When prices begin that nobody is asked about: at the start of tomorrow in the catalog's time zone.
    static Instant tomorrow(Workspace workspace) {
        ZoneId zone = workspace.saved().get().settings().timeZone();
        return LocalDate.ofInstant(workspace.clock().instant(), zone).plusDays(1).atStartOfDay(zone).toInstant();
    }

    private Optional<Succession> of(Draft draft) {
        return Succession.of(draft.base(), draft.value(), now);
    }
}
