package dev.tierdesk.exchange.gateway;

import dev.tierdesk.catalog.GatewayMapping;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.Reading;

/// The routes of a record written over an export.
///
/// @param bytes the file to bring to the gateway
/// @param remaining how the file, read back, still differs from the record
/// @param commentsLost whether the export had comments, which are not in the file
@SuppressWarnings("ArrayRecordComponent")
public record GatewayRestore(byte[] bytes, GatewayComparison remaining, boolean commentsLost) {
    /// Writes the routes of a record over an export that [Routes] could read. What belongs to other services, and every
    /// field that a route of the record does not have, stays as it is and where it is.
    public static GatewayRestore of(GatewayFile file, GatewayMapping mapping) {
        JsonObject tree = switch (file.kind()) {
            case KONG -> KongRestore.of(file.tree(), mapping);
            case OPENAPI -> OpenApiRestore.of(file.tree(), mapping.routes());
        };
        byte[] bytes = file.write(tree);
        Reading<GatewayFile> back = GatewayFile.read(bytes, file.kind());
        GatewayFile written = back.value() == null ? file : back.value();
        GatewayComparison remaining =
                GatewayComparison.of(mapping.routes(), Routes.of(written, mapping.externalId()).list());
        return new GatewayRestore(bytes, remaining, file.commented());
    }
}
