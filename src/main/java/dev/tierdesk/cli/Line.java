package dev.tierdesk.cli;

import java.util.HashSet;
import java.util.Set;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine;

/// The line of commands, to which a file of arguments that cannot be read is wrong use, and no failure, and so is an
/// empty value, as of a variable that is not set, and an option that says of one name two things.
final class Line extends CommandLine {
    /// The mapping of a gateway to a whole file has an empty name.
    private static final String MAY_BE_EMPTY = "--id";

    Line(Object root) {
        super(root);
    }

    @Override
    public ParseResult parseArgs(String... args) {
        try {
            ParseResult parsed = super.parseArgs(args);
            for (ParseResult part = parsed; part != null; part = part.subcommand()) {
                CommandLine line = part.commandSpec().commandLine();
                part.matchedOptions().stream()
                        .filter(option -> !option.longestName().equals(MAY_BE_EMPTY))
                        .forEach(option -> refuseEmpty(option, line));
                part.matchedPositionals().forEach(parameter -> refuseEmpty(parameter, line));
                part.matchedOptions().stream()
                        .filter(option -> option.typeInfo().isMap())
                        .forEach(option -> refuseTwice(option, line));
            }
            return parsed;
        } catch (InitializationException e) {
            throw new UnreadableArguments(this, e);
        }
    }

    private static void refuseEmpty(ArgSpec argument, CommandLine line) {
        for (String value : argument.originalStringValues()) {
            if (value.isEmpty() || (argument.typeInfo().isMap() && value.startsWith("="))) {
                throw new ParameterException(line, value, argument, value);
            }
        }
    }

    private static void refuseTwice(OptionSpec option, CommandLine line) {
        Set<String> names = new HashSet<>();
        for (String pair : option.originalStringValues()) {
            String name = pair.substring(0, Math.max(0, pair.indexOf('=')));
            if (!names.add(name)) {
                throw new GivenTwice(line, option, name);
            }
        }
    }

    /// An option of names and values that has one name twice.
    static final class GivenTwice extends ParameterException {
        private static final long serialVersionUID = 1;

        private final String repeated;

        private GivenTwice(CommandLine line, OptionSpec option, String repeated) {
            super(line, repeated, option, repeated);
            this.repeated = repeated;
        }

        /// The name.
        String repeated() {
            return repeated;
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
