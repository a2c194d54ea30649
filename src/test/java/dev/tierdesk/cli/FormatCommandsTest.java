package dev.tierdesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Defaults;
import dev.tierdesk.document.Demo;
import dev.tierdesk.document.DocumentReader;
import dev.tierdesk.document.DocumentWriter;
import dev.tierdesk.document.JsonBoolean;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.exchange.Source;
import dev.tierdesk.store.CatalogFiles;
import dev.tierdesk.store.CatalogStore;
import dev.tierdesk.store.Directories;
import dev.tierdesk.store.EmptyCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `import`, `export` and `convert` in all formats.
class FormatCommandsTest {
    private static final String LIST = "customer,plan,status\nada,growth,ACTIVE\n";
    private static final String PRICES = """
            plan,product,unit,currency,model,unit_amount,charge_type
            growth,speech-api,audio_minutes,USD,PER_UNIT,0.007,USAGE
            growth,speech-api,audio_minuts,USD,PER_UNIT,0.008,USAGE
            """;

    private final Path root;
    private final Path demo;
    private final CatalogFiles files;

    FormatCommandsTest(@TempDir Path root) throws IOException {
        this.root = root;
        demo = Files.write(root.resolve("demo.tierdesk"), Demo.bytes());
        files = new CatalogFiles(Directories.below(root), Command.CLOCK);
        UUID id = new UUID(0x0197_0000_0000_7000L, 0x8000_0000_0000_0000L);
        EmptyCatalog.into(root, Defaults.settings(id, "Shop", Currency.getInstance("USD"), ZoneOffset.UTC));
    }

    @Test
    void everyNativeFormIsConvertedIntoEveryOther() throws IOException {
        Path yaml = root.resolve("shop.yaml");
        Path zip = root.resolve("shop.zip");
        Path folder = root.resolve("shop");
        Path back = root.resolve("back.tierdesk");

        assertThat(Command.run(root, "convert", demo.toString(), yaml.toString()).exit()).isZero();
        assertThat(Command.run(root, "convert", yaml.toString(), zip.toString(), "--to", "folder").exit()).isZero();
        assertThat(Command.run(root, "convert", zip.toString(), folder.toString(), "--to", "folder").exit()).isZero();
        Command last = Command.run(root, "convert", folder.toString(), back.toString());

        assertThat(last.exit()).isZero();
        assertThat(last.out()).contains("Written to " + back);
        assertThat(Files.readString(yaml)).startsWith("format: tierdesk\n");
        assertThat(Files.readAllBytes(back)).isEqualTo(DocumentWriter.write(
                Catalog.of(DocumentReader.read(Demo.bytes(), Command.CLOCK).aggregates())));
    }

    @Test
    void aFileIsImportedInTheFormatThatItsContentShows() throws IOException {
        Path yaml = root.resolve("misnamed.txt");
        assertThat(Command.run(root, "convert", demo.toString(), yaml.toString(), "--to", "yaml").exit()).isZero();

        assertThat(Command.run(root, "import", yaml.toString(), "--catalog", "Shop").exit()).isZero();

        assertThat(stored(CatalogStore::catalog).products()).hasSize(21);
        assertThat(Command.run(root, "import", demo.toString(), yaml.toString(), "--catalog", name()).out())
                .contains("171 unchanged");
    }

    @Test
    void aListOfSubscriptionsIsSentToItsOwnCommand() throws IOException {
        Path list = Files.writeString(root.resolve("list.csv"), LIST);

        assertThat(List.of(
                        Command.run(root, "import", list.toString(), "--catalog", "Shop"),
                        Command.run(root, "convert", list.toString(), "list.tierdesk"),
                        Command.run(root, "convert", list.toString(), "list.tierdesk", "--from", "subscriptions")))
                .allSatisfy(command -> {
                    assertThat(command.exit()).isEqualTo(2);
                    assertThat(command.err()).contains("no part of a catalog", "tierdesk subscriptions import " + list);
                });
    }

    @Test
    void importTakesAListOfSubscriptionsAsItsOwnCommandDoes() throws IOException {
        Path list = Files.writeString(root.resolve("list.csv"), LIST);
        String[] command = {"import", list.toString(), "--from", "subscriptions", "--catalog", "Shop"};

        Command nameless = Command.run(root, command);
        assertThat(nameless.exit()).isEqualTo(2);
        assertThat(nameless.err()).contains("--source NAME");
        Command checked = Command.run(root, with(command, "--source", "billing", "--dry-run"));
        assertThat(checked.out()).contains("1 subscription, 1 of them active", "Nothing was imported");
        assertThat(stored(CatalogStore::subscriptions).lists()).isEmpty();

        Command done = Command.run(root, with(command, "--source", "billing", "--date", "2026-07-01"));

        assertThat(done.exit()).isZero();
        assertThat(stored(CatalogStore::subscriptions).active("growth")).isEqualTo(1);
        assertThat(Command.run(root, with(command, "--source", "billing", "--skip-refused", "--answer", "a=b",
                "--confirm", "growth")).err())
                .contains("This does not belong to it: --answer, --skip-refused, --confirm");
        assertThat(Command.run(root, "import", demo.toString(), "--source", "billing", "--catalog", "Shop").err())
                .contains("This belongs to a list of subscriptions (--from subscriptions): --source");
    }

    @Test
    void refusedRowsAreWrittenBackWithTheirReasons() throws IOException {
        Path table = Files.writeString(root.resolve("prices.csv"), PRICES);
        Path rows = root.resolve("refused.csv");
        assertThat(Command.run(root, "import", demo.toString(), "--catalog", "Shop").exit()).isZero();
        String[] command = {"import", table.toString(), "--catalog", name(), "--errors", rows.toString()};

        Command checked = Command.run(root, with(command, "--dry-run"));
        assertThat(checked.exit()).isEqualTo(1);
        assertThat(checked.out()).contains("The refused rows stand in " + rows);
        assertThat(Files.readString(rows)).contains("problem", "audio_minuts", "neither in the file nor in the catalog")
                .doesNotContain("0.007");
        Files.delete(rows);

        Command done = Command.run(root, with(command, "--skip-refused", "--json"));

        assertThat(done.exit()).isZero();
        assertThat(Command.text(done.json(), "errors")).isEqualTo(rows.toString());
        String corrected = Files.readString(rows).replace("audio_minuts", "audio_minutes");
        Files.writeString(rows, corrected);
        Command fine =
                Command.run(root, "import", rows.toString(), "--catalog", name(), "--dry-run", "--errors", "x.csv");
        assertThat(fine.out()).contains("0 refused", "No row is refused; x.csv is not written.");
        assertThat(Path.of("x.csv")).doesNotExist();
    }

    @Test
    void refusedRowsOfSeveralTablesGoIntoAFolder() throws IOException {
        Path first = Files.writeString(root.resolve("Preise Süd.csv"), PRICES);
        Path second = Files.writeString(root.resolve("north.csv"), PRICES);
        Path folder = root.resolve("refused");
        assertThat(Command.run(root, "import", demo.toString(), "--catalog", "Shop").exit()).isZero();

        Command.run(root, "import", first.toString(), second.toString(), "--catalog", name(), "--dry-run", "--errors",
                folder.toString());

        assertThat(folder.resolve("Preise_S_d.csv")).content().contains("audio_minuts");
        assertThat(folder.resolve("north.csv")).content().contains("audio_minuts");
    }

    @Test
    void whereThereAreNoRowsToWriteThatIsSaidFirst() throws IOException {
        Path table = Files.writeString(root.resolve("prices.csv"), PRICES);

        Command document = Command.run(root, "import", demo.toString(), "--catalog", "Shop", "--errors", "rows.csv");
        Command same = Command.run(root, "import", table.toString(), "--catalog", "Shop", "--errors", table.toString());
        Command nowhere = Command.run(root, "import", table.toString(), "--catalog", "Shop", "--skip-refused",
                "--errors", root.resolve("demo.tierdesk/rows.csv").toString());

        assertThat(document.exit()).isEqualTo(2);
        assertThat(document.err()).contains("Only tables (csv, xlsx)");
        assertThat(same.exit()).isEqualTo(2);
        assertThat(table).hasContent(PRICES);
        assertThat(nowhere.exit()).isEqualTo(3);
        assertThat(stored(CatalogStore::catalog).products()).isEmpty();
    }

    @Test
    void aConversionWritesTheRefusedRowsToo() throws IOException {
        Path table = Files.writeString(root.resolve("prices.csv"), PRICES);
        Path rows = root.resolve("refused.csv");

        Command stopped = Command.run(root, "convert", table.toString(), root.resolve("x.tierdesk").toString(),
                "--errors", rows.toString(), "--json");

        assertThat(stopped.exit()).isEqualTo(1);
        assertThat(Command.text(stopped.json(), "errors")).isEqualTo(rows.toString());
        assertThat(Command.list(stopped.json(), "problems")).isNotEmpty();
        assertThat(rows).content().contains("audio_minuts");
        assertThat(root.resolve("x.tierdesk")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " => ", quoteCharacter = '`', value = {
        "tierdesk => `{\"format\": \"tierdesk\", \"format_version\": 1, \"units\": [{}]}` => units[0].code",
        "yaml => `format: tierdesk\nformat_version: 1\nunits: &a []` => Line 3, column 8",
        "csv => `code,name\na,\"b` => products[row 2]",
        "billsh => `{\"products\": [{}], \"plans\": [], \"skus\": []}` => products[0].name",
        "kontorion => `{\"products\": [{\"id\": \"a\"}]}` => products[0].name",
        "aforo => `{\"products\": [{\"key\": \"a\"}]}` => products[0].name",
        "openapi => `openapi: 3.1.0` => info",
        "kong => `_format_version: \"3.0\"\nservices: 7` => services",
        "killbill => `<catalog><plans>words</plans></catalog>` => plans[0]",
        "stripe => `{\"prices\": [{\"object\": []}]}` => prices[0].object",
        "lago => `{\"plans\": [{\"code\": \"a\"}]}` => plans[0].amount_currency",
        "openmeter => `{\"plans\": [{}]}` => plans[0].key",
        "xlsx => `no workbook` => ",
    })
    void aBrokenFileIsRefusedWithFileAndPlaceAndTheCatalogStaysAsItWas(String format, String text, String place)
            throws IOException {
        Path broken = Files.writeString(
                root.resolve(format.equals("csv") ? "products.csv" : "broken"), text.translateEscapes());
        Path fine = Files.writeString(root.resolve("fine"), text.translateEscapes());
        byte[] before = stored(store -> DocumentWriter.write(store.catalog()));

        Command one = Command.run(root, "import", broken.toString(), "--from", format, "--catalog", "Shop");
        Command two = Command.run(
                root, "import", broken.toString(), fine.toString(), "--from", format, "--catalog", "Shop");

        assertThat(one.exit()).isEqualTo(1);
        assertThat(one.err()).contains("ERROR", place == null ? "" : place);
        assertThat(two.err()).contains("ERROR  " + broken.getFileName() + "  ");
        byte[] after = stored(store -> DocumentWriter.write(store.catalog()));
        assertThat(after).isEqualTo(before);
        assertThat(stored(CatalogStore::changeSets)).isEmpty();
    }

    private static String[] with(String[] command, String... more) {
        return Stream.concat(Arrays.stream(command), Arrays.stream(more)).toArray(String[]::new);
    }

    @Test
    void whatNoFormatKnowsIsRefused() throws IOException {
        Path unknown = Files.writeString(root.resolve("notes.txt"), "hello");

        Command refused = Command.run(root, "import", unknown.toString(), "--catalog", "Shop");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("No format knows this content.");

        Command wrong = Command.run(root, "import", demo.toString(), "--catalog", "Shop", "--from", "excel");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("There is no format \"excel\" here. It may be tierdesk, ");

        Command other = Command.run(root, "import", demo.toString(), "--catalog", "Shop", "--from", "folder");
        assertThat(other.exit()).isEqualTo(1);
        assertThat(other.err()).contains("tierdesk.json");
        assertThat(Command.run(root, "export", "x", "--catalog", "Shop", "--to", "excel").exit()).isEqualTo(2);
    }

    @Test
    void aNameThatEndsLikeNoFormatIsRefusedAndNothingIsWritten() {
        Path text = root.resolve("shop.txt");
        Path bare = root.resolve("shop");

        assertThat(List.of(
                        Command.run(root, "convert", demo.toString(), text.toString()),
                        Command.run(root, "convert", demo.toString(), bare.toString()),
                        Command.run(root, "export", text.toString(), "--catalog", "Shop")))
                .allSatisfy(command -> {
                    assertThat(command.exit()).isEqualTo(2);
                    assertThat(command.err()).contains("does not end like a file of any format",
                            ".tierdesk, .json, .yaml", "--to: tierdesk, yaml, folder");
                });
        assertThat(text).doesNotExist();
        assertThat(bare).doesNotExist();
        assertThat(Command.run(root, "convert", demo.toString(), text.toString(), "--to", "tierdesk").exit()).isZero();
    }

    @Test
    void anArchiveThatLeadsOutIsRefused() throws IOException {
        Path zip = Files.write(root.resolve("bad.zip"), "no archive".getBytes(UTF_8));

        Command refused = Command.run(root, "import", zip.toString(), "--catalog", "Shop");

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("damaged");
    }

    @Test
    void refusedRowsAreLeftOutWithWhatNeedsThemWhenThatIsSaid() throws IOException {
        Path bad = Files.writeString(root.resolve("bad.tierdesk"), new String(Demo.bytes(), UTF_8)
                .replace("\"unit\": \"audio_minutes\"", "\"unit\": \"audio_minuts\""));

        Command kept = Command.run(root, "import", bad.toString(), "--catalog", "Shop", "--skip-refused");

        assertThat(kept.exit()).isZero();
        assertThat(kept.out())
                .contains("REFUSED  Price  growth.speech-api.audio_minutes", "Imported as one change set");
        assertThat(kept.err()).contains("There is no unit audio_minuts.");
        assertThat(stored(CatalogStore::catalog)).satisfies(catalog -> {
            assertThat(catalog.products()).hasSize(20);
            assertThat(catalog.product("speech-api")).isEmpty();
            assertThat(catalog.price("growth.speech-api.audio_minutes")).isEmpty();
        });
    }

    @Test
    void whatNeedsARefusedObjectIsRefusedToo() throws IOException {
        Path part = Files.writeString(root.resolve("part.tierdesk"), """
                {"format": "tierdesk", "format_version": 1, "units": [
                  {"code": "bad code", "name": "Bad", "aggregation": "COUNT", "event_type": "a", "status": "ACTIVE"},
                  {"code": "good", "name": "Good", "aggregation": "COUNT", "event_type": "b", "status": "ACTIVE"}],
                 "products": [
                  {"code": "api", "name": "API", "type": "OTHER", "charge_type": "USAGE", "units": ["bad code"],
                   "maturity": "EXPERIMENTAL", "publish_status": "DRAFT"}],
                 "prices": [
                  {"code": "p", "product": "api", "charge_type": "USAGE", "unit": "bad code", "currency": "USD",
                   "terms": {"model": "PER_UNIT", "unit_amount": "1"}}]}""");

        Command all = Command.run(root, "import", part.toString(), "--catalog", "Shop");
        JsonObject skipped = Command.run(root, "import", part.toString(), "--catalog", "Shop", "--skip-refused",
                "--json").json();

        assertThat(all.exit()).isEqualTo(1);
        assertThat(((JsonBoolean) Command.field(skipped, "applied")).value()).isTrue();
        assertThat(Command.list(skipped, "rows"))
                .extracting(row -> Command.text(row, "code") + " " + Command.text(row, "outcome"))
                .containsExactly("bad code REFUSED", "good CREATED", "api REFUSED", "p REFUSED");
        assertThat(stored(CatalogStore::catalog)).satisfies(catalog -> {
            assertThat(catalog.units()).hasSize(1);
            assertThat(catalog.products()).isEmpty();
            assertThat(catalog.prices()).isEmpty();
        });
    }

    @Test
    void aPartOfACatalogIsExportedWithWhatItRefersTo() throws IOException {
        Command.run(root, "import", demo.toString(), "--catalog", "Shop");
        Path part = root.resolve("part.yaml");

        JsonObject report = Command.run(root, "export", part.toString(), "--catalog", name(), "--plan", "growth",
                "--json").json();

        assertThat(Command.text(report, "format")).isEqualTo("yaml");
        assertThat(Command.list(report, "losses")).isEmpty();
        assertThat(Files.readString(part)).contains("code: growth\n", "code: speech-api\n", "code: audio_minutes\n")
                .doesNotContain("code: startup\n");
        assertThat(Command.run(root, "export", part.toString(), "--catalog", name(), "--product", "speech-api").exit())
                .isZero();
        assertThat(Files.readString(part)).contains("code: speech-api\n").doesNotContain("code: growth\n");
    }

    @Test
    void whatIsNotThereCannotBeChosen() {
        Command unknown = Command.run(root, "export", "x.yaml", "--catalog", "Shop", "--plan", "nothing");
        assertThat(unknown.exit()).isEqualTo(2);
        assertThat(unknown.err()).contains("Plan \"nothing\" is not in this catalog.");

        assertThat(Command.run(root, "export", "x.yaml", "--catalog", "Shop", "--plan", "a", "--product", "b").exit())
                .isEqualTo(2);
    }

    @Test
    void severalFilesMakeOneArchiveWhereItIsCalledSo() throws IOException {
        Path zip = root.resolve("Shop.ZIP");

        assertThat(Command.run(root, "export", zip.toString(), "--catalog", "Shop", "--to", "folder").exit()).isZero();

        Source source = Objects.requireNonNull(Source.zip("Shop.ZIP", Files.readAllBytes(zip)).value());
        assertThat(source.files().keySet()).containsExactly("settings.json", "tierdesk.json");
    }

    @Test
    void aConversionOfWhatIsRefusedWritesNothing() throws IOException {
        Path bad = Files.writeString(root.resolve("bad.yaml"), "format: tierdesk\nformat_version: 1\nunits: [a]\n");
        Path out = root.resolve("out.tierdesk");

        Command refused = Command.run(root, "convert", bad.toString(), out.toString());

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("ERROR  units[0]  Line 3, column 9");
        assertThat(out).doesNotExist();
        Files.createDirectory(out);
        assertThat(Command.run(root, "convert", demo.toString(), out.toString()).exit()).isEqualTo(3);
        assertThat(Command.run(root, "convert", demo.toString()).exit()).isEqualTo(2);
    }

    private String name() {
        return files.all().getFirst().name();
    }

    private <T> T stored(Function<CatalogStore, T> read) {
        try (CatalogStore store = files.open(files.all().getFirst())) {
            return read.apply(store);
        }
    }
}
