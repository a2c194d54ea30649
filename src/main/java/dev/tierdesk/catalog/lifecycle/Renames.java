package dev.tierdesk.catalog.lifecycle;

import dev.tierdesk.catalog.AcceptedProblem;
import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Allowance;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Cost;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.Seats;
import dev.tierdesk.catalog.Usage;
import dev.tierdesk.catalog.WorkedExample;
import dev.tierdesk.catalog.check.CatalogCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// Gives an aggregate another code, with everything that refers to it (references are by code). Plan versions keep what
/// was published.
public final class Renames {
    private final Kind kind;
    private final String from;
    private final String to;

    private Renames(Kind kind, String from, String to) {
        this.kind = kind;
        this.from = from;
        this.to = to;
    }

    /// The changes that give `aggregate` the code `code`: of itself first, then of what refers to it. Empty where it
    /// has the code already, and for settings and plan versions. Whether the code may change, and is free,
    /// [CatalogCheck] tells.
    public static List<Change> of(Catalog catalog, Aggregate aggregate, String code) {
        Kind kind = Kind.of(aggregate);
        if (aggregate.code().equals(code) || kind == Kind.SETTINGS || kind == Kind.VERSION) {
            return List.of();
        }
        Renames renames = new Renames(kind, aggregate.code(), code);
        List<Change> changes = new ArrayList<>();
        changes.add(new Change(aggregate, renames.applied(aggregate, true)));
        for (Aggregate other : catalog.aggregates()) {
            if (!other.id().equals(aggregate.id())) {
                Aggregate renamed = renames.applied(other, false);
                if (!renamed.equals(other)) {
                    changes.add(new Change(other, renamed));
                }
            }
        }
        return List.copyOf(changes);
    }

    /// `aggregate` with its references to the object of this kind that was called `from` and is now called `to`.
    public static Aggregate refer(Aggregate aggregate, Kind kind, String from, String to) {
        return new Renames(kind, from, to).applied(aggregate, false);
    }

    private Aggregate applied(Aggregate aggregate, boolean itself) {
        return switch (aggregate) {
            case PlanVersion version -> version;
            case CatalogSettings settings ->
                    settings.with(e -> e.acceptedProblems = each(e.acceptedProblems, this::applied));
            case BillableUnit unit -> itself ? unit.with(e -> e.code = to) : unit;
            case Product product -> applied(product, itself);
            case Plan plan -> applied(plan, itself);
            case Price price -> price.with(e -> {
                e.code = itself ? to : e.code;
                e.product = replaced(Kind.PRODUCT, e.product);
                e.plan = e.plan == null ? null : replaced(Kind.PLAN, e.plan);
                e.unit = e.unit == null ? null : replaced(Kind.UNIT, e.unit);
                e.examples = each(e.examples, this::applied);
            });
        };
    }

    private Product applied(Product product, boolean itself) {
        return product.with(e -> {
            e.code = itself ? to : e.code;
            e.units = each(e.units, unit -> replaced(Kind.UNIT, unit));
            e.requires = each(e.requires, required -> replaced(Kind.PRODUCT, required));
            e.costs = each(e.costs, cost -> cost.unit() == null
                    ? cost
                    : new Cost(cost.key(), cost.amount(), cost.currency(), replaced(Kind.UNIT, cost.unit())));
            e.gateways = each(e.gateways, mapping -> mapping.with(each(mapping.routes(), route -> route.unit() == null
                    ? route
                    : route.counting(replaced(Kind.UNIT, route.unit())))));
        });
    }

    private Plan applied(Plan plan, boolean itself) {
        return plan.with(e -> {
            e.code = itself ? to : e.code;
            e.allowances = each(e.allowances, a -> new Allowance(
                    replaced(Kind.PRODUCT, a.product()), replaced(Kind.UNIT, a.unit()), a.includedQuantity(),
                    a.rollover(), a.rolloverLimit(), a.rolloverPeriods()));
            e.examples = each(e.examples, this::applied);
        });
    }

    private WorkedExample applied(WorkedExample example) {
        List<Usage> usage = each(example.usage(), u -> new Usage(
                u.product() == null ? null : replaced(Kind.PRODUCT, u.product()),
                replaced(Kind.UNIT, u.unit()), u.key(), u.quantity()));
        List<Seats> seats = each(example.seats(), s -> s.product() == null
                ? s
                : new Seats(replaced(Kind.PRODUCT, s.product()), s.quantity()));
        return new WorkedExample(example.name(), usage, seats, example.currency(), example.context(),
                example.expected(),
                example.basis(), example.note());
    }

    /// An accepted warning about the renamed object, or within it.
    private AcceptedProblem applied(AcceptedProblem accepted) {
        String before = CatalogCheck.where(kind, from).path();
        return !accepted.where().startsWith(before)
                ? accepted
                : new AcceptedProblem(
                        accepted.code(),
                        CatalogCheck.where(kind, to).path() + accepted.where().substring(before.length()),
                        accepted.arguments(), accepted.reason(), accepted.author(), accepted.date());
    }

    private String replaced(Kind referred, String code) {
        return referred == kind && Objects.equals(code, from) ? to : code;
    }

    private static <T> List<T> each(List<T> list, UnaryOperator<T> change) {
        return list.stream().map(change).toList();
    }
}
