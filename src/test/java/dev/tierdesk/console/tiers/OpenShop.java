package dev.tierdesk.console.tiers;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.console.ConsoleMessages;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.RememberingNavigator;
import dev.tierdesk.console.ui.SameThreadBackground;
import dev.tierdesk.console.ui.ScriptedDialogs;
import dev.tierdesk.console.ui.Theme;
import dev.tierdesk.console.workspace.KeptDrafts;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.document.Demo;
import dev.tierdesk.store.CatalogFiles;
import dev.tierdesk.store.CatalogStore;
import dev.tierdesk.store.Directories;
import dev.tierdesk.store.DraftJournal;
import dev.tierdesk.words.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The demo catalog, kept in a real store and open in a workspace, with a desk around it.
public final class OpenShop implements AutoCloseable {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);
    public static final Messages ENGLISH = Messages.load(Locale.ENGLISH, Locale.ENGLISH, ConsoleMessages.PACKAGES);

    public final Workspace workspace;
    public final SameThreadBackground background = new SameThreadBackground();
    public final ScriptedDialogs dialogs = new ScriptedDialogs();
    public final RememberingNavigator navigator = new RememberingNavigator();
    public final Desk desk = new Desk(ENGLISH, background, dialogs, navigator, CLOCK);
    private final Directories directories;
    private final CatalogFiles files;
    private final CatalogStore store;

    public OpenShop(Path folder) {
        try {
            Path document = folder.resolve("shop.tierdesk");
            Files.write(document, Demo.bytes());
            directories = Directories.below(folder);
            files = new CatalogFiles(directories, CLOCK);
            store = files.restore(document, "Shop", "Ada", "Start");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        workspace = new Workspace(store, store.catalog(), background, CLOCK, () -> "Ada");
    }

    /// A second window on the same catalog.
    public Workspace another() {
        return new Workspace(store, store.catalog(), background, CLOCK, () -> "Grace");
    }

    /// The drafts of a window, kept on disk.
    public KeptDrafts keptDrafts(Workspace window) {
        return new KeptDrafts(window, new DraftJournal(directories, files.all().getFirst(), CLOCK), background, CLOCK);
    }

    public Catalog working() {
        return workspace.working().get();
    }

    public Price price(String code) {
        return working().price(code).orElseThrow();
    }

    /// Shows `root` in a dressed window of this size at the corner of the screen.
    public static void show(Stage stage, Parent root, int width, int height) {
        Theme.apply(Theme.Choice.LIGHT);
        Scene scene = new Scene(root, width, height);
        Theme.dress(scene);
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.show();
    }

    /// What the store itself holds.
    public Catalog stored() {
        return store.catalog();
    }

    @Override
    public void close() {
        store.close();
    }
}
