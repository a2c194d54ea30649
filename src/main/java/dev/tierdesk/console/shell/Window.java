package dev.tierdesk.console.shell;

import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.console.bulk.BulkChanges;
import dev.tierdesk.console.changes.ChangesScreen;
import dev.tierdesk.console.merge.Merging;
import dev.tierdesk.console.overview.OverviewScreen;
import dev.tierdesk.console.plans.PlansScreen;
import dev.tierdesk.console.preview.Preview;
import dev.tierdesk.console.prices.PricesScreen;
import dev.tierdesk.console.problems.ProblemsScreen;
import dev.tierdesk.console.products.ProductsScreen;
import dev.tierdesk.console.schedule.ScheduleScreen;
import dev.tierdesk.console.settings.Preferences.WindowPlace;
import dev.tierdesk.console.settings.PreferencesModel;
import dev.tierdesk.console.settings.SettingsScreen;
import dev.tierdesk.console.tiers.PriceStart;
import dev.tierdesk.console.ui.Background;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Navigator;
import dev.tierdesk.console.ui.Place;
import dev.tierdesk.console.ui.Screen;
import dev.tierdesk.console.ui.Theme;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.console.ui.Wizard;
import dev.tierdesk.console.units.UnitsScreen;
import dev.tierdesk.console.wizards.Wizards;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.ObjectNames;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// The window on one open catalog: the shell, its screens, the preview and the dialogs over them. Used on the FX
/// thread.
public final class Window {
    private static final String PREVIEW = "preview";
    private static final String HIDDEN = "hidden";

    private final StackPane root = new StackPane();
    private final Workspace workspace;
    private final WindowDialogs dialogs;
    private final ShellViewModel model;
    private final Desk desk;
    private final Merging merging;
    private final Commands commands;
    private final PreferencesModel preferences;
    private final ShellController shell;
    private final Map<ScreenName, Screen> screens = new EnumMap<>(ScreenName.class);

    /// @param commands made for this window's dialogs and workspace
    public Window(
            Stage stage,
            Workspace workspace,
            Messages words,
            Background background,
            Clock clock,
            Function<Window, Commands> commands,
            PreferencesModel preferences,
            Outside outside) {
        this.preferences = preferences;
        this.workspace = workspace;
        ObjectNames names = new ObjectNames(words);
        workspace.working().subscribe(names::follow);
        Messages messages = words.naming(names);
        dialogs = new WindowDialogs(stage, root, messages, outside);
        desk = new Desk(messages, background, dialogs, new Roads(), clock);
        PriceStart.askIn(workspace, desk);
        merging = new Merging(workspace, desk);
        ScreenName first = ScreenName.of(preferences.value().get().window().screen()).orElse(ScreenName.OVERVIEW);
        model = new ShellViewModel(workspace, desk, first);
        model.onReturn(object -> screen(model.screen().get()).select(object.code()));
        this.commands = commands.apply(this);
        Preview preview = new Preview(workspace, desk);
        Place dock = preferences.value().get().places().getOrDefault(PREVIEW, Place.INITIAL);
        model.previewWanted().set(dock.text(HIDDEN).isEmpty());
        shell = new ShellController(model, this.commands, messages, background, this::screen, preview, dock.divider());
        root.getChildren().addFirst(Views.load(shell, messages));
        model.screen().subscribe(name -> model.looked(name, screen(name).selected().getValue()));
        stage.titleProperty().bind(model.title());
    }

    /// What the scene shows.
    public StackPane root() {
        return root;
    }

    public Workspace workspace() {
        return workspace;
    }

    public WindowDialogs dialogs() {
        return dialogs;
    }

    /// Who asks about drafts that an earlier run left behind.
    public Merging merging() {
        return merging;
    }

    public Desk desk() {
        return desk;
    }

    public ShellViewModel model() {
        return model;
    }

    public Commands commands() {
        return commands;
    }

    /// What is selected in the list of the open screen.
    Collection<UUID> chosen() {
        return screen(model.screen().get()).chosen();
    }

    /// The object that is open in the open screen.
    Optional<UUID> open() {
        return Optional.ofNullable(screen(model.screen().get()).selected().getValue());
    }

    public Navigator navigator() {
        return desk.navigator();
    }

    /// The screen of this name, made when it is first asked for.
    public Screen screen(ScreenName name) {
        Screen screen = screens.get(name);
        if (screen == null) {
            Desk own = desk.shownWhile(model.screen().map(name::equals));
            screen = switch (name) {
                case OVERVIEW -> new OverviewScreen(workspace, own);
                case PRODUCTS -> new ProductsScreen(workspace, own);
                case UNITS -> new UnitsScreen(workspace, own);
                case PLANS -> new PlansScreen(workspace, own);
                case PRICES -> new PricesScreen(workspace, own);
                case CHANGES -> new ChangesScreen(workspace, own);
                case SCHEDULE -> new ScheduleScreen(workspace, own);
                case PROBLEMS -> new ProblemsScreen(workspace, own);
                case SETTINGS -> new SettingsScreen(workspace, own, preferences);
            };
            screens.put(name, screen);
            screen.offer(new PreferredFilters(preferences, name.key()));
            screen.selected().subscribe(object -> model.looked(name, object));
            Place place = preferences.value().get().places().get(name.key());
            if (place != null) {
                screen.restore(place);
            }
        }
        return screen;
    }

    /// How every screen that was opened was left, and the width of the preview and whether it is hidden.
    public Map<String, Place> places() {
        Map<String, Place> places = new TreeMap<>(preferences.value().get().places());
        screens.forEach((name, screen) -> places.put(name.key(), screen.place()));
        places.put(PREVIEW, Place.of(shell.dockWidth()).with(HIDDEN, model.previewWanted().get() ? "" : HIDDEN));
        return places;
    }

    /// What can be seen of it.
    public Glance glance() {
        ScreenName name = model.screen().get();
        Map<String, Integer> counts = new TreeMap<>();
        model.counts().get().forEach((listed, count) -> {
            if (listed.hasObjects()) {
                counts.put(listed.key(), count);
            }
        });
        return new Glance(model.catalogName().get(), model.currency().get(), name.key(), counts,
                screen(name).glance().orElse(null), model.docked().get() ? shell.dockWidth() : 0);
    }

    /// The picture of it, without the cards over it.
    ///
    /// @param place of the window
    /// @param theme that is chosen
    public Still still(Stage stage, WindowPlace place, Theme.Choice theme) {
        return Still.of(root.getChildren().getFirst(), stage, place, theme);
    }

    private final class Roads implements Navigator {
        @Override
        public void open(Kind kind, String code) {
            ScreenName name = switch (kind) {
                case SETTINGS -> ScreenName.SETTINGS;
                case PRODUCT -> ScreenName.PRODUCTS;
                case UNIT -> ScreenName.UNITS;
                case PLAN, VERSION -> ScreenName.PLANS;
                case PRICE -> ScreenName.PRICES;
            };
            model.open(name);
            screen(name).select(kind == Kind.VERSION ? PlanVersion.planOf(code) : code);
            if (kind == Kind.VERSION) {
                screen(name).focus("versions");
            }
        }

        @Override
        public void open(Kind kind, String code, String where) {
            open(kind, code);
            if (kind != Kind.VERSION) {
                Screen screen = screen(model.screen().get());
                screen.root().applyCss(); // a screen that was never shown has no fields to enter before
                screen.root().layout();
                screen.focus(where);
            }
        }

        @Override
        public void open(String name) {
            switch (name) {
                case "import" -> commands.importFile();
                case "import-subscriptions" -> commands.importSubscriptions();
                case "export" -> commands.exportFile();
                case "new-product" -> create(ScreenName.PRODUCTS);
                case "new-unit" -> create(ScreenName.UNITS);
                case "new-plan" -> create(ScreenName.PLANS);
                default -> ScreenName.of(name).ifPresent(model::open);
            }
        }

        @Override
        public void openChange(long number) {
            model.open(ScreenName.CHANGES);
            screen(ScreenName.CHANGES).select(Long.toString(number));
        }

        @Override
        public void start(Wizard wizard, Collection<UUID> ids) {
            switch (wizard) {
                case MOVE, DELETE, CLONE, HISTORY -> new Wizards(workspace, desk).start(wizard, ids);
                case CHANGE_PRICES -> new BulkChanges(workspace, desk).prices(ids);
                case EDIT_MANY -> new BulkChanges(workspace, desk).fields(ids);
            }
        }

        private void create(ScreenName name) {
            model.open(name);
            screen(name).create();
        }
    }
}
