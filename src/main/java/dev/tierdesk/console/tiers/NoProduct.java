package dev.tierdesk.console.tiers;

import dev.tierdesk.console.ui.Desk;

/// What is said where a price is wanted and there is no product that it could be of.
public final class NoProduct {
    private NoProduct() {}

    /// Says so and offers the way to the products. Called on the FX thread.
    public static void say(Desk desk) {
        desk.dialogs().toast(desk.messages().get("tiers.no-product"), desk.messages().get("tiers.no-product.action"),
                () -> desk.navigator().open("products"));
    }
}
