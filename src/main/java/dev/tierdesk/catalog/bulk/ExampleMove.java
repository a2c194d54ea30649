package dev.tierdesk.catalog.bulk;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.WorkedExample;
import dev.tierdesk.catalog.quote.ExampleResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A worked example whose amount a change moves.
///
/// @param owner the plan or price that carries it, as it is before
/// @param index among the owner's examples
/// @param before the amount it came to; null where it could not be computed
/// @param after the amount it comes to; null where it cannot be computed any more
public record ExampleMove(
        Aggregate owner, int index, ExampleResult result, @Nullable BigDecimal before, @Nullable BigDecimal after) {
    /// An example of a plan or price.
    public record Place(UUID owner, int index) {}

    public Place place() {
        return new Place(owner.id(), index);
    }

    public WorkedExample example() {
        return result.example();
    }

    /// Whether somebody expects another amount than it will come to: the new one can be taken over.
    public boolean fails() {
        return after != null && example().expected() != null && example().expected().compareTo(after) != 0;
    }

    /// The examples whose amounts differ.
    static List<ExampleMove> of(Aggregate owner, List<ExampleResult> before, List<ExampleResult> after) {
        List<ExampleMove> moves = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            BigDecimal was = before.get(i).computed();
            BigDecimal is = after.get(i).computed();
            boolean same = was == null || is == null ? was == null && is == null : was.compareTo(is) == 0;
            if (!same) {
                moves.add(new ExampleMove(owner, i, after.get(i), was, is));
            }
        }
        return moves;
    }
}
