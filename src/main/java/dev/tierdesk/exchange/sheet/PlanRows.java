package dev.tierdesk.exchange.sheet;

import dev.tierdesk.catalog.Allowance;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.Rollover;
import dev.tierdesk.exchange.sheet.PriceSheet.Cell;
import dev.tierdesk.exchange.sheet.PriceSheet.Line;
import dev.tierdesk.exchange.sheet.PriceSheet.Row;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.UnitWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/// The rows that are about the plans themselves: billing, trial, minimum, allowances.
///
/// @param shown whether the sheet shows the product of this code
record PlanRows(Messages messages, Money money, Dates dates, Predicate<String> shown) {
    /// The rows of which any plan has something to say.
    List<Row> of(List<ShownPlan> plans) {
        List<Row> rows = new ArrayList<>();
        add("billing", plans, rows, (plan, catalog) -> billing(plan));
        add("trial", plans, rows, (plan, catalog) -> plan.trialDays() == 0
                ? List.of()
                : List.of(Line.of(messages.get("sheet.trial.days", "count", plan.trialDays()))));
        add("minimum", plans, rows, (plan, catalog) -> plan.minimumAmounts().entrySet().stream()
                .filter(minimum -> minimum.getKey().equals(money.currency()) && minimum.getValue().signum() > 0)
                .map(minimum -> Line.of(messages.get("sheet.minimum.amount", "amount", money.show(minimum.getValue()))))
                .toList());
        add("allowances", plans, rows, this::allowances);
        return rows;
    }

    private void add(String word, List<ShownPlan> plans, List<Row> rows, BiFunction<Plan, Catalog, List<Line>> lines) {
        List<Cell> cells = plans.stream()
                .map(plan -> plan.isLists()
                        ? Cell.EMPTY
                        : new Cell(lines.apply(plan.state().plan(), plan.state().catalog())))
                .toList();
        if (!cells.stream().allMatch(Cell::isEmpty)) {
            rows.add(new Row(messages.get("sheet.row." + word), cells));
        }
    }

    private List<Line> billing(Plan plan) {
        return List.of(Line.of(dates.cadence(plan.cadence())), Line.note(messages.word(plan.billingMode())));
    }

    private List<Line> allowances(Plan plan, Catalog catalog) {
        List<Line> lines = new ArrayList<>();
        for (Allowance allowance : plan.allowances()) {
            if (shown.test(allowance.product())) {
                lines.add(Line.of(messages.get("sheet.allowance",
                        "quantity",
                        UnitWords.of(allowance.unit(), catalog, messages).counted(allowance.includedQuantity()),
                        "product",
                        catalog.product(allowance.product()).map(Product::name).orElse(allowance.product()))));
                if (allowance.rollover() != Rollover.NONE) {
                    lines.add(Line.note(rollover(allowance)));
                }
            }
        }
        return lines;
    }

    private String rollover(Allowance allowance) {
        String text = allowance.rolloverLimit() == null || allowance.rollover() == Rollover.ALL
                ? messages.get("sheet.rollover")
                : messages.get("sheet.rollover.limit", "limit", allowance.rolloverLimit());
        return messages.get("sheet.rollover.periods", "text", text,
                "count", Objects.requireNonNullElse(allowance.rolloverPeriods(), 1));
    }
}
