package dev.tierdesk.console;

import dev.tierdesk.console.instance.Request;
import dev.tierdesk.console.shell.WindowDialogs;
import dev.tierdesk.console.ui.Background;
import dev.tierdesk.words.Messages;
import java.io.File;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// Files that come from outside: the program's argument, those of other starts, those dropped on the window. Each is
/// asked about when a catalog is open and no card is; until then it waits. Used on the FX thread.
final class Arrivals {
    /// A card that leads to another is closed a moment before that one opens.
    private static final Duration BETWEEN_CARDS = Duration.ofMillis(150);

    private final Stage stage;
    private final Background background;
    private final Queue<List<Path>> waiting = new ArrayDeque<>();
    private @Nullable WindowDialogs dialogs;
    private @Nullable Consumer<List<Path>> taker;

    Arrivals(Stage stage, Background background) {
        this.stage = stage;
        this.background = background;
    }

    /// Gives what is dropped on a scene to `dropped`.
    static void accept(Scene scene, Consumer<List<Path>> dropped) {
        scene.setOnDragOver(e -> {
            if (e.getDragboard().hasFiles()) {
                e.acceptTransferModes(TransferMode.COPY);
            }
        });
        scene.setOnDragDropped(e -> {
            if (e.getDragboard().hasFiles()) {
                dropped.accept(e.getDragboard().getFiles().stream().map(File::toPath).toList());
                e.setDropCompleted(true);
            }
        });
    }

    /// The window comes to the front, and asks about the file if there is one.
    ///
    /// @param messages for what is said
    void asked(Request request, Messages messages) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
        if (request instanceof Request.Open(Path file)) {
            add(List.of(file), messages);
        }
    }

    /// Gives files to who takes them as soon as that can be, and says so if it is not now.
    ///
    /// @param messages for what is said
    void add(List<Path> files, Messages messages) {
        if (!waiting.contains(files)) {
            waiting.add(files);
        }
        next();
        if (dialogs != null && waiting.contains(files)) {
            String name = String.valueOf(files.getFirst().getFileName());
            dialogs.toast(messages.get("shell.file.waits", "file", name), null, null);
        }
    }

    /// From now on `taking` takes files, while no card is open in `shown`.
    void meet(WindowDialogs shown, Consumer<List<Path>> taking) {
        dialogs = shown;
        taker = taking;
        shown.openProperty().subscribe(open -> {
            if (!open) {
                background.later("arrivals", BETWEEN_CARDS, this::next);
            }
        });
    }

    /// From now on `taking` takes files, whatever is open.
    void meet(Consumer<List<Path>> taking) {
        dialogs = null;
        taker = taking;
        next();
    }

    /// Nobody takes files for a while: they wait.
    void part() {
        dialogs = null;
        taker = null;
    }

    private void next() {
        if (taker != null && !waiting.isEmpty() && (dialogs == null || !dialogs.isOpen())) {
            taker.accept(waiting.remove());
        }
    }
}
