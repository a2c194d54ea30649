package dev.tierdesk.console.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// Everything that asks or tells a person something outside a screen. Called on the FX thread.
public interface Dialogs {
    /// Asks one thing inside the window, over the card that is open, which is there again after the answer.
    ///
    /// @param title what it is about
    /// @param text what will happen
    /// @param verb on the confirming button ("Retire product")
    /// @param destructive whether the button is red
    /// @param yes runs when the person confirms
    void confirm(String title, String text, String verb, boolean destructive, Runnable yes);

    /// Shows a form or wizard inside the window, over a scrim, until [#close()] or Esc.
    void show(Parent content);

    /// Shows a question over the card that is open, if there is one, until [#back()] or Esc.
    void ask(Parent question);

    /// Leaves a question: the card that it was put over is there again, as it was.
    void back();

    /// Closes every card.
    void close();

    /// Says something for some seconds.
    ///
    /// @param action words of a link, null for none
    /// @param run what the link does
    void toast(String text, @Nullable String action, @Nullable Runnable run);

    /// Says what could not be done: expected failures in plain words, anything else with details that can be copied.
    /// A card that is open is there again afterwards, as it was.
    void failed(Throwable failure);

    /// Asks for a file to read.
    ///
    /// @param extension without the dot
    Optional<Path> openFile(String title, String extension);

    /// Asks for any number of files to read; empty where there is none.
    List<Path> openFiles(String title);

    /// Asks for a folder to read or to write into.
    Optional<Path> openFolder(String title);

    /// Shows a folder, or the one that a file is in, in the system's own file manager.
    void reveal(Path path);

    /// Asks where to write.
    Optional<Path> saveFile(String title, String suggestedName);

    /// Asks for a printer, and prints on A4 across.
    ///
    /// @param name of what is printed, as the printer's queue shows it
    Printable.Outcome print(String name, Printable pages);
}
