package dev.tierdesk.catalog.lifecycle;

import static dev.tierdesk.catalog.Samples.CLOCK;
import static dev.tierdesk.catalog.Samples.catalog;
import static dev.tierdesk.catalog.Samples.growth;
import static dev.tierdesk.catalog.Samples.perUnit;
import static dev.tierdesk.catalog.Samples.plus;
import static dev.tierdesk.catalog.Samples.price;
import static dev.tierdesk.catalog.Samples.product;
import static dev.tierdesk.catalog.Samples.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Allowance;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Confirmation;
import dev.tierdesk.catalog.Cost;
import dev.tierdesk.catalog.Decision;
import dev.tierdesk.catalog.Gateway;
import dev.tierdesk.catalog.GatewayMapping;
import dev.tierdesk.catalog.GatewayRoute;
import dev.tierdesk.catalog.GuardProblem;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.PriceKeys;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.Rollover;
import dev.tierdesk.catalog.Samples;
import dev.tierdesk.catalog.UnmatchedKeyPolicy;
import dev.tierdesk.catalog.Verdict;
import dev.tierdesk.catalog.WorkedExample;
import dev.tierdesk.catalog.check.ProductRules;
import dev.tierdesk.catalog.lifecycle.DeletionCheck.Alternative;
import dev.tierdesk.catalog.lifecycle.DeletionCheck.Fate;
import dev.tierdesk.catalog.lifecycle.DeletionCheck.Reference;
import dev.tierdesk.catalog.schedule.Schedule;
import dev.tierdesk.catalog.subscriptions.Subscription;
import dev.tierdesk.catalog.subscriptions.SubscriptionList;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import dev.tierdesk.catalog.subscriptions.SubscriptionsTest;
import dev.tierdesk.catalog.transfer.ImportGuardsTest;
import dev.tierdesk.pricing.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeletionCheckTest {
    private static final Catalog DRAFT = catalog(perUnit("1"));
    private static final Catalog SOLD = with(PlanStatus.PUBLISHED);
    private static final Catalog ARCHIVED = with(PlanStatus.ARCHIVED);
    private static final Product API = DRAFT.product("api").orElseThrow();
    private static final Subscriptions NOBODY = on(LocalDate.of(2026, 11, 1));
    private static final Subscriptions SOMEBODY =
            on(LocalDate.of(2026, 11, 1), SubscriptionsTest.subscription("ada", "growth", 3, "ACTIVE"));

    @Test
    void whatNothingRefersToIsDeleted() {
        Product alone = product("alone", "calls");
        DeletionCheck check = check(plus(DRAFT, alone), NOBODY, alone);

        assertThat(check.verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(check.references()).singleElement().satisfies(r -> {
            assertThat(r.fate()).isEqualTo(Fate.STAYS);
            assertThat(r.object().code()).isEqualTo("calls");
        });
        assertThat(check.changes()).containsExactly(Change.deleted(alone));
        assertThat(check.alternatives()).isEmpty();
    }

    @Test
    void whatAProductHasGoesWithItAndWhatIsScheduledStaysAndFails() {
        Product whole = product("alone").with(e -> {
            e.costs.add(new Cost("primary", BigDecimal.ONE, Samples.EUR, null));
            e.keys = new PriceKeys("Region", UnmatchedKeyPolicy.REJECT, null);
            e.gateways.add(GatewayMapping.of(Gateway.KONG, "edge"));
        });
        Catalog catalog = plus(DRAFT, whole);

        DeletionCheck check = check(catalog, NOBODY, whole);
        assertThat(check.verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(check.references()).extracting(Reference::fate, r -> r.reason().code()).containsExactly(
                tuple(Fate.GOES_WITH_IT, GuardProblem.COST_GOES),
                tuple(Fate.GOES_WITH_IT, GuardProblem.KEYS_GO),
                tuple(Fate.GOES_WITH_IT, GuardProblem.MAPPING_GOES));

        DeletionCheck planned = DeletionCheck.of(
                catalog, NOBODY, ImportGuardsTest.schedule(whole), List.of(whole), CLOCK);
        assertThat(planned.verdict()).isEqualTo(Verdict.WARN);
        assertThat(planned.references().getLast().fate()).isEqualTo(Fate.STAYS);
        assertThat(planned.references().getLast().reason().code()).isEqualTo(GuardProblem.SCHEDULED);
        assertThat(planned.reasons()).extracting(Problem::code).containsExactly(GuardProblem.SCHEDULED);
    }

    @Test
    void whatADraftSellsGoesWithItsPricesAndAllowances() {
        Catalog allowed = plus(DRAFT, growth(DRAFT).with(e -> e.allowances.add(
                new Allowance("api", "calls", BigDecimal.TEN, Rollover.NONE, null, null))));
        DeletionCheck check = check(allowed, NOBODY, API);

        assertThat(check.verdict()).isEqualTo(Verdict.WARN);
        assertThat(check.references()).filteredOn(r -> r.fate() == Fate.GOES_WITH_IT)
                .extracting(r -> r.object().code(), r -> r.reason().code())
                .containsExactly(
                        tuple("growth-calls", GuardProblem.PRICED_IN_DRAFT),
                        tuple("growth", GuardProblem.ALLOWED_IN_DRAFT));
        Catalog after = allowed.apply(check.changes());
        assertThat(after.products()).isEmpty();
        assertThat(after.prices()).isEmpty();
        assertThat(growth(after).allowances()).isEmpty();
        assertThat(after.unit("calls")).isPresent();
    }

    @Test
    void aProductThatIsSoldOrHasCustomersOrIsRequiredStays() {
        assertThat(check(SOLD, NOBODY, API).reasons()).extracting(Problem::code)
                .contains(GuardProblem.IN_CURRENT_VERSION);
        DeletionCheck customers = check(ARCHIVED, SOMEBODY, API);
        assertThat(customers.reasons()).extracting(Problem::code).contains(GuardProblem.ACTIVE_SUBSCRIPTIONS);
        assertThat(customers.references().getFirst().active()).isEqualTo(1);
        assertThat(customers.alternatives()).contains(Alternative.SUBSCRIPTIONS);
        Product agent = product("agent").with(e -> e.requires.add("api"));
        DeletionCheck required = check(plus(DRAFT, agent), NOBODY, API);
        assertThat(required.verdict()).isEqualTo(Verdict.BLOCK);
        assertThat(required.changes()).isEmpty();
        assertThat(required.references().getFirst().object()).isEqualTo(agent);
        assertThat(check(plus(DRAFT, agent), NOBODY, API, agent).verdict()).isEqualTo(Verdict.WARN);
    }

    @Test
    void archivingIsOfferedWhereAMoveOfAllOfThemTogetherGoes() {
        Product agent = product("agent").with(e -> e.requires = List.of("api"));

        assertThat(check(plus(DRAFT, agent), NOBODY, API, agent).alternatives()).contains(Alternative.ARCHIVE);
        assertThat(check(plus(DRAFT, product("agent")), NOBODY, API).alternatives()).contains(Alternative.ARCHIVE);
        assertThat(DeletionCheck.of(plus(DRAFT, product("agent")), NOBODY, ImportGuardsTest.schedule(product("agent")),
                List.of(API), CLOCK).alternatives()).isEmpty();
    }

    @Test
    void whatAnArchivedPlanKeepsIsAWarning() {
        DeletionCheck check = check(ARCHIVED, NOBODY, API);

        assertThat(check.verdict()).isEqualTo(Verdict.WARN);
        assertThat(check.references()).filteredOn(r -> r.fate() == Fate.STAYS)
                .extracting(r -> r.reason().code())
                .containsExactly(GuardProblem.KEPT_IN_VERSION, GuardProblem.UNIT_STAYS);
        assertThat(check.alternatives()).contains(Alternative.ARCHIVE);
    }

    @Test
    void withoutACurrentListWhatWasOncePublishedIsAWarning() {
        Product published = product("sms").with(e -> {
            e.maturity = Maturity.GA;
            e.publishStatus = PublishStatus.PUBLISHED;
        });
        Catalog catalog = plus(DRAFT, published);

        assertThat(check(catalog, NOBODY, published).verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(check(catalog, NOBODY, published).alternatives()).containsExactly(Alternative.ARCHIVE);
        for (Subscriptions unknown : List.of(Subscriptions.NONE, on(LocalDate.of(2026, 10, 1)))) {
            DeletionCheck check = check(catalog, unknown, published);
            assertThat(check.verdict()).isEqualTo(Verdict.WARN);
            assertThat(check.reasons()).extracting(Problem::code).containsExactly(GuardProblem.SUBSCRIPTIONS_UNKNOWN);
            assertThat(check.alternatives()).contains(Alternative.IMPORT_SUBSCRIPTIONS);
        }
        assertThat(check(catalog, Subscriptions.NONE, product("alone")).verdict()).isEqualTo(Verdict.ALLOW);
    }

    @Test
    void aProductThatIsADraftAgainIsStillOneThatWasPublished() {
        Product draftAgain = product("sms")
                .with(e -> {
                    e.maturity = Maturity.GA;
                    e.publishStatus = PublishStatus.PUBLISHED;
                })
                .with(e -> e.publishStatus = PublishStatus.DRAFT);
        Catalog catalog = plus(DRAFT, draftAgain);

        DeletionCheck check = check(catalog, Subscriptions.NONE, draftAgain);

        assertThat(check.reasons()).extracting(Problem::code).containsExactly(GuardProblem.SUBSCRIPTIONS_UNKNOWN);
        assertThat(check.alternatives()).contains(Alternative.ARCHIVE);
        assertThat(ProductRules.lockedFields(draftAgain, catalog)).extracting(Problem::code)
                .containsExactly(CatalogProblem.CODE_LOCKED, CatalogProblem.CHARGE_TYPE_LOCKED);
    }

    @Test
    void aUnitLeavesProductsAndDraftsButNotWhatIsSold() {
        BillableUnit calls = unit("calls");
        Catalog costed = plus(DRAFT, API.with(e -> {
            e.costs.add(new Cost("primary", BigDecimal.ONE, Samples.EUR, "calls"));
            e.gateways.add(GatewayMapping.of(Gateway.KONG, "api")
                    .with(List.of(GatewayRoute.of("GET", "/v1", "").counting("calls"))));
        }));
        DeletionCheck check = check(costed, NOBODY, calls);

        assertThat(check.verdict()).isEqualTo(Verdict.WARN);
        assertThat(check.reasons()).extracting(Problem::code)
                .contains(GuardProblem.UNIT_ATTACHED, GuardProblem.PRICED_IN_DRAFT);
        Catalog after = costed.apply(check.changes());
        assertThat(after.product("api").orElseThrow().units()).isEmpty();
        assertThat(after.product("api").orElseThrow().costs()).isEmpty();
        assertThat(after.product("api").orElseThrow().gateways().getFirst().routes())
                .containsExactly(GatewayRoute.of("GET", "/v1", ""));
        assertThat(after.prices()).isEmpty();
        assertThat(check(SOLD, NOBODY, calls).verdict()).isEqualTo(Verdict.BLOCK);
        assertThat(check(plus(DRAFT, unit("bytes")), NOBODY, unit("bytes")).verdict()).isEqualTo(Verdict.ALLOW);
    }

    @Test
    void aPlanGoesWithItsPricesUnlessCustomersAreOnIt() {
        DeletionCheck draft = check(DRAFT, NOBODY, growth(DRAFT));
        assertThat(draft.verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(draft.references()).extracting(r -> r.reason().code()).containsExactly(GuardProblem.PRICE_OF_PLAN);
        assertThat(draft.changes()).extracting(c -> c.subject().code()).containsExactly("growth", "growth-calls");

        assertThat(check(SOLD, NOBODY, growth(SOLD)).reasons()).extracting(Problem::code)
                .containsExactly(GuardProblem.PLAN_WAS_PUBLISHED);
        assertThat(check(SOLD, SOMEBODY, growth(SOLD)).verdict()).isEqualTo(Verdict.BLOCK);
    }

    @Test
    void aListPriceInForceIsWorthALook() {
        Price listed = price("list", null, "api", "calls", perUnit("2"));
        Price later = listed.with(e -> e.effectiveFrom = Instant.parse("2027-01-01T00:00:00Z"));

        assertThat(check(plus(DRAFT, listed), NOBODY, listed).reasons()).extracting(Problem::code)
                .containsExactly(GuardProblem.LIST_PRICE_IN_FORCE);
        assertThat(check(plus(DRAFT, later), NOBODY, later).verdict()).isEqualTo(Verdict.ALLOW);
        assertThat(check(plus(DRAFT, later), NOBODY, API).references()).extracting(r -> r.reason().code())
                .contains(GuardProblem.LIST_PRICE);
    }

    @Test
    void anExampleThatNamesItIsTold() {
        WorkedExample example = Samples.example("5", "5");
        Catalog named = plus(DRAFT, growth(DRAFT).with(e -> e.examples.add(example)));

        assertThat(check(named, NOBODY, unit("calls")).references()).extracting(r -> r.reason().code())
                .contains(GuardProblem.NAMED_IN_EXAMPLE);
        assertThat(check(DRAFT, NOBODY, unit("calls")).references()).extracting(r -> r.reason().code())
                .doesNotContain(GuardProblem.NAMED_IN_EXAMPLE);
    }

    @Test
    void theTokenIsStaleOnceTheCatalogOrTheSubscriptionsMoved() {
        String token = check(DRAFT, NOBODY, API).token();
        Confirmation typed = new Confirmation("api", null);

        assertThat(delete(DRAFT, NOBODY, token, typed).isRefused()).isFalse();
        Catalog moved = plus(DRAFT, price("more", "growth", "api", "calls", perUnit("3")));
        assertThat(delete(moved, NOBODY, token, typed).refused()).extracting(Problem::code)
                .containsExactly(GuardProblem.CHECK_STALE);
        assertThat(delete(DRAFT, SOMEBODY, token, typed).refused()).extracting(Problem::code)
                .containsExactly(GuardProblem.CHECK_STALE);
        Catalog gone = DRAFT.apply(check(DRAFT, NOBODY, API).changes());
        assertThat(delete(gone, NOBODY, token, typed).refused()).extracting(Problem::code)
                .containsExactly(GuardProblem.CHECK_STALE);
        Catalog elsewhere = plus(DRAFT, unit("bytes"));
        assertThat(delete(elsewhere, NOBODY, token, typed).isRefused()).isFalse();
    }

    @Test
    void aWarningNeedsTheTypedCodeAndABlockIsABlock() {
        String token = check(DRAFT, NOBODY, API).token();
        assertThat(delete(DRAFT, NOBODY, token, new Confirmation("ap", null)).refused()).singleElement()
                .satisfies(p -> assertThat(p.arguments()).containsEntry("expected", "api"));

        String blocked = check(SOLD, NOBODY, API).token();
        assertThat(delete(SOLD, NOBODY, blocked, new Confirmation("api", null)).refused())
                .isNotEmpty()
                .allMatch(Problem::isError);
    }

    private static Catalog with(PlanStatus status) {
        return plus(DRAFT, growth(DRAFT).with(e -> e.status = status));
    }

    private static DeletionCheck check(Catalog catalog, Subscriptions subscriptions, Aggregate... objects) {
        return DeletionCheck.of(catalog, subscriptions, List.of(objects), CLOCK);
    }

    private static Decision delete(Catalog catalog, Subscriptions subscriptions, String token, Confirmation typed) {
        return DeletionCheck.delete(catalog, subscriptions, Schedule.NONE, List.of(API), token, typed, CLOCK);
    }

    private static Subscriptions on(LocalDate date, Subscription... subscriptions) {
        return Subscriptions.NONE.with(new SubscriptionList("billing", date, List.of(subscriptions)));
    }
}
