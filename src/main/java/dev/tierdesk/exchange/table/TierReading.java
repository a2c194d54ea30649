package dev.tierdesk.exchange.table;

import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.table.PriceColumns.TierEdit;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reads the tiers of a price from its rows (`pricing.md` 3): sorted by their bounds, the last one open.
final class TierReading {
    private static final Comparator<Tier> BY_BOUND = Comparator.comparing(
            Tier::upTo, Comparator.nullsLast(BigDecimal::compareTo));

    private TierReading() {}

    /// Reads the tiers into the terms; where the sheet has no column of tiers, they stay.
    static void read(List<RowReader> rows, Terms.Edit terms) {
        RowReader first = rows.getFirst();
        boolean hasTiers = PriceColumns.TIER.stream().anyMatch(column -> first.has(column.name()))
                || PriceColumns.TIER_RATE.stream().anyMatch(column -> first.has(column.name()));
        if (!hasTiers) {
            return;
        }
        List<Tier> tiers = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            RowReader row = rows.get(i);
            TierEdit edit = new TierEdit(terms.tiers.size() == rows.size() ? terms.tiers.get(i) : Tier.EMPTY);
            PriceColumns.TIER.forEach(column -> column.read().accept(edit, row));
            PriceColumns.TIER_RATE.forEach(column -> column.read().accept(edit, row));
            tiers.add(edit.tier);
        }
        if (first.has("up_to") && tiers.stream().noneMatch(Tier::isOpen)) {
            int last = tiers.indexOf(tiers.stream().max(BY_BOUND).orElseThrow());
            rows.get(last).report(rows.get(last).problem(TableProblem.TABLE_LAST_TIER_BOUNDED, "up_to"));
        }
        if (rows.stream().allMatch(RowReader::isWhole)) {
            refuseSecond(rows, tiers);
        }
        tiers.sort(BY_BOUND);
        terms.tiers = tiers;
    }

    /// Reports the row that begins the same price again: one without a code after the tier without a bound, or any after
    /// rows that say nothing but a tier.
    private static void refuseSecond(List<RowReader> rows, List<Tier> tiers) {
        RowReader first = rows.getFirst();
        int open = open(tiers);
        boolean wentOn = false;
        for (int i = 1; i < rows.size(); i++) {
            RowReader row = rows.get(i);
            boolean begins = PriceGroups.begins(row, first);
            if (begins && i > open && row.code("code").isEmpty()) {
                row.report(row.problem(TableProblem.TABLE_TIERS_TWICE, "code")
                        .with("row", first.number())
                        .with("open", rows.get(open).number()));
                return;
            }
            if (begins && wentOn) {
                row.report(twice(row, first));
                return;
            }
            wentOn |= !begins;
        }
    }

    /// The tier after which no other of the same price comes; the first one may also be the end of a table that descends.
    private static int open(List<Tier> tiers) {
        List<Integer> open = IntStream.range(0, tiers.size()).filter(i -> tiers.get(i).isOpen()).boxed().toList();
        return open.isEmpty() || open.equals(List.of(0)) ? tiers.size() : open.getFirst();
    }

    private static Problem twice(RowReader row, RowReader first) {
        return row.code("code").isEmpty()
                ? row.problem(TableProblem.TABLE_PRICE_TWICE, "code").with("row", first.number())
                : row.problem(ExchangeProblem.OBJECT_TWICE, "code");
    }

    /// Reports whatever is said of tiers where the model has none.
    static void refuse(List<RowReader> rows, Model model) {
        for (Column<Tier, TierEdit> column : PriceColumns.TIER) {
            if (!rows.getFirst().isBlank(column.name())) {
                rows.getFirst().report(rows.getFirst().problem(TableProblem.TABLE_NO_TIERS, column.name())
                        .with("model", model.name()));
            }
        }
        for (RowReader row : rows.subList(1, rows.size())) {
            row.report(surplus(row, rows.getFirst(), model));
        }
    }

    /// Why a price without tiers has a further row: that is meant as a tier, or as another price.
    private static Problem surplus(RowReader row, RowReader first, Model model) {
        Optional<String> tier = Stream.of(PriceColumns.TIER, PriceColumns.TIER_RATE)
                .flatMap(List::stream)
                .map(Column::name)
                .filter(column -> !row.isConstant(column) && !row.isBlank(column))
                .findFirst();
        boolean isTier = PriceGroups.goesOn(row)
                || PriceColumns.TIER.stream().anyMatch(column -> tier.equals(Optional.of(column.name())));
        if (isTier) {
            return row.problem(TableProblem.TABLE_NO_TIERS, tier.orElse("code")).with("model", model.name());
        }
        return twice(row, first);
    }

    /// Whether tiers come back as they are when they were written and read: those of a price that can be charged do.
    static boolean areKept(List<Tier> tiers) {
        boolean isSorted = true;
        for (int i = 1; i < tiers.size(); i++) {
            isSorted &= BY_BOUND.compare(tiers.get(i - 1), tiers.get(i)) <= 0;
        }
        return isSorted && !tiers.isEmpty() && tiers.getLast().isOpen()
                && tiers.stream().allMatch(tier -> tier.upTo() == null || tier.upTo().signum() > 0);
    }
}
