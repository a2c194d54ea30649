package dev.tierdesk.console.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tierdesk.console.settings.Preferences.WindowPlace;
import dev.tierdesk.console.ui.Theme;
import dev.tierdesk.store.CatalogFiles;
import dev.tierdesk.store.CatalogStore;
import dev.tierdesk.store.DemoShop;
import dev.tierdesk.store.Directories;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StillFileTest {
    private static final WindowPlace PLACE = new WindowPlace(10, 20, 1440, 900, false, "products");

    @TempDir
    Path folder;

    private Directories directories;
    private CatalogFiles files;
    private CatalogFiles.Entry shop;
    private StillFile stills;

    @BeforeEach
    void open() {
        directories = Directories.below(folder);
        DemoShop.into(directories);
        files = new CatalogFiles(directories, Clock.systemUTC());
        shop = files.all().getFirst();
        stills = new StillFile(directories);
    }

    private static Still still(int width, int height) {
        byte[] pixels = new byte[width * height * Still.PIXEL_BYTES];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (i * 7);
        }
        return new Still("Shop · Tierdesk", PLACE, Theme.Choice.DARK, true, 1.5, width, height,
                ByteBuffer.wrap(pixels));
    }

    private Path file() {
        return directories.cache().resolve("still.bin");
    }

    @Test
    void whatWasSeenIsReadAgainToTheLastPixel() {
        stills.write(shop, still(30, 20));

        assertThat(stills.read()).contains(still(30, 20));
    }

    @Test
    void onceSomebodyWroteToTheCatalogThereIsNone() throws IOException {
        stills.write(shop, still(3, 2));
        FileTime before = Files.getLastModifiedTime(shop.path());

        Files.setLastModifiedTime(shop.path(), FileTime.from(before.toInstant().plus(Duration.ofSeconds(1))));

        assertThat(stills.read()).isEmpty();
    }

    @Test
    void onceAnotherCatalogWasOpenedThereIsNone() {
        stills.write(shop, still(3, 2));

        try (CatalogStore opened = files.open(shop)) {
            assertThat(opened.catalog().products()).isNotEmpty();
        }

        assertThat(stills.read()).isEmpty();
    }

    @Test
    void withoutTheCatalogsFileThereIsNone() throws IOException {
        stills.write(shop, still(3, 2));

        Files.delete(shop.path());

        assertThat(stills.read()).isEmpty();
    }

    @Test
    void oneThatIsCutOffOrChangedIsNone() throws IOException {
        stills.write(shop, still(30, 20));
        byte[] whole = Files.readAllBytes(file());

        for (int length = 0; length < whole.length; length += 5) {
            Files.write(file(), Arrays.copyOf(whole, length));
            assertThat(stills.read()).as("cut off at %d", length).isEmpty();
        }
        Files.write(file(), "not a picture".getBytes(StandardCharsets.UTF_8));
        assertThat(stills.read()).isEmpty();
    }

    @Test
    void aSizeThatNoScreenHasIsRefusedBeforeThereIsMemoryForIt() throws IOException {
        stills.write(shop, still(30, 20));
        byte[] plain = new InflaterInputStream(new ByteArrayInputStream(Files.readAllBytes(file()))).readAllBytes();
        int sizeAt = plain.length - 30 * 20 * Still.PIXEL_BYTES - 2 * Integer.BYTES;
        ByteBuffer.wrap(plain).putInt(sizeAt, 1_000_000).putInt(sizeAt + Integer.BYTES, 2_000_000_000);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(plain);
        }

        Files.write(file(), packed.toByteArray());

        assertThat(stills.read()).isEmpty();
    }

    @Test
    void oneThatIsRemovedIsGoneAndNothingElse() {
        stills.write(shop, still(3, 2));

        stills.remove();
        stills.remove();

        assertThat(stills.read()).isEmpty();
        assertThat(files.all()).hasSize(1);
    }

    @Test
    void aStillHasAsManyPixelsAsItSays() {
        assertThatIllegalArgumentException().isThrownBy(
                () -> new Still("", PLACE, Theme.Choice.LIGHT, false, 1, 3, 2, ByteBuffer.allocate(23)));
        assertThatIllegalArgumentException().isThrownBy(
                () -> new Still("", PLACE, Theme.Choice.LIGHT, false, 0, 3, 2, ByteBuffer.allocate(24)));
    }
}
