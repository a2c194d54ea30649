package dev.tierdesk.console.wizards;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.State;
import dev.tierdesk.catalog.lifecycle.Moves;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import dev.tierdesk.console.tiers.PriceWords;
import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The plans that a move touches and the subscriptions on them, put into words. Immutable.
///
/// @param list as far as anybody knows
record AffectedPlans(
        Messages messages, Catalog catalog, Subscriptions subscriptions, Moves moves, ListWords list) {
    private static final int NAMED = 3;

    /// A row for each plan, with their sum where there are several.
    ///
    /// @param to where the objects go; null while nobody has chosen
    List<AffectedRow> rows(@Nullable State to) {
        List<AffectedRow> rows = new ArrayList<>();
        for (Plan plan : plans()) {
            long active = active(plan);
            rows.add(new AffectedRow(plan.code(), plan.name(), what(plan), list.count(active), after(active, to)));
        }
        if (rows.size() > 1) {
            rows.add(new AffectedRow("", messages.get("wizards.move.all"), "", list.count(active()), ""));
        }
        return rows;
    }

    /// "3 plans, 121 subscriptions".
    String summary() {
        int plans = plans().size();
        if (plans == 0) {
            return messages.get("wizards.move.affected.none");
        }
        String words = messages.get("wizards.count.PLAN", "count", plans);
        return list.isKnown() ? words + ", " + messages.get("wizards.move.subscriptions", "count", active()) : words;
    }

    private List<Plan> plans() {
        return moves.affected().stream().map(Moves.Affected::plan).distinct().toList();
    }

    private long active() {
        return plans().stream().mapToLong(this::active).sum();
    }

    /// Subscriptions that are, or may be, on a version of the plan that has what is moved; each counts once.
    private long active(Plan plan) {
        List<Moves.Affected> having = moves.affected().stream()
                .filter(affected -> affected.plan().code().equals(plan.code()))
                .toList();
        Set<Integer> others = catalog.versionsOf(plan.code()).stream()
                .map(PlanVersion::number)
                .filter(number -> having.stream().noneMatch(a -> a.version() == null || a.version().equals(number)))
                .collect(Collectors.toSet());
        return subscriptions.counts(plan.code()).stream()
                .filter(count -> count.version() == null || !others.contains(count.version()))
                .mapToLong(Subscriptions.Count::active)
                .sum();
    }

    private String after(long active, @Nullable State to) {
        if (to == null) {
            return "";
        }
        String key = "wizards.move.after." + Kind.of(moves.objects().getFirst()) + "." + to.name();
        if (list.isKnown() && messages.has(key + ".known")) {
            return messages.get(key + ".known", "count", active);
        }
        return messages.get(key);
    }

    private String what(Plan plan) {
        PriceWords words = new PriceWords(messages, catalog);
        List<Price> prices = catalog.pricesOfPlan(plan.code()).stream().filter(this::concerns).toList();
        if (moves.objects().getFirst() instanceof Plan) {
            return messages.get("wizards.count.PRICE", "count", prices.size());
        }
        String named = prices.stream()
                .limit(NAMED)
                .map(price -> words.subject(price) + ", " + messages.word(price.terms().model()))
                .collect(Collectors.joining("; "));
        return prices.size() > NAMED ? named + " …" : named;
    }

    private boolean concerns(Price price) {
        return moves.objects().stream().anyMatch((Aggregate object) -> switch (object) {
            case Product product -> price.product().equals(product.code());
            case BillableUnit unit -> unit.code().equals(price.unit());
            case Aggregate other -> true;
        });
    }
}
