package dev.tierdesk.console.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// [Dialogs] that confirm everything, open no window and remember what they were told.
public final class ScriptedDialogs implements Dialogs {
    public final List<String> confirmed = new ArrayList<>();
    public final List<String> toasts = new ArrayList<>();
    public final List<Throwable> failures = new ArrayList<>();
    public @Nullable Parent shown;
    public @Nullable Runnable lastAction;

    @Override
    public void confirm(String title, String text, String verb, boolean destructive, Runnable yes) {
        confirmed.add(title + " | " + text + " | " + verb);
        yes.run();
    }

    @Override
    public void show(Parent content) {
        shown = content;
    }

    @Override
    public void close() {
        shown = null;
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
        return Optional.empty();
    }

    @Override
    public Optional<Path> saveFile(String title, String suggestedName) {
        return Optional.empty();
    }
}
