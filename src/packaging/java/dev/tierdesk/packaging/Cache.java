package dev.tierdesk.packaging;

import dev.tierdesk.AotCache;
import dev.tierdesk.JarFingerprint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The AOT cache of an image: its classes as the tour leaves them, loaded and linked, so that a start need not do it.
/// It is made last, since Java does not compare it with the jars; the launchers tell the program what it was made of.
final class Cache {
    /// By this picture overview, lists and editors were open; more would make the image too large. How often methods
    /// ran is left out: it would be a tenth of the cache.
    private static final String TRAINING = "-Dtierdesk.tour.last=prices-light"
            + " -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining -XX:AOTCacheOutput='";

    private final Project project;
    private final Path app;

    Cache(Project project) {
        this.project = project;
        app = project.host().app(project.image());
    }

    /// Takes the tour in the image and has the launchers use what it leaves.
    void train() throws IOException, InterruptedException {
        String madeOf = JarFingerprint.of(jars());
        Path cache = app.resolve("tierdesk-" + madeOf + ".aot");
        Path program = project.launcher(project.host().program());
        String said = Run.output(
                List.of(program.toString(), "tour", project.work().resolve("tour").toString()),
                Map.of("JAVA_TOOL_OPTIONS", TRAINING + cache + "'"));
        if (!Files.exists(cache)) {
            throw new IllegalStateException("no cache was made:\n" + said);
        }
        new Launchers(project).add(List.of(
                "-XX:AOTCache=$APPDIR/" + cache.getFileName(), "-Xlog:aot*=off",
                "-D" + AotCache.MADE_OF + "=" + madeOf));
    }

    private List<Path> jars() throws IOException {
        List<Path> jars = new ArrayList<>(Trees.list(app.resolve("libs")));
        jars.add(app.resolve(project.jar().getFileName()));
        return jars;
    }
}
