package dev.tierdesk.words;

import dev.tierdesk.catalog.GuardProblem;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.store.StoreException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a catalog's store could not do, in words: what happened, and what helps.
public final class StoreWords {
    private StoreWords() {}

    /// The text for a failure; moments are in UTC, for it may be of a catalog that cannot be opened.
    public static String of(StoreException failure, Messages messages) {
        Map<String, String> details = new HashMap<>(failure.details());
        details.computeIfPresent("kind", (name, kind) -> messages.word(Kind.valueOf(kind)));
        details.computeIfPresent("byKind", (name, kind) -> messages.word(Kind.valueOf(kind)));
        details.computeIfPresent("since",
                (name, since) -> since.isEmpty() ? "" : Dates.utc(messages).moment(Instant.parse(since)));
        if (failure.reason() == StoreException.Reason.TRANSITION) {
            details.replaceAll((name, value) -> messages.state(name, value));
        }
        Object[] arguments = details.entrySet().stream()
                .flatMap(e -> Stream.<Object>of(e.getKey(), e.getValue()))
                .toArray();
        String text = messages.get("store." + failure.reason() + variant(failure, details), arguments);
        return Stream.concat(Stream.of(text), failure.problems().stream().map(messages::problem))
                .collect(Collectors.joining("\n"));
    }

    private static String variant(StoreException failure, Map<String, String> details) {
        return switch (failure.reason()) {
            case IN_USE -> details.getOrDefault("holder", "").isEmpty() ? ".unknown" : "";
            case NOT_FOUND -> details.containsKey("number") ? ".change"
                    : details.containsKey("scheduled") ? ".scheduled"
                    : "";
            case DAMAGED -> details.containsKey("path") ? ""
                    : details.containsKey("planned") ? ".planned"
                    : ".document";
            case REFUSED -> details.containsKey("problem") ? "." + details.get("problem") : "";
            case TRANSITION -> transition(details);
            case EXISTS, NOT_OURS, NEWER, TOO_LARGE, BROKEN, UNWRITABLE, CONFLICT, OUTDATED, NOT_UNDOABLE,
                    CANCELLED -> "";
        };
    }

    private static String transition(Map<String, String> details) {
        String problem = details.getOrDefault("problem", "");
        return problem.equals(GuardProblem.TRANSITION_FORBIDDEN.name())
                ? details.getOrDefault("first", "").isEmpty() ? "" : ".first"
                : "." + problem;
    }
}
