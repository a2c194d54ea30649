package dev.tierdesk.console.ui;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.collections.ObservableList;

/// Work that must not hold up the window. What `show` and `failed` get, they get on the FX thread. Called on the FX
/// thread.
public interface Background {
    /// Runs `work` on the store's one thread, which is never interrupted.
    <T> void store(Supplier<T> work, Consumer<T> show, Consumer<RuntimeException> failed);

    /// The same for what takes long: it is shown in the status bar under `title`, and can be cancelled there as long as
    /// it asks [Job#cancelled()]. What it gave is shown even where Cancel came too late.
    <T> Job store(String title, Function<Job, T> work, Consumer<T> show, Consumer<RuntimeException> failed);

    /// Runs `work` on a computing thread, shown in the status bar under `title` when it takes long.
    ///
    /// @param title in words; empty for what is never shown
    /// @param work asks [Job#cancelled()] now and then and tells [Job#progress(double)]
    <T> void compute(String title, Function<Job, T> work, Consumer<T> show);

    /// Runs `work` on a computing thread in the place of the work of this `name` before it, which is cancelled: only
    /// what was asked for last is shown.
    <T> void latest(String name, Function<Job, T> work, Consumer<T> show);

    /// Runs `action` on the FX thread once nobody has asked for the same `name` for `delay`.
    void later(String name, Duration delay, Runnable action);

    /// Runs `action` on the FX thread again and again, `pause` apart, until [#close()].
    void every(Duration pause, Runnable action);

    /// Runs `action` on the FX thread soon; called on any thread.
    void onScreen(Runnable action);

    /// The computing jobs under way, for the status bar.
    ObservableList<Job> jobs();

    /// Waits for store work that was begun and ends the threads.
    void close();

    /// A computing job as it and the status bar see it.
    interface Job {
        String title();

        /// From 0 to 1; negative where it is not known.
        void progress(double done);

        /// Whether somebody pressed Cancel.
        boolean cancelled();

        /// Asks it to stop.
        void cancel();

        /// What the status bar shows.
        ReadOnlyDoubleProperty done();
    }
}
