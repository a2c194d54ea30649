package dev.tierdesk.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Prints with the image's Java: what an image leaves out of Java to be small must not be what JavaFX prints with.
///
/// @param runtime the image's Java
/// @param source of [Printed]
/// @param scratch folder for what the trial leaves
record PrintTrial(Path runtime, Path source, Path scratch) {
    static PrintTrial of(Project project) {
        Path source = project.base().resolve("src/packaging/java/dev/tierdesk/packaging/Printed.java");
        return new PrintTrial(
                project.host().runtime(project.image()), source, project.work().resolve("printed"));
    }

    /// Fails if the image cannot print what this Java can; where this one cannot either, as without any fonts, it says
    /// that the trial is left out.
    void run() throws IOException, InterruptedException {
        Files.createDirectories(scratch);
        Run.tool("javac", List.of("-d", scratch.toString(), source.toString()));
        try {
            print(Path.of(System.getProperty("java.home")));
        } catch (IllegalStateException e) {
            System.out.println("packaging: LEFT OUT, this computer cannot print without a printer: trial of printing");
            return;
        }
        print(runtime);
    }

    private void print(Path java) throws IOException, InterruptedException {
        Run.output(List.of(java.resolve("bin/java").toString(), "-cp", scratch.toString(), Printed.class.getName()),
                Map.of());
    }
}
