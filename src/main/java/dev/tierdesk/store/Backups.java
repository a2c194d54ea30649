package dev.tierdesk.store;

import dev.tierdesk.catalog.schedule.ScheduledChange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// The backups of one catalog: native documents named by their time, each with what was pending then in a file beside
/// it ([PlannedChanges]). Kept are the last 10, the last of each of the last 14 days that have one, and of each of the
/// last 12 months.
final class Backups {
    private static final int LAST = 10;
    private static final int DAYS = 14;
    private static final int MONTHS = 12;
    private static final String SUFFIX = ".tierdesk";
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Clock clock;

    Backups(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /// The file of merged change sets that goes with a backup.
    static Path changesBeside(Path backup) {
        return beside(backup, "-changes.jsonl");
    }

    /// The file of what was pending that goes with a backup.
    static Path plannedBeside(Path backup) {
        return beside(backup, "-schedule.json");
    }

    private static Path beside(Path backup, String end) {
        String name = String.valueOf(backup.getFileName());
        return backup.resolveSibling(name.replaceFirst("\\" + SUFFIX + "$", "") + end);
    }

    /// Newest first.
    List<CatalogFiles.Backup> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> read(file).stream())
                    .sorted(Comparator.comparing(CatalogFiles.Backup::when).reversed())
                    .toList();
        }
    }

    /// Keeps a document and what is pending, and lets go of those that are no longer wanted.
    CatalogFiles.Backup add(byte[] document, List<ScheduledChange> scheduled) throws IOException {
        Directories.make(folder);
        Instant when = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Path file = folder.resolve(NAME.format(when) + SUFFIX);
        addPlanned(file, scheduled);
        AtomicFile.writePrivate(file, document);
        List<CatalogFiles.Backup> all = all();
        Set<CatalogFiles.Backup> kept = kept(all);
        for (CatalogFiles.Backup backup : all) {
            if (!kept.contains(backup)) {
                Files.delete(backup.path());
                Files.deleteIfExists(plannedBeside(backup.path()));
            }
        }
        return new CatalogFiles.Backup(file, when);
    }

    /// Puts what is pending beside a backup.
    static void addPlanned(Path backup, List<ScheduledChange> scheduled) throws IOException {
        Optional<byte[]> planned = PlannedChanges.write(scheduled);
        if (planned.isPresent()) {
            AtomicFile.writePrivate(plannedBeside(backup), planned.get());
        }
    }

    /// @param all newest first
    private static Set<CatalogFiles.Backup> kept(List<CatalogFiles.Backup> all) {
        Set<CatalogFiles.Backup> kept = new HashSet<>(all.subList(0, Math.min(LAST, all.size())));
        keepNewestOfEach(kept, all, DAYS, b -> LocalDate.ofInstant(b.when(), ZoneOffset.UTC));
        keepNewestOfEach(kept, all, MONTHS, b -> YearMonth.from(b.when().atOffset(ZoneOffset.UTC)));
        return kept;
    }

    private static <P> void keepNewestOfEach(
            Set<CatalogFiles.Backup> kept,
            List<CatalogFiles.Backup> all,
            int most,
            Function<CatalogFiles.Backup, P> period) {
        Set<P> seen = new HashSet<>();
        for (CatalogFiles.Backup backup : all) {
            if (seen.size() < most && seen.add(period.apply(backup))) {
                kept.add(backup);
            }
        }
    }

    private static Optional<CatalogFiles.Backup> read(Path file) {
        String name = String.valueOf(file.getFileName());
        if (!name.endsWith(SUFFIX)) {
            return Optional.empty();
        }
        try {
            Instant when = NAME.parse(name.substring(0, name.length() - SUFFIX.length()), Instant::from);
            return Optional.of(new CatalogFiles.Backup(file, when));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
