package dev.tierdesk.cli;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.VersionNumbers;
import dev.tierdesk.catalog.lifecycle.ScheduledMoves;
import dev.tierdesk.catalog.schedule.Schedule;
import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import dev.tierdesk.document.DocumentReader;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.store.CatalogFiles;
import dev.tierdesk.store.CatalogStore;
import dev.tierdesk.store.StoreException;
import dev.tierdesk.words.Dates;
import java.util.List;
import java.util.stream.Collectors;

/// A catalog of this computer, by its name or the path of its file.
final class KnownCatalog {
    private final Terminal terminal;
    private final CatalogFiles files;
    private final CatalogFiles.Entry entry;

    /// @throws Refusal if there is none
    KnownCatalog(Terminal terminal, CommandLineInterface.Place place, String name) {
        this.terminal = terminal;
        files = new CatalogFiles(place.or(terminal.directories()), terminal.clock());
        entry = files.find(name).orElseThrow(() -> unknown(name));
    }

    private Refusal unknown(String name) {
        String known = files.all().stream().map(CatalogFiles.Entry::name).sorted().collect(Collectors.joining(", "));
        String words = terminal.messages().get("cli.no-such-catalog", "name", name);
        return Refusal.notPossible(
                known.isEmpty() ? words : words + " " + terminal.messages().get("cli.known", "known", known));
    }

    /// What is known of a catalog.
    ///
    /// @param subscriptions none for a snapshot
    /// @param numbers of a snapshot, as far as its versions tell
    /// @param schedule nothing for a snapshot
    record Content(Catalog catalog, Subscriptions subscriptions, VersionNumbers numbers, Schedule schedule) {
        /// What an open catalog holds.
        static Content of(CatalogStore store) {
            return new Content(
                    store.catalog(), store.subscriptions(), store.versionNumbers(), store.schedule().read());
        }

        /// Refuses a change with a move that today's guards block, or that has to be confirmed.
        ///
        /// @throws Refusal with what stands against it
        void refuseMoves(ScheduledChange change, Terminal terminal) {
            List<Problem> against = new ScheduledMoves(catalog, subscriptions, schedule, terminal.clock())
                    .against(change);
            if (!against.isEmpty()) {
                throw Refusal.problems(against);
            }
        }
    }

    /// What it holds; while another process has it open, what its last snapshot holds.
    Catalog read() {
        return content().catalog();
    }

    /// The same, with its subscription lists, and the numbers that versions of its plans ever had.
    Content content() {
        try (CatalogStore store = open()) {
            return Content.of(store);
        } catch (StoreException e) {
            if (e.reason() != StoreException.Reason.IN_USE) {
                throw e;
            }
            CatalogFiles.Backup snapshot = files.lastSnapshot(entry).orElseThrow(() -> e);
            byte[] bytes = CatalogSource.bytes(snapshot.path(), Integer.MAX_VALUE - 8, terminal);
            Catalog kept = terminal.follow(
                    CatalogSource.catalog(DocumentReader.readOwn(bytes, terminal.clock())));
            Dates dates = new Dates(terminal.messages(), kept.settings().timeZone());
            terminal.complain("cli.snapshot", "name", entry.name(), "time", dates.moment(snapshot.when()));
            return new Content(kept, Subscriptions.NONE, VersionNumbers.of(kept), Schedule.NONE);
        }
    }

    /// Opens it for writing.
    ///
    /// @throws StoreException IN_USE, naming the holder
    CatalogStore open() {
        CatalogStore store = files.open(entry);
        terminal.follow(store.catalog());
        return store;
    }
}
