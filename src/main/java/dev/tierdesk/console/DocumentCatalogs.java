package dev.tierdesk.console;

import dev.tierdesk.document.Demo;
import dev.tierdesk.document.Document;
import dev.tierdesk.store.CatalogFiles;
import dev.tierdesk.store.CatalogStore;
import dev.tierdesk.words.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/// Makes catalogs of native documents, each under a name that is free. Used on the store's thread.
final class DocumentCatalogs {
    private static final String DEMO = "Demo catalog";

    private final CatalogFiles files;

    DocumentCatalogs(CatalogFiles files) {
        this.files = files;
    }

    /// Makes one of the demo.
    CatalogStore demo(String author, Messages messages) {
        try {
            Path document = Files.createTempFile("demo", Document.ENDING);
            try {
                Files.write(document, Demo.bytes());
                return make(document, DEMO, author, messages);
            } finally {
                Files.delete(document);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Makes one of a document.
    ///
    /// @param wanted the name it has if no other catalog has it
    CatalogStore make(Path document, String wanted, String author, Messages messages) {
        String name = IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> i == 1 ? wanted : wanted + " " + i)
                .filter(candidate -> files.find(candidate).isEmpty())
                .findFirst()
                .orElseThrow();
        return files.restore(document, name, author, messages.get("shell.restore.label", "name", wanted));
    }
}
