package dev.tierdesk.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What starts Java, and with which options. jpackage's launchers read them from a settings file. On Linux they also
/// ask rpm and dpkg at every start which package they came in, so there a shell script with the same settings takes
/// their place.
final class Launchers {
    /// How much the optimizing compiler steps back, in the words of `nice`.
    static final int COMPILER_NICE = 10;

    private static final String JAVA_OPTIONS = "[JavaOptions]";
    /// Java's own option for it (CompilerThreadPriority) holds back the first compiler too, which a start waits for.
    private static final String STEP_BACK = """
            # What makes the window goes before Java's optimizing compiler. Nobody waits for this process.
            ( (
                for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
                    sleep 0.05
                    for thread in /proc/$$/task/*; do
                        read -r name < "$thread/comm"
                        case $name in C2*) exec renice -n %d -p "${thread##*/}" ;; esac
                    done
                done
            ) < /dev/null > /dev/null 2>&1 & )
            """.formatted(COMPILER_NICE);

    private final Project project;
    private final Host host;

    Launchers(Project project) {
        this.project = project;
        host = project.host();
    }

    /// Puts scripts in the place of what jpackage made, where that is slow.
    void replace() throws IOException {
        if (host == Host.LINUX) {
            Files.createDirectories(project.work().resolve("launchers"));
            for (String name : names()) {
                Files.move(host.app(project.image()).resolve(name + ".cfg"), settings(name));
                writeScript(name);
            }
            Files.delete(project.image().resolve("lib/libapplauncher.so"));
            Files.deleteIfExists(host.app(project.image()).resolve(".jpackage.xml"));
        }
    }

    /// Gives all of them more options for Java, `$APPDIR` being the folder of the jars.
    void add(List<String> options) throws IOException {
        for (String name : names()) {
            List<String> lines = new ArrayList<>(Files.readAllLines(settings(name)));
            int begin = lines.indexOf(JAVA_OPTIONS) + 1;
            lines.addAll(begin, options.stream().map(option -> "java-options=" + option).toList());
            Files.write(settings(name), lines);
            if (host == Host.LINUX) {
                writeScript(name);
            }
        }
    }

    private List<String> names() {
        return List.of(host.program(), Host.CLI);
    }

    private Path settings(String name) {
        Path folder = host == Host.LINUX ? project.work().resolve("launchers") : host.app(project.image());
        return folder.resolve(name + ".cfg");
    }

    private void writeScript(String name) throws IOException {
        List<String> settings = Files.readAllLines(settings(name));
        String options = values(settings, "java-options").stream()
                .map(option -> "    \"" + option + "\" \\\n")
                .collect(Collectors.joining());
        String arguments = String.join(" ", values(settings, "arguments"));
        String script = """
                #!/bin/sh
                # Starts Tierdesk with the Java beside it, wherever its folder lies.
                image=$(readlink -f -- "$0")
                image=${image%%/bin/*}
                APPDIR=$image/lib/app
                unset JDK_JAVA_OPTIONS
                # Fewer of the C library's pools keep less memory that nobody uses.
                export MALLOC_ARENA_MAX="${MALLOC_ARENA_MAX:-2}"
                # Without a graphics card Java draws by itself in the end: looking for one takes time and memory.
                drawing=
                if [ ! -e /dev/dri ] && [ ! -e /dev/nvidiactl ] && [ ! -e /dev/dxg ]; then
                    drawing=-Dprism.order=sw
                    export GDK_GL="${GDK_GL:-disable}"
                fi
                %s%sexec "$image/lib/runtime/bin/java" $drawing \\
                %s    -classpath "%s" \\
                    %s "$@"
                """.formatted(
                arguments.isEmpty() ? "" : "[ $# -gt 0 ] || set -- " + arguments + "\n",
                name.equals(host.program()) ? STEP_BACK : "", options,
                String.join(":", values(settings, "app.classpath")), values(settings, "app.mainclass").getFirst());
        Path launcher = project.launcher(name);
        Files.writeString(launcher, script);
        launcher.toFile().setExecutable(true, false);
    }

    private static List<String> values(List<String> settings, String key) {
        return settings.stream()
                .filter(line -> line.startsWith(key + "="))
                .map(line -> line.substring(key.length() + 1))
                .toList();
    }
}
