package dev.tierdesk.console.tiers;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.words.Messages;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Parent;

/// The editor of the worked examples of a plan or price: each with what it comes to now. Used on the FX thread.
public final class Examples {
    private final ExamplesController<?> controller;
    private final Parent root;

    private Examples(ExamplesController<?> controller, Messages messages) {
        this.controller = controller;
        root = Views.load(controller, messages);
    }

    /// The examples of the plan that is edited.
    public static Examples ofPlan(Editing<Plan> editing, Messages messages) {
        return of(editing, new ExampleOwner.OfPlan(), messages);
    }

    /// The examples of the price that is edited.
    public static Examples ofPrice(Editing<Price> editing, Messages messages) {
        return of(editing, new ExampleOwner.OfPrice(), messages);
    }

    private static <A extends Aggregate> Examples of(Editing<A> editing, ExampleOwner<A> owner, Messages messages) {
        return new Examples(new ExamplesController<>(new ExamplesViewModel<>(editing, owner, messages)), messages);
    }

    /// What is shown; the same node for life.
    public Parent root() {
        return root;
    }

    /// Whether they are seen; only then they are run.
    public BooleanProperty shown() {
        return controller.shown();
    }

    /// Opens the example of a field, `examples[0].expected`, and puts the focus into it.
    public void focus(String path) {
        controller.focus(path);
    }
}
