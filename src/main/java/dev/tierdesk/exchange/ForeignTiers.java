package dev.tierdesk.exchange;

import dev.tierdesk.document.JsonText;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The tiers of a price in a file while they are read: put in the order of their upper bounds, the last of them open
/// (`pricing.md` 3). Used on one thread.
public final class ForeignTiers {
    private static final Set<String> OPEN = Set.of("inf", "infinity", "+inf", "");
    private static final Comparator<Row> BY_BOUND =
            Comparator.comparing(row -> row.tier.upTo(), Comparator.nullsLast(Comparator.naturalOrder()));

    private final String boundField;
    private final List<Row> rows = new ArrayList<>();

    private record Row(ForeignObject object, Tier tier) {}

    /// @param boundField what the format calls the inclusive upper bound
    public ForeignTiers(String boundField) {
        this.boundField = boundField;
    }

    /// The upper bound in a row; null where it is open, as nothing, -1, 0 and "inf" say, or was refused.
    public @Nullable BigDecimal bound(ForeignObject row) {
        if (row.value(boundField) instanceof JsonText text
                && OPEN.contains(text.value().strip().toLowerCase(Locale.ROOT))) {
            return null;
        }
        BigDecimal bound = row.decimal(boundField);
        if (bound == null || bound.signum() == 0 || bound.compareTo(BigDecimal.ONE.negate()) == 0) {
            return null;
        }
        if (bound.signum() < 0) {
            row.refuse(ExchangeProblem.FILE_FIELD_VALUE, boundField, bound.toPlainString(), "> 0");
        }
        return bound;
    }

    public void add(ForeignObject row, Tier tier) {
        rows.add(new Row(row, tier));
    }

    /// The tiers in the order of their bounds; those that cannot stand so are refused with their row.
    public List<Tier> sorted() {
        List<Row> sorted = rows.stream().sorted(BY_BOUND).toList();
        for (int i = 0; i < sorted.size(); i++) {
            Row row = sorted.get(i);
            BigDecimal bound = row.tier.upTo();
            BigDecimal before = i == 0 ? null : sorted.get(i - 1).tier.upTo();
            boolean last = i == sorted.size() - 1;
            if (last && bound != null) {
                row.object.refuse(ExchangeProblem.FILE_FIELD_VALUE, boundField, bound.toPlainString(), "null");
            } else if (!last && bound == null) {
                row.object.refuse(ExchangeProblem.FILE_FIELD_VALUE, boundField, "null", "> 0");
            } else if (bound != null && before != null && bound.compareTo(before) == 0) {
                row.object.refuse(ExchangeProblem.OBJECT_TWICE, boundField, bound.toPlainString(), "");
            }
        }
        return sorted.stream().map(Row::tier).toList();
    }
}
