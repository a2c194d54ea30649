package dev.tierdesk.cli;

import dev.tierdesk.catalog.Kind;
import dev.tierdesk.pricing.Problem;
import java.io.Serial;
import java.util.List;

/// A command cannot go on; it says why, and with which code it ends.
final class Refusal extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

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

    /// Of an object that the catalog lacks.
    static Refusal noSuch(Kind kind, String code, Terminal terminal) {
        return notPossible(terminal.messages().get(
                "cli.no-such-object", "kind", terminal.messages().word(kind), "code", code));
    }

    static Refusal problems(List<Problem> problems) {
        return new Refusal(Terminal.PROBLEMS, "", problems);
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
