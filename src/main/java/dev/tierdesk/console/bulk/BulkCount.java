package dev.tierdesk.console.bulk;

import dev.tierdesk.catalog.BulkPreview;
import dev.tierdesk.catalog.BulkPriceChange;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.PriceMove;
import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// How much a change does.
///
/// @param prices that were chosen
/// @param plans they are in
/// @param changed prices that become others
/// @param amounts that the change is about
/// @param moving those that become others
/// @param refused those that cannot
/// @param successions prices in force outside plans among those changed
record BulkCount(
        int prices, long plans, int changed, long amounts, long moving, long cliffs, long underCost, int refused,
        int successions) {
    /// @param asked says what is left out
    static BulkCount of(BulkPriceChange asked, BulkPreview preview, List<BulkRow> rows) {
        List<PriceMove> moves = preview.moves();
        return new BulkCount(
                moves.size(),
                moves.stream().map(move -> move.before().plan()).filter(Objects::nonNull).distinct().count(),
                preview.applied().size(),
                moves.stream().mapToLong(move -> move.amounts().size()).sum(),
                rows.stream().filter(row -> row instanceof BulkRow.Amount amount && amount.price().applies()
                        && amount.amount().moves() && !asked.left().contains(amount.place())).count(),
                marks(moves, CatalogProblem.VOLUME_CLIFF),
                marks(moves, CatalogProblem.PRICE_UNDER_COST),
                preview.refused().size(),
                preview.successions().size());
    }

    /// "7 prices in 4 plans · 9 of 12 amounts change · 2 cliffs".
    String words(Messages messages) {
        List<String> parts = new ArrayList<>();
        parts.add(messages.get(
                "bulk.summary.prices", "count", prices, "plans", messages.get("bulk.summary.plans", "count", plans)));
        parts.add(messages.get("bulk.summary.amounts", "count", moving, "all", amounts));
        if (cliffs > 0) {
            parts.add(messages.get("bulk.summary.cliffs", "count", cliffs));
        }
        if (underCost > 0) {
            parts.add(messages.get("bulk.summary.costs", "count", underCost));
        }
        if (refused > 0) {
            parts.add(messages.get("bulk.summary.refused", "count", refused));
        }
        return String.join(" · ", parts);
    }

    private static long marks(List<PriceMove> moves, CatalogProblem code) {
        return moves.stream()
                .flatMap(move -> move.marks().stream())
                .filter(mark -> mark.problem().code() == code)
                .count();
    }
}
