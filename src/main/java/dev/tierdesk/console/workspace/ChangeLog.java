package dev.tierdesk.console.workspace;

import dev.tierdesk.catalog.ChangeSet;
import dev.tierdesk.console.ui.Background;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.store.CatalogStore;
import dev.tierdesk.store.ChangeQuery;
import dev.tierdesk.store.ChangeSetRow;
import dev.tierdesk.store.Compacted;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The change sets of the open catalog, as the store finds them. Used on the FX thread; failures are
/// [dev.tierdesk.store.StoreException]s.
public final class ChangeLog {
    private final CatalogStore store;
    private final Background background;
    private final Supplier<String> author;

    ChangeLog(CatalogStore store, Background background, Supplier<String> author) {
        this.store = store;
        this.background = background;
        this.author = author;
    }

    /// The newest `limit` change sets that `query` asks for.
    public void first(
            ChangeQuery query, int limit, Consumer<List<ChangeSetRow>> show, Consumer<RuntimeException> failed) {
        next(query, Long.MAX_VALUE, limit, show, failed);
    }

    /// The next `limit` after the one of number `before`.
    public void next(
            ChangeQuery query, long before, int limit, Consumer<List<ChangeSetRow>> show,
            Consumer<RuntimeException> failed) {
        background.store(() -> store.changes().page(query, before, limit), show, failed);
    }

    /// How many change sets `query` asks for.
    public void count(ChangeQuery query, Consumer<Long> show, Consumer<RuntimeException> failed) {
        background.store(() -> store.changes().count(query), show, failed);
    }

    /// Everybody who signed a change set, in alphabetical order.
    public void authors(Consumer<List<String>> show, Consumer<RuntimeException> failed) {
        background.store(store.changes()::authors, show, failed);
    }

    /// One change set with what was before and after.
    public void change(long number, Consumer<ChangeSet> show, Consumer<RuntimeException> failed) {
        background.store(() -> store.changeSet(number), show, failed);
    }

    /// What stands on a change set and keeps it from being undone.
    public void obstacles(long number, Consumer<List<Problem>> show, Consumer<RuntimeException> failed) {
        background.store(() -> store.obstacles(number), show, failed);
    }

    /// Writes the change sets that `query` asks for to a file, as lines of JSON.
    ///
    /// @param done gets how many
    public void export(ChangeQuery query, Path target, Consumer<Integer> done, Consumer<RuntimeException> failed) {
        background.store(() -> store.changes().export(query, target), done, failed);
    }

    /// How many change sets are older than a moment.
    public void countBefore(Instant moment, Consumer<Integer> show, Consumer<RuntimeException> failed) {
        background.store(() -> store.changes().countBefore(moment), show, failed);
    }

    /// Merges the change sets before a moment into one.
    ///
    /// @param label of what they become, in words
    public void compact(
            Instant moment, String label, Consumer<Optional<Compacted>> done, Consumer<RuntimeException> failed) {
        background.store(() -> store.changes().compact(moment, author.get(), label), done, failed);
    }
}
