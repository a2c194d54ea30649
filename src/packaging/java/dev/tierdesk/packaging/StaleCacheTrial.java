package dev.tierdesk.packaging;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/// Replaces a class in the jar of a copy of the image: the new class must run, although the cache has the old one.
///
/// @param image the copy
record StaleCacheTrial(Path image, Path jar, Path launcher, Path scratch) {
    private static final String CLASS = "dev/tierdesk/Main";
    private static final String SOURCE = """
            package dev.tierdesk;

            public final class Main {
                public static void main(String[] args) {
                    System.out.println("the new class runs");
                }
            }
            """;

    static StaleCacheTrial of(Project project) {
        Host host = project.host();
        Path image = project.work().resolve("stale").resolve(host.imageName());
        return new StaleCacheTrial(image, host.app(image).resolve(project.jar().getFileName()),
                host.launcher(image, host.program()), project.work().resolve("stale"));
    }

    /// Fails if the old class runs.
    void run(Path original) throws IOException, InterruptedException {
        Files.createDirectories(scratch);
        Trees.copy(original, image);
        replaceClass();
        String said = Run.output(List.of(launcher.toString(), "--version"), Map.of());
        if (!said.contains("the new class runs")) {
            throw new IllegalStateException("a replaced jar did not run: " + said);
        }
        Trees.delete(scratch);
    }

    private void replaceClass() throws IOException {
        Path source = scratch.resolve(CLASS + ".java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, SOURCE);
        Run.tool("javac", List.of("-d", scratch.toString(), source.toString()));
        try (FileSystem entries = FileSystems.newFileSystem(jar)) {
            Path inJar = entries.getPath(CLASS + ".class");
            Files.copy(scratch.resolve(CLASS + ".class"), inJar, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
