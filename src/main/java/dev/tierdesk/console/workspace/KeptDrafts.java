package dev.tierdesk.console.workspace;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.ThreeWay;
import dev.tierdesk.console.ui.Background;
import dev.tierdesk.document.AggregateText;
import dev.tierdesk.store.DraftJournal;
import dev.tierdesk.store.StoreException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
    private final Map<UUID, Instant> touched = new HashMap<>();
    private Map<UUID, Draft> kept = Map.of();
    private List<Kept> undecided = List.of();
    private volatile List<DraftJournal.Draft> unreadable = List.of();

    public KeptDrafts(Workspace workspace, DraftJournal journal, Background background, Clock clock) {
        this.workspace = workspace;
        this.journal = journal;
        this.background = background;
        this.clock = clock;
    }

    /// A draft that an earlier run left behind.
    ///
    /// @param draft from what was saved when the edit began, which need not be what is saved now
    /// @param when it was touched last
    public record Kept(Draft draft, Instant when) {
        /// What becomes of it on what is saved now.
        public ThreeWay merge(Catalog saved) {
            return ThreeWay.of(draft.base(), draft.value(), saved.byId(draft.id()).orElse(null));
        }
    }

    /// Writes the drafts if they have changed since the last time, with those that nobody has decided about.
    public void keep() {
        Map<UUID, Draft> now = Map.copyOf(workspace.drafts());
        if (!now.equals(kept)) {
            Instant moment = clock.instant();
            now.forEach((id, draft) -> {
                if (!draft.equals(kept.get(id))) {
                    touched.put(id, moment);
                }
            });
            kept = now;
            write();
        }
    }

    /// Drafts that an earlier run left behind and that would change something; none where it ended cleanly. Those that
    /// cannot be read stay in the file, for a version that can. Runs on the store's thread.
    public List<Kept> find() {
        try {
            List<DraftJournal.Draft> texts = journal.read();
            unreadable = texts.stream().filter(text -> kept(text).isEmpty()).toList();
            return texts.stream().flatMap(text -> kept(text).stream()).filter(this::says).toList();
        } catch (StoreException e) {
            LOG.warn("kept drafts could not be read", e);
            return List.of();
        }
    }

    /// Goes on keeping these drafts, besides those of this run, until somebody decides about them.
    public void hold(List<Kept> found) {
        undecided = List.copyOf(found);
    }

    /// Takes some of the held drafts back into the workspace and forgets the others.
    public void take(Predicate<Kept> wanted) {
        List<Kept> taken = undecided.stream().filter(wanted).toList();
        undecided = List.of();
        workspace.restore(taken.stream().map(Kept::draft).toList());
        taken.forEach(draft -> touched.put(draft.draft().id(), draft.when()));
        kept = Map.copyOf(workspace.drafts());
        write();
    }

    /// Goes on with all of these drafts, without asking anybody.
    public void goOn(List<Kept> found) {
        hold(found);
        take(draft -> true);
    }

    private void write() {
        touched.keySet().retainAll(kept.keySet());
        Stream<DraftJournal.Draft> readable = Stream.concat(
                kept.values().stream().map(draft -> new Kept(draft, touched.getOrDefault(draft.id(), clock.instant()))),
                undecided.stream().filter(old -> !kept.containsKey(old.draft().id()))).map(this::text);
        List<DraftJournal.Draft> texts = Stream.concat(readable, unreadable.stream()).toList();
        background.store(() -> {
            journal.keep(texts);
            return texts.size();
        }, size -> {}, failure -> LOG.warn("drafts could not be kept", failure));
    }

    private boolean says(Kept found) {
        Catalog saved = workspace.saved().get();
        ThreeWay merge = found.merge(saved);
        return !merge.isClean()
                || !found.draft().unfinished().isEmpty()
                || !Objects.equals(merge.merged(Set.of()), saved.byId(found.draft().id()).orElse(null));
    }

    private DraftJournal.Draft text(Kept kept) {
        Draft draft = kept.draft();
        Aggregate subject = Objects.requireNonNull(draft.value() != null ? draft.value() : draft.base());
        return new DraftJournal.Draft(Kind.of(subject), draft.id(),
                draft.base() == null ? null : AggregateText.write(draft.base()),
                draft.value() == null ? null : AggregateText.write(draft.value()), draft.unfinished(), kept.when());
    }

    private Optional<Kept> kept(DraftJournal.Draft text) {
        try {
            Aggregate base = text.base() == null ? null : AggregateText.read(text.kind(), text.id(), text.base());
            Aggregate value = text.text() == null ? null : AggregateText.read(text.kind(), text.id(), text.text());
            return base == null && value == null
                    ? Optional.empty()
                    : Optional.of(new Kept(new Draft(base, value, text.fields()), text.when()));
        } catch (IllegalArgumentException e) {
            LOG.warn("a kept draft could not be read", e);
            return Optional.empty();
        }
    }
}
