package dev.tierdesk.console.tiers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Siblings;
import dev.tierdesk.catalog.check.KeyGaps;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.tiers.PriceTableViewModel.Row;
import dev.tierdesk.console.tiers.PriceTableViewModel.Scope;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyGridViewModelTest {
    private static final String CODE = "cloud.cloud-compute.compute_hours.";

    private final OpenShop shop;
    private final KeyGridViewModel model;

    KeyGridViewModelTest(@TempDir Path folder) {
        shop = new OpenShop(folder);
        model = new KeyGridViewModel(shop.workspace, shop.desk);
        model.show(Siblings.of(price("us-east-1")).orElseThrow());
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aRowStandsForEachKeyWithTheNumbersThatAnyOfThemHas() {
        assertThat(model.rows()).hasSize(12).extracting(KeyRow::key).startsWith("ap-northeast-1").endsWith("us-west-2");
        assertThat(model.columns()).extracting(KeyColumn::path)
                .containsExactly("terms.unit_amount", "terms.max_amount");
        assertThat(model.text(model.columns().getFirst(), price("us-east-1"))).isEqualTo("0.0110");
        assertThat(model.label()).isEqualTo("region");
        assertThat(model.note(row("us-east-1"))).isEqualTo("default");
    }

    @Test
    void whatIsTypedIsInThePriceAndInNoOther() {
        Price before = price("eu-west-1");
        model.type(row("us-east-1"), model.columns().getFirst(), new BigDecimal("0.02"));

        assertThat(price("us-east-1").terms().unitAmount()).isEqualByComparingTo("0.02");
        assertThat(row("us-east-1").price().get()).isEqualTo(price("us-east-1"));
        assertThat(price("eu-west-1")).isEqualTo(before);
        assertThat(shop.workspace.drafts()).hasSize(1);
    }

    @Test
    void aTextThatIsNoNumberStaysInItsCell() {
        model.unread(row("us-east-1"), model.columns().getFirst(), "0.x");

        assertThat(model.text(model.columns().getFirst(), price("us-east-1"))).isEqualTo("0.x");
        assertThat(price("us-east-1").terms().unitAmount()).isEqualByComparingTo("0.011");
    }

    @Test
    void aNewKeyHasTheShapeOfItsSiblingsAndNoAmount() {
        KeyRow added = model.add(" af-south-1 ").orElseThrow();

        Price price = added.price().get();
        assertThat(price.code()).isEqualTo(CODE + "af-south-1");
        assertThat(price.terms().model()).isEqualTo(price("us-east-1").terms().model());
        assertThat(price.terms().unitAmount()).isNull();
        assertThat(model.add("af-south-1")).contains(added);
        assertThat(model.rows()).hasSize(13);
        assertThat(model.add("  ")).isEmpty();
    }

    @Test
    void removedKeysComeBackWithOneUndo() {
        model.remove(List.of(row("us-east-1"), row("us-east-2")));
        assertThat(model.rows()).hasSize(10);
        assertThat(shop.working().price(CODE + "us-east-1")).isEmpty();

        model.undo();

        assertThat(model.rows()).hasSize(12);
        assertThat(shop.workspace.drafts()).isEmpty();
    }

    @Test
    void fiveThousandPastedRowsAreOneStepAndTheBadOnesAreListedWithTheirRowAndReason() {
        List<String> lines = IntStream.range(0, 4_999)
                .mapToObj(i -> "zone-" + i + "\t0." + String.format(Locale.ROOT, "%04d", i + 1))
                .collect(Collectors.toList());
        lines.set(10, "zone-10\tcheap");
        lines.set(20, "zone-19\t0.5");
        lines.set(30, "\t0.5");
        lines.add("us-east-1\t0.5");

        PastedKeys pasted = model.read("Region\tUnit amount\n" + String.join("\n", lines));

        assertThat(pasted.created()).hasSize(4_996);
        assertThat(pasted.changed()).extracting(Price::priceKey).containsExactly("us-east-1");
        assertThat(pasted.refused()).extracting(PastedKeys.Refused::line).containsExactly(12, 22, 32);
        assertThat(pasted.refused()).extracting(PastedKeys.Refused::why).containsExactly(
                "“cheap” is not a number.", "zone-19 stands in row 21 already.",
                "There is no region in the first column.");
        assertThat(shop.workspace.drafts()).isEmpty();

        model.take(pasted);
        assertThat(model.rows()).hasSize(12 + 4_996);
        assertThat(shop.working().prices().stream().map(Price::code).distinct()).hasSize(94 + 4_996);
        assertThat(price("us-east-1").terms().unitAmount()).isEqualByComparingTo("0.5");

        shop.workspace.undoEdit();
        assertThat(model.rows()).hasSize(12);
        assertThat(shop.workspace.drafts()).isEmpty();

        shop.workspace.redoEdit();
        assertThat(model.rows()).hasSize(12 + 4_996);
    }

    @Test
    void pastedColumnsAreFoundByTheirNameAndUnknownOnesAreNamed() {
        PastedKeys pasted = model.read("region;Maximum amount;Owner\nus-east-1;9;Ada\nus-east-2;4.14;Ada\nnew;;Ada");

        assertThat(pasted.changed()).singleElement().satisfies(price -> {
            assertThat(price.terms().maxAmount()).isEqualByComparingTo("9");
            assertThat(price.terms().unitAmount()).isEqualByComparingTo("0.011");
        });
        assertThat(pasted.unchanged()).isEqualTo(1);
        assertThat(pasted.ignored()).containsExactly("Owner");
        assertThat(pasted.refused()).extracting(PastedKeys.Refused::why).containsExactly("A new key needs an amount.");
    }

    @Test
    void aNegativeAmountAndAFormulaAreRefused() {
        shop.workspace.edit(price("us-east-2").with(e -> e.terms = e.terms.with(t -> t.formula = "unit_amount * 2")),
                "formula");

        PastedKeys pasted = model.read("us-east-1\t-1\nus-east-2\t1");

        assertThat(pasted.refused()).extracting(PastedKeys.Refused::why).containsExactly("-1 is less than 0.",
                "Its Unit amount is computed by a formula. Open the price to change it.");
    }

    @Test
    void keysThatAnotherPlanHasAreMissingAndAreAddedInOneStep() {
        Plan other = Plan.draft(shop.workspace.newId(), "cloud-pro", "Cloud Pro", Currency.getInstance("EUR"));
        shop.workspace.edit(other, "new");
        for (String key : List.of("us-east-1", "me-south-1", "il-central-1")) {
            shop.workspace.edit(new NewPrice(shop.working()).copy(price("us-east-1"), shop.workspace.newId()).with(e -> {
                e.plan = other.code();
                e.priceKey = key;
                e.code = "pro-" + key;
            }), "new");
        }
        shop.background.pass();

        KeyGaps gaps = model.gaps().get();
        assertThat(gaps.missing()).containsOnlyKeys("il-central-1", "me-south-1");
        assertThat(gaps.surplus()).hasSize(11).doesNotContain("us-east-1");
        assertThat(model.name(gaps.missing().values().iterator().next().iterator().next())).isEqualTo("Cloud Pro");
        assertThat(model.note(row("eu-west-1"))).isEqualTo("only here");

        assertThat(model.addMissing()).map(KeyRow::key).contains("il-central-1");
        assertThat(model.rows()).hasSize(14);
        assertThat(model.gaps().get().missing()).isEmpty();

        shop.workspace.undoEdit();
        assertThat(model.rows()).hasSize(12);
    }

    @Test
    void theFilterShowsKeysWithItsWords() {
        model.query().set("EU-");

        assertThat(model.shown()).extracting(KeyRow::key)
                .containsExactly("eu-central-1", "eu-north-1", "eu-west-1", "eu-west-2");
    }

    @Test
    void thePlanHasOneRowForAllKeys() {
        PriceTableViewModel table = new PriceTableViewModel(shop.workspace, shop.desk);
        table.show(new Scope(Kind.PLAN, "cloud"));

        assertThat(table.rows()).extracting(Row::subject)
                .containsExactly("reservation", "Compute hours · 12 keys", "Storage GB hours");
        assertThat(table.rows().get(1).price()).isEqualTo("0.0105 – 0.0165");
        assertThat(table.count().get()).isEqualTo("14 prices of 2 products");

        table.select(CODE + "sa-east-1");
        assertThat(table.openRow()).contains(table.rows().get(1));
        table.move(1);
        assertThat(table.openRow()).contains(table.rows().get(2));
        table.move(-1);
        table.toggle(table.rows().get(1).id());
        assertThat(table.selected().get()).isNull();
    }

    private Price price(String key) {
        return shop.price(CODE + key);
    }

    private KeyRow row(String key) {
        return model.rows().stream().filter(row -> row.key().equals(key)).findFirst().orElseThrow();
    }
}
