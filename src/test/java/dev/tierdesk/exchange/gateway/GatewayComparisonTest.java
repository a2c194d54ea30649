package dev.tierdesk.exchange.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tierdesk.catalog.FieldDiff.Field;
import dev.tierdesk.catalog.Gateway;
import dev.tierdesk.catalog.GatewayMapping;
import dev.tierdesk.catalog.GatewayRoute;
import dev.tierdesk.catalog.GatewayStatus;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.exchange.gateway.GatewayComparison.Kind;
import dev.tierdesk.exchange.gateway.GatewayComparison.RouteChange;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GatewayComparisonTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T10:00:00.5Z"), ZoneOffset.UTC);
    private static final byte[] KONG = Files.bytes("kong/translation.yaml");

    @Test
    void everyRouteIsNewChangedUnchangedOrGone() {
        GatewayRoute same = GatewayRoute.of("GET", "/same", "https://a.example");
        GatewayRoute gone = GatewayRoute.of("GET", "/gone", "https://a.example");
        GatewayRoute moved = GatewayRoute.of("GET", "/moved", "https://a.example");
        GatewayRoute added = GatewayRoute.of("GET", "/new", "https://a.example");
        GatewayComparison comparison = GatewayComparison.of(List.of(same, gone, moved.counting("calls")),
                List.of(added, GatewayRoute.of("GET", "/moved", "https://b.example"), same));

        assertThat(comparison.changes()).extracting(RouteChange::kind, change -> change.route().path()).containsExactly(
                tuple(Kind.UNCHANGED, "/same"), tuple(Kind.GONE, "/gone"), tuple(Kind.CHANGED, "/moved"),
                tuple(Kind.NEW, "/new"));
        assertThat(comparison.changes().get(2).fields())
                .containsExactly(new Field("upstream", "https://a.example", "https://b.example"));
        assertThat(comparison.isSame()).isFalse();
    }

    @Test
    void aNamedRouteIsTheSameOnAnotherPath() {
        GatewayRoute before = new GatewayRoute("GET", "/v1", "", "calls", "", "", "api", "list");
        GatewayRoute after = new GatewayRoute("GET", "/v2", "", null, "", "", "api", "list");
        GatewayComparison comparison = GatewayComparison.of(List.of(before), List.of(after));

        assertThat(comparison.changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.CHANGED);
            assertThat(change.fields()).containsExactly(new Field("path", "/v1", "/v2"));
        });
        assertThat(comparison.agreed("other")).containsExactly(after.counting("calls"));
    }

    @Test
    void equalRoutesArePairedOneByOne() {
        GatewayRoute route = GatewayRoute.of("GET", "/v1", "");

        assertThat(GatewayComparison.of(List.of(route, route), List.of(route)).changes())
                .extracting(RouteChange::kind).containsExactly(Kind.UNCHANGED, Kind.GONE);
    }

    @Test
    void whatARouteCountsIsNoDifference() {
        GatewayRoute route = GatewayRoute.of("GET", "/v1", "");

        assertThat(GatewayComparison.of(List.of(route.counting("calls")), List.of(route)).isSame()).isTrue();
    }

    @Test
    void theFirstExportIsOfferedAsTheRecord() {
        GatewayCheck check = GatewayCheck.of(GatewayMapping.of(Gateway.KONG, "translation"), KONG, CLOCK);
        Product product = Product.draft(new UUID(0, 1), "translation", "Translation", "OTHER")
                .with(e -> e.units.add("calls"));

        assertThat(check.mapping().status()).isEqualTo(GatewayStatus.PENDING);
        assertThat(check.mapping().checked()).isEqualTo(Instant.parse("2026-11-02T10:00:00Z"));
        assertThat(check.comparison().count(Kind.NEW)).isEqualTo(5);
        GatewayMapping taken = check.taken(product);
        assertThat(taken.status()).isEqualTo(GatewayStatus.SYNCED);
        assertThat(taken.routes()).hasSize(5).allSatisfy(route -> assertThat(route.unit()).isEqualTo("calls"));
        assertThat(GatewayCheck.of(taken, KONG, CLOCK).mapping()).isEqualTo(taken);
    }

    @Test
    void anotherExportMakesItStaleAndAnUnreadableOneAnError() {
        GatewayMapping agreed = GatewayCheck.of(GatewayMapping.of(Gateway.KONG, "translation"), KONG, CLOCK)
                .taken(Product.draft(new UUID(0, 1), "translation", "Translation", "OTHER"));
        byte[] drifted = Files.text("kong/translation.yaml").replace("minute: 60 ", "minute: 600 ")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(GatewayCheck.of(agreed, drifted, CLOCK).mapping().status()).isEqualTo(GatewayStatus.STALE);
        assertThat(GatewayCheck.of(agreed.with(GatewayStatus.STALE, null), KONG, CLOCK).mapping().status())
                .isEqualTo(GatewayStatus.SYNCED);
        GatewayCheck unreadable = GatewayCheck.of(agreed, "services: [".getBytes(StandardCharsets.UTF_8), CLOCK);
        assertThat(unreadable.mapping()).isEqualTo(agreed.with(GatewayStatus.ERROR, agreed.checked()));
        assertThat(unreadable.problems()).isNotEmpty();
    }
}
