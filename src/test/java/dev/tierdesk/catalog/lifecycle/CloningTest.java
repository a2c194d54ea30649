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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.tierdesk.catalog.Acceptances;
import dev.tierdesk.catalog.AcceptedProblem;
import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Cost;
import dev.tierdesk.catalog.Decision;
import dev.tierdesk.catalog.Defaults;
import dev.tierdesk.catalog.Gateway;
import dev.tierdesk.catalog.GatewayMapping;
import dev.tierdesk.catalog.GuardProblem;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.Samples;
import dev.tierdesk.catalog.UnitStatus;
import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.catalog.lifecycle.Cloning.Copy;
import dev.tierdesk.catalog.lifecycle.Cloning.PriceSource;
import dev.tierdesk.catalog.lifecycle.Cloning.Row;
import dev.tierdesk.catalog.lifecycle.Cloning.Treatment;
import dev.tierdesk.catalog.schedule.Schedule;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import dev.tierdesk.catalog.transfer.ImportGuardsTest;
import dev.tierdesk.pricing.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CloningTest {
    private static final Product API = product("api", "calls").with(e -> {
        e.name = "Translation API";
        e.maturity = Maturity.GA;
        e.publishStatus = PublishStatus.PUBLISHED;
        e.tags.add("core");
        e.costs.add(new Cost("primary", BigDecimal.ONE, Samples.EUR, null));
        e.gateways.add(GatewayMapping.of(Gateway.KONG, "translation"));
        e.externalIds = Map.of("bill.sh", "42");
    });
    private static final Catalog CATALOG = plus(catalog(perUnit("1")), API,
            price("growth-calls", "growth", "api", "calls", perUnit("1")).with(e -> {
                e.effectiveFrom = Instant.EPOCH;
                e.externalIds = Map.of("bill.sh", "43");
            }),
            price("api-list", null, "api", "calls", perUnit("2")));

    @Test
    void aProductStartsAnewAndKeepsWhatItIs() {
        Product clone = (Product) apply(API, null, new Copy("Vision", "vision")).getFirst();

        assertThat(clone.id()).isNotEqualTo(API.id());
        assertThat(clone.maturity()).isEqualTo(Maturity.EXPERIMENTAL);
        assertThat(clone.publishStatus()).isEqualTo(PublishStatus.DRAFT);
        assertThat(clone.everPublished()).isFalse();
        assertThat(clone.externalIds()).isEmpty();
        assertThat(clone.gateways()).isEmpty();
        assertThat(clone.tags()).containsExactly("core");
        assertThat(clone.units()).containsExactly("calls");
        assertThat(clone.costs()).isEqualTo(API.costs());
        assertThat(apply(API, null, new Copy("Vision", "vision"))).hasSize(1);
    }

    @Test
    void pricesComeOnlyWhereAskedWithTheSameSuffixAndNoDates() {
        List<Aggregate> made = apply(API, new PriceSource("growth", Samples.NOW), new Copy("API legal", "api-legal"));

        assertThat(made).hasSize(2);
        Price price = (Price) made.getLast();
        assertThat(price.code()).isEqualTo("growth-calls-legal");
        assertThat(price.product()).isEqualTo("api-legal");
        assertThat(price.plan()).isNull();
        assertThat(price.effectiveFrom()).isNull();
        assertThat(price.externalIds()).isEmpty();
        assertThat(apply(API, new PriceSource(null, Samples.NOW), new Copy("API legal", "api-legal")).getLast().code())
                .isEqualTo("api-list-legal");
    }

    @Test
    void ofListPricesThatFollowEachOtherOnlyTheOneInForceComes() {
        Instant now = Samples.NOW;
        Price past = dated("list-past", null, now.minusSeconds(60));
        Price present = dated("list-present", now.minusSeconds(60), now.plusSeconds(60));
        Price coming = dated("list-coming", now.plusSeconds(60), null);
        Price french = dated("list-french", null, null).with(e -> e.country = "FR");
        Catalog catalog = plus(catalog(perUnit("1")), API, past, present, coming, french);

        assertThat(Cloning.of(catalog, API).prices(new PriceSource(null, now)))
                .containsExactlyInAnyOrder(present, french);
        assertThat(Cloning.of(plus(catalog(perUnit("1")), API, past, coming), API).prices(new PriceSource(null, now)))
                .containsExactly(coming);
        assertThat(Cloning.of(plus(catalog(perUnit("1")), API, past), API).prices(new PriceSource(null, now)))
                .containsExactly(past);
    }

    private static Price dated(String code, @Nullable Instant from, @Nullable Instant until) {
        return price(code, null, "api", "calls", perUnit("1")).with(e -> {
            e.effectiveFrom = from;
            e.effectiveUntil = until;
        });
    }

    @Test
    void aPlanComesAsADraftWithItsPrices() {
        Plan sold = growth(CATALOG).with(e -> e.status = PlanStatus.PUBLISHED);
        List<Aggregate> made = Cloning.of(plus(CATALOG, sold), sold)
                .create(List.of(new Copy("Growth EU", "growth-eu")), null, () -> Ids.next(CLOCK));

        assertThat(((Plan) made.getFirst()).status()).isEqualTo(PlanStatus.DRAFT);
        assertThat(made.getLast().code()).isEqualTo("growth-eu-calls");
        assertThat(((Price) made.getLast()).plan()).isEqualTo("growth-eu");
        assertThat(((Price) made.getLast()).effectiveFrom()).isEqualTo(Instant.EPOCH);
    }

    @Test
    void aUnitComesActiveAndUnattached() {
        BillableUnit old = unit("calls").with(e -> e.status = UnitStatus.ARCHIVED);
        Aggregate made = Cloning.of(plus(CATALOG, old), old)
                .create(List.of(new Copy("Calls", "calls_2")), null, () -> Ids.next(CLOCK))
                .getFirst();

        assertThat(((BillableUnit) made).status()).isEqualTo(UnitStatus.ACTIVE);
        assertThat(((BillableUnit) made).unitLabel()).isEqualTo("call");
    }

    @Test
    void codesAreSuggestedNewAlsoAgainstEachOther() {
        Cloning cloning = Cloning.of(CATALOG, API);

        assertThat(cloning.suggest(List.of("API", "Api!", "Legal"))).extracting(Copy::code)
                .containsExactly("api-2", "api-3", "legal");
        assertThat(cloning.freeName(n -> n == 1 ? "translation api" : "Translation API (copy " + n + ")"))
                .isEqualTo("Translation API (copy 2)");
    }

    @Test
    void namesAndCodesThatAreTakenOrMalformedAreNamedRowByRow() {
        List<Problem> problems = Cloning.of(CATALOG, API).problems(List.of(
                new Copy("Translation API", "new"), new Copy("Legal", "api"), new Copy("legal", "Not a code"),
                new Copy("", "new")));

        assertThat(problems).extracting(Problem::code, p -> p.where().path()).containsExactly(
                tuple(CatalogProblem.NAME_TAKEN, "copies[0].name"),
                tuple(CatalogProblem.CODE_TAKEN, "copies[1].code"),
                tuple(CatalogProblem.NAME_TAKEN, "copies[2].name"),
                tuple(CatalogProblem.CODE_INVALID, "copies[2].code"),
                tuple(CatalogProblem.REQUIRED, "copies[3].name"),
                tuple(CatalogProblem.CODE_TAKEN, "copies[3].code"));
        assertThat(problems.get(2).arguments()).containsEntry("other", "api");
    }

    @Test
    void aCodeThatWasTakenMeanwhileRefusesAllClones() {
        List<Copy> copies = Cloning.of(CATALOG, API).suggest(List.of("Legal", "Retail"));
        Catalog meanwhile = plus(CATALOG, product("retail").with(e -> e.name = "Shops"));

        Decision refused = Cloning.of(meanwhile, API).apply(copies, null, () -> Ids.next(CLOCK));

        assertThat(refused.changes()).isEmpty();
        assertThat(refused.refused()).extracting(Problem::code).containsExactly(CatalogProblem.CODE_TAKEN);
        assertThat(Cloning.of(CATALOG, API).apply(copies, null, () -> Ids.next(CLOCK)).changes()).hasSize(2);
    }

    @Test
    void aSourceThatIsGoneMeanwhileIsNotCloned() {
        Catalog gone = CATALOG.apply(List.of(Change.deleted(API)));

        assertThat(Cloning.of(gone, API).apply(List.of(new Copy("A", "a")), null, () -> Ids.next(CLOCK)).refused())
                .extracting(Problem::code)
                .containsExactly(GuardProblem.OBJECT_GONE);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Cloning.of(CATALOG, CATALOG.price("api-list").orElseThrow()));
    }

    @Test
    void theTableSaysWhatIsCopiedResetAndAsked() {
        List<Row> rows = Cloning.of(CATALOG, API).rows(Subscriptions.NONE, Schedule.NONE, new PriceSource("growth", Samples.NOW));

        assertThat(rows).contains(
                new Row("code", "api", null, Treatment.ASKED),
                new Row("name", "Translation API", null, Treatment.ASKED),
                new Row("maturity", "GA", "EXPERIMENTAL", Treatment.RESET),
                new Row("publish_status", "PUBLISHED", "DRAFT", Treatment.RESET),
                new Row("gateways[KONG translation].gateway", "KONG", null, Treatment.RESET),
                new Row("external_ids[bill.sh]", "42", null, Treatment.RESET),
                new Row("tags", "core", "core", Treatment.COPIED),
                new Row("prices", "2", "1", Treatment.ASKED),
                new Row("subscriptions", null, "0", Treatment.RESET),
                new Row("accepted_problems", "0", "0", Treatment.RESET),
                new Row("scheduled_changes", "0", "0", Treatment.RESET));
    }

    @Test
    void acceptedWarningsAndScheduledChangesStayBehind() {
        Problem warning = CatalogCheck.problems(Catalog.of(List.of(
                        Samples.settings(), Product.draft(API.id(), "api", "Translation API", Defaults.STANDARD_API))),
                CLOCK).stream().filter(Acceptances::canBeAccepted).findFirst().orElseThrow();
        Catalog accepting = plus(CATALOG, CATALOG.settings().with(e -> e.acceptedProblems = List.of(
                AcceptedProblem.of(warning, "known", "Ada", LocalDate.EPOCH))));

        assertThat(Cloning.of(accepting, API).rows(Subscriptions.NONE, ImportGuardsTest.schedule(API), null)).contains(
                new Row("accepted_problems", "1", "0", Treatment.RESET),
                new Row("scheduled_changes", "1", "0", Treatment.RESET));
    }

    private static List<Aggregate> apply(Aggregate source, @Nullable PriceSource prices, Copy copy) {
        return Cloning.of(CATALOG, source).apply(List.of(copy), prices, () -> Ids.next(CLOCK)).changes().stream()
                .map(Change::subject)
                .toList();
    }
}
