package dev.tierdesk.store;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Lifecycle;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.State;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// What random commands are about: objects and states of a model's catalog, by chance.
final class RandomPicks {
    private final StoreModel model;
    private final Random random;

    RandomPicks(StoreModel model, Random random) {
        this.model = model;
        this.random = random;
    }

    /// One of [#objects()].
    Aggregate any() {
        return objects().get(random.nextInt(objects().size()));
    }

    /// Everything that can be edited, in a fixed order.
    List<Aggregate> objects() {
        return model.catalog().aggregates().stream()
                .filter(object -> !(object instanceof CatalogSettings || object instanceof PlanVersion))
                .sorted(Comparator.comparing(Kind::of).thenComparing(Aggregate::code))
                .toList();
    }

    /// A state that the object is not in, every other time one that a table leads to.
    Optional<State> anyState(Aggregate object) {
        boolean next = random.nextBoolean();
        List<State> states = Lifecycle.states(Kind.of(object)).stream().flatMap(List::stream)
                .filter(state -> !Lifecycle.of(object).contains(state))
                .filter(state -> !next || StoreModel.mayBecome(object, ScheduleModel.inState(object, state)))
                .toList();
        return states.isEmpty() ? Optional.empty() : Optional.of(states.get(random.nextInt(states.size())));
    }

    /// One of the plans, if there is any.
    Optional<Plan> anyPlan() {
        List<Plan> plans = List.copyOf(model.catalog().plans());
        return plans.isEmpty() ? Optional.empty() : Optional.of(plans.get(random.nextInt(plans.size())));
    }
}
