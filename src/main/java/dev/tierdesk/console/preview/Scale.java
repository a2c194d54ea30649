package dev.tierdesk.console.preview;

/// A stretch of numbers laid out on a line, by their size or by their logarithm. For pixels only, never for amounts.
///
/// @param log whether equal steps are equal factors
/// @param from more than 0 where `log`
record Scale(boolean log, double from, double to) {
    /// Where `value` stands: 0 at `from`, 1 at `to`; the ends for what lies beyond them.
    double position(double value) {
        double share = log
                ? (Math.log(Math.max(value, from)) - Math.log(from)) / (Math.log(to) - Math.log(from))
                : (value - from) / (to - from);
        return Math.clamp(share, 0, 1);
    }

    /// What stands at a position from 0 to 1.
    double value(double position) {
        double share = Math.clamp(position, 0, 1);
        return log
                ? Math.exp(Math.log(from) + share * (Math.log(to) - Math.log(from)))
                : from + share * (to - from);
    }

    /// The scale of a quantity slider: from 1 over whole powers of ten, a million at least, further where the value is.
    static Scale slider(double value) {
        return new Scale(true, 1, Math.pow(10, Math.max(6, Math.ceil(Math.log10(Math.max(value, 1))))));
    }
}
