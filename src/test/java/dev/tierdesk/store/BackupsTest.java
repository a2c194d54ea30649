package dev.tierdesk.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {
    private static final Instant START = Instant.parse("2025-01-01T06:00:00Z");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theLastTenFourteenDaysAndTwelveMonthsAreKept() throws IOException {
        Instant end = START.plus(Duration.ofDays(500));
        Instant often = end.minus(Duration.ofDays(20));
        for (Instant when = START; !when.isAfter(end);
                when = when.plus(Duration.ofHours(when.isBefore(often) ? 120 : 6))) {
            at(when).add(when.toString().getBytes(UTF_8), List.of());
        }

        List<Instant> kept = at(end).all().stream().map(CatalogFiles.Backup::when).toList();

        assertThat(kept.subList(0, 10)).isEqualTo(
                IntStream.range(0, 10).mapToObj(i -> end.minus(Duration.ofHours(6L * i))).toList());
        assertThat(kept).filteredOn(w -> w.isAfter(end.minus(Duration.ofDays(14))))
                .extracting(w -> w.toString().substring(0, 10))
                .contains("2026-05-16", "2026-05-15", "2026-05-10", "2026-05-03");
        assertThat(kept).extracting(w -> w.toString().substring(0, 7)).contains("2025-06", "2026-04", "2026-05");
        assertThat(kept).noneMatch(w -> w.isBefore(Instant.parse("2025-06-01T00:00:00Z")));
        assertThat(kept).hasSize(10 + 14 - 3 + 12 - 1);
    }

    @Test
    void fewAreAllKeptAndReadNewestFirst() throws IOException {
        CatalogFiles.Backup first = at(START).add("one".getBytes(UTF_8), List.of());
        CatalogFiles.Backup second = at(START.plusMillis(1)).add("two".getBytes(UTF_8), List.of());

        assertThat(at(START).all()).containsExactly(second, first);
        assertThat(second.path()).hasContent("two");
    }

    @Test
    void otherFilesInTheFolderAreLeftAlone() throws IOException {
        Path note = Files.writeString(folder.resolve("note.tierdesk"), "mine");

        at(START).add("one".getBytes(UTF_8), List.of());

        assertThat(at(START).all()).hasSize(1);
        assertThat(note).exists();
    }

    private Backups at(Instant when) {
        return new Backups(folder, Clock.fixed(when, ZoneOffset.UTC));
    }
}
