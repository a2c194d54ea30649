package dev.tierdesk.console.wizards;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.GuardProblem;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.lifecycle.Moves;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.words.Few;
import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Why a move is refused, in a few lines. Where several objects are moved, each line names those it is about.
///
/// @param catalog in which names are looked up
/// @param objects how many are moved
record StepWords(Messages messages, Catalog catalog, int objects) {
    private static final int LINES = 3;
    private static final int NAMES = 5;

    /// Reasons of which several are one line, with the argument that tells them apart.
    private static final Map<GuardProblem, String> MANY = Map.of(
            GuardProblem.IN_CURRENT_VERSION, "plan",
            GuardProblem.ACTIVE_SUBSCRIPTIONS, "plan",
            GuardProblem.REQUIRED_BY, "product");

    String obstacles(Moves.Move move) {
        Map<String, Set<String>> lines = new LinkedHashMap<>();
        for (Moves.Step step : move.steps()) {
            lines(step).forEach(words ->
                    lines.computeIfAbsent(words, w -> new LinkedHashSet<>()).add(step.object().name()));
        }
        return String.join("\n", Few.of(lines.entrySet().stream().map(this::line).toList(), LINES, messages));
    }

    private List<String> lines(Moves.Step step) {
        Map<Object, List<Problem>> byCode = step.reasons().stream()
                .filter(Problem::isError)
                .collect(Collectors.groupingBy(Problem::code, LinkedHashMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        byCode.forEach((code, reasons) -> {
            if (reasons.size() > 1 && code instanceof GuardProblem guard && MANY.containsKey(guard)) {
                String argument = MANY.getOrDefault(guard, "");
                Kind kind = argument.equals("plan") ? Kind.PLAN : Kind.PRODUCT;
                Set<String> names = reasons.stream()
                        .map(reason -> name(kind, String.valueOf(reason.arguments().get(argument))))
                        .collect(Collectors.toCollection(LinkedHashSet::new));
                lines.add(messages.get("wizards.obstacle." + guard.name(), "names", named(names)));
            } else {
                reasons.stream().map(messages::problem).forEach(lines::add);
            }
        });
        return lines;
    }

    private String name(Kind kind, String code) {
        return catalog.find(kind, code).map(Aggregate::name).orElse(code);
    }

    private String line(Map.Entry<String, Set<String>> line) {
        return objects == 1 ? line.getKey() : named(line.getValue()) + ": " + line.getKey();
    }

    private static String named(Collection<String> names) {
        String first = names.stream().limit(NAMES).collect(Collectors.joining(", "));
        return names.size() > NAMES ? first + ", …" : first;
    }
}
