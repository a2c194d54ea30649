package dev.tierdesk.console.transfer;

import dev.tierdesk.console.ui.Dialogs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// [Dialogs] that answer with one file, confirm nothing and remember what they were told.
final class AnsweringDialogs implements Dialogs {
    final List<String> asked = new ArrayList<>();
    final List<String> toasts = new ArrayList<>();
    final List<Throwable> failures = new ArrayList<>();
    @Nullable Path answer;
    @Nullable String suggested;
    @Nullable Runnable action;
    int closed;

    @Override
    public void confirm(String title, String text, String verb, boolean destructive, Runnable yes) {
        asked.add(title + " | " + text + " | " + verb);
    }

    @Override
    public void show(Parent content) {
        throw new AssertionError("nothing is shown here");
    }

    @Override
    public void close() {
        closed++;
    }

    @Override
    public void toast(String text, @Nullable String link, @Nullable Runnable run) {
        toasts.add(text);
        action = run;
    }

    @Override
    public void failed(Throwable failure) {
        failures.add(failure);
    }

    @Override
    public Optional<Path> openFile(String title, String extension) {
        return Optional.ofNullable(answer);
    }

    @Override
    public Optional<Path> saveFile(String title, String suggestedName) {
        suggested = suggestedName;
        return Optional.ofNullable(answer);
    }
}
