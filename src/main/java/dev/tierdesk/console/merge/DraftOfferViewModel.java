package dev.tierdesk.console.merge;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.console.workspace.Draft;
import dev.tierdesk.console.workspace.KeptDrafts;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/// Drafts that an earlier run left behind, and which of them are wanted. Used on the FX thread.
final class DraftOfferViewModel {
    private final KeptDrafts kept;
    private final List<Row> rows;
    private final Set<UUID> wanted = new HashSet<>();

    /// A draft in words.
    ///
    /// @param age how long ago it was touched
    /// @param conflicting whether it changes a field that was written meanwhile
    /// @param lines what it changes
    record Row(UUID id, String title, String age, boolean conflicting, List<MergeWords.Line> lines) {}

    DraftOfferViewModel(KeptDrafts kept, List<KeptDrafts.Kept> found, Catalog saved, MergeWords words, Instant now) {
        this.kept = kept;
        rows = found.stream().map(one -> {
            Draft draft = one.draft();
            Aggregate subject = Objects.requireNonNull(draft.value() != null ? draft.value() : draft.base());
            return new Row(draft.id(), words.title(subject), words.dates().ago(one.when(), now),
                    !one.merge(saved).isClean(), words.lines(draft));
        }).toList();
        rows.forEach(row -> wanted.add(row.id()));
    }

    List<Row> rows() {
        return rows;
    }

    void want(UUID id, boolean taken) {
        if (taken) {
            wanted.add(id);
        } else {
            wanted.remove(id);
        }
    }

    /// How many are wanted.
    int count() {
        return wanted.size();
    }

    /// Takes the wanted ones back and forgets the others.
    void take() {
        kept.take(draft -> wanted.contains(draft.draft().id()));
    }
}
