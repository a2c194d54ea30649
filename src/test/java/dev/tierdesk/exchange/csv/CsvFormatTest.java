package dev.tierdesk.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Cost;
import dev.tierdesk.catalog.Defaults;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.transfer.ImportPlan;
import dev.tierdesk.document.DocumentWriter;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ExportContext;
import dev.tierdesk.exchange.Exported;
import dev.tierdesk.exchange.Formats;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.Question;
import dev.tierdesk.exchange.Source;
import dev.tierdesk.exchange.table.TableProblem;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Tier;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CsvFormatTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-14T00:00:00Z"), ZoneOffset.UTC);
    private static final Path EXAMPLE = Path.of("src/test/resources/dev/tierdesk/exchange/csv/example");

    private final CsvFormat csv = new CsvFormat();
    private final CatalogSettings settings = Defaults.settings(new UUID(0x7000, Long.MIN_VALUE), "Small catalog",
            Currency.getInstance("EUR"),
            ZoneId.of("Europe/Berlin"));
    private final Catalog empty = Catalog.of(List.of(settings));
    private final Catalog catalog = Catalog.of(List.of(settings,
            Product.draft(new UUID(0x7001, Long.MIN_VALUE), "translation-api", "Translation API", "STANDARD_API"),
            BillableUnit.draft(new UUID(0x7002, Long.MIN_VALUE), "api_calls", "API calls")));

    @Test
    void theExampleIsExactlyTheseObjects() throws IOException {
        Imported imported = csv.read(source(EXAMPLE), new ImportContext(empty, CLOCK));

        assertThat(imported.problems()).isEmpty();
        assertThat(imported.questions()).extracting(Question::id).containsExactly("charset", "separator", "decimal");
        assertThat(document(with(imported))).isEqualTo(text("expected.tierdesk"));
    }

    @Test
    void whatIsHalfSaidOfAConversionOrAQuantityIsRefused() {
        assertThat(refused("units.csv", "DIVIDE,1000,", "DIVIDE,,")).isEqualTo("units[row 2].conversion_factor");
        assertThat(refused("units.csv", "ARCHIVED,,,,,,", "ARCHIVED,,,,,,2"))
                .isEqualTo("units[row 3].conversion_factor");
        assertThat(refused("examples.csv", "support,,,3", "support,,,")).isEqualTo("examples[row 3].quantity");
        assertThat(refused("examples.csv", "support,,,3", "support,,eu,3")).isEqualTo("examples[row 3].unit");
    }

    private String refused(String file, String from, String to) {
        TreeMap<String, byte[]> files = new TreeMap<>(source(EXAMPLE).files());
        String text = new String(Objects.requireNonNull(files.get(file)), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        files.put(file, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
        return csv.read(new Source("set", files), new ImportContext(empty, CLOCK)).problems().stream()
                .filter(Problem::isError).map(problem -> problem.where().path()).collect(Collectors.joining());
    }

    @Test
    void theExampleImportedTwiceChangesNothing() {
        Catalog once = ImportPlan.of(empty, csv.read(source(EXAMPLE), new ImportContext(empty, CLOCK)).aggregates())
                .result();
        Imported twice = csv.read(source(EXAMPLE), new ImportContext(once, CLOCK));

        assertThat(ImportPlan.of(once, twice.aggregates()).rows()).hasSizeGreaterThan(5)
                .allMatch(row -> row.outcome() == ImportPlan.Outcome.UNCHANGED);
    }

    @Test
    void aZipIsReadLikeAFolder() {
        Map<String, byte[]> files = new TreeMap<>();
        source(EXAMPLE).files().forEach((path, bytes) -> files.put("export/" + path, bytes));

        assertThat(csv.read(new Source("export.zip", new TreeMap<>(files)), new ImportContext(empty, CLOCK))
                .aggregates()).hasSize(11);
    }

    @Test
    void aPriceListWithItsOwnHeadingsIsReadAsProposed() throws IOException {
        Source source = Source.file("Preisliste.csv", bytes("Preisliste.csv"));
        Imported imported = csv.read(source, new ImportContext(catalog, CLOCK));

        assertThat(imported.questions()).extracting(Question::id, Question::proposed).contains(
                tuple("charset", "windows-1252"),
                tuple("separator", "semicolon"),
                tuple("decimal", "comma"),
                tuple("sheet.Preisliste", "prices"),
                tuple("column.Preisliste.Artikel", "product"),
                tuple("column.Preisliste.Stückpreis", "unit_amount"),
                tuple("column.Preisliste.Bemerkung", "ignore"));
        assertThat(imported.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ExchangeProblem.FILE_FIELD_UNKNOWN);
            assertThat(problem.where().path()).isEqualTo("Preisliste.Bemerkung");
        });
        Price price = (Price) imported.aggregates().getFirst();
        assertThat(price.code()).isEqualTo("list.translation-api.api_calls");
        assertThat(price.terms().model()).isEqualTo(Model.GRADUATED);
        assertThat(price.terms().tiers()).containsExactly(Tier.upTo("1000", "0.01"), Tier.andAbove("0.005"));
        Catalog once = ImportPlan.of(catalog, imported.aggregates()).result();
        Imported twice = csv.read(source, new ImportContext(once, CLOCK));
        assertThat(ImportPlan.of(once, twice.aggregates()).rows()).hasSize(1)
                .allMatch(row -> row.outcome() == ImportPlan.Outcome.UNCHANGED);
    }

    @Test
    void anAnswerBeatsTheProposal() {
        String text = "Name,Notes\nTranslation,Fast\n";
        Map<String, String> answers = Map.of("sheet.things", "products", "column.things.Notes", "description");
        Imported imported = csv.read(Source.file("things.csv", utf8(text)), new ImportContext(empty, answers, CLOCK));

        assertThat(imported.problems()).isEmpty();
        assertThat(((Product) imported.aggregates().getFirst()).description()).isEqualTo("Fast");
        assertThat(imported.aggregates().getFirst().code()).isEqualTo("translation");
    }

    @Test
    void whatHasACodeInTheFilesIsFoundByItsNameToo() {
        Source files = new Source("price list", new TreeMap<>(Map.of(
                "units.csv", utf8("code,name,aggregation\nocr_pages,Pages seen,COUNT\n"),
                "products.csv", utf8("code,name,type,charge_type\nocr,Reader,STANDARD_API,USAGE\n"),
                "plans.csv", utf8("code,name,cadence,currencies\nreading,Reading room,P1M,EUR\n"),
                "prices.csv", utf8("code,plan,product,unit,model,currency,unit_amount\n"
                        + "seen,Reading room,Reader,Pages seen,PER_UNIT,EUR,0.5\n"))));

        Imported imported = csv.read(files, new ImportContext(catalog, CLOCK));

        assertThat(imported.problems()).isEmpty();
        assertThat(imported.aggregates()).filteredOn(Price.class::isInstance).singleElement()
                .satisfies(price -> assertThat(((Price) price).plan()).isEqualTo("reading"))
                .satisfies(price -> assertThat(((Price) price).product()).isEqualTo("ocr"))
                .satisfies(price -> assertThat(((Price) price).unit()).isEqualTo("ocr_pages"));
    }

    @Test
    void aNumberThatCouldBeReadTwoWaysIsToldTheDecimalSign() {
        String text = "code,product,unit,model,currency,unit_amount\na,translation-api,api_calls,PER_UNIT,EUR,\"%s\"\n";

        assertThat(read("prices.csv", text.formatted("1,000"), catalog).problems()).singleElement()
                .satisfies(problem -> assertThat(problem.arguments()).containsEntry("sign", ".")
                        .containsEntry("group", ","));
        assertThat(read("prices.csv", text.formatted("x"), catalog).problems()).singleElement()
                .satisfies(problem -> assertThat(problem.arguments()).doesNotContainKey("sign"));
    }

    @Test
    void aColumnThatIsNeededIsAskedForAmongTheOtherHeadings() {
        String text = "product,thing,amount\ntranslation-api,api_calls,5\n";
        Imported asked = csv.read(Source.file("attachments.csv", utf8(text)), new ImportContext(catalog, CLOCK));
        Imported answered = csv.read(Source.file("attachments.csv", utf8(text)),
                new ImportContext(catalog, Map.of("column.attachments.unit", "thing"), CLOCK));

        assertThat(asked.questions()).filteredOn(question -> question.id().equals("column.attachments.unit"))
                .singleElement()
                .satisfies(question -> assertThat(question.choices()).extracting(Question.Choice::value)
                        .containsExactly("thing", "amount"));
        assertThat(asked.problems()).anyMatch(problem -> problem.code() == ExchangeProblem.ANSWER_MISSING);
        assertThat(((Product) answered.aggregates().getFirst()).units()).containsExactly("api_calls");
    }

    @Test
    void whatTheFileDoesNotSayStays() {
        Catalog described = catalog.apply(List.of(new Change(catalog.product("translation-api").orElseThrow(),
                catalog.product("translation-api").orElseThrow().with(e -> {
                    e.description = "Kept";
                    e.tags = List.of("a");
                }))));
        Imported imported = read("products.csv", "code,tags\ntranslation-api,\n", described);

        Product product = (Product) imported.aggregates().getFirst();
        assertThat(product.description()).isEqualTo("Kept");
        assertThat(product.tags()).isEmpty();
    }

    @Test
    void rowsOfAPriceThatContradictEachOtherAreNamedBoth() {
        Imported imported = read("prices.csv", """
                code,product,unit,currency,model,up_to,unit_amount
                calls,translation-api,api_calls,EUR,GRADUATED,1000,0.01
                calls,,,USD,,,0.005
                """, catalog);

        assertThat(imported.aggregates()).isEmpty();
        assertThat(imported.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(TableProblem.TABLE_ROWS_CONTRADICT);
            assertThat(problem.where().path()).isEqualTo("prices[row 3].currency");
            assertThat(problem.arguments()).containsEntry("row", 2).containsEntry("line", 3L)
                    .containsEntry("found", "USD").containsEntry("expected", "EUR");
        });
    }

    @Test
    void aRowWithoutCodeForAPriceThatTheFileHasAlreadySaysThatTheCodeIsMissing() {
        Catalog priced = ImportPlan.of(catalog, read("prices.csv", """
                code,product,unit,currency,model,unit_amount
                calls,translation-api,api_calls,EUR,PER_UNIT,0.01
                """, catalog).aggregates()).result();
        Imported imported = read("prices.csv", """
                code,product,unit,currency,model,unit_amount
                calls,translation-api,api_calls,EUR,PER_UNIT,0.02
                ,translation-api,api_calls,EUR,PER_UNIT,0.03
                """, priced);

        assertThat(imported.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ExchangeProblem.FILE_FIELD_MISSING);
            assertThat(problem.where().path()).isEqualTo("prices[row 3].code");
            assertThat(problem.arguments()).containsEntry("field", "code");
        });
    }

    @Test
    void rowsWithoutCodeAreRefusedForWhatIsWrongInThemAndNotForTheirCodes() {
        Imported imported = read("prices.csv", """
                code,product,unit,currency,model,unit_amount
                ,translation-api,api_calls,EUR,PER_UNIT,0.01
                ,translation-api,api_calls,USD,PER_UNIT,much
                ,translation-api,,USD,PER_UNIT,more
                """, catalog);

        assertThat(imported.aggregates()).extracting(Aggregate::code).containsExactly("list.translation-api.api_calls");
        assertThat(imported.problems()).extracting(problem -> problem.where().path())
                .containsExactly("prices[row 3].unit_amount", "prices[row 4].unit_amount");
    }

    @Test
    void tiersAreSortedAndTheirOpenBoundHasManyNames() {
        for (String open : List.of("", "inf", "-1", "0", "∞", "Unlimited")) {
            Imported imported = read("prices.csv", """
                    code,product,unit,currency,model,up_to,unit_amount
                    calls,translation-api,api_calls,EUR,VOLUME,%s,0.001
                    calls,,,,,"1,000,000",0.005
                    calls,,,,,10,0.01
                    """.formatted(open), catalog);
            assertThat(((Price) imported.aggregates().getFirst()).terms().tiers()).as(open)
                    .containsExactly(Tier.upTo("10", "0.01"), Tier.upTo("1000000", "0.005"), Tier.andAbove("0.001"));
        }
    }

    @Test
    void aLastTierWithABoundIsRefusedWithItsRow() {
        Imported imported = read("prices.csv", """
                code,product,unit,currency,model,up_to,unit_amount
                calls,translation-api,api_calls,EUR,VOLUME,100,0.001
                calls,,,,,10,0.01
                """, catalog);

        assertThat(imported.aggregates()).isEmpty();
        assertThat(imported.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(TableProblem.TABLE_LAST_TIER_BOUNDED);
            assertThat(problem.where().path()).isEqualTo("prices[row 2].up_to");
        });
    }

    @Test
    void aThousandsSignThatMayBeADecimalSignIsRefused() {
        Imported imported = read("costs.csv", "product;key;amount;currency\ntranslation-api;primary;1,000;EUR\ntranslation-api;other;0.5;EUR\ntranslation-api;more;1.5;EUR\n", catalog);

        assertThat(imported.problems()).extracting(problem -> problem.where().path())
                .containsExactly("costs[row 2].amount");
        assertThat(imported.aggregates()).isEmpty();
    }

    @Test
    void textsThatLookLikeFormulasAreGuardedAndComeBack() {
        Product product = catalog.product("translation-api").orElseThrow().with(e -> {
            e.name = "=1+1";
            e.description = "'-x";
            e.tags = List.of("@a");
        });
        Catalog guarded = Catalog.of(List.of(settings, product));
        Exported exported = csv.write(guarded, new ExportContext(Map.of(), Locale.ROOT, CLOCK));

        assertThat(new String(exported.files().get("products.csv"), StandardCharsets.UTF_8)).contains(",'=1+1,")
                .contains(",''-x,").contains(",'@a,");
        Imported imported = csv.read(new Source("set", exported.files()), new ImportContext(guarded, CLOCK));
        assertThat(imported.aggregates()).containsExactly(product);
    }

    @Test
    void numbersAreNotGuarded() {
        Catalog costs = Catalog.of(List.of(settings, catalog.product("translation-api").orElseThrow().with(e ->
                e.costs = List.of(new Cost("primary", new BigDecimal("-0.5"), settings.defaultCurrency(), null)))));

        assertThat(new String(csv.write(costs, new ExportContext(Map.of(), Locale.ROOT, CLOCK)).files()
                .get("costs.csv"), StandardCharsets.UTF_8))
                .isEqualTo("product,key,amount,currency,unit\ntranslation-api,primary,-0.5,EUR,\n");
    }

    @Test
    void lossesAreOneForTheSettingsAndOneForEachVersion() {
        assertThat(csv.write(catalog, new ExportContext(Map.of(), Locale.ROOT, CLOCK)).losses())
                .singleElement()
                .satisfies(loss -> assertThat(loss.where().path()).isEqualTo("settings"));
    }

    @Test
    void tablesAreRecognisedByTheirHeaders() throws IOException {
        assertThat(Formats.detect(source(EXAMPLE))).map(format -> format.name()).contains("csv");
        assertThat(csv.recognises(Source.file("Preisliste.csv", bytes("Preisliste.csv")))).isTrue();
        assertThat(csv.recognises(Source.file("x", utf8("a,b,c\n1,2,3\n")))).isFalse();
        assertThat(csv.recognises(Source.file("x", utf8("{\"format\": \"tierdesk\"}")))).isFalse();
        assertThat(csv.recognises(Source.file("x", new byte[] {0, 1, 2, (byte) 0xFF}))).isFalse();
    }

    @Test
    void aCharacterSetThatDoesNotFitIsTold() {
        Imported imported = csv.read(Source.file("products.csv",
                new byte[] {'c', 'o', 'd', 'e', '\n', (byte) 0x81, (byte) 0xFF}),
                new ImportContext(empty, Map.of("charset", "utf-8"), CLOCK));

        assertThat(imported.problems()).extracting(Problem::code).containsExactly(TableProblem.TABLE_CHARSET);
    }

    private Imported read(String name, String text, Catalog present) {
        return csv.read(Source.file(name, utf8(text)), new ImportContext(present, CLOCK));
    }

    private Catalog with(Imported imported) {
        List<Aggregate> all = new ArrayList<>(imported.aggregates());
        all.add(settings);
        return Catalog.of(all);
    }

    /// The document without the settings, which are not what is tested.
    private static String document(Catalog catalog) {
        String text = new String(DocumentWriter.write(catalog), StandardCharsets.UTF_8);
        return "{" + text.substring(text.indexOf("\n  \"units\": ["));
    }

    private static Source source(Path path) {
        return Objects.requireNonNull(Source.read(path).value());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = CsvFormatTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return in.readAllBytes();
        }
    }
}
