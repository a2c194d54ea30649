package dev.tierdesk.console.versions;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.Slot;
import dev.tierdesk.catalog.quote.BillImpact;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.ObjectWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a change does to bills in words: charge by charge, then whole bills.
///
/// @param catalog in which products and units are looked up
public record BillLines(Messages messages, Catalog catalog) {
    private static final String NOTHING = "—";

    /// The charges that move, and the worked examples where any of their bills does.
    public List<BillLine> of(BillImpact impact) {
        List<BillLine> lines = new ArrayList<>();
        for (BillImpact.Meter meter : impact.meters()) {
            if (meter.moves()) {
                lines.add(new BillLine.Heading(title(meter.slot(), meter.key()), counted(meter.slot())));
                meter.rows().forEach(row -> lines.add(
                        line(messages.numbers().show(row.quantity()), row.before(), row.after(), row.difference())));
            }
        }
        List<BillImpact.Example> examples = impact.examples();
        if (examples.stream().anyMatch(e -> !same(e.before(), e.after()))) {
            lines.add(new BillLine.Heading(messages.get("field.examples"), messages.get("versions.bills.whole")));
            examples.forEach(e -> lines.add(line(e.example().name(), e.before(), e.after(),
                    or0(e.after()).subtract(or0(e.before())))));
        }
        return List.copyOf(lines);
    }

    /// What a charge is for: "Translation API, API calls".
    String title(Slot slot, @Nullable String key) {
        String product = catalog.product(slot.product()).map(Product::name).orElse(slot.product());
        String what = slot.unit() != null ? ObjectWords.unit(slot.unit(), catalog)
                : slot.component().isEmpty()
                ? messages.get("tiers.subject." + slot.chargeType().name()) : slot.component();
        return product + ", " + what + (key == null ? "" : " · " + key);
    }

    /// An amount, or a dash where nothing is charged.
    String amount(@Nullable BigDecimal amount) {
        return amount == null ? NOTHING : messages.numbers().show(amount, amount.scale());
    }

    private String counted(Slot slot) {
        return catalog.unit(slot.unit()).map(BillableUnit::unitLabel).filter(label -> !label.isBlank())
                .map(label -> messages.get("versions.bills.metered", "unit", label))
                .orElse("");
    }

    private BillLine.Amounts line(
            String what, @Nullable BigDecimal before, @Nullable BigDecimal after, BigDecimal difference) {
        String sign = difference.signum() > 0 ? "+" : "";
        return new BillLine.Amounts(
                what, amount(before), amount(after), sign + amount(difference), !same(before, after));
    }

    private static boolean same(@Nullable BigDecimal before, @Nullable BigDecimal after) {
        if (before == null || after == null) {
            return before == null && after == null;
        }
        return before.compareTo(after) == 0;
    }

    private static BigDecimal or0(@Nullable BigDecimal amount) {
        return Objects.requireNonNullElse(amount, BigDecimal.ZERO);
    }
}
