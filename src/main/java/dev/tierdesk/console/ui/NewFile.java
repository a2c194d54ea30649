package dev.tierdesk.console.ui;

import dev.tierdesk.words.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A file that is to be written, and how its name ends: a missing ending is added, another one is told, and the name
/// asked for again. Used on the FX thread.
///
/// @param title of what asks for it
/// @param name that is suggested, without ending
/// @param format in words
/// @param endings without the dot; the first is suggested
public record NewFile(String title, String name, String format, List<String> endings) {
    private static final Pattern NOT_IN_FILE_NAMES = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]+");
    /// A number after a dot ("Prices 2.0") is none.
    private static final Pattern ENDING = Pattern.compile(".+\\.(?=.*\\p{L})[\\p{L}\\p{N}]{1,10}");

    public NewFile {
        endings = List.copyOf(endings);
    }

    /// Asks where to.
    ///
    /// @param write gets the file, unless the person would rather not
    public void choose(Dialogs dialogs, Messages messages, Consumer<Path> write) {
        String suggested = NOT_IN_FILE_NAMES.matcher(name).replaceAll("-") + "." + endings.getFirst();
        dialogs.saveFile(title, suggested).ifPresent(chosen -> {
            String called = String.valueOf(chosen.getFileName());
            if (endings.stream().anyMatch(ending -> called.toLowerCase(Locale.ROOT).endsWith("." + ending))) {
                write.accept(chosen);
            } else if (ENDING.matcher(called).matches()) {
                refuse(called, dialogs, messages, write);
            } else {
                complete(chosen.resolveSibling(called + "." + endings.getFirst()), dialogs, messages, write);
            }
        });
    }

    private void refuse(String called, Dialogs dialogs, Messages messages, Consumer<Path> write) {
        String text = messages.get("common.file.ending.text", "name", called, "format", format,
                "endings", endings.stream().map(ending -> "." + ending).collect(Collectors.joining(", ")));
        dialogs.confirm(messages.get("common.file.ending.title"), text, messages.get("common.file.ending.verb"), false,
                () -> choose(dialogs, messages, write));
    }

    /// Nobody was asked about a file that has the whole name already.
    private static void complete(Path whole, Dialogs dialogs, Messages messages, Consumer<Path> write) {
        if (Files.exists(whole)) {
            dialogs.confirm(messages.get("common.file.there.title"),
                    messages.get("common.file.there.text", "path", whole.toString()),
                    messages.get("common.file.there.verb"), true, () -> write.accept(whole));
        } else {
            write.accept(whole);
        }
    }
}
