package dev.tierdesk.console.ui;

import dev.tierdesk.words.Messages;
import java.time.Clock;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/// What every screen is given besides the workspace: words, background, dialogs and the way to other screens, and
/// whether it can be seen itself.
public record Desk(
        Messages messages, Background background, Dialogs dialogs, Navigator navigator, Clock clock,
        ObservableValue<Boolean> shown) {
    /// Of what can always be seen.
    public Desk(Messages messages, Background background, Dialogs dialogs, Navigator navigator, Clock clock) {
        this(messages, background, dialogs, navigator, clock, new SimpleBooleanProperty(true));
    }

    /// The same for a screen that can be seen only at times.
    public Desk shownWhile(ObservableValue<Boolean> seen) {
        return new Desk(messages, background, dialogs, navigator, clock, seen);
    }

    /// Does something each time that one of these values is set, also to an equal one, as long as the screen can be seen;
    /// what it missed it makes up for once, when it is shown again. What nobody looks at must not take time at every
    /// keystroke.
    public void follow(Runnable refresh, ObservableValue<?>... values) {
        BooleanProperty missed = new SimpleBooleanProperty();
        for (ObservableValue<?> value : values) {
            value.subscribe(() -> {
                value.getValue(); // only then the next one is told
                if (shown.getValue()) {
                    refresh.run();
                } else {
                    missed.set(true);
                }
            });
        }
        shown.subscribe(seen -> {
            if (seen && missed.get()) {
                missed.set(false);
                refresh.run();
            }
        });
    }
}
