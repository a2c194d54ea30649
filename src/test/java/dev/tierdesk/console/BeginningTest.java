package dev.tierdesk.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.console.settings.Preferences;
import dev.tierdesk.console.settings.PreferencesModel;
import dev.tierdesk.console.ui.FxBackground;
import dev.tierdesk.console.workspace.OpenCatalog;
import dev.tierdesk.store.DemoShop;
import dev.tierdesk.store.Directories;
import dev.tierdesk.store.StoreException;
import dev.tierdesk.words.Messages;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is begun while the toolkit still starts.
class BeginningTest {
    private final FxBackground background = new FxBackground(failure -> {});
    private final Directories directories;

    BeginningTest(@TempDir Path folder) {
        directories = Directories.below(folder);
    }

    @AfterEach
    void close() {
        background.close();
    }

    private Beginning begun() {
        Clock clock = Clock.systemUTC();
        return Beginning.of(directories, background, clock, "Ada", Locale.ENGLISH, new StartTimes(clock));
    }

    @Test
    void theCatalogThatWasOpenLastIsReadAndItsNameIsKnown() throws IOException {
        DemoShop.into(directories);

        Beginning beginning = begun();

        assertThat(beginning.seen()).hasValueSatisfying(glance -> assertThat(glance.catalog()).isNotEmpty());
        assertThat(beginning.catalog()).hasValueSatisfying(opened -> {
            assertThat(opened.catalog().products()).isNotEmpty();
            closed(opened);
        });
    }

    @Test
    void theWordsThatStayDoNotKeepTheCatalogThatWasRead() {
        DemoShop.into(directories);
        Beginning beginning = begun();
        Function<Preferences, Messages> words = beginning.words();
        WeakReference<Catalog> read = new WeakReference<>(closed(beginning.catalog().orElseThrow()));
        Preferences preferred = beginning.preferences().value().get();
        beginning = null;

        for (int i = 0; i < 100 && !read.refersTo(null); i++) {
            System.gc();
        }

        assertThat(read.refersTo(null)).isTrue();
        assertThat(words.apply(preferred).language()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void theWordsFollowThePreferences() {
        Beginning beginning = begun();
        PreferencesModel preferences = beginning.preferences();
        Function<Preferences, Messages> words = beginning.words();

        preferences.update(p -> p.withLanguage("de").withNumbers("de"));
        Messages german = words.apply(preferences.value().get());

        assertThat(german.language()).isEqualTo(Locale.GERMAN);
        assertThat(german.numbers().show(new BigDecimal("1234.5"))).isEqualTo("1.234,5");
    }

    private Catalog closed(OpenCatalog.Read opened) {
        return background.storing(() -> {
            opened.open().store().close();
            return opened.catalog();
        }).join();
    }

    @Test
    void withoutACatalogThereIsNothingToSeeOrOpen() {
        Beginning beginning = begun();

        assertThat(beginning.seen()).isEmpty();
        assertThat(beginning.catalog()).isEmpty();
        assertThat(beginning.preferences().value().get().author()).isEqualTo("Ada");
    }

    @Test
    void aListOfCatalogsThatCannotBeReadIsToldByTheCatalogAndNotByTheStart() throws IOException {
        Files.createDirectories(directories.data().resolve("catalogs.json.lock"));

        Beginning beginning = begun();

        assertThat(beginning.seen()).isEmpty();
        assertThatExceptionOfType(StoreException.class).isThrownBy(beginning::catalog);
    }
}
