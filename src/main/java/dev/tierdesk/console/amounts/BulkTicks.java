package dev.tierdesk.console.amounts;

import dev.tierdesk.catalog.bulk.BulkPreview;
import dev.tierdesk.catalog.bulk.BulkPriceChange.AmountPlace;
import dev.tierdesk.catalog.bulk.ExampleMove;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What is ticked in the table: amounts that change, which all do at first, and examples that take their new amount
/// over, of which none does. Used on the FX thread.
public final class BulkTicks {
    private final Set<AmountPlace> left = new HashSet<>();
    private final Set<ExampleMove.Place> taken = new HashSet<>();

    /// The amounts that are left as they are.
    Set<AmountPlace> left() {
        return Set.copyOf(left);
    }

    /// The examples that take their new amount over.
    public Set<ExampleMove.Place> taken() {
        return Set.copyOf(taken);
    }

    /// Whether a row can be ticked or unticked.
    boolean canTick(BulkRow row) {
        return switch (row) {
            case BulkRow.Group group -> !group.places().isEmpty();
            case BulkRow.Example example -> example.move().fails();
            case BulkRow.Amount amount -> true;
            case BulkRow.Formula formula -> false;
        };
    }

    public boolean isTicked(BulkRow row) {
        return switch (row) {
            case BulkRow.Group group -> !left.containsAll(group.places());
            case BulkRow.Example example -> taken.contains(example.move().place());
            case BulkRow.Amount amount -> !left.contains(amount.place());
            case BulkRow.Formula formula -> false;
        };
    }

    /// Whether a plan has both amounts that change and amounts that are left out.
    public boolean isPartly(BulkRow row) {
        return row instanceof BulkRow.Group group && isTicked(row) && group.places().stream().anyMatch(left::contains);
    }

    /// Whether a row is an amount that is left as it is.
    boolean isLeft(BulkRow row) {
        return row instanceof BulkRow.Amount amount && left.contains(amount.place());
    }

    /// Ticks a row or unticks it; whether other amounts change then.
    boolean tick(BulkRow row, boolean wanted) {
        return switch (row) {
            case BulkRow.Group group -> leave(group.places(), !wanted);
            case BulkRow.Amount amount -> leave(List.of(amount.place()), !wanted);
            case BulkRow.Example example -> {
                if (wanted) {
                    taken.add(example.move().place());
                } else {
                    taken.remove(example.move().place());
                }
                yield false;
            }
            case BulkRow.Formula formula -> false;
        };
    }

    /// How many examples of a preview would fail, but for those that take their new amount over.
    int failing(BulkPreview preview) {
        return Math.toIntExact(preview.examples().stream()
                .filter(move -> move.fails() && !taken.contains(move.place()))
                .count());
    }

    /// Lets every example of a preview that would fail take its new amount over.
    void takeExamples(BulkPreview preview) {
        preview.examples().stream().filter(ExampleMove::fails).map(ExampleMove::place).forEach(taken::add);
    }

    private boolean leave(List<AmountPlace> places, boolean leave) {
        return leave ? left.addAll(places) : left.removeAll(Set.copyOf(places));
    }
}
