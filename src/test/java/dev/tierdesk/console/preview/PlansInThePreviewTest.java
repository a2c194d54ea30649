package dev.tierdesk.console.preview;

import static dev.tierdesk.console.harness.OpenShop.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Cadence;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.PriceKeys;
import dev.tierdesk.catalog.Seats;
import dev.tierdesk.catalog.UnmatchedKeyPolicy;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.preview.Sheet.Look;
import dev.tierdesk.console.workspace.Asked;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Plans in the preview, one and two side by side.
class PlansInThePreviewTest {
    private static final Meter CALLS = new Meter("translation-api", "api_calls", null);
    private static final Meter SEATS = new Meter("team-seats", null, null);

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
    void saysThatAPlanHasNoCurrencyYet() {
        demo.look(demo.plan("growth"));
        demo.workspace.edit(demo.plan("growth").with(e -> e.currencies = List.of()), "currencies");
        assertThat(preview.reasonProperty().get()).isEqualTo("Currencies: This is empty. It must be filled in.");
        assertThat(sheet().totals().getFirst().amount()).isEqualTo("171.00");
    }

    @Test
    void listsEveryChargeByProductWithItsArithmetic() {
        demo.look(demo.plan("growth"));
        assertThat(rows()).containsSubsequence(
                "GROUP Base Fee ", "CHARGE fixed charge 49.00",
                "GROUP MCP Search Server ", "CHARGE Tool invocations 15.00",
                "DETAIL packages · 3 of 1,000 × 5.00 15.00",
                "GROUP Translation API ", "CHARGE API calls 107.00", "DETAIL tier 1 · 1,000 × 0.010 10.00",
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
        assertThat(rows()).contains("SUM Subtotal 84.97", "CHARGE Tax 20 % of 84.97, customer's country 16.99",
                "SUM Total, USD 101.96");
        ContextField vat = preview.more().stream().filter(f -> f.id().equals("VAT_ID")).findFirst().orElseThrow();
        preview.say(vat, ContextFields.YES);
        assertThat(rows()).contains("CHARGE Tax 0: reverse charge 0.00", "SUM Total, USD 84.97");
    }

    @Test
    void aConsumerPaysTaxWhateverTheVatId() {
        demo.look(demo.plan("domains"));
        say("COUNTRY", "FR");
        say("VAT_ID", ContextFields.YES);
        say("BUYER", ContextFields.CONSUMER);
        assertThat(rows()).contains("SUM Total, USD 101.96");
        assertThat(preview.more()).extracting(ContextField::id).contains("BUYER").doesNotContain("VAT_ID");
        say("BUYER", ContextFields.BUSINESS);
        assertThat(rows()).contains("SUM Total, USD 84.97");
    }

    @Test
    void theTaxIsThatOfTheDayThatIsSaid() {
        demo.look(demo.plan("kontorion-volume"));
        say("COUNTRY", "FI");
        say("DATE", "2026-07-14");
        assertThat(rows()).anyMatch(r -> r.startsWith("CHARGE Tax 25.5 % of"));
        say("DATE", "14.7.2000");
        assertThat(rows()).noneMatch(r -> r.startsWith("CHARGE Tax 25.5 % of"));
    }

    @Test
    void whatCannotBeReadIsSaidInItsOwnWords() {
        demo.look(demo.plan("growth"));
        assertThat(say("COUNTRY", "XX")).isEqualTo("“XX” is no country code, such as DE.");
        assertThat(say("DATE", "soon")).startsWith("“soon” is no date");
        assertThat(say("CARRIED_OVER.translation-api/characters_translated", "-5")).contains("0 or more");
        assertThat(preview.reasonProperty().get()).contains("“XX”");
        assertThat(say("COUNTRY", "")).isEmpty();
    }

    @Test
    void takesWhatIsCarriedOverOffAndExplainsIt() {
        demo.look(demo.plan("growth"));
        preview.type(new Meter("translation-api", "characters_translated", null), number("1600000"));
        assertThat(rows()).contains("CHARGE Characters translated 60.00");
        say("CARRIED_OVER.translation-api/characters_translated", "500,000");
        assertThat(rows()).containsSubsequence("CHARGE Characters translated 10.00",
                "DETAIL allowance · 1,000,000 by the plan ", "DETAIL carried over · 500,000 from before ",
                "DETAIL units · 100,000 × 0.0001 10.00");
    }

    @Test
    void comparesWithAPlanThatCarriesNothingOver() {
        compare("growth", "startup");
        say("CARRIED_OVER.translation-api/characters_translated", "500000");
        assertThat(preview.reasonProperty().get()).isEmpty();
    }

    @Test
    void triesTheVariablesOfAllFormulasOfThePlan() {
        demo.look(demo.plan("scale"));
        preview.type(CALLS, number("200000"));
        String before = sheet().totals().getFirst().amount();
        ContextField margin = field("VARIABLE.margin");
        assertThat(margin.label()).isEqualTo("var.margin");
        assertThat(margin.prompt()).isEqualTo("1.15");
        assertThat(margin.hint()).isEqualTo("1 to 2");
        say("VARIABLE.margin", "2");
        assertThat(sheet().totals().getFirst().amount()).isNotEqualTo(before);
        say("VARIABLE.margin", "3");
        assertThat(preview.reasonProperty().get()).contains("2");
    }

    @Test
    void aPriceOfACustomerBeatsThePlansOwnAndTheReasonIsSaid() {
        Price list = demo.price("growth.translation-api.api_calls");
        demo.workspace.edit(list.with(e -> {
            e.terms = e.terms.with(t -> t.tiers = List.of(Tier.andAbove("0.001")));
        }), "own");
        Price special = Price.draft(demo.workspace.newId(), "special", null, "translation-api", "api_calls",
                list.currency())
                .with(e -> {
                    e.name = "Special";
                    e.customer = "acme";
                    e.terms = list.terms().with(t -> t.tiers = List.of(Tier.andAbove("0.002")));
                });
        demo.workspace.edit(special, "new");
        demo.look(demo.plan("growth"));
        assertThat(field("CUSTOMER").prompt()).contains("acme");
        assertThat(notes()).anyMatch(n -> n.contains("“Special” (for another customer)"));

        say("CUSTOMER", "acme");

        assertThat(notes()).anyMatch(n -> n.startsWith("“Special” applies: the only one for this customer. Not “"));
        assertThat(rows()).contains("CHARGE API calls 30.00");
    }

    @Test
    void drawsTheTotalOverSeats() {
        demo.look(demo.plan("growth"));
        preview.type(SEATS, number("25"));
        Chart chart = Objects.requireNonNull(sheet().chart());
        assertThat(chart.title()).isEqualTo("Total over seats");
        assertThat(chart.cursor()).isEqualTo(25);
        assertThat(chart.edges()).contains(10.0);
        assertThat(chart.read().apply(number("25")).quantity()).isEqualTo("25 seats");
        assertThat(Arrays.stream(chart.totals().getFirst().xs())).allMatch(x -> x == Math.rint(x));
        assertThat(preview.axes()).extracting(Quantity::meter).contains(SEATS, CALLS);
    }

    @Test
    void namesTheSeatsFromWhichAPlanIsCheaper() {
        compare("growth", "scale");
        preview.type(SEATS, number("25"));
        Chart chart = Objects.requireNonNull(sheet().chart());
        assertThat(chart.totals()).hasSize(2);
        assertThat(chart.title()).isEqualTo("Total over seats");
    }

    @Test
    void saysToOthersWhatItIsAskedNow() {
        demo.look(demo.plan("growth"));
        preview.type(SEATS, number("25"));
        say("COUNTRY", "DE");

        Asked asked = Objects.requireNonNull(demo.workspace.asked().get());
        assertThat(asked.subject()).isEqualTo(demo.plan("growth").id());
        assertThat(asked.request().seats()).containsExactly(new Seats("team-seats", number("25")));
        assertThat(asked.request().context().country()).isEqualTo("DE");
    }

    @Test
    void chargesAnUnknownKeyAsTheDefaultKeyAndSaysSo() {
        demo.look(demo.plan("cloud"));
        preview.type(new Meter("cloud-compute", "compute_hours", Subject.OTHER_KEY), number("100"));
        assertThat(rows()).anyMatch(r -> r.startsWith("CHARGE Compute hours · any other → us-east-1"));
        assertThat(notes()).contains("Key “any other” has no price and is charged as “us-east-1”.");
    }

    @Test
    void showsThatAnUnknownKeyIsDropped() {
        demo.workspace.edit(demo.product("cloud-compute").with(e ->
                e.keys = new PriceKeys("region", UnmatchedKeyPolicy.DROP, null)), "policy");
        demo.look(demo.plan("cloud"));
        preview.type(new Meter("cloud-compute", "compute_hours", Subject.OTHER_KEY), number("100"));
        assertThat(rows()).contains("CHARGE Compute hours · any other dropped");
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
        demo.workspace.edit(price.with(e -> e.terms = e.terms.with(t -> t.tiers.set(1, Tier.upTo("10", "1")))),
                "up to");
        assertThat(sheet().totals().getFirst().amount()).isEqualTo("171.00");
        assertThat(preview.reasonProperty().get()).isNotEmpty();
    }

    @Test
    void comparesTwoPlansLineByLine() {
        compare("growth", "startup");
        assertThat(sheet().totals()).extracting(Sheet.Total::amount).containsExactly("171.00", "301.50");
        assertThat(sheet().verdict()).isEqualTo("Growth is 130.50 USD cheaper (−43.3 %)");
        assertThat(sheet().columns()).containsExactly("Line", "Growth", "Startup");
        assertThat(rows()).contains("CHARGE API calls 107.00 250.00", "DETAIL Startup units · 5,000 × 0.05  250.00");
    }

    @Test
    void saysThatAPlanDoesNotSellSomething() {
        compare("growth", "startup");
        preview.type(new Meter("vision-api", "api_calls", null), number("500"));
        assertThat(rows()).contains("CHARGE API calls 5.00 not sold");
        assertThat(sheet().verdict()).isEqualTo("Growth is 125.50 USD cheaper (−41.6 %)");

        preview.type(CALLS, number("0"));

        assertThat(sheet().verdict()).startsWith("Startup is ")
                .endsWith(" %), but does not sell one of the charges below");
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
        assertThat(sheet().totals()).extracting(Sheet.Total::name)
                .containsExactly("Growth a month", "Enterprise a month");
        assertThat(sheet().totals()).extracting(Sheet.Total::amount).containsExactly("171.00", "1,000.00");
        assertThat(notes()).contains("Amounts per month. Growth: Monthly, Enterprise: Yearly.");
    }

    @Test
    void comparesWhereAFormulaHasNoResultAtOtherQuantities() {
        Price price = demo.price("growth.translation-api.api_calls");
        demo.workspace.edit(price.with(e -> e.terms = Terms.of(Model.PER_UNIT)
                .with(t -> t.formula = "0.01 - 1 / quantity")), "formula");
        compare("growth", "startup");
        preview.activate(CALLS);
        assertThat(rows()).contains("CHARGE API calls 149.00 250.00");
        assertThat(Objects.requireNonNull(sheet().chart()).crossing()).isNull();
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

    private String say(String field, String text) {
        return preview.say(field(field), text);
    }

    private ContextField field(String id) {
        return preview.more().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
    }

    private void compare(String first, String second) {
        demo.look(demo.plan(first));
        preview.choose(Mode.COMPARE);
        preview.chooseOther(demo.plan(second).id());
    }

    private void editLastTier(String unitAmount) {
        Price price = demo.price("growth.translation-api.api_calls");
        demo.workspace.edit(price.with(e -> e.terms = e.terms.with(t -> t.tiers.set(2, Tier.andAbove(unitAmount)))),
                "rate");
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
