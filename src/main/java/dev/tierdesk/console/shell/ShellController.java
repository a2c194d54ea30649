package dev.tierdesk.console.shell;

import dev.tierdesk.console.preview.Preview;
import dev.tierdesk.console.ui.Background;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.console.ui.Screen;
import dev.tierdesk.console.ui.Screen.WindowClass;
import dev.tierdesk.console.ui.Theme;
import dev.tierdesk.words.Messages;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/// Wires the window: menu, navigation, the open screen, the preview, the status bar.
public final class ShellController {
    private static final double DOCK_WIDTH = 364;
    private static final double OVERLAY_WIDTH = 320;
    private static final Duration LONG = Duration.ofMillis(200);

    private final ShellViewModel model;
    private final Commands commands;
    private final Background background;
    private final Function<ScreenName, Screen> screens;
    private final Preview preview;
    private double dockWidth;
    private final Navigation bar;
    private final Messages messages;
    private final ShellKeys keys;

    @FXML private StackPane root;
    @FXML private VBox navigation;
    @FXML private SplitPane split;
    @FXML private StackPane content;
    @FXML private Label catalogLabel;
    @FXML private Label savedLabel;
    @FXML private Label problemsLabel;
    @FXML private Label currencyLabel;
    @FXML private HBox jobBox;
    @FXML private Label jobLabel;
    @FXML private ProgressBar jobProgress;
    @FXML private Button cancelJobButton;
    @FXML private Menu screensMenu;
    @FXML private Menu recentMenu;
    @FXML private HBox menuRow;
    @FXML private MenuBar menuBar;
    @FXML private Menu editMenu;
    @FXML private MenuItem undoItem;
    @FXML private MenuItem redoItem;
    @FXML private MenuItem paletteItem;
    @FXML private MenuItem backItem;
    @FXML private MenuItem forwardItem;
    @FXML private MenuItem duplicateItem;
    @FXML private MenuItem cloneItem;
    @FXML private MenuItem moveItem;
    @FXML private MenuItem historyItem;
    @FXML private MenuItem deleteItem;
    @FXML private CheckMenuItem previewItem;
    @FXML private RadioMenuItem systemThemeItem;
    @FXML private RadioMenuItem lightThemeItem;
    @FXML private RadioMenuItem darkThemeItem;

    /// @param screens gives each screen, made when it is first opened
    /// @param dockWidth of the preview when it was last open; 0 for the usual one
    public ShellController(
            ShellViewModel model,
            Commands commands,
            Messages messages,
            Background background,
            Function<ScreenName, Screen> screens,
            Preview preview,
            double dockWidth) {
        this.dockWidth = dockWidth > 0 ? dockWidth : DOCK_WIDTH;
        this.model = model;
        this.commands = commands;
        this.background = background;
        this.screens = screens;
        this.preview = preview;
        this.messages = messages;
        keys = new ShellKeys(model, this::current);
        bar = new Navigation(messages, model::open);
    }

    @FXML
    private void initialize() {
        FindButton find = new FindButton(messages);
        find.setOnAction(e -> palette());
        menuRow.getChildren().add(find);
        bar.fill(navigation, screensMenu);
        NamedKeys.in(menuBar.getMenus(), messages);
        model.counts().subscribe(bar::show);
        catalogLabel.textProperty().bind(model.catalogName());
        catalogLabel.setGraphic(Icons.of(MaterialDesignD.DATABASE_OUTLINE));
        savedLabel.textProperty().bind(model.savedText());
        currencyLabel.textProperty().bind(model.currency());
        problemsLabel.textProperty().bind(model.problemsText());
        problemsLabel.setOnMouseClicked(e -> model.open(ScreenName.PROBLEMS));
        model.worst().subscribe(worst -> WorstMark.show(worst, problemsLabel));
        model.worst().subscribe(bar::showWorst);
        model.waiting().subscribe(waiting -> bar.showWaiting(model.hasScheduled(), waiting));
        model.counts().subscribe(counts -> bar.showWaiting(model.hasScheduled(), model.waiting().get()));
        model.screen().subscribe(this::open);
        model.width().subscribe(width -> screens.apply(model.screen().get()).fit(width));
        root.widthProperty().subscribe(pixels -> model.resized(pixels.doubleValue()));
        model.docked().subscribe(this::dock);
        model.overlaid().subscribe(this::overlay);
        previewItem.setOnAction(e -> model.togglePreview());
        preview.onClose(model::togglePreview);
        preview.root().getStyleClass().add("dock");
        fillTheme();
        watchJobs();
        watchItems();
        recentMenu.setOnShowing(e -> commands.fillRecent(recentMenu));
        commands.fillRecent(recentMenu);
    }

    private void open(ScreenName name) {
        Screen screen = screens.apply(name);
        content.getChildren().setAll(screen.root());
        bar.select(name);
        screen.fit(model.width().get());
    }

    private void dock(boolean docked) {
        Region dock = (Region) preview.root();
        split.getItems().remove(dock);
        previewItem.setSelected(docked || model.overlaid().get());
        if (docked) {
            root.getChildren().remove(dock);
            StackPane.clearConstraints(dock);
            dock.getStyleClass().remove("overlay");
            StackPane.setMargin(dock, null);
            dock.setMinWidth(OVERLAY_WIDTH);
            dock.setMaxWidth(Region.USE_COMPUTED_SIZE);
            dock.setPrefWidth(dockWidth);
            SplitPane.setResizableWithParent(dock, false);
            split.getItems().add(dock);
            double usual = model.width().get() == WindowClass.WIDE ? 1276 : 1116;
            double room = split.getWidth() > 0 ? split.getWidth() : usual;
            split.setDividerPositions(1 - dockWidth / room);
        }
    }

    /// The width of the preview beside the screens.
    double dockWidth() {
        Region dock = (Region) preview.root();
        if (model.docked().get() && dock.getWidth() > 0) {
            dockWidth = dock.getWidth();
        }
        return dockWidth;
    }

    private void overlay(boolean overlaid) {
        Region dock = (Region) preview.root();
        previewItem.setSelected(overlaid || model.docked().get());
        if (overlaid) {
            dock.getStyleClass().add("overlay");
            dock.setMinWidth(OVERLAY_WIDTH);
            dock.setMaxWidth(OVERLAY_WIDTH);
            StackPane.setAlignment(dock, Pos.CENTER_RIGHT);
            StackPane.setMargin(dock, new Insets(28, 0, 26, 0));
            root.getChildren().add(1, dock);
            preview.focusQuantity();
        } else if (!model.docked().get()) {
            root.getChildren().remove(dock);
        }
    }

    private void fillTheme() {
        Map<Theme.Choice, RadioMenuItem> choices = Map.of(
                Theme.Choice.SYSTEM, systemThemeItem,
                Theme.Choice.LIGHT, lightThemeItem,
                Theme.Choice.DARK, darkThemeItem);
        choices.forEach((choice, item) -> item.setOnAction(e -> commands.theme(choice)));
        Consumer<Theme.Choice> show = choice -> choices.getOrDefault(choice, systemThemeItem).setSelected(true);
        commands.themeProperty().subscribe(show);
    }

    /// Undo and Redo name what they take back; what cannot be done now is grey.
    private void watchItems() {
        keys.listen(root, undoItem, redoItem);
        UndoViewModel undo = model.undo();
        undo.undoText().subscribe(undoItem::setText);
        undo.redoText().subscribe(redoItem::setText);
        undo.canUndo().subscribe(can -> undoItem.setDisable(!can));
        undo.canRedo().subscribe(can -> redoItem.setDisable(!can));
        editMenu.setOnShowing(e -> {
            undoItem.setText(keys.hasUndo() ? messages.get("shell.undo.typing") : undo.undoText().get());
            undoItem.setDisable(!keys.hasUndo() && !undo.canUndo().get());
            redoItem.setText(keys.hasRedo() ? messages.get("shell.redo.typing") : undo.redoText().get());
            redoItem.setDisable(!keys.hasRedo() && !undo.canRedo().get());
        });
        model.canGoBack().subscribe(can -> backItem.setDisable(!can));
        model.canGoForward().subscribe(can -> forwardItem.setDisable(!can));
        model.screen().subscribe(name -> {
            List.of(duplicateItem, historyItem, deleteItem).forEach(item -> item.setDisable(!name.hasObjects()));
            List.of(cloneItem, moveItem).forEach(item -> item.setDisable(!name.hasLifecycle()));
        });
    }

    private void watchJobs() {
        jobBox.managedProperty().bind(jobBox.visibleProperty());
        background.jobs().addListener((ListChangeListener<Background.Job>) change -> {
            if (jobBox.isVisible()) {
                showJob();
            } else {
                background.later("status-bar", LONG, this::showJob);
            }
        });
        showJob();
    }

    private void showJob() {
        Background.@Nullable Job job =
                background.jobs().stream().filter(running -> !running.title().isEmpty()).findFirst().orElse(null);
        jobBox.setVisible(job != null);
        jobProgress.progressProperty().unbind();
        if (job != null) {
            jobLabel.setText(job.title());
            jobProgress.progressProperty().bind(job.done());
            cancelJobButton.setOnAction(e -> job.cancel());
        }
    }

    private Screen current() {
        return screens.apply(model.screen().get());
    }

    @FXML
    private void undo() {
        keys.undo();
    }

    @FXML
    private void redo() {
        keys.redo();
    }

    @FXML
    private void palette() {
        commands.palette(MenuCommands.of(menuBar, paletteItem, messages));
    }

    @FXML
    private void find() {
        current().find();
    }

    @FXML
    private void create() {
        if (!model.screen().get().hasObjects()) {
            model.open(ScreenName.PRODUCTS);
        }
        current().create();
    }

    @FXML
    private void save() {
        current().save();
    }

    @FXML
    private void duplicate() {
        current().duplicate();
    }

    @FXML
    private void makeClones() {
        current().makeClones();
    }

    @FXML
    private void move() {
        current().move();
    }

    @FXML
    private void changePrices() {
        commands.changePrices();
    }

    @FXML
    private void history() {
        commands.history();
    }

    @FXML
    private void delete() {
        current().delete();
    }

    @FXML
    private void publish() {
        model.open(ScreenName.PLANS);
        current().focus("publish");
    }

    @FXML
    private void back() {
        model.back();
    }

    @FXML
    private void forward() {
        model.forward();
    }

    @FXML
    private void settings() {
        model.open(ScreenName.SETTINGS);
    }

    @FXML
    private void newCatalog() {
        commands.newCatalog();
    }

    @FXML
    private void openCatalog() {
        commands.openCatalog();
    }

    @FXML
    private void importFile() {
        commands.importFile();
    }

    @FXML
    private void importSubscriptions() {
        commands.importSubscriptions();
    }

    @FXML
    private void exportFile() {
        commands.exportFile();
    }

    @FXML
    private void priceSheet() {
        commands.priceSheet();
    }

    @FXML
    private void saveCopy() {
        commands.saveCopy();
    }

    @FXML
    private void restoreBackup() {
        commands.restoreBackup();
    }

    @FXML
    private void openLog() {
        commands.openLog();
    }

    @FXML
    private void manual() {
        commands.manual();
    }

    @FXML
    private void shortcuts() {
        commands.shortcuts();
    }

    @FXML
    private void about() {
        commands.about();
    }

    @FXML
    private void quit() {
        commands.quit();
    }
}
