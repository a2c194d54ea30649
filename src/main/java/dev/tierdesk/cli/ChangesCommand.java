package dev.tierdesk.cli;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.document.FieldWriter;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonNumber;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.store.CatalogStore;
import dev.tierdesk.store.ChangeQuery;
import dev.tierdesk.store.ChangeSetRow;
import dev.tierdesk.words.Dates;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `changes`: the change sets of a catalog, newest first.
@Command(name = "changes", mixinStandardHelpOptions = true)
final class ChangesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private GroupCatalog catalog = new GroupCatalog();

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", descriptionKey = "limit")
    private int limit;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin
    private ChangeFilter filter = new ChangeFilter();

    private ChangesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /// The command with those below it.
    static CommandLine of(Terminal terminal) {
        return new CommandLine(new ChangesCommand(terminal))
                .addSubcommand(new ChangesExportCommand(terminal))
                .addSubcommand(new ChangesCompactCommand(terminal));
    }

    @Override
    public Integer call() {
        if (limit < 0) {
            throw Refusal.wrongUse(terminal.messages().get("cli.number.negative", "found", limit));
        }
        try (CatalogStore store = catalog.known(terminal).open()) {
            Catalog present = store.catalog();
            ChangeQuery query = filter.query(store, present.settings().timeZone(), terminal);
            List<ChangeSetRow> rows = store.changes().page(query, Long.MAX_VALUE, limit);
            long all = store.changes().count(query);
            if (json) {
                terminal.print(new FieldWriter()
                        .value("count", JsonNumber.of(all))
                        .value("changes", JsonArray.of(rows.stream().map(ChangesCommand::json).toList()))
                        .done());
            } else {
                Dates dates = new Dates(terminal.messages(), present.settings().timeZone());
                rows.forEach(row -> terminal.out().println(line(row, dates)));
                terminal.say("cli.changes.count", "shown", rows.size(), "count", all);
            }
            return Terminal.DONE;
        }
    }

    private String line(ChangeSetRow row, Dates dates) {
        String label = row.label().isBlank() ? terminal.messages().word(row.source()) : row.label();
        String undone = row.undoneBy() == null ? ""
                : "  " + terminal.messages().get("cli.changes.undone", "number", row.undoneBy());
        return String.join("  ", Long.toString(row.number()), dates.moment(row.when()), row.author(),
                "+" + row.created() + " ~" + row.changed() + " -" + row.deleted(), label) + undone;
    }

    private static JsonObject json(ChangeSetRow row) {
        return new FieldWriter()
                .value("number", JsonNumber.of(row.number()))
                .text("at", row.when().toString())
                .text("author", row.author())
                .text("label", row.label())
                .text("reason", row.reason())
                .word("source", row.source())
                .whole("created", row.created())
                .whole("changed", row.changed())
                .whole("deleted", row.deleted())
                .value("undoes", number(row.undoes()))
                .value("undone_by", number(row.undoneBy()))
                .done();
    }

    private static @Nullable JsonNumber number(@Nullable Long number) {
        return number == null ? null : JsonNumber.of(number);
    }
}
