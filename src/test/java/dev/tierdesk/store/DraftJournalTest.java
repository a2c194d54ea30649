package dev.tierdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Kind;
import dev.tierdesk.document.AggregateText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftJournalTest {
    private static final CatalogFiles.Entry ENTRY =
            new CatalogFiles.Entry("Demo", Samples.id(0).toString(), Path.of("demo.mv.db"), Samples.NOW);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void draftsAreThereAfterACrash() {
        String base = AggregateText.write(Samples.TRANSLATION);
        String draft = AggregateText.write(Samples.TRANSLATION.with(p -> p.name = "Übersetzung \"neu\""));
        List<DraftJournal.Draft> drafts = List.of(
                new DraftJournal.Draft(Kind.PRODUCT, Samples.id(2), base, draft, Map.of(), Samples.NOW),
                new DraftJournal.Draft(Kind.PRICE, Samples.id(9), null, null, Map.of("unitAmount", "0,0"),
                        Samples.NOW));

        journal().keep(drafts);

        assertThat(journal().read()).isEqualTo(drafts);
    }

    @Test
    void keepingNoneOrClearingForgetsThem() {
        DraftJournal journal = journal();
        DraftJournal.Draft draft =
                new DraftJournal.Draft(Kind.PLAN, Samples.id(3), null, null, Map.of("name", "x"), Samples.NOW);

        journal.keep(List.of(draft));
        journal.keep(List.of());
        assertThat(journal().read()).isEmpty();

        journal.keep(List.of(draft));
        journal.clear();
        assertThat(journal().read()).isEmpty();
    }

    @Test
    void aBrokenFileIsSetAside() throws IOException {
        journal().keep(List.of(new DraftJournal.Draft(Kind.PLAN, Samples.id(3), null, null, Map.of(), Samples.NOW)));
        Path drafts = folder.resolve("state").resolve("drafts");
        Path file = drafts.resolve(ENTRY.id() + ".json");
        Files.writeString(file, "{\"drafts\": [");

        assertThat(journal().read()).isEmpty();

        assertThat(file).doesNotExist();
        try (Stream<Path> files = Files.list(drafts)) {
            assertThat(files).singleElement().satisfies(f -> assertThat(f).hasContent("{\"drafts\": ["));
        }
    }

    private DraftJournal journal() {
        return new DraftJournal(Directories.below(folder), ENTRY, Samples.CLOCK);
    }
}
