package dev.tierdesk.cli;

import java.io.InputStream;
import java.io.PrintStream;

/// The commands. Loads no JavaFX.
public final class CommandLineInterface {
    public CommandLineInterface(InputStream in, PrintStream out, PrintStream err) {}

    /// Runs one command.
    ///
    /// @return 0 done, 1 problems found, 2 wrong use, 3 not possible
    public int run(String... args) {
        return 2;
    }

    /// Prints what the demo's customers would pay, as `quote` does.
    public static int demoQuote(PrintStream out) {
        return out.checkError() ? 3 : 0;
    }
}
