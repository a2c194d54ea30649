package dev.tierdesk.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.harness.ScriptedDialogs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFileTest {
    @TempDir
    Path folder;

    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private final List<Path> written = new ArrayList<>();

    @Test
    void theNameOfTheCatalogIsSuggestedWithTheFirstEndingAndWithoutWhatNoFileNameHas() {
        choose("out.json");
        assertThat(dialogs.suggested).isEqualTo("Prices 1-2.tierdesk");
    }

    @Test
    void everyEndingOfTheFormatIsTakenInWhateverCase() {
        choose("out.json");
        choose("OUT.TIERDESK");
        assertThat(written).containsExactly(folder.resolve("out.json"), folder.resolve("OUT.TIERDESK"));
        assertThat(dialogs.confirmed).isEmpty();
    }

    @Test
    void aMissingEndingIsAddedAndANumberIsNone() {
        choose("out");
        choose("Prices 2.0");
        choose("2026.11");
        assertThat(written).containsExactly(folder.resolve("out.tierdesk"), folder.resolve("Prices 2.0.tierdesk"),
                folder.resolve("2026.11.tierdesk"));
        assertThat(dialogs.confirmed).isEmpty();
    }

    @Test
    void anotherEndingIsToldAndNothingIsWritten() {
        dialogs.confirming = false;
        choose("out.pdf");
        assertThat(written).isEmpty();
        assertThat(dialogs.confirmed).singleElement().asString()
                .contains("out.pdf was not written.", "ends in .tierdesk, .json.", "Choose another name…");
    }

    @Test
    void aFileThatHasTheWholeNameAlreadyIsReplacedOnlyAfterAQuestion() throws IOException {
        Files.createFile(folder.resolve("out.tierdesk"));
        dialogs.confirming = false;
        choose("out");
        assertThat(written).isEmpty();
        assertThat(dialogs.confirmed).singleElement().asString()
                .contains("out.tierdesk is there already", "Replace file");

        dialogs.confirming = true;
        choose("out");
        assertThat(written).containsExactly(folder.resolve("out.tierdesk"));
    }

    private void choose(String name) {
        dialogs.answer = folder.resolve(name);
        new NewFile("Save", "Prices 1/2", "Tierdesk document", List.of("tierdesk", "json"))
                .choose(dialogs, OpenShop.ENGLISH, written::add);
    }
}
