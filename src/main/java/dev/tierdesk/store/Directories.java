package dev.tierdesk.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Map;

/// Where this computer keeps Tierdesk's things, by the system's own convention, or all below one folder (`--data-dir`).
///
/// @param config preferences
/// @param data catalogs, snapshots and backups
/// @param state log, kept drafts, locks
/// @param cache what can be made again
public record Directories(Path config, Path data, Path state, Path cache) {
    /// Everything below `root`.
    public static Directories below(Path root) {
        return new Directories(
                root.resolve("config"), root.resolve("data"), root.resolve("state"), root.resolve("cache"));
    }

    /// By the convention of a system: XDG folders on Linux, Library on macOS, AppData on Windows.
    ///
    /// @param environment the process's environment variables
    /// @param osName the value of the system property `os.name`
    /// @param home the user's home folder
    public static Directories ofSystem(Map<String, String> environment, String osName, Path home) {
        String system = osName.toLowerCase(Locale.ROOT);
        if (system.contains("win") && !system.contains("darwin")) {
            Path roaming = folder(environment, "APPDATA", home.resolve("AppData").resolve("Roaming"));
            Path local = folder(environment, "LOCALAPPDATA", home.resolve("AppData").resolve("Local"));
            Path ours = local.resolve("Tierdesk");
            return new Directories(
                    roaming.resolve("Tierdesk"), ours.resolve("data"), ours.resolve("state"), ours.resolve("cache"));
        }
        if (system.contains("mac") || system.contains("darwin")) {
            Path library = home.resolve("Library");
            Path ours = library.resolve("Application Support").resolve("Tierdesk");
            return new Directories(
                    ours.resolve("config"),
                    ours.resolve("data"),
                    ours.resolve("state"),
                    library.resolve("Caches").resolve("Tierdesk"));
        }
        Path share = home.resolve(".local");
        return new Directories(
                folder(environment, "XDG_CONFIG_HOME", home.resolve(".config")).resolve("tierdesk"),
                folder(environment, "XDG_DATA_HOME", share.resolve("share")).resolve("tierdesk"),
                folder(environment, "XDG_STATE_HOME", share.resolve("state")).resolve("tierdesk"),
                folder(environment, "XDG_CACHE_HOME", home.resolve(".cache")).resolve("tierdesk"));
    }

    /// Makes a folder and what is missing above it, open to its owner only where the system knows that. A folder that
    /// is there keeps its rights.
    public static Path make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Path parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
            make(parent);
        }
        Files.createDirectories(folder);
        closeToOthers(folder);
        return folder;
    }

    /// The same for a folder that nothing but Tierdesk uses: one that is there is closed to others as well.
    public static Path makePrivate(Path folder) throws IOException {
        make(folder);
        closeToOthers(folder);
        return folder;
    }

    private static void closeToOthers(Path folder) throws IOException {
        if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /// A variable counts only if it holds an absolute path, as the XDG base directory specification says.
    private static Path folder(Map<String, String> environment, String variable, Path otherwise) {
        String value = environment.get(variable);
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        Path path = Path.of(value);
        return path.isAbsolute() ? path : otherwise;
    }
}
