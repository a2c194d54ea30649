package dev.tierdesk.exchange.gateway;

import dev.tierdesk.catalog.GatewayMapping;
import dev.tierdesk.catalog.GatewayRoute;
import dev.tierdesk.catalog.GatewayStatus;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.document.Reading;
import dev.tierdesk.exchange.gateway.GatewayFile.Kind;
import dev.tierdesk.pricing.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An export compared with a mapping (`catalog.md` 8). Immutable.
///
/// @param mapping with the status and time of this check; without a record the status stays PENDING
/// @param file null where it could not be read
/// @param comparison empty where it could not be read
/// @param problems what is wrong with the file, and what of it a record does not keep
public record GatewayCheck(
        GatewayMapping mapping, @Nullable GatewayFile file, GatewayComparison comparison, List<Problem> problems) {
    public GatewayCheck {
        problems = List.copyOf(problems);
    }

    /// Compares. Never throws for what is in the file.
    public static GatewayCheck of(GatewayMapping mapping, byte[] bytes, Clock clock) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Reading<GatewayFile> reading = GatewayFile.read(bytes, Kind.of(mapping.gateway()));
        GatewayFile file = reading.value();
        if (file == null) {
            return failed(mapping, reading.problems(), now);
        }
        Routes routes = Routes.of(file, mapping.externalId());
        if (routes.isRefused()) {
            return failed(mapping, routes.problems(), now);
        }
        GatewayComparison comparison = GatewayComparison.of(mapping.routes(), routes.list());
        GatewayStatus status = mapping.routes().isEmpty() && !comparison.isSame()
                ? GatewayStatus.PENDING
                : comparison.isSame() ? GatewayStatus.SYNCED : GatewayStatus.STALE;
        return new GatewayCheck(mapping.with(status, now), file, comparison, routes.problems());
    }

    /// A check whose file could not be had at all.
    public static GatewayCheck unreadable(GatewayMapping mapping, List<Problem> problems, Clock clock) {
        return failed(mapping, problems, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    /// The mapping with the routes of the file as its record.
    ///
    /// @param product whose unit new routes count, where it has only one
    public GatewayMapping taken(Product product) {
        List<GatewayRoute> routes = comparison.agreed(product.units().size() == 1 ? product.units().getFirst() : null);
        return mapping.with(routes).with(GatewayStatus.SYNCED, mapping.checked());
    }

    /// Whether the file could be read.
    public boolean isRead() {
        return file != null;
    }

    private static GatewayCheck failed(GatewayMapping mapping, List<Problem> problems, Instant now) {
        return new GatewayCheck(
                mapping.with(GatewayStatus.ERROR, now), null, new GatewayComparison(List.of()), problems);
    }
}
