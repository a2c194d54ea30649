package dev.tierdesk.console.tiers;

import dev.tierdesk.catalog.bulk.AmountChange;
import dev.tierdesk.catalog.bulk.AmountChange.By;
import dev.tierdesk.catalog.bulk.AmountKind;
import dev.tierdesk.catalog.bulk.AmountRounding;
import dev.tierdesk.catalog.bulk.AmountRounding.Digits;
import dev.tierdesk.catalog.bulk.AmountRounding.Endings;
import dev.tierdesk.catalog.bulk.AmountRounding.Exact;
import dev.tierdesk.words.Messages;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What shall be done to amounts, as it is typed. Used on the FX thread.
public final class AmountChangeViewModel {
    /// The roundings that are offered; of the one to digits their number is typed.
    static final List<AmountRounding> ROUNDINGS = List.of(new Exact(), new Digits(2), endings("0.00"), endings("0.99"),
            endings("0.49", "0.99"), endings("0.00", "0.49", "0.99"));

    private final Messages messages;
    private final ObjectProperty<By> by = new SimpleObjectProperty<>(By.PERCENT);
    private final ObjectProperty<@Nullable BigDecimal> value = new SimpleObjectProperty<>();
    private final StringProperty valueProblem = new SimpleStringProperty("");
    private final ObjectProperty<AmountRounding> rounding = new SimpleObjectProperty<>(new Exact());
    private final StringProperty digits = new SimpleStringProperty("2");
    private final ReadOnlyStringWrapper digitsProblem = new ReadOnlyStringWrapper("");
    private final ObjectProperty<Set<AmountKind>> moves = new SimpleObjectProperty<>(EnumSet.allOf(AmountKind.class));
    private final ReadOnlyObjectWrapper<@Nullable AmountChange> change = new ReadOnlyObjectWrapper<>();

    public AmountChangeViewModel(Messages messages) {
        this.messages = messages;
        rounding.addListener((o, before, how) -> {
            if (how instanceof Digits to) {
                digits.set(Integer.toString(to.digits()));
                digitsProblem.set("");
            }
        });
        digits.addListener((o, before, typed) -> readDigits(typed.strip()));
        for (ObjectProperty<?> part : List.of(by, value, rounding, moves)) {
            part.addListener(o -> change.set(read()));
        }
    }

    public ObjectProperty<By> by() {
        return by;
    }

    /// The number that was typed; null for none.
    public ObjectProperty<@Nullable BigDecimal> value() {
        return value;
    }

    /// What is wrong with the number; empty where nothing is. The last that was right stays the value.
    public StringProperty valueProblem() {
        return valueProblem;
    }

    /// What keeps the change from being made: something typed that cannot be read; empty where nothing does.
    public String obstacle() {
        boolean digitsCount = rounding.get() instanceof Digits;
        return !valueProblem.get().isEmpty() ? valueProblem.get() : digitsCount ? digitsProblem.get() : "";
    }

    public ObjectProperty<AmountRounding> rounding() {
        return rounding;
    }

    /// To how many digits, as it is typed, where it is rounded to digits.
    public StringProperty digits() {
        return digits;
    }

    /// What is wrong with the digits; empty where nothing is. Until it is right no change is asked for.
    public ReadOnlyStringProperty digitsProblem() {
        return digitsProblem.getReadOnlyProperty();
    }

    /// Which amounts move.
    public ObjectProperty<Set<AmountKind>> moves() {
        return moves;
    }

    /// The change that is asked for; null as long as there is no number.
    public ReadOnlyObjectProperty<@Nullable AmountChange> change() {
        return change.getReadOnlyProperty();
    }

    /// Ticks a kind of amounts or unticks it.
    void move(AmountKind kind, boolean wanted) {
        Set<AmountKind> next = EnumSet.noneOf(AmountKind.class);
        next.addAll(moves.get());
        if (wanted) {
            next.add(kind);
        } else {
            next.remove(kind);
        }
        moves.set(next);
    }

    /// "to digits", "ending .49 or .99".
    String words(AmountRounding how) {
        return switch (how) {
            case Exact exact -> messages.get("tiers.amounts.exact");
            case Digits to -> messages.get("tiers.amounts.digits");
            case Endings endings -> messages.get("tiers.amounts.endings", "endings", endings.endings().stream()
                    .map(ending -> ending.toPlainString().substring(1).replace('.', messages.numbers().point()))
                    .collect(Collectors.joining(" · ")));
        };
    }

    private @Nullable AmountChange read() {
        BigDecimal number = value.get();
        boolean unread = rounding.get() instanceof Digits && !digitsProblem.get().isEmpty();
        return number == null || unread ? null : new AmountChange(by.get(), number, moves.get(), rounding.get());
    }

    private void readDigits(String typed) {
        boolean right = typed.matches("[0-9]{1,2}") && Integer.parseInt(typed) <= Digits.MOST;
        digitsProblem.set(right ? "" : messages.get("tiers.amounts.digits.unread", "most", Digits.MOST));
        if (right && rounding.get() instanceof Digits) {
            rounding.set(new Digits(Integer.parseInt(typed)));
        }
        change.set(read());
    }

    private static AmountRounding endings(String... endings) {
        return new Endings(Stream.of(endings).map(BigDecimal::new).toList());
    }
}
