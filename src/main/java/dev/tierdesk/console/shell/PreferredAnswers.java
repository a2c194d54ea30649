package dev.tierdesk.console.shell;

import dev.tierdesk.console.settings.PreferencesModel;
import dev.tierdesk.console.transfer.KeptAnswers;
import java.util.Map;

/// Keeps answers to the questions of formats among the preferences.
final class PreferredAnswers implements KeptAnswers {
    private final PreferencesModel preferences;

    PreferredAnswers(PreferencesModel preferences) {
        this.preferences = preferences;
    }

    @Override
    public Map<String, String> of(String format) {
        return preferences.value().get().answers().getOrDefault(format, Map.of());
    }

    @Override
    public void keep(String format, Map<String, String> answers) {
        preferences.update(p -> p.withAnswers(format, answers));
    }
}
