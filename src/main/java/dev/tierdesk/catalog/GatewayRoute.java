package dev.tierdesk.catalog;

import org.jspecify.annotations.Nullable;

/// A route of a gateway as it was last agreed on. Texts are empty where there is nothing.
///
/// @param method HTTP method in capitals; [#ANY] for all
/// @param path as the gateway's file has it; [#ANY] for all
/// @param upstream address that requests go on to
/// @param unit code of the billable unit that a request counts; null where nobody said
/// @param rateLimit limits as canonical JSON
/// @param plugins other plugins, or extensions of the file, as canonical JSON
/// @param service what the file calls the service the route belongs to
/// @param name what the file calls the route
public record GatewayRoute(
        String method,
        String path,
        String upstream,
        @Nullable String unit,
        String rateLimit,
        String plugins,
        String service,
        String name) {
    /// Stands for every method or every path.
    public static final String ANY = "*";

    /// A route that counts nothing, without limits, plugins and names.
    public static GatewayRoute of(String method, String path, String upstream) {
        return new GatewayRoute(method, path, upstream, null, "", "", "", "");
    }

    /// The same route, counting another unit.
    ///
    /// @param code of the unit; null for none
    public GatewayRoute counting(@Nullable String code) {
        return new GatewayRoute(method, path, upstream, code, rateLimit, plugins, service, name);
    }

    /// The same route under other names.
    public GatewayRoute called(String service, String name) {
        return new GatewayRoute(method, path, upstream, unit, rateLimit, plugins, service, name);
    }

    /// Method and path: `GET /v1/translate`.
    public String label() {
        return method + " " + path;
    }
}
