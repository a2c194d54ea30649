package dev.tierdesk.cli;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Defaults;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.exchange.ExportContext;
import dev.tierdesk.exchange.ExportFormat;
import dev.tierdesk.exchange.Exported;
import dev.tierdesk.exchange.JointImport;
import dev.tierdesk.exchange.table.RefusedRows;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `convert`: a file of one format into a file of another, without a catalog.
@Command(name = "convert", mixinStandardHelpOptions = true)
final class ConvertCommand implements Callable<Integer> {
    private static final Currency CURRENCY = Currency.getInstance("USD");

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "IN", descriptionKey = "file-in")
    private Path in = Path.of("");

    @Parameters(index = "1", paramLabel = "OUT", descriptionKey = "target")
    private Path out = Path.of("");

    @Option(names = "--from", paramLabel = "FORMAT", descriptionKey = "from")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "FORMAT", descriptionKey = "to-format")
    private @Nullable String to;

    @Mixin
    private Answers answers = new Answers();

    @Option(names = "--skip-refused", descriptionKey = "skip-refused")
    private boolean skipRefused;

    @Mixin
    private ErrorFile errors = new ErrorFile();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    ConvertCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        FileFormats formats = new FileFormats(terminal);
        JointImport.Part part = formats.read(in, from, answers.given());
        ExportFormat format = formats.written(out, to);
        errors.check(List.of(in), List.of(part), terminal);
        CatalogSettings settings =
                Defaults.settings(Ids.next(terminal.clock()), part.source().name(), CURRENCY, ZoneOffset.UTC);
        Catalog empty = Catalog.empty(settings);
        JointImport read = JointImport.read(List.of(part), empty, terminal.clock(), () -> false);
        Catalog catalog = withCurrencies(read);
        ImportReport report = new ImportReport(terminal, read, answers, List.of(), format.questions(catalog));
        report.complain();
        errors.write(new RefusedRows(List.of(part), read, empty, terminal.clock()), terminal);
        if (!json) {
            errors.print(terminal);
        }
        if (!report.canBeTaken(skipRefused)) {
            if (json) {
                terminal.print(errors.json(report.json()).done());
            }
            return report.stopped();
        }
        Exported exported =
                format.write(
                        catalog, new ExportContext(answers.given(), terminal.messages().language(), terminal.clock()));
        ExportTarget target = new ExportTarget(terminal, out);
        target.write(exported, format);
        target.report(exported, format, json);
        if (format.hasSettings() && !hasSettings(read)) {
            terminal.complain("cli.convert.settings", "file", part.source().name());
        }
        return Terminal.DONE;
    }

    private static boolean hasSettings(JointImport read) {
        return read.files().stream()
                .flatMap(file -> file.aggregates().stream())
                .anyMatch(CatalogSettings.class::isInstance);
    }

    /// The catalog, selling in the currencies of its plans and prices where the file has no settings of its own.
    private static Catalog withCurrencies(JointImport read) {
        Catalog catalog = read.plan().result();
        Set<Currency> used = new LinkedHashSet<>();
        catalog.plans().stream().map(Plan::currencies).forEach(used::addAll);
        catalog.prices().stream().map(Price::currency).forEach(used::add);
        if (hasSettings(read) || used.isEmpty()) {
            return catalog;
        }
        CatalogSettings before = catalog.settings();
        return catalog.apply(List.of(new Change(before, before.with(e -> e.currencies = List.copyOf(used)))));
    }
}
