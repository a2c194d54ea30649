package dev.tierdesk.console;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.TransferMode;

/// Lets files be dropped on a window.
final class DroppedFiles {
    private DroppedFiles() {}

    /// Gives files that are dropped on `scene` to `taker`.
    static void accept(Scene scene, Consumer<List<Path>> taker) {
        scene.setOnDragOver(e -> {
            if (e.getDragboard().hasFiles()) {
                e.acceptTransferModes(TransferMode.COPY);
            }
        });
        scene.setOnDragDropped(e -> {
            if (e.getDragboard().hasFiles()) {
                taker.accept(e.getDragboard().getFiles().stream().map(File::toPath).toList());
                e.setDropCompleted(true);
            }
        });
    }
}
