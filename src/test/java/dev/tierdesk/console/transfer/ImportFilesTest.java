package dev.tierdesk.console.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tierdesk.console.transfer.ImportViewModel.Step;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The files of an import: one or several, and what format each has.
class ImportFilesTest extends OpenImport {
    ImportFilesTest(@TempDir Path folder) {
        super(folder);
    }

    @Test
    void aContentThatNoFormatKnowsIsSaidAndItsFormatCanBeChosen() {
        ImportViewModel model = dryRun("<a/>");

        assertThat(model.step().get()).isEqualTo(Step.FILES);
        FileRow row = model.files().rows().getFirst();
        assertThat(row.state()).isEqualTo("No format knows this content. Choose the format yourself.");
        assertThat(row.fine()).isFalse();
        assertThat(model.canGoOn()).isFalse();
        assertThat(model.isStopped()).isTrue();
        assertThat(model.files().formats()).contains(new Option("tierdesk", "Tierdesk document"));

        model.choose(row, "tierdesk");

        assertThat(model.files().rows().getFirst().state()).contains("1 error");
        assertThat(model.canGoOn()).isTrue();
        model.goOn();
        assertThat(model.step().get()).isEqualTo(Step.DRY_RUN);
        model.goBack();
        assertThat(model.step().get()).isEqualTo(Step.FILES);
    }

    @Test
    void aKnownFileGoesStraightToTheDryRunThatNamesItsFormat() {
        ImportViewModel model = dryRun(TWO_UNITS);

        assertThat(model.step().get()).isEqualTo(Step.DRY_RUN);
        assertThat(dry(model).summary())
                .isEqualTo("2 entries were read from prices.tierdesk (Tierdesk document) and compared"
                + " with the catalog. Nothing is written yet.");
        assertThat(dry(model).lossCount()).isZero();
    }

    @Test
    void severalFilesMakeOneChangeSetAndTheLaterSeesTheEarlier() {
        Path units = write("units.tierdesk", TWO_UNITS);
        Path product = write("product.tierdesk", """
                {"format": "tierdesk", "format_version": 1, "products": [
                  {"code": "api", "name": "API", "type": "OTHER", "charge_type": "USAGE", "units": ["calls"],
                   "maturity": "BETA", "publish_status": "DRAFT"}]}
                """);
        ImportViewModel model = model();
        model.add(List.of(units, product));

        assertThat(model.step().get()).isEqualTo(Step.FILES);
        assertThat(model.title()).isEqualTo("Import 2 files");
        assertThat(model.files().rows()).extracting(FileRow::name, FileRow::state)
                .containsExactly(tuple("units.tierdesk", "2 objects"), tuple("product.tierdesk", "1 object"));
        model.goOn();
        assertThat(dry(model).hasFiles()).isTrue();
        assertThat(dry(model).rows()).extracting(ImportRow::place, ImportRow::file).containsExactly(
                tuple("bytes", "units.tierdesk"), tuple("calls", "units.tierdesk"), tuple("api", "product.tierdesk"));

        model.apply();

        assertThat(shelf.changeSets()).isEqualTo(1);
        assertThat(shelf.stored().product("api").orElseThrow().units()).contains("calls");
        assertThat(shelf.dialogs.toasts).containsExactly("Import of 2 files: 3 created, 0 changed");
        ImportViewModel again = model();
        again.add(List.of(units, product));
        again.goOn();
        assertThat(again.verb()).isEqualTo("Nothing to import");
    }

    @Test
    void aFileThatIsTakenOutIsNotImported() {
        ImportViewModel model = model();
        model.add(List.of(write("units.tierdesk", TWO_UNITS), write("other.txt", "nothing"),
                folder.resolve("missing")));
        assertThat(model.files().rows()).extracting(FileRow::fine).containsExactly(true, false, false);
        assertThat(model.files().rows().getLast().readable()).isFalse();

        model.remove(model.files().rows().getLast());
        model.remove(model.files().rows().getLast());

        assertThat(model.canGoOn()).isTrue();
        model.goOn();
        assertThat(model.verb()).isEqualTo("Import 2 objects");
    }

    @Test
    void aFileTakenOutTwiceTakesNoOtherWithIt() {
        ImportViewModel model = model();
        model.add(List.of(write("other.txt", "nothing"), write("units.tierdesk", TWO_UNITS)));
        FileRow clickedTwice = model.files().rows().getFirst();

        model.remove(clickedTwice);
        model.remove(clickedTwice);
        model.choose(clickedTwice, "csv");

        assertThat(model.files().rows()).extracting(FileRow::name).containsExactly("units.tierdesk");
    }

    @Test
    void aListOfSubscriptionsGoesToItsOwnCardUnlessItIsAmongOthers() {
        Path list = write("list.csv", "customer;plan;status\nacme;growth;ACTIVE\n");
        ImportViewModel alone = model();
        alone.add(List.of(list));
        assertThat(lists).containsExactly(list);

        ImportViewModel together = model();
        together.add(List.of(list, write("units.tierdesk", TWO_UNITS)));

        assertThat(lists).hasSize(1);
        assertThat(together.files().rows().getFirst().state()).startsWith("A list of subscriptions.");
        assertThat(together.canGoOn()).isFalse();
    }
}
