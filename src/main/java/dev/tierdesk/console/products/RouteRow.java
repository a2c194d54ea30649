package dev.tierdesk.console.products;

import dev.tierdesk.catalog.GatewayRoute;
import org.jspecify.annotations.Nullable;

/// A route in the table of a product's gateway.
///
/// @param recorded as it was agreed on; null for one that only the export has
/// @param route as the export has it, else as it was agreed on
/// @param sign what became of it, in words; empty for one that is as it was
/// @param details what differs, and where its calls go, a line each; empty where nothing differs and that is not known
record RouteRow(
        @Nullable GatewayRoute recorded, GatewayRoute route, String sign, String limit, String plugins,
        String details) {
    /// The code of the unit it counts; empty for none.
    String unit() {
        String unit = recorded == null ? null : recorded.unit();
        return unit == null ? "" : unit;
    }
}
