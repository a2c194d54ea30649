package dev.tierdesk.console.transfer;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.console.ConsoleMessages;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.RememberingNavigator;
import dev.tierdesk.console.ui.SameThreadBackground;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.document.Demo;
import dev.tierdesk.pricing.RoundingPolicy;
import dev.tierdesk.store.CatalogFiles;
import dev.tierdesk.store.CatalogStore;
import dev.tierdesk.store.Directories;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.FieldWords;
import dev.tierdesk.words.Messages;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// An empty catalog, kept in a real store and open in a workspace.
final class OpenShelf implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);
    static final Messages ENGLISH = Messages.load(Locale.ENGLISH, Locale.ENGLISH, ConsoleMessages.PACKAGES);
    static final byte[] DEMO = Demo.bytes();

    final AnsweringDialogs dialogs = new AnsweringDialogs();
    final Workspace workspace;
    final Desk desk = new Desk(ENGLISH, new SameThreadBackground(), dialogs, new RememberingNavigator(), CLOCK);
    final CatalogFiles files;
    private final CatalogStore store;

    OpenShelf(Path folder) {
        files = new CatalogFiles(Directories.below(folder), CLOCK);
        CatalogSettings settings = new CatalogSettings(new UUID(0x0197_0000_0000_7000L, 0x8000_0000_0000_0000L), "Shelf 1/2",
                List.of(Currency.getInstance("EUR")), RoundingPolicy.DEFAULT, ZoneOffset.UTC, "DE", false, List.of(),
                List.of(), List.of(), 7);
        store = files.create(settings, "Ada");
        workspace = new Workspace(store, store.catalog(), desk.background(), CLOCK, () -> "Ada");
    }

    /// The view model for importing a file of these bytes.
    ImportViewModel dryRun(byte[] bytes) {
        FieldWords words = new FieldWords(ENGLISH, new Dates(ENGLISH, ZoneOffset.UTC));
        return new ImportViewModel(workspace, desk, words, "prices.tierdesk",
                DryRun.of(bytes, workspace.saved().get(), ENGLISH, words, CLOCK));
    }

    ImportViewModel dryRun(String text) {
        return dryRun(text.getBytes(StandardCharsets.UTF_8));
    }

    void save(Aggregate aggregate) {
        Aggregate before = workspace.saved().get().byId(aggregate.id()).orElse(null);
        workspace.write("Saved", ChangeSource.EDIT, List.of(new Change(before, aggregate)), change -> {}, failure -> {
            throw failure;
        });
    }

    /// What the store itself holds.
    Catalog stored() {
        return store.catalog();
    }

    int changeSets() {
        return store.changeSets().size();
    }

    int backups() {
        return files.backups(files.all().getFirst()).size();
    }

    @Override
    public void close() {
        store.close();
    }
}
