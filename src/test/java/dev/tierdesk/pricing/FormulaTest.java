package dev.tierdesk.pricing;

import static dev.tierdesk.pricing.Pricing.num;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Formulas: what they compute, where they are wrong, and that they stay within their bounds.
class FormulaTest {
    private static final Variables VARIABLES = new Variables(Map.of(
            "cost", num("1000"), "cost.shipping", num("2.5"), "var.margin", num("1.15"), "var.minus", num("-3")));

    private static BigDecimal value(String formula) {
        return Formula.parse(formula).evaluate(VARIABLES, num("40"), num("7"));
    }

    private static Problem refusal(String formula) {
        return catchThrowableOfType(PricingException.class, () -> value(formula)).problems().getFirst();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            cost * 1.15 + 200                    ; 1350
            1 + 2 * 3 - 4 / 2                    ; 5
            (1 + 2) * 3                          ; 9
            10 - 3 - 2                           ; 5
            16 / 4 / 2                           ; 2
            -2 + 5                               ; 3
            5 - -2                               ; 7
            --4                                  ; 4
            -(2 - 3)                             ; 1
            2 * -var.minus                       ; 6
            quantity / unit_amount               ; 5.714285714286
            1 / 3                                ; 0.333333333333
            2 / 3                                ; 0.666666666667
            cost.shipping * var.margin           ; 2.875
            min(3, 2, quantity)                  ; 2
            min(2, 3)                            ; 2
            max(3, 2, quantity)                  ; 40
            max(quantity, 2)                     ; 40
            round(2.345, 2)                      ; 2.35
            round(2.345, 0)                      ; 2
            round(0.1234567890125, 12)           ; 0.123456789013
            ceil(2.1)                            ; 3
            floor(2.9)                           ; 2
            floor(-2.1) + 4                      ; 1
            ceil(-2.9) + 4                       ; 2
            abs(2 - 5)                           ; 3
            abs(5 - 2)                           ; 3
            round( min( 1 , 2 ) , 2 )            ; 1
            007.50                               ; 7.5
            123456789012345678901234567890       ; 123456789012345678901234567890
            """)
    void computes(String formula, String expected) {
        assertThat(value(formula)).isEqualByComparingTo(expected);
    }

    @Test
    void keysAndNamesAreOfLettersDigitsAndUnderscores() {
        Variables variables = new Variables(Map.of("var.azAZ_09", num("1"), "cost.9_Zz", num("2")));

        assertThat(Formula.parse("var.azAZ_09+cost.9_Zz").evaluate(variables, num("1"), null))
                .isEqualByComparingTo("3");
    }

    @Test
    void tabsAndSpacesDoNotMatter() {
        assertThat(value("  \t1\t+  2 ")).isEqualByComparingTo("3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            1 +                         ; FORMULA_INCOMPLETE       ; 4
            ''                          ; FORMULA_INCOMPLETE       ; 1
            (1 + 2                      ; FORMULA_INCOMPLETE       ; 7
            min(1, 2                    ; FORMULA_INCOMPLETE       ; 9
            1.                          ; FORMULA_INCOMPLETE       ; 3
            1. + 2                      ; FORMULA_UNEXPECTED       ; 3
            .5                          ; FORMULA_UNEXPECTED       ; 1
            1 2                         ; FORMULA_UNEXPECTED       ; 3
            1 + 2)                      ; FORMULA_UNEXPECTED       ; 6
            1,5                         ; FORMULA_UNEXPECTED       ; 2
            1e5                         ; FORMULA_UNEXPECTED       ; 2
            2 ^ 3                       ; FORMULA_UNEXPECTED       ; 3
            2 ** 3                      ; FORMULA_UNEXPECTED       ; 4
            cost × 2                    ; FORMULA_UNEXPECTED       ; 6
            +2                          ; FORMULA_UNEXPECTED       ; 1
            ()                          ; FORMULA_UNEXPECTED       ; 2
            min()                       ; FORMULA_UNEXPECTED       ; 5
            min(1)                      ; FORMULA_ARGUMENT_COUNT   ; 1
            2 + abs(1, 2)               ; FORMULA_ARGUMENT_COUNT   ; 5
            round(1)                    ; FORMULA_ARGUMENT_COUNT   ; 1
            round(1                     ; FORMULA_INCOMPLETE       ; 8
            cost@                       ; FORMULA_UNEXPECTED       ; 5
            cost[                       ; FORMULA_UNEXPECTED       ; 5
            cost`                       ; FORMULA_UNEXPECTED       ; 5
            cost{                       ; FORMULA_UNEXPECTED       ; 5
            cost/:                      ; FORMULA_UNEXPECTED       ; 6
            round(1, 13)                ; FORMULA_ROUND_DIGITS     ; 10
            round(1, -1)                ; FORMULA_ROUND_DIGITS     ; 10
            round(1, 1.5)               ; FORMULA_ROUND_DIGITS     ; 10
            round(1, quantity)          ; FORMULA_ROUND_DIGITS     ; 10
            round(1, 100000000000)      ; FORMULA_ROUND_DIGITS     ; 10
            1 + price                   ; FORMULA_UNKNOWN_NAME     ; 5
            costs                       ; FORMULA_UNKNOWN_NAME     ; 1
            cost.                       ; FORMULA_UNKNOWN_NAME     ; 1
            cost.a.b                    ; FORMULA_UNKNOWN_NAME     ; 1
            var                         ; FORMULA_UNKNOWN_NAME     ; 1
            sqrt(4)                     ; FORMULA_UNKNOWN_NAME     ; 1
            2 * var.nowhere             ; FORMULA_UNKNOWN_NAME     ; 5
            1 / 0                       ; FORMULA_DIVISION_BY_ZERO ; 3
            1 + 2 / (cost - 1000)       ; FORMULA_DIVISION_BY_ZERO ; 7
            1 + 1234567890123456789012345678901    ; FORMULA_NUMBER_TOO_LONG ; 5
            """)
    void saysWhereItIsWrong(String formula, String code, int column) {
        Problem problem = refusal(formula);

        assertThat(problem.code().name()).isEqualTo(code);
        assertThat(problem.arguments()).containsEntry("column", column);
        assertThat(problem.where()).isEqualTo(Where.ROOT);
    }

    @Test
    void saysWhatItFoundAndWhatItExpected() {
        assertThat(refusal("1 + 😀").arguments()).containsEntry("found", "😀");
        assertThat(refusal("2 + abs(1, 2, 3)").arguments())
                .containsEntry("function", "abs")
                .containsEntry("expected", 1)
                .containsEntry("found", 3);
        assertThat(refusal("round(2)").arguments()).containsEntry("expected", 2).containsEntry("found", 1);
        assertThat(refusal("max(2)").arguments()).containsEntry("expected", 2);
        assertThat(refusal("2 + sqrt(4)").arguments()).containsEntry("name", "sqrt");
    }

    @Test
    void unitAmountNeedsAnAmountBesideTheFormula() {
        Formula formula = Formula.parse("2 * unit_amount");

        PricingException e = catchThrowableOfType(
                PricingException.class, () -> formula.evaluate(Variables.NONE, num("1"), null));

        assertThat(e.problems().getFirst().code()).isEqualTo(PricingProblem.FORMULA_NO_UNIT_AMOUNT);
    }

    @Test
    void aNegativeResultIsRefused() {
        assertThat(refusal("1 - 2").code()).isEqualTo(PricingProblem.FORMULA_NEGATIVE);
        assertThat(refusal("1 - 2").arguments()).containsEntry("value", num("-1"));
        assertThat(value("2 - 2")).isEqualByComparingTo("0");
    }

    @Test
    void lengthDepthAndSizeAreBounded() {
        assertThat(value("1" + " ".repeat(499))).isEqualByComparingTo("1");
        assertThat(refusal("1" + " ".repeat(500)).code()).isEqualTo(PricingProblem.FORMULA_TOO_LONG);
        assertThat(refusal("1" + " ".repeat(500)).arguments())
                .containsEntry("length", 501)
                .containsEntry("maximum", 500)
                .containsEntry("column", 501);

        assertThat(value("(".repeat(32) + "1" + ")".repeat(32))).isEqualByComparingTo("1");
        assertThat(value("-".repeat(32) + "1")).isEqualByComparingTo("1");
        assertThat(value("abs(".repeat(32) + "1" + ")".repeat(32))).isEqualByComparingTo("1");
        for (String nest : new String[] {"(", "-", "abs("}) {
            Problem problem = refusal(nest.repeat(33) + "1");
            assertThat(problem.code()).isEqualTo(PricingProblem.FORMULA_TOO_DEEP);
            assertThat(problem.arguments()).containsEntry("column", 32 * nest.length() + 1);
        }
        for (String besideEachOther : new String[] {"(1)", "--1", "abs(1)", "round(1,0)"}) {
            assertThat(value(besideEachOther + ("+" + besideEachOther).repeat(39))).isEqualByComparingTo("40");
        }

        assertThat(value("1+".repeat(99) + "-1")).isEqualByComparingTo("98");
        assertThat(refusal("1+".repeat(99) + "--1").code()).isEqualTo(PricingProblem.FORMULA_TOO_COMPLEX);
    }

    @Test
    void noResultInBetweenHasMoreThanSixtyDigitsBeforeOrFortyAfterThePoint() {
        String thirty = "9".repeat(30);
        assertThat(value(thirty + " * " + thirty).precision()).isEqualTo(60);
        assertThat(refusal(thirty + " * " + thirty + " * 2 / " + thirty).code())
                .isEqualTo(PricingProblem.FORMULA_TOO_LARGE);
        assertThat(refusal("9 * 9 + " + thirty + " * " + thirty + " * 1.1").arguments()).containsEntry("column", 73);

        Problem sum = refusal(thirty + " * " + thirty + " + " + thirty + " * " + thirty + " + 0");
        assertThat(sum.code()).isEqualTo(PricingProblem.FORMULA_TOO_LARGE);
        assertThat(sum.arguments()).containsEntry("column", 65);

        String twentyDigits = "0." + "0".repeat(19) + "1";
        assertThat(value(twentyDigits + " * " + twentyDigits)).isEqualByComparingTo("1e-40");
        assertThat(refusal(twentyDigits + " * " + twentyDigits + " * 0.1").code())
                .isEqualTo(PricingProblem.FORMULA_TOO_LARGE);
        assertThat(value(twentyDigits + " * " + twentyDigits.replace('1', '2') + " * 0.5"))
                .isEqualByComparingTo("1e-40");
    }

    @Test
    void ceilingAndRoundingMayNotGrowPastTheBoundEither() {
        String big = "9".repeat(30) + " * 1" + "0".repeat(29) + " * 10 + " + "9".repeat(30) + " + 0.5";
        assertThat(refusal("ceil(" + big + ")").code()).isEqualTo(PricingProblem.FORMULA_TOO_LARGE);
        assertThat(refusal("round(" + big + ", 0)").code()).isEqualTo(PricingProblem.FORMULA_TOO_LARGE);
        assertThat(value("floor(" + big + ")").precision()).isEqualTo(60);
    }

    @Test
    void theLargestFormulasTakeLessThanAMegabyte() {
        String digits = "9".repeat(26) + ".999";
        String product = digits + "*" + digits;
        String heavy = "(" + product + ")/(" + product + ")*" + digits + "/" + digits + "*" + digits;
        String wide = "round(-".repeat(16) + "cost" + ",9)".repeat(16) + "/var.minus*cost".repeat(20);
        for (String text : new String[] {heavy + "+1/3*2".repeat(30), wide, "(".repeat(31) + heavy + ")".repeat(31)}) {
            assertThat(value(text)).isNotNegative();
            long before = allocated();
            value(text);
            assertThat(allocated() - before).as(text).isLessThan(1_000_000);
        }
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    @Test
    void knowsItsNamesInTheOrderTheyStandThere() {
        Formula formula = Formula.parse("var.margin * cost + max(var.margin, quantity)");

        assertThat(formula.names()).containsExactly("var.margin", "cost", "quantity");
        assertThat(formula.usesQuantity()).isTrue();
        assertThat(Formula.parse("cost").usesQuantity()).isFalse();
        assertThat(formula).hasToString(formula.text());
        assertThat(formula.text()).isEqualTo("var.margin * cost + max(var.margin, quantity)");
    }

    @Test
    void showsItselfWithItsNamesReplacedByTheirValues() {
        Formula formula = Formula.parse("cost.shipping * var.margin + unit_amount - quantity/2");

        assertThat(formula.withValues(VARIABLES, num("40.0"), num("0.0020"))).isEqualTo("2.5 * 1.15 + 0.002 - 40/2");
        assertThat(Formula.parse("1 + 2").withValues(Variables.NONE, num("1"), null)).isEqualTo("1 + 2");
    }

    @Test
    void ratesComputedByFormulasAreCharged() {
        Terms perUnit = Terms.of(Model.PER_UNIT).with(e -> {
            e.unitAmount = num("2");
            e.formula = "max(unit_amount - quantity / 100, var.margin)";
        });
        Rater rater = Rater.of(perUnit, Pricing.EUR, null, RoundingPolicy.DEFAULT, VARIABLES);
        Pricing.assertAmount(rater, "0", "0");
        Pricing.assertAmount(rater, "10", "19");
        Pricing.assertAmount(rater, "100", "115");

        Terms packages = Terms.of(Model.PACKAGE).with(e -> {
            e.packageSize = num("10");
            e.packageAmount = num("15");
            e.formula = "unit_amount * var.margin";
        });
        Pricing.assertAmount(Rater.of(packages, Pricing.EUR, null, RoundingPolicy.DEFAULT, VARIABLES), "11", "34.5");

        Terms committed = Terms.of(Model.COMMITTED).with(e -> {
            e.committedAmount = num("100");
            e.committedQuantity = num("10");
            e.overageUnitAmount = num("3");
            e.formula = "unit_amount + quantity";
        });
        Pricing.assertAmount(Rater.of(committed, Pricing.EUR, null, RoundingPolicy.DEFAULT, VARIABLES), "12", "130");

        Terms tiers = Terms.tiered(
                Model.GRADUATED, Tier.upTo("10", "1"), Tier.andAbove("9").withFormula("unit_amount / quantity"));
        Rater tiered = Rater.of(tiers, Pricing.EUR, null, RoundingPolicy.DEFAULT, VARIABLES);
        Pricing.assertAmount(tiered, "18", "14");
    }

    @Test
    void aFormulaWithoutValueIsToldOnlyWhenItsTierIsEntered() {
        Terms tiers = Terms.tiered(
                Model.GRADUATED, Tier.upTo("10", "1"), Tier.EMPTY.withFormula("cost - 2000"));
        Rater rater = Rater.of(tiers, Pricing.EUR, null, RoundingPolicy.DEFAULT, VARIABLES);

        Pricing.assertAmount(rater, "10", "10");
        PricingException e =
                catchThrowableOfType(PricingException.class, () -> rater.exact(num("11"), Pricing.NONE));

        assertThat(e.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(PricingProblem.FORMULA_NEGATIVE);
            assertThat(problem.where().path()).isEqualTo("tiers[1].formula");
        });
    }

    @Test
    void aPriceWhoseFormulaUsesAnUnknownCostCannotBeMadeReady() {
        Terms terms = Terms.of(Model.PER_UNIT).with(e -> e.formula = "cost * 2");

        PricingException e = catchThrowableOfType(PricingException.class, () -> Pricing.rater(terms));

        assertThat(e.problems().getFirst().code()).isEqualTo(PricingProblem.FORMULA_UNKNOWN_NAME);
        assertThat(e.problems().getFirst().where().path()).isEqualTo("formula");
    }

    /// Behind `var.` and `cost.` no word is reserved: whatever the settings accept as a name, a formula can say.
    @ParameterizedTest
    @ValueSource(strings = {"min", "max", "round", "ceil", "floor", "abs", "cost", "quantity", "unit_amount", "var",
            "a1_b"})
    void wordsOfTheLanguageAreNamesBehindAPrefix(String word) {
        Variables values = new Variables(Map.of("var." + word, num("2"), "cost." + word, num("3")));

        assertThat(Formula.parse("var." + word + " * cost." + word).evaluate(values, BigDecimal.ONE, null))
                .isEqualByComparingTo("6");
    }
}
