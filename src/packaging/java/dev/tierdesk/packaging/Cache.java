package dev.tierdesk.packaging;

import dev.tierdesk.AotCache;
import dev.tierdesk.JarFingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The AOT cache of an image: its classes, loaded and linked as the tour leaves them, so that a start need not do it. It
/// is made last, since Java does not compare it with the jars; the launcher tells the program what it was made of.
final class Cache {
    private final Project project;
    private final Path app;

    Cache(Project project) {
        this.project = project;
        app = project.host().app(project.image());
    }

    /// Takes the tour in the image and has the launcher use what it leaves.
    void train() throws IOException, InterruptedException {
        String madeOf = JarFingerprint.of(jars());
        Path cache = app.resolve("tierdesk-" + madeOf + ".aot");
        String said = Run.output(
                List.of(project.launcher(project.host().program()).toString(), "tour", project.work().resolve("tour").toString()),
                Map.of("JAVA_TOOL_OPTIONS", "-Dtierdesk.tour.last=settings-light -Xlog:aot=debug:file=/tmp/packtry/dump.log -XX:AOTCacheOutput='" + cache + "'"));
        if (!Files.exists(cache)) {
            throw new IllegalStateException("no cache was made:\n" + said);
        }
        new Launchers(project).add(List.of(
                "-XX:AOTCache=$APPDIR/" + cache.getFileName(), "-D" + AotCache.MADE_OF + "=" + madeOf));
    }

    private List<Path> jars() throws IOException {
        List<Path> jars = new ArrayList<>(Trees.list(app.resolve("libs")));
        jars.add(app.resolve(project.jar().getFileName()));
        return jars;
    }
}
