package dev.tierdesk.console;

import dev.tierdesk.console.ui.Background;
import java.time.Duration;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

/// Gives memory back while nobody touches the window. A start, or a larger piece of work, leaves the heap twice as large
/// as what lives in it, and only a full collection makes it smaller: that stops everything for some tenths of a second,
/// which nobody sees then. Used on the FX thread.
final class Quiet {
    private static final Duration LOOK = Duration.ofSeconds(4);
    private static final int LOOKS = 15;

    private final Runnable collect;
    private boolean touched;
    private boolean used = true;
    private int quiet;
    private int needed = 2;

    private Quiet(Runnable collect) {
        this.collect = collect;
    }

    /// Collects after the first eight quiet seconds, and after each quiet minute that follows an input.
    ///
    /// @param scene whose inputs count
    /// @param collect gives memory back
    static void on(Scene scene, Background background, Runnable collect) {
        Quiet window = new Quiet(collect);
        scene.addEventFilter(InputEvent.ANY, input -> window.touched = true);
        background.every(LOOK, window::look);
    }

    private void look() {
        used |= touched;
        quiet = touched ? 0 : quiet + 1;
        touched = false;
        if (used && quiet >= needed) {
            used = false;
            needed = LOOKS;
            collect.run();
        }
    }
}
