package dev.tierdesk.console.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.subscriptions.SubscriptionList;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.transfer.SubscriptionImportViewModel.Content;
import dev.tierdesk.console.transfer.SubscriptionImportViewModel.Encoding;
import dev.tierdesk.console.transfer.SubscriptionImportViewModel.Row;
import dev.tierdesk.pricing.Severity;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubscriptionImportViewModelTest {
    private static final String HEADER = "customer,plan,version,status\n";

    private final OpenShop shop;

    SubscriptionImportViewModelTest(@TempDir Path folder) {
        shop = new OpenShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private SubscriptionImportViewModel read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private SubscriptionImportViewModel read(byte[] bytes) {
        return new SubscriptionImportViewModel(shop.workspace, shop.desk, "billing.csv", bytes);
    }

    private static Content content(SubscriptionImportViewModel model) {
        return Objects.requireNonNull(model.content().get());
    }

    @Test
    void aWholeListIsImportedUnderItsSourceAndDate() {
        SubscriptionImportViewModel model = read(HEADER + "a,growth,7,active\nb,growth,6,active\nc,free,1,cancelled\n");
        assertThat(model.source().get()).isEqualTo("billing");
        assertThat(content(model).summary()).isEqualTo("3 subscriptions, 2 of them active");
        assertThat(content(model).plans()).isEqualTo("growth (2)");
        model.date().set(LocalDate.of(2026, 11, 19));
        model.reason().set("Month end");
        shop.background.pass();

        model.apply();

        assertThat(shop.workspace.subscriptions().get().active("growth")).isEqualTo(2);
        assertThat(shop.workspace.subscriptions().get().asOf()).contains(LocalDate.of(2026, 11, 19));
        assertThat(shop.workspace.subscriptions().get().lists()).extracting(SubscriptionList::reason)
                .containsExactly("Month end");
        assertThat(shop.dialogs.toasts).containsExactly("3 subscriptions of billing imported");
    }

    @Test
    void badRowsAreNamedAndNothingIsImported() {
        SubscriptionImportViewModel model = read(HEADER + "a,growth,7,active\n,growth,seven,active\n");

        assertThat(model.canImport().get()).isFalse();
        assertThat(content(model).rows()).extracting(Row::place).contains("Row 3, customer", "Row 3, version");
        assertThat(content(model).note()).startsWith("2 errors");
        model.apply();
        assertThat(shop.workspace.subscriptions().get().lists()).isEmpty();
    }

    @Test
    void plansThatTheCatalogDoesNotHaveAreAWarning() {
        SubscriptionImportViewModel model = read(HEADER + "a,growht,7,active\n");

        assertThat(model.canImport().get()).isTrue();
        assertThat(content(model).rows()).contains(
                new Row(Severity.WARNING, "Row 2, plan", "The catalog has no plan growht. Is it growth?"));
    }

    @Test
    void anotherCharacterSetCanBeChosen() {
        SubscriptionImportViewModel model =
                read((HEADER + "Müller,growth,7,active\n").getBytes(Charset.forName("windows-1252")));
        assertThat(content(model).rows()).extracting(Row::text)
                .containsExactly("The file is not in this character set. Choose another one above.");

        model.encoding().set(Encoding.LATIN);

        assertThat(content(model).list().subscriptions().getFirst().customer()).isEqualTo("Müller");
        assertThat(model.canImport().get()).isTrue();
    }

    @Test
    void aDayThatHasNotComeIsRefusedAndAListWantsAName() {
        SubscriptionImportViewModel model = read(HEADER + "a,growth,7,active\n");
        model.date().set(LocalDate.of(2026, 11, 22));
        shop.background.pass();
        assertThat(model.canImport().get()).isFalse();

        model.date().set(LocalDate.of(2026, 11, 21));
        shop.background.pass();
        assertThat(model.canImport().get()).isTrue();
        model.source().set(" ");
        assertThat(model.canImport().get()).isFalse();
    }

    @Test
    void anOlderListThanTheLastOfItsSourceIsRefused() {
        SubscriptionImportViewModel newer = read(HEADER + "a,growth,7,active\n");
        newer.apply();
        SubscriptionImportViewModel older = read(HEADER + "a,growth,7,active\n");
        assertThat(content(older).note()).startsWith("Takes the place of the list of billing of 21 Nov 2026");
        older.date().set(LocalDate.of(2026, 11, 1));
        shop.background.pass();

        assertThat(older.canImport().get()).isFalse();
        assertThat(content(older).rows()).extracting(Row::text).containsExactly(
                "There is a newer list of billing already, of 21 Nov 2026. Import one of that day or a later one.");
        older.apply();
        assertThat(shop.workspace.subscriptions().get().asOf()).contains(LocalDate.of(2026, 11, 21));
    }
}
