package dev.tierdesk.cli;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.document.JsonBoolean;
import dev.tierdesk.document.JsonNumber;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.document.JsonValue;
import dev.tierdesk.exchange.subscriptions.SubscriptionCsv;
import dev.tierdesk.store.CatalogStore;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `subscriptions import`: the full list of a system, whole or not at all.
@Command(name = "import", mixinStandardHelpOptions = true)
final class SubscriptionsImportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", descriptionKey = "list-file")
    private Path file = Path.of("");

    @Mixin
    private NamedCatalog catalog = new NamedCatalog();

    @Option(names = "--source", paramLabel = "NAME", required = true, descriptionKey = "source")
    private String source = "";

    @Option(names = "--date", paramLabel = "DAY", descriptionKey = "list-date")
    private @Nullable String date;

    @Option(names = "--charset", paramLabel = "NAME", descriptionKey = "charset")
    private @Nullable Charset charset;

    @Option(names = "--separator", paramLabel = "SIGN", descriptionKey = "separator")
    private @Nullable Character separator;

    @Option(names = "--check", descriptionKey = "check")
    private boolean check;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    SubscriptionsImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (source.isBlank()) {
            throw Refusal.wrongUse(terminal.messages().get("cli.subscriptions.source"));
        }
        byte[] bytes = CatalogSource.bytes(file, terminal);
        KnownCatalog known = catalog.known(terminal);
        if (check) {
            return report(read(bytes, known.read()), false);
        }
        try (CatalogStore store = known.open()) {
            SubscriptionCsv.Result result = read(bytes, store.catalog());
            if (result.isWhole()) {
                store.importSubscriptions(result.list());
            }
            return report(result, result.isWhole());
        }
    }

    private SubscriptionCsv.Result read(byte[] bytes, Catalog present) {
        return SubscriptionCsv.read(
                bytes, new SubscriptionCsv.Options(charset, separator, source, date(present)), present,
                terminal.clock());
    }

    private LocalDate date(Catalog present) {
        try {
            return date == null
                    ? LocalDate.ofInstant(terminal.clock().instant(), present.settings().timeZone())
                    : LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw Refusal.wrongUse(terminal.messages().get("cli.day.form", "found", String.valueOf(date)));
        }
    }

    private int report(SubscriptionCsv.Result result, boolean applied) {
        int rows = result.list().subscriptions().size();
        int active = (int) result.list().subscriptions().stream().filter(s -> s.isActive()).count();
        if (json) {
            Map<String, JsonValue> fields = new LinkedHashMap<>();
            fields.put("applied", JsonBoolean.of(applied));
            fields.put("source", JsonText.of(source));
            fields.put("date", JsonText.of(result.list().date().toString()));
            fields.put("rows", JsonNumber.of(rows));
            fields.put("active", JsonNumber.of(active));
            fields.put("problems", terminal.json(result.problems()));
            terminal.print(JsonObject.of(fields));
        } else {
            result.problems().forEach(problem -> terminal.err().println(terminal.line(problem)));
            terminal.say("cli.subscriptions.count", "count", rows, "active", active);
            terminal.say(applied ? "cli.subscriptions.done" : "cli.subscriptions.not-done");
        }
        return result.isWhole() ? Terminal.DONE : Terminal.PROBLEMS;
    }
}
