package dev.tierdesk.console;

import dev.tierdesk.console.shell.FirstLook;
import dev.tierdesk.console.shell.Window;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The time until the catalog is open that the program starts with: what is seen meanwhile, and what is asked for. Used
/// on the FX thread.
final class Opening {
    private @Nullable FirstLook look;
    private @Nullable Runnable asked;
    private boolean isUnderWay;

    void begin() {
        isUnderWay = true;
    }

    void shows(FirstLook seen) {
        look = seen;
    }

    /// The screen that is chosen in what is seen; empty where nothing is.
    Optional<String> screen() {
        return Optional.ofNullable(look).map(seen -> seen.screen().key());
    }

    /// Lets the window go on with the rows that are seen.
    void handTo(Window window) {
        if (look != null) {
            look.handTo(window);
        }
    }

    /// Does something now, or once this is over; of several things the last.
    void after(Runnable action) {
        if (isUnderWay) {
            asked = action;
        } else {
            action.run();
        }
    }

    /// Ends with showing what came of it, and does then what was asked for.
    void end(Runnable outcome) {
        isUnderWay = false;
        Runnable next = asked;
        asked = null;
        try {
            outcome.run();
        } finally {
            look = null;
        }
        if (next != null) {
            next.run();
        }
    }
}
