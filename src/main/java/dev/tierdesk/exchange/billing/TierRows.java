package dev.tierdesk.exchange.billing;

import dev.tierdesk.document.JsonText;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rows of a tier table in another system's file, as `pricing.md` 3 wants them read: open is what has no bound,
/// "inf", −1 or 0; rows are sorted; a table whose last row is bounded, or that has a bound twice, is refused.
public final class TierRows {
    private record Row(ForeignObject object, Tier tier) {}

    private final String boundField;
    private final List<Row> rows = new ArrayList<>();

    /// @param boundField the field of a row that holds its bound
    public TierRows(String boundField) {
        this.boundField = boundField;
    }

    /// The bound of a row; null where it is open, or was refused.
    public @Nullable BigDecimal bound(ForeignObject row) {
        if (row.value(boundField) instanceof JsonText text && (text.value().equals("inf") || text.value().isBlank())) {
            return null;
        }
        BigDecimal bound = row.decimal(boundField);
        return bound == null || bound.signum() == 0 || bound.compareTo(BigDecimal.ONE.negate()) == 0 ? null : bound;
    }

    public void add(ForeignObject row, Tier tier) {
        rows.add(new Row(row, tier));
    }

    /// The tiers in the order of their bounds; empty where that was refused.
    ///
    /// @param table the object that holds them, in `field`
    public List<Tier> sorted(ForeignObject table, String field) {
        if (rows.isEmpty()) {
            if (table.value(field) == null) {
                table.missing(field);
            } else {
                table.refuse(ExchangeProblem.FILE_FIELD_VALUE, field, "[]", "[{…}]");
            }
            return List.of();
        }
        rows.sort(Comparator.comparing((Row row) -> row.tier.upTo(), Comparator.nullsLast(Comparator.naturalOrder())));
        Set<@Nullable BigDecimal> bounds = new HashSet<>();
        for (Row row : rows) {
            BigDecimal bound = row.tier.upTo();
            if (!bounds.add(bound)) {
                row.object.refuse(ExchangeProblem.FILE_FIELD_VALUE, boundField, String.valueOf(bound), "≠ " + bound);
                return List.of();
            }
            if (bound != null && bound.signum() < 0) {
                row.object.refuse(ExchangeProblem.FILE_FIELD_VALUE, boundField, bound.toPlainString(), "> 0");
                return List.of();
            }
        }
        Row last = rows.getLast();
        if (last.tier.upTo() != null) {
            last.object.refuse(ExchangeProblem.FILE_FIELD_VALUE, boundField, last.tier.upTo().toPlainString(), "null");
            return List.of();
        }
        return rows.stream().map(Row::tier).toList();
    }
}
