package dev.tierdesk.console.ui;

import javafx.animation.AnimationTimer;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;

/// Waits for pictures. Used on the FX thread.
public final class Drawn {
    /// In the second pulse from now the picture of the first was handed to the renderer.
    private static final int PULSES = 2;

    private Drawn() {}

    /// Runs `next` once what windows show now is on the screen.
    public static void then(Background background, Runnable next) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                if (++pulses == PULSES) {
                    stop();
                    new Region().snapshot(null, new WritableImage(1, 1)); // the renderer does it after the picture
                    background.onScreen(next); // a software renderer has this thread put its picture there
                }
            }
        }.start();
    }
}
