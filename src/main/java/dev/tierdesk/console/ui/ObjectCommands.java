package dev.tierdesk.console.ui;

import java.util.function.Consumer;
import javafx.fxml.FXML;

/// The commands that the editor of every object with a life of its own has beside saving; its FXML names them.
public abstract class ObjectCommands {
    private final Runnable duplicate;
    private final Consumer<Wizard> start;

    /// @param duplicate copies the open object
    /// @param start opens a wizard on it
    protected ObjectCommands(Runnable duplicate, Consumer<Wizard> start) {
        this.duplicate = duplicate;
        this.start = start;
    }

    @FXML
    private void duplicate() {
        duplicate.run();
    }

    @FXML
    private void move() {
        start.accept(Wizard.MOVE);
    }

    @FXML
    private void makeClones() {
        start.accept(Wizard.CLONE);
    }

    @FXML
    private void history() {
        start.accept(Wizard.HISTORY);
    }

    @FXML
    private void delete() {
        start.accept(Wizard.DELETE);
    }
}
