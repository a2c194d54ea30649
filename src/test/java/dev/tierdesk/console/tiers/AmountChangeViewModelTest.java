package dev.tierdesk.console.tiers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.bulk.AmountRounding.Digits;
import dev.tierdesk.catalog.bulk.AmountRounding.Exact;
import dev.tierdesk.console.ConsoleMessages;
import dev.tierdesk.words.Messages;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmountChangeViewModelTest {
    private final AmountChangeViewModel model =
            new AmountChangeViewModel(Messages.load(Locale.ENGLISH, Locale.ENGLISH, ConsoleMessages.PACKAGES));

    AmountChangeViewModelTest() {
        model.value().set(BigDecimal.TEN);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 7, 8, 9, 10, 11, 12})
    void everyNumberOfDigitsThatARoundingCanHaveIsTyped(int digits) {
        model.rounding().set(new Digits(2));
        model.digits().set(" " + digits + " ");

        assertThat(model.digitsProblem().get()).isEmpty();
        assertThat(Objects.requireNonNull(model.change().get()).rounding()).isEqualTo(new Digits(digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "-1", "", "two", "2.5", "999999999999"})
    void anotherNumberIsSaidAndNothingIsAskedForUntilItIsRight(String typed) {
        model.rounding().set(new Digits(2));
        model.digits().set(typed);

        assertThat(model.digitsProblem().get()).isEqualTo("Write a whole number from 0 to 12.");
        assertThat(model.change().get()).isNull();
        model.digits().set("3");
        assertThat(Objects.requireNonNull(model.change().get()).rounding()).isEqualTo(new Digits(3));
    }

    @Test
    void wrongDigitsAreNoMatterWhereNothingIsRoundedToDigits() {
        model.rounding().set(new Digits(2));
        model.digits().set("many");
        model.rounding().set(new Exact());

        assertThat(Objects.requireNonNull(model.change().get()).rounding()).isEqualTo(new Exact());
        model.rounding().set(new Digits(2));
        assertThat(model.digits().get()).isEqualTo("2");
        assertThat(model.digitsProblem().get()).isEmpty();
    }
}
