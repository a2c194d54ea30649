package dev.tierdesk.cli;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Decision;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Lifecycle;
import dev.tierdesk.catalog.State;
import dev.tierdesk.catalog.Verdict;
import dev.tierdesk.catalog.lifecycle.Moves;
import dev.tierdesk.document.FieldWriter;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.document.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `product move`, `plan move`, `unit move`: to another state.
@Command(name = "move", mixinStandardHelpOptions = true)
final class MoveCommand extends GuardedCommand {
    @Option(names = "--to", paramLabel = "STATE", required = true, descriptionKey = "to")
    private String to = "";

    @Option(names = "--confirm", paramLabel = "CODE", descriptionKey = "confirm")
    private @Nullable String confirm;

    MoveCommand(Terminal terminal, Kind kind) {
        super(terminal, kind, ChangeSource.LIFECYCLE);
    }

    /// The transition tables of a kind, a line for each state.
    static List<String> table(Kind kind) {
        List<String> lines = new ArrayList<>();
        for (List<State> states : Lifecycle.states(kind)) {
            lines.add(states.getFirst().field());
            int width = states.stream().mapToInt(s -> s.name().length()).max().orElse(0);
            for (State state : states) {
                String next = Lifecycle.next(state).stream().map(State::name).collect(Collectors.joining(", "));
                lines.add("  " + state.name() + " ".repeat(width - state.name().length()) + "  -> "
                        + (next.isEmpty() ? "-" : next));
            }
        }
        return lines;
    }

    /// The state of a kind that somebody means.
    ///
    /// @throws Refusal if there is none of this name
    static State state(Kind kind, String name, Terminal terminal) {
        List<State> states = Lifecycle.states(kind).stream().flatMap(List::stream).toList();
        return states.stream()
                .filter(s -> s.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Refusal.wrongUse(terminal.messages().get("cli.move.state", "found", name,
                        "states", states.stream().map(State::name).collect(Collectors.joining(", ")))));
    }

    @Override
    Ruling rule(KnownCatalog.Content known, List<Aggregate> objects) {
        Moves moves = Moves.of(known.catalog(), known.subscriptions(), known.schedule(), objects, terminal().clock());
        State state = state();
        Moves.Move move = moves.all().stream()
                .filter(m -> m.to().equals(state))
                .findFirst()
                .orElseGet(() -> new Moves.Move(state, Verdict.ALLOW, List.of()));
        List<String> lines = new ArrayList<>();
        move.reasons().forEach(reason -> lines.add(terminal().line(reason)));
        SubscriptionCounts counts = SubscriptionCounts.of(known, terminal());
        moves.affected().forEach(a -> lines.add(terminal().messages().get("cli.move.affected",
                "plan", a.plan().code(), "version", a.version() == null ? "" : " v" + a.version(), "count",
                counts.words(a.active()))));
        Map<String, JsonValue> json = new LinkedHashMap<>();
        json.put("to", JsonText.of(state.name()));
        json.put("reasons", terminal().json(move.reasons()));
        json.put("affected", JsonArray.of(moves.affected().stream().map(a -> json(a, counts)).toList()));
        String names = objects.stream().map(Aggregate::code).collect(Collectors.joining(", "));
        String label = terminal().messages().get("cli.move.label", "codes", names, "state", word(state));
        return new Ruling(move.verdict(), lines, json, label);
    }

    @Override
    Decision decide(KnownCatalog.Content known, List<Aggregate> objects) {
        return Moves.apply(known.catalog(), known.subscriptions(), known.schedule(), objects, state(),
                confirmation(confirm), terminal().clock());
    }

    private State state() {
        return state(kind(), to, terminal());
    }

    private String word(State state) {
        return state instanceof Enum<?> constant ? terminal().messages().word(constant) : state.name();
    }

    private static JsonValue json(Moves.Affected affected, SubscriptionCounts counts) {
        return new FieldWriter()
                .text("plan", affected.plan().code())
                .whole("version", affected.version())
                .whole("active", counts.whole(affected.active()))
                .done();
    }
}
