package dev.tierdesk.console.amounts;

import dev.tierdesk.catalog.BulkProblem;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.bulk.BulkPreview;
import dev.tierdesk.catalog.bulk.BulkPriceChange;
import dev.tierdesk.catalog.bulk.PriceMove;
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
/// @param zeros those that become 0 by rounding
/// @param refused those that cannot
/// @param successions prices in force outside plans among those changed
public record BulkCount(
        int prices, long plans, int changed, long amounts, long moving, long zeros, long cliffs, long underCost,
        int refused, int successions) {
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
                preview.marks(BulkProblem.AMOUNT_ROUNDED_TO_ZERO),
                preview.marks(CatalogProblem.VOLUME_CLIFF),
                preview.marks(CatalogProblem.PRICE_UNDER_COST),
                preview.refused().size(),
                preview.successions().size());
    }

    /// "7 prices in 4 plans · 9 of 12 amounts change · 2 cliffs".
    String words(Messages messages) {
        List<String> parts = new ArrayList<>();
        parts.add(plans == 0
                ? messages.get("amounts.summary.listed", "count", prices)
                : messages.get("amounts.summary.prices", "count", prices,
                        "plans", messages.get("amounts.summary.plans", "count", plans)));
        parts.add(messages.get("amounts.summary.amounts", "count", moving, "all", amounts));
        if (zeros > 0) {
            parts.add(messages.get("amounts.summary.zeros", "count", zeros));
        }
        if (cliffs > 0) {
            parts.add(messages.get("amounts.summary.cliffs", "count", cliffs));
        }
        if (underCost > 0) {
            parts.add(messages.get("amounts.summary.costs", "count", underCost));
        }
        if (refused > 0) {
            parts.add(messages.get("amounts.summary.refused", "count", refused));
        }
        return String.join(" · ", parts);
    }
}
