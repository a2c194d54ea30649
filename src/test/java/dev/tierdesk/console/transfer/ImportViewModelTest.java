package dev.tierdesk.console.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.schedule.Intention;
import dev.tierdesk.catalog.schedule.ScheduleRequest;
import dev.tierdesk.catalog.transfer.ImportPlan.Outcome;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.document.DocumentWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportViewModelTest extends OpenImport {
    ImportViewModelTest(@TempDir Path folder) {
        super(folder);
    }

    @Test
    void theDryRunOfTheDemoSaysWhatWouldBeMadeAndWritesNothing() {
        ImportViewModel model = dryRun(DEMO);

        assertThat(dry(model).count(Outcome.CREATED)).isEqualTo(26 + 21 + 16 + 94 + 13);
        assertThat(dry(model).count(Outcome.CHANGED)).isEqualTo(1);
        assertThat(dry(model).count(Outcome.REFUSED)).isZero();
        assertThat(model.verb()).isEqualTo("Import 171 objects");
        assertThat(model.canApply()).isTrue();
        assertThat(dry(model).rows().getFirst().kind()).isEqualTo(Kind.SETTINGS);
        assertThat(shelf.stored().products()).isEmpty();
        assertThat(shelf.changeSets()).isZero();
    }

    @Test
    void applyingWritesOneChangeSetAfterABackupAndSaysWhat() {
        ImportViewModel model = dryRun(DEMO);
        model.show();
        model.apply();

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
        assertThat(dry(again).count(Outcome.UNCHANGED)).isEqualTo(171);
        assertThat(dry(again).rows()).hasSize(171);
        assertThat(again.verb()).isEqualTo("Nothing to import");
        assertThat(again.note()).isEqualTo("The catalog already holds everything in this file.");
        assertThat(again.canApply()).isFalse();

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

        ImportRow row = Objects.requireNonNull(dry(model).chosen().get());
        assertThat(row.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(row.place()).isEqualTo("calls");
        assertThat(dry(model).detail(row)).contains("Name: API calls → Calls");
        assertThat(dry(model).fields(row)).contains(new FieldRow("Name", "API calls", "Calls"));
        assertThat(dry(model).count(Outcome.CREATED)).isEqualTo(1);
        model.apply();
        assertThat(shelf.stored().unit("calls").orElseThrow().id()).isEqualTo(id);
    }

    @Test
    void aNewObjectShowsItsFieldsAndANewPriceWhatItCharges() {
        DryRunViewModel run = dry(dryRun(DEMO));

        ImportRow price = row(run, Kind.PRICE, "billsh-graduated.api-platform.api_requests");
        assertThat(price.outcome()).isEqualTo(Outcome.CREATED);
        assertThat(run.detail(price)).isEqualTo("GRADUATED, 0.0000010 → 0.0000005 USD");
        assertThat(run.fields(price)).contains(
                new FieldRow("Tier 1, Up to", "", "1,000,000"), new FieldRow("Tier 3, Unit amount", "", "0.0000005"));

        ImportRow unit = row(run, Kind.UNIT, "api_requests");
        assertThat(run.detail(unit)).isEmpty();
        assertThat(run.fields(unit)).contains(new FieldRow("Name", "", "API requests"));
    }

    private static ImportRow row(DryRunViewModel run, Kind kind, String code) {
        return run.rows().stream()
                .filter(row -> row.kind() == kind && row.place().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFileWithoutSettingsLeavesThoseOfTheCatalog() {
        ImportViewModel model = dryRun(TWO_UNITS);

        assertThat(dry(model).rows()).extracting(ImportRow::kind).containsExactly(Kind.UNIT, Kind.UNIT);
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

        assertThat(dry(model).rows()).extracting(ImportRow::outcome)
                .startsWith(Outcome.REFUSED).endsWith(Outcome.CREATED);
        assertThat(dry(model).rows()).filteredOn(row -> row.place().startsWith("units[bytes]"))
                .anySatisfy(row -> {
                    assertThat(row.kind()).isEqualTo(Kind.UNIT);
                    assertThat(row.refusal()).startsWith("Line 4, column");
                    assertThat(row.problems().getLast()).contains("colour");
                });
        assertThat(dry(model).rows()).filteredOn(row -> row.place().equals("p")).singleElement()
                .satisfies(row -> assertThat(row.refusal()).contains("There is no product nowhere."));
        assertThat(model.canApply()).isFalse();
        assertThat(model.note()).contains("refused").contains("Correct the file");

        model.apply();
        assertThat(shelf.changeSets()).isZero();
    }

    @Test
    void aHostileFileIsRefusedInWords() {
        for (String text : new String[] {"", "\0\0\0", "{", "[".repeat(100_000), "{\"format\": \"zip\"}",
            "{\"format\": \"tierdesk\", \"format_version\": 99}", "<a/>"}) {
            ImportViewModel model = dryRun(text);
            model.choose(model.files().rows().getFirst(), "tierdesk");
            model.goOn();

            assertThat(dry(model).rows()).as(text).isNotEmpty().allSatisfy(row -> {
                assertThat(row.outcome()).isEqualTo(Outcome.REFUSED);
                assertThat(row.refusal()).isNotBlank();
                assertThat(dry(model).fields(row)).isEmpty();
            });
            assertThat(model.canApply()).isFalse();
        }
    }

    @Test
    void tilesFilterTheRows() {
        shelf.save(BillableUnit.draft(shelf.workspace.newId(), "calls", "API calls"));
        ImportViewModel model = dryRun(TWO_UNITS);

        dry(model).shown(Outcome.CREATED).set(false);
        assertThat(dry(model).rows()).extracting(ImportRow::place).containsExactly("calls");
        dry(model).shown(Outcome.CREATED).set(true);
        dry(model).shown(Outcome.CHANGED).set(false);
        assertThat(dry(model).rows()).extracting(ImportRow::place).containsExactly("bytes");
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
        assertThat(model.canApply()).isTrue();
    }

    @Test
    void whatIsThereAlreadySaysHowItWasFound() {
        shelf.save(BillableUnit.draft(shelf.workspace.newId(), "calls", "API calls"));

        assertThat(dry(dryRun(TWO_UNITS)).rows()).extracting(ImportRow::place, ImportRow::foundBy)
                .containsExactly(tuple("calls", "Code"), tuple("bytes", ""));
    }

    @Test
    void refusedRowsAreLeftOutOnlyIfThePersonSaysSo() {
        ImportViewModel model = dryRun("""
                {"format": "tierdesk", "format_version": 1,
                 "units": [
                  {"code": "calls", "name": "Calls", "unit_label": "call", "aggregation": "COUNT", "event_type": "call", "status": "ACTIVE"}],
                 "products": [
                  {"code": "sms", "name": "SMS", "type": "OTHER", "charge_type": "USAGE", "units": ["nowhere"],
                   "maturity": "BETA", "publish_status": "DRAFT"}],
                 "prices": [
                  {"code": "p", "product": "sms", "charge_type": "USAGE", "unit": "calls", "currency": "EUR",
                   "terms": {"model": "PER_UNIT", "unit_amount": "1"}}]}
                """);
        assertThat(model.refused()).isEqualTo(2);
        assertThat(model.canApply()).isFalse();

        model.leaveOut().set(true);

        assertThat(model.note()).isEqualTo("2 entries are left out; the rest is applied as one change."
                + " 1 of them only because it needs another: p.");
        assertThat(model.isStopped()).isFalse();
        model.apply();
        assertThat(shelf.stored().units()).extracting(BillableUnit::code).containsExactly("calls");
        assertThat(shelf.stored().products()).isEmpty();
        assertThat(shelf.dialogs.toasts).containsExactly("Import of prices.tierdesk: 1 created, 0 changed, 2 left out");
    }

    @Test
    void anImportThatIsCancelledWhileItIsWrittenLeavesNothingAndCanBeShownAgain() {
        ImportViewModel model = dryRun(DEMO);
        shelf.background.cancelling = true;

        model.apply();

        assertThat(shelf.stored().products()).isEmpty();
        assertThat(shelf.changeSets()).isZero();
        assertThat(shelf.dialogs.toasts)
                .containsExactly("The import of prices.tierdesk was cancelled. Nothing was written.");
        assertThat(shelf.dialogs.failures).isEmpty();
        shelf.background.cancelling = false;
        Objects.requireNonNull(shelf.dialogs.lastAction).run();
        assertThat(reopened).isEqualTo(1);
        model.apply();
        assertThat(DocumentWriter.write(shelf.stored())).isEqualTo(DEMO);
    }

    @Test
    void whereItCouldNotBeWrittenTheCardStaysOnWhatTheCatalogHoldsNow() {
        ImportViewModel model = dryRun(DEMO);
        model.show();
        Workspace other = shelf.another();
        BillableUnit calls = BillableUnit.draft(other.newId(), "api_calls", "Calls");
        other.edit(calls, "test");
        other.save(List.of(calls.id()), "Calls", change -> {}, shelf.dialogs::failed);

        model.apply();

        assertThat(shelf.dialogs.failures).hasSize(1);
        assertThat(shelf.dialogs.closed).isZero();
        assertThat(dry(model)).isNotNull();
        assertThat(model.files().isEmpty()).isFalse();
    }

    @Test
    void whileItIsWrittenTheCardSaysSoAndBeginsNothingElse() {
        ImportViewModel model = dryRun(DEMO);
        model.show();
        List<String> said = new ArrayList<>();
        shelf.background.beforeShowing(() -> {
            assertThat(model.canApply()).isFalse();
            said.add(model.note());
        });

        model.apply();

        assertThat(said).singleElement().asString().startsWith("Importing ");
    }

    @Test
    void anImportThatIsCancelledInTheCardGoesOnThere() {
        ImportViewModel model = dryRun(DEMO);
        model.show();
        shelf.background.cancelling = true;

        model.apply();

        assertThat(shelf.changeSets()).isZero();
        assertThat(shelf.dialogs.closed).isZero();
        shelf.background.cancelling = false;
        model.apply();
        assertThat(shelf.dialogs.closed).isEqualTo(1);
        assertThat(DocumentWriter.write(shelf.stored())).isEqualTo(DEMO);
    }

    @Test
    void whatAScheduledChangeNeedsIsRefusedAtItsFieldInWords() {
        dryRun(DEMO).apply();
        Price pages = shelf.price("list.document-ocr.pages_scanned.2026");
        shelf.workspace.schedule().add(new ScheduleRequest(new Intention.Edit(pages, pages.with(p -> p.name = "Pages")),
                OpenShop.CLOCK.instant().plus(Duration.ofDays(10)), "Ada", "Pages", null), added -> {}, refused -> {
            throw new AssertionError(refused);
        }, shelf.dialogs::failed);
        Product before = shelf.product("document-ocr");
        Change archived = new Change(before, before.with(p -> p.publishStatus = PublishStatus.ARCHIVED));

        ImportViewModel model = dryRun(DocumentWriter.write(shelf.stored().apply(List.of(archived))));

        assertThat(dry(model).count(Outcome.REFUSED)).isEqualTo(1);
        assertThat(Objects.requireNonNull(dry(model).chosen().get()).refusal())
                .startsWith("Publish status: A scheduled change of Pages, from 2026 on 1 Dec 2026");
    }
}
