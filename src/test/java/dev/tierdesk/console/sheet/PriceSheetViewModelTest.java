package dev.tierdesk.console.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Plan;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.sheet.PriceSheetViewModel.Reader;
import dev.tierdesk.console.ui.Printable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PriceSheetViewModelTest {
    private final Path folder;
    private final OpenShop shop;
    private final PriceSheetViewModel model;

    PriceSheetViewModelTest(@TempDir Path folder) {
        this.folder = folder;
        shop = new OpenShop(folder);
        model = new PriceSheetViewModel(shop.workspace, shop.desk);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void itBeginsWithTheCustomersSheetInTheFirstCurrency() {
        assertThat(model.reader().get()).isEqualTo(Reader.CUSTOMER);
        assertThat(model.currencies()).extracting(Currency::getCurrencyCode).containsExactly("USD", "EUR");
        assertThat(model.currency().get().getCurrencyCode()).isEqualTo("USD");
        assertThat(offered()).containsExactly("Free", "Growth", "Scale", "Startup", "Priority Support", "List prices");
        assertThat(model.isReady().get()).isTrue();
    }

    @Test
    void aPlanThatCannotBeOnTheSheetSaysWhy() {
        assertThat(plan("cloud").refusal().get()).isEqualTo("not published, or not public");

        model.reader().set(Reader.INTERNAL);

        assertThat(plan("cloud").refusal().get()).isEqualTo("no prices in USD");
        model.currency().set(Currency.getInstance("EUR"));
        assertThat(plan("cloud").refusal().get()).isEmpty();
    }

    @Test
    void listPricesAreAColumnThatIsChosenLikeAPlan() {
        assertThat(plan("").isShown()).isFalse();
        model.chooseAll(false);
        plan("").chosen().set(true);
        assertThat(model.isReady().get()).isTrue();

        model.currency().set(Currency.getInstance("EUR"));

        assertThat(plan("").refusal().get()).isEqualTo("no prices in EUR");
        assertThat(model.pages().get()).isNull();
    }

    @Test
    void withoutAPlanNothingCanBeSavedOrPrinted() {
        model.chooseAll(false);

        assertThat(model.pages().get()).isNull();
        assertThat(model.isReady().get()).isFalse();
        model.print();
        assertThat(shop.dialogs.printed).isEmpty();
        plan("growth").chosen().set(true);
        assertThat(model.isReady().get()).isTrue();
    }

    @Test
    void thePdfIsSavedUnderTheNameOfTheCatalog() throws IOException {
        Path target = folder.resolve("prices.pdf");
        shop.dialogs.answer = target;

        model.savePdf();

        assertThat(shop.dialogs.suggested).isEqualTo("Shop.pdf");
        assertThat(new String(Files.readAllBytes(target), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(shop.dialogs.toasts).containsExactly("Price sheet saved to " + target);
        assertThat(shop.dialogs.closed).isEqualTo(1);
    }

    @Test
    void theSpreadsheetIsSaved() throws IOException {
        Path target = folder.resolve("prices.xlsx");
        shop.dialogs.answer = target;
        model.language().set(Locale.GERMAN);

        model.saveSpreadsheet();

        assertThat(shop.dialogs.suggested).isEqualTo("Shop.xlsx");
        assertThat(new String(Files.readAllBytes(target), 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
    }

    @Test
    void aNameThatEndsOtherwiseIsToldAndAMissingEndingIsAdded() {
        shop.dialogs.confirming = false;
        shop.dialogs.answer = folder.resolve("prices.xlsx");
        model.savePdf();
        assertThat(folder.resolve("prices.xlsx")).doesNotExist();
        assertThat(shop.dialogs.confirmed).singleElement().asString()
                .contains("prices.xlsx was not written. In the format Price sheet (PDF) a file ends in .pdf.");

        shop.dialogs.answer = folder.resolve("prices");
        model.savePdf();
        assertThat(folder.resolve("prices.pdf")).exists();
    }

    @Test
    void aTargetThatCannotBeWrittenIsSaidAndTheCardStays() {
        shop.dialogs.answer = folder.resolve("missing").resolve("prices.pdf");

        model.savePdf();

        assertThat(model.note().get()).contains("could not be written to").contains("prices.pdf");
        assertThat(shop.dialogs.closed).isZero();
        assertThat(model.isReady().get()).isTrue();
    }

    @Test
    void theSheetIsPrintedUnderTheNameOfTheCatalog() {
        model.print();

        assertThat(shop.dialogs.printed).containsExactly("Shop");
        assertThat(shop.dialogs.toasts).containsExactly("Sent to the printer");
        assertThat(shop.dialogs.closed).isEqualTo(1);
    }

    @Test
    void withoutAPrinterThatIsSaidAndTheCardStays() {
        shop.dialogs.outcome = Printable.Outcome.NO_PRINTER;
        model.print();
        assertThat(model.note().get()).startsWith("No printer is set up on this computer.");
        assertThat(shop.dialogs.closed).isZero();

        shop.dialogs.outcome = Printable.Outcome.NO_SPOOLER;
        model.print();
        assertThat(model.note().get()).startsWith("Printing needs the command lpr here");
        assertThat(shop.dialogs.closed).isZero();

        shop.dialogs.outcome = Printable.Outcome.FAILED;
        model.print();
        assertThat(model.note().get()).startsWith("The printer did not take the pages.");

        shop.dialogs.outcome = Printable.Outcome.CANCELLED;
        model.print();
        assertThat(shop.dialogs.toasts).isEmpty();
    }

    @Test
    void draftsAreNotOnItAndThatIsSaid() {
        Plan growth = shop.plan("growth");
        shop.workspace.edit(growth.with(p -> p.name = "Growth 2"), "name");

        PriceSheetViewModel later = new PriceSheetViewModel(shop.workspace, shop.desk);

        assertThat(later.note().get()).isEqualTo("Unsaved edits of 1 object are not on it.");
        assertThat(later.plans()).extracting(PlanChoice::name).contains("Growth").doesNotContain("Growth 2");
    }

    private List<String> offered() {
        return model.plans().stream().filter(p -> p.refusal().get().isEmpty()).map(PlanChoice::name).toList();
    }

    private PlanChoice plan(String code) {
        return model.plans().stream().filter(p -> p.code().equals(code)).findFirst().orElseThrow();
    }
}
