package dev.tierdesk.catalog.transfer;

import static dev.tierdesk.catalog.Samples.catalog;
import static dev.tierdesk.catalog.Samples.perUnit;
import static dev.tierdesk.catalog.Samples.plan;
import static dev.tierdesk.catalog.Samples.plus;
import static dev.tierdesk.catalog.Samples.price;
import static dev.tierdesk.catalog.Samples.product;
import static dev.tierdesk.catalog.Samples.settings;
import static dev.tierdesk.catalog.Samples.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Aggregation;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogDiff;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Cost;
import dev.tierdesk.catalog.FieldDiff;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.PriceKeys;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.Samples;
import dev.tierdesk.catalog.TaxCategory;
import dev.tierdesk.catalog.TaxRule;
import dev.tierdesk.catalog.UnmatchedKeyPolicy;
import dev.tierdesk.catalog.transfer.ImportPlan.Outcome;
import dev.tierdesk.catalog.transfer.ImportPlan.Row;
import dev.tierdesk.document.Document;
import dev.tierdesk.document.DocumentReader;
import dev.tierdesk.document.DocumentWriter;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.RoundingPolicy;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ImportPlanTest {
    private static final Catalog PRESENT = catalog(perUnit("0.10"));

    @Test
    void theSameCatalogUnderOtherIdsChangesNothing() {
        Catalog file = Catalog.of(PRESENT.aggregates().stream()
                .map(a -> CatalogDiff.withId(a, Samples.id("file " + a.code())))
                .toList());

        assertThat(CatalogDiff.changes(PRESENT, file)).isEmpty();
        ImportPlan dryRun = ImportPlan.of(PRESENT, file);
        assertThat(dryRun.rows()).extracting(Row::outcome).containsOnly(Outcome.UNCHANGED);
        assertThat(dryRun.changes()).isEmpty();
        assertThat(dryRun.result()).isEqualTo(PRESENT);
    }

    @Test
    void whatACatalogWritesChangesNothingInItWhateverTheOrderOfTags() {
        Catalog present = Catalog.of(List.of(
                settings().with(e -> e.taxRules = List.of(tax("FR"), tax("DE"))),
                unit("calls").with(e -> e.productTypes = List.of("STANDARD_API", "AI_AGENT")),
                product("vision"),
                product("base"),
                product("api", "calls").with(e -> {
                    e.tags = List.of("speech", "audio");
                    e.requires = List.of("vision", "base");
                }),
                plan("growth").with(e -> e.tags = List.of("new", "first"))));

        Document file = DocumentReader.read(DocumentWriter.write(present), Samples.CLOCK);
        ImportPlan dryRun = ImportPlan.of(present, file.aggregates());

        assertThat(dryRun.rows()).hasSize(6).extracting(Row::outcome).containsOnly(Outcome.UNCHANGED);
    }

    @Test
    void aFileThatDoesNotKnowOfAPublicationDoesNotMakeItForgotten() {
        Product draftAgain = product("vision").with(e -> e.everPublished = true);
        Catalog present = plus(PRESENT, draftAgain);

        ImportPlan dryRun = ImportPlan.of(present, List.of(product("vision").with(e -> e.name = "Seeing")));

        assertThat(row(dryRun, "vision").fields()).extracting(FieldDiff.Field::path).containsExactly("name");
        assertThat(dryRun.result().product("vision").orElseThrow().everPublished()).isTrue();
    }

    @Test
    void aVersionIsTheSameReadAgainWhateverTheOrderOfTags() {
        Plan tagged = plan("growth").with(e -> e.tags = List.of("new", "first"));
        Catalog present = plus(PRESENT, tagged, new PlanVersion(
                Samples.id("v1"), 1, Samples.NOW, tagged, List.of(), List.of(), List.of(), RoundingPolicy.DEFAULT,
                List.of()));

        Document file = DocumentReader.read(DocumentWriter.write(present), Samples.CLOCK);
        ImportPlan dryRun = ImportPlan.of(present, file.aggregates());

        assertThat(row(dryRun, "growth@1").outcome()).isEqualTo(Outcome.UNCHANGED);
    }

    @Test
    void whatDiffersIsChangedUnderTheIdItHas() {
        UUID there = PRESENT.price("growth-calls").orElseThrow().id();
        Price changed = price("growth-calls", "growth", "api", "calls", perUnit("0.2"));
        Catalog file = plus(PRESENT, CatalogDiff.withId(changed, Samples.id("elsewhere")), unit("bytes"));

        ImportPlan dryRun = ImportPlan.of(PRESENT, file);

        assertThat(dryRun.changes()).extracting(c -> c.subject().code()).containsExactly("bytes", "growth-calls");
        assertThat(dryRun.changes().getLast().id()).isEqualTo(there);
        assertThat(dryRun.changes()).isEqualTo(CatalogDiff.changes(PRESENT, file));
        assertThat(row(dryRun, "growth-calls").outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(row(dryRun, "growth-calls").fields())
                .containsExactly(new FieldDiff.Field("terms.unit_amount", "0.1", "0.2"));
        assertThat(row(dryRun, "bytes").outcome()).isEqualTo(Outcome.CREATED);
        assertThat(dryRun.result().price("growth-calls").orElseThrow().terms()).isEqualTo(perUnit("0.2"));
    }

    @Test
    void whatRefersToNothingIsRefusedAndWhatRefersToItToo() {
        Catalog file = plus(
                PRESENT,
                product("sms", "msgs"),
                price("sms-price", "growth", "sms", "msgs", perUnit("1")),
                plan("ok"));

        ImportPlan dryRun = ImportPlan.of(PRESENT, file);

        assertThat(row(dryRun, "sms").outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(row(dryRun, "sms").problems()).extracting(Problem::code).contains(CatalogProblem.UNKNOWN_UNIT);
        assertThat(row(dryRun, "sms-price").outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(row(dryRun, "sms-price").problems()).extracting(Problem::code)
                .contains(CatalogProblem.UNKNOWN_PRODUCT, CatalogProblem.UNKNOWN_UNIT);
        assertThat(dryRun.changes()).extracting(c -> c.subject().code()).containsExactly("ok");
    }

    @Test
    void leavingRefusedRowsOutIsThePlanOfAFileWithoutThem() {
        Catalog file = plus(
                PRESENT,
                product("sms", "msgs"),
                price("sms-price", "growth", "sms", "calls", perUnit("1")),
                unit("calls").with(e -> e.name = "Calls, counted"),
                plan("ok"));

        ImportPlan dryRun = ImportPlan.of(PRESENT, file);
        ImportPlan rest = dryRun.withoutRefused();

        assertThat(dryRun.refused()).extracting(Row::code, Row::follows)
                .containsExactly(tuple("sms", false), tuple("sms-price", true));
        assertThat(rest.refused()).isEmpty();
        List<Aggregate> without = file.aggregates().stream().filter(a -> !a.code().startsWith("sms")).toList();
        assertThat(rest).isEqualTo(ImportPlan.of(PRESENT, Catalog.of(without)));
        assertThat(rest.changes()).extracting(c -> c.subject().code()).containsExactly("calls", "ok");
    }

    @Test
    void whatMayNotChangeAnyMoreIsRefused() {
        Catalog file = plus(PRESENT, unit("calls").with(e -> {
            e.aggregation = Aggregation.SUM;
            e.eventField = "n";
        }));

        assertThat(row(ImportPlan.of(PRESENT, file), "calls").outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void settingsThatNobodyCouldSaveAreRefusedUnlessTheyAreSoAlready() {
        CatalogSettings nameless = settings().with(e -> e.name = "");
        CatalogSettings wrong = nameless.with(e -> e.subscriptionAgeLimitDays = 0);

        ImportPlan dryRun = ImportPlan.of(PRESENT, List.of(nameless, unit("bytes")));

        assertThat(dryRun.refused()).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(Kind.SETTINGS);
            assertThat(row.refusals()).extracting(Problem::code).containsExactly(CatalogProblem.REQUIRED);
        });
        assertThat(dryRun.changes()).extracting(c -> c.subject().code()).containsExactly("bytes");
        assertThat(dryRun.result().settings()).isEqualTo(PRESENT.settings());
        Catalog already = PRESENT.apply(List.of(new Change(PRESENT.settings(), nameless)));
        assertThat(ImportPlan.of(already, List.of(nameless.with(e -> e.sellerCountry = "AT"))).refused()).isEmpty();
        assertThat(ImportPlan.of(already, List.of(wrong)).refused()).hasSize(1);
    }

    @Test
    void anIdThatAnotherObjectHasIsNotTakenOver() {
        Product renamed = product("api", "calls").with(e -> e.code = "api-two");
        Catalog file = Catalog.of(List.of(Samples.settings(), unit("calls"), renamed));

        Change change = CatalogDiff.changes(PRESENT, file).getFirst();

        assertThat(change.before()).isNull();
        assertThat(change.id()).isNotEqualTo(renamed.id());
        assertThat(PRESENT.apply(List.of(change)).products()).extracting(Product::code)
                .containsExactly("api", "api-two");
    }

    @Test
    void fieldsAreNamedAsInFilesWithCanonicalNumbers() {
        Price before = price("p", "growth", "api", "calls",
                Samples.graduated(Tier.upTo("1000", "0.1000"), Tier.andAbove("0.05")));
        Price after = before.with(e -> {
            e.terms = Samples.graduated(Tier.upTo("2000.50", "0.1"), Tier.andAbove("0.05"));
            e.priceKey = "eu";
        });
        Product keyed = product("api", "calls").with(e -> {
            e.keys = new PriceKeys("region", UnmatchedKeyPolicy.DROP, null);
            e.costs = List.of(new Cost("primary", Samples.number("1.50"), Samples.EUR, null));
            e.tags = List.of("a", "b");
        });

        assertThat(FieldDiff.of(before, after)).extracting(FieldDiff.Field::path, FieldDiff.Field::before,
                        FieldDiff.Field::after)
                .containsExactly(tuple("terms.tiers[0].up_to", "1000", "2000.5"), tuple("price_key", null, "eu"));
        assertThat(FieldDiff.of(product("api", "calls"), keyed))
                .extracting(FieldDiff.Field::path, FieldDiff.Field::after)
                .containsExactlyInAnyOrder(
                        tuple("tags", "a, b"), tuple("price_key_label", "region"),
                        tuple("unmatched_price_key_policy", "DROP"), tuple("costs[primary].key", "primary"),
                        tuple("costs[primary].amount", "1.5"), tuple("costs[primary].currency", "EUR"));
    }

    private static Row row(ImportPlan dryRun, String code) {
        return dryRun.rows().stream().filter(r -> r.code().equals(code)).findFirst().orElseThrow();
    }

    private static TaxRule tax(String country) {
        return new TaxRule(country, TaxCategory.DEFAULT, BigDecimal.TEN, LocalDate.of(2026, 1, 1));
    }
}
