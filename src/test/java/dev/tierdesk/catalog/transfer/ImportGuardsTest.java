package dev.tierdesk.catalog.transfer;

import static dev.tierdesk.catalog.Samples.CLOCK;
import static dev.tierdesk.catalog.Samples.NOW;
import static dev.tierdesk.catalog.Samples.catalog;
import static dev.tierdesk.catalog.Samples.growth;
import static dev.tierdesk.catalog.Samples.perUnit;
import static dev.tierdesk.catalog.Samples.plus;
import static dev.tierdesk.catalog.Samples.product;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.schedule.Intention;
import dev.tierdesk.catalog.schedule.Schedule;
import dev.tierdesk.catalog.schedule.ScheduleRequest;
import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.catalog.subscriptions.SubscriptionList;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import dev.tierdesk.catalog.transfer.ImportPlan.Outcome;
import dev.tierdesk.pricing.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What an import may not do to products that exist, and what may not come. "growth", which has "api", is archived.
public class ImportGuardsTest {
    private static final Product API = product("api", "calls").with(e -> {
        e.maturity = Maturity.DEPRECATED;
        e.publishStatus = PublishStatus.PUBLISHED;
    });
    private static final Product RETIRED = API.with(e -> {
        e.maturity = Maturity.RETIRED;
        e.publishStatus = PublishStatus.ARCHIVED;
    });
    private static final Product ARCHIVED = API.with(e -> e.publishStatus = PublishStatus.ARCHIVED);
    private static final Product WITHDRAWN = API.with(e -> e.publishStatus = PublishStatus.DRAFT);
    private static final Product AGENT = product("agent").with(e -> e.maturity = Maturity.BETA);
    private static final Catalog SOLD = plus(catalog(perUnit("1")), API, AGENT);
    private static final Catalog PRESENT = plus(SOLD, growth(SOLD).with(e -> e.status = PlanStatus.ARCHIVED));
    private static final Subscriptions NOBODY = list(LocalDate.of(2026, 10, 31));
    private static final Subscriptions OLD = list(LocalDate.of(2026, 10, 24));

    @Test
    void whereNobodyKnowsWhoIsOnItNothingIsRetiredOrWithdrawn() {
        for (Subscriptions unknown : List.of(Subscriptions.NONE, OLD)) {
            assertThat(refusals(unknown, Schedule.NONE, RETIRED)).containsExactly("api.maturity SUBSCRIPTIONS_UNKNOWN");
            assertThat(refusals(unknown, Schedule.NONE, WITHDRAWN))
                    .containsExactly("api.publish_status SUBSCRIPTIONS_UNKNOWN");
            assertThat(refusals(unknown, Schedule.NONE, ARCHIVED)).isEmpty();
        }
        assertThat(refusals(NOBODY, Schedule.NONE, RETIRED)).isEmpty();
        assertThat(refusals(NOBODY, Schedule.NONE, WITHDRAWN)).isEmpty();
    }

    @Test
    void whatWasNeverPublishedGoesWithoutAList() {
        Product draft = product("sms").with(e -> e.maturity = Maturity.DEPRECATED);

        assertThat(plan(plus(PRESENT, draft), Subscriptions.NONE, Schedule.NONE, draft.with(e -> {
            e.maturity = Maturity.RETIRED;
            e.publishStatus = PublishStatus.ARCHIVED;
        })).refused()).isEmpty();
    }

    @Test
    void aRefusedProductStaysAndTheRestIsTaken() {
        ImportPlan plan = plan(PRESENT, Subscriptions.NONE, Schedule.NONE, RETIRED, AGENT.with(e -> e.name = "Agents"));

        assertThat(plan.result().product("api")).contains(API);
        assertThat(plan.changes()).extracting(change -> change.subject().code()).containsExactly("agent");
    }

    @Test
    void whatAScheduledChangeOfAnotherNeedsDoesNotGoAway() {
        Schedule ofAgent = schedule(AGENT);

        assertThat(refusals(NOBODY, ofAgent, RETIRED)).containsExactly("api.maturity NEEDED_BY_SCHEDULE");
        assertThat(refusals(NOBODY, ofAgent, ARCHIVED)).containsExactly("api.publish_status NEEDED_BY_SCHEDULE");
        assertThat(refusals(NOBODY, ofAgent, WITHDRAWN)).isEmpty();
        assertThat(refusals(NOBODY, schedule(API), ARCHIVED)).isEmpty();
    }

    @Test
    void whatNeedsItMayGoAwayInTheSameImport() {
        Product away = AGENT.with(e -> e.publishStatus = PublishStatus.ARCHIVED);
        Product moved = AGENT.with(e -> e.publishStatus = PublishStatus.IN_REVIEW);

        assertThat(refusals(NOBODY, schedule(AGENT), ARCHIVED, away)).isEmpty();
        assertThat(refusals(NOBODY, schedule(AGENT), ARCHIVED, moved))
                .containsExactly("api.publish_status NEEDED_BY_SCHEDULE");
    }

    @Test
    void aNewProductWhoseStatesContradictEachOtherIsRefused() {
        Product experiment = product("new").with(e -> e.publishStatus = PublishStatus.PUBLISHED);
        Product retired = product("old").with(e -> e.maturity = Maturity.RETIRED);

        assertThat(refusals(NOBODY, Schedule.NONE, experiment, retired)).containsExactly(
                "new.publish_status EXPERIMENTAL_PUBLISHED", "old.publish_status RETIRED_NOT_ARCHIVED");
    }

    @Test
    void whatContradictsItselfAlreadyIsNotMadeWorseAndStaysOpenToChanges() {
        Product there = product("there").with(e -> e.publishStatus = PublishStatus.PUBLISHED);

        ImportPlan plan = plan(plus(PRESENT, there), NOBODY, Schedule.NONE, there.with(e -> e.description = "Trial"));

        assertThat(plan.count(Outcome.CHANGED)).isEqualTo(1);
        assertThat(plan.rows()).flatExtracting(ImportPlan.Row::problems).extracting(Problem::code)
                .contains(CatalogProblem.EXPERIMENTAL_PUBLISHED);
    }

    private static List<String> refusals(Subscriptions subscriptions, Schedule schedule, Product... wanted) {
        return plan(PRESENT, subscriptions, schedule, wanted).refused().stream()
                .flatMap(row -> row.problems().stream()
                        .filter(ImportPlan::refuses)
                        .map(p -> row.code() + "." + p.where() + " " + p.code()))
                .toList();
    }

    private static ImportPlan plan(
            Catalog present, Subscriptions subscriptions, Schedule schedule, Product... wanted) {
        return ImportPlan.of(present, List.of(wanted), subscriptions, schedule, CLOCK);
    }

    /// A change of a product tomorrow, which needs "api".
    public static Schedule schedule(Product product) {
        ScheduleRequest request = new ScheduleRequest(
                new Intention.Edit(product, product.with(e -> e.name = "Later")), NOW.plusSeconds(86_400), "Ada",
                "Later",
                null);
        Map<UUID, Long> basis = Stream.of(product.id(), API.id()).distinct()
                .collect(Collectors.toMap(id -> id, id -> 1L));
        ScheduledChange change =
                new ScheduledChange(1, request, basis, Set.of(), NOW, ScheduledChange.Outcome.PENDING);
        return new Schedule(List.of(change), basis, NOW);
    }

    private static Subscriptions list(LocalDate date) {
        return Subscriptions.NONE.with(new SubscriptionList("billing", date, List.of()));
    }
}
