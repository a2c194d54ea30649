package dev.tierdesk.store;

import dev.tierdesk.document.Demo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/// The demo catalog in a file of its own, called "Shop": made once, and copied for each test that wants one.
public final class DemoShop {
    private static final Map<String, byte[]> FILES = made();

    private DemoShop() {}

    /// Puts it into the data directory, closed.
    public static void into(Directories directories) {
        try {
            Directories.make(directories.data());
            for (Map.Entry<String, byte[]> file : FILES.entrySet()) {
                Files.write(directories.data().resolve(file.getKey()), file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> made() {
        try {
            Path folder = Files.createTempDirectory("demo-shop");
            Path document = Files.write(folder.resolve("shop.tierdesk"), Demo.bytes());
            Directories directories = Directories.below(folder);
            Clock clock = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);
            new CatalogFiles(directories, clock).restore(document, "Shop", "Ada", "Start").close();
            Map<String, byte[]> files = new HashMap<>();
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
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
