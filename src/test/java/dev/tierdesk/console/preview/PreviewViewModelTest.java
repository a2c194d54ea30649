package dev.tierdesk.console.preview;

import static dev.tierdesk.console.harness.OpenShop.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.preview.Sheet.Note;
import dev.tierdesk.console.preview.Sheet.Row;
import dev.tierdesk.console.preview.Sheet.Tone;
import dev.tierdesk.console.workspace.Focus;
import dev.tierdesk.pricing.Tier;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A price in the preview. The numbers are those of the demo's Growth plan, which the source systems' documents work
/// out.
class PreviewViewModelTest {
    private static final String GRADUATED = "growth.translation-api.api_calls";
    private static final String VOLUME = "growth.vision-api.api_calls";

    @TempDir
    private Path folder;

    private OpenShop demo;
    private PreviewViewModel preview;

    @BeforeEach
    void open() {
        demo = new OpenShop(folder);
        preview = new PreviewViewModel(demo.workspace, OpenShop.ENGLISH);
    }

    @AfterEach
    void close() {
        demo.close();
    }

    @Test
    void showsNothingWhileNothingIsLookedAt() {
        assertThat(preview.sheetProperty().get()).isNull();
        assertThat(preview.firstProperty().get()).isEmpty();
    }

    @Test
    void saysOfAProductWithoutPricesThatItHasNoneYet() {
        look(GRADUATED, "15000");
        Product fresh = Product.draft(demo.workspace.newId(), "summary-api", "Summary API", "OTHER");
        demo.save(fresh);
        demo.workspace.focus().set(new Focus(Kind.PRODUCT, fresh.id()));

        assertThat(preview.sheetProperty().get()).isNull();
        assertThat(preview.firstProperty().get()).isEmpty();
        assertThat(preview.unpricedProperty().get()).isEqualTo("Summary API has no price yet");

        preview.choose(Mode.PLAN);
        assertThat(preview.unpricedProperty().get()).isEmpty();
        assertThat(preview.firstProperty().get()).map(Choice::name).hasValue("Growth");
        preview.choose(Mode.PRICE);
        assertThat(preview.unpricedProperty().get()).isNotEmpty();

        Price price = Price.draft(demo.workspace.newId(), "growth.summary-api", "growth", "summary-api", null,
                demo.price(GRADUATED).currency());
        demo.workspace.edit(price, "new");
        assertThat(preview.unpricedProperty().get()).isEmpty();
        assertThat(preview.firstProperty().get()).map(Choice::id).hasValue(price.id());
        demo.look(demo.price(GRADUATED));
        assertThat(total()).isEqualTo("107.00");
    }

    @Test
    void chargesTheGraduatedPriceTierByTier() {
        look(GRADUATED, "15000");
        assertThat(total()).isEqualTo("107.00");
        assertThat(lines()).containsExactly(
                "tier 1 | 1,000 × 0.010 | 10.00",
                "tier 2 | 9,000 × 0.008 | 72.00",
                "tier 3 | 5,000 × 0.005 | 25.00",
                " | 15,000 calls | 107.00",
                " | Cost 30.00 · margin 77.00 | 72.0 %");
        assertThat(sheet().facts()).containsExactly(
                new Sheet.Fact("Per call", "0.007133"), new Sheet.Fact("Next call", "0.005000"));
    }

    @Test
    void chargesTheVolumePriceByTheOneTier() {
        look(VOLUME, "15000");
        assertThat(total()).isEqualTo("75.00");
        assertThat(lines().getFirst()).isEqualTo("tier 3 | 15,000 × 0.005 | 75.00");
    }

    @Test
    void contrastsTheTiersWithTheOtherModel() {
        look(GRADUATED, "15000");
        assertThat(notes()).contains("Same tiers, VOLUME: 15,000 × 0.005 = 75.00");
        look(VOLUME, "15000");
        assertThat(notes()).contains("Same tiers, GRADUATED: 10.00 + 72.00 + 25.00 = 107.00");
    }

    @Test
    void beginsBeyondTheLastTierSoThatEachOfThemShows() {
        demo.look(demo.price(GRADUATED));
        assertThat(preview.quantities()).extracting(Quantity::value).containsExactly(number("15000"));
    }

    @Test
    void keepsTheQuantitiesOfEachPrice() {
        look(GRADUATED, "1000");
        look(VOLUME, "2000");
        demo.look(demo.price(GRADUATED));
        assertThat(preview.quantities()).extracting(Quantity::value).containsExactly(number("1000"));
        assertThat(total()).isEqualTo("10.00");
    }

    @Test
    void followsEveryKeystrokeInTheEditorAndSaysWhatItWas() {
        look(GRADUATED, "15000");
        for (String typed : List.of("0.0", "0.00", "0.004", "0.0043")) {
            editLastTier(typed);
        }
        assertThat(total()).isEqualTo("103.50");
        assertThat(sheet().totals().getFirst().was()).isEqualTo("was 107.00");
        assertThat(preview.firstProperty().get()).map(Choice::name)
                .hasValueSatisfying(name -> assertThat(name).endsWith("(unsaved)"));
    }

    @Test
    void keepsTheLastResultWhileATextOfTheEditorCannotBeRead() {
        look(GRADUATED, "15000");
        demo.workspace.unfinished(demo.price(GRADUATED), "terms.tiers[2].unit_amount", "0,0x");
        assertThat(total()).isEqualTo("107.00");
        assertThat(preview.reasonProperty().get()).contains("0,0x");
        demo.workspace.unfinished(demo.price(GRADUATED), "terms.tiers[2].unit_amount", null);
        assertThat(preview.reasonProperty().get()).isEmpty();
    }

    @Test
    void keepsTheLastResultWhileTheTermsHaveErrors() {
        look(GRADUATED, "15000");
        breakTiers();
        assertThat(total()).isEqualTo("107.00");
        assertThat(preview.reasonProperty().get()).startsWith("Tier 2, Up to: ");
        demo.workspace.undoEdit();
        assertThat(preview.reasonProperty().get()).isEmpty();
    }

    @Test
    void showsWhatWasSavedWhereTheFirstLookIsAtBrokenTerms() {
        breakTiers();
        demo.look(demo.price(GRADUATED));
        assertThat(lines()).contains("tier 2 | 500 × 0.008 | 4.00");
        assertThat(preview.reasonProperty().get()).isNotEmpty();
    }

    @Test
    void showsNoOtherPriceWhereANewOneCannotBeChargedYet() {
        Price price = Price.draft(demo.workspace.newId(), "growth.speech-api", "growth", "speech-api", "audio_minutes",
                demo.price(GRADUATED).currency());
        look(GRADUATED, "15000");
        demo.workspace.edit(price, "new");
        demo.look(price);
        assertThat(preview.sheetProperty().get()).isNull();
        assertThat(preview.reasonProperty().get()).isNotEmpty();
    }

    @Test
    void keepsTheLastResultWhileItsOwnQuantityCannotBeRead() {
        look(GRADUATED, "15000");
        preview.unread(meter(), "15 k");
        assertThat(total()).isEqualTo("107.00");
        assertThat(preview.reasonProperty().get()).contains("15 k");
        preview.type(meter(), number("1000"));
        assertThat(preview.reasonProperty().get()).isEmpty();
        assertThat(total()).isEqualTo("10.00");
    }

    @Test
    void refusesANegativeQuantityInWords() {
        look(GRADUATED, "15000");
        preview.type(meter(), number("-1"));
        assertThat(total()).isEqualTo("107.00");
        assertThat(preview.reasonProperty().get()).isNotEmpty();
    }

    @Test
    void listsEachTierEdgeWithTheQuantitiesBesideIt() {
        look(GRADUATED, "15000");
        Sheet.EdgeTable edges = Objects.requireNonNull(sheet().edges());
        assertThat(edges.columns()).containsExactly("Tier edge", "Total, USD", "Per call", "Next call");
        assertThat(edges.rows()).extracting(r -> String.join(" ", r.cells()) + (r.edge() ? " !" : "")).containsExactly(
                "999 9.990 0.010000 0.010",
                "1,000 10.000 0.010000 0.008 !",
                "1,001 10.008 0.009998 0.008",
                "9,999 81.992 0.008200 0.008",
                "10,000 82.000 0.008200 0.005 !",
                "10,001 82.005 0.008200 0.005");
    }

    @Test
    void warnsOfEveryVolumeCliff() {
        look(VOLUME, "15000");
        assertThat(warnings()).containsExactly(
                "1,001 calls (8.008) cost less than 1,000 calls (10.00).",
                "10,001 calls (50.005) cost less than 10,000 calls (80.00).");
    }

    @Test
    void warnsWhereThePriceIsUnderCost() {
        look(GRADUATED, "15000");
        editLastTier("0");
        preview.type(meter(), number("100000"));
        assertThat(warnings()).containsExactly("100,000 calls bring 82.00 and cost 200.00: under cost.");
    }

    @Test
    void warnsOfACommitmentThatIsPaidWithoutUse() {
        demo.look(demo.price("enterprise.translation-api.api_calls.usd"));
        assertThat(warnings()).containsExactly("Costs 6,000.00 even without any use.");
    }

    @Test
    void showsMeteredAndConvertedUnitsAndTheRounding() {
        look("list.speech-api.audio_minutes", "1000");
        assertThat(lines()).anyMatch(line -> line.startsWith("convert | 1,000 metered = "));
        look("list.speech-api.audio_minutes.jp", "1000");
        assertThat(lines()).contains("rounding | 0.1275 to 2 digits | 0.0025");
    }

    @Test
    void saysWhichPriceWouldBeChargedInstead() {
        look("list.speech-api.audio_minutes.jp", "1000");
        assertThat(warnings()).containsExactly("Here “Transcribed minutes, list price” would be charged: "
                + "the only price that applies. Not this price: for another country.");
        say("COUNTRY", "jp");
        assertThat(warnings()).isEmpty();
        assertThat(notes()).anyMatch(n -> n.contains(
                "applies: the only one for this country. Not “Transcribed minutes, list price” (less specific than the winner), "));
    }

    @Test
    void asksOnlyForWhatMatters() {
        demo.look(demo.price(GRADUATED));
        assertThat(preview.more()).isEmpty();
        demo.look(demo.price("scale.translation-api.api_calls"));
        assertThat(preview.more()).extracting(ContextField::id).containsExactly("VARIABLE.margin");
        demo.look(demo.price("growth.translation-api.characters_translated"));
        assertThat(preview.more()).extracting(ContextField::id)
                .containsExactly("CARRIED_OVER.translation-api/characters_translated");
    }

    @Test
    void chargesFormulasWithTheVariablesThatAreTyped() {
        look("edge-kit.edge-gateway.gateways_delivered.shipping", "1");
        String before = total();
        say("VARIABLE.handling", "10");
        assertThat(number(total())).isEqualTo(number(before).add(number("3.5")));
    }

    @Test
    void keepsTheLastResultWhileACountryIsHalfTyped() {
        look("list.speech-api.audio_minutes", "1000");
        say("COUNTRY", "J");
        assertThat(preview.reasonProperty().get()).contains("J");
        assertThat(sheet().totals()).isNotEmpty();
    }

    @Test
    void takesAllowanceCarriedOverOffTheQuantity() {
        look("growth.translation-api.characters_translated", "1500000");
        assertThat(total()).isEqualTo("50.00");
        say("CARRIED_OVER.translation-api/characters_translated", "500000");
        assertThat(total()).isEqualTo("0.00");
    }

    @Test
    void leadsFromKeyToKey() {
        demo.look(demo.price("cloud.cloud-compute.compute_hours.eu-central-1"));
        assertThat(preview.keyLabel()).isEqualTo("region");
        assertThat(preview.keys()).hasSize(12);
        Choice other = preview.keys().stream().filter(k -> k.name().equals("us-east-1")).findFirst().orElseThrow();
        preview.choosePrice(other.id());
        assertThat(preview.firstProperty().get().orElseThrow().name()).endsWith("us-east-1");
    }

    @Test
    void drawsTotalAndPricePerUnitOverTheQuantity() {
        look(GRADUATED, "15000");
        Chart chart = Objects.requireNonNull(sheet().chart());
        assertThat(chart.along()).isEqualTo(new Scale(true, 100, 100_000));
        assertThat(chart.edges()).containsExactly(1000.0, 10_000.0);
        assertThat(chart.tiers()).containsExactly("tier 1", "tier 2", "tier 3");
        assertThat(chart.read().apply(number("10000")).amounts()).isEqualTo("82.00 · 0.008200");
        preview.logProperty().set(false);
        assertThat(Objects.requireNonNull(sheet().chart()).along().log()).isFalse();
    }

    @Test
    void offersEveryPrice() {
        assertThat(preview.prices()).hasSameSizeAs(demo.workspace.working().get().prices());
    }

    private void look(String price, String quantity) {
        demo.look(demo.price(price));
        preview.type(meter(), number(quantity));
    }

    private void say(String field, String text) {
        preview.say(preview.more().stream().filter(f -> f.id().equals(field)).findFirst().orElseThrow(), text);
    }

    private void editLastTier(String unitAmount) {
        Price price = demo.price(GRADUATED);
        demo.workspace.edit(price.with(e -> e.terms = e.terms.with(t -> t.tiers.set(2, Tier.andAbove(unitAmount)))),
                "rate");
    }

    private void breakTiers() {
        Price price = demo.price(GRADUATED);
        demo.workspace.edit(price.with(e -> e.terms = e.terms.with(t -> t.tiers.set(1, Tier.upTo("10", "1")))),
                "up to");
    }

    private Meter meter() {
        return preview.quantities().getFirst().meter();
    }

    private Sheet sheet() {
        return Objects.requireNonNull(preview.sheetProperty().get());
    }

    private String total() {
        return sheet().totals().getFirst().amount();
    }

    private List<String> lines() {
        return sheet().rows().stream().map(PreviewViewModelTest::line).toList();
    }

    private static String line(Row row) {
        return row.label() + " | " + row.text() + " | " + String.join(" ", row.amounts());
    }

    private List<String> notes() {
        return sheet().notes().stream().map(n -> n.text() + n.strong()).toList();
    }

    private List<String> warnings() {
        return sheet().notes().stream().filter(n -> n.tone() == Tone.WARNING).map(Note::text).toList();
    }
}
