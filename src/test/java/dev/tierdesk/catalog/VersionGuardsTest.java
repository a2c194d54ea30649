package dev.tierdesk.catalog;

import static dev.tierdesk.catalog.Samples.CLOCK;
import static dev.tierdesk.catalog.Samples.NOW;
import static dev.tierdesk.catalog.Samples.catalog;
import static dev.tierdesk.catalog.Samples.growth;
import static dev.tierdesk.catalog.Samples.perUnit;
import static dev.tierdesk.catalog.Samples.plus;
import static dev.tierdesk.catalog.Samples.price;
import static dev.tierdesk.catalog.Samples.product;
import static dev.tierdesk.catalog.Samples.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.catalog.lifecycle.DeletionCheck;
import dev.tierdesk.catalog.lifecycle.DeletionCheck.Fate;
import dev.tierdesk.catalog.lifecycle.Moves;
import dev.tierdesk.catalog.schedule.Schedule;
import dev.tierdesk.catalog.subscriptions.SubscriptionList;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import dev.tierdesk.catalog.subscriptions.SubscriptionsTest;
import dev.tierdesk.catalog.transfer.ImportPlan;
import dev.tierdesk.catalog.transfer.ImportPlan.Outcome;
import dev.tierdesk.pricing.Problem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Guards where plans have versions: version 1 of "growth" has "api" with "calls", version 2 only "sms" with
/// "messages".
class VersionGuardsTest {
    private static final Product API = product("api", "calls").with(e -> e.maturity = Maturity.DEPRECATED);
    private static final Product SMS = product("sms", "messages").with(e -> e.maturity = Maturity.DEPRECATED);
    private static final Price MESSAGES = price("growth-messages", "growth", "sms", "messages", perUnit("1"));
    private static final Catalog DRAFT = plus(catalog(perUnit("1")), API, SMS, unit("messages"), MESSAGES);
    private static final Plan PUBLISHED = growth(DRAFT).with(e -> e.status = PlanStatus.PUBLISHED);
    private static final Catalog CATALOG =
            plus(DRAFT, PUBLISHED, version(1, API, unit("calls")), version(2, SMS, unit("messages")));

    @Test
    void onlyTheCurrentVersionKeepsAProductFromBeingArchived() {
        assertThat(verdict(PublishStatus.ARCHIVED, API, on(1))).isEqualTo(Verdict.ALLOW);
        assertThat(verdict(PublishStatus.ARCHIVED, SMS, on(1))).isEqualTo(Verdict.BLOCK);
        assertThat(DeletionCheck.of(CATALOG, on(2), List.of(unit("messages")), CLOCK).verdict())
                .isEqualTo(Verdict.BLOCK);
    }

    @Test
    void customersOfAnyVersionThatHasAProductKeepItFromBeingRetired() {
        assertThat(verdict(Maturity.RETIRED, API, on(1))).isEqualTo(Verdict.BLOCK);
        assertThat(verdict(Maturity.RETIRED, API, on(2))).isEqualTo(Verdict.ALLOW);
    }

    @Test
    void aVersionThatIsNotSaidOrNotKnownMayBeAny() {
        assertThat(verdict(Maturity.RETIRED, API, on(null))).isEqualTo(Verdict.BLOCK);
        assertThat(verdict(Maturity.RETIRED, API, on(9))).isEqualTo(Verdict.BLOCK);
    }

    @Test
    void anOldVersionWithoutCustomersKeepsItsCopyOfADeletedProduct() {
        DeletionCheck check = DeletionCheck.of(CATALOG, on(2), List.of(API), CLOCK);

        assertThat(check.verdict()).isEqualTo(Verdict.WARN);
        assertThat(check.references()).extracting(r -> r.reason().code(), DeletionCheck.Reference::fate)
                .contains(
                        tuple(GuardProblem.PRICED_IN_DRAFT, Fate.GOES_WITH_IT),
                        tuple(GuardProblem.KEPT_IN_VERSION, Fate.STAYS));
        Catalog after = CATALOG.apply(check.changes());
        assertThat(after.version("growth@1").orElseThrow().products()).extracting(PinnedProduct::code)
                .containsExactly("api");
        assertThat(after.product("api")).isEmpty();
    }

    @Test
    void versionsOfADeletedPlanStayAndStillGuardCustomersButSellNothing() {
        DeletionCheck check = DeletionCheck.of(CATALOG, on(1, "EXPIRED"), List.of(PUBLISHED), CLOCK);
        assertThat(check.references()).filteredOn(r -> r.fate() == Fate.STAYS)
                .extracting(r -> r.object().code(), r -> r.reason().code())
                .containsExactly(
                        tuple("growth@1", GuardProblem.VERSION_STAYS), tuple("growth@2", GuardProblem.VERSION_STAYS));
        assertThat(DeletionCheck.of(DRAFT, on(1, "EXPIRED"), List.of(growth(DRAFT)), CLOCK).references())
                .extracting(r -> r.reason().code())
                .doesNotContain(GuardProblem.VERSION_STAYS);

        Catalog after = CATALOG.apply(check.changes());
        assertThat(after.versions()).hasSize(2);
        assertThat(Moves.of(after, on(2), List.of(SMS), CLOCK).to(PublishStatus.ARCHIVED).verdict())
                .isEqualTo(Verdict.ALLOW);
        assertThat(Moves.of(after, on(2), List.of(SMS), CLOCK).to(Maturity.RETIRED).verdict()).isEqualTo(Verdict.BLOCK);
    }

    @Test
    void whatWasInAVersionWasPublishedForEver() {
        Catalog withdrawn = plus(CATALOG, PUBLISHED.with(e -> e.status = PlanStatus.ARCHIVED));

        assertThat(Moves.of(withdrawn, Subscriptions.NONE, List.of(API), CLOCK).to(Maturity.RETIRED).verdict())
                .isEqualTo(Verdict.WARN);
        assertThat(CatalogCheck.lockedFields(unit("calls"), CATALOG)).extracting(Problem::code)
                .contains(CatalogProblem.CODE_LOCKED);
        assertThat(CatalogCheck.lockedFields(API, CATALOG)).extracting(Problem::code)
                .contains(CatalogProblem.CODE_LOCKED, CatalogProblem.CHARGE_TYPE_LOCKED);
        assertThat(CatalogCheck.lockedFields(API, DRAFT)).isEmpty();
    }

    @Test
    void affectedPlansAreToldByVersion() {
        List<Moves.Affected> affected = Moves.of(CATALOG, on(1), List.of(PUBLISHED), CLOCK).affected();
        assertThat(affected).extracting(Moves.Affected::version, Moves.Affected::active).containsExactly(tuple(1, 1L));
        assertThat(Moves.of(CATALOG, on(1), List.of(API), CLOCK).affected())
                .extracting(Moves.Affected::version, Moves.Affected::current, Moves.Affected::active)
                .containsExactly(tuple(1, false, 1L));
    }

    @Test
    void anImportMovesByTheTablesAndPublishesOnlyWithAVersion() {
        ImportPlan without = ImportPlan.of(DRAFT, plus(DRAFT, PUBLISHED, API.with(e -> e.maturity = Maturity.BETA)));
        assertThat(without.rows()).filteredOn(r -> r.outcome() == Outcome.REFUSED)
                .extracting(ImportPlan.Row::code, r -> r.problems().getFirst().code())
                .containsExactly(
                        tuple("api", GuardProblem.TRANSITION_FORBIDDEN),
                        tuple("growth", GuardProblem.PUBLICATION_NEEDED));
        assertThat(without.changes()).isEmpty();

        ImportPlan with = ImportPlan.of(DRAFT, plus(CATALOG, API.with(e -> e.maturity = Maturity.GA)));
        assertThat(with.rows()).noneMatch(r -> r.outcome() == Outcome.REFUSED);
        assertThat(growth(with.result()).status()).isEqualTo(PlanStatus.PUBLISHED);
    }

    @Test
    void anImportTakesAwayNoProductThatIsSoldOrRequired() {
        Product archived = SMS.with(e -> e.publishStatus = PublishStatus.ARCHIVED);
        assertThat(refusals(CATALOG, archived)).containsExactly("sms.publish_status IN_CURRENT_VERSION");
        assertThat(refusals(CATALOG, archived.with(e -> e.maturity = Maturity.RETIRED)))
                .containsExactly("sms.maturity IN_CURRENT_VERSION", "sms.maturity SUBSCRIPTIONS_UNKNOWN");
        assertThat(refusals(CATALOG, API.with(e -> e.publishStatus = PublishStatus.ARCHIVED))).isEmpty();

        Product needs = SMS.with(e -> e.requires.add("api"));
        Product needed = API.with(e -> e.publishStatus = PublishStatus.ARCHIVED);
        assertThat(refusals(plus(CATALOG, needs), needed)).containsExactly("api.publish_status REQUIRED_BY");
        assertThat(refusals(plus(CATALOG, needs), needed, SMS)).isEmpty();
    }

    @Test
    void anImportNeitherRetiresNorWithdrawsWhatCustomersAreOn() {
        Product retired = API.with(e -> {
            e.maturity = Maturity.RETIRED;
            e.publishStatus = PublishStatus.ARCHIVED;
        });
        assertThat(ImportPlan.of(CATALOG, List.of(retired), on(1), Schedule.NONE, CLOCK).refused()).singleElement()
                .satisfies(row -> assertThat(row.problems())
                        .anyMatch(p -> p.code() == GuardProblem.ACTIVE_SUBSCRIPTIONS));
        assertThat(ImportPlan.of(CATALOG, List.of(retired), on(2), Schedule.NONE, CLOCK).refused()).isEmpty();
        Product withdrawn = API.with(e -> e.publishStatus = PublishStatus.DRAFT);
        Catalog published = plus(CATALOG, API.with(e -> e.publishStatus = PublishStatus.PUBLISHED));
        assertThat(ImportPlan.of(published, List.of(withdrawn), on(1), Schedule.NONE, CLOCK).refused()).hasSize(1);
    }

    @Test
    void anArchivedUnitThatAnImportAttachesIsTold() {
        BillableUnit old = unit("old").with(e -> e.status = UnitStatus.ARCHIVED);
        Product attached = API.with(e -> e.units.add("old"));

        assertThat(CatalogCheck.problems(attached, plus(CATALOG, old))).extracting(Problem::code)
                .contains(CatalogProblem.UNIT_ARCHIVED);
        assertThat(CatalogCheck.problems(plus(CATALOG, old, attached), CLOCK)).extracting(Problem::code)
                .doesNotContain(CatalogProblem.UNIT_ARCHIVED);
    }

    private static List<String> refusals(Catalog present, Product... wanted) {
        return ImportPlan.of(present, List.<Aggregate>of(wanted)).refused().stream()
                .flatMap(row -> row.problems().stream()
                        .filter(ImportPlan::refuses)
                        .map(p -> row.code() + "." + p.where() + " " + p.code()))
                .toList();
    }

    @Test
    void anImportThatMakesProductsRequireEachOtherIsRefused() {
        Catalog circle = plus(DRAFT, API.with(e -> e.requires.add("sms")), SMS.with(e -> e.requires.add("api")));
        assertThat(ImportPlan.of(DRAFT, circle).count(Outcome.REFUSED)).isPositive();
        assertThat(ImportPlan.of(DRAFT, plus(DRAFT, API.with(e -> e.requires.add("sms")))).count(Outcome.REFUSED))
                .isZero();
    }

    private static PlanVersion version(int number, Product product, BillableUnit unit) {
        return new PlanVersion(Samples.id("growth@" + number), number, NOW, PUBLISHED, List.of(), List.of(unit),
                List.of(new PinnedProduct(product, 1)), Samples.settings().rounding(), List.of());
    }

    private static Verdict verdict(State to, Product product, Subscriptions subscriptions) {
        return Moves.of(CATALOG, subscriptions, List.of(product), CLOCK).to(to).verdict();
    }

    private static Subscriptions on(@Nullable Integer version) {
        return on(version, "ACTIVE");
    }

    private static Subscriptions on(@Nullable Integer version, String status) {
        return Subscriptions.NONE.with(new SubscriptionList("billing", LocalDate.of(2026, 11, 1),
                List.of(SubscriptionsTest.subscription("ada", "growth", version, status))));
    }
}
