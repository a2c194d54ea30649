package dev.tierdesk.packaging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/// The program in a folder, with a Java runtime that has what it needs and nothing else.
final class AppImage {
    /// What `jdeps` finds in the jars, and what is only asked for by name: files in other locales and character sets,
    /// folders in archives.
    private static final List<String> MODULES = List.of(
            "java.base", "java.desktop", "java.logging", "java.management", "java.naming", "java.sql", "java.xml",
            "jdk.localedata", "jdk.unsupported", "jdk.zipfs", "javafx.controls", "javafx.fxml");
    private static final String LOCALES = "en,de";
    /// The list that Java's archive of classes is made from; what sorts arrays of numbers quicker on some processors,
    /// without which Java sorts as on others; what plays sounds, reads JPEG pictures for Java's own windows and lets
    /// other programs draw in them. Printing, which JavaFX leaves to Java, needs the rest.
    private static final List<String> UNUSED = Stream.of(
                    "/java.base/lib/classlist", "/java.base/**simdsort*", "/java.desktop/**splashscreen*",
                    "/java.desktop/**jsound*", "/java.desktop/**javajpeg*", "/java.desktop/**jawt*")
            .map("glob:"::concat)
            .toList();

    private final Project project;
    private final Host host;

    AppImage(Project project) {
        this.project = project;
        host = project.host();
    }

    /// Makes it where [Project#image] says.
    void make() throws IOException, InterruptedException {
        Path runtime = runtime();
        Path input = input();
        Run.tool("jpackage", jpackage(runtime, input));
        Trees.delete(runtime);
        Trees.delete(input);
        new Launchers(project).replace();
    }

    private Path runtime() throws IOException, InterruptedException {
        Path javafx = project.base().resolve("target/javafx");
        Path runtime = project.work().resolve("runtime");
        Run.tool("jlink", List.of(
                "--module-path", javafx.toString(), "--add-modules", String.join(",", MODULES),
                "--include-locales=" + LOCALES, "--strip-java-debug-attributes", "--no-header-files", "--no-man-pages",
                "--exclude-resources=glob:/javafx.*/*" + host.nativeEnding(),
                "--exclude-files=" + String.join(",", UNUSED),
                "--compress=zip-9",
                "--output", runtime.toString()));
        Files.delete(runtime.resolve("lib/jrt-fs.jar")); // with it another Java could look into this one
        for (Path jar : Trees.list(javafx)) {
            takeNatives(jar, host.natives(runtime));
        }
        if (host == Host.LINUX && Run.has("strip")) {
            strip(host.natives(runtime));
            strip(host.natives(runtime).resolve("server"));
        }
        return runtime;
    }

    /// JavaFX has its libraries in its jars and would unpack them into the home folder at the first start, were they
    /// not beside those of Java.
    private void takeNatives(Path jar, Path folder) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (Enumeration<JarEntry> entries = file.entries(); entries.hasMoreElements();) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().endsWith(host.nativeEnding())) {
                    try (InputStream in = file.getInputStream(entry)) {
                        Files.copy(in, folder.resolve(Path.of(entry.getName()).getFileName().toString()));
                    }
                }
            }
        }
    }

    /// Takes the names that only a debugger asks for out of native libraries.
    private static void strip(Path folder) throws IOException, InterruptedException {
        for (Path library : Trees.list(folder)) {
            if (library.toString().endsWith(".so")) {
                Run.output(List.of("strip", "--strip-unneeded", library.toString()), Map.of());
            }
        }
    }

    /// The program's jar, its libraries and its licence; JavaFX is in the runtime.
    private Path input() throws IOException {
        Path input = project.work().resolve("input");
        Files.createDirectories(input.resolve("libs"));
        Files.copy(project.base().resolve("LICENSE"), input.resolve("LICENSE"));
        Files.copy(project.jar(), input.resolve(project.jar().getFileName()));
        for (Path jar : Trees.list(project.jar().resolveSibling("libs"))) {
            String name = jar.getFileName().toString();
            if (!name.startsWith("javafx-")) {
                Files.copy(jar, input.resolve("libs").resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return input;
    }

    private List<String> jpackage(Path runtime, Path input) throws IOException {
        Path packaging = project.base().resolve("packaging");
        List<String> arguments = new ArrayList<>(List.of(
                "--type", "app-image", "--name", host.program(), "--app-version", host.imageVersion(project.version()),
                "--vendor", project.vendor(), "--description", project.description(),
                "--icon", project.icons().resolve("tierdesk." + host.iconType()).toString(),
                "--input", input.toString(), "--main-jar", project.jar().getFileName().toString(),
                "--main-class", "dev.tierdesk.Main", "--runtime-image", runtime.toString(),
                "--add-launcher", Host.CLI + "=" + packaging.resolve("tierdesk-cli.properties"),
                "--java-options", "\"-XX:ErrorFile=" + host.errorFile() + "\"", // the path on macOS has a space
                "--dest", project.image().getParent().toString()));
        for (String option : Files.readAllLines(packaging.resolve("jvm-options"))) {
            arguments.addAll(List.of("--java-options", option));
        }
        if (host == Host.LINUX) { // elsewhere Java cannot, and warns
            arguments.addAll(List.of("--java-options", "-XX:TrimNativeHeapInterval=5000"));
        }
        if (host == Host.MACOS) {
            arguments.addAll(List.of("--mac-package-identifier", "dev.tierdesk", "--mac-app-category", "business",
                    "--file-associations", packaging.resolve("macos/tierdesk-file.properties").toString()));
        }
        return arguments;
    }
}
