package dev.tierdesk.cli;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Verdict;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The import of a list of subscriptions, with the options that say what the file does not.
final class ListImport {
    @Option(names = "--source", paramLabel = "NAME", descriptionKey = "source")
    private String source = "";

    @Option(names = "--date", paramLabel = "DAY", descriptionKey = "list-date")
    private @Nullable String date;

    @Option(names = "--charset", paramLabel = "NAME", descriptionKey = "charset")
    private @Nullable Charset charset;

    @Option(names = "--separator", paramLabel = "SIGN", descriptionKey = "separator")
    private @Nullable Character separator;

    /// The options that were given.
    List<String> given() {
        return Stream.of(source.isEmpty() ? null : "--source", date == null ? null : "--date",
                charset == null ? null : "--charset", separator == null ? null : "--separator")
                .filter(Objects::nonNull).toList();
    }

    /// Puts the list in the place of the last one of its source, whole or not at all.
    ///
    /// @param reason why, to be kept with the list
    /// @param check only says what would be
    /// @return the exit code
    int run(Path file, KnownCatalog known, @Nullable String reason, boolean check, boolean json, Terminal terminal) {
        String system = source.strip();
        if (system.isEmpty()) {
            throw Refusal.wrongUse(terminal.messages().get("cli.subscriptions.source"));
        }
        byte[] bytes = CatalogSource.bytes(file, terminal);
        if (check) {
            SubscriptionCsv.Result result = read(bytes, system, known.content(), terminal);
            report(result, false, json, terminal);
            return verdict(result) == Verdict.ALLOW ? Terminal.DONE : Terminal.PROBLEMS;
        }
        try (CatalogStore store = known.open()) {
            SubscriptionCsv.Result result = read(bytes, system, KnownCatalog.Content.of(store), terminal);
            if (result.isWhole()) {
                store.importSubscriptions(result.list().because(reason));
            }
            report(result, result.isWhole(), json, terminal);
            return result.isWhole() ? Terminal.DONE : Terminal.PROBLEMS;
        }
    }

    /// BLOCK where nothing of the list can be taken, WARN where there is something to read first.
    private static Verdict verdict(SubscriptionCsv.Result result) {
        return result.isWhole() ? Verdict.of(result.problems()) : Verdict.BLOCK;
    }

    private SubscriptionCsv.Result read(byte[] bytes, String system, KnownCatalog.Content known, Terminal terminal) {
        LocalDate day = date(known.catalog(), terminal);
        return SubscriptionCsv.read(bytes, new SubscriptionCsv.Options(charset, separator, system, day),
                known.catalog(), known.subscriptions(), terminal.clock());
    }

    private LocalDate date(Catalog present, Terminal terminal) {
        try {
            return date == null
                    ? LocalDate.ofInstant(terminal.clock().instant(), present.settings().timeZone())
                    : LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw Refusal.wrongUse(terminal.messages().get("cli.day.form", "found", String.valueOf(date)));
        }
    }

    private void report(SubscriptionCsv.Result result, boolean applied, boolean json, Terminal terminal) {
        int rows = result.list().subscriptions().size();
        int active = (int) result.list().subscriptions().stream().filter(s -> s.isActive()).count();
        if (json) {
            Map<String, JsonValue> fields = new LinkedHashMap<>();
            fields.put("verdict", JsonText.of(verdict(result).name()));
            fields.put("applied", JsonBoolean.of(applied));
            fields.put("source", JsonText.of(result.list().source()));
            fields.put("date", JsonText.of(result.list().date().toString()));
            fields.put("rows", JsonNumber.of(rows));
            fields.put("active", JsonNumber.of(active));
            fields.put("problems", terminal.json(result.problems()));
            terminal.print(JsonObject.of(fields));
        } else {
            result.problems().forEach(problem -> terminal.err().println(terminal.line(problem)));
            terminal.out().println(verdict(result) + "  "
                    + terminal.messages().get("cli.subscriptions.count", "count", rows, "active", active));
            terminal.say(applied ? "cli.subscriptions.done" : "cli.subscriptions.not-done");
        }
    }
}
