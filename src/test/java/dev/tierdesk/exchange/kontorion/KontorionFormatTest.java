package dev.tierdesk.exchange.kontorion;

import static dev.tierdesk.exchange.FormatProof.EMPTY;
import static dev.tierdesk.exchange.FormatProof.amount;
import static dev.tierdesk.exchange.FormatProof.example;
import static dev.tierdesk.exchange.FormatProof.imported;
import static dev.tierdesk.exchange.FormatProof.read;
import static dev.tierdesk.exchange.kontorion.KontorionExamples.EUR;
import static dev.tierdesk.exchange.kontorion.KontorionExamples.EXAMPLE;
import static dev.tierdesk.exchange.kontorion.KontorionExamples.FORMAT;
import static dev.tierdesk.exchange.kontorion.KontorionExamples.changed;
import static dev.tierdesk.exchange.kontorion.KontorionExamples.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tierdesk.catalog.Allowance;
import dev.tierdesk.catalog.Cadence;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Cost;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.PriceKeys;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.Rollover;
import dev.tierdesk.catalog.TaxCategory;
import dev.tierdesk.catalog.UnmatchedKeyPolicy;
import dev.tierdesk.document.RandomCatalog;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.Exported;
import dev.tierdesk.exchange.FormatProof;
import dev.tierdesk.exchange.Formats;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.Question;
import dev.tierdesk.exchange.Source;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Severity;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KontorionFormatTest {
    private static final Map<String, String> KEPT =
            Map.of("requires_continuous_coverage", "true", "product_versions.translation-api", "3");

    @Test
    void aSingleProductIsRead() {
        Product product = imported(FORMAT, example("kontorion", "product.json")).product("registrar").orElseThrow();

        assertThat(product.keys()).isEqualTo(new PriceKeys("tld", UnmatchedKeyPolicy.DROP, null));
        assertThat(product.costs()).containsExactly(new Cost("primary", new BigDecimal("8"), EUR, null));
        assertThat(product.maturity()).isEqualTo(Maturity.EXPERIMENTAL);
    }

    @Test
    void theExampleGivesExactlyTheseProducts() {
        Catalog catalog = imported(FORMAT, EXAMPLE);

        assertThat(catalog.products())
                .extracting(Product::code, Product::chargeType, Product::pricingModel, Product::taxCategory,
                        Product::maturity, Product::publishStatus)
                .containsExactly(
                        tuple("base-fee", ChargeType.FIXED_CHARGE, Model.VOLUME, TaxCategory.REDUCED,
                                Maturity.DEPRECATED, PublishStatus.PUBLISHED),
                        tuple("credits", ChargeType.USAGE, Model.PACKAGE, TaxCategory.DEFAULT, Maturity.GA,
                                PublishStatus.PUBLISHED),
                        tuple("domains", ChargeType.USAGE, Model.VOLUME, TaxCategory.EXEMPT, Maturity.DEPRECATED,
                                PublishStatus.ARCHIVED),
                        tuple("seats", ChargeType.SEAT, Model.VOLUME, TaxCategory.ZERO, Maturity.EXPERIMENTAL,
                                PublishStatus.DRAFT),
                        tuple("translation-api", ChargeType.USAGE, Model.GRADUATED, TaxCategory.DEFAULT, Maturity.GA,
                                PublishStatus.PUBLISHED));
        assertThat(catalog.product("translation-api").orElseThrow().costs()).containsExactly(
                new Cost("primary", new BigDecimal("0.02"), EUR, null),
                        new Cost("shipping", new BigDecimal("1.5"), EUR, null));
        assertThat(catalog.product("translation-api").orElseThrow().requires()).containsExactly("base-fee");
        assertThat(catalog.product("domains").orElseThrow().costs())
                .containsExactly(new Cost("primary", new BigDecimal("8.25"), EUR, null));
        assertThat(catalog.product("domains").orElseThrow().keys())
                .isEqualTo(new PriceKeys("tld", UnmatchedKeyPolicy.USE_DEFAULT, "com"));
    }

    @Test
    void theExampleGivesExactlyThisPlan() {
        Plan plan = imported(FORMAT, EXAMPLE).plan("growth").orElseThrow();

        assertThat(plan.publicDescription()).isEqualTo("Everything a team needs");
        assertThat(plan.status()).isEqualTo(PlanStatus.PUBLISHED);
        assertThat(plan.cadence()).isEqualTo(Cadence.YEARLY);
        assertThat(plan.currencies()).containsExactly(EUR);
        assertThat(plan.allowances()).containsExactly(
                new Allowance("translation-api", "translation_api", new BigDecimal("500"), Rollover.UP_TO,
                        new BigDecimal("250"), 2));
        assertThat(plan.metadata()).isEqualTo(KEPT);
    }

    @Test
    void theExampleGivesExactlyThesePrices() {
        Catalog catalog = imported(FORMAT, EXAMPLE);

        assertThat(catalog.prices())
                .extracting(Price::product, Price::plan, Price::chargeType, Price::unit, price -> price.terms().model())
                .containsExactlyInAnyOrder(
                        tuple("translation-api", "growth", ChargeType.USAGE, "translation_api", Model.GRADUATED),
                        tuple("translation-api", null, ChargeType.USAGE, "translation_api", Model.GRADUATED),
                        tuple("base-fee", "growth", ChargeType.FIXED_CHARGE, null, Model.VOLUME),
                        tuple("seats", "growth", ChargeType.SEAT, null, Model.VOLUME),
                        tuple("domains", null, ChargeType.USAGE, "domains", Model.VOLUME),
                        tuple("credits", null, ChargeType.USAGE, "credits", Model.PACKAGE));
        Price override = only(catalog, "translation-api", null);
        assertThat(override.customer()).isEqualTo("cus_1");
        assertThat(override.country()).isEqualTo("DE");
        assertThat(override.dimensions()).isEqualTo(Map.of("region", "eu"));
        assertThat(override.effectiveFrom()).isEqualTo(Instant.parse("2026-12-01T00:00:00Z"));
        assertThat(override.terms().tiers()).containsExactly(Tier.EMPTY.withFormula("cost * 1.15 + 200"));
        assertThat(only(catalog, "domains", null).priceKey()).isEqualTo("com");
    }

    @ParameterizedTest
    @CsvSource({
        "translation-api, 5000, 420.00", "translation-api, 1000, 100.00", "translation-api, 1001, 100.08",
        "translation-api, 10001, 820.05", "seats, 5000, 400.00", "seats, 1000, 100.00", "seats, 1001, 80.08",
        "seats, 10001, 500.05", "base-fee, 1, 49.00"
    })
    void theDocumentedTiersChargeWhatTheyShould(String product, String quantity, String expected) {
        assertThat(amount(only(imported(FORMAT, EXAMPLE), product, "growth"), quantity)).isEqualByComparingTo(expected);
    }

    @Test
    void whatBecomesOfAnUnusedAllowanceIsWrittenAsItWasRead() {
        Catalog catalog = imported(FORMAT, EXAMPLE);
        Exported exported = FormatProof.export(FORMAT, catalog);
        Plan back = imported(FORMAT, FormatProof.bytes(exported)).plan("growth").orElseThrow();

        assertThat(back.allowances()).isEqualTo(catalog.plan("growth").orElseThrow().allowances());
        assertThat(back.metadata()).isEqualTo(KEPT);
        assertThat(exported.losses()).anyMatch(loss -> loss.code() == KontorionProblem.KONTORION_FIELD_ASSUMED
                && loss.where().path().endsWith("allowances[0].rollover"));
    }

    @Test
    void theVersionsThatAPlanPinsAreWrittenAsTheyWereRead() {
        byte[] named = changed("0001\": 3 }", "0001\": 3, \"0193a000-0000-7000-8000-000000000003\": \"pv_17\" }");

        String written = new String(FormatProof.bytes(FormatProof.export(FORMAT, imported(FORMAT, named))),
                StandardCharsets.UTF_8);

        assertThat(written).contains("\"product_versions\": {\"0193a000-0000-7000-8000-000000000003\": \"pv_17\", "
                + "\"0193a000-0000-7000-8000-000000000001\": 3}");
    }

    @Test
    void aFileWithOtherPinsReplacesThemAndOneWithoutLeavesThem() {
        Catalog catalog = imported(FORMAT, EXAMPLE);
        byte[] none = changed("{ \"0193a000-0000-7000-8000-000000000001\": 3 }", "{}");
        byte[] silent = changed(",\n      \"product_versions\": { \"0193a000-0000-7000-8000-000000000001\": 3 }", "");

        assertThat(imported(FORMAT, none, catalog, Map.of()).plan("growth").orElseThrow().metadata())
                .isEqualTo(Map.of("requires_continuous_coverage", "true"));
        assertThat(imported(FORMAT, silent, catalog, Map.of()).plan("growth").orElseThrow().metadata()).isEqualTo(KEPT);
    }

    @Test
    void aPriceOfAnotherIntervalThanItsPlanIsNarrowedToIt() {
        byte[] both = changed("\"currency\": \"EUR\",\n      \"tiers\": [\n        {",
                "\"currency\": \"EUR\", \"billing_interval\": \"monthly\",\n      \"tiers\": [\n        {");
        Catalog catalog = imported(FORMAT, both);

        assertThat(catalog.plan("growth").orElseThrow().cadence()).isEqualTo(Cadence.MONTHLY);
        assertThat(only(catalog, "seats", "growth").dimensions()).isEmpty();
        assertThat(only(catalog, "base-fee", "growth").dimensions()).isEqualTo(Map.of("billing_interval", "yearly"));
        assertThat(FormatProof.roundTrip(FORMAT, catalog)).noneMatch(path -> path.startsWith("prices"));
    }

    @Test
    void aPriceThatIsChargedOnceIsNotOneOfEveryPeriod() {
        byte[] once = changed("\"billing_interval\": \"yearly\",\n      \"tiers\": [ {",
                "\"billing_interval\": \"one_time\",\n      \"tiers\": [ {");
        Catalog catalog = imported(FORMAT, once);

        assertThat(catalog.plan("growth").orElseThrow().cadence()).isEqualTo(Cadence.YEARLY);
        assertThat(only(catalog, "base-fee", "growth").dimensions()).isEqualTo(Map.of("billing_interval", "one_time"));
    }

    @Test
    void aPriceThatEndsIsWrittenWhereAnotherTakesOver() {
        Catalog catalog = imported(FORMAT, EXAMPLE);
        Price price = only(catalog, "credits", null);
        Instant turn = Instant.parse("2027-01-01T00:00:00Z");
        Price ended = price.with(e -> e.effectiveUntil = turn);
        Price next = Price.draft(new UUID(7, 7), "credits-2027", null, "credits", price.unit(), EUR).with(e -> {
            e.terms = price.terms();
            e.effectiveFrom = turn;
        });
        Exported succeeded = FormatProof.export(FORMAT,
                catalog.apply(List.of(new Change(price, ended), Change.created(next))));
        Exported alone = FormatProof.export(FORMAT, catalog.apply(List.of(new Change(price, ended))));

        assertThat(succeeded.losses()).filteredOn(loss -> loss.where().path().startsWith("prices[" + price.code()))
                .extracting(loss -> loss.where().path())
                .containsExactly("prices[" + price.code() + "].effective_until");
        assertThat(alone.losses()).anyMatch(loss -> loss.code() == ExchangeProblem.OBJECT_NOT_WRITTEN
                && loss.where().path().equals("prices[" + price.code() + "].effective_until"));
    }

    @Test
    void thousandsOfPricesOneAfterTheOtherAndOneWithoutAnyTimeAreWrittenOrTold() {
        Catalog catalog = imported(FORMAT, EXAMPLE);
        Price price = only(catalog, "credits", null);
        Instant first = Instant.parse("2027-01-01T00:00:00Z");
        List<Change> changes = new ArrayList<>();
        changes.add(new Change(price, price.with(e -> e.effectiveUntil = first)));
        for (int i = 0; i < 3000; i++) {
            Instant from = first.plus(Duration.ofDays(i));
            Instant until = i == 2999 ? from : from.plus(Duration.ofDays(1));
            changes.add(Change.created(Price.draft(
                    new UUID(7, i), "credits-%04d".formatted(i), null, "credits", price.unit(), EUR).with(e -> {
                        e.terms = price.terms();
                        e.effectiveFrom = from;
                        e.effectiveUntil = until;
                    })));
        }

        assertThat(FormatProof.export(FORMAT, catalog.apply(changes)).losses())
                .filteredOn(loss -> loss.code() == ExchangeProblem.OBJECT_NOT_WRITTEN)
                .extracting(loss -> loss.where().path())
                .contains("prices[credits-2999].effective_until", "prices[credits-0000].effective_until");
    }

    @ParameterizedTest
    @CsvSource({"100, 8.00", "101, 16.00"})
    void aStartedPackageIsAWholeOne(String quantity, String expected) {
        assertThat(amount(only(imported(FORMAT, EXAMPLE), "credits", null), quantity)).isEqualByComparingTo(expected);
    }

    @Test
    void whatTheNumbersOfExpressionsAreIsAskedWithBothAmounts() {
        Imported imported = read(FORMAT, EXAMPLE, EMPTY, Map.of());

        assertThat(imported.questions()).extracting(Question::id)
                .containsExactlyInAnyOrder("expressions", "unit.translation-api", "unit.domains", "unit.credits");
        assertThat(imported.problems())
                .filteredOn(problem -> problem.code() == KontorionProblem.KONTORION_EXPRESSION_AMOUNTS)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.severity()).isEqualTo(Severity.INFO);
                    assertThat(problem.arguments()).containsEntry("major", new BigDecimal("200.023"))
                            .containsEntry("minor", new BigDecimal("2.023"));
                });
    }

    @Test
    void expressionsInMinorUnitsChargeAHundredthOfTheirNumbers() {
        Catalog catalog = imported(FORMAT, EXAMPLE, EMPTY, Map.of("expressions", "minor"));

        assertThat(only(catalog, "translation-api", null).terms().tiers())
                .containsExactly(Tier.EMPTY.withFormula("((cost * 100) * 1.15 + 200) * 0.01"));
    }

    @ParameterizedTest
    @CsvSource({"BETA, PUBLISHED, active", "GA, PUBLISHED, active", "EXPERIMENTAL, IN_REVIEW, draft",
            "GA, DRAFT, draft",
        "DEPRECATED, PUBLISHED, deprecated", "DEPRECATED, DRAFT, deprecated", "GA, ARCHIVED, archived",
                "RETIRED, ARCHIVED, archived"})
    void everyStateHasItsStatusAndStaysWhenItIsReadBack(Maturity maturity, PublishStatus publishStatus, String status) {
        Catalog catalog = imported(FORMAT, example("kontorion", "product.json"));
        Product product = catalog.products().iterator().next();
        Catalog moved = catalog.apply(List.of(new Change(product, product.with(e -> {
            e.maturity = maturity;
            e.publishStatus = publishStatus;
        }))));
        byte[] bytes = FormatProof.bytes(FormatProof.export(FORMAT, moved));

        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("\"status\": \"" + status + "\"");
        assertThat(imported(FORMAT, bytes, moved, Map.of())).isEqualTo(moved);
    }

    @Test
    void whatChargesTheSameIsWrittenInKontorionsModels() {
        Catalog catalog = imported(FORMAT, EXAMPLE);
        Product seats = catalog.product("seats").orElseThrow();
        Price price = only(catalog, "seats", "growth");
        Catalog perUnit = catalog.apply(List.of(
                new Change(seats, seats.with(e -> e.pricingModel = null)),
                new Change(price, price.with(e -> e.terms = Terms.of(Model.PER_UNIT)
                        .with(t -> t.unitAmount = new BigDecimal("9.5"))))));
        Catalog back = imported(FORMAT, FormatProof.bytes(FormatProof.export(FORMAT, perUnit)));

        assertThat(amount(only(back, "seats", "growth"), "12")).isEqualByComparingTo("114");
    }

    @Test
    void aModelThatKontorionLacksIsNotWrittenAndSaid() {
        Catalog catalog = imported(FORMAT, EXAMPLE);
        Price price = only(catalog, "credits", null);
        Terms percentage = Terms.of(Model.PERCENTAGE).with(e -> e.percent = BigDecimal.ONE);
        Exported exported = FormatProof.export(FORMAT,
                catalog.apply(List.of(new Change(price, price.with(e -> e.terms = percentage)))));

        assertThat(exported.losses()).anySatisfy(loss -> {
            assertThat(loss.code()).isEqualTo(ExchangeProblem.OBJECT_NOT_WRITTEN);
            assertThat(loss.where().path()).isEqualTo("prices[" + price.code() + "].terms.model");
        });
    }

    @Test
    void fileOfItsOwnWritingIsRecognised() {
        byte[] bytes = FormatProof.bytes(FormatProof.export(FORMAT, imported(FORMAT, EXAMPLE)));

        assertThat(Formats.detect(Source.file("x.json", bytes))).get().isInstanceOf(KontorionFormat.class);
    }

    @Test
    void everythingButWhatIsNamedComesBack() {
        Collection<String> named = new TreeSet<>();
        for (long seed = 0; seed < 200; seed++) {
            named.addAll(FormatProof.roundTrip(FORMAT,
                    FormatProof.sellable(seed, Model.VOLUME, Model.GRADUATED, Model.PACKAGE,
                    Model.STAIRSTEP, Model.PER_UNIT, Model.FLAT)));
            named.addAll(FormatProof.roundTrip(FORMAT, RandomCatalog.of(seed)));
        }

        assertThat(named).doesNotContain("prices.currency", "prices.plan", "prices.product", "prices.charge_type",
                "prices.customer",
                "prices.country", "prices.price_key", "prices.dimensions", "prices.effective_from",
                        "products.description",
                "products.requires", "products.tax_category", "products.price_key_label", "products.default_price_key",
                "products.unmatched_price_key_policy", "products.costs.key", "products.costs.amount",
                        "products.costs.currency",
                "plans.description", "plans.public_description", "plans.status");
    }
}
