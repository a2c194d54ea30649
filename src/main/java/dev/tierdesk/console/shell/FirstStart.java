package dev.tierdesk.console.shell;

import dev.tierdesk.console.ui.Background;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.words.Messages;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// The one question of the first start: look at the demo, make a catalog, or read a file.
public final class FirstStart {
    private static final Duration FIRST_PAINT = Duration.ofMillis(60);
    /// Files that wait until no card is open are taken before.
    private static final Duration AFTER_A_CARD = Duration.ofMillis(300);

    private final Program program;
    private final WindowDialogs dialogs;
    private final Messages messages;
    private boolean beginning;

    /// @param dialogs where it is asked; nothing else is there
    public FirstStart(Program program, WindowDialogs dialogs, Messages messages) {
        this.program = program;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    /// Where it is asked.
    public WindowDialogs dialogs() {
        return dialogs;
    }

    /// Asks it once the window is painted, and again whenever no card is open: there is nothing else to be done.
    public void ask(Background background) {
        background.later("first-start", FIRST_PAINT, this::showIfFree);
        dialogs.openProperty().subscribe(
                (before, open) -> background.later("first-start", AFTER_A_CARD, this::showIfFree));
    }

    private void showIfFree() {
        if (!dialogs.isOpen()) {
            show();
        }
    }

    private void show() {
        if (!beginning) {
            dialogs.show(new Card(messages.get("shell.start.welcome"), body()));
        }
    }

    /// Reads a file, as if it had been chosen here.
    public void read(Path file) {
        begin(messages.get("shell.start.file.doing", "file", String.valueOf(file.getFileName())),
                () -> program.createFrom(file));
    }

    private VBox body() {
        Label text = new Label(messages.get("shell.start.text"));
        text.setWrapText(true);
        text.getStyleClass().add("muted");
        VBox body = new VBox(8, text);
        rows().forEach(row -> body.getChildren().add(CatalogList.button(row)));
        return body;
    }

    /// Begins what was chosen, once, and says so until the window on the catalog takes the place of the card.
    private void begin(String words, Runnable chosen) {
        if (beginning) {
            return;
        }
        beginning = true;
        VBox body = body();
        body.getChildren().forEach(part -> part.setDisable(true));
        Label doing = new Label(words);
        doing.setId("startDoing");
        ProgressBar progress = new ProgressBar();
        progress.setAccessibleText(words);
        progress.setMaxWidth(Double.MAX_VALUE);
        body.getChildren().addAll(doing, progress);
        dialogs.show(new Card(messages.get("shell.start.welcome"), body));
        chosen.run();
    }

    private List<CatalogList.Row> rows() {
        return List.of(
                new CatalogList.Row(
                        "startDemo", messages.get("shell.start.demo"), messages.get("shell.start.demo.detail"),
                        Icons.of(MaterialDesignP.PRESENTATION),
                        () -> begin(messages.get("shell.start.demo.doing"), program::createDemo)),
                new CatalogList.Row("startNew", messages.get("shell.start.new"), messages.get("shell.start.new.detail"),
                        Icons.of(MaterialDesignP.PLUS), this::askNew),
                new CatalogList.Row(
                        "startFile", messages.get("shell.start.file"), messages.get("shell.start.file.detail"),
                        Icons.of(MaterialDesignF.FILE_IMPORT_OUTLINE), () ->
                                dialogs.openFile(messages.get("shell.start.file"), "tierdesk").ifPresent(this::read)));
    }

    private void askNew() {
        NewCatalogController form =
                new NewCatalogController(messages, program.newCatalogStart(), this::create, this::show);
        dialogs.show(Views.load(form, messages));
        form.begin();
    }

    private void create(NewCatalogStart start) {
        begin(messages.get("shell.start.new.doing", "name", start.name()), () -> program.create(start));
    }
}
