package dev.tierdesk.console.instance;

/// What the first instance says to a request, in one byte.
enum Answer {
    TAKEN('+'),
    /// It is no request, or too many wait.
    REFUSED('-');

    private final byte sign;

    Answer(char sign) {
        this.sign = (byte) sign;
    }

    byte sign() {
        return sign;
    }
}
