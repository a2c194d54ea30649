package dev.tierdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoriesTest {
    private static final Path HOME = Path.of("/home/ada");

    @Test
    void onLinuxTheyFollowXdg() {
        assertThat(Directories.ofSystem(Map.of(), "Linux", HOME)).isEqualTo(new Directories(
                HOME.resolve(".config/tierdesk"), HOME.resolve(".local/share/tierdesk"),
                HOME.resolve(".local/state/tierdesk"), HOME.resolve(".cache/tierdesk")));
        assertThat(Directories.ofSystem(Map.of("XDG_DATA_HOME", "/data", "XDG_STATE_HOME", "relative"), "Linux", HOME))
                .returns(Path.of("/data/tierdesk"), Directories::data)
                .returns(HOME.resolve(".local/state/tierdesk"), Directories::state);
    }

    @Test
    void onMacTheyAreInTheLibrary() {
        Path ours = HOME.resolve("Library/Application Support/Tierdesk");

        assertThat(Directories.ofSystem(Map.of("XDG_DATA_HOME", "/data"), "Mac OS X", HOME)).isEqualTo(new Directories(
                ours.resolve("config"), ours.resolve("data"), ours.resolve("state"),
                HOME.resolve("Library/Caches/Tierdesk")));
    }

    @Test
    void onWindowsTheyAreInAppData() {
        Map<String, String> environment = Map.of("APPDATA", "/roaming", "LOCALAPPDATA", "/local");

        assertThat(Directories.ofSystem(environment, "Windows 11", HOME)).isEqualTo(new Directories(
                Path.of("/roaming/Tierdesk"), Path.of("/local/Tierdesk/data"), Path.of("/local/Tierdesk/state"),
                Path.of("/local/Tierdesk/cache")));
        assertThat(Directories.ofSystem(Map.of(), "Windows 11", HOME).data())
                .isEqualTo(HOME.resolve("AppData/Local/Tierdesk/data"));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aFolderThatIsMadeIsForItsOwnerOnly(@TempDir Path folder) throws IOException {
        Path made = Directories.make(folder.resolve("one").resolve("two"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made))).isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.resolveSibling("."))))
                .isEqualTo("rwx------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/home/ada/Dropbox/prices", "/home/ada/OneDrive - Example/prices", "/x/Nextcloud"})
    void aFolderThatIsCopiedAllTheTimeIsARisk(String folder) {
        assertThat(FolderRisk.of(Path.of(folder))).contains(FolderRisk.SYNCED);
    }

    @Test
    void anOrdinaryFolderIsNone(@TempDir Path folder) {
        assertThat(FolderRisk.of(folder.resolve("not").resolve("there"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Demo, demo", "Übersicht 2026/27, ubersicht-2026-27", "../../etc/passwd, etc-passwd", "'a;b', a-b",
                "CON, catalog-con",
        "'', catalog", "価格, catalog", "'--x--', x", "a.b, a-b"
    })
    void namesOfFilesAreMadeOfWhatEverySystemTakes(String name, String expected) {
        assertThat(FileNames.safe(name)).isEqualTo(expected);
    }
}
