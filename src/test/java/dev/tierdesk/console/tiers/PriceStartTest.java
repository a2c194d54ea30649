package dev.tierdesk.console.tiers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.schedule.Succession;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PriceStartTest {
    private static final Price LIST =
            Price.draft(new UUID(0, 1), "list.api.calls", null, "api", "calls", Currency.getInstance("EUR"))
                    .with(e -> e.effectiveFrom = Instant.parse("2026-01-01T00:00:00Z"));
    private static final Price DEARER = LIST.with(e -> e.terms = e.terms.with(t -> t.unitAmount = BigDecimal.ONE));

    @Test
    void suggestsTomorrowWhereTheCatalogIs() {
        assertThat(start(DEARER).suggested()).isEqualTo("2026-11-22");
    }

    @Test
    void suggestsTheDateThatWasTypedIntoThePrice() {
        Price wanted = DEARER.with(e -> e.effectiveFrom = Instant.parse("2026-12-31T23:00:00Z"));

        assertThat(start(wanted).suggested()).isEqualTo("2027-01-01");
    }

    @Test
    void takesOnlyDatesAfterThePresentPriceBegan() {
        assertThat(start(DEARER).read("2025-12-31")).isEmpty();
        assertThat(start(DEARER).read("sometime")).isEmpty();
        assertThat(start(DEARER).read("2026-12-01")).contains(Instant.parse("2026-11-30T23:00:00Z"));
    }

    @Test
    void knowsThePast() {
        assertThat(start(DEARER).isPast(Instant.parse("2026-11-20T00:00:00Z"))).isTrue();
        assertThat(start(DEARER).isPast(Instant.parse("2026-11-22T00:00:00Z"))).isFalse();
    }

    private static PriceStart start(Price wanted) {
        return new PriceStart(
                List.of(new Succession(LIST, wanted)), ZoneId.of("Europe/Berlin"),
                Instant.parse("2026-11-21T09:00:00Z"));
    }
}
