package dev.tierdesk.cli;

import picocli.CommandLine;

/// The line of commands, to which a file of arguments that cannot be read is wrong use, and no failure.
final class Line extends CommandLine {
    Line(Object root) {
        super(root);
    }

    @Override
    public ParseResult parseArgs(String... args) {
        try {
            return super.parseArgs(args);
        } catch (InitializationException e) {
            throw new UnreadableArguments(this, e);
        }
    }

    /// Such a file.
    static final class UnreadableArguments extends ParameterException {
        private static final long serialVersionUID = 1;

        private UnreadableArguments(CommandLine line, InitializationException why) {
            super(line, String.valueOf(why.getMessage()), why);
        }

        /// `@arguments.txt`, as picocli quotes it at the end of its message.
        String file() {
            String message = String.valueOf(getMessage());
            return message.substring(Math.max(0, message.indexOf('@')));
        }
    }
}
