package dev.tierdesk.cli;

import dev.tierdesk.document.FieldWriter;
import dev.tierdesk.exchange.ExportFormat;
import dev.tierdesk.exchange.Exported;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.store.AtomicFile;
import dev.tierdesk.store.AtomicFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/// Where what a format wrote goes: a file, a .zip where the target is called so, or a folder; whole or not at all.
record ExportTarget(Terminal terminal, Path path) {
    /// Writes it.
    ///
    /// @throws Refusal if it cannot be written
    void write(Exported exported, ExportFormat format) {
        Path absolute = path.toAbsolutePath();
        try {
            if (!exported.isFolder()) {
                AtomicFile.write(absolute, exported.files().firstEntry().getValue());
            } else if (String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).endsWith(".zip")) {
                AtomicFile.write(absolute, exported.zip());
            } else {
                AtomicFolder.write(absolute, exported.files(), format::owns);
            }
        } catch (IOException e) {
            throw Refusal.notPossible(terminal.messages().get("cli.unwritable", "path", path.toString()));
        }
    }

    /// Says that it is written and what was not.
    void report(Exported exported, ExportFormat format, boolean json) {
        if (json) {
            terminal.print(new FieldWriter()
                    .text("format", format.name())
                    .text("path", path.toString())
                    .texts("files", exported.files().keySet().stream().filter(file -> !file.isEmpty()).toList())
                    .value("losses", terminal.json(exported.losses()))
                    .done());
            return;
        }
        for (Problem loss : exported.losses()) {
            terminal.err().println(terminal.line(loss));
        }
        terminal.say("cli.export.done", "path", path.toString());
    }
}
