package dev.tierdesk.console.prices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.tiers.Editing;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PricesViewModelTest {
    private static final String LIST_PRICE = "list.speech-api.audio_minutes";

    @TempDir
    Path folder;

    private OpenShop shop;
    private PricesViewModel list;
    private Editing<Price> editing;
    private PriceDetailViewModel detail;

    @BeforeEach
    void open() {
        shop = new OpenShop(folder);
        list = new PricesViewModel(shop.workspace, shop.desk);
        editing = new Editing<>(shop.workspace, shop.desk, Price.class);
        detail = new PriceDetailViewModel(shop.workspace, shop.desk, editing);
        list.selected().subscribe(editing::show);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aUnitIsFilteredByItsName() {
        assertThat(list.values(PricesViewModel.Facet.UNIT)).contains("api_calls");
        assertThat(list.words(PricesViewModel.Facet.UNIT, "api_calls")).isEqualTo("API calls");
    }

    @Test
    void filtersByPlanAndSearch() {
        list.rows().choose("PLAN", List.of("growth"));
        assertThat(list.rows().shown()).hasSize(13);

        list.rows().query().set("vision tokens");
        assertThat(list.rows().shown()).extracting(row -> row.price().unit())
                .containsExactly("tokens_in", "tokens_out");

        list.rows().query().set("");
        list.rows().choose("PLAN", List.of(""));
        assertThat(list.rows().shown()).isNotEmpty().allMatch(row -> row.price().plan() == null);
    }

    @Test
    void tellsPricesOfOneUnitApartByTheirKeys() {
        list.rows().query().set("cloud eu-north-1 compute");

        assertThat(list.rows().shown()).isNotEmpty().allMatch(row -> row.charged().startsWith("eu-north-1 · "));
    }

    @Test
    void anotherCurrencyThanTheCatalogsStandsBesideThePrice() {
        assertThat(list.rows().shown()).extracting(PriceRow::summary)
                .contains("199.00", "0.0145 EUR").noneMatch(summary -> summary.endsWith(" USD"));
    }

    @Test
    void showsWhatIsInForceOnADate() {
        assertThat(list.showInForce("2025-06-01")).isTrue();
        assertThat(codes()).contains("list.document-ocr.pages_scanned.2024")
                .doesNotContain("list.document-ocr.pages_scanned.2026");

        assertThat(list.showInForce("2030-01-01")).isTrue();
        assertThat(codes()).contains("list.document-ocr.pages_scanned.2026")
                .doesNotContain("list.document-ocr.pages_scanned.2024");

        assertThat(list.showInForce("never")).isFalse();
        assertThat(codes()).hasSameSizeAs(shop.working().prices());
    }

    @Test
    void theRowsSayAUnitsNewNameAtOnce() {
        BillableUnit unit = shop.working().unit("api_calls").orElseThrow();
        shop.workspace.edit(unit.with(e -> e.name = "Requests"), "name");

        assertThat(list.rows().shown()).filteredOn(row -> "api_calls".equals(row.price().unit()))
                .isNotEmpty().allMatch(row -> row.subject().startsWith("Requests"));
    }

    @Test
    void aHiddenListChangesItsRowsOnlyWhenItIsShownAgain() {
        SimpleBooleanProperty shown = new SimpleBooleanProperty(true);
        PricesViewModel hidden = new PricesViewModel(shop.workspace, shop.desk.shownWhile(shown));
        Price price = shop.price(LIST_PRICE);

        shown.set(false);
        shop.workspace.edit(price.with(e -> e.name = "Spoken"), "name");
        assertThat(hidden.rows().all()).extracting(PriceRow::price).contains(price);

        shown.set(true);
        assertThat(hidden.rows().all()).extracting(row -> row.price().name()).contains("Spoken");
    }

    @Test
    void aPriceOfAPlanIsSavedAsItIs() {
        list.select("growth.base-fee");
        amount(BigDecimal.TEN);

        assertThat(detail.obstacle()).isEmpty();
        detail.save(list::select);
        assertThat(shop.stored().price("growth.base-fee").orElseThrow().terms().amount()).isEqualTo(BigDecimal.TEN);
    }

    @Test
    void aListPriceInForceIsSucceededAndNotOverwritten() {
        list.select(LIST_PRICE);
        BigDecimal before = shop.price(LIST_PRICE).terms().unitAmount();
        editing.change("terms.unit_amount",
                p -> p.with(e -> e.terms = p.terms().with(t -> t.unitAmount = BigDecimal.ONE)));
        detail.save(list::select);

        Instant start = Instant.parse("2026-11-22T00:00:00Z");
        Price next = editing.value().orElseThrow();
        Price ended = shop.stored().price(LIST_PRICE).orElseThrow();
        assertThat(ended.terms().unitAmount()).isEqualTo(before);
        assertThat(ended.effectiveUntil()).isEqualTo(start);
        Price begun = shop.stored().price(next.code()).orElseThrow();
        assertThat(begun.terms().unitAmount()).isEqualTo(BigDecimal.ONE);
        assertThat(begun.effectiveFrom()).isEqualTo(start);
        assertThat(Objects.requireNonNull(shop.workspace.lastChange().get()).changes()).hasSize(2);
        assertThat(shop.workspace.drafts()).isEmpty();
    }

    @Test
    void endingAListPriceNeedsNoSuccessor() {
        list.select(LIST_PRICE);
        editing.change("effective_until", p -> p.with(e -> e.effectiveUntil = Instant.parse("2027-01-01T00:00:00Z")));

        detail.save(list::select);
        assertThat(Objects.requireNonNull(shop.workspace.lastChange().get()).changes()).hasSize(1);
    }

    @Test
    void deletesWhatIsConfirmed() {
        PriceRow row = list.rows().all().stream().filter(r -> r.price().code().equals(LIST_PRICE)).findFirst()
                .orElseThrow();

        list.delete(List.of(row));

        assertThat(shop.dialogs.confirmed).hasSize(1);
        assertThat(shop.stored().price(LIST_PRICE)).isEmpty();
    }

    @Test
    void aNewPriceIsOfTheOpenOnesProduct() {
        list.select(LIST_PRICE);

        assertThat(list.create()).isTrue();

        assertThat(editing.value().orElseThrow().product()).isEqualTo("speech-api");
        assertThat(editing.value().orElseThrow().code()).startsWith("aforo-graduated.speech-api");
    }

    private void amount(BigDecimal amount) {
        editing.change("terms.amount", p -> p.with(e -> e.terms = p.terms().with(t -> t.amount = amount)));
    }

    private List<String> codes() {
        return list.rows().shown().stream().map(row -> row.price().code()).toList();
    }
}
