package dev.tierdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeSet;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.catalog.schedule.Intention;
import dev.tierdesk.catalog.schedule.ScheduleRequest;
import dev.tierdesk.store.ScheduleModel.Outcome;
import dev.tierdesk.store.ScheduleModel.Planned;
import dev.tierdesk.store.ScheduleModel.Wish;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a person puts on a date by chance, decides about what waits there, and lets come. The model says before what
/// comes.
final class RandomSchedule {
    private final CatalogStore store;
    private final MovedClock clock;
    private final Random random;
    private final RandomPicks picks;
    private final StoreModel model;
    private final ScheduleModel planned;
    private final Consumer<ChangeSet> remember;

    /// @param remember gets each change set that is written
    RandomSchedule(CatalogStore store, MovedClock clock, Random random, StoreModel model, ScheduleModel planned,
            Consumer<ChangeSet> remember) {
        this.store = store;
        this.clock = clock;
        this.random = random;
        this.model = model;
        this.planned = planned;
        this.remember = remember;
        picks = new RandomPicks(model, random);
    }

    /// Texts of some objects, a move, a publication: several of them together, on a date that is nearly always to come.
    void schedule() {
        String words = "From then on " + random.nextInt(20);
        List<Wish> wishes = new ArrayList<>();
        Stream.of(picks.any(), picks.any()).limit(random.nextInt(3)).distinct()
                .forEach(object -> wishes.add(new Wish.Text(object.id(), ScheduleModel.text(object), words)));
        if (random.nextInt(3) == 0) {
            Aggregate object = picks.any();
            picks.anyState(object).ifPresent(to -> wishes.add(new Wish.To(object.id(), to)));
        }
        if (random.nextInt(3) == 0) {
            picks.anyPlan().ifPresent(plan -> wishes.add(new Wish.Publish(plan.id(), plan.code())));
        }
        if (!wishes.isEmpty()) {
            Instant due = clock.instant().plus(Duration.ofHours(random.nextInt(50)));
            List<Intention> intentions = wishes.stream().map(this::intention).toList();
            ScheduleRequest request =
                    new ScheduleRequest(intentions, due, RandomCommands.AUTHOR, "On a date", RandomCommands.REASON);
            assertThat(store.schedule().add(request).change().isPresent()).as("%s on %s", wishes, due)
                    .isEqualTo(planned.add(wishes, due).isPresent());
        }
    }

    private Intention intention(Wish wish) {
        Aggregate object = model.catalog().byId(wish.object()).orElseThrow();
        return switch (wish) {
            case Wish.Text text -> new Intention.Edit(object, ScheduleModel.withText(object, text.value()));
            case Wish.To to -> new Intention.Move(object, to.state(), object.code());
            case Wish.Publish publish -> new Intention.Publish((Plan) object);
        };
    }

    /// Of something on a date, also of what is over: unscheduled, confirmed again, or done now.
    void decideOnADate() {
        if (planned.all().isEmpty()) {
            return;
        }
        Planned one = planned.all().get(random.nextInt(planned.all().size()));
        StoredSchedule schedule = store.schedule();
        switch (random.nextInt(3)) {
            case 0 -> assertThat(schedule.unschedule(one.number).change().isPresent())
                    .isEqualTo(planned.unschedule(one));
            case 1 -> confirm(one);
            default -> {
                Optional<Outcome> expected = planned.isReady(one)
                        ? Optional.of(planned.outcome(one, schedule.read()))
                        : Optional.empty();
                Optional<StoredSchedule.Applied> applied = schedule.applyNow(one.number).applied();
                assertThat(applied.isPresent()).as("change %d is done now", one.number).isEqualTo(expected.isPresent());
                expected.ifPresent(outcome -> cameAsExpected(applied.orElseThrow(), outcome));
            }
        }
    }

    void confirmWhatIsStale() {
        planned.all().stream().filter(planned::isStale).forEach(this::confirm);
    }

    /// With its own text where somebody else set another.
    private void confirm(Planned one) {
        Set<String> places = one.wishes.stream().flatMap(this::places).collect(Collectors.toSet());
        assertThat(store.schedule().reconfirm(one.number, Set.of(), places).change().isPresent())
                .as("change %d is confirmed", one.number)
                .isEqualTo(planned.confirm(one));
    }

    /// What the text of a wish may be called.
    private Stream<String> places(Wish wish) {
        return Stream.concat(
                Stream.of("name", "description"),
                model.catalog().byId(wish.object()).stream()
                        .map(object -> CatalogCheck.where(object).path())
                        .flatMap(path -> Stream.of(path + ".name", path + ".description")));
    }

    /// Once in a while the clock goes back: then nothing is due.
    void letTimePass() {
        clock.by(Duration.ofHours(random.nextInt(60) - 6));
        StoredSchedule schedule = store.schedule();
        Optional<Outcome> expected = planned.next(schedule.read());
        while (expected.isPresent()) {
            cameAsExpected(schedule.applyNext().orElseThrow(), expected.get());
            expected = planned.next(schedule.read());
        }
        ScheduleRun rest = schedule.applyDue();
        assertThat(rest.isQuiet()).as("nothing more is due").isTrue();
    }

    private void cameAsExpected(StoredSchedule.Applied applied, Outcome expected) {
        Planned one = expected.planned();
        assertThat(applied.change().number()).isEqualTo(one.number);
        assertThat(applied.written() != null).as("change %d is written", one.number)
                .isEqualTo(expected.changes().isPresent());
        ChangeSet written = applied.written();
        if (written == null) {
            planned.failed(one);
        } else {
            assertThat(written.changes().stream().map(RandomSchedule::withoutId).toList())
                    .containsExactlyInAnyOrderElementsOf(
                            expected.changes().orElseThrow().stream().map(RandomSchedule::withoutId).toList());
            planned.applied(one, written.changes(), () -> remember.accept(written));
        }
    }

    /// A version gets an id that nobody foresees.
    private static Change withoutId(Change change) {
        return change.after() instanceof PlanVersion v && change.before() == null
                ? Change.created(new PlanVersion(new UUID(0, 0), v.number(), v.published(), v.plan(), v.prices(),
                        v.units(), v.products(), v.rounding(), v.variables()))
                : change;
    }
}
