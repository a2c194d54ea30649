package dev.tierdesk.console;

import dev.tierdesk.console.ui.Background;
import dev.tierdesk.console.ui.Theme;
import java.util.concurrent.CompletableFuture;

/// Pictures of the first start: what it asks, and its progress while the demo is made.
final class TourFirst {
    private final Tour tour;
    private final Console console;
    private final Background background;
    private final CompletableFuture<Boolean> seen = new CompletableFuture<>();

    TourFirst(Tour tour, Console console, Background background) {
        this.tour = tour;
        this.console = console;
        this.background = background;
    }

    /// Takes them, and goes on to the demo.
    void take() {
        tour.step(console::start);
        tour.await(() -> tour.shows("#startDemo"));
        both("first-start");
        tour.step(() -> {
            background.store(seen::join, joined -> {}, failure -> {}); // holds the demo back until it was seen
            tour.fire("#startDemo");
        });
        both("first-start-progress");
        tour.step(() -> seen.complete(true));
        tour.await(() -> console.window().isPresent());
    }

    private void both(String name) {
        for (Theme.Choice theme : new Theme.Choice[] {Theme.Choice.LIGHT, Theme.Choice.DARK}) {
            tour.step(() -> console.theme(theme));
            tour.step(() -> tour.write(name + Tour.suffix(theme)));
        }
    }
}
