package dev.tierdesk.console;

import dev.tierdesk.console.ui.Background;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Does nothing: what runs beside the measured thread is not measured.
public final class IdleBackground implements Background {
    private final ObservableList<Job> jobs = FXCollections.observableArrayList();

    @Override
    public <T> void store(Supplier<T> work, Consumer<T> show, Consumer<RuntimeException> failed) {}

    @Override
    public <T> Job store(String title, Function<Job, T> work, Consumer<T> show, Consumer<RuntimeException> failed) {
        throw new UnsupportedOperationException(title);
    }

    @Override
    public <T> void latest(String name, Function<Job, T> work, Consumer<T> show) {}

    @Override
    public <T> void compute(String title, Function<Job, T> work, Consumer<T> show) {}

    @Override
    public void later(String name, Duration delay, Runnable action) {}

    @Override
    public void every(Duration pause, Runnable action) {}

    @Override
    public void onScreen(Runnable action) {}

    @Override
    public ObservableList<Job> jobs() {
        return jobs;
    }

    @Override
    public void close() {}
}
