package dev.tierdesk.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Makes an image of the program with its own Java runtime, trains its cache, starts it once, and packs it as this
/// system's people install things.
public final class Packaging {
    private Packaging() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Project project = Project.ofProperties();
        Trees.delete(project.work());
        Trees.delete(project.installers());
        Files.createDirectories(project.work());
        Files.createDirectories(project.installers());
        step("icons");
        Icons.draw(project);
        step("image");
        new AppImage(project).make();
        step("cache");
        new Cache(project).train();
        step("trial start");
        TrialStart.of(project, project.image()).run();
        StaleCacheTrial.of(project).run(project.image());
        PrintTrial.of(project).run();
        step("installers");
        new Installers(project).make();
        step("sizes");
        size("image", project.image());
        for (Path file : Trees.list(project.installers())) {
            size(file.getFileName().toString(), file);
        }
    }

    private static void step(String name) {
        System.out.println("packaging: " + name);
    }

    private static void size(String name, Path path) throws IOException {
        System.out.printf("  %-36s %6.1f MB%n", name, Trees.size(path) / 1e6);
    }
}
