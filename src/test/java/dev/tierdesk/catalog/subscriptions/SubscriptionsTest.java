package dev.tierdesk.catalog.subscriptions;

import static dev.tierdesk.catalog.Samples.CLOCK;
import static dev.tierdesk.catalog.Samples.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tierdesk.catalog.subscriptions.Subscriptions.Count;
import dev.tierdesk.catalog.subscriptions.Subscriptions.Knowledge;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

public class SubscriptionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    @ParameterizedTest
    @CsvSource({
        "TRIALING, true", "ACTIVE, true", "PAST_DUE, true", "PAUSED, true", "EXPIRING_SOON, true", "SUSPENDED, true",
        "CREATED, false", "EXPIRED, false", "CANCELLED, false", "GRANDFATHERED, true"
    })
    void aStatusCountsUnlessItIsKnownNotTo(String status, boolean active) {
        Subscriptions subscriptions = of(TODAY, subscription("ada", "growth", 1, status));

        assertThat(subscriptions.active("growth")).isEqualTo(active ? 1 : 0);
        assertThat(subscriptions.withUnknownStatus()).hasSize(status.equals("GRANDFATHERED") ? 1 : 0);
    }

    @Test
    void countsAreByPlanAndVersionAndWhatSaysNoVersionMayBeAny() {
        Subscriptions subscriptions = of(TODAY, subscription("ada", "growth", 1, "ACTIVE"),
                subscription("bo", "growth", 2, "ACTIVE"), subscription("cy", "growth", null, "ACTIVE"),
                subscription("di", "pro", 1, "EXPIRED"));

        assertThat(subscriptions.active("growth")).isEqualTo(3);
        assertThat(subscriptions.active("growth", 1)).isEqualTo(2);
        assertThat(subscriptions.active("growth", 7)).isEqualTo(1);
        assertThat(subscriptions.counts("growth"))
                .containsExactly(new Count("growth", null, 1), new Count("growth", 1, 1), new Count("growth", 2, 1));
        assertThat(subscriptions.counts("pro")).isEmpty();
    }

    @Test
    void knowledgeEndsWhenTheListIsOlderThanTheLimit() {
        assertThat(Subscriptions.NONE.knowledge(settings(), CLOCK)).isEqualTo(Knowledge.NEVER);
        assertThat(of(TODAY.minusDays(7)).knowledge(settings(), CLOCK)).isEqualTo(Knowledge.CURRENT);
        assertThat(of(TODAY.minusDays(8)).knowledge(settings(), CLOCK)).isEqualTo(Knowledge.TOO_OLD);
        assertThat(of(TODAY.minusDays(8)).knowledge(settings().with(e -> e.subscriptionAgeLimitDays = 8), CLOCK))
                .isEqualTo(Knowledge.CURRENT);
    }

    @Test
    void theOldestListWithCustomersDecidesHowMuchIsKnown() {
        Subscriptions two = of(TODAY).with(new SubscriptionList("old", TODAY.minusDays(30),
                List.of(subscription("ada", "growth", 1, "ACTIVE"))));
        assertThat(two.knowledge(settings(), CLOCK)).isEqualTo(Knowledge.TOO_OLD);

        Subscriptions ended = two.with(new SubscriptionList("old", TODAY.minusDays(29), List.of()));
        assertThat(ended.knowledge(settings(), CLOCK)).isEqualTo(Knowledge.CURRENT);
    }

    @Test
    void rowsThatAreGoneFromTheNextListAreKeptAsEndedAndMayComeBack() {
        Subscriptions first = of(TODAY.minusDays(2), subscription("ada", "growth", 1, "ACTIVE"),
                subscription("bo", "growth", 1, "ACTIVE"));
        Subscriptions second = first.with(list(TODAY.minusDays(1), subscription("bo", "growth", 1, "ACTIVE")));

        assertThat(second.active("growth")).isEqualTo(1);
        assertThat(second.list("billing").orElseThrow().subscriptions().getLast().ended())
                .isEqualTo(TODAY.minusDays(1));

        Subscriptions third = second.with(list(TODAY, subscription("ada", "growth", 1, "ACTIVE")));
        assertThat(third.list("billing").orElseThrow().subscriptions())
                .extracting(Subscription::customer, Subscription::ended)
                .containsExactly(tuple("ada", null), tuple("bo", TODAY));
    }

    @Test
    void ofTwoSubscriptionsOfOneCustomerTheOneThatIsGoneEnds() {
        Subscription first = begun("2025-01-01");
        Subscription second = begun("2026-01-01");
        Subscriptions both = of(TODAY.minusDays(1), first, second);
        assertThat(both.active("growth")).isEqualTo(2);

        assertThat(ends(both.with(list(TODAY, second)))).containsExactly(
                tuple(LocalDate.parse("2026-01-01"), null), tuple(LocalDate.parse("2025-01-01"), TODAY));
        assertThat(ends(both.with(list(TODAY, begun(null))))).containsExactly(
                tuple(null, null), tuple(LocalDate.parse("2026-01-01"), TODAY));
        assertThat(ends(of(TODAY.minusDays(1), begun(null)).with(list(TODAY, first))))
                .containsExactly(tuple(LocalDate.parse("2025-01-01"), null));
    }

    private static Subscription begun(@Nullable String started) {
        return new Subscription("ada", "growth", 1, "ACTIVE", null, null,
                started == null ? null : LocalDate.parse(started), null);
    }

    private static List<Tuple> ends(Subscriptions subscriptions) {
        return subscriptions.list("billing").orElseThrow().subscriptions().stream()
                .map(s -> tuple(s.started(), s.ended()))
                .toList();
    }

    @Test
    void anotherSourceIsNotTouched() {
        Subscriptions two = of(TODAY, subscription("ada", "growth", 1, "ACTIVE"))
                .with(new SubscriptionList("crm", TODAY, List.of(subscription("bo", "growth", 1, "ACTIVE"))));

        assertThat(two.active("growth")).isEqualTo(2);
        assertThat(two.lists()).extracting(SubscriptionList::source).containsExactly("billing", "crm");
    }

    public static Subscription subscription(String customer, String plan, @Nullable Integer version, String status) {
        return new Subscription(customer, plan, version, status, null, null, null, null);
    }

    private static Subscriptions of(LocalDate date, Subscription... subscriptions) {
        return Subscriptions.NONE.with(list(date, subscriptions));
    }

    private static SubscriptionList list(LocalDate date, Subscription... subscriptions) {
        return new SubscriptionList("billing", date, List.of(subscriptions));
    }
}
