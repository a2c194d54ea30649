package dev.tierdesk.exchange.sheet;

import static dev.tierdesk.exchange.sheet.Sheets.DEMO;
import static dev.tierdesk.exchange.sheet.Sheets.cell;
import static dev.tierdesk.exchange.sheet.Sheets.customers;
import static dev.tierdesk.exchange.sheet.Sheets.internal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Audience;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Cost;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.Overage;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.Visibility;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.exchange.sheet.PriceSheet.Cell;
import dev.tierdesk.exchange.sheet.PriceSheet.Column;
import dev.tierdesk.exchange.sheet.PriceSheet.Look;
import dev.tierdesk.exchange.sheet.PriceSheet.Section;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Terms;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PriceSheetsTest {
    @Test
    void customersSeePublishedPublicPlansTheSmallestBaseFeeFirstAndAddOnsLast() {
        PriceSheet sheet = Sheets.of(DEMO, customers("USD"));

        assertThat(sheet.columns()).extracting(Column::code)
                .containsExactly("free", "startup", "growth", "scale", "priority-support");
        assertThat(sheet.columns()).extracting(Column::kind).containsExactly("", "", "", "", "Add-on");
        assertThat(sheet.columns()).extracting(Column::status).containsOnly("");
        assertThat(sheet.columns().get(1).description()).isEqualTo("For teams up to 10 users.");
        assertThat(sheet.mark()).isEmpty();
    }

    @Test
    void theSellerSeesEveryPlanOfTheCurrencyWithItsStatus() {
        PriceSheet sheet = Sheets.of(DEMO, internal("EUR"));

        assertThat(sheet.columns()).extracting(Column::code)
                .containsExactly("enterprise", "kontorion-staircase", "kontorion-volume", "cloud", "edge-kit");
        assertThat(sheet.columns()).extracting(Column::status)
                .containsExactly("PUBLISHED v1", "DRAFT", "DRAFT", "DRAFT", "DRAFT");
        assertThat(sheet.mark()).isEqualTo("Internal – not for customers");
    }

    @Test
    void listPricesStandInTheLastColumnWhereTheyAreWanted() {
        SheetRequest wanted = new SheetRequest(Currency.getInstance("USD"), true, true, Locale.ENGLISH);

        PriceSheet sheet = Sheets.of(DEMO, wanted);

        assertThat(sheet.columns().getLast()).isEqualTo(new Column("", "List prices", "", "", ""));
        assertThat(cell(sheet, "", "Billing", "")).isEmpty();
        assertThat(cell(sheet, "Speech API", "Audio minutes", "")).hasSizeGreaterThan(1)
                .anySatisfy(line -> assertThat(line).startsWith("Japan"))
                .noneSatisfy(line -> assertThat(line).contains("1042"));
        assertThat(cell(sheet, "Document OCR", "Pages scanned", "")).isNotEmpty();
        assertThat(Sheets.of(DEMO, new SheetRequest(Currency.getInstance("EUR"), false, true, Locale.ENGLISH))
                .columns())
                .extracting(Column::code).doesNotContain("");
    }

    @Test
    void plansSayHowTheyAreBilledWhatTheyIncludeAndTheLeastTheyCost() {
        PriceSheet sheet = Sheets.of(DEMO, internal("USD"));

        assertThat(cell(sheet, "", "Billing", "enterprise")).containsExactly("Yearly", "Hybrid");
        assertThat(cell(sheet, "", "Free trial", "growth")).containsExactly("14 days");
        assertThat(cell(sheet, "", "Minimum", "enterprise")).containsExactly("at least $12,000.00 in every period");
        assertThat(cell(sheet, "", "Included", "growth")).containsExactly(
                "1,000,000 characters, Translation API",
                "up to 500,000 of what is not used can be used in the next period");
        assertThat(cell(sheet, "", "Included", "scale")).containsExactly(
                "5,000,000 characters, Translation API", "what is not used can be used in the next 3 periods");
    }

    @Test
    void whatIsInForceIsShownNotTheDraft() {
        Price draft = DEMO.price("growth.base-fee").orElseThrow()
                .with(p -> p.terms = p.terms.with(t -> t.amount = new BigDecimal("59")));

        assertThat(cell(Sheets.of(Sheets.with(draft), customers("USD")), "Base Fee", "Fixed charge", "growth"))
                .containsExactly("$49.00 per month", "billed in advance");
    }

    @Test
    void aDescriptionThatNoHeadingHoldsIsCutBetweenWordsAndReported() {
        Plan draft = DEMO.plan("aforo-graduated").orElseThrow()
                .with(p -> p.publicDescription = "many words ".repeat(100));
        Product translation = DEMO.product("translation-api").orElseThrow().with(p -> {
            p.description = "😀".repeat(2000);
            p.features = List.of("short", "x".repeat(5000));
        });
        Report report = new Report();

        PriceSheet sheet = Sheets.of(Sheets.with(draft, translation), internal("USD"), report);

        assertThat(sheet.columns()).filteredOn(column -> column.code().equals("aforo-graduated"))
                .extracting(Column::description).singleElement(STRING).hasSizeLessThanOrEqualTo(400)
                .matches("(many words )+many( words)?…");
        assertThat(sheet.sections()).filteredOn(section -> section.title().equals("Translation API"))
                .flatExtracting(Section::lines)
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(1000).endsWith("…"))
                .contains("😀".repeat(499) + "…");
        assertThat(report.list()).filteredOn(problem -> problem.code() == SheetProblem.SHEET_TEXT_CUT)
                .extracting(problem -> problem.where().path())
                .containsExactlyInAnyOrder("plans[aforo-graduated].public_description",
                        "products[translation-api].description", "products[translation-api].features");
    }

    @Test
    void theCostOfAFixedChargeIsToldOnceAndCountsNoSeats() {
        Product base = DEMO.product("base-fee").orElseThrow().with(p -> p.costs = List.of(
                new Cost("primary", new BigDecimal("30"), Currency.getInstance("USD"), null)));

        assertThat(cell(Sheets.of(Sheets.with(base), internal("USD")), "Base Fee", "Fixed charge", "growth"))
                .containsExactly("$49.00 per month", "billed in advance",
                        "Cost: $30.00 per month", "$49.00, margin $19.00 (38.8\u00a0%)");
    }

    @Test
    void theAllowanceOfAPlanComesBeforeItsPrice() {
        assertThat(cell(Sheets.of(DEMO, customers("USD")), "Translation API", "Characters translated", "scale"))
                .containsExactly("First 5,000,000 characters: included", "All further: $0.00008 each");
    }

    @Test
    void aRoundedConversionIsSaid() {
        assertThat(cell(Sheets.of(DEMO, customers("USD")), "Speech API", "Audio minutes", "growth"))
                .containsExactly("$0.006 per minute", "the total is rounded up to whole minutes");
    }

    @Test
    void customersNeverSeeACostAMarginOrAFormula() {
        PriceSheet sheet = Sheets.of(DEMO, customers("USD"));

        assertThat(sheet.texts())
                .noneMatch(text -> text.contains("Cost") || text.contains("margin") || text.contains("ƒ"));
        assertThat(lines(sheet)).noneMatch(line -> line.look() == Look.INTERNAL);
        assertThat(cell(sheet, "Translation API", "API calls", "scale")).last().isEqualTo("All further: $0.0043 each");
    }

    @Test
    void theSellerSeesCostsAndMarginsWhereTheyTell() {
        assertThat(cell(Sheets.of(DEMO, internal("USD")), "Translation API", "API calls", "scale")).containsExactly(
                "First 10,000 calls: $0.008 each", "Next 90,000: $0.005 each", "All further: $0.0043 each",
                "ƒ cost * var.margin + 0.002", "Cost: $0.002 per call",
                "10,000 calls: $80.00, margin $60.00 (75\u00a0%)",
                "100,000 calls: $530.00, margin $330.00 (62.3\u00a0%)",
                "200,000 calls: $960.00, margin $560.00 (58.3\u00a0%)");
    }

    @Test
    void keysAreASmallTable() {
        assertThat(cell(Sheets.of(DEMO, internal("EUR")), "Cloud Compute", "Compute hours", "cloud"))
                .startsWith("by region:", "ap-northeast-1: €0.0145 per hour", "at most €5.45 per month")
                .contains("us-east-1, us-east-2, us-west-2: €0.011 per hour");
    }

    @Test
    void aPriceForACountryIsNamedAfterItAndOneForACustomerIsHidden() {
        Price plain = price("free.speech", null);
        Catalog catalog = draft(plain, price("free.speech.de", "DE"), price("free.speech.ada", null)
                .with(p -> p.customer = "ada"));
        Report report = new Report();

        assertThat(cell(Sheets.of(catalog, internal("USD")), "Speech API", "Audio minutes", "trial")).containsExactly(
                "$0.01 per minute", "Cost: $0.000035 per metered unit",
                "1,000 minutes: $10.00, margin $7.90 (79\u00a0%)",
                "Germany: $0.01 per minute", "Cost: $0.000035 per metered unit",
                "1,000 minutes: $10.00, margin $7.90 (79\u00a0%)",
                "ada: $0.01 per minute", "Cost: $0.000035 per metered unit",
                "1,000 minutes: $10.00, margin $7.90 (79\u00a0%)",
                "customer-1042: $0.0045 per minute", "list price", "Cost: $0.000035 per metered unit",
                "1,000 minutes: $4.50, margin $2.40 (53.3\u00a0%)", "the total is rounded up to whole minutes");
        PriceSheet sheet = Sheets.of(published(catalog), customers("USD"), report);
        assertThat(cell(sheet, "Speech API", "Audio minutes", "trial")).containsExactly(
                "$0.01 per minute", "Germany: $0.01 per minute", "the total is rounded up to whole minutes");
        assertThat(sheet.texts()).noneMatch(text -> text.contains("ada"));
        assertThat(report.list()).anyMatch(p -> p.code() == SheetProblem.SHEET_PRICE_HIDDEN
                && p.where().path().equals("prices[free.speech.ada]"));
    }

    @Test
    void aListPriceStandsInOnlyWhereThePlanHasNone() {
        Price german = price("free.speech.de", "DE");
        Catalog catalog = published(draft(german));

        assertThat(cell(Sheets.of(catalog, customers("USD")), "Speech API", "Audio minutes", "trial")).containsExactly(
                "$0.008 per minute", "quality studio: $0.012 per minute", "Germany: $0.01 per minute",
                "Japan: $0.0075 per minute", "the total is rounded up to whole minutes");
    }

    @Test
    void onlyPricesInForceAreShown() {
        Price past = price("free.speech", null).with(p -> p.effectiveUntil = Instant.parse("2026-01-01T00:00:00Z"));
        Price future = price("free.speech.later", null).with(p -> {
            p.effectiveFrom = Instant.parse("2027-01-01T00:00:00Z");
            p.terms = p.terms.with(t -> t.unitAmount = new BigDecimal("7"));
        });
        Price present = price("free.speech.now", null)
                .with(p -> p.effectiveFrom = Instant.parse("2026-01-01T00:00:00Z"));
        Report report = new Report();

        PriceSheet sheet = Sheets.of(published(draft(past, future, present)), customers("USD"), report);

        assertThat(cell(sheet, "Speech API", "Audio minutes", "trial"))
                .containsExactly("$0.01 per minute", "the total is rounded up to whole minutes");
        assertThat(report.list().stream().filter(p -> p.code() == SheetProblem.SHEET_PRICE_HIDDEN)
                .map(p -> p.arguments().get("price"))).contains("free.speech", "free.speech.later");
    }

    @Test
    void whatBecomesOfUseOverTheIncludedIsSaid() {
        Price refused = price("free.speech", null).with(p -> {
            p.terms = p.terms.with(t -> t.includedQuantity = new BigDecimal("100"));
            p.overage = Overage.BLOCK;
        });

        assertThat(cell(Sheets.of(published(draft(refused)), customers("USD")), "Speech API", "Audio minutes", "trial"))
                .contains("First 100 minutes: included", "use over the included is refused");
        assertThat(cell(Sheets.of(published(draft(refused.with(p -> p.overage = Overage.IGNORE))), customers("USD")),
                "Speech API", "Audio minutes", "trial"))
                .contains("use over the included passes without a charge");
        assertThat(cell(Sheets.of(published(draft(refused.with(p -> p.overage = Overage.CHARGE))), customers("USD")),
                "Speech API", "Audio minutes", "trial"))
                .noneMatch(line -> line.contains("use over"));
    }

    @Test
    void ofTwoPricesInForceTheLaterWins() {
        Price before = price("free.speech", null);
        Price after = price("free.speech.now", null).with(p -> {
            p.effectiveFrom = Instant.parse("2026-01-01T00:00:00Z");
            p.terms = p.terms.with(t -> t.unitAmount = new BigDecimal("7"));
        });

        assertThat(cell(Sheets.of(published(draft(before, after)), customers("USD")), "Speech API", "Audio minutes",
                "trial"))
                .startsWith("$7.00 per minute").hasSize(2);
    }

    @Test
    void productsThatAreNotForCustomersAreLeftOutAndReported() {
        Product hidden = DEMO.product("speech-api").orElseThrow().with(p -> p.audience = Audience.INTERNAL);
        Report report = new Report();

        PriceSheet sheet = Sheets.of(Sheets.with(hidden), customers("USD"), report);

        assertThat(sheet.sections()).extracting(Section::title).doesNotContain("Speech API").contains("Vision API");
        assertThat(report.list()).anyMatch(p -> p.code() == SheetProblem.SHEET_PRODUCT_HIDDEN
                && p.arguments().equals(Map.of("plan", "growth", "product", "speech-api")));
    }

    @Test
    void whatIsHiddenIsReportedWithItsPlan() {
        Report report = new Report();
        Sheets.of(DEMO, customers("EUR"), report);

        assertThat(report.list()).extracting(p -> p.code() + " " + p.where().path()).contains(
                "SHEET_PLAN_HIDDEN plans[cloud]", "SHEET_PLAN_OTHER_CURRENCY plans[growth]", "SHEET_EMPTY ");
    }

    @Test
    void aPriceWithErrorsSaysSoAndIsReported() {
        Report report = new Report();
        Price wrong = price("free.speech", null).with(p -> p.terms = Terms.of(Model.PER_UNIT));

        PriceSheet sheet = Sheets.of(draft(wrong), internal("USD"), report);

        assertThat(cell(sheet, "Speech API", "Audio minutes", "trial")).startsWith("not complete yet");
        assertThat(report.list()).anyMatch(p -> p.code() == SheetProblem.SHEET_PRICE_INCOMPLETE
                && p.where().path().equals("prices[free.speech]"));
    }

    @Test
    void aRateByQuantityIsShownByExamples() {
        Price price = price("free.speech", null).with(p -> {
            p.unit = "api_calls";
            p.product = "translation-api";
            p.terms = Terms.of(Model.PER_UNIT).with(t -> t.formula = "10 / quantity");
        });

        assertThat(cell(Sheets.of(published(draft(price)), customers("USD")), "Translation API", "API calls", "trial"))
                .containsExactly("by quantity", "1,000 calls: $10.00 in all");
    }

    @Test
    void germanWordsHaveGermanNumbers() {
        PriceSheet sheet = Sheets.of(DEMO, new SheetRequest(Currency.getInstance("USD"), true, false, Locale.GERMAN));

        assertThat(sheet.subtitle()).isEqualTo("Preisliste in US-Dollar (USD) · 21. Nov. 2026");
        assertThat(cell(sheet, "Vision API", "API calls", "growth")).startsWith(
                "Die Menge je Monat bestimmt einen Preis für alle call:", "Bis 1.000 call: alle je 0,01\u00a0$");
        assertThat(cell(sheet, "Team Seats", "Plätze", "startup")).first().isEqualTo("Erste 2 Plätze: enthalten");
        assertThat(sheet.notes()).first().isEqualTo("Alle Preise ohne Steuern.");
    }

    @Test
    void aLanguageWithoutWordsHasEnglishWordsAndNumbers() {
        PriceSheet sheet = Sheets.of(DEMO, new SheetRequest(Currency.getInstance("USD"), true, false, Locale.FRENCH));

        assertThat(cell(sheet, "Vision API", "API calls", "scale")).startsWith("First 10,000 calls: $0.009 each");
    }

    @Test
    void aSmallBusinessSaysThatNoTaxIsAdded() {
        PriceSheet sheet = Sheets.of(Sheets.with(DEMO.settings().with(s -> s.smallBusiness = true)), customers("USD"));

        assertThat(sheet.notes()).first().isEqualTo("No tax is added: the seller is a small business.");
    }

    @Test
    void blocksAreEvenAndLeaveOutWhatNoneOfTheirPlansHas() {
        PriceSheet sheet = Sheets.of(DEMO, customers("USD"));

        List<PriceSheet> blocks = sheet.blocks(2);

        assertThat(blocks).extracting(block -> block.columns().stream().map(Column::code).toList()).containsExactly(
                List.of("free", "startup"), List.of("growth", "scale"), List.of("priority-support"));
        assertThat(blocks.getLast().sections()).extracting(Section::title).containsExactly("", "Support Tier");
        assertThat(blocks).allSatisfy(block -> block.sections().forEach(section -> section.rows().forEach(
                row -> assertThat(row.cells()).hasSameSizeAs(block.columns()).anyMatch(cell -> !cell.isEmpty()))));
        assertThat(sheet.blocks(5)).containsExactly(sheet);
    }

    @Test
    void everyRowHasACellForEachPlan() {
        PriceSheet sheet = Sheets.of(DEMO, internal("USD"));

        assertThat(sheet.sections().stream().flatMap(s -> s.rows().stream()))
                .hasSizeGreaterThan(20)
                .allMatch(row -> row.cells().size() == sheet.columns().size());
    }

    private static List<PriceSheet.Line> lines(PriceSheet sheet) {
        return sheet.sections().stream()
                .flatMap(s -> s.rows().stream())
                .flatMap(r -> r.cells().stream())
                .map(Cell::lines)
                .flatMap(List::stream)
                .toList();
    }

    private static Price price(String code, @Nullable String country) {
        Currency usd = Currency.getInstance("USD");
        return Price.draft(UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)), code, "trial",
                        "speech-api", "audio_minutes", usd)
                .with(p -> {
                    p.country = country;
                    p.terms = p.terms.with(t -> t.unitAmount = new BigDecimal("0.01"));
                });
    }

    /// The demo with a draft plan of these prices.
    private static Catalog draft(Price... prices) {
        Plan plan = Plan.draft(UUID.fromString("0197a000-0000-7000-8000-000000000001"), "trial", "Trial",
                Currency.getInstance("USD"))
                .with(p -> p.visibility = Visibility.PUBLIC);
        List<Aggregate> all = new ArrayList<>(DEMO.aggregates());
        all.add(plan);
        all.addAll(List.of(prices));
        return Catalog.of(all);
    }

    /// The same, sold without a version, as an import can leave it.
    private static Catalog published(Catalog catalog) {
        Plan plan = catalog.plan("trial").orElseThrow();
        return catalog.apply(List.of(new Change(plan, plan.with(p -> p.status = PlanStatus.PUBLISHED))));
    }
}
