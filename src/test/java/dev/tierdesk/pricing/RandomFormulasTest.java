package dev.tierdesk.pricing;

import static dev.tierdesk.pricing.Pricing.num;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever is typed as a formula is computed or refused by a problem with a column inside the text.
class RandomFormulasTest {
    private static final Variables VARIABLES =
            new Variables(Map.of("cost", num("123.456789"), "cost.a", num("0"), "var.x", num("-999999999999999999")));
    private static final String[] PIECES = {
        "cost", "cost.a", "var.x", "var.y", "quantity", "unit_amount", "min(", "max(", "round(", "ceil(", "floor(",
        "abs(", "(", ")", ",", "+", "-", "*", "/", "1", "0", "0.5", "999999999999999999999999999999",
        "0.00000000000000000000000000001", " ", ".", "e", "^", "\t", "12)", "😀", "\u0000", "é"
    };

    @Test
    void piecesPutTogetherAtRandomAreComputedOrRefused() {
        Random random = new Random(11);
        int computed = 0;
        for (int i = 0; i < Runs.of(20_000); i++) {
            StringBuilder text = new StringBuilder();
            int pieces = 1 + random.nextInt(random.nextInt(10) == 0 ? 200 : 7);
            for (int piece = 0; piece < pieces; piece++) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            computed += tryOut(text.toString());
        }
        assertThat(computed).isPositive();
    }

    @Test
    void formulasThatReadAlwaysHaveABoundedValue() {
        Random random = new Random(12);
        int computed = 0;
        for (int i = 0; i < Runs.of(20_000); i++) {
            computed += tryOut(expression(random, 6));
        }
        assertThat(computed).isGreaterThan(Runs.of(20_000) / 20);
    }

    /// 1 where the text has a value.
    private static int tryOut(String text) {
        try {
            BigDecimal value = Formula.parse(text).evaluate(VARIABLES, num("12.5"), num("3"));
            assertThat(value.precision()).isLessThanOrEqualTo(101);
            return 1;
        } catch (PricingException e) {
            assertThat(e.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isInstanceOf(PricingProblem.class);
                if (problem.arguments().get("column") instanceof Integer column) {
                    assertThat(column).isBetween(1, text.length() + 1);
                }
            });
            return 0;
        }
    }

    private static String expression(Random random, int depth) {
        if (depth == 0) {
            return PIECES[random.nextInt(10) < 3 ? random.nextInt(3) : 19 + random.nextInt(5)];
        }
        String left = expression(random, random.nextInt(depth));
        return switch (random.nextInt(9)) {
            case 0 -> "min(" + left + "," + expression(random, depth - 1) + ")";
            case 1 -> "max(" + left + ", " + expression(random, depth - 1) + ")";
            case 2 -> "round(" + left + "," + random.nextInt(13) + ")";
            case 3 -> "ceil(" + left + ")";
            case 4 -> "-" + left;
            default -> "(" + left + " " + "+-*/".charAt(random.nextInt(4)) + " " + expression(random, depth - 1) + ")";
        };
    }
}
