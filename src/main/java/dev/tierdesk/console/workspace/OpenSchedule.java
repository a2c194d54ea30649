package dev.tierdesk.console.workspace;

import dev.tierdesk.catalog.ChangeSet;
import dev.tierdesk.catalog.Confirmation;
import dev.tierdesk.catalog.schedule.Schedule;
import dev.tierdesk.catalog.schedule.ScheduleRequest;
import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.console.ui.Background;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.store.CatalogStore;
import dev.tierdesk.store.ScheduleRun;
import dev.tierdesk.store.StoredSchedule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The schedule of the open catalog as every screen sees it. Used on the FX thread; refusals come back as problems.
public final class OpenSchedule {
    private final CatalogStore store;
    private final Background background;
    private final Consumer<ChangeSet> landed;
    private final ReadOnlyObjectWrapper<Schedule> schedule = new ReadOnlyObjectWrapper<>(Schedule.NONE);
    private final ReadOnlyObjectWrapper<@Nullable ScheduleRun> lastRun = new ReadOnlyObjectWrapper<>();

    /// @param landed gets each change set that the schedule writes
    OpenSchedule(CatalogStore store, Background background, Consumer<ChangeSet> landed) {
        this.store = store;
        this.background = background;
        this.landed = landed;
    }

    /// What came of one step, and everything afterwards.
    private record Done<T>(T result, Schedule schedule) {}

    /// Everything that is or was scheduled.
    public ReadOnlyObjectProperty<Schedule> schedule() {
        return schedule.getReadOnlyProperty();
    }

    /// What was applied last by itself; its listeners say so.
    public ReadOnlyObjectProperty<@Nullable ScheduleRun> lastRun() {
        return lastRun.getReadOnlyProperty();
    }

    /// Schedules a change, all of it or nothing.
    public void add(
            ScheduleRequest request, Consumer<ScheduledChange> done, Consumer<List<Problem>> refused,
            Consumer<RuntimeException> failed) {
        run(kept -> kept.add(request), result ->
                result.change().ifPresentOrElse(done, () -> refused.accept(result.refused())), failed);
    }

    /// Takes a change out before it is applied.
    public void unschedule(long number, Consumer<List<Problem>> refused, Consumer<RuntimeException> failed) {
        run(kept -> kept.unschedule(number), result -> refused.accept(result.refused()), failed);
    }

    /// Confirms a change on what its objects are now.
    ///
    /// @param reason null where it is the one that was given
    /// @param refused gets nothing where it is confirmed
    public void reconfirm(
            long number, Set<String> takePresent, Set<String> takeScheduled, @Nullable String reason,
            Consumer<List<Problem>> refused, Consumer<RuntimeException> failed) {
        run(kept -> kept.reconfirm(number, takePresent, takeScheduled, new Confirmation(null, reason)),
                result -> refused.accept(result.refused()), failed);
    }

    /// Applies a change before its moment.
    ///
    /// @param applied gets the change set, or nothing where it failed
    public void applyNow(
            long number, Consumer<Optional<ChangeSet>> applied, Consumer<List<Problem>> refused,
            Consumer<RuntimeException> failed) {
        run(kept -> kept.applyNow(number), result -> {
            Optional<ChangeSet> written = result.applied().map(StoredSchedule.Applied::written);
            written.ifPresent(landed);
            if (result.applied().isPresent()) {
                applied.accept(written);
            } else {
                refused.accept(result.refused());
            }
        }, failed);
    }

    /// Applies what is due.
    public void applyDue(Consumer<RuntimeException> failed) {
        run(StoredSchedule::applyDue, run -> {
            run.written().forEach(landed);
            lastRun.set(run);
        }, failed);
    }

    /// Reads everything anew.
    void refresh() {
        run(kept -> true, read -> {}, failure -> {});
    }

    private <T> void run(
            Function<StoredSchedule, T> step, Consumer<T> show, Consumer<RuntimeException> failed) {
        background.store(() -> {
            T result = step.apply(store.schedule());
            return new Done<>(result, store.schedule().read());
        }, done -> {
            schedule.set(done.schedule());
            show.accept(done.result());
        }, failed);
    }
}
