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
        if (project.host() == Host.LINUX) {
            for (Path installer : Trees.list(project.installers())) {
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

    /// Starts what a package would leave on a computer.
    private void tryPackage(Path installer) throws IOException, InterruptedException {
        String name = installer.getFileName().toString();
        Path root = project.work().resolve("root");
        Files.createDirectories(root);
        Path bin = root.resolve("usr/bin");
        if (name.endsWith(".deb")) {
            Run.output(List.of("dpkg-deb", "-x", installer.toString(), root.toString()), Map.of());
        } else if (name.endsWith(".rpm")) {
            Run.output(List.of("bash", "-o", "pipefail", "-c", "rpm2archive -n - < \"$0\" | tar -xC \"$1\"",
                    installer.toString(), root.toString()), Map.of());
        } else {
            Run.output(List.of("tar", "-xf", installer.toString(), "-C", root.toString()), Map.of());
            bin = Trees.list(root).getFirst().resolve("bin");
        }
        new TrialStart(bin.resolve(Host.LINUX.program()), bin.resolve(Host.CLI), project.work().resolve("trial")).run();
        Trees.delete(root);
    }
}
