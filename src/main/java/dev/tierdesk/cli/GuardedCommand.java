package dev.tierdesk.cli;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.ChangeRequest;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Confirmation;
import dev.tierdesk.catalog.Decision;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Verdict;
import dev.tierdesk.document.JsonBoolean;
import dev.tierdesk.document.JsonNumber;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.document.JsonValue;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.store.CatalogStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// A command that the rules of the catalog say ALLOW, WARN or BLOCK to: it shows the verdict, and does it, as one
/// change set, where that is ALLOW, or WARN and confirmed. Ends with 1 otherwise.
abstract class GuardedCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Kind kind;
    private final ChangeSource source;

    @Parameters(arity = "1..*", paramLabel = "CODE", descriptionKey = "code")
    private List<String> codes = List.of();

    @Mixin
    private Writing writing = new Writing();

    GuardedCommand(Terminal terminal, Kind kind, ChangeSource source) {
        this.terminal = terminal;
        this.kind = kind;
        this.source = source;
    }

    /// What the rules say, and how to do it.
    ///
    /// @param lines of text that say why
    /// @param json the same for machines
    /// @param label of the change set
    record Ruling(Verdict verdict, List<String> lines, Map<String, JsonValue> json, String label) {}

    /// What the rules say to these objects.
    abstract Ruling rule(KnownCatalog.Content known, List<Aggregate> objects);

    /// The changes, or why there are none.
    abstract Decision decide(KnownCatalog.Content known, List<Aggregate> objects);

    @Override
    public Integer call() {
        KnownCatalog known = writing.catalog(terminal);
        if (writing.check()) {
            KnownCatalog.Content content = known.content();
            Ruling ruling = rule(content, objects(content.catalog()));
            return report(ruling, Decision.of(List.of()), false);
        }
        try (CatalogStore store = known.open()) {
            KnownCatalog.Content content = KnownCatalog.Content.of(store);
            List<Aggregate> objects = objects(content.catalog());
            Ruling ruling = rule(content, objects);
            Decision decision = decide(content, objects);
            boolean applies = !decision.isRefused() && !decision.changes().isEmpty();
            if (applies) {
                store.change(new ChangeRequest(
                        ruling.label(), source, Writing.author(), writing.reason(), decision.changes()));
            }
            return report(ruling, decision, applies);
        }
    }

    Terminal terminal() {
        return terminal;
    }

    Kind kind() {
        return kind;
    }

    Confirmation confirmation(@Nullable String typed) {
        return new Confirmation(typed, writing.reason());
    }

    private int report(Ruling ruling, Decision decision, boolean applied) {
        if (writing.json()) {
            Map<String, JsonValue> fields = new LinkedHashMap<>();
            fields.put("verdict", JsonText.of(ruling.verdict().name()));
            fields.put("applied", JsonBoolean.of(applied));
            fields.put("changes", JsonNumber.of(decision.changes().size()));
            fields.put("refused", terminal.json(decision.refused()));
            fields.putAll(ruling.json());
            terminal.print(JsonObject.of(fields));
        } else {
            terminal.out().println(ruling.verdict() + "  " + ruling.label());
            ruling.lines().forEach(terminal.out()::println);
            for (Problem refused : decision.refused()) {
                String line = terminal.line(refused);
                if (!ruling.lines().contains(line)) {
                    terminal.err().println(line);
                }
            }
            if (applied) {
                terminal.say("cli.guarded.done", "count", decision.changes().size());
            } else if (!writing.check() && !decision.isRefused()) {
                terminal.say("cli.guarded.nothing");
            }
        }
        boolean refused = writing.check() ? ruling.verdict() != Verdict.ALLOW : decision.isRefused();
        return refused ? Terminal.PROBLEMS : Terminal.DONE;
    }

    private List<Aggregate> objects(Catalog present) {
        return codes.stream().distinct().<Aggregate>map(code -> object(present, code)).toList();
    }

    private Aggregate object(Catalog present, String code) {
        Aggregate found = present.find(kind, code).orElse(null);
        if (found == null) {
            throw Refusal.noSuch(kind, code, present, terminal);
        }
        return found;
    }
}
