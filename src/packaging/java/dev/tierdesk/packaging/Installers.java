package dev.tierdesk.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Packs the image with the script of this system, and tries what can be unpacked.
final class Installers {
    private final Project project;

    Installers(Project project) {
        this.project = project;
    }

    /// Leaves them in [Project#installers].
    void make() throws IOException, InterruptedException {
        ProcessBuilder script = new ProcessBuilder(command()).directory(project.base().toFile()).inheritIO();
        script.environment().putAll(Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "IMAGE", project.image().toString(),
                "ICONS", project.icons().toString(),
                "WORK", project.work().toString(),
                "OUT", project.installers().toString(),
                "VERSION", project.version(),
                "VENDOR", project.vendor(),
                "DESCRIPTION", project.description(),
                "BUILT", project.built()));
        int exit = script.start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException("the installers were not made");
        }
        for (Path installer : Trees.list(project.installers())) {
            if (installer.toString().endsWith(".deb")) {
                tryPackage(installer);
            }
        }
    }

    private List<String> command() {
        String folder = project.base().resolve("packaging").toString();
        return switch (project.host()) {
            case LINUX -> List.of("bash", folder + "/linux/installers.sh");
            case MACOS -> List.of("bash", folder + "/macos/installers.sh");
            case WINDOWS -> List.of("powershell", "-NoProfile", "-ExecutionPolicy", "Bypass",
                    "-File", folder + "\\windows\\installers.ps1");
        };
    }

    /// Starts what a package would leave in `/usr`.
    private void tryPackage(Path deb) throws IOException, InterruptedException {
        Path root = project.work().resolve("root");
        Files.createDirectories(root);
        Run.output(List.of("dpkg-deb", "-x", deb.toString(), root.toString()), Map.of());
        Path bin = root.resolve("usr/bin");
        new TrialStart(bin.resolve("tierdesk"), bin.resolve(Host.CLI), project.work().resolve("trial")).run();
        Trees.delete(root);
    }
}
