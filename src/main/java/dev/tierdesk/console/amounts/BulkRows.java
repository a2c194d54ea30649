package dev.tierdesk.console.amounts;

import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.bulk.AmountMove;
import dev.tierdesk.catalog.bulk.BulkPreview;
import dev.tierdesk.catalog.bulk.BulkPriceChange.AmountPlace;
import dev.tierdesk.catalog.bulk.ExampleMove;
import dev.tierdesk.catalog.bulk.PriceMove;
import dev.tierdesk.catalog.quote.PriceSelection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The rows of a preview: plan by plan in the order of their names, prices outside plans last.
final class BulkRows {
    private final List<PriceMove> prices = new ArrayList<>();
    private final List<ExampleMove> examples = new ArrayList<>();

    private BulkRows() {}

    static List<BulkRow> of(BulkPreview preview) {
        Comparator<String> order = Comparator.<String, Boolean>comparing(PriceSelection.NO_PLAN::equals)
                .thenComparing(
                        code -> preview.catalog().plan(code).map(Plan::name).orElse(code),
                        String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Comparator.naturalOrder());
        Map<String, BulkRows> plans = new TreeMap<>(order);
        preview.moves().forEach(move -> part(plans, move.before()).prices.add(move));
        for (ExampleMove move : preview.examples()) {
            if (move.owner() instanceof Price price) {
                part(plans, price).examples.add(move);
            } else {
                plans.computeIfAbsent(move.owner().code(), code -> new BulkRows()).examples.add(move);
            }
        }
        List<BulkRow> rows = new ArrayList<>();
        plans.forEach((plan, part) -> rows.addAll(part.rows(plan)));
        return rows;
    }

    private static BulkRows part(Map<String, BulkRows> plans, Price price) {
        String plan = Objects.requireNonNullElse(price.plan(), PriceSelection.NO_PLAN);
        return plans.computeIfAbsent(plan, code -> new BulkRows());
    }

    private List<BulkRow> rows(String plan) {
        List<AmountPlace> places = new ArrayList<>();
        List<BulkRow> rows = new ArrayList<>();
        examples.forEach(move -> rows.add(new BulkRow.Example(move)));
        for (PriceMove price : prices) {
            boolean first = true;
            for (AmountMove amount : price.amounts()) {
                BulkRow.Amount row = new BulkRow.Amount(price, amount, first);
                places.add(row.place());
                rows.add(row);
                first = false;
            }
            for (String path : price.formulas()) {
                rows.add(new BulkRow.Formula(price, path, first));
                first = false;
            }
        }
        rows.addFirst(new BulkRow.Group(plan, places));
        return rows;
    }
}
