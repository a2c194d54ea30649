package dev.tierdesk.console.preview;

import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.console.preview.Sheet.Note;
import dev.tierdesk.console.preview.Sheet.Tone;
import dev.tierdesk.pricing.Charge;
import dev.tierdesk.pricing.Cliff;
import dev.tierdesk.pricing.Rater;
import dev.tierdesk.words.Numbers;
import dev.tierdesk.words.UnitWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a person should see about a price before a customer does.
final class Warnings {
    private static final int MOST_CLIFFS = 3;

    private Warnings() {}

    /// The warnings about `price` at the quantity of `charge`.
    ///
    /// @param cost of that quantity; null where not known
    static List<Note> of(
            Basis basis, Price price, Rater rater, BigDecimal allowance, Charge charge, @Nullable BigDecimal cost) {
        List<Note> notes = new ArrayList<>();
        if (price.chargeType() == ChargeType.FIXED_CHARGE) {
            return notes;
        }
        Attempt.of(() -> rater.cliffs(allowance)).ifPresent(found -> cliffs(basis, price, found, notes));
        Numbers numbers = basis.numbers();
        if (cost != null && cost.compareTo(charge.rounded()) > 0) {
            notes.add(warning(basis, "preview.warning.underCost",
                    "quantity", basis.unit(price.unit()).counted(charge.metered()),
                    "amount", Figures.money(charge.rounded(), price.currency(), numbers),
                    "cost", Figures.money(cost, price.currency(), numbers)));
        }
        Attempt.of(() -> rater.exact(BigDecimal.ZERO, allowance))
                .filter(amount -> price.chargeType() == ChargeType.USAGE && amount.signum() > 0)
                .map(amount -> Figures.money(amount, price.currency(), numbers))
                .ifPresent(amount -> notes.add(warning(basis, "preview.warning.atZero", "amount", amount)));
        return notes;
    }

    private static void cliffs(Basis basis, Price price, List<Cliff> cliffs, List<Note> notes) {
        UnitWords unit = basis.unit(price.unit());
        for (Cliff cliff : cliffs.subList(0, Math.min(MOST_CLIFFS, cliffs.size()))) {
            notes.add(warning(basis, "preview.warning.cliff",
                    "next", unit.counted(cliff.next()),
                    "next_amount", Figures.money(cliff.nextAmount(), price.currency(), basis.numbers()),
                    "last", unit.counted(cliff.last()),
                    "last_amount", Figures.money(cliff.lastAmount(), price.currency(), basis.numbers())));
        }
        if (cliffs.size() > MOST_CLIFFS) {
            notes.add(warning(basis, "preview.warning.moreCliffs", "count", cliffs.size() - MOST_CLIFFS));
        }
    }

    private static Note warning(Basis basis, String key, Object... arguments) {
        return new Note(Tone.WARNING, basis.messages().get(key, arguments), "");
    }
}
