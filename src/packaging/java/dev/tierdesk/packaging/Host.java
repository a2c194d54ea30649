package dev.tierdesk.packaging;

import java.nio.file.Path;
import java.util.Locale;

/// The system that is packaged for, which is the one this runs on, and how jpackage lays out an image there.
enum Host {
    LINUX("tierdesk", "png", "bin", "lib/app", "lib/runtime"),
    WINDOWS("Tierdesk", "ico", "", "app", "runtime"),
    MACOS("Tierdesk", "icns", "Contents/MacOS", "Contents/app", "Contents/runtime/Contents/Home");

    /// What the command line is called beside the program.
    static final String CLI = "tierdesk-cli";

    private final String program;
    private final String iconType;
    private final String launchers;
    private final String app;
    private final String runtime;

    Host(String program, String iconType, String launchers, String app, String runtime) {
        this.program = program;
        this.iconType = iconType;
        this.launchers = launchers;
        this.app = app;
        this.runtime = runtime;
    }

    /// This computer's.
    static Host current() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.contains("linux") ? LINUX : name.contains("win") && !name.contains("darwin") ? WINDOWS : MACOS;
    }

    /// The name of the program and of its launcher: lower case where people type it.
    String program() {
        return program;
    }

    /// The ending of icon files.
    String iconType() {
        return iconType;
    }

    /// The folder that jpackage makes below the one it is given.
    String imageName() {
        return this == MACOS ? program + ".app" : program;
    }

    /// The file that starts the program or the command line.
    Path launcher(Path image, String name) {
        return image.resolve(launchers).resolve(this == WINDOWS ? name + ".exe" : name);
    }

    /// The folder with the jars and the launchers' settings.
    Path app(Path image) {
        return image.resolve(app);
    }

    /// The Java runtime in the image.
    Path runtime(Path image) {
        return image.resolve(runtime);
    }

    /// Where a Java runtime keeps its native libraries.
    Path natives(Path runtime) {
        return runtime.resolve(this == WINDOWS ? "bin" : "lib");
    }

    /// How the names of native libraries end.
    String nativeEnding() {
        return switch (this) {
            case LINUX -> ".so";
            case WINDOWS -> ".dll";
            case MACOS -> ".dylib";
        };
    }

    /// Where Java writes what it knows when it crashes: beside the program's log. The launchers fill in the
    /// variables.
    String errorFile() {
        return switch (this) {
            case LINUX -> "${XDG_STATE_HOME:-$HOME/.local/state}/tierdesk/crash-%p.log";
            case WINDOWS -> "$LOCALAPPDATA\\Tierdesk\\state\\crash-%p.log";
            case MACOS -> "$HOME/Library/Application Support/Tierdesk/state/crash-%p.log";
        };
    }

    /// The version as jpackage takes it: on macOS it refuses one that begins with 0, so the script for macOS writes the
    /// real one afterwards.
    String imageVersion(String version) {
        return this == MACOS ? "1.0" : version;
    }
}
