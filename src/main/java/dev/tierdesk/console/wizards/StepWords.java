package dev.tierdesk.console.wizards;

import dev.tierdesk.catalog.Moves;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.words.Messages;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Why a move is refused, in a few lines. Where several objects are moved, each line names those it is about.
///
/// @param objects how many are moved
record StepWords(Messages messages, int objects) {
    private static final int LINES = 3;
    private static final int NAMES = 3;

    String obstacles(Moves.Move move) {
        Map<String, Set<String>> lines = new LinkedHashMap<>();
        for (Moves.Step step : move.steps()) {
            step.reasons().stream().filter(Problem::isError).map(messages::problem).forEach(words ->
                    lines.computeIfAbsent(words, w -> new LinkedHashSet<>()).add(step.object().name()));
        }
        String shown = lines.entrySet().stream().limit(LINES).map(this::line).collect(Collectors.joining("\n"));
        return lines.size() > LINES
                ? shown + "\n" + messages.get("wizards.more", "count", lines.size() - LINES)
                : shown;
    }

    private String line(Map.Entry<String, Set<String>> line) {
        if (objects == 1) {
            return line.getKey();
        }
        List<String> names = List.copyOf(line.getValue());
        String named = String.join(", ", names.subList(0, Math.min(NAMES, names.size())));
        return (names.size() > NAMES ? named + " …" : named) + ": " + line.getKey();
    }
}
