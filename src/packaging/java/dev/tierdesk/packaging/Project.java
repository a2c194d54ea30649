package dev.tierdesk.packaging;

import java.nio.file.Path;
import java.util.Objects;

/// What the build says of the program.
///
/// @param base the project's folder
/// @param jar the program, its libraries in `libs` beside it
/// @param built the moment of the build, ISO 8601
record Project(Path base, Path jar, String version, String vendor, String description, String built, Host host) {
    /// As Maven tells it in system properties.
    static Project ofProperties() {
        Path base = Path.of(property("base")).toAbsolutePath();
        return new Project(base, base.resolve("target").resolve(property("jar")), property("version"),
                property("vendor"), property("description"), property("built"), Host.current());
    }

    private static String property(String name) {
        return Objects.requireNonNull(System.getProperty("packaging." + name), name);
    }

    /// Folder for everything that is made on the way.
    Path work() {
        return base.resolve("target/packaging");
    }

    /// Folder for what people download.
    Path installers() {
        return base.resolve("target/installers");
    }

    Path icons() {
        return base.resolve("target/icons");
    }

    /// The image: a folder from which the program starts on a computer without Java.
    Path image() {
        return work().resolve("image").resolve(host.imageName());
    }

    Path launcher(String name) {
        return host.launcher(image(), name);
    }
}
