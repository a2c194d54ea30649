package dev.tierdesk.console.tiers;

import dev.tierdesk.catalog.AmountChange;
import dev.tierdesk.catalog.AmountChange.By;
import dev.tierdesk.catalog.AmountKind;
import dev.tierdesk.catalog.AmountRounding;
import dev.tierdesk.catalog.AmountRounding.Digits;
import dev.tierdesk.catalog.AmountRounding.Endings;
import dev.tierdesk.catalog.AmountRounding.Exact;
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
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What shall be done to amounts, as it is typed. Used on the FX thread.
public final class AmountChangeViewModel {
    /// The roundings that are offered.
    static final List<AmountRounding> ROUNDINGS = List.of(new Exact(), new Digits(0), new Digits(1), new Digits(2),
            new Digits(3), new Digits(4), new Digits(6), endings("0.00"), endings("0.99"), endings("0.49", "0.99"),
            endings("0.00", "0.49", "0.99"));

    private final Messages messages;
    private final ObjectProperty<By> by = new SimpleObjectProperty<>(By.PERCENT);
    private final ObjectProperty<@Nullable BigDecimal> value = new SimpleObjectProperty<>();
    private final ObjectProperty<AmountRounding> rounding = new SimpleObjectProperty<>(new Exact());
    private final ObjectProperty<Set<AmountKind>> moves = new SimpleObjectProperty<>(EnumSet.allOf(AmountKind.class));
    private final ReadOnlyObjectWrapper<@Nullable AmountChange> change = new ReadOnlyObjectWrapper<>();

    public AmountChangeViewModel(Messages messages) {
        this.messages = messages;
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

    public ObjectProperty<AmountRounding> rounding() {
        return rounding;
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

    /// "2 digits", "ending .49 or .99".
    String words(AmountRounding how) {
        return switch (how) {
            case Exact exact -> messages.get("tiers.amounts.exact");
            case Digits digits -> messages.get("tiers.amounts.digits", "count", digits.digits());
            case Endings endings -> messages.get("tiers.amounts.endings", "endings", endings.endings().stream()
                    .map(ending -> ending.toPlainString().substring(1).replace('.', messages.numbers().point()))
                    .collect(Collectors.joining(" · ")));
        };
    }

    private @Nullable AmountChange read() {
        BigDecimal number = value.get();
        return number == null ? null : new AmountChange(by.get(), number, moves.get(), rounding.get());
    }

    private static AmountRounding endings(String... endings) {
        return new Endings(Stream.of(endings).map(BigDecimal::new).toList());
    }
}
