package dev.tierdesk.console;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.console.settings.PreferencesFile;
import dev.tierdesk.console.settings.PreferencesModel;
import dev.tierdesk.console.shell.ScreenName;
import dev.tierdesk.console.shell.Window;
import dev.tierdesk.console.ui.FxBackground;
import dev.tierdesk.console.ui.Theme;
import dev.tierdesk.console.ui.Wizard;
import dev.tierdesk.console.workspace.KeptDrafts;
import dev.tierdesk.store.CatalogFiles;
import dev.tierdesk.store.Directories;
import dev.tierdesk.store.DraftJournal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.util.Duration;

/// Walks through every screen on the demo catalog, in light and dark, and keeps a picture of each.
public final class Tour {
    /// Names the picture after which the tour ends, for whoever needs no more of it.
    private static final String LAST = System.getProperty("tierdesk.tour.last", "");
    private static final Duration SETTLE = Duration.millis(260);
    private static final String PRICE = "prices[growth.translation-api.api_calls]";
    static final int WIDE = 1440;
    static final int HIGH = 900;
    static final int NARROW = 960;
    static final int NARROW_HIGH = 700;

    private final Stage stage;
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private final Pictures pictures;
    private final CompletableFuture<List<Path>> done;
    private final TourFiles files;

    private Tour(Path directory, Path scratch, Stage stage, CompletableFuture<List<Path>> done) {
        files = new TourFiles(scratch, Clock.systemUTC());
        pictures = new Pictures(directory);
        this.stage = stage;
        this.done = done;
    }

    /// Takes the tour on JavaFX's headless platform and ends the toolkit.
    ///
    /// @param directory made where it is not there; pictures of the same names are replaced
    /// @param directories where the demo catalog is made
    /// @return the pictures, `products-light-1440.png` and so on
    public static List<Path> take(Path directory, Directories directories) {
        CompletableFuture<List<Path>> done = new CompletableFuture<>();
        Platform.startup(() -> begin(directory, directories, done));
        try {
            return done.join();
        } finally {
            Platform.exit();
        }
    }

    /// Begins the tour on the FX thread, in a window of its own.
    ///
    /// @param done gets the pictures when all are taken
    static void begin(Path directory, Directories directories, CompletableFuture<List<Path>> done) {
        try {
            Files.createDirectories(directory);
            new Tour(directory, directories.config(), new Stage(), done).start(directories);
        } catch (IOException e) {
            done.completeExceptionally(new UncheckedIOException(e));
        } catch (RuntimeException e) {
            done.completeExceptionally(e);
        }
    }

    private void start(Directories directories) {
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> done.completeExceptionally(failure));
        PreferencesModel preferences = PreferencesModel.load(
                new PreferencesFile(directories.config().resolve("preferences.json")), "catalog");
        FxBackground background = new FxBackground(done::completeExceptionally);
        Console console = new Console(stage, directories, Clock.systemUTC(), ZoneId.of("UTC"), background, preferences,
                wanted -> ConsoleMessages.load(wanted, Locale.ENGLISH));
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(WIDE);
        stage.setHeight(HIGH);
        stage.show();
        new TourFirst(this, console, background).take();
        step(() -> {
            CatalogFiles.Entry entry = new CatalogFiles(directories, Clock.systemUTC()).all().getFirst();
            Window window = console.window().orElseThrow();
            DraftJournal journal = new DraftJournal(directories, entry, Clock.systemUTC());
            plan(window, console, new KeptDrafts(window.workspace(), journal, background, Clock.systemUTC()));
            steps.add(() -> console.close(() -> {
                background.close();
                stage.close();
                done.complete(pictures.all());
            }));
        });
        next();
    }

    private void plan(Window window, Console console, KeptDrafts kept) {
        TourStory story = new TourStory(window.workspace(), done::completeExceptionally);
        step(story::subscribe);
        step(story::draft);
        step(story::schedule);
        step(story::move);
        for (Theme.Choice theme : List.of(Theme.Choice.LIGHT, Theme.Choice.DARK)) {
            step(() -> console.theme(theme));
            String suffix = suffix(theme);
            size(WIDE, HIGH);
            picture(window, ScreenName.OVERVIEW, "overview" + suffix, w -> {});
            picture(window, ScreenName.PRODUCTS, "products" + suffix, w -> {
                w.screen(ScreenName.PRODUCTS).select("translation-api");
                w.screen(ScreenName.PRODUCTS).focus(PRICE);
            });
            picture(window, ScreenName.PRODUCTS, "product-since" + suffix,
                    w -> w.screen(ScreenName.PRODUCTS).select("mcp-files-server"));
            step(() -> window.screen(ScreenName.PRODUCTS).select("translation-api"));
            picture(window, ScreenName.PRODUCTS, "opening" + suffix, w -> TourStory.opening(w, stage));
            step(() -> stage.getScene().setRoot(window.root()));
            field(window, ScreenName.PRODUCTS, "product-general" + suffix, "name");
            field(window, ScreenName.PRODUCTS, "product-units" + suffix, "units");
            field(window, ScreenName.PRODUCTS, "product-costs" + suffix, "costs");
            picture(window, ScreenName.PRODUCTS, "product-keys" + suffix, w -> {
                w.screen(ScreenName.PRODUCTS).select("cloud-compute");
                w.screen(ScreenName.PRODUCTS).focus("price_key_label");
            });
            picture(window, ScreenName.PRODUCTS, "product-gateways" + suffix, w -> {
                w.screen(ScreenName.PRODUCTS).select("translation-api");
                story.gateway();
                w.screen(ScreenName.PRODUCTS).focus("gateways[0].status");
            });
            step(story::revert);
            picture(window, ScreenName.UNITS, "units" + suffix, w -> w.screen(ScreenName.UNITS).select("api_calls"));
            field(window, ScreenName.UNITS, "unit-ids" + suffix, "external_ids");
            picture(window, ScreenName.PLANS, "plans" + suffix, w -> {
                w.screen(ScreenName.PLANS).select("growth");
                w.screen(ScreenName.PLANS).focus(PRICE);
            });
            picture(window, ScreenName.PLANS, "plan-keys" + suffix, w -> {
                w.screen(ScreenName.PLANS).select("cloud");
                w.screen(ScreenName.PLANS)
                        .focus("prices[cloud.cloud-compute.compute_hours.eu-north-1].terms.unit_amount");
            });
            picture(window, ScreenName.PLANS, "plan-general" + suffix, w -> {
                w.screen(ScreenName.PLANS).select("growth");
                w.screen(ScreenName.PLANS).focus("name");
            });
            field(window, ScreenName.PLANS, "plan-allowances" + suffix, "allowances[0]");
            field(window, ScreenName.PLANS, "plan-examples" + suffix, "examples");
            field(window, ScreenName.PLANS, "plan-example" + suffix, "examples[3].expected");
            picture(window, ScreenName.PLANS, "preview-more" + suffix, w -> {
                w.screen(ScreenName.PLANS).focus("name");
                fire("#moreLink");
            });
            picture(window, ScreenName.PLANS, "preview-seats" + suffix, w -> {
                fire("#moreLink");
                w.screen(ScreenName.PLANS).select("enterprise");
                fire("#foldLink");
                stage.getScene().lookup("#quantity-team-seats-seats").requestFocus();
            });
            step(() -> {
                fire("#foldLink");
                window.screen(ScreenName.PLANS).select("growth");
            });
            picture(window, ScreenName.PRICES, "prices" + suffix, w -> {});
            picture(window, ScreenName.PRICES, "price-examples" + suffix, w -> {
                w.screen(ScreenName.PRICES).select("aforo-graduated.geocoding-api.api_calls");
                w.screen(ScreenName.PRICES).focus("examples");
            });
            field(window, ScreenName.PRICES, "price-more" + suffix, "external_ids");
            picture(window, ScreenName.CHANGES, "changes" + suffix, w -> {},
                    () -> stage.getScene().lookup("#detailPane").isVisible());
            picture(window, ScreenName.SCHEDULE, "schedule" + suffix, w -> {});
            picture(window, ScreenName.SCHEDULE, "schedule-reconfirm" + suffix, w -> fire("#reconfirmButton"),
                    () -> window.dialogs().isOpen());
            step(() -> window.dialogs().close());
            picture(window, ScreenName.PRODUCTS, "on-date" + suffix, w -> {
                story.describe();
                fire("#onDateButton");
            }, () -> window.dialogs().isOpen());
            step(() -> window.dialogs().close());
            step(story::revert);
            picture(window, ScreenName.PROBLEMS, "problems" + suffix, w -> {});
            new TourSettings(this, window).take(suffix);
            picture(window, ScreenName.PLANS, "plan-versions" + suffix, w -> {
                w.screen(ScreenName.PLANS).select("growth");
                w.screen(ScreenName.PLANS).focus("versions");
            });
            picture(window, ScreenName.PLANS, "plan-compare" + suffix, w -> fire("#compareButton"),
                    () -> window.root().lookup("#billList .bill-line") != null);
            step(() -> window.dialogs().close());
            picture(window, ScreenName.PLANS, "plan-version" + suffix, w -> {
                ((TableView<?>) stage.getScene().lookup("#versionsTable")).getSelectionModel().clearAndSelect(0);
                fire("#openVersionButton");
            }, () -> window.dialogs().isOpen());
            step(() -> window.dialogs().close());
            picture(window, ScreenName.PLANS, "price-sheet" + suffix, w -> w.commands().priceSheet(),
                    () -> window.root().lookup(".paper") != null);
            step(() -> window.dialogs().close());
            picture(window, ScreenName.PLANS, "publish" + suffix, w -> w.screen(ScreenName.PLANS).focus("publish"),
                    () -> window.dialogs().isOpen());
            step(() -> window.dialogs().close());
            picture(window, ScreenName.UNITS, "units-moved" + suffix, w -> {
                w.screen(ScreenName.UNITS).select("api_calls");
                story.convert();
            }, () -> window.root().lookup("#movedTitle") != null);
            step(story::revert);
            wizards(window, suffix);
            palette(window, suffix);
            new TourCards(this, stage, window, files, story).take(suffix, kept);
            new TourNew(this, stage, window).take(suffix);
            new TourTransfer(this, stage, window, files).take(suffix);
            new TourTime(this, stage, window, story).take(suffix);
            for (int[] size : new int[][] {{1280, 800}, {960, 700}}) {
                size(size[0], size[1]);
                field(window, ScreenName.PRODUCTS, "products" + suffix + "-" + size[0], PRICE);
                field(window, ScreenName.PLANS, "plans" + suffix + "-" + size[0], PRICE);
                for (ScreenName screen : List.of(ScreenName.PRICES, ScreenName.UNITS, ScreenName.OVERVIEW,
                        ScreenName.CHANGES, ScreenName.SETTINGS)) {
                    picture(window, screen, screen.key() + suffix + "-" + size[0], w -> {});
                }
            }
            picture(window, ScreenName.PRODUCTS, "preview-overlay" + suffix + "-960",
                    w -> w.model().overlayWanted().set(true));
            step(() -> window.model().overlayWanted().set(false));
        }
    }

    static String suffix(Theme.Choice theme) {
        return "-" + theme.name().toLowerCase(Locale.ROOT);
    }

    /// The palette, empty and with some letters.
    private void palette(Window window, String suffix) {
        picture(window, ScreenName.PRODUCTS, "palette" + suffix, w -> press(KeyCode.K), () -> shows("#queryField"));
        step(() -> ((TextField) stage.getScene().lookup("#queryField")).setText("tra"));
        step(() -> write("palette-found" + suffix));
        step(() -> window.dialogs().close());
    }

    boolean shows(String id) {
        return stage.getScene().lookup(id) != null;
    }

    private void wizards(Window window, String suffix) {
        wizard(window, "lifecycle" + suffix, Wizard.MOVE, Kind.PRODUCT, "vision-api");
        wizard(window, "lifecycle-since" + suffix, Wizard.MOVE, Kind.PRODUCT, "mcp-files-server");
        wizard(window, "lifecycle-unit" + suffix, Wizard.MOVE, Kind.UNIT, "api_calls");
        wizard(window, "deletion" + suffix, Wizard.DELETE, Kind.PRODUCT, "vision-api");
        wizard(window, "history" + suffix, Wizard.HISTORY, Kind.PRICE, "growth.translation-api.api_calls");
        wizard(window, "deletion-unit" + suffix, Wizard.DELETE, Kind.UNIT, "tokens_in");
        clones(window, "clone" + suffix);
        wizard(window, "clone-plan" + suffix, Wizard.CLONE, Kind.PLAN, "growth");
        wizard(window, "edit-many" + suffix, Wizard.EDIT_MANY, Kind.PRODUCT, "vision-api");
        wizard(window, "edit-many-prices" + suffix, Wizard.EDIT_MANY, Kind.PRICE, "growth.translation-api.api_calls");
        bulk(window, "change-prices" + suffix);
    }

    private void wizard(Window window, String name, Wizard wizard, Kind kind, String code) {
        picture(window, ScreenName.PRODUCTS, name, w -> start(w, wizard, kind, code));
        step(() -> window.dialogs().close());
    }

    /// Asks for a clone for each of some segments, with prices.
    private void clones(Window window, String name) {
        step(() -> start(window, Wizard.CLONE, Kind.PRODUCT, "translation-api"));
        step(() -> {
            ((TextArea) stage.getScene().lookup("#namesArea")).setText("Healthcare\nLegal\nPublic Sector\nRetail");
            ((CheckBox) stage.getScene().lookup("#copyPricesBox")).setSelected(true);
            ((TextField) stage.getScene().lookup("#valueField")).setText("10");
            ((TextField) stage.getScene().lookup("#quantityField")).setText("15000");
        });
        step(() -> {});
        step(() -> write(name));
        step(() -> window.dialogs().close());
    }

    /// Asks for five per cent more on all prices, rounded so far that some of it shows.
    private void bulk(Window window, String name) {
        step(() -> window.navigator().start(Wizard.CHANGE_PRICES, List.of()));
        step(() -> {
            ((TextField) stage.getScene().lookup("#valueField")).setText("5");
            ((TextField) stage.getScene().lookup("#quantityField")).setText("15000");
        });
        step(() -> {});
        step(() -> write(name));
        step(() -> fire("#by-AMOUNT"));
        step(() -> ((TextField) stage.getScene().lookup("#valueField")).setText("-1"));
        step(() -> {});
        step(() -> write(name + "-refused"));
        step(() -> window.dialogs().close());
    }

    private static void start(Window window, Wizard wizard, Kind kind, String code) {
        window.navigator().start(wizard,
                window.workspace().saved().get().find(kind, code).map(Aggregate::id).stream().toList());
    }

    /// Presses a button of the window.
    void fire(String id) {
        ((ButtonBase) stage.getScene().lookup(id)).fire();
    }

    /// Runs the command of a key with Ctrl.
    private void press(KeyCode key) {
        Objects.requireNonNull(stage.getScene().getAccelerators()
                .get(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN)), key::getName).run();
    }

    void size(int width, int height) {
        step(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
    }

    /// With the focus in the field at this path of the open object.
    private void field(Window window, ScreenName screen, String name, String path) {
        picture(window, screen, name, w -> w.screen(screen).focus(path));
    }

    void picture(Window window, ScreenName screen, String name, Consumer<Window> prepare) {
        picture(window, screen, name, prepare, () -> true);
    }

    /// The same once `ready` holds.
    void picture(Window window, ScreenName screen, String name, Consumer<Window> prepare, BooleanSupplier ready) {
        step(() -> {
            window.model().open(screen);
            prepare.accept(window);
        });
        await(ready);
        step(() -> write(name));
    }

    /// Goes on once `ready` holds.
    void await(BooleanSupplier ready) {
        steps.add(new Runnable() {
            @Override
            public void run() {
                if (!ready.getAsBoolean()) {
                    steps.addFirst(this);
                }
            }
        });
    }

    void step(Runnable step) {
        steps.add(step);
    }

    private void next() {
        Runnable step = steps.poll();
        if (step != null) {
            try {
                step.run();
            } catch (RuntimeException e) {
                done.completeExceptionally(e);
                return;
            }
            pause(this::next);
        }
    }

    private static void pause(Runnable then) {
        PauseTransition pause = new PauseTransition(SETTLE);
        pause.setOnFinished(e -> then.run());
        pause.play();
    }

    void write(String name) {
        pictures.take(stage.getScene(), name);
        while (name.equals(LAST) && steps.size() > 1) {
            steps.removeFirst();
        }
    }
}
