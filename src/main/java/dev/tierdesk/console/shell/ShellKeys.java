package dev.tierdesk.console.shell;

import dev.tierdesk.console.ui.Screen;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Keys and mouse buttons that count in the whole window. Undo and redo begin in the field that has the focus, and go
/// on outside it once it has nothing left.
final class ShellKeys {
    private final ShellViewModel model;
    private final Supplier<Screen> screen;
    private @Nullable Node root;

    ShellKeys(ShellViewModel model, Supplier<Screen> screen) {
        this.model = model;
        this.screen = screen;
    }

    /// Begins to listen.
    ///
    /// @param window what all of it is in
    /// @param undo item of the menu, whose keys do what it does
    void listen(Node window, MenuItem undo, MenuItem redo) {
        root = window;
        window.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (undo.getAccelerator().match(e) && !hasUndo()) {
                model.undo().undo();
                e.consume();
            } else if (redo.getAccelerator().match(e) && !hasRedo()) {
                model.undo().redo();
                e.consume();
            }
        });
        window.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        window.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
            if (e.getButton() == MouseButton.BACK) {
                model.back();
            } else if (e.getButton() == MouseButton.FORWARD) {
                model.forward();
            }
        });
    }

    /// What the menu item does.
    void undo() {
        if (owner() instanceof TextInputControl text && text.isUndoable()) {
            text.undo();
        } else {
            model.undo().undo();
        }
    }

    void redo() {
        if (owner() instanceof TextInputControl text && text.isRedoable()) {
            text.redo();
        } else {
            model.undo().redo();
        }
    }

    /// Whether the field with the focus has something to take back itself.
    boolean hasUndo() {
        return owner() instanceof TextInputControl text && text.isUndoable();
    }

    boolean hasRedo() {
        return owner() instanceof TextInputControl text && text.isRedoable();
    }

    private @Nullable Node owner() {
        return root == null ? null : root.getScene().getFocusOwner();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.DELETE && !(owner() instanceof TextInputControl)) {
            screen.get().delete();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && model.overlaid().get()) {
            model.togglePreview();
            event.consume();
        }
    }
}
