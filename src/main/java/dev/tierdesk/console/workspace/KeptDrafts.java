package dev.tierdesk.console.workspace;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.console.ui.Background;
import dev.tierdesk.document.AggregateText;
import dev.tierdesk.store.DraftJournal;
import dev.tierdesk.store.StoreException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the drafts of open editors on disk while they are edited, and gives them back after a crash. Used on the FX
/// thread; writes on the store's.
public final class KeptDrafts {
    private static final Logger LOG = LoggerFactory.getLogger(KeptDrafts.class);

    private final Workspace workspace;
    private final DraftJournal journal;
    private final Background background;
    private final Clock clock;
    private Map<UUID, Draft> kept = Map.of();

    public KeptDrafts(Workspace workspace, DraftJournal journal, Background background, Clock clock) {
        this.workspace = workspace;
        this.journal = journal;
        this.background = background;
        this.clock = clock;
    }

    /// Drafts found from an earlier run.
    ///
    /// @param drafts what was being edited, now based on what the catalog holds
    /// @param newest when one of them was touched last
    public record Found(List<Draft> drafts, Instant newest) {}

    /// Writes the drafts if they have changed since the last time.
    public void keep() {
        Map<UUID, Draft> now = Map.copyOf(workspace.drafts());
        if (!now.equals(kept)) {
            kept = now;
            List<DraftJournal.Draft> texts = now.values().stream().map(this::text).toList();
            background.store(() -> {
                journal.keep(texts);
                return texts.size();
            }, size -> {}, failure -> LOG.warn("drafts could not be kept", failure));
        }
    }

    /// Drafts that an earlier run left behind; empty where it ended cleanly. Runs on the store's thread.
    public Optional<Found> find() {
        Collection<DraftJournal.Draft> texts;
        try {
            texts = journal.read();
        } catch (StoreException e) {
            LOG.warn("kept drafts could not be read", e);
            return Optional.empty();
        }
        List<Draft> found = new ArrayList<>();
        Instant newest = Instant.EPOCH;
        for (DraftJournal.Draft text : texts) {
            Draft draft = draft(text);
            if (draft != null && !draft.isClean()) {
                found.add(draft);
                newest = text.when().isAfter(newest) ? text.when() : newest;
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new Found(found, newest));
    }

    /// Forgets what was kept.
    public void clear() {
        journal.clear();
    }

    private DraftJournal.Draft text(Draft draft) {
        Aggregate subject = Objects.requireNonNull(draft.value() != null ? draft.value() : draft.base());
        return new DraftJournal.Draft(Kind.of(subject), draft.id(),
                draft.base() == null ? null : AggregateText.write(draft.base()),
                draft.value() == null ? null : AggregateText.write(draft.value()), draft.unfinished(), clock.instant());
    }

    private @Nullable Draft draft(DraftJournal.Draft text) {
        try {
            Aggregate saved = workspace.saved().get().byId(text.id()).orElse(null);
            Aggregate value = text.text() == null ? null : AggregateText.read(text.kind(), text.id(), text.text());
            return saved == null && value == null ? null : new Draft(saved, value, text.fields());
        } catch (IllegalArgumentException e) {
            LOG.warn("a kept draft could not be read", e);
            return null;
        }
    }
}
