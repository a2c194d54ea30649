package dev.tierdesk.cli;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Codes;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.words.Messages;
import java.io.Serial;
import java.util.List;

/// A command cannot go on; it says why, and with which code it ends.
final class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int MOST_NAMED = 20;

    private final int exit;
    private final String words;
    private final transient List<Problem> problems;

    private Refusal(int exit, String words, List<Problem> problems) {
        super(words);
        this.exit = exit;
        this.words = words;
        this.problems = List.copyOf(problems);
    }

    static Refusal wrongUse(String words) {
        return new Refusal(Terminal.WRONG_USE, words, List.of());
    }

    static Refusal notPossible(String words) {
        return new Refusal(Terminal.NOT_POSSIBLE, words, List.of());
    }

    /// Of an object that the catalog lacks, with the nearest that there is, else with all where they are few.
    static Refusal noSuch(Kind kind, String code, Catalog catalog, Terminal terminal) {
        Messages messages = terminal.messages();
        List<String> known = catalog.aggregates().stream()
                .filter(object -> Kind.of(object) == kind)
                .map(Aggregate::code)
                .toList();
        String all = known.isEmpty() || known.size() > MOST_NAMED
                ? "" : " " + messages.get("cli.known", "known", String.join(", ", known));
        String near = Codes.nearest(code, known)
                .map(nearest -> " " + messages.get("cli.near", "nearest", nearest))
                .orElse(all);
        return wrongUse(messages.get("cli.no-such-object", "kind", messages.word(kind), "code", code) + near);
    }

    /// Of a code that nothing in the catalog has or ever had.
    static Refusal never(String code, Terminal terminal) {
        return wrongUse(terminal.messages().get("cli.restore.never", "code", code));
    }

    static Refusal problems(List<Problem> problems) {
        return new Refusal(Terminal.stopped(problems), "", problems);
    }

    int exit() {
        return exit;
    }

    String words() {
        return words;
    }

    List<Problem> problems() {
        return problems;
    }
}
