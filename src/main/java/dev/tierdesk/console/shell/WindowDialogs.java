package dev.tierdesk.console.shell;

import atlantafx.base.theme.Styles;
import dev.tierdesk.console.ui.Dialogs;
import dev.tierdesk.console.ui.KeptStyles;
import dev.tierdesk.console.ui.Printable;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.store.StoreException;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.StoreWords;
import dev.tierdesk.words.Version;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// [Dialogs] inside the window: cards over a scrim, toasts at its foot; file choosers are the system's own.
public final class WindowDialogs implements Dialogs {
    private static final Logger LOG = LoggerFactory.getLogger(WindowDialogs.class);
    private static final Duration TOAST_TIME = Duration.seconds(8);
    /// Through this command Java prints on Linux; where it is missing, Java tells nobody.
    private static final Path SPOOLER = Path.of("/usr/bin/lpr");

    private final Stage stage;
    private final Messages messages;
    private final Cards cards = new Cards();
    private final VBox toasts = new VBox();
    private final Outside outside;

    /// @param root the window's root, which gets the layers for cards and toasts
    public WindowDialogs(Stage stage, StackPane root, Messages messages, Outside outside) {
        this.outside = outside;
        this.stage = stage;
        this.messages = messages;
        toasts.getStyleClass().add("toasts");
        toasts.setPickOnBounds(false);
        toasts.setMouseTransparent(false);
        Views.style(root, WindowDialogs.class, "shell.css");
        root.getChildren().addFirst(KeptStyles.node());
        root.getChildren().addAll(cards.layer(), toasts);
    }

    @Override
    public void confirm(String title, String text, String verb, boolean destructive, Runnable yes) {
        Label words = new Label(text);
        words.setWrapText(true);
        Button confirm = new Button(verb);
        confirm.setId("confirmButton");
        confirm.getStyleClass().add(destructive ? Styles.DANGER : Styles.ACCENT);
        confirm.setDefaultButton(true);
        confirm.setOnAction(e -> {
            back();
            yes.run();
        });
        Button cancel = new Button(messages.get("common.cancel"));
        cancel.setCancelButton(true);
        cancel.setOnAction(e -> back());
        ask(new Card(title, words, cancel, confirm));
        (destructive ? cancel : confirm).requestFocus();
    }

    @Override
    public void show(Parent content) {
        cards.show(content);
    }

    @Override
    public void ask(Parent question) {
        cards.ask(question);
    }

    @Override
    public void back() {
        cards.back();
    }

    @Override
    public void close() {
        cards.close();
    }

    /// Whether a card is shown.
    public boolean isOpen() {
        return cards.openProperty().get();
    }

    /// The same, to be followed.
    public ReadOnlyBooleanProperty openProperty() {
        return cards.openProperty();
    }

    /// Shows the folder of the log, and says where it is.
    void openLog() {
        outside.open(outside.log());
        toast(messages.get("shell.log.folder", "path", outside.log().toString()), null, null);
    }

    @Override
    public void toast(String text, @Nullable String action, @Nullable Runnable run) {
        HBox toast = new HBox(new Label(text));
        toast.getStyleClass().add("toast");
        toast.setMaxWidth(Region.USE_PREF_SIZE);
        if (action != null && run != null) {
            Hyperlink link = new Hyperlink(action);
            link.setId("toastAction");
            link.setOnAction(e -> {
                toasts.getChildren().remove(toast);
                run.run();
            });
            toast.getChildren().add(link);
        }
        toasts.getChildren().setAll(toast);
        PauseTransition pause = new PauseTransition(TOAST_TIME);
        pause.setOnFinished(e -> toasts.getChildren().remove(toast));
        pause.play();
    }

    @Override
    public void failed(Throwable failure) {
        if (failure instanceof StoreException expected) {
            LOG.info("refused by the store: {}", expected.reason());
            Label words = new Label(StoreWords.of(expected, messages));
            words.setWrapText(true);
            cards.tell(new Card(messages.get("shell.failed.title"), words, closeButton()));
            return;
        }
        LOG.error("unexpected failure of {}", Version.line(), failure);
        StringWriter trace = new StringWriter();
        trace.write(Version.line() + "\n");
        failure.printStackTrace(new PrintWriter(trace));
        Label words = new Label(messages.get("shell.unexpected.text"));
        words.setWrapText(true);
        TextArea details = new TextArea(trace.toString());
        details.setEditable(false);
        details.getStyleClass().addAll("details", "mono");
        details.setAccessibleText(messages.get("shell.unexpected.details"));
        Button copy = new Button(messages.get("shell.unexpected.copy"));
        copy.setOnAction(e -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(trace.toString());
            Clipboard.getSystemClipboard().setContent(content);
        });
        Button log = new Button(messages.get("shell.unexpected.log"));
        log.setId("openLogButton");
        log.setOnAction(e -> openLog());
        cards.tell(new Card(
                messages.get("shell.unexpected.title"), new VBox(8, words, details), log, copy, closeButton()));
    }

    @Override
    public Optional<Path> openFile(String title, String extension) {
        return Optional.ofNullable(chooser(title, extension).showOpenDialog(stage)).map(File::toPath);
    }

    @Override
    public List<Path> openFiles(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        List<File> files = chooser.showOpenMultipleDialog(stage);
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> openFolder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
    }

    @Override
    public void reveal(Path path) {
        Path folder = Files.isDirectory(path) ? path : path.toAbsolutePath().getParent();
        if (folder != null) {
            outside.open(folder);
        }
    }

    @Override
    public Optional<Path> saveFile(String title, String suggestedName) {
        FileChooser chooser = chooser(title, suggestedName.substring(suggestedName.lastIndexOf('.') + 1));
        chooser.setInitialFileName(suggestedName);
        return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
    }

    @Override
    public Printable.Outcome print(String name, Printable pages) {
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null) {
            return Printable.Outcome.NO_PRINTER;
        }
        if (System.getProperty("os.name", "").startsWith("Linux") && !Files.isExecutable(SPOOLER)) {
            return Printable.Outcome.NO_SPOOLER;
        }
        job.getJobSettings().setJobName(name);
        job.getJobSettings().setPageLayout(job.getPrinter()
                .createPageLayout(Paper.A4, PageOrientation.LANDSCAPE, Printer.MarginType.DEFAULT));
        if (!job.showPrintDialog(stage)) {
            job.cancelJob();
            return Printable.Outcome.CANCELLED;
        }
        PageLayout layout = job.getJobSettings().getPageLayout();
        boolean taken = pages.pages(layout.getPrintableWidth(), layout.getPrintableHeight()).stream()
                .allMatch(job::printPage);
        return taken && job.endJob() ? Printable.Outcome.PRINTED : Printable.Outcome.FAILED;
    }

    private FileChooser chooser(String title, String extension) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("*." + extension, "*." + extension));
        return chooser;
    }

    private Button closeButton() {
        Button close = new Button(messages.get("common.close"));
        close.setCancelButton(true);
        close.setOnAction(e -> back());
        return close;
    }
}
