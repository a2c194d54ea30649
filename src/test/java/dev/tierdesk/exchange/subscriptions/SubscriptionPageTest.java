package dev.tierdesk.exchange.subscriptions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.subscriptions.Subscription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The page of the format names every column, each of its headings, and what becomes of every status.
class SubscriptionPageTest {
    private String page = "";

    @BeforeEach
    void read() throws IOException {
        page = Files.readString(Path.of("docs/format/subscriptions.md"));
    }

    @ParameterizedTest
    @EnumSource(SubscriptionColumn.class)
    void everyColumnHasItsRowWithAllItsHeadings(SubscriptionColumn column) {
        String row = page.lines().filter(line -> line.startsWith("| `" + column.heading() + "` |")).findFirst().orElseThrow();

        assertThat(row).contains(column.headings().stream().map(heading -> "`" + heading + "`").toList());
        assertThat(row.contains("needed in every row")).isEqualTo(column.isNeeded());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRIALING", "ACTIVE", "PAST_DUE", "PAUSED", "EXPIRING_SOON", "SUSPENDED", "CREATED", "EXPIRED",
        "CANCELLED"})
    void everyStatusStandsOnTheSideOnWhichItCounts(String status) {
        String row = page.lines().filter(line -> line.startsWith("| `status` |")).findFirst().orElseThrow();
        String active = row.substring(0, row.indexOf("count as active"));

        Subscription one = new Subscription("c", "p", null, status, null, null, null, null);
        assertThat(one.hasKnownStatus()).isTrue();
        assertThat(List.of(active.split("\\W+")).contains(status)).isEqualTo(one.isActive());
        assertThat(row).contains(status);
    }
}
