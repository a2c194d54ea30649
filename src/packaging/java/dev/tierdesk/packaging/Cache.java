package dev.tierdesk.packaging;

import dev.tierdesk.AotCache;
import dev.tierdesk.JarFingerprint;
import dev.tierdesk.document.Demo;
import dev.tierdesk.store.CatalogFiles;
import dev.tierdesk.store.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The AOT cache of an image: its classes as a start and the tour leave them, loaded and linked, so that a start need
/// not do it. It is made last, since Java does not compare it with the jars; the launchers tell the program what it was
/// made of.
final class Cache {
    private static final String HEADLESS = "-Dglass.platform=Headless -Dprism.order=sw -Djava.awt.headless=true";
    /// By this picture overview, products, units and plans were open; more would make the image too large. How often
    /// methods ran is left out: it would be a tenth of the cache.
    private static final String TRAINING = " -Dtierdesk.tour.last=preview-seats-light"
            + " -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining -XX:AOTCacheOutput='";

    private final Project project;
    private final Path app;
    private final Path data;

    Cache(Project project) {
        this.project = project;
        app = project.host().app(project.image());
        data = project.work().resolve("rehearsal");
    }

    /// Has the program start in the image, as a person would, and take the tour, and has the launchers use what that
    /// leaves.
    void train() throws IOException, InterruptedException {
        String madeOf = JarFingerprint.of(jars());
        String compared = "-D" + AotCache.MADE_OF + "=" + madeOf;
        Path cache = app.resolve("tierdesk-" + madeOf + ".aot");
        makeCatalog();
        start("-Dtierdesk.start-times='" + data.resolve("times") + "'"); // leaves a picture, with which the next begins
        String said = start(compared + " -Dtierdesk.rehearsal='" + data.resolve("tour") + "'" + TRAINING + cache + "'");
        if (!Files.exists(cache)) {
            throw new IllegalStateException("no cache was made:\n" + said);
        }
        new Launchers(project).add(List.of(
                "-XX:AOTCache=$APPDIR/" + cache.getFileName(), "-Xlog:aot*=off", compared));
    }

    private void makeCatalog() throws IOException {
        Path document = data.resolve("demo.tierdesk");
        Files.createDirectories(data);
        Files.write(document, Demo.bytes());
        new CatalogFiles(Directories.below(data), Clock.systemUTC())
                .restore(document, "Demo catalog", "Rehearsal", "Made")
                .close();
    }

    private String start(String options) throws IOException, InterruptedException {
        Path program = project.launcher(project.host().program());
        return Run.output(
                List.of(program.toString(), "--data-dir", data.toString()),
                Map.of("JAVA_TOOL_OPTIONS", HEADLESS + " " + options));
    }

    private List<Path> jars() throws IOException {
        List<Path> jars = new ArrayList<>(Trees.list(app.resolve("libs")));
        jars.add(app.resolve(project.jar().getFileName()));
        return jars;
    }
}
