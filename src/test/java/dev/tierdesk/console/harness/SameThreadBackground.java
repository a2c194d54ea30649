package dev.tierdesk.console.harness;

import dev.tierdesk.console.ui.Background;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// A [Background] that does everything at once, on the caller's thread. What was asked for later waits for [#pass()].
public final class SameThreadBackground implements Background {
    private final Map<String, Runnable> waiting = new LinkedHashMap<>();
    private final List<Runnable> repeated = new ArrayList<>();
    private final ObservableList<Job> jobs = FXCollections.observableArrayList();
    private Runnable before = () -> {};
    /// Whether somebody presses Cancel as soon as long work in the store begins.
    public boolean cancelling;

    /// What happens in the window while the store's next work is under way.
    public void beforeShowing(Runnable meanwhile) {
        before = meanwhile;
    }

    @Override
    public <T> void store(Supplier<T> work, Consumer<T> show, Consumer<RuntimeException> failed) {
        T result;
        try {
            result = work.get();
        } catch (RuntimeException e) {
            failed.accept(e);
            return;
        }
        Runnable meanwhile = before;
        before = () -> {};
        meanwhile.run();
        show.accept(result);
    }

    @Override
    public <T> Job store(String title, Function<Job, T> work, Consumer<T> show, Consumer<RuntimeException> failed) {
        Job job = cancelling ? new Cancelled(title) : new NoJob(title);
        store(() -> work.apply(job), show, failed);
        return job;
    }

    @Override
    public <T> void latest(String name, Function<Job, T> work, Consumer<T> show) {
        compute("", work, show);
    }

    @Override
    public <T> void compute(String title, Function<Job, T> work, Consumer<T> show) {
        show.accept(work.apply(new NoJob(title)));
    }

    @Override
    public void later(String name, Duration delay, Runnable action) {
        waiting.put(name, action);
    }

    @Override
    public void every(Duration pause, Runnable action) {
        repeated.add(action);
    }

    @Override
    public void onScreen(Runnable action) {
        action.run();
    }

    @Override
    public ObservableList<Job> jobs() {
        return jobs;
    }

    @Override
    public void close() {
        waiting.clear();
        repeated.clear();
    }

    /// Lets time pass: runs what was asked for later, and what is done again and again.
    public void pass() {
        Map<String, Runnable> due = new LinkedHashMap<>(waiting);
        waiting.clear();
        due.values().forEach(Runnable::run);
        List.copyOf(repeated).forEach(Runnable::run);
    }

    private record Cancelled(String title) implements Job {
        @Override
        public void progress(double done) {}

        @Override
        public boolean cancelled() {
            return true;
        }

        @Override
        public void cancel() {}

        @Override
        public ReadOnlyDoubleProperty done() {
            return new ReadOnlyDoubleWrapper(0).getReadOnlyProperty();
        }
    }

    private record NoJob(String title) implements Job {
        @Override
        public void progress(double done) {}

        @Override
        public boolean cancelled() {
            return false;
        }

        @Override
        public void cancel() {}

        @Override
        public ReadOnlyDoubleProperty done() {
            return new ReadOnlyDoubleWrapper(1).getReadOnlyProperty();
        }
    }
}
