package dev.tierdesk.console;

import java.io.Serial;

/// The toolkit could not start: there is no display, or something that it needs of the system is missing.
final class NoToolkitException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    NoToolkitException(Throwable cause) {
        super("the toolkit could not start", cause);
    }
}
