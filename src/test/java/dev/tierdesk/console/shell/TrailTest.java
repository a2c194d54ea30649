package dev.tierdesk.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.shell.Trail.Spot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TrailTest {
    private static final Spot OVERVIEW = new Spot(ScreenName.OVERVIEW, null);
    private static final Spot ONE = new Spot(ScreenName.PRODUCTS, new UUID(0, 1));
    private static final Spot TWO = new Spot(ScreenName.PRODUCTS, new UUID(0, 2));
    private static final Spot PLAN = new Spot(ScreenName.PLANS, new UUID(0, 3));

    private Instant now = Instant.parse("2026-11-21T09:00:00Z");
    private final Trail trail = new Trail(OVERVIEW, new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void backLeadsOverScreensAndObjectsAndForwardBackAgain() {
        look(ONE);
        look(TWO);
        look(PLAN);

        assertThat(trail.back(spot -> true)).contains(TWO);
        assertThat(trail.back(spot -> true)).contains(ONE);
        assertThat(trail.back(spot -> true)).contains(OVERVIEW);
        assertThat(trail.back(spot -> true)).isEmpty();
        assertThat(trail.forward(spot -> true)).contains(ONE);
        assertThat(trail.forward(spot -> true)).contains(TWO);
        assertThat(trail.canGoForward().get()).isTrue();
    }

    @Test
    void objectsOfOneListThatAreOnlyGlancedAtArePassedOver() {
        look(ONE);
        look(new Spot(ScreenName.PRODUCTS, new UUID(0, 8)));
        trail.visit(new Spot(ScreenName.PRODUCTS, new UUID(0, 9)));
        trail.visit(TWO);

        assertThat(trail.back(spot -> true)).contains(ONE);
    }

    @Test
    void aScreenIsOnePlaceWithTheObjectThatItOpensWith() {
        look(new Spot(ScreenName.PRODUCTS, null));
        look(ONE);

        assertThat(trail.back(spot -> true)).contains(OVERVIEW);
    }

    @Test
    void whatIsGoneMeanwhileIsPassedOver() {
        look(ONE);
        look(TWO);
        look(PLAN);

        assertThat(trail.back(spot -> !spot.equals(TWO))).contains(ONE);
    }

    @Test
    void goingSomewhereElseForgetsTheWayForward() {
        look(ONE);
        trail.back(spot -> true);
        assertThat(trail.canGoForward().get()).isTrue();

        look(PLAN);

        assertThat(trail.canGoForward().get()).isFalse();
        assertThat(trail.back(spot -> true)).contains(OVERVIEW);
    }

    private void look(Spot spot) {
        now = now.plus(Duration.ofSeconds(2));
        trail.visit(spot);
    }
}
