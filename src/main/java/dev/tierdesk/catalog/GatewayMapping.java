package dev.tierdesk.catalog;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which routes of a gateway belong to a product (`catalog.md` 8).
///
/// @param externalId what the gateway calls the API or service: an id or a name; empty for the whole file
/// @param routes those last agreed on
/// @param checked when a file was last compared with them; null if never
public record GatewayMapping(
        Gateway gateway, String externalId, List<GatewayRoute> routes, GatewayStatus status,
        @Nullable Instant checked) {
    public GatewayMapping {
        routes = List.copyOf(routes);
    }

    /// A mapping of which nothing is agreed on yet.
    public static GatewayMapping of(Gateway gateway, String externalId) {
        return new GatewayMapping(gateway, externalId, List.of(), GatewayStatus.PENDING, null);
    }

    /// The same mapping with other routes.
    public GatewayMapping with(List<GatewayRoute> agreed) {
        return new GatewayMapping(gateway, externalId, agreed, status, checked);
    }

    /// The same mapping after a check.
    public GatewayMapping with(GatewayStatus found, @Nullable Instant when) {
        return new GatewayMapping(gateway, externalId, routes, found, when);
    }

    /// What tells it from the other mappings of a product: `KONG translation`.
    public String label() {
        return externalId.isEmpty() ? gateway.name() : gateway + " " + externalId;
    }
}
