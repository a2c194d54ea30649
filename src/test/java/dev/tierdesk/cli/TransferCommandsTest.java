package dev.tierdesk.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeRequest;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.document.Demo;
import dev.tierdesk.document.DocumentWriter;
import dev.tierdesk.document.JsonNumber;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.pricing.RoundingPolicy;
import dev.tierdesk.store.CatalogFiles;
import dev.tierdesk.store.CatalogStore;
import dev.tierdesk.store.ChangeSetRow;
import dev.tierdesk.store.Directories;
import dev.tierdesk.store.EmptyCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `import`, `export` and `convert`, and commands on a catalog that somebody has open.
class TransferCommandsTest {
    private final Path folder;
    private final Path demo;
    private final CatalogFiles files;

    TransferCommandsTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        demo = Files.write(folder.resolve("demo.tierdesk"), Demo.bytes());
        files = new CatalogFiles(Directories.below(folder), Command.CLOCK);
        CatalogSettings settings = new CatalogSettings(new UUID(0x0197_0000_0000_7000L, 0x8000_0000_0000_0000L), "Shop",
                List.of(Currency.getInstance("EUR")), RoundingPolicy.DEFAULT, ZoneOffset.UTC, "DE", false, List.of(),
                List.of(), List.of(), 7, List.of());
        EmptyCatalog.into(folder, settings);
    }

    @Test
    void settingsThatAFileDoesNotHaveAreSaidToBeNew() throws IOException {
        Path table = Files.writeString(folder.resolve("units.csv"),
                "code,name,unit_label,aggregation,event_type\ncalls,Calls,call,COUNT,call\n");

        Command made = Command.run(folder, "convert", table.toString(), folder.resolve("units.tierdesk").toString());
        assertThat(made.exit()).isZero();
        assertThat(made.err()).contains("units.csv has no settings, so new ones were written");

        Path whole = folder.resolve("demo.yaml");
        assertThat(Command.run(folder, "convert", demo.toString(), whole.toString()).err()).isEmpty();
    }

    @Test
    void aDryRunSaysWhatWouldHappenAndWritesNothing() {
        Command dry = Command.run(folder, "import", demo.toString(), "--catalog", "Shop", "--dry-run");

        assertThat(dry.exit()).isZero();
        assertThat(dry.out())
                .contains("CREATED  Product  translation-api", "170 created, 1 changed, 0 unchanged, 0 refused");
        assertThat(stored(CatalogStore::catalog).products()).isEmpty();
    }

    @Test
    void importIsOneChangeSetAndExportGivesTheSameBytes() throws IOException {
        Command done = Command.run(folder, "import", demo.toString(), "--catalog", "Shop");

        assertThat(done.exit()).isZero();
        assertThat(done.out()).contains("170 created, 1 changed", "Imported as one change set");
        List<ChangeSetRow> changes = stored(CatalogStore::changeSets);
        assertThat(changes.getFirst().source()).isEqualTo(ChangeSource.IMPORT);
        assertThat(changes.getFirst().label()).isEqualTo("Import of demo.tierdesk");

        Path out = folder.resolve("out.tierdesk");
        Command export = Command.run(folder, "export", out.toString(), "--catalog", name());
        assertThat(export.exit()).isZero();
        assertThat(export.out().strip()).isEqualTo("Written to " + out);
        assertThat(Files.readAllBytes(out)).isEqualTo(Demo.bytes());
    }

    @Test
    void importingTheSameAgainWritesNothing() {
        Command.run(folder, "import", demo.toString(), "--catalog", "Shop");
        int before = stored(CatalogStore::changeSets).size();

        JsonObject again = Command.run(folder, "import", demo.toString(), "--catalog", name(), "--json").json();

        assertThat(((JsonNumber) Command.field(again, "unchanged")).raw()).isEqualTo("171");
        assertThat(((JsonNumber) Command.field(again, "created")).raw()).isEqualTo("0");
        assertThat(Command.list(again, "rows")).hasSize(171);
        assertThat(stored(CatalogStore::changeSets)).hasSize(before);
    }

    @Test
    void aFileWithRefusalsIsNotImportedAtAll() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.tierdesk"),
                new String(Demo.bytes(), UTF_8).replace("\"unit\": \"audio_minutes\"", "\"unit\": \"audio_minuts\""));

        Command refused = Command.run(folder, "import", bad.toString(), "--catalog", "Shop");

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.out()).contains("REFUSED  Price  growth.speech-api.audio_minutes");
        assertThat(refused.err()).contains(
                "ERROR  prices[growth.speech-api.audio_minutes].unit  There is no unit audio_minuts. Is audio_minutes meant?");
        assertThat(stored(CatalogStore::catalog).products()).isEmpty();
    }

    @Test
    void ofSeveralFilesItSaysWhichIsWrong() throws IOException {
        Path good = Files.write(folder.resolve("good.tierdesk"), Demo.bytes());
        Path bad = Files.writeString(folder.resolve("bad.tierdesk"),
                new String(Demo.bytes(), UTF_8).replace("\"PER_UNIT\"", "\"PER_UNITS\""));

        Command refused = Command.run(folder, "import", good.toString(), bad.toString(), "--catalog", "Shop");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("ERROR  bad.tierdesk  prices[").doesNotContain("good.tierdesk");

        JsonObject json =
                Command.run(folder, "import", good.toString(), bad.toString(), "--catalog", "Shop", "--json").json();
        assertThat(Command.list(json, "problems")).extracting(problem -> Command.text(problem, "file"))
                .isNotEmpty().containsOnly("bad.tierdesk");
    }

    @Test
    void whatIsTakenWithAnErrorIsToldWithItsPlace() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.tierdesk"), new String(Demo.bytes(), UTF_8)
                .replaceFirst("\"unit_amount\": \"0.01\"", "\"unit_amount\": \"-0.01\""));

        Command imported = Command.run(folder, "import", bad.toString(), "--catalog", "Shop");

        assertThat(imported.exit()).isZero();
        assertThat(imported.err())
                .contains("ERROR  prices[aforo-graduated.geocoding-api.api_calls].terms.tiers[0].unit_amount  ");
    }

    @Test
    void aHostileFileIsRefused() throws IOException {
        Path bad = Files.write(folder.resolve("bad.tierdesk"), new byte[] {(byte) 0x80, 0, 1});

        Command refused = Command.run(folder, "import", bad.toString(), "--catalog", "Shop");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("not UTF-8");
        assertThat(Command.list(Command.run(folder, "import", bad.toString(), "--catalog", "Shop", "--json").json(),
                "problems"))
                .hasSize(1);
    }

    @Test
    void aPartOfACatalogLeavesTheSettings() throws IOException {
        Path part = Files.writeString(folder.resolve("part.tierdesk"), """
                {"format": "tierdesk", "format_version": 1, "units": [{"code": "calls", "name": "Calls",
                 "unit_label": "call", "aggregation": "COUNT", "event_type": "call", "status": "ACTIVE"}]}""");

        assertThat(Command.run(folder, "import", part.toString(), "--catalog", "Shop").out())
                .contains("1 created, 0 changed, 0 unchanged, 0 refused");
        assertThat(stored(CatalogStore::catalog).settings().name()).isEqualTo("Shop");
    }

    @Test
    void whatIsNotThereIsNamed() {
        Command unknown = Command.run(folder, "import", demo.toString(), "--catalog", "Nowhere");
        assertThat(unknown.exit()).isEqualTo(3);
        assertThat(unknown.err()).contains("There is no catalog \"Nowhere\" on this computer. There are: Shop.");
        assertThat(Command.run(folder, "check", "--catalog", "Nowhere", "--data-dir", folder.resolve("new").toString())
                .err().strip()).isEqualTo("There is no catalog \"Nowhere\" on this computer.");

        Command missing = Command.run(folder, "import", folder.resolve("missing").toString(), "--catalog", "Shop");
        assertThat(missing.exit()).isEqualTo(3);
        assertThat(missing.err()).contains("cannot be read");

        Command unwritable = Command.run(folder, "export", folder.resolve("no/out.tierdesk").toString(), "--catalog",
                "Shop");
        assertThat(unwritable.exit()).isEqualTo(3);
        assertThat(unwritable.err()).contains("cannot be written");
    }

    @Test
    void aCatalogIsFoundBelowTheDataDirectoryThatIsGiven() {
        Path elsewhere = folder.resolve("elsewhere");

        assertThat(Command.run(elsewhere, "check", "--catalog", "Shop").exit()).isEqualTo(3);
        assertThat(Command.run(elsewhere, "check", "--catalog", "shop", "--data-dir", folder.toString()).exit())
                .isZero();
    }

    @Test
    void aCatalogThatWasNeverClosedIsReadAsItWasMade() throws IOException {
        try (CatalogStore open = files.restore(demo, "Second", "Ada", "Start")) {
            Command read = Command.run(folder, "quote", "--catalog", "Second", "--plan", "aforo-graduated", "--quantity",
                    "api_calls=15000");

            assertThat(read.exit()).isZero();
            assertThat(read.out()).contains("107.00");
            assertThat(read.err()).contains("Second");
            assertThat(open.catalog().products()).isNotEmpty();
        }
    }

    @Test
    void writingToAnOpenCatalogIsRefusedAndNamesTheHolder() {
        try (CatalogStore open = files.open(files.all().getFirst())) {
            Command refused = Command.run(folder, "import", demo.toString(), "--catalog", "Shop");

            assertThat(refused.exit()).isEqualTo(3);
            assertThat(refused.err()).contains("already open", "process " + ProcessHandle.current().pid());
            assertThat(open.catalog().products()).isEmpty();
        }
    }

    @Test
    void readingAnOpenCatalogTakesItsLastSnapshotAndSaysSo() throws IOException {
        try (CatalogStore open = files.open(files.all().getFirst())) {
            BillableUnit unit = BillableUnit.draft(new UUID(0x0197_0000_0000_7000L, 0x8000_0000_0000_0001L), "late",
                    "Late");
            open.change(new ChangeRequest("Late", ChangeSource.EDIT, "Ada", null, List.of(Change.created(unit))));
            Path out = folder.resolve("out.tierdesk");

            Command export = Command.run(folder, "export", out.toString(), "--catalog", "Shop");

            assertThat(export.exit()).isZero();
            String time = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH)
                    .withZone(open.catalog().settings().timeZone())
                    .format(files.lastSnapshot(files.all().getFirst()).orElseThrow().when());
            assertThat(export.err())
                    .isEqualToIgnoringNewLines("Shop is open elsewhere: this is its last snapshot, of " + time + ".");
            assertThat(Files.readString(out)).contains("\"Shop\"").doesNotContain("late");
            assertThat(Command.run(folder, "import", demo.toString(), "--catalog", "Shop", "--dry-run").exit())
                    .isZero();
        }
    }

    @Test
    void anImportThatMovesBillsIsToldAndMadeOnlyWithTheCodeAndAReason() throws IOException {
        Command.run(folder, "import", demo.toString(), "--catalog", "Shop");
        Path halves = Files.writeString(folder.resolve("halves.tierdesk"), """
                {"format": "tierdesk", "format_version": 1, "units": [{"code": "api_calls", "name": "API calls",
                 "unit_label": "call", "aggregation": "COUNT", "event_type": "api_call", "status": "ACTIVE",
                 "conversion": {"operation": "DIVIDE", "factor": "2", "rounding": "CEILING", "precision": 0}}]}""");
        String[] command = {"import", halves.toString(), "--catalog", name()};
        int before = stored(CatalogStore::changeSets).size();

        Command dry = with(command, "--dry-run");
        assertThat(dry.exit()).isEqualTo(1);
        assertThat(dry.out()).contains("WARNING  This moves the bills of 12 published plan versions:",
                "    growth@7  active subscriptions: ?", "Translation API, API calls, 1000: 10.00 → 5.00 USD");
        assertThat(dry.err()).contains("Type api_calls to confirm.", "Say why, for the record.");

        Command refused = with(command, "--confirm", "api_calls", "--json");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(Command.list(refused.json(), "moved_bills")).hasSize(12);
        assertThat(Command.list(refused.json(), "missing")).extracting(problem -> Command.text(problem, "code"))
                .containsExactly("REASON_MISSING");
        assertThat(stored(CatalogStore::changeSets)).hasSize(before);

        assertThat(with(command, "--confirm", "api_calls", "--reason", "agreed").exit()).isZero();
        assertThat(stored(CatalogStore::changeSets).getFirst().reason()).isEqualTo("agreed");
        assertThat(stored(CatalogStore::catalog).unit("api_calls").orElseThrow().conversion()).isNotNull();
    }

    @Test
    void anAnswerThatNobodyAskedForIsWrongUseAndNothingIsDone() throws IOException {
        Path out = folder.resolve("out.yaml");

        assertThat(List.of(
                        Command.run(folder, "import", demo.toString(), "--catalog", "Shop", "--answer", "a=b"),
                        Command.run(folder, "import", demo.toString(), "--catalog", "Shop", "--dry-run", "--answer",
                                "a=b"),
                        Command.run(folder, "convert", demo.toString(), out.toString(), "--answer", "a=b"),
                        Command.run(folder, "export", out.toString(), "--catalog", "Shop", "--answer", "a=b")))
                .allSatisfy(command -> {
                    assertThat(command.exit()).isEqualTo(2);
                    assertThat(command.err()).contains("ERROR  Nobody asks for a here.");
                });
        assertThat(stored(CatalogStore::catalog).products()).isEmpty();
        assertThat(out).doesNotExist();

        Path sheet = folder.resolve("sheet.pdf");
        Command near = Command.run(folder, "convert", demo.toString(), sheet.toString(), "--answer", "a=b");
        assertThat(near.exit()).isEqualTo(2);
        assertThat(near.err()).contains("Nobody asks for a here, only for ");
    }

    @Test
    void anUnreadableFileIsTheProblemAndNotTheAnswerToItsQuestions() throws IOException {
        Path bad = Files.write(folder.resolve("bad.tierdesk"), new byte[] {(byte) 0x80, 0, 1});

        Command refused = Command.run(folder, "import", bad.toString(), "--catalog", "Shop", "--answer", "a=b");

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("not UTF-8").doesNotContain("Nobody asks");
    }

    @Test
    void whatWasPublishedIsNotRetiredByAnImportWithoutACurrentList() throws IOException {
        Command.run(folder, "import", demo.toString(), "--catalog", "Shop");
        Path file = fileWith("document-ocr", e -> {
            e.maturity = Maturity.RETIRED;
            e.publishStatus = PublishStatus.ARCHIVED;
        });
        String[] command = {"import", file.toString(), "--catalog", name()};

        Command refused = with(command);
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.out()).contains("REFUSED  Product  document-ocr");
        assertThat(refused.err())
                .contains("ERROR  products[document-ocr].maturity  No current subscription list: nobody knows "
                + "whether customers are on it. Import one. Or move it with “Move…”, or on the command line with “product move”");
        Path list = Files.writeString(folder.resolve("list.csv"), "customer,plan,status\nada,growth,ACTIVE\n");
        Command.run(folder, "subscriptions", "import", list.toString(), "--source", "billing", "--catalog", name());
        assertThat(with(command).exit()).isZero();
        assertThat(stored(CatalogStore::catalog).product("document-ocr").orElseThrow().maturity())
                .isEqualTo(Maturity.RETIRED);
    }

    @Test
    void whatAScheduledChangeNeedsIsNotArchivedByAnImport() throws IOException {
        Command.run(folder, "import", demo.toString(), "--catalog", "Shop");
        Command.run(folder, "schedule", "add", "list.document-ocr.pages_scanned.2026", "--kind", "price", "--at",
                "2027-01-01",
                "--set", "name=Pages", "--catalog", name());
        Path file = fileWith("document-ocr", e -> e.publishStatus = PublishStatus.ARCHIVED);

        Command refused = Command.run(folder, "import", file.toString(), "--catalog", name());

        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err())
                .contains("ERROR  products[document-ocr].publish_status  A scheduled change of Pages, from 2026 on ",
                "Unschedule that change first.");
        assertThat(Command.run(folder, "schedule", "unschedule", "1", "--catalog", name()).exit()).isZero();
        assertThat(Command.run(folder, "import", file.toString(), "--catalog", name()).exit()).isZero();
    }

    /// The catalog as a document, with one product changed.
    private Path fileWith(String product, Consumer<Product.Edit> edit) throws IOException {
        Catalog catalog = stored(CatalogStore::catalog);
        Product before = catalog.product(product).orElseThrow();
        Catalog after = catalog.apply(List.of(new Change(before, before.with(edit))));
        return Files.write(folder.resolve("after.tierdesk"), DocumentWriter.write(after));
    }

    private Command with(String[] command, String... further) {
        return Command.run(folder, Stream.concat(Arrays.stream(command), Arrays.stream(further))
                .toArray(String[]::new));
    }

    /// The catalog is called as its settings say, which an import changes.
    private String name() {
        return files.all().getFirst().name();
    }

    private <T> T stored(Function<CatalogStore, T> read) {
        try (CatalogStore store = files.open(files.all().getFirst())) {
            return read.apply(store);
        }
    }
}
