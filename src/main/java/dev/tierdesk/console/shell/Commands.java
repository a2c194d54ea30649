package dev.tierdesk.console.shell;

import dev.tierdesk.console.help.About;
import dev.tierdesk.console.help.Help;
import dev.tierdesk.console.palette.Entry;
import dev.tierdesk.console.palette.Palette;
import dev.tierdesk.console.settings.PreferencesModel;
import dev.tierdesk.console.sheet.Printing;
import dev.tierdesk.console.transfer.Transfer;
import dev.tierdesk.console.ui.Background;
import dev.tierdesk.console.ui.Dialogs;
import dev.tierdesk.console.ui.Theme;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.console.ui.Wizard;
import dev.tierdesk.console.workspace.OpenCatalog;
import dev.tierdesk.document.Document;
import dev.tierdesk.store.CatalogFiles;
import dev.tierdesk.store.StoreException;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/// What the menus do beyond the open screen.
public final class Commands {
    private static final List<String> SHORTCUTS = List.of(
            "palette", "new", "save", "find", "duplicate", "clone", "move", "undo", "redo", "delete", "screens",
            "preview", "back", "settings", "files", "sheet", "help", "manual", "quit", "escape");

    private final Program program;
    private final OpenCatalog open;
    private final Window window;
    private final CatalogFiles files;
    private final Background background;
    private final Messages messages;
    private final Dialogs dialogs;
    private final Transfer transfer;
    private final Palette palette;

    /// @param open the catalog of the window
    public Commands(
            Program program, OpenCatalog open, Window window, CatalogFiles files, PreferencesModel preferences) {
        this.program = program;
        this.open = open;
        this.window = window;
        this.files = files;
        background = window.desk().background();
        messages = window.desk().messages();
        dialogs = window.dialogs();
        palette = new Palette(window.workspace(), window.desk());
        transfer = new Transfer(window.workspace(), window.desk(), new PreferredAnswers(preferences));
    }

    public void newCatalog() {
        NewCatalogController form = new NewCatalogController(
                messages, program.newCatalogStart(), start -> leave(() -> program.create(start)), dialogs::close);
        dialogs.show(Views.load(form, messages));
        form.begin();
    }

    public void openCatalog() {
        List<CatalogList.Row> rows = new ArrayList<>(otherCatalogs().stream().map(this::row).toList());
        rows.add(new CatalogList.Row("openDemo", messages.get("shell.start.demo"),
                messages.get("shell.start.demo.detail"), null, () -> leave(program::createDemo)));
        dialogs.show(CatalogList.card(messages.get("shell.open.title"), rows, "", messages, dialogs::close));
    }

    public void fillRecent(Menu menu) {
        menu.getItems().setAll(otherCatalogs().stream().limit(10).map(entry -> {
            MenuItem item = new MenuItem(entry.name());
            item.setMnemonicParsing(false);
            item.setOnAction(e -> leave(() -> program.open(entry)));
            return item;
        }).toList());
        if (menu.getItems().isEmpty()) {
            MenuItem none = new MenuItem(messages.get("shell.file.recent.none"));
            none.setDisable(true);
            menu.getItems().add(none);
        }
    }

    public void importFile() {
        transfer.importFiles();
    }

    /// Shows what importing these would do.
    public void importFiles(List<Path> files) {
        transfer.importInto(files);
    }

    public void importSubscriptions() {
        transfer.importSubscriptions();
    }

    /// Files were opened or dropped on the window: of a single native document it is asked whether it shall be a
    /// catalog of its own, anything else is imported.
    public void opened(List<Path> files) {
        if (files.size() == 1 && Document.isNamed(files.getFirst().toString())) {
            opened(files.getFirst());
        } else {
            transfer.importInto(files);
        }
    }

    private void opened(Path file) {
        if (!Files.isRegularFile(file)) {
            dialogs.failed(StoreException.about(StoreException.Reason.NOT_FOUND, file));
            return;
        }
        dialogs.show(CatalogList.card(file.getFileName().toString(), List.of(
                new CatalogList.Row("newFromFile", messages.get("shell.file.as-new"),
                        messages.get("shell.file.as-new.detail"), null, () -> leave(() -> program.createFrom(file))),
                new CatalogList.Row("importIntoOpen", messages.get("shell.file.into-open"),
                        messages.get("shell.file.into-open.detail", "name", open.entry().name()), null, () -> {
                            dialogs.close();
                            transfer.importInto(List.of(file));
                        })), "", messages, dialogs::close));
    }

    public void exportFile() {
        transfer.export(window.chosen());
    }

    /// Opens the change of many prices.
    public void changePrices() {
        window.navigator().start(Wizard.CHANGE_PRICES, List.of());
    }

    /// Opens the history of the open object.
    public void history() {
        window.navigator().start(Wizard.HISTORY, window.open().stream().toList());
    }

    /// Opens the price sheet: chosen, looked at, saved, printed.
    public void priceSheet() {
        Printing.open(window.workspace(), window.desk());
    }

    public void saveCopy() {
        new SavedCopy(open, window.desk()).save();
    }

    public void restoreBackup() {
        background.store(() -> files.backups(open.entry()), backups -> {
            List<CatalogList.Row> rows = IntStream.range(0, backups.size())
                    .mapToObj(i -> new CatalogList.Row("backup-" + i, dates().moment(backups.get(i).when()),
                            backups.get(i).path().getFileName().toString(), null,
                            () -> leave(() -> program.createFrom(backups.get(i).path(), open.entry().name()))))
                    .toList();
            dialogs.show(CatalogList.card(
                    messages.get("shell.restore.title"), rows, messages.get("shell.restore.none"), messages,
                    dialogs::close));
        }, dialogs::failed);
    }

    /// Asks which of these commands, or which object.
    void palette(List<Entry.Command> offered) {
        if (!window.dialogs().isOpen()) {
            palette.open(offered);
        }
    }

    public void openLog() {
        window.dialogs().openLog();
    }

    /// Opens the manual at the part of the open screen.
    public void manual() {
        Help.show(window.model().screen().get().manualPart(), dialogs, messages);
    }

    public void shortcuts() {
        GridPane grid = new GridPane();
        grid.setHgap(24);
        grid.setVgap(8);
        for (int i = 0; i < SHORTCUTS.size(); i++) {
            Label key = new Label(messages.get("shell.shortcut." + SHORTCUTS.get(i) + ".keys"));
            key.getStyleClass().add("shortcut-key");
            key.setMinWidth(Region.USE_PREF_SIZE);
            Label what = new Label(messages.get("shell.shortcut." + SHORTCUTS.get(i)));
            what.setWrapText(true);
            what.setMinHeight(Region.USE_PREF_SIZE);
            grid.addRow(i, key, what);
        }
        dialogs.show(new Card(messages.get("shell.shortcuts.title"), grid, closeButton()));
    }

    public void about() {
        About.show(program.facts(open.entry().path()), dialogs, messages);
    }

    public void quit() {
        leave(program::quit);
    }

    public ReadOnlyObjectProperty<Theme.Choice> themeProperty() {
        return program.themeProperty();
    }

    public void theme(Theme.Choice choice) {
        program.theme(choice);
    }

    /// Goes on with `next` once the person has said what shall become of unsaved edits, if there are any.
    public void leave(Runnable next) {
        dialogs.close();
        int unsaved = window.workspace().drafts().size();
        if (unsaved == 0) {
            next.run();
        } else {
            dialogs.confirm(messages.get("shell.leave.title"), messages.get("shell.leave.text", "count", unsaved),
                    messages.get("shell.leave.verb"), false, next);
        }
    }

    private List<CatalogFiles.Entry> otherCatalogs() {
        return files.all().stream().filter(entry -> !entry.id().equals(open.entry().id())).toList();
    }

    private CatalogList.Row row(CatalogFiles.Entry entry) {
        return new CatalogList.Row("catalog-" + entry.name(), entry.name(),
                messages.get("shell.open.last", "time", dates().moment(entry.lastOpened())), null,
                () -> leave(() -> program.open(entry)));
    }

    private Dates dates() {
        return new Dates(messages, window.workspace().saved().get().settings().timeZone());
    }

    private Button closeButton() {
        Button close = new Button(messages.get("common.close"));
        close.setCancelButton(true);
        close.setDefaultButton(true);
        close.setOnAction(e -> dialogs.close());
        return close;
    }
}
