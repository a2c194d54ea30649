package dev.tierdesk.cli;

import dev.tierdesk.words.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says in the person's language how a command was called wrongly, and where its help is.
final class WrongUse implements IParameterExceptionHandler {
    private static final String BETWEEN = ", ";

    private final Terminal terminal;
    private final Messages messages;

    WrongUse(Terminal terminal) {
        this.terminal = terminal;
        messages = terminal.messages();
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        terminal.err().println(switch (wrong) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MissingParameterException missing -> missing(missing);
            case OverwrittenOptionException twice ->
                messages.get("cli.use.twice", "option", name(twice.getOverwritten()));
            case Line.GivenTwice twice -> messages.get(
                    "cli.use.twice.name", "option", name(twice.getArgSpec()), "name", twice.repeated());
            case Line.UnreadableArguments unreadable ->
                messages.get("cli.use.arguments", "file", unreadable.file());
            case ParameterException other -> value(other);
        });
        terminal.complain("cli.use.help", "command", wrong.getCommandLine().getCommandSpec().qualifiedName());
        return Terminal.WRONG_USE;
    }

    private String unmatched(UnmatchedArgumentException wrong) {
        List<String> found = wrong.getUnmatched();
        String words = wrong.isUnknownOption()
                ? messages.get("cli.use.option", "found", found.getFirst())
                : wrong.getCommandLine().getSubcommands().isEmpty()
                ? messages.get("cli.use.surplus", "found", String.join(BETWEEN, found))
                : messages.get("cli.use.command", "found", found.getFirst());
        List<String> near = wrong.getSuggestions();
        return near.isEmpty() ? words : words + " " + messages.get("cli.use.near", "names", String.join(BETWEEN, near));
    }

    private String missing(MissingParameterException wrong) {
        return wrong.getMissing().getFirst() instanceof OptionSpec option && !option.required()
                ? valueMissing(option) : missing(wrong.getMissing());
    }

    private String valueMissing(OptionSpec option) {
        return messages.get("cli.use.value-missing", "option", name(option), "label", option.paramLabel());
    }

    private String missing(List<ArgSpec> missing) {
        return messages.get("cli.use.missing", "names", missing.stream()
                .map(argument -> argument.isOption() ? name(argument) + " " + argument.paramLabel() : name(argument))
                .collect(Collectors.joining(BETWEEN)));
    }

    private String value(ParameterException wrong) {
        ArgSpec argument = wrong.getArgSpec();
        if (argument == null || wrong.getValue() == null) {
            return Objects.requireNonNullElse(wrong.getMessage(), "");
        }
        if (wrong.getValue().isEmpty()) {
            return argument instanceof OptionSpec option ? valueMissing(option) : missing(List.of(argument));
        }
        Class<?> type = argument.auxiliaryTypes()[0];
        if (argument.typeInfo().isMap()) {
            return messages.get("cli.use.value.form", "name", name(argument), "found", wrong.getValue(),
                    "form", argument.paramLabel());
        }
        if (!type.isEnum()) {
            String key = type == int.class || type == long.class ? "cli.use.value.whole" : "cli.use.value";
            return messages.get(key, "name", name(argument), "found", wrong.getValue());
        }
        String known = Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(BETWEEN));
        return messages.get("cli.use.value.one-of", "name", name(argument), "found", wrong.getValue(), "known", known);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
