package dev.tierdesk.console;

import dev.tierdesk.store.Directories;
import java.io.IOException;
import java.lang.module.ModuleReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// What the cache of loaded classes is made from: a start as a person's, and then the tour in the same process. Asked
/// for by the system property `tierdesk.rehearsal`, a folder for the tour's pictures. Used on the FX thread.
final class Rehearsal {
    private static final @Nullable String PICTURES = System.getProperty("tierdesk.rehearsal");
    /// Windows and drawing of this system: the headless platform, on which a rehearsal runs, needs neither.
    private static final Pattern NATIVE = Pattern.compile("com/sun/(glass/ui/(gtk|win|mac)|prism/(es2|d3d|mtl))/.*class");

    private Rehearsal() {}

    /// Whether this start is one.
    static boolean isWanted() {
        return PICTURES != null;
    }

    /// Goes on with the tour once the start is complete.
    ///
    /// @return done when it ends
    static CompletableFuture<?> goOn() {
        try {
            loadNative(Stage.class);
            Path scratch = Files.createTempDirectory("tierdesk-rehearsal");
            CompletableFuture<List<Path>> taken = new CompletableFuture<>();
            Tour.begin(Path.of(Objects.requireNonNull(PICTURES)), Directories.below(scratch), taken);
            return taken.whenComplete((pictures, failure) -> Launcher.remove(scratch));
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /// Loads the classes beside one of JavaFX that belong to this system.
    private static void loadNative(Class<?> javafx) throws IOException {
        ModuleLayer layer = javafx.getModule().getLayer();
        if (layer != null) { // only an image is rehearsed, in which JavaFX is a module
            try (ModuleReader module = layer.configuration()
                            .findModule(javafx.getModule().getName())
                            .orElseThrow()
                            .reference()
                            .open();
                    Stream<String> names = module.list()) {
                names.filter(name -> NATIVE.matcher(name).matches())
                        .forEach(name -> load(name.replace(".class", "").replace('/', '.'), javafx.getClassLoader()));
            }
        }
    }

    private static void load(String name, ClassLoader loader) {
        try {
            Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            return; // one that belongs to another system, whose parts are not here
        }
    }
}
