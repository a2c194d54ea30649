package dev.tierdesk.console.harness;

import dev.tierdesk.console.ui.Dialogs;
import dev.tierdesk.console.ui.Printable;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// [Dialogs] that open no window, confirm everything unless told not to, answer with one file, and remember what they
/// were told.
public final class ScriptedDialogs implements Dialogs {
    public final List<String> confirmed = new ArrayList<>();
    public final List<String> toasts = new ArrayList<>();
    public final List<Throwable> failures = new ArrayList<>();
    public @Nullable Parent shown;
    public @Nullable Runnable lastAction;
    /// The file that is chosen; null for none.
    public @Nullable Path answer;
    public @Nullable String suggested;
    /// What the system's file manager was told to show.
    public @Nullable Path revealed;
    public boolean confirming = true;
    public final List<String> printed = new ArrayList<>();
    /// What becomes of printing.
    public Printable.Outcome outcome = Printable.Outcome.PRINTED;
    public int closed;
    private final Deque<Parent> covered = new ArrayDeque<>();

    @Override
    public void confirm(String title, String text, String verb, boolean destructive, Runnable yes) {
        confirmed.add(title + " | " + text + " | " + verb);
        if (confirming) {
            yes.run();
        }
    }

    @Override
    public void show(Parent content) {
        shown = content;
        covered.clear();
    }

    @Override
    public void ask(Parent question) {
        if (shown != null) {
            covered.push(shown);
        }
        shown = question;
    }

    @Override
    public void back() {
        shown = covered.poll();
    }

    @Override
    public void close() {
        shown = null;
        covered.clear();
        closed++;
    }

    @Override
    public void toast(String text, @Nullable String action, @Nullable Runnable run) {
        toasts.add(text);
        lastAction = run;
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
    public List<Path> openFiles(String title) {
        return answer == null ? List.of() : List.of(answer);
    }

    @Override
    public Optional<Path> openFolder(String title) {
        return Optional.ofNullable(answer);
    }

    @Override
    public void reveal(Path path) {
        revealed = path;
    }

    @Override
    public Printable.Outcome print(String name, Printable pages) {
        printed.add(name);
        return outcome;
    }

    @Override
    public Optional<Path> saveFile(String title, String suggestedName) {
        suggested = suggestedName;
        return Optional.ofNullable(answer);
    }
}
