package dev.tierdesk.console.wizards;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.GuardProblem;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Lifecycle;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.State;
import dev.tierdesk.catalog.UnitStatus;
import dev.tierdesk.catalog.Verdict;
import dev.tierdesk.catalog.lifecycle.DeletionCheck;
import dev.tierdesk.catalog.lifecycle.DeletionCheck.Alternative;
import dev.tierdesk.catalog.lifecycle.Moves;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What can be done in place of a deletion that is blocked or worth a second look. Used on the FX thread.
final class WaysOut {
    private final Workspace workspace;
    private final Desk desk;
    private final Messages messages;
    private final Consumer<State> move;
    private final Runnable leave;

    /// @param move opens the lifecycle wizard with this state chosen
    /// @param leave closes the deletion wizard
    WaysOut(Workspace workspace, Desk desk, Consumer<State> move, Runnable leave) {
        this.workspace = workspace;
        this.desk = desk;
        this.move = move;
        this.leave = leave;
        messages = desk.messages();
    }

    /// What fits a check, archiving first where it goes. Moves that cannot be made now are among them under BLOCK, with
    /// their reason; under ALLOW only the archiving of what was published is.
    List<WayOut> of(DeletionCheck check) {
        List<WayOut> ways = new ArrayList<>();
        Catalog saved = workspace.saved().get();
        List<Aggregate> objects = check.objects().stream().flatMap(o -> saved.byId(o.id()).stream()).toList();
        if (check.verdict() == Verdict.ALLOW && check.alternatives().isEmpty()
                || objects.size() != check.objects().size()) {
            return ways;
        }
        Kind kind = Kind.of(objects.getFirst());
        Moves moves = Moves.of(
                saved, workspace.subscriptions().get(), workspace.schedule().schedule().get(), objects, desk.clock());
        deprecated(kind).flatMap(to -> way(Alternative.DEPRECATE, moves, to, kind)).ifPresent(ways::add);
        archived(kind).flatMap(to -> way(Alternative.ARCHIVE, moves, to, kind)).ifPresent(ways::add);
        ways.sort(Comparator.comparing(way -> !(way.what() == Alternative.ARCHIVE && way.open())));
        if (check.verdict() != Verdict.BLOCK) {
            ways.removeIf(way -> !way.open());
        }
        if (check.verdict() == Verdict.ALLOW) {
            ways.removeIf(way -> way.what() != Alternative.ARCHIVE);
        }
        subscribed(check).ifPresent(plan -> ways.add(way(Alternative.SUBSCRIPTIONS, messages.get("wizards.instead.plan",
                "name", plan.name()), () -> desk.navigator().open(Kind.PLAN, plan.code()))));
        if (check.alternatives().contains(Alternative.IMPORT_SUBSCRIPTIONS)) {
            ways.add(way(Alternative.IMPORT_SUBSCRIPTIONS, messages.get("wizards.instead.import"),
                    () -> desk.navigator().open("import-subscriptions")));
        }
        return ways;
    }

    private Optional<WayOut> way(Alternative what, Moves moves, State to, Kind kind) {
        boolean there = moves.objects().stream().allMatch(o -> Lifecycle.of(o).contains(to));
        if (there) {
            return Optional.empty();
        }
        Moves.Move asked = moves.to(to);
        boolean open = asked.verdict() != Verdict.BLOCK;
        String text = open
                ? messages.get("wizards.move.does." + kind + "." + to.name())
                : new StepWords(messages, workspace.saved().get(), moves.objects().size()).obstacles(asked);
        String verb = messages.get(
                "wizards.instead.verb", "verb",
                messages.get("wizards.move.verb." + kind + "." + to.name(), "count", moves.objects().size()));
        return Optional.of(new WayOut(what, messages.get("wizards.instead." + what.name()), text, verb, open, () -> {
            leave.run();
            move.accept(to);
        }));
    }

    private WayOut way(Alternative what, String verb, Runnable go) {
        return new WayOut(what, messages.get("wizards.instead." + what.name()),
                messages.get("wizards.instead." + what.name() + ".text"), verb, true, () -> {
                    leave.run();
                    go.run();
                });
    }

    /// The first plan that customers are on.
    private static Optional<Plan> subscribed(DeletionCheck check) {
        return check.references().stream()
                .filter(r -> r.reason().code() == GuardProblem.ACTIVE_SUBSCRIPTIONS)
                .flatMap(r -> r.object() instanceof Plan plan
                        ? Optional.of(plan).stream() : Optional.<Plan>empty().stream())
                .findFirst();
    }

    private static Optional<State> deprecated(Kind kind) {
        return switch (kind) {
            case PRODUCT -> Optional.of(Maturity.DEPRECATED);
            case PLAN -> Optional.of(PlanStatus.DEPRECATED);
            default -> Optional.empty();
        };
    }

    private static Optional<State> archived(Kind kind) {
        return switch (kind) {
            case PRODUCT -> Optional.of(PublishStatus.ARCHIVED);
            case PLAN -> Optional.of(PlanStatus.ARCHIVED);
            case UNIT -> Optional.of(UnitStatus.ARCHIVED);
            default -> Optional.empty();
        };
    }
}
