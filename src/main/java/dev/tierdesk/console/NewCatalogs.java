package dev.tierdesk.console;

import dev.tierdesk.document.Demo;
import dev.tierdesk.store.CatalogFiles;
import dev.tierdesk.store.CatalogStore;
import dev.tierdesk.words.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/// Makes catalogs from native documents, each under a name that is free. Used on the store's thread.
///
/// @param author of their first change set
record NewCatalogs(CatalogFiles files, String author, Messages messages) {
    private static final String DEMO = "Demo catalog";

    /// From the demo.
    CatalogStore demo() {
        try {
            Path document = Files.createTempFile("demo", ".tierdesk");
            try {
                Files.write(document, Demo.bytes());
                return from(document, DEMO);
            } finally {
                Files.delete(document);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// From a document, under the name that is wanted or one like it.
    ///
    /// @throws dev.tierdesk.store.StoreException as [CatalogFiles#restore] does
    CatalogStore from(Path document, String wanted) {
        String name = IntStream.iterate(1, i -> i + 1)
                .mapToObj(i -> i == 1 ? wanted : wanted + " " + i)
                .filter(candidate -> files.find(candidate).isEmpty())
                .findFirst()
                .orElseThrow();
        return files.restore(document, name, author, messages.get("shell.restore.label", "name", wanted));
    }
}
