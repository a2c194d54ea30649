package dev.tierdesk.console.shell;

import dev.tierdesk.console.ui.Dialogs;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.words.Messages;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// The one question of the first start: look at the demo, make a catalog, or read a file.
public final class FirstStart {
    private final Program program;
    private final Dialogs dialogs;
    private final Messages messages;

    public FirstStart(Program program, Dialogs dialogs, Messages messages) {
        this.program = program;
        this.dialogs = dialogs;
        this.messages = messages;
    }

    /// Asks it.
    public void show() {
        Label text = new Label(messages.get("shell.start.text"));
        text.setWrapText(true);
        text.getStyleClass().add("muted");
        VBox body = new VBox(8, text);
        rows().forEach(row -> body.getChildren().add(CatalogList.button(row)));
        dialogs.show(new Card(messages.get("shell.start.welcome"), body));
    }

    private List<CatalogList.Row> rows() {
        return List.of(
                new CatalogList.Row(
                        "startDemo", messages.get("shell.start.demo"), messages.get("shell.start.demo.detail"),
                        Icons.of(MaterialDesignP.PRESENTATION), program::createDemo),
                new CatalogList.Row("startNew", messages.get("shell.start.new"), messages.get("shell.start.new.detail"),
                        Icons.of(MaterialDesignP.PLUS), this::askNew),
                new CatalogList.Row(
                        "startFile", messages.get("shell.start.file"), messages.get("shell.start.file.detail"),
                        Icons.of(MaterialDesignF.FILE_IMPORT_OUTLINE), () ->
                                dialogs.openFile(messages.get("shell.start.file"), "tierdesk")
                                        .ifPresent(program::createFrom)));
    }

    private void askNew() {
        dialogs.show(Views.load(
                new NewCatalogController(messages, program.newCatalogStart(), program::create, this::show), messages));
    }
}
