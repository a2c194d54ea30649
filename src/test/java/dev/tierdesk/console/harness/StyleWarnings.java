package dev.tierdesk.console.harness;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// What JavaFX says of style sheets until this is closed, in place of the terminal.
public final class StyleWarnings implements AutoCloseable {
    private static final Logger CSS = Logger.getLogger("javafx.css");

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord record) {
            said.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    public StyleWarnings() {
        CSS.setUseParentHandlers(false);
        CSS.addHandler(listener);
    }

    public List<String> said() {
        return said;
    }

    @Override
    public void close() {
        CSS.removeHandler(listener);
        CSS.setUseParentHandlers(true);
    }
}
