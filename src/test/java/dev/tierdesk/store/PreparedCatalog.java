package dev.tierdesk.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// The files of a catalog that was made once, to be copied for each test that wants one.
final class PreparedCatalog {
    private final Map<String, byte[]> files = new HashMap<>();

    /// @param make makes the catalog and closes it
    PreparedCatalog(Clock clock, Consumer<CatalogFiles> make) {
        try {
            Path folder = Files.createTempDirectory("prepared");
            Directories directories = Directories.below(folder);
            make.accept(new CatalogFiles(directories, clock));
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (directories.data().equals(file.getParent())) {
                        files.put(file.getFileName().toString(), Files.readAllBytes(file));
                    }
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
                    Files.delete(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Puts it into the data directory, closed.
    void into(Directories directories) {
        try {
            Directories.make(directories.data());
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(directories.data().resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
