package dev.tierdesk.console;

import dev.tierdesk.console.settings.Preferences;
import dev.tierdesk.console.settings.PreferencesFile;
import dev.tierdesk.console.settings.PreferencesModel;
import dev.tierdesk.console.shell.Glance;
import dev.tierdesk.console.shell.GlanceFile;
import dev.tierdesk.console.ui.FxBackground;
import dev.tierdesk.console.workspace.OpenCatalog;
import dev.tierdesk.store.CatalogFiles;
import dev.tierdesk.store.Directories;
import dev.tierdesk.words.Messages;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/// What the console begins while the toolkit still starts: preferences and texts, and on the store's thread the catalog
/// that was open last.
final class Beginning {
    private final CompletableFuture<PreferencesModel> preferences;
    private final CompletableFuture<Messages> texts;
    private final CompletableFuture<Optional<Glance>> seen;
    private final CompletableFuture<Optional<OpenCatalog.Read>> catalog;
    private final Locale language;

    private Beginning(
            CompletableFuture<PreferencesModel> preferences,
            CompletableFuture<Messages> texts,
            CompletableFuture<Optional<Glance>> seen,
            CompletableFuture<Optional<OpenCatalog.Read>> catalog,
            Locale language) {
        this.preferences = preferences;
        this.texts = texts;
        this.seen = seen;
        this.catalog = catalog;
        this.language = language;
    }

    /// Begins.
    ///
    /// @param author who signs change sets until the person says otherwise
    /// @param language of the system
    static Beginning of(
            Directories directories, FxBackground background, Clock clock, String author, Locale language,
            StartTimes times) {
        CatalogFiles files = new CatalogFiles(directories, clock);
        PreferencesFile file = new PreferencesFile(directories.config().resolve("preferences.json"));
        CompletableFuture<PreferencesModel> preferences =
                background.computing(() -> PreferencesModel.load(file, author));
        CompletableFuture<Optional<CatalogFiles.Entry>> last =
                background.storing(() -> files.all().stream().findFirst());
        CompletableFuture<Optional<Glance>> seen =
                background.computing(() -> last.join().map(new GlanceFile(directories)::readOrBlank))
                        .exceptionally(failure -> Optional.empty()); // the catalog fails too, and that is said
        CompletableFuture<Messages> texts =
                background.computing(() -> ConsoleMessages.load(preferences.join().value().get(), language));
        CompletableFuture<Optional<OpenCatalog.Read>> catalog = background.storing(() -> {
            Optional<OpenCatalog.Read> opened = last.join().map(entry -> OpenCatalog.read(files, files.open(entry)));
            times.reached("store");
            return opened;
        });
        return new Beginning(preferences, texts, seen, catalog, language);
    }

    PreferencesModel preferences() {
        return preferences.join();
    }

    /// Gives the texts that are preferred, for as long as the program runs; it does not keep the catalog.
    Function<Preferences, Messages> words() {
        Preferences loaded = preferences().value().get();
        CompletableFuture<Messages> first = texts;
        Locale system = language;
        return wanted -> wanted.equals(loaded) ? first.join() : ConsoleMessages.load(wanted, system);
    }

    /// What could be seen of the catalog when it was left; empty where there is no catalog yet.
    Optional<Glance> seen() {
        return seen.join();
    }

    /// The catalog; empty where there is none yet. Asked on the store's thread, which opens it.
    ///
    /// @throws dev.tierdesk.store.StoreException as [CatalogFiles#open] does
    Optional<OpenCatalog.Read> catalog() {
        try {
            return catalog.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
