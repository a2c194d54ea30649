package dev.tierdesk.store;

import dev.tierdesk.document.Demo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/// The demo catalog in a file of its own, called "Shop".
public final class DemoShop {
    private static final PreparedCatalog SHOP = new PreparedCatalog(
            Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC), DemoShop::make);

    private DemoShop() {}

    /// Puts it into the data directory, closed.
    public static void into(Directories directories) {
        SHOP.into(directories);
    }

    private static void make(CatalogFiles files) {
        try {
            Path document = Files.write(Files.createTempFile("shop", ".tierdesk"), Demo.bytes());
            files.restore(document, "Shop", "Ada", "Start").close();
            Files.delete(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
