package dev.tierdesk.console.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.document.DocumentWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransferTest {
    private final Path folder;
    private final OpenShop shelf;
    private final Transfer transfer;

    TransferTest(@TempDir Path folder) {
        this.folder = folder;
        shelf = OpenShop.empty(folder);
        shelf.dialogs.confirming = false;
        transfer = new Transfer(shelf.workspace, shelf.desk, new RememberedAnswers());
    }

    @AfterEach
    void close() {
        shelf.close();
    }

    @Test
    void exportWritesTheSavedCatalog() throws IOException {
        Path target = folder.resolve("out.tierdesk");
        shelf.dialogs.answer = target;

        transfer.export();

        assertThat(Files.readAllBytes(target)).isEqualTo(DocumentWriter.write(shelf.stored()));
        assertThat(shelf.dialogs.suggested).isEqualTo("Shelf 1-2.tierdesk");
        assertThat(shelf.dialogs.toasts).containsExactly("Exported to " + target);
    }

    @Test
    void exportSaysThatDraftsAreNotInTheFile() throws IOException {
        Path target = folder.resolve("out.tierdesk");
        shelf.dialogs.answer = target;
        shelf.workspace.edit(Product.draft(shelf.workspace.newId(), "new", "New", "OTHER"), "new");

        transfer.export();

        assertThat(Files.readAllBytes(target)).isEqualTo(DocumentWriter.write(shelf.stored()));
        assertThat(shelf.dialogs.toasts).containsExactly("Exported to " + target + ", without unsaved edits of 1 object");
    }

    @Test
    void exportToNowhereAsksForAnotherPlace() {
        shelf.dialogs.answer = folder.resolve("missing").resolve("out.tierdesk");

        transfer.export();

        assertThat(shelf.dialogs.toasts).isEmpty();
        assertThat(shelf.dialogs.confirmed).singleElement().asString().contains("out.tierdesk cannot be written");
    }
}
