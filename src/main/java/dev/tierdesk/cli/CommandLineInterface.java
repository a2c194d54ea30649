package dev.tierdesk.cli;

import dev.tierdesk.catalog.Kind;
import dev.tierdesk.document.FieldWriter;
import dev.tierdesk.exchange.Formats;
import dev.tierdesk.store.Directories;
import dev.tierdesk.store.StoreException;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.StoreWords;
import dev.tierdesk.words.Version;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine;

/// The commands. Loads no JavaFX. Exit codes: 0 done, 1 problems found, 2 wrong use, 3 not possible.
public final class CommandLineInterface {
    /// The packages whose words commands use.
    public static final List<String> PACKAGES =
            Stream.concat(Stream.of("dev.tierdesk.words", "dev.tierdesk.cli"), Formats.packages().stream()).toList();

    private static final String USAGE = "dev.tierdesk.cli.usage";

    private final Terminal terminal;
    private final Locale language;

    /// @param directories where catalogs are kept
    public CommandLineInterface(
            InputStream in, PrintStream out, PrintStream err, Locale language, Directories directories, Clock clock) {
        this.language = language;
        AtomicReference<ZoneId> zone = new AtomicReference<>(ZoneOffset.UTC);
        Messages messages = Messages.load(language, Locale.ROOT, PACKAGES).timed(zone::get);
        terminal = new Terminal(in, utf8(out), utf8(err), messages, directories, clock, zone);
    }

    /// As started from a terminal of this computer.
    public static CommandLineInterface ofSystem() {
        Directories directories = Directories.ofSystem(
                System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")));
        return new CommandLineInterface(
                System.in, System.out, System.err, Locale.getDefault(), directories, Clock.systemUTC());
    }

    /// Runs one command.
    ///
    /// @return the exit code
    public int run(String... args) {
        CommandLine line = new Line(new Root(terminal));
        line.addSubcommand(new CheckCommand(terminal));
        line.addSubcommand(new QuoteCommand(terminal));
        line.addSubcommand(new RateCommand(terminal));
        line.addSubcommand(new ImportCommand(terminal));
        line.addSubcommand(new ExportCommand(terminal));
        line.addSubcommand(new ConvertCommand(terminal));
        line.addSubcommand(new ApplyCommand(terminal));
        line.addSubcommand("product", guarded(new CommandLine(new Group(terminal, "product")), Kind.PRODUCT));
        line.addSubcommand(guarded(PlanCommand.of(terminal), Kind.PLAN));
        line.addSubcommand("unit", guarded(new CommandLine(new Group(terminal, "unit")), Kind.UNIT));
        line.addSubcommand("price", new CommandLine(new Group(terminal, "price"))
                .addSubcommand(new PriceChangeCommand(terminal)));
        line.addSubcommand("subscriptions", new CommandLine(new Group(terminal, "subscriptions"))
                .addSubcommand(new SubscriptionsImportCommand(terminal)));
        line.addSubcommand("gateway", new CommandLine(new Group(terminal, "gateway"))
                .addSubcommand(new GatewayCheckCommand(terminal))
                .addSubcommand(new GatewayRestoreCommand(terminal)));
        line.addSubcommand(ChangesCommand.of(terminal));
        line.addSubcommand(new UndoCommand(terminal));
        line.addSubcommand(new RestoreCommand(terminal));
        line.addSubcommand("schedule", new CommandLine(new Group(terminal, "schedule"))
                .addSubcommand(new ScheduleListCommand(terminal))
                .addSubcommand(new ScheduleAddCommand(terminal))
                .addSubcommand(new UnscheduleCommand(terminal))
                .addSubcommand(new ScheduleReconfirmCommand(terminal)));
        line.addSubcommand(new ApplyDueCommand(terminal));
        line.addSubcommand(new TourCommand(terminal));
        ResourceBundle usage = ResourceBundle.getBundle(
                USAGE, language, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        name(line, usage);
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, command));
        line.setParameterExceptionHandler(new WrongUse(terminal));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(Path.class, CommandLineInterface::path);
        int exit = line.execute(args);
        terminal.out().flush();
        terminal.err().flush();
        return exit;
    }

    /// Prints what the demo's customers would pay, as `quote` does.
    public int demoQuote() {
        return run("quote", "--demo", "--plan", "aforo-graduated", "--quantity", "api_calls=15000");
    }

    /// Adds the commands on objects of a kind that ask the rules.
    private CommandLine guarded(CommandLine group, Kind kind) {
        CommandLine move = new CommandLine(new MoveCommand(terminal, kind));
        move.getCommandSpec().usageMessage().footer(MoveCommand.table(kind).toArray(String[]::new));
        return group.addSubcommand(move)
                .addSubcommand(CloneCommand.of(terminal, kind))
                .addSubcommand(new DeleteCommand(terminal, kind));
    }

    private int explain(Exception failure, CommandLine command) {
        if (failure instanceof Refusal refusal) {
            if (!refusal.problems().isEmpty() && command.getParseResult().hasMatchedOption("--json")) {
                terminal.print(new FieldWriter().value("problems", terminal.json(refusal.problems())).done());
            }
            refusal.problems().forEach(problem -> terminal.err().println(terminal.line(problem)));
            if (refusal.problems().isEmpty()) {
                terminal.err().println(refusal.words());
            }
            return refusal.exit();
        }
        if (failure instanceof StoreException refused) {
            terminal.err().println(StoreWords.of(refused, terminal.messages()));
            boolean isNumber = refused.reason() == StoreException.Reason.NOT_FOUND
                    && !refused.details().containsKey("path");
            return isNumber ? Terminal.WRONG_USE : Terminal.NOT_POSSIBLE;
        }
        terminal.complain("cli.unexpected", "what", failure.toString());
        return Terminal.NOT_POSSIBLE;
    }

    /// A path as it was typed; an empty one, as of a variable that is not set, is none.
    private static Path path(String text) {
        if (text.isEmpty()) {
            throw new CommandLine.TypeConversionException("no path");
        }
        return Path.of(text);
    }

    /// Gives a command and those below it their texts, and the version that each of them says.
    private static void name(CommandLine line, ResourceBundle usage) {
        line.setResourceBundle(usage);
        line.getCommandSpec().versionProvider(new Versions());
        line.getSubcommands().values().forEach(sub -> name(sub, usage));
    }

    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, false, StandardCharsets.UTF_8);
    }

    /// What stands before the command.
    @Command(name = "tierdesk", mixinStandardHelpOptions = true)
    static final class Root implements Callable<Integer> {
        private final Terminal terminal;

        Root(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            terminal.complain("cli.no-command");
            return Terminal.WRONG_USE;
        }
    }

    /// `tierdesk 0.1.0`.
    static final class Versions implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"tierdesk " + Version.current()};
        }
    }

    /// The option that every command on a catalog has.
    static final class Place {
        @Option(names = "--data-dir", paramLabel = "FOLDER", descriptionKey = "data-dir")
        private @Nullable Path dataDir;

        Directories or(Directories ofSystem) {
            return dataDir == null ? ofSystem : Directories.below(dataDir);
        }
    }
}
