package dev.tierdesk.catalog.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tierdesk.catalog.Samples;
import dev.tierdesk.catalog.bulk.AmountChange.By;
import dev.tierdesk.catalog.bulk.AmountRounding.Digits;
import dev.tierdesk.catalog.bulk.AmountRounding.Endings;
import dev.tierdesk.catalog.bulk.AmountRounding.Exact;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountChangeTest {
    private static final Set<AmountKind> EVERY = EnumSet.allOf(AmountKind.class);

    @ParameterizedTest
    @CsvSource({
        "PERCENT, 5,      0.05,   0.0525",
        "PERCENT, 5,      0.008,  0.0084",
        "PERCENT, -12.5,  80,     70",
        "PERCENT, 0,      7.50,   7.5",
        "PERCENT, -100,   3,      0",
        "AMOUNT,  0.001,  0.008,  0.009",
        "AMOUNT,  -2.5,   10,     7.5",
        "FACTOR,  1.05,   7.50,   7.875",
        "FACTOR,  0.5,    0.0043, 0.00215",
        "FACTOR,  0,      9,      0"
    })
    void amountsMoveExactly(By by, BigDecimal value, BigDecimal before, BigDecimal after) {
        assertThat(change(by, value, new Exact()).of(before)).isEqualByComparingTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "2, 7.875,  7.88",
        "2, 7.874,  7.87",
        "2, 7.865,  7.87",
        "0, 2.5,    3",
        "4, 0.00525, 0.0053",
        "2, 0.0042, 0",
        "12, 0.1234567890125, 0.123456789013"
    })
    void digitsAreRoundedHalfUp(int digits, BigDecimal amount, BigDecimal rounded) {
        assertThat(new Digits(digits).round(amount)).isEqualByComparingTo(rounded);
    }

    @ParameterizedTest
    @CsvSource({
        ".99,     10.20,  9.99",
        ".99,     10.49,  10.99",
        ".99,     10.48,  9.99",
        ".99,     0.50,   0.99",
        ".00,     0.50,   1",
        ".00,     0.49,   0.49",
        ".99,     0.01,   0.01",
        ".00,     10.50,  11",
        ".00,     10.49,  10",
        ".49 .99, 10.20,  9.99",
        ".49 .99, 10.24,  10.49",
        ".49 .99, 10.74,  10.99",
        ".00 .49 .99, 10.995, 11"
    })
    void theNearestEndingIsTakenAndTheHigherOfTwoEquallyNear(String endings, BigDecimal amount, BigDecimal rounded) {
        assertThat(endings(endings).round(amount)).isEqualByComparingTo(rounded);
    }

    @ParameterizedTest
    @CsvSource({
        "PERCENT, 5,    2,   10.10, 10.61",
        "PERCENT, 5,    .99, 10.10, 10.99",
        "AMOUNT,  0.4,  2,   10.10, 10.5",
        "AMOUNT,  0.4,  .49, 10.10, 10.49",
        "FACTOR,  1.5,  0,   10.10, 15",
        "FACTOR,  1.5,  .00, 10.10, 15",
        "FACTOR,  1.5,  .49, 10.10, 15.49"
    })
    void theMovedAmountIsRoundedOnce(By by, BigDecimal value, String rounding, BigDecimal before, BigDecimal after) {
        AmountRounding how = rounding.startsWith(".") ? endings(rounding) : new Digits(Integer.parseInt(rounding));
        assertThat(change(by, value, how).of(before)).isEqualByComparingTo(after);
    }

    @Test
    void whatIsFreeStaysFree() {
        assertThat(change(By.AMOUNT, new BigDecimal("0.5"), endings(".99")).of(BigDecimal.ZERO)).isZero();
    }

    @Test
    void anEndingIsLessThanOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> endings("1"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Endings(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Digits(13));
    }

    @Test
    void onlyTheKindsThatAreAskedForMove() {
        Terms tiers = Samples.graduated(Tier.upTo("100", "0.10").withFlatAmount(BigDecimal.TEN), Tier.andAbove("0.05"))
                .with(e -> e.minAmount = BigDecimal.valueOf(20));
        Terms flat = new AmountChange(By.FACTOR, BigDecimal.TWO, Set.of(AmountKind.FLAT), new Exact()).of(tiers);
        Terms minimum = new AmountChange(By.FACTOR, BigDecimal.TWO, Set.of(AmountKind.MINIMUM), new Exact()).of(tiers);

        assertThat(flat.tiers()).extracting(Tier::flatOrZero).containsExactly(BigDecimal.valueOf(20), BigDecimal.ZERO);
        assertThat(flat.tiers()).extracting(Tier::unitAmount)
                .containsExactly(new BigDecimal("0.1"), new BigDecimal("0.05"));
        assertThat(minimum).isEqualTo(tiers.with(e -> e.minAmount = BigDecimal.valueOf(40)));
    }

    @Test
    void packagesOverageAndCommittedAmountsMove() {
        Terms pack = Terms.of(Model.PACKAGE).with(e -> {
            e.packageSize = BigDecimal.valueOf(1000);
            e.packageAmount = new BigDecimal("7.50");
        });
        Terms committed = Terms.of(Model.COMMITTED).with(e -> {
            e.committedAmount = BigDecimal.valueOf(500);
            e.committedQuantity = BigDecimal.valueOf(100_000);
            e.overageUnitAmount = new BigDecimal("0.004");
        });
        AmountChange five = change(By.PERCENT, BigDecimal.valueOf(5), new Exact());

        assertThat(five.of(pack)).isEqualTo(pack.with(e -> e.packageAmount = new BigDecimal("7.875")));
        assertThat(five.of(committed)).isEqualTo(committed.with(e -> {
            e.committedAmount = BigDecimal.valueOf(525);
            e.overageUnitAmount = new BigDecimal("0.0042");
        }));
    }

    private static AmountChange change(By by, BigDecimal value, AmountRounding rounding) {
        return new AmountChange(by, value, EVERY, rounding);
    }

    private static Endings endings(String words) {
        return new Endings(Stream.of(words.split(" ")).map(BigDecimal::new).toList());
    }
}
