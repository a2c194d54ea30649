package dev.tierdesk.console.ui;

import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.UnitStatus;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;

/// The commands that the editor of every object with a life of its own has beside saving; its FXML names them.
public abstract class ObjectCommands {
    private static final Set<String> STATES = Set.copyOf(List.of(Maturity.GA.field(), PublishStatus.PUBLISHED.field(),
            PlanStatus.PUBLISHED.field(), UnitStatus.ACTIVE.field()));

    @FXML private Button lifecycleButton;

    private final Runnable duplicate;
    private final Consumer<Wizard> start;

    /// @param duplicate copies the open object
    /// @param start opens a wizard on it
    protected ObjectCommands(Runnable duplicate, Consumer<Wizard> start) {
        this.duplicate = duplicate;
        this.start = start;
    }

    /// Puts the focus on what moves the object where `path` is that of a state, which has no field; false for any other.
    ///
    /// @param more has the command where there is no room for its button
    protected final boolean enterState(String path, MenuButton more) {
        boolean isState = STATES.contains(path);
        if (isState) {
            (lifecycleButton.isVisible() ? lifecycleButton : more).requestFocus();
        }
        return isState;
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
