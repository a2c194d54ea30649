package dev.tierdesk.console.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.ui.KeptFilter;
import dev.tierdesk.console.ui.Place;
import dev.tierdesk.console.ui.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesFileTest {
    private static final Preferences INITIAL = Preferences.initial("Ada");

    @TempDir
    Path folder;

    private Path path;
    private PreferencesFile file;

    @BeforeEach
    void name() {
        path = folder.resolve("config").resolve("preferences.json");
        file = new PreferencesFile(path);
    }

    @Test
    void aMissingFileGivesWhatAComputerStartsWith() {
        assertThat(file.read(INITIAL)).isEqualTo(INITIAL);
        assertThat(path).doesNotExist();
    }

    @Test
    void whatIsWrittenIsReadBack() {
        Preferences written = INITIAL.withTheme(Theme.Choice.DARK).withTextSize(Theme.TextSize.LARGE).withLanguage("de")
                .withNumbers("en")
                .withAuthor("Grace").withPlaces(Map.of("products",
                        new Place(320, List.of("nameColumn"), Map.of("nameColumn", 200.0),
                        List.of("-nameColumn"), Map.of("TYPE", List.of("MCP_SERVER")), new UUID(7, 9))))
                .withFilter("products", new KeptFilter("Agents", "agent", Map.of("TYPE", List.of("AI_AGENT"))))
                .withWindow(new Preferences.WindowPlace(10, 20, 1280, 800, true, "plans"));
        file.write(written);
        assertThat(file.read(INITIAL)).isEqualTo(written);
    }

    @Test
    void aFileOfAnEarlierVersionKeepsItsFieldsAndGetsTheOthers() throws IOException {
        write("{\"theme\": \"DARK\", \"window\": {\"width\": 1000}}");
        Preferences read = file.read(INITIAL);
        assertThat(read.theme()).isEqualTo(Theme.Choice.DARK);
        assertThat(read.author()).isEqualTo("Ada");
        assertThat(read.window().width()).isEqualTo(1000);
        assertThat(read.window().height()).isEqualTo(900);
    }

    @Test
    void unknownFieldsAreIgnoredAndKeptOut() throws IOException {
        write("{\"theme\": \"LIGHT\", \"colour\": \"pink\", \"window\": {\"depth\": 3}}");
        Preferences read = file.read(INITIAL);
        assertThat(read.theme()).isEqualTo(Theme.Choice.LIGHT);
        file.write(read);
        assertThat(path).content().doesNotContain("colour").doesNotContain("depth");
    }

    @Test
    void nothingIsNoValue() throws IOException {
        write("{\"theme\": null, \"author\": null, \"window\": {\"width\": null}}");
        assertThat(file.read(INITIAL)).isEqualTo(INITIAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"theme\": \"PINK\"}", "{\"window\": 3}", "{} {}",
            "{\"theme\": \"DARK\", \"theme\": \"LIGHT\"}"})
    void aBrokenFileIsSetAside(String text) throws IOException {
        write(text);
        assertThat(file.read(INITIAL)).isEqualTo(INITIAL);
        assertThat(path).doesNotExist();
        assertThat(path.resolveSibling("preferences.broken-1.json")).content().isEqualTo(text);
    }

    @Test
    void everyBrokenFileIsKept() throws IOException {
        for (int i = 1; i <= 3; i++) {
            write("broken " + i);
            assertThat(file.read(INITIAL)).isEqualTo(INITIAL);
        }
        assertThat(names()).containsExactly("preferences.broken-1.json", "preferences.broken-2.json",
                "preferences.broken-3.json");
    }

    @Test
    void ofTwoThatWriteAtOnceOneIsThereWhole() throws InterruptedException, IOException {
        List<Thread> writers = IntStream.range(0, 2).mapToObj(i -> Thread.ofPlatform().start(() -> {
            for (int n = 0; n < 20; n++) {
                file.write(INITIAL.withAuthor("writer " + i + " " + "x".repeat(n * 100)));
            }
        })).toList();
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(file.read(INITIAL).author()).startsWith("writer ").endsWith("x".repeat(1900));
        assertThat(names()).containsExactly("preferences.json");
    }

    @Test
    void aFolderThatCannotBeWrittenStopsNobody() throws IOException {
        Files.createDirectories(path);
        PreferencesModel model = PreferencesModel.load(file, "Ada");
        model.update(p -> p.withTheme(Theme.Choice.DARK));
        assertThat(model.value().get().theme()).isEqualTo(Theme.Choice.DARK);
    }

    @Test
    void everyChangeIsWrittenAtOnce() {
        PreferencesModel model = PreferencesModel.load(file, "Ada");
        model.update(p -> p.withAuthor("Grace"));
        assertThat(PreferencesModel.load(file, "Ada").value().get().author()).isEqualTo("Grace");
    }

    private void write(String text) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(path.getParent())) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
