package dev.tierdesk.console.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// [Background] on real threads: one for the store, two for computing. Once closed it computes nothing more, as nobody
/// is left who would look at it.
public final class FxBackground implements Background {
    private final ExecutorService store =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("store").factory());
    private final ExecutorService computing =
            Executors.newFixedThreadPool(2, Thread.ofPlatform().name("computing-", 1).daemon().factory());
    private final Map<String, PauseTransition> pending = new HashMap<>();
    private final Map<String, Job> newest = new HashMap<>();
    private final ObservableList<Job> jobs = FXCollections.observableArrayList();
    private final ObservableList<Timeline> timelines = FXCollections.observableArrayList();
    private final List<Runnable> held = new ArrayList<>();
    private final Consumer<RuntimeException> unexpected;
    private boolean holding;
    private volatile boolean closed;

    /// @param unexpected gets, on the FX thread, what computing work threw
    public FxBackground(Consumer<RuntimeException> unexpected) {
        this.unexpected = unexpected;
    }

    /// Begins work on the store's thread before the toolkit runs; what it gives is asked for.
    public <T> CompletableFuture<T> storing(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, store);
    }

    /// Begins computing work before the toolkit runs; what it gives is asked for.
    public <T> CompletableFuture<T> computing(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, computing);
    }

    @Override
    public <T> void store(Supplier<T> work, Consumer<T> show, Consumer<RuntimeException> failed) {
        store.execute(() -> {
            try {
                T result = work.get();
                Platform.runLater(() -> show.accept(result));
            } catch (RuntimeException e) {
                Platform.runLater(() -> failed.accept(e));
            }
        });
    }

    @Override
    public <T> Job store(String title, Function<Job, T> work, Consumer<T> show, Consumer<RuntimeException> failed) {
        FxJob job = new FxJob(title);
        jobs.add(job);
        store(() -> work.apply(job), result -> {
            jobs.remove(job);
            show.accept(result);
        }, failure -> {
            jobs.remove(job);
            failed.accept(failure);
        });
        return job;
    }

    @Override
    public <T> void compute(String title, Function<Job, T> work, Consumer<T> show) {
        compute(new FxJob(title), work, show);
    }

    @Override
    public <T> void latest(String name, Function<Job, T> work, Consumer<T> show) {
        FxJob job = new FxJob("");
        Job before = newest.put(name, job);
        if (before != null) {
            before.cancel();
        }
        compute(job, work, show);
    }

    /// Keeps what shall be computed waiting until [#go()]: the first picture comes sooner.
    public void hold() {
        holding = true;
    }

    /// Computes what waited.
    public void go() {
        holding = false;
        held.forEach(computing::execute);
        held.clear();
    }

    private <T> void compute(FxJob job, Function<Job, T> work, Consumer<T> show) {
        if (closed) {
            return;
        }
        jobs.add(job);
        Runnable run = () -> run(job, work, show);
        if (holding) {
            held.add(run);
        } else {
            computing.execute(run);
        }
    }

    private <T> void run(FxJob job, Function<Job, T> work, Consumer<T> show) {
        try {
            T result = work.apply(job);
            Platform.runLater(() -> {
                jobs.remove(job);
                if (!job.cancelled()) {
                    show.accept(result);
                }
            });
        } catch (RuntimeException e) {
            Platform.runLater(() -> {
                jobs.remove(job);
                unexpected.accept(e);
            });
        }
    }

    @Override
    public void later(String name, Duration delay, Runnable action) {
        PauseTransition before = pending.remove(name);
        if (before != null) {
            before.stop();
        }
        if (closed) {
            return;
        }
        PauseTransition pause = new PauseTransition(javafx.util.Duration.millis((double) delay.toMillis()));
        pause.setOnFinished(e -> {
            pending.remove(name);
            action.run();
        });
        pending.put(name, pause);
        pause.play();
    }

    @Override
    public void every(Duration pause, Runnable action) {
        if (closed) {
            return;
        }
        javafx.util.Duration each = javafx.util.Duration.millis((double) pause.toMillis());
        Timeline timeline = new Timeline(new KeyFrame(each, e -> action.run()));
        timeline.setCycleCount(Animation.INDEFINITE);
        timeline.play();
        timelines.add(timeline);
    }

    @Override
    public void onScreen(Runnable action) {
        Platform.runLater(action);
    }

    @Override
    public ObservableList<Job> jobs() {
        return jobs;
    }

    @Override
    public void close() {
        closed = true;
        timelines.forEach(Timeline::stop);
        pending.values().forEach(PauseTransition::stop);
        jobs.forEach(Job::cancel);
        computing.shutdown();
        store.shutdown();
        boolean interrupted = false;
        while (!store.isTerminated()) {
            try {
                store.awaitTermination(1, TimeUnit.HOURS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class FxJob implements Job {
        private final String title;
        private final AtomicBoolean cancelled = new AtomicBoolean();
        private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper(-1);

        FxJob(String title) {
            this.title = title;
        }

        @Override
        public String title() {
            return title;
        }

        @Override
        public void progress(double share) {
            Platform.runLater(() -> done.set(share));
        }

        @Override
        public boolean cancelled() {
            return cancelled.get();
        }

        @Override
        public void cancel() {
            cancelled.set(true);
        }

        @Override
        public ReadOnlyDoubleProperty done() {
            return done.getReadOnlyProperty();
        }
    }
}
