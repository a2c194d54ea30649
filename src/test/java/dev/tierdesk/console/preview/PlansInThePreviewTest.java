package dev.tierdesk.console.preview;

import static dev.tierdesk.console.harness.OpenShop.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Cadence;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.PriceKeys;
import dev.tierdesk.catalog.UnmatchedKeyPolicy;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.preview.Sheet.Look;
import dev.tierdesk.pricing.Tier;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Plans in the preview, one and two side by side.
class PlansInThePreviewTest {
    private static final Meter CALLS = new Meter("translation-api", "api_calls", null);

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
    void asksAPlanForItsFirstWorkedExample() {
        demo.look(demo.plan("growth"));
        assertThat(preview.modeProperty().get()).isEqualTo(Mode.PLAN);
        assertThat(sheet().totals().getFirst().amount()).isEqualTo("171.00");
        assertThat(sheet().totals().getFirst().name()).isEqualTo("Monthly");
    }

    @Test
    void listsEveryChargeByProductWithItsArithmetic() {
        demo.look(demo.plan("growth"));
        assertThat(rows()).containsSubsequence(
                "GROUP Base Fee ", "CHARGE fixed charge 49.00",
                "GROUP MCP Search Server ", "CHARGE tool_invocations 15.00", "DETAIL packages · 3 of 1,000 × 5.00 15.00",
                "GROUP Translation API ", "CHARGE api_calls 107.00", "DETAIL tier 1 · 1,000 × 0.010 10.00",
                "SUM Total, USD 171.00");
    }

    @Test
    void saysThatWhatIsNotGivenCountsAsNothing() {
        demo.look(demo.plan("growth"));
        assertThat(notes()).contains("9 quantities are not given and count as 0.");
    }

    @Test
    void addsWhatIsMissingToThePlansMinimum() {
        demo.look(demo.plan("enterprise"));
        assertThat(rows()).anyMatch(r -> r.startsWith("CHARGE Up to the plan's minimum of 12,000.00"));
    }

    @Test
    void addsTaxWhereACountryIsGiven() {
        demo.look(demo.plan("domains"));
        ContextField country = preview.more().stream().filter(f -> f.id().equals("COUNTRY")).findFirst().orElseThrow();
        preview.say(country, "FR");
        assertThat(rows()).contains("SUM Subtotal 84.97", "CHARGE Tax 20 % of 84.97, customer's country 16.99", "SUM Total, USD 101.96");
        ContextField vat = preview.more().stream().filter(f -> f.id().equals("VAT_ID")).findFirst().orElseThrow();
        preview.say(vat, ContextFields.YES);
        assertThat(rows()).contains("CHARGE Tax 0: reverse charge 0.00", "SUM Total, USD 84.97");
    }

    @Test
    void chargesAnUnknownKeyAsTheDefaultKeyAndSaysSo() {
        demo.look(demo.plan("cloud"));
        preview.type(new Meter("cloud-compute", "compute_hours", Subject.OTHER_KEY), number("100"));
        assertThat(rows()).anyMatch(r -> r.startsWith("CHARGE compute_hours · any other → us-east-1"));
        assertThat(notes()).contains("Key “any other” has no price and is charged as “us-east-1”.");
    }

    @Test
    void showsThatAnUnknownKeyIsDropped() {
        demo.workspace.edit(demo.product("cloud-compute").with(e ->
                e.keys = new PriceKeys("region", UnmatchedKeyPolicy.DROP, null)), "policy");
        demo.look(demo.plan("cloud"));
        preview.type(new Meter("cloud-compute", "compute_hours", Subject.OTHER_KEY), number("100"));
        assertThat(rows()).contains("CHARGE compute_hours · any other dropped");
    }

    @Test
    void followsAPriceEditedWithinThePlan() {
        demo.look(demo.plan("growth"));
        editLastTier("0.0043");
        assertThat(sheet().totals().getFirst().amount()).isEqualTo("167.50");
        assertThat(sheet().totals().getFirst().was()).isEqualTo("was 171.00");
    }

    @Test
    void staysWithThePlanWhileOneOfItsPricesIsEdited() {
        demo.look(demo.plan("growth"));
        preview.choose(Mode.COMPARE);
        demo.look(demo.price("growth.translation-api.api_calls"));
        assertThat(preview.modeProperty().get()).isEqualTo(Mode.COMPARE);
        demo.look(demo.price("list.speech-api.audio_minutes"));
        assertThat(preview.modeProperty().get()).isEqualTo(Mode.PRICE);
    }

    @Test
    void keepsTheLastResultWhileAPriceOfThePlanIsBroken() {
        demo.look(demo.plan("growth"));
        Price price = demo.price("growth.translation-api.api_calls");
        demo.workspace.edit(price.with(e -> e.terms = e.terms.with(t -> t.tiers.set(1, Tier.upTo("10", "1")))), "up to");
        assertThat(sheet().totals().getFirst().amount()).isEqualTo("171.00");
        assertThat(preview.reasonProperty().get()).isNotEmpty();
    }

    @Test
    void comparesTwoPlansLineByLine() {
        compare("growth", "startup");
        assertThat(sheet().totals()).extracting(Sheet.Total::amount).containsExactly("171.00", "301.50");
        assertThat(sheet().verdict()).isEqualTo("Growth is 130.50 USD cheaper (−43.3 %)");
        assertThat(sheet().columns()).containsExactly("Line", "Growth", "Startup");
        assertThat(rows()).contains("CHARGE api_calls 107.00 250.00", "DETAIL Startup units · 5,000 × 0.05  250.00");
    }

    @Test
    void saysThatAPlanDoesNotSellSomething() {
        compare("growth", "startup");
        preview.type(new Meter("vision-api", "api_calls", null), number("500"));
        assertThat(rows()).contains("CHARGE api_calls 5.00 not sold");
    }

    @Test
    void namesTheQuantityFromWhichAPlanIsCheaper() {
        compare("growth", "startup");
        preview.activate(CALLS);
        Chart chart = Objects.requireNonNull(sheet().chart());
        assertThat(chart.crossing()).extracting(c -> Objects.requireNonNull(c).words())
                .isEqualTo("Growth is cheaper from 12,101 calls");
        preview.type(CALLS, number("12100"));
        assertThat(sheet().verdict()).doesNotStartWith("Growth");
        preview.type(CALLS, number("12101"));
        assertThat(sheet().verdict()).startsWith("Growth is ");
    }

    @Test
    void comparesDifferentCadencesPerMonthAndSaysSo() {
        compare("growth", "enterprise");
        assertThat(sheet().totals()).extracting(Sheet.Total::name).containsExactly("Growth a month", "Enterprise a month");
        assertThat(sheet().totals()).extracting(Sheet.Total::amount).containsExactly("171.00", "1,000.00");
        assertThat(notes()).contains("Amounts per month. Growth: Monthly, Enterprise: Yearly.");
    }

    @Test
    void doesNotCompareDifferentCurrencies() {
        compare("growth", "cloud");
        assertThat(preview.sheetProperty().get()).isNull();
        assertThat(preview.reasonProperty().get()).contains("USD", "EUR");
    }

    @Test
    void doesNotComparePeriodsThatAreNoMonths() {
        demo.workspace.edit(demo.plan("startup").with(e -> e.cadence = Cadence.parse("P10D").orElseThrow()), "cadence");
        compare("growth", "startup");
        assertThat(preview.sheetProperty().get()).isNotNull();
        assertThat(preview.reasonProperty().get()).isNotEmpty();
    }

    private void compare(String first, String second) {
        demo.look(demo.plan(first));
        preview.choose(Mode.COMPARE);
        preview.chooseOther(demo.plan(second).id());
    }

    private void editLastTier(String unitAmount) {
        Price price = demo.price("growth.translation-api.api_calls");
        demo.workspace.edit(price.with(e -> e.terms = e.terms.with(t -> t.tiers.set(2, Tier.andAbove(unitAmount)))), "rate");
    }

    private Sheet sheet() {
        return Objects.requireNonNull(preview.sheetProperty().get());
    }

    private List<String> rows() {
        return sheet().rows().stream()
                .filter(r -> r.look() != Look.ASIDE)
                .map(r -> r.look() + " " + r.text() + " " + String.join(" ", r.amounts()))
                .toList();
    }

    private List<String> notes() {
        return sheet().notes().stream().map(n -> n.text() + n.strong()).toList();
    }
}
