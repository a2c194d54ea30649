package dev.tierdesk.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.harness.RememberingNavigator;
import dev.tierdesk.console.harness.SameThreadBackground;
import dev.tierdesk.console.harness.ScriptedDialogs;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.workspace.OpenCatalog;
import dev.tierdesk.document.DocumentWriter;
import dev.tierdesk.store.CatalogFiles;
import dev.tierdesk.store.DemoShop;
import dev.tierdesk.store.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// File, Save a copy.
class SavedCopyTest {
    private final Path folder;
    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final OpenCatalog open;
    private final SavedCopy copy;

    SavedCopyTest(@TempDir Path folder) {
        this.folder = folder;
        Directories directories = Directories.below(folder);
        DemoShop.into(directories);
        CatalogFiles files = new CatalogFiles(directories, OpenShop.CLOCK);
        open = OpenCatalog.read(files, files.open(files.all().getFirst())).open();
        copy = new SavedCopy(open, new Desk(OpenShop.ENGLISH, new SameThreadBackground(), dialogs,
                new RememberingNavigator(), OpenShop.CLOCK));
    }

    @AfterEach
    void close() {
        open.store().close();
    }

    @Test
    void aCopyIsTheDocumentOfTheOpenCatalogUnderItsName() throws IOException {
        Path target = folder.resolve("Autumn.tierdesk");
        dialogs.answer = target;

        copy.save();

        assertThat(dialogs.suggested).isEqualTo("Shop.tierdesk");
        assertThat(Files.readAllBytes(target)).isEqualTo(DocumentWriter.write(open.store().catalog()));
        assertThat(dialogs.toasts).singleElement().asString().contains(target.toString());
    }

    @Test
    void whoChoosesNoFileOrAnotherKindGetsNone() {
        dialogs.answer = null;
        copy.save();
        dialogs.confirming = false;
        dialogs.answer = folder.resolve("Autumn.pdf");
        copy.save();

        assertThat(folder.resolve("Autumn.pdf")).doesNotExist();
        assertThat(dialogs.confirmed).singleElement().asString().contains("Autumn.pdf was not written.");
        assertThat(dialogs.toasts).isEmpty();
        assertThat(dialogs.failures).isEmpty();
    }

    @Test
    void aCopyThatCannotBeWrittenIsSaid() {
        dialogs.answer = folder.resolve("gone/Autumn.tierdesk");

        copy.save();

        assertThat(dialogs.toasts).isEmpty();
        assertThat(dialogs.failures).hasSize(1);
    }
}
