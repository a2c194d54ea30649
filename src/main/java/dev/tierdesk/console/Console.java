package dev.tierdesk.console;

import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Defaults;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.console.help.Facts;
import dev.tierdesk.console.instance.Request;
import dev.tierdesk.console.settings.Preferences;
import dev.tierdesk.console.settings.Preferences.WindowPlace;
import dev.tierdesk.console.settings.PreferencesModel;
import dev.tierdesk.console.shell.Commands;
import dev.tierdesk.console.shell.FirstLook;
import dev.tierdesk.console.shell.FirstStart;
import dev.tierdesk.console.shell.Glance;
import dev.tierdesk.console.shell.GlanceFile;
import dev.tierdesk.console.shell.NewCatalogStart;
import dev.tierdesk.console.shell.Outside;
import dev.tierdesk.console.shell.Program;
import dev.tierdesk.console.shell.Still;
import dev.tierdesk.console.shell.Window;
import dev.tierdesk.console.shell.WindowDialogs;
import dev.tierdesk.console.ui.Background;
import dev.tierdesk.console.ui.Place;
import dev.tierdesk.console.ui.Theme;
import dev.tierdesk.console.workspace.KeptDrafts;
import dev.tierdesk.console.workspace.OpenCatalog;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.document.Document;
import dev.tierdesk.store.CatalogFiles;
import dev.tierdesk.store.CatalogStore;
import dev.tierdesk.store.Directories;
import dev.tierdesk.store.DraftJournal;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.Version;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The composition root: one stage, the catalog open in it, and the way from one catalog to the next. Used on the FX
/// thread.
public final class Console implements Program {
    private static final Duration DRAFTS_KEPT_EVERY = Duration.ofSeconds(2);
    /// Often enough for a crash to lose no more than the last steps.
    private static final Duration PLACES_KEPT_EVERY = Duration.ofSeconds(30);
    private static final Duration DUE_APPLIED_EVERY = Duration.ofMinutes(1);

    private final Stage stage;
    private final Directories directories;
    private final Clock clock;
    private final Background background;
    private final PreferencesModel preferences;
    private final Function<Preferences, Messages> words;
    private final ZoneId zone;
    private final CatalogFiles files;
    private final DocumentCatalogs documentCatalogs;
    private final Arrivals arrivals;
    private final Outside outside;
    private final ReadOnlyObjectWrapper<Theme.Choice> theme = new ReadOnlyObjectWrapper<>(Theme.Choice.SYSTEM);
    private Messages messages;
    private @Nullable OpenCatalog open;
    private @Nullable Window window;
    private @Nullable KeptDrafts drafts;
    private @Nullable Commands commands;
    private final Opening opening = new Opening();
    private String lastScreen;
    private boolean reopening;
    private @Nullable FirstStart firstStart;
    private boolean changing;
    private Consumer<String> documents = uri -> {};
    private Runnable leaving = () -> {};

    /// @param zone of this computer, offered for new catalogs
    /// @param words gives the texts in the language and number format that are preferred
    public Console(
            Stage stage,
            Directories directories,
            Clock clock,
            ZoneId zone,
            Background background,
            PreferencesModel preferences,
            Function<Preferences, Messages> words) {
        this.stage = stage;
        this.directories = directories;
        this.clock = clock;
        this.zone = zone;
        this.background = background;
        this.preferences = preferences;
        this.words = words;
        messages = words.apply(preferences.value().get());
        files = new CatalogFiles(directories, clock);
        documentCatalogs = new DocumentCatalogs(files);
        outside = new Outside(uri -> documents.accept(uri), directories.state());
        WindowPlace place = preferences.value().get().window();
        lastScreen = place.screen();
        Scene scene = new Scene(new StackPane(), place.width(), place.height());
        Theme.dress(scene);
        arrivals = new Arrivals(stage, background);
        Arrivals.accept(scene, this::opened);
        stage.setScene(scene);
        Theme.size(scene, preferences.value().get().textSize());
        preferences.value().map(Preferences::theme).subscribe(this::theme);
        preferences.value().subscribe(this::follow);
        background.every(DRAFTS_KEPT_EVERY, this::keepDrafts);
        background.every(PLACES_KEPT_EVERY, this::keepPlaces);
        background.every(DUE_APPLIED_EVERY, this::applyDue);
    }

    /// The window on the open catalog; empty while there is none.
    public Optional<Window> window() {
        return Optional.ofNullable(window);
    }

    /// Tells who shows folders of the system; nobody does until then.
    public void documents(Consumer<String> shown) {
        documents = shown;
    }

    /// Tells what is done first when the program ends.
    void leaving(Runnable first) {
        leaving = first;
    }

    /// Opens the catalog that was open last; where there is none, asks what to start with.
    public void start() {
        Optional<CatalogFiles.Entry> last = files.all().stream().findFirst();
        begin(Optional.empty(), last.map(new GlanceFile(directories)::readOrBlank),
                () -> last.map(entry -> OpenCatalog.read(files, files.open(entry))));
    }

    /// The same with what was begun already.
    ///
    /// @param still what is shown already; empty for nothing
    /// @param seen what could be seen of the catalog when it was left, shown until it is open
    /// @param catalog gives it on the store's thread; empty where there is none yet
    void begin(Optional<Still> still, Optional<Glance> seen, Supplier<Optional<OpenCatalog.Read>> catalog) {
        opening.begin();
        seen.ifPresent(glance -> {
            FirstLook look = new FirstLook(glance, still.orElse(null), lastScreen, messages);
            stage.getScene().setRoot(look.root());
            stage.titleProperty().unbind();
            stage.setTitle(messages.get("shell.title", "name", glance.catalog()));
            opening.shows(look);
        });
        background.store(catalog,
                opened -> opening.end(() -> opened.ifPresentOrElse(this::show, () -> {
                    firstStart();
                    arrivals.meet(this::createFromFirst);
                })),
                failure -> opening.end(() -> {
                    firstStart();
                    failed(failure);
                }));
    }

    /// Text size counts at once; for another language or number format the catalog is opened anew, its drafts kept.
    private void follow(Preferences before, Preferences now) {
        Theme.size(stage.getScene(), now.textSize());
        if (!before.language().equals(now.language()) || !before.numbers().equals(now.numbers())) {
            messages = words.apply(now);
            if (open != null) {
                reopening = true;
                open(open.entry());
            }
        }
    }

    private void firstStart() {
        StackPane root = new StackPane();
        stage.getScene().setRoot(root);
        stage.titleProperty().unbind();
        stage.setTitle(messages.get("shell.start.title"));
        FirstStart question = new FirstStart(this, new WindowDialogs(stage, root, messages, outside), messages);
        firstStart = question;
        question.ask(background);
    }

    @Override
    public NewCatalogStart newCatalogStart() {
        return NewCatalogStart.proposed(messages.language(), zone, preferences.value().get().author());
    }

    @Override
    public void open(CatalogFiles.Entry entry) {
        change(() -> files.open(entry));
    }

    @Override
    public void create(NewCatalogStart start) {
        preferences.update(p -> p.withAuthor(start.author()));
        CatalogSettings settings = Defaults.settings(Ids.next(clock), start.name(), start.currency(), start.zone());
        change(() -> files.create(settings, start.author()));
    }

    @Override
    public void createDemo() {
        String author = preferences.value().get().author();
        change(() -> documentCatalogs.demo(author, messages));
    }

    @Override
    public void createFrom(Path file) {
        createFrom(file, Document.nameOf(file));
    }

    private void createFromFirst(List<Path> opened) {
        Path file = opened.getFirst();
        Optional.ofNullable(firstStart).ifPresentOrElse(first -> first.read(file), () -> createFrom(file));
    }

    @Override
    public void createFrom(Path file, String name) {
        String author = preferences.value().get().author();
        change(() -> documentCatalogs.make(file, name, author, messages));
    }

    @Override
    public ReadOnlyObjectProperty<Theme.Choice> themeProperty() {
        return theme.getReadOnlyProperty();
    }

    @Override
    public void theme(Theme.Choice choice) {
        theme.set(choice);
        Theme.apply(choice);
        if (preferences.value().get().theme() != choice) {
            preferences.update(p -> p.withTheme(choice));
        }
    }

    @Override
    public Facts facts(Path catalog) {
        String javafx = System.getProperty("javafx.runtime.version", "");
        return new Facts(Version.current(), Version.built(), Version.java(), javafx, Version.system(), catalog,
                directories.state());
    }

    /// Closes the catalog, which writes its snapshot, and then the stage.
    @Override
    public void quit() {
        leaving.run();
        opening.after(() -> close(stage::close));
    }

    /// What the window's close button does: as Quit does.
    public void askToQuit() {
        if (commands != null) {
            commands.quit();
        } else {
            quit();
        }
    }

    /// The screen that is open, or was when the catalog was closed.
    public String lastScreen() {
        return window == null ? opening.screen().orElse(lastScreen) : window.model().screen().get().key();
    }

    /// Closes the open catalog, if there is one, and goes on with `next`; what is seen of it now, the next start shows.
    public void close(Runnable next) {
        close(window().map(left -> LastLook.at(left, stage, theme.get())), next);
    }

    private void close(Optional<LastLook> look, Runnable next) {
        keepDrafts();
        keepPlaces();
        OpenCatalog closing = open;
        lastScreen = lastScreen();
        open = null;
        window = null;
        drafts = null;
        commands = null;
        arrivals.part();
        if (closing == null) {
            next.run();
        } else {
            background.store(() -> {
                closing.store().close();
                look.ifPresent(seen -> seen.keep(closing.entry(), directories));
                return closing;
            }, closed -> next.run(), this::failed);
        }
    }

    /// Goes on with another catalog; while one is on its way already, nothing more is begun.
    private void change(Supplier<CatalogStore> made) {
        if (changing) {
            return;
        }
        changing = true;
        OpenCatalog before = open;
        close(Optional.empty(), () -> background.store(() -> OpenCatalog.read(files, made.get()), this::show, failure -> {
            if (before == null) {
                firstStart();
                failed(failure);
                return;
            }
            background.store(() -> OpenCatalog.read(files, files.open(before.entry())), reopened -> {
                reopening = true;
                show(reopened);
                failed(failure);
            }, this::failed);
        }));
    }

    private void show(OpenCatalog.Read read) {
        OpenCatalog opened = read.open();
        open = opened;
        firstStart = null;
        changing = false;
        lastScreen = lastScreen();
        preferences.update(p -> p.withWindow(p.window().at(lastScreen)));
        Workspace workspace = new Workspace(
                opened.store(), read.catalog(), background, clock, () -> preferences.value().get().author());
        Function<Window, Commands> menu = w -> new Commands(this, opened, w, files, preferences);
        Window shown = new Window(stage, workspace, messages, background, clock, menu, preferences, outside);
        window = shown;
        commands = shown.commands();
        stage.getScene().setRoot(shown.root());
        opening.handTo(shown);
        applyDue();
        DraftJournal journal = new DraftJournal(directories, opened.entry(), clock);
        KeptDrafts kept = new KeptDrafts(workspace, journal, background, clock);
        boolean anew = reopening;
        reopening = false;
        background.store(kept::find, found -> {
            drafts = kept;
            if (anew) {
                kept.goOn(found);
            } else if (!found.isEmpty()) {
                shown.merging().offer(kept, found);
            }
            arrivals.meet(shown.dialogs(), shown.commands()::opened);
        }, this::failed);
        background.compute("", job -> opened.damage(), damage -> {
            if (!damage.isEmpty() && window == shown) {
                shown.dialogs().confirm(messages.get("shell.damage.title"),
                        messages.get("shell.damage.text", "count", damage.size()),
                        messages.get("shell.damage.restore"), false, shown.commands()::restoreBackup);
            }
        });
        files.risk().ifPresent(risk -> shown.dialogs().toast(
                messages.get("shell.risk." + risk.name(), "path", directories.data().toString()), null, null));
    }

    private void keepDrafts() {
        if (drafts != null) {
            drafts.keep();
        }
    }

    private void applyDue() {
        if (window != null) {
            window.workspace().schedule().applyDue(this::failed);
        }
    }

    private void keepPlaces() {
        if (window != null) {
            Map<String, Place> places = window.places();
            preferences.update(p -> p.withPlaces(places).withWindow(p.window().at(lastScreen())));
        }
    }

    /// Files were opened with the program or dropped on its window.
    public void opened(List<Path> files) {
        arrivals.add(files, messages);
    }

    /// Another start, or this one, wants something of the window.
    void asked(Request request) {
        arrivals.asked(request, messages);
    }

    /// Tells a person what could not be done.
    public void failed(Throwable failure) {
        changing = false;
        if (window != null) {
            window.dialogs().failed(failure);
        } else {
            WindowDialogs dialogs = firstStart != null ? firstStart.dialogs()
                    : new WindowDialogs(stage, (StackPane) stage.getScene().getRoot(), messages, outside);
            dialogs.failed(failure);
            arrivals.meet(dialogs, this::createFromFirst);
        }
    }
}
