package dev.tierdesk.store;

import dev.tierdesk.document.RecordJson;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// `catalogs.json`, the list of the catalogs made on this computer. One that cannot be read is set aside; it and
/// one that is gone are made again from the small files beside the databases.
final class CatalogList {
    static final String NAME = "catalogs.json";
    private static final String IDENTITY = ".id.json";
    private static final RecordJson<Listing> LISTING = RecordJson.of(Listing.class);
    private static final RecordJson<Row> ROW = RecordJson.of(Row.class);

    private final Path data;
    private final Clock clock;

    CatalogList(Path data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    /// The last opened first.
    List<CatalogFiles.Entry> all() {
        if (!Files.isDirectory(data)) {
            return List.of();
        }
        return changed(rows -> rows);
    }

    /// Puts an entry into the list, in place of the one with the same id, and into the file beside its database.
    void put(CatalogFiles.Entry entry) {
        Row row = new Row(entry.name(), entry.id(), CatalogPaths.ofDatabase(entry.path()).file(), entry.lastOpened());
        changed(rows -> {
            List<Row> next = new ArrayList<>(rows);
            next.removeIf(r -> r.id().equals(row.id()));
            next.add(row);
            return next;
        });
        write(CatalogPaths.ofDatabase(entry.path()).identity(), ROW.writePretty(row));
    }

    /// Reads the list, and writes it where `change` changes it, while no other process does.
    private List<CatalogFiles.Entry> changed(UnaryOperator<List<Row>> change) {
        try {
            Directories.make(data);
            Path lock = data.resolve(NAME + ".lock");
            try (FileChannel channel =
                            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock held = channel.lock()) {
                AtomicFile.makePrivate(lock);
                List<Row> rows = read();
                List<Row> next = change.apply(rows);
                if (held.isValid() && !next.equals(rows)) {
                    write(data.resolve(NAME), LISTING.writePretty(new Listing(next)));
                }
                return next.stream()
                        .sorted(Comparator.comparing(Row::lastOpened).reversed())
                        .map(r -> new CatalogFiles.Entry(
                                r.name(), r.id(), new CatalogPaths(data, r.file()).database(), r.lastOpened()))
                        .toList();
            }
        } catch (IOException e) {
            throw failed(data.resolve(NAME), e);
        }
    }

    private List<Row> read() throws IOException {
        Path list = data.resolve(NAME);
        if (!Files.exists(list)) {
            return fromNeighbours();
        }
        try {
            return LISTING.read(Files.readString(list)).catalogs();
        } catch (IOException | IllegalArgumentException e) {
            List<Row> rows = fromNeighbours();
            String aside = NAME + "." + clock.instant().toEpochMilli() + ".broken";
            Files.move(list, data.resolve(aside), StandardCopyOption.REPLACE_EXISTING);
            write(list, LISTING.writePretty(new Listing(rows)));
            return rows;
        }
    }

    private List<Row> fromNeighbours() throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.filter(f -> f.toString().endsWith(IDENTITY))
                    .sorted()
                    .flatMap(f -> identity(f).stream())
                    .toList();
        }
    }

    private Optional<Row> identity(Path file) {
        try {
            Row row = ROW.read(Files.readString(file));
            boolean isThere = Files.exists(new CatalogPaths(data, row.file()).database());
            return isThere ? Optional.of(row) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void write(Path file, String text) {
        try {
            AtomicFile.writePrivate(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    private static StoreException failed(Path file, IOException cause) {
        return StoreException.of(StoreException.Reason.BROKEN, Map.of("path", file.toString()), cause);
    }

    /// @param file the name that the catalog's files begin with, in the data directory
    private record Row(String name, String id, String file, Instant lastOpened) {}

    private record Listing(List<Row> catalogs) {
        Listing {
            catalogs = List.copyOf(catalogs);
        }
    }
}
