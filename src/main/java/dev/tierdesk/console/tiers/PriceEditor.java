package dev.tierdesk.console.tiers;

import dev.tierdesk.catalog.Price;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Reveal;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.console.workspace.Workspace;
import java.util.UUID;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// The editor of one price with its tiers; every keystroke is in the workspace at once. Used on the FX thread.
public final class PriceEditor {
    private final Editing<Price> editing;
    private final PriceEditorController controller;
    private final PriceMoreController more;
    private final Examples examples;
    private final Parent root;

    public PriceEditor(Workspace workspace, Desk desk) {
        editing = new Editing<>(workspace, desk, Price.class);
        TierGrid grid = new TierGrid(editing, desk.messages());
        controller = new PriceEditorController(editing, grid, desk.messages());
        more = new PriceMoreController(editing, grid, desk.messages());
        root = Views.load(controller, desk.messages());
        controller.moreBox().getChildren().add(Views.load(more, desk.messages()));
        examples = Examples.ofPrice(editing, desk.messages());
        examples.shown().set(true);
        controller.examplesBox().getChildren().add(examples.root());
    }

    /// The price that is shown, as it is edited.
    public Editing<Price> editing() {
        return editing;
    }

    /// What is shown; the same node for life.
    public Parent root() {
        return root;
    }

    /// Shows another price; null for none.
    public void show(@Nullable UUID price) {
        editing.show(price);
    }

    /// Puts the focus into the field at this path (`terms.tiers[0].up_to`), opening what hides it. Of the price as a
    /// whole it is where its period begins: what keeps it apart from others.
    public void focus(String path) {
        String field = path.isEmpty() ? "effective_from" : path;
        if (path.startsWith("examples")) {
            controller.openExamples();
            examples.focus(path);
        } else if (controller.focus(field)) {
            Reveal.focused(root);
        } else if (more.focus(field)) {
            controller.openMore();
            more.focus(field);
            Reveal.focused(root);
        }
    }

    /// Shows every problem, also those of fields that nobody has been in.
    public void showProblems() {
        editing.showAll();
    }
}
