package dev.tierdesk.console.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.store.PastState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateTimesTest {
    private static final Instant START = Instant.parse("2026-01-12T09:00:00Z");
    private static final Product DRAFT = Product.draft(new UUID(0x7000, Long.MIN_VALUE), "api", "API", "OTHER");
    private static final Product BETA = DRAFT.with(p -> p.maturity = Maturity.BETA);
    private static final Product SOLD = BETA.with(p -> p.publishStatus = PublishStatus.PUBLISHED);

    @Test
    void eachMoveSaysSinceWhen() {
        StateTimes times = StateTimes.of(List.of(
                past(0, ChangeSource.EDIT, false, DRAFT), past(1, ChangeSource.LIFECYCLE, false, BETA),
                past(2, ChangeSource.EDIT, false, BETA.with(p -> p.name = "Other")),
                past(3, ChangeSource.LIFECYCLE, false, SOLD)));

        assertThat(times.of(Maturity.EXPERIMENTAL)).contains(START);
        assertThat(times.of(Maturity.BETA)).contains(day(1));
        assertThat(times.of(PublishStatus.PUBLISHED)).contains(day(3));
        assertThat(times.of(Maturity.GA)).isEmpty();
    }

    @Test
    void whatWasImportedOrMergedHadItsStatesBefore() {
        assertThat(StateTimes.of(List.of(past(0, ChangeSource.IMPORT, false, BETA))).entered()).isEmpty();
        assertThat(StateTimes.of(List.of(past(0, ChangeSource.EDIT, true, BETA))).entered()).isEmpty();
    }

    @Test
    void aDeletionThatWasTakenBackChangesNoState() {
        StateTimes times = StateTimes.of(List.of(
                past(0, ChangeSource.EDIT, false, BETA), past(1, ChangeSource.DELETE, false, null),
                past(2, ChangeSource.UNDO, false, BETA)));

        assertThat(times.of(Maturity.BETA)).contains(START);
    }

    @Test
    void theEditorIsToldShortlyAfterItWasOpened(@TempDir Path folder) {
        try (OpenShop shop = new OpenShop(folder)) {
            StateSince since = new StateSince(shop.workspace, shop.desk, "test");
            Product product = shop.product("mcp-files-server");
            since.follow(product);
            shop.background.pass();
            assertThat(since.text().get()).isEmpty();

            Product beta = product.with(p -> p.maturity = Maturity.BETA);
            shop.save(beta);
            since.follow(beta);
            shop.background.pass();
            assertThat(since.text().get()).isEqualTo("BETA since 21 Nov 2026");

            since.follow(null);
            assertThat(since.text().get()).isEmpty();
        }
    }

    private static Instant day(int days) {
        return START.plus(Duration.ofDays(days));
    }

    private static PastState past(int days, ChangeSource source, boolean merged, @Nullable Aggregate after) {
        return new PastState(days + 1, day(days), "Ada", "Change", null, source, merged, after);
    }
}
