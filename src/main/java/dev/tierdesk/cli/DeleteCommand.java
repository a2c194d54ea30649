package dev.tierdesk.cli;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Decision;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.lifecycle.DeletionCheck;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.document.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `product delete`, `plan delete`, `unit delete`: with everything that goes with it.
@Command(name = "delete", mixinStandardHelpOptions = true)
final class DeleteCommand extends GuardedCommand {
    @Option(names = "--confirm", paramLabel = "CODE", descriptionKey = "confirm")
    private @Nullable String confirm;

    @Option(names = "--token", paramLabel = "TOKEN", descriptionKey = "token")
    private @Nullable String token;

    DeleteCommand(Terminal terminal, Kind kind) {
        super(terminal, kind, ChangeSource.DELETE);
    }

    @Override
    Ruling rule(KnownCatalog.Content known, List<Aggregate> objects) {
        DeletionCheck check = DeletionCheck.of(
                known.catalog(), known.subscriptions(), known.schedule(), objects, terminal().clock());
        List<String> lines = new ArrayList<>();
        for (DeletionCheck.Reference reference : check.references()) {
            lines.add(terminal().messages().word(reference.fate()) + "  " + terminal().line(reference.reason()));
        }
        check.ownReasons().forEach(reason -> lines.add(terminal().line(reason)));
        check.alternatives().forEach(way -> lines.add(terminal().messages().get("cli.delete.instead." + way.name())));
        lines.add(terminal().messages().get("cli.delete.token", "token", check.token()));
        Map<String, JsonValue> json = new LinkedHashMap<>();
        json.put("token", JsonText.of(check.token()));
        json.put("reasons", terminal().json(check.reasons()));
        json.put("references", JsonArray.of(check.references().stream().map(this::json).toList()));
        json.put("alternatives", JsonArray.of(
                check.alternatives().stream().map(a -> (JsonValue) JsonText.of(a.name())).toList()));
        String names = objects.stream().map(Aggregate::code).collect(Collectors.joining(", "));
        String label = terminal().messages().get("cli.delete.label", "codes", names);
        return new Ruling(check.verdict(), lines, json, label);
    }

    @Override
    Decision decide(KnownCatalog.Content known, List<Aggregate> objects) {
        String given = token == null
                ? DeletionCheck.of(
                        known.catalog(), known.subscriptions(), known.schedule(), objects, terminal().clock()).token()
                : token;
        return DeletionCheck.delete(
                known.catalog(), known.subscriptions(), known.schedule(), objects, given, confirmation(confirm),
                terminal().clock());
    }

    private JsonValue json(DeletionCheck.Reference reference) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("kind", JsonText.of(reference.kind().name()));
        fields.put("code", JsonText.of(reference.object().code()));
        fields.put("fate", JsonText.of(reference.fate().name()));
        fields.put("reason", terminal().json(reference.reason()));
        return JsonObject.of(fields);
    }
}
