package dev.tierdesk.console.harness;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// Waits in pulses of the window, whose length `-Djavafx.animation.pulse` says, in pulses a second.
final class Pulses {
    private Pulses() {}

    /// Waits for a pulse from its beginning, layout and drawing included, and for what it has left to be done later.
    static void whole() {
        int[] begun = new int[1];
        until(() -> ++begun[0] > 1);
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(() -> done.complete(null));
        await(done);
    }

    /// Waits until `condition`, asked at each pulse on the FX thread, holds; fails after a minute.
    static void until(Callable<Boolean> condition) {
        CompletableFuture<Void> held = new CompletableFuture<>();
        Platform.runLater(() -> new Question(condition, held).start());
        await(held);
    }

    private static void await(CompletableFuture<Void> future) {
        try {
            future.get(60, TimeUnit.SECONDS);
        } catch (TimeoutException | InterruptedException e) {
            future.cancel(false);
            throw new AssertionError("waited in vain", e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    private static final class Question extends AnimationTimer {
        private final Callable<Boolean> condition;
        private final CompletableFuture<Void> held;

        Question(Callable<Boolean> condition, CompletableFuture<Void> held) {
            this.condition = condition;
            this.held = held;
        }

        @Override
        public void handle(long now) {
            try {
                if (condition.call()) {
                    held.complete(null);
                }
            } catch (Exception | AssertionError e) {
                held.completeExceptionally(e);
            }
            if (held.isDone()) {
                stop();
            }
        }
    }
}
