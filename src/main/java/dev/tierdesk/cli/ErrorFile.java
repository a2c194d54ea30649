package dev.tierdesk.cli;

import dev.tierdesk.document.FieldWriter;
import dev.tierdesk.exchange.Exported;
import dev.tierdesk.exchange.JointImport;
import dev.tierdesk.exchange.table.RefusedRows;
import dev.tierdesk.exchange.table.TableFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The option that writes the refused rows of tables, each with what is wrong with it, to be corrected and imported
/// again.
final class ErrorFile {
    @Option(names = "--errors", paramLabel = "FILE", descriptionKey = "errors")
    private @Nullable Path path;

    private boolean written;

    boolean isAsked() {
        return path != null;
    }

    /// Refuses what has no rows, and a file that is read itself, before anything is done.
    ///
    /// @param read the files
    void check(List<Path> read, List<JointImport.Part> parts, Terminal terminal) {
        if (path != null && read.stream().anyMatch(file -> isSame(file, Objects.requireNonNull(path)))) {
            throw Refusal.wrongUse(terminal.messages().get("cli.errors.same", "path", path.toString()));
        }
        if (path != null && parts.stream().noneMatch(part -> part.format() instanceof TableFormat)) {
            throw Refusal.wrongUse(terminal.messages().get("cli.errors.none"));
        }
    }

    /// Writes them, where they are asked for and there are any. Those of several files go into a folder.
    ///
    /// @throws Refusal if they cannot be written
    void write(RefusedRows rows, Terminal terminal) {
        if (path == null) {
            return;
        }
        List<RefusedRows.File> files = rows.files(terminal.messages()::problem);
        if (files.isEmpty()) {
            return;
        }
        Exported content = rows.parts().size() == 1 ? files.getFirst().content() : together(files);
        new ExportTarget(terminal, path).write(content, files.getFirst().format());
        written = true;
    }

    /// Says where they are.
    void print(Terminal terminal) {
        if (path != null) {
            terminal.say(written ? "cli.errors.done" : "cli.errors.nothing", "path", path.toString());
        }
    }

    /// The same as a field of a JSON object.
    FieldWriter json(FieldWriter json) {
        return path != null && written ? json.text("errors", path.toString()) : json;
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            return false;
        }
    }

    private static Exported together(List<RefusedRows.File> files) {
        LinkedHashMap<String, byte[]> all = new LinkedHashMap<>();
        for (RefusedRows.File file : files) {
            byte[] bytes = file.content().isFolder()
                    ? file.content().zip() : file.content().files().firstEntry().getValue();
            String name = file.name().replaceAll("[^A-Za-z0-9_-]", "_") + "." + file.ending();
            all.put(all.containsKey(name) ? (all.size() + 1) + "-" + name : name, bytes);
        }
        return new Exported(all, List.of());
    }
}
