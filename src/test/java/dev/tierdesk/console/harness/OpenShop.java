package dev.tierdesk.console.harness;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.ConsoleMessages;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Theme;
import dev.tierdesk.console.workspace.Focus;
import dev.tierdesk.console.workspace.KeptDrafts;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.pricing.RoundingPolicy;
import dev.tierdesk.store.CatalogFiles;
import dev.tierdesk.store.CatalogStore;
import dev.tierdesk.store.DemoShop;
import dev.tierdesk.store.Directories;
import dev.tierdesk.store.EmptyCatalog;
import dev.tierdesk.store.DraftJournal;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.ObjectNames;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// A catalog, kept in a real store and open in a workspace, with a desk around it that does everything at once and
/// remembers what it was told.
public final class OpenShop implements AutoCloseable {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);
    public static final Messages ENGLISH = Messages.load(Locale.ENGLISH, Locale.ENGLISH, ConsoleMessages.PACKAGES);

    public final Workspace workspace;
    public final SameThreadBackground background = new SameThreadBackground();
    public final ScriptedDialogs dialogs = new ScriptedDialogs();
    public final RememberingNavigator navigator = new RememberingNavigator();
    public final Desk desk;
    private final Directories directories;
    private final CatalogFiles files;
    private final CatalogStore store;

    /// The demo catalog, called "Shop".
    public OpenShop(Path folder) {
        this(folder, CLOCK);
    }

    /// The same with another clock.
    public OpenShop(Path folder, Clock clock) {
        this(folder, clock, files -> {
            DemoShop.into(Directories.below(folder));
            return files.open(files.all().getFirst());
        });
    }

    private OpenShop(Path folder, Clock clock, Function<CatalogFiles, CatalogStore> opening) {
        directories = Directories.below(folder);
        files = new CatalogFiles(directories, clock);
        store = opening.apply(files);
        desk = new Desk(ENGLISH, background, dialogs, navigator, clock);
        workspace = new Workspace(store, store.catalog(), background, clock, () -> "Ada");
    }

    /// An empty catalog, called "Shelf 1/2".
    public static OpenShop empty(Path folder) {
        CatalogSettings settings = new CatalogSettings(new UUID(0x0197_0000_0000_7000L, 0x8000_0000_0000_0000L),
                "Shelf 1/2",
                List.of(Currency.getInstance("EUR")), RoundingPolicy.DEFAULT, ZoneOffset.UTC, "DE", false, List.of(),
                List.of(), List.of(), 7, List.of());
        return new OpenShop(folder, CLOCK, files -> EmptyCatalog.open(folder, settings, files));
    }

    /// A desk that calls objects by their names, as that of a window does.
    public Desk namingDesk() {
        ObjectNames names = new ObjectNames(ENGLISH);
        workspace.working().subscribe(names::follow);
        return new Desk(ENGLISH.naming(names), background, dialogs, navigator, desk.clock());
    }

    /// A second window on the same catalog.
    public Workspace another() {
        return new Workspace(store, store.catalog(), background, CLOCK, () -> "Grace");
    }

    /// The drafts of a window, kept on disk.
    public KeptDrafts keptDrafts(Workspace window) {
        return new KeptDrafts(window, draftJournal(), background, CLOCK);
    }

    /// The file that drafts are kept in.
    public DraftJournal draftJournal() {
        return new DraftJournal(directories, files.all().getFirst(), CLOCK);
    }

    public Catalog working() {
        return workspace.working().get();
    }

    public Price price(String code) {
        return working().price(code).orElseThrow();
    }

    public Plan plan(String code) {
        return working().plan(code).orElseThrow();
    }

    public Product product(String code) {
        return working().product(code).orElseThrow();
    }

    /// Turns the preview to a price.
    public void look(Price price) {
        workspace.focus().set(new Focus(Kind.PRICE, price.id()));
    }

    /// Turns the preview to a plan.
    public void look(Plan plan) {
        workspace.focus().set(new Focus(Kind.PLAN, plan.id()));
    }

    /// Writes an object past the drafts.
    public void save(Aggregate aggregate) {
        Aggregate before = workspace.saved().get().byId(aggregate.id()).orElse(null);
        workspace.write("Saved", ChangeSource.EDIT, List.of(new Change(before, aggregate)), change -> {}, failure -> {
            throw failure;
        });
    }

    /// What the store itself holds.
    public Catalog stored() {
        return store.catalog();
    }

    public int changeSets() {
        return store.changeSets().size();
    }

    public int backups() {
        return files.backups(files.all().getFirst()).size();
    }

    /// Shows `root` in a dressed window of this size at the corner of the screen.
    public static void show(Stage stage, Parent root, int width, int height) {
        Theme.apply(Theme.Choice.LIGHT);
        Scene scene = new Scene(root, width, height);
        Theme.dress(scene);
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.sizeToScene(); // tests share one stage, and others set its size
        stage.show();
    }

    public static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Override
    public void close() {
        store.close();
    }
}
