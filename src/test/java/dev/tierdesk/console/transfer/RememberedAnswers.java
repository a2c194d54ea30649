package dev.tierdesk.console.transfer;

import java.util.HashMap;
import java.util.Map;

/// [KeptAnswers] in memory.
final class RememberedAnswers implements KeptAnswers {
    private final Map<String, Map<String, String>> answers = new HashMap<>();

    @Override
    public Map<String, String> of(String format) {
        return answers.getOrDefault(format, Map.of());
    }

    @Override
    public void keep(String format, Map<String, String> given) {
        answers.computeIfAbsent(format, f -> new HashMap<>()).putAll(given);
    }
}
