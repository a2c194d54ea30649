package dev.tierdesk.console.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.ImportPlan.Outcome;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.document.Demo;
import dev.tierdesk.document.DocumentWriter;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.FieldWords;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportViewModelTest {
    private static final String TWO_UNITS = """
            {"format": "tierdesk", "format_version": 1, "units": [
              {"code": "calls", "name": "Calls", "unit_label": "call", "aggregation": "COUNT", "event_type": "call", "status": "ACTIVE"},
              {"code": "bytes", "name": "Bytes", "unit_label": "byte", "aggregation": "SUM", "event_type": "call",
               "event_field": "size", "status": "ACTIVE"}]}
            """;

    private static final byte[] DEMO = Demo.bytes();

    private final OpenShop shelf;

    ImportViewModelTest(@TempDir Path folder) {
        shelf = OpenShop.empty(folder);
        shelf.dialogs.confirming = false;
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    @Test
    void theDryRunOfTheDemoSaysWhatWouldBeMadeAndWritesNothing() {
        ImportViewModel model = dryRun(DEMO);

        assertThat(model.count(Outcome.CREATED)).isEqualTo(26 + 21 + 16 + 94 + 13);
        assertThat(model.count(Outcome.CHANGED)).isEqualTo(1);
        assertThat(model.count(Outcome.REFUSED)).isZero();
        assertThat(model.verb()).isEqualTo("Import 171 objects");
        assertThat(model.canApply().get()).isTrue();
        assertThat(model.rows().getFirst().kind()).isEqualTo(Kind.SETTINGS);
        assertThat(shelf.stored().products()).isEmpty();
        assertThat(shelf.changeSets()).isZero();
    }

    @Test
    void applyingWritesOneChangeSetAfterABackupAndSaysWhat() {
        dryRun(DEMO).apply();

        assertThat(DocumentWriter.write(shelf.stored())).isEqualTo(DEMO);
        assertThat(shelf.changeSets()).isEqualTo(1);
        assertThat(Objects.requireNonNull(shelf.workspace.lastChange().get()).source()).isEqualTo(ChangeSource.IMPORT);
        assertThat(shelf.backups()).isEqualTo(1);
        assertThat(shelf.dialogs.closed).isEqualTo(1);
        assertThat(shelf.dialogs.toasts).containsExactly("Import of prices.tierdesk: 170 created, 1 changed");
    }

    @Test
    void importingTheSameAgainIsAllUnchangedWithNothingToDo() {
        dryRun(DEMO).apply();

        ImportViewModel again = dryRun(DEMO);
        assertThat(again.count(Outcome.UNCHANGED)).isEqualTo(171);
        assertThat(again.rows()).hasSize(171);
        assertThat(again.verb()).isEqualTo("Nothing to import");
        assertThat(again.note()).isEqualTo("The catalog already holds everything in this file.");
        assertThat(again.canApply().get()).isFalse();

        again.apply();
        assertThat(shelf.changeSets()).isEqualTo(1);
    }

    @Test
    void undoingGivesTheOldCatalogBack() {
        Catalog before = shelf.stored();
        dryRun(DEMO).apply();

        Objects.requireNonNull(shelf.dialogs.lastAction).run();

        assertThat(shelf.stored().aggregates()).isEqualTo(before.aggregates());
        assertThat(shelf.workspace.saved().get().aggregates()).isEqualTo(before.aggregates());
        assertThat(shelf.dialogs.failures).isEmpty();
    }

    @Test
    void aChangedObjectShowsItsFieldsBeforeAndAfter() {
        UUID id = shelf.workspace.newId();
        shelf.save(BillableUnit.draft(id, "calls", "API calls"));

        ImportViewModel model = dryRun(TWO_UNITS);

        ImportRow row = Objects.requireNonNull(model.chosen().get());
        assertThat(row.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(row.place()).isEqualTo("calls");
        assertThat(row.detail()).contains("Name");
        assertThat(model.fields(row)).contains(new FieldRow("Name", "API calls", "Calls"));
        assertThat(model.count(Outcome.CREATED)).isEqualTo(1);
        model.apply();
        assertThat(shelf.stored().unit("calls").orElseThrow().id()).isEqualTo(id);
    }

    @Test
    void aFileWithoutSettingsLeavesThoseOfTheCatalog() {
        ImportViewModel model = dryRun(TWO_UNITS);

        assertThat(model.rows()).extracting(ImportRow::kind).containsExactly(Kind.UNIT, Kind.UNIT);
        model.apply();
        assertThat(shelf.stored().settings().name()).isEqualTo("Shelf 1/2");
    }

    @Test
    void whatIsRefusedComesFirstInWordsAndStopsTheImport() {
        ImportViewModel model = dryRun("""
                {"format": "tierdesk", "format_version": 1,
                 "units": [
                  {"code": "calls", "name": "Calls", "unit_label": "call", "aggregation": "COUNT", "event_type": "call", "status": "ACTIVE"},
                  {"code": "bytes", "name": "Bytes", "colour": "red", "aggregation": "SUM"}],
                 "prices": [
                  {"code": "p", "product": "nowhere", "charge_type": "USAGE", "unit": "calls", "currency": "EUR",
                   "terms": {"model": "PER_UNIT", "unit_amount": "1"}}]}
                """);

        assertThat(model.rows()).extracting(ImportRow::outcome)
                .startsWith(Outcome.REFUSED).endsWith(Outcome.CREATED);
        assertThat(model.rows()).filteredOn(row -> row.place().startsWith("units[bytes]"))
                .anySatisfy(row -> {
                    assertThat(row.kind()).isEqualTo(Kind.UNIT);
                    assertThat(row.detail()).startsWith("Line 4, column").contains("colour");
                });
        assertThat(model.rows()).filteredOn(row -> row.place().equals("p")).singleElement()
                .satisfies(row -> assertThat(row.detail()).contains("There is no product nowhere."));
        assertThat(model.canApply().get()).isFalse();
        assertThat(model.note()).contains("refused").contains("Correct the file");

        model.apply();
        assertThat(shelf.changeSets()).isZero();
    }

    @Test
    void aHostileFileIsRefusedInWords() {
        for (String text : new String[] {"", "\0\0\0", "{", "[".repeat(100_000), "{\"format\": \"zip\"}",
            "{\"format\": \"tierdesk\", \"format_version\": 99}", "<a/>"}) {
            ImportViewModel model = dryRun(text);

            assertThat(model.rows()).as(text).isNotEmpty().allSatisfy(row -> {
                assertThat(row.outcome()).isEqualTo(Outcome.REFUSED);
                assertThat(row.detail()).isNotBlank();
                assertThat(model.fields(row)).isEmpty();
            });
            assertThat(model.canApply().get()).isFalse();
        }
    }

    @Test
    void tilesFilterTheRows() {
        shelf.save(BillableUnit.draft(shelf.workspace.newId(), "calls", "API calls"));
        ImportViewModel model = dryRun(TWO_UNITS);

        model.shown(Outcome.CREATED).set(false);
        assertThat(model.rows()).extracting(ImportRow::place).containsExactly("calls");
        model.shown(Outcome.CREATED).set(true);
        model.shown(Outcome.CHANGED).set(false);
        assertThat(model.rows()).extracting(ImportRow::place).containsExactly("bytes");
    }

    @Test
    void draftsThatWouldBeReplacedAreSaid() {
        dryRun(DEMO).apply();
        Product product = shelf.stored().product("translation-api").orElseThrow();
        shelf.save(product.with(p -> p.name = "Renamed"));
        shelf.workspace.edit(shelf.workspace.saved().get().product("translation-api").orElseThrow()
                .with(p -> p.description = "being typed"), "description");

        assertThat(dryRun(DEMO).note()).startsWith("Unsaved edits of 1 of these objects");
    }

    @Test
    void whatChangedMeanwhileIsNotWrittenOver() {
        shelf.save(BillableUnit.draft(shelf.workspace.newId(), "calls", "API calls"));
        ImportViewModel model = dryRun(TWO_UNITS);
        shelf.save(shelf.stored().unit("calls").orElseThrow().with(u -> u.name = "Newer"));

        model.apply();

        assertThat(shelf.dialogs.failures).hasSize(1);
        assertThat(shelf.stored().unit("calls").orElseThrow().name()).isEqualTo("Newer");
        assertThat(model.canApply().get()).isTrue();
    }

    /// The view model for importing a file of these bytes.
    private ImportViewModel dryRun(byte[] bytes) {
        FieldWords words = new FieldWords(OpenShop.ENGLISH, new Dates(OpenShop.ENGLISH, ZoneOffset.UTC));
        return new ImportViewModel(shelf.workspace, shelf.desk, words, "prices.tierdesk",
                DryRun.of(bytes, shelf.workspace.saved().get(), OpenShop.ENGLISH, words, OpenShop.CLOCK));
    }

    private ImportViewModel dryRun(String text) {
        return dryRun(text.getBytes(StandardCharsets.UTF_8));
    }
}
