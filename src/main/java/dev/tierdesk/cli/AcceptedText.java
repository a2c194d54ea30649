package dev.tierdesk.cli;

import dev.tierdesk.catalog.AcceptedProblem;
import dev.tierdesk.catalog.Acceptances;
import dev.tierdesk.document.FieldWriter;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonValue;
import dev.tierdesk.pricing.Problem;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// Problems as commands tell them, with who accepted them and why.
record AcceptedText(Terminal terminal, Acceptances acceptances) {
    boolean isAccepted(Problem problem) {
        return acceptances.of(problem).isPresent();
    }

    String line(Problem problem) {
        return acceptances.of(problem).map(accepted -> line(problem, accepted)).orElseGet(() -> terminal.line(problem));
    }

    JsonObject json(Problem problem) {
        SequencedMap<String, JsonValue> fields = new LinkedHashMap<>(terminal.json(problem).fields());
        acceptances.of(problem).ifPresent(accepted -> fields.put("accepted", new FieldWriter()
                .text("reason", accepted.reason())
                .text("author", accepted.author())
                .text("date", accepted.date().toString())
                .done()));
        return JsonObject.of(fields);
    }

    private String line(Problem problem, AcceptedProblem accepted) {
        return "ACCEPTED  " + problem.where() + "  " + terminal.messages().get("cli.check.accepted",
                "problem", terminal.messages().problem(problem), "date", accepted.date().toString(),
                "author", accepted.author(), "reason", accepted.reason());
    }
}
