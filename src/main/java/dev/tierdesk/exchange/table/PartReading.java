package dev.tierdesk.exchange.table;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Allowance;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Cost;
import dev.tierdesk.catalog.FilterCondition;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.table.PartColumns.AllowanceEdit;
import dev.tierdesk.exchange.table.PartColumns.CostEdit;
import dev.tierdesk.exchange.table.PartColumns.FilterEdit;
import dev.tierdesk.pricing.Severity;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the sheets whose rows are items of another object's list. An object that such a sheet names gets the list that
/// stands there; the others keep theirs.
final class PartReading {
    private final Drafts<BillableUnit> units;
    private final Drafts<Product> products;
    private final Drafts<Plan> plans;
    private final Currency currency;
    private final Map<String, List<FilterCondition>> filters = new LinkedHashMap<>();
    private final Map<String, List<String>> attachments = new LinkedHashMap<>();
    private final Map<String, List<Cost>> costs = new LinkedHashMap<>();
    private final Map<String, List<Allowance>> allowances = new LinkedHashMap<>();

    /// @param currency of costs that say none
    PartReading(Drafts<BillableUnit> units, Drafts<Product> products, Drafts<Plan> plans, Currency currency) {
        this.units = units;
        this.products = products;
        this.plans = plans;
        this.currency = currency;
    }

    void filter(RowReader row) {
        owner(row, "unit", units).ifPresent(unit -> {
            FilterEdit edit = new FilterEdit();
            PartColumns.FILTER.forEach(column -> column.read().accept(edit, row));
            add(row, filters, unit, units, Optional.of(edit.filter()));
        });
    }

    void attachment(RowReader row) {
        owner(row, "product", products).ifPresent(product -> {
            Optional<String> unit = owner(row, "unit", units);
            List<String> present = attachments.getOrDefault(product, List.of());
            if (unit.isPresent() && present.contains(unit.get())) {
                row.report(row.problem(ExchangeProblem.OBJECT_TWICE, "unit"));
            }
            add(row, attachments, product, products, unit);
        });
    }

    void cost(RowReader row) {
        owner(row, "product", products).ifPresent(product -> {
            CostEdit edit = new CostEdit(currency);
            PartColumns.COST.forEach(column -> column.read().accept(edit, row));
            if (row.isBlank("amount")) {
                row.missing("amount");
            }
            String unit = row.code("unit");
            if (!unit.isEmpty()) {
                edit.unit = known(row, "unit", unit, units);
            }
            add(row, costs, product, products, edit.cost());
        });
    }

    void allowance(RowReader row) {
        owner(row, "plan", plans).ifPresent(plan -> {
            AllowanceEdit edit = new AllowanceEdit();
            PartColumns.ALLOWANCE.forEach(column -> column.read().accept(edit, row));
            for (String needed : List.of("product", "unit", "included_quantity")) {
                if (row.isBlank(needed)) {
                    row.missing(needed);
                }
            }
            edit.product = known(row, "product", edit.product, products);
            edit.unit = known(row, "unit", edit.unit, units);
            add(row, allowances, plan, plans, edit.allowance());
        });
    }

    /// Puts the lists into their objects.
    void finish() {
        filters.forEach((code, list) -> units.change(code, unit -> unit.with(e -> e.filters = list)));
        attachments.forEach((code, list) -> products.change(code, product -> product.with(e -> e.units = list)));
        costs.forEach((code, list) -> products.change(code, product -> product.with(e -> e.costs = list)));
        allowances.forEach((code, list) -> plans.change(code, plan -> plan.with(e -> e.allowances = list)));
    }

    private static <T, A extends Aggregate> void add(
            RowReader row, Map<String, List<T>> lists, String owner, Drafts<A> owners, Optional<T> item) {
        List<T> list = lists.computeIfAbsent(owner, code -> new ArrayList<>());
        item.ifPresent(list::add);
        if (!row.isWhole()) {
            owners.refuse(owner);
        }
    }

    /// The code of what a row has to refer to; empty where that was refused.
    static <A extends Aggregate> Optional<String> owner(RowReader row, String column, Drafts<A> drafts) {
        if (row.isBlank(column)) {
            row.missing(column);
            return Optional.empty();
        }
        Optional<String> code = drafts.code(row.code(column));
        if (code.isEmpty()) {
            row.report(row.problem(ExchangeProblem.REFERENCE_UNKNOWN, column));
        }
        return code;
    }

    /// The code of what a list refers to; one that nobody has is kept and told, as the catalog does.
    private static <A extends Aggregate> String known(
            RowReader row, String column, String reference, Drafts<A> drafts) {
        return drafts.codeOrOwnName(reference).orElseGet(() -> {
            if (!reference.isEmpty()) {
                row.report(row.problem(ExchangeProblem.REFERENCE_UNKNOWN, column).as(Severity.WARNING));
            }
            return reference;
        });
    }
}
