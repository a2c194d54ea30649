package dev.tierdesk.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeRequest;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.console.ui.ListGlance;
import dev.tierdesk.store.CatalogFiles;
import dev.tierdesk.store.CatalogStore;
import dev.tierdesk.store.DemoShop;
import dev.tierdesk.store.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlanceFileTest {
    private static final UUID ID = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final Glance GLANCE = new Glance("Shop", "EUR", "products", Map.of("products", 12), new ListGlance(
            300, "Search", "1 of 12", List.of(new ListGlance.Chip("Type", null, List.of("chip"), true)),
            List.of(new ListGlance.Column("Name", 160, List.of("mono"), 180)),
            List.of(new ListGlance.Row(ID, List.of(new ListGlance.Cell(
                    List.of("number"), List.of(new ListGlance.Part("Vision API", "mdi2c-code-tags",
                            List.of("badge"))))))),
            ID), 364);

    @TempDir
    Path folder;

    private Directories directories;
    private CatalogFiles files;
    private CatalogFiles.Entry shop;
    private GlanceFile glances;

    @BeforeEach
    void open() {
        directories = Directories.below(folder);
        DemoShop.into(directories);
        files = new CatalogFiles(directories, Clock.systemUTC());
        shop = files.all().getFirst();
        glances = new GlanceFile(directories);
    }

    @Test
    void whatWasSeenIsReadAgain() {
        glances.write(shop, GLANCE);

        assertThat(glances.read(shop)).contains(GLANCE);
    }

    @Test
    void onceSomebodyWroteToTheCatalogThereIsOnlyItsName() {
        glances.write(shop, GLANCE);
        try (CatalogStore store = files.open(shop)) {
            store.change(new ChangeRequest("Add", ChangeSource.EDIT, "Ada", null,
                    List.of(Change.created(BillableUnit.draft(Ids.next(Clock.systemUTC()), "calls_made",
                            "Calls made")))));
        }

        assertThat(glances.read(shop)).isEmpty();
        assertThat(glances.readOrBlank(shop)).isEqualTo(Glance.blank("Shop"));
    }

    @Test
    void nothingOfAnotherCatalogIsShown() {
        glances.write(shop, GLANCE);

        CatalogFiles.Entry other = new CatalogFiles.Entry(shop.name(), ID.toString(), shop.path(), shop.lastOpened());

        assertThat(glances.read(other)).isEmpty();
    }

    @Test
    void aFileOfTheSameSizeThatWasWrittenLaterIsAnotherState() throws IOException {
        glances.write(shop, GLANCE);
        Files.setLastModifiedTime(shop.path(),
                FileTime.fromMillis(Files.getLastModifiedTime(shop.path()).toMillis() + 1));

        assertThat(glances.read(shop)).isEmpty();
    }

    @Test
    void aBrokenFileIsNoGlance() throws IOException {
        glances.write(shop, GLANCE);
        Path file = directories.cache().resolve("glance.json");
        String text = Files.readString(file);
        for (String broken : List.of("", "null", "[]", "{}", text.substring(0, text.length() / 2),
                text.replace("\"rows\":[", "\"rows\":[null,"),
                text.replace("\"counts\"", "\"numbers\""), " ".repeat(1_000_001))) {
            Files.writeString(file, broken);

            assertThat(glances.read(shop)).as(broken.strip()).isEmpty();
        }
    }

    @Test
    void aCatalogThatIsGoneLeavesNoGlance() throws IOException {
        Files.delete(shop.path());

        glances.write(shop, GLANCE);

        assertThat(directories.cache().resolve("glance.json")).doesNotExist();
        assertThat(glances.read(shop)).isEmpty();
    }
}
