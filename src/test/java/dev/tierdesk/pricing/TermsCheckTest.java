package dev.tierdesk.pricing;

import static dev.tierdesk.pricing.Pricing.num;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Everything that is wrong with terms is named at once, with its field and row.
class TermsCheckTest {
    private static List<String> check(Terms terms) {
        return terms.problems().stream().map(TermsCheckTest::brief).toList();
    }

    private static String brief(Problem problem) {
        return problem.code().name() + " " + problem.where();
    }

    @ParameterizedTest
    @EnumSource
    void newTermsOfEveryModelLackTheirPriceAndNothingElse(Model model) {
        List<String> expected = switch (model) {
            case FLAT -> List.of("FIELD_MISSING amount");
            case PER_UNIT -> List.of("FIELD_MISSING unit_amount");
            case GRADUATED, VOLUME, STAIRSTEP, GRADUATED_PERCENTAGE -> List.of("TIER_WITHOUT_PRICE tiers[0]");
            case PACKAGE -> List.of("FIELD_MISSING package_size", "FIELD_MISSING package_amount");
            case PERCENTAGE -> List.of("FIELD_MISSING percent");
            case COMMITTED -> List.of(
                    "FIELD_MISSING committed_amount",
                    "FIELD_MISSING committed_quantity",
                    "FIELD_MISSING overage_unit_amount");
        };

        assertThat(check(Terms.of(model))).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void everyFieldIsRefusedByTheModelsThatDoNotHaveIt(Model model) {
        Terms all = new Terms(
                model, num("1"), num("1"), "2", List.of(Tier.andAbove("1")), num("1"), num("1"), PackageRounding.UP,
                num("1"), num("1"), num("1"), num("1"), num("1"), num("1"), num("1"), num("1"), num("1"), num("1"),
                true);
        List<String> owned = switch (model) {
            case FLAT -> List.of("amount");
            case PER_UNIT -> List.of("unit_amount", "formula", "included_quantity");
            case GRADUATED, VOLUME -> List.of("tiers", "included_quantity", "charge_flat_at_zero");
            case STAIRSTEP, GRADUATED_PERCENTAGE -> List.of("tiers", "included_quantity", "charge_flat_at_zero");
            case PACKAGE ->
                List.of("package_size", "package_amount", "package_rounding", "formula", "included_quantity");
            case PERCENTAGE -> List.of("percent", "fixed_amount", "min_fee", "max_fee", "included_quantity");
            case COMMITTED -> List.of("committed_amount", "committed_quantity", "overage_unit_amount", "formula");
        };
        List<String> refused = List.of(
                        "amount", "unit_amount", "package_size", "package_amount", "package_rounding", "percent",
                        "fixed_amount", "min_fee", "max_fee", "committed_amount", "committed_quantity",
                        "overage_unit_amount", "formula", "included_quantity", "charge_flat_at_zero", "tiers")
                .stream()
                .filter(field -> !owned.contains(field))
                .map(field -> "FIELD_NOT_FOR_MODEL " + field)
                .toList();

        assertThat(check(all)).filteredOn(problem -> !problem.contains("[")).isEqualTo(refused);
    }

    @Test
    void fieldsThatTheTiersOfAModelDoNotHaveAreRefused() {
        Tier all = new Tier(null, num("1"), "2", num("1"), num("1"), num("1"), num("1"));

        assertThat(check(Terms.tiered(Model.GRADUATED, all))).containsExactly("FIELD_NOT_FOR_MODEL tiers[0].percent");
        assertThat(check(Terms.tiered(Model.VOLUME, all))).containsExactly("FIELD_NOT_FOR_MODEL tiers[0].percent");
        assertThat(check(Terms.tiered(Model.STAIRSTEP, all)))
                .containsExactly(
                        "FIELD_NOT_FOR_MODEL tiers[0].unit_amount",
                        "FIELD_NOT_FOR_MODEL tiers[0].formula",
                        "FIELD_NOT_FOR_MODEL tiers[0].percent",
                        "FIELD_NOT_FOR_MODEL tiers[0].block_size",
                        "FIELD_NOT_FOR_MODEL tiers[0].cap_amount");
        assertThat(check(Terms.tiered(Model.GRADUATED_PERCENTAGE, all)))
                .containsExactly(
                        "FIELD_NOT_FOR_MODEL tiers[0].unit_amount",
                        "FIELD_NOT_FOR_MODEL tiers[0].formula",
                        "FIELD_NOT_FOR_MODEL tiers[0].block_size");
    }

    @Test
    void everyNegativeNumberIsNamed() {
        Terms terms = Terms.of(Model.PERCENTAGE).with(e -> {
            e.percent = num("-1");
            e.fixedAmount = num("-1");
            e.minFee = num("-1");
            e.maxFee = num("-1");
            e.includedQuantity = num("-1");
            e.minAmount = num("-1");
            e.maxAmount = num("-1");
        });

        assertThat(check(terms))
                .containsExactly(
                        "AMOUNT_NEGATIVE percent",
                        "AMOUNT_NEGATIVE fixed_amount",
                        "AMOUNT_NEGATIVE min_fee",
                        "AMOUNT_NEGATIVE max_fee",
                        "QUANTITY_NEGATIVE included_quantity",
                        "AMOUNT_NEGATIVE min_amount",
                        "AMOUNT_NEGATIVE max_amount");
        assertThat(terms.problems().getFirst().arguments()).containsEntry("value", num("-1"));
    }

    @Test
    void zeroIsAnAmountAndAQuantityButNoSize() {
        Terms terms = Terms.of(Model.PACKAGE).with(e -> {
            e.packageSize = num("0");
            e.packageAmount = num("0");
            e.includedQuantity = num("0");
            e.minAmount = num("0");
            e.maxAmount = num("0");
        });

        assertThat(check(terms)).containsExactly("SIZE_NOT_POSITIVE package_size");
    }

    @Test
    void aMinimumAboveItsMaximumIsNamed() {
        Terms terms = Terms.of(Model.PERCENTAGE).with(e -> {
            e.percent = num("1");
            e.minFee = num("3");
            e.maxFee = num("2");
            e.minAmount = num("5");
            e.maxAmount = num("4");
        });

        assertThat(check(terms)).containsExactly("MIN_ABOVE_MAX min_fee", "MIN_ABOVE_MAX min_amount");
        assertThat(terms.problems().getFirst().arguments())
                .containsEntry("minimum", num("3"))
                .containsEntry("maximum", num("2"));
        assertThat(check(terms.with(e -> {
                    e.maxFee = num("3");
                    e.maxAmount = num("5");
                })))
                .isEmpty();
    }

    @Test
    void aPercentThatLooksLikeAFractionOrMoreThanAllIsAWarning() {
        for (String usual : List.of("0.1", "2.9", "100")) {
            assertThat(check(Terms.of(Model.PERCENTAGE).with(e -> e.percent = num(usual)))).isEmpty();
        }
        for (String unusual : List.of("0.029", "100.1", "0")) {
            Terms terms = Terms.of(Model.PERCENTAGE).with(e -> e.percent = num(unusual));
            assertThat(check(terms)).containsExactly("PERCENT_UNUSUAL percent");
            assertThat(terms.problems().getFirst().isError()).isFalse();
        }
        Tier tier = Tier.EMPTY.withPercent(num("0.02"));
        assertThat(check(Terms.tiered(Model.GRADUATED_PERCENTAGE, tier)))
                .containsExactly("PERCENT_UNUSUAL tiers[0].percent");
    }

    @Test
    void everyViolationOfTheTierRulesIsNamedWithItsRowAtOnce() {
        Terms terms = Terms.tiered(
                Model.GRADUATED,
                Tier.upTo("-5", "1"),
                Tier.andAbove("-1"),
                Tier.EMPTY.withUpTo(num("100")).withFlatAmount(num("-2")).withBlockSize(num("0")),
                Tier.upTo("100", "1").withCapAmount(num("-3")),
                Tier.EMPTY.withUpTo(num("90")));
        Tier below = Tier.EMPTY.withPercent(num("-1"));

        assertThat(check(terms))
                .containsExactly(
                        "TIER_BOUND_NOT_POSITIVE tiers[0].up_to",
                        "OPEN_TIER_NOT_LAST tiers[1].up_to",
                        "AMOUNT_NEGATIVE tiers[1].unit_amount",
                        "AMOUNT_NEGATIVE tiers[2].flat_amount",
                        "SIZE_NOT_POSITIVE tiers[2].block_size",
                        "TIER_BOUND_NOT_ASCENDING tiers[3].up_to",
                        "AMOUNT_NEGATIVE tiers[3].cap_amount",
                        "TIER_BOUND_NOT_ASCENDING tiers[4].up_to",
                        "LAST_TIER_NOT_OPEN tiers[4].up_to",
                        "TIER_WITHOUT_PRICE tiers[4]");
        assertThat(check(Terms.tiered(Model.GRADUATED_PERCENTAGE, below)))
                .containsExactly("AMOUNT_NEGATIVE tiers[0].percent");
    }

    @Test
    void aBoundOfZeroIsNotPositive() {
        assertThat(check(Terms.tiered(Model.GRADUATED, Tier.upTo("0", "1"), Tier.andAbove("1"))))
                .containsExactly("TIER_BOUND_NOT_POSITIVE tiers[0].up_to");
    }

    @Test
    void aModelWithTiersNeedsOne() {
        assertThat(check(Terms.tiered(Model.VOLUME))).containsExactly("TIERS_MISSING tiers");
    }

    @Test
    void aTierThatIsNotAWholeNumberOfBlocksWideIsAWarning() {
        Terms terms = Terms.tiered(
                Model.GRADUATED,
                Tier.upTo("1000", "1").withBlockSize(num("100")),
                Tier.upTo("1250", "1").withBlockSize(num("100")),
                Tier.upTo("1350", "1").withBlockSize(num("100")),
                Tier.andAbove("1").withBlockSize(num("70")));

        assertThat(check(terms)).containsExactly("BLOCK_UNEVEN tiers[1].block_size");
        assertThat(terms.problems().getFirst().isError()).isFalse();
        assertThat(terms.problems().getFirst().arguments())
                .containsEntry("width", num("250"))
                .containsEntry("block_size", num("100"));
    }

    @Test
    void formulasAreReadAndTheirColumnIsNamed() {
        Terms terms = Terms.of(Model.PER_UNIT).with(e -> e.formula = "cost * (1.15");

        assertThat(check(terms)).containsExactly("FORMULA_INCOMPLETE formula");
        assertThat(terms.problems().getFirst().arguments()).containsEntry("column", 13);
        assertThat(check(Terms.tiered(Model.VOLUME, Tier.EMPTY.withFormula("1 +* 2"))))
                .containsExactly("FORMULA_UNEXPECTED tiers[0].formula");
    }

    @Test
    void aFormulaStandsInForTheAmountBesideIt() {
        assertThat(check(Terms.of(Model.PER_UNIT).with(e -> e.formula = "2"))).isEmpty();
        assertThat(check(Terms.tiered(Model.GRADUATED, Tier.EMPTY.withFormula("2")))).isEmpty();
        assertThat(check(Terms.of(Model.PACKAGE).with(e -> {
                    e.formula = "2";
                    e.packageSize = num("5");
                })))
                .isEmpty();
        assertThat(check(Terms.of(Model.COMMITTED).with(e -> {
                    e.formula = "2";
                    e.committedAmount = num("5");
                    e.committedQuantity = num("5");
                })))
                .isEmpty();
    }

    @Test
    void unitAmountIsANameOnlyBesideAnAmount() {
        Terms terms = Terms.of(Model.PER_UNIT).with(e -> e.formula = "1 + unit_amount");

        assertThat(check(terms)).containsExactly("FORMULA_NO_UNIT_AMOUNT formula");
        assertThat(terms.problems().getFirst().arguments()).containsEntry("column", 5);
        assertThat(check(terms.with(e -> e.unitAmount = num("3")))).isEmpty();
        Tier tier = Tier.EMPTY.withFormula("unit_amount");
        assertThat(check(Terms.tiered(Model.VOLUME, tier))).containsExactly("FORMULA_NO_UNIT_AMOUNT tiers[0].formula");
        assertThat(check(Terms.tiered(Model.VOLUME, tier.withUnitAmount(num("1"))))).isEmpty();
    }

    @Test
    void namesAreCheckedWhereThoseThatExistAreGiven() {
        Terms terms = Terms.of(Model.PER_UNIT).with(e -> e.formula = "cost + cost.shipping + var.margin + quantity");

        assertThat(check(terms)).isEmpty();
        List<Problem> problems = terms.problems(Set.of("cost"));
        assertThat(problems)
                .extracting(TermsCheckTest::brief)
                .containsExactly("FORMULA_UNKNOWN_NAME formula", "FORMULA_UNKNOWN_NAME formula");
        assertThat(problems.getFirst().arguments())
                .containsEntry("name", "cost.shipping")
                .containsEntry("column", 8);
        assertThat(terms.problems(Set.of("cost", "cost.shipping", "var.margin"))).isEmpty();
    }
}
