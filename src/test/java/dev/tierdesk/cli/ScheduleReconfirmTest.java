package dev.tierdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeRequest;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.State;
import dev.tierdesk.catalog.schedule.Intention;
import dev.tierdesk.catalog.schedule.ScheduleRequest;
import dev.tierdesk.store.CatalogFiles;
import dev.tierdesk.store.CatalogStore;
import dev.tierdesk.store.DemoShop;
import dev.tierdesk.store.Directories;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `schedule reconfirm` asks of moves: what `schedule add` asks.
class ScheduleReconfirmTest {
    private final Path folder;

    ScheduleReconfirmTest(@TempDir Path folder) {
        this.folder = folder;
        DemoShop.into(Directories.below(folder));
    }

    @Test
    void aMoveThatIsBlockedByNowIsNotConfirmedAgain() {
        staleMove("translation-api", PublishStatus.ARCHIVED);

        Command blocked = reconfirm();

        assertThat(blocked.exit()).as(blocked.out()).isEqualTo(Terminal.PROBLEMS);
        assertThat(blocked.err()).contains("ERROR  plans[growth]");
        assertThat(reconfirm("--check").exit()).isEqualTo(Terminal.PROBLEMS);
        assertThat(list()).contains("STALE");
    }

    @Test
    void aMoveThatIsWarnedOfByNowIsConfirmedWithTheCodeAndAppliedWithIt() {
        staleMove("document-ocr", Maturity.RETIRED);

        assertThat(reconfirm().err())
                .contains("WARNING  ", "Type document-ocr to confirm.", "Say why, for the record.");
        assertThat(reconfirm("--confirm", "ocr", "--reason", "replaced").exit()).isEqualTo(Terminal.PROBLEMS);
        assertThat(reconfirm("--confirm", "document-ocr", "--reason", "replaced", "--check").exit()).isZero();
        assertThat(list()).contains("STALE");

        assertThat(reconfirm("--confirm", "document-ocr", "--reason", "replaced").out()).contains("PENDING");
        assertThat(list()).doesNotContain("STALE");
        assertThat(stored(store -> store.schedule().read()).find(1).orElseThrow().intentions())
                .extracting(intention -> ((Intention.Move) intention).typed()).containsExactly("document-ocr");
    }

    /// Schedules a move, and changes its product afterwards.
    private void staleMove(String code, State to) {
        stored(store -> {
            Product product = store.catalog().product(code).orElseThrow();
            return store.schedule().add(new ScheduleRequest(new Intention.Move(product, to, null),
                    Command.CLOCK.instant().plus(Duration.ofDays(9)), "Ada", "Away", null));
        });
        stored(store -> {
            Product product = store.catalog().product(code).orElseThrow();
            return store.change(new ChangeRequest("By hand", ChangeSource.EDIT, "Ada", null,
                    List.of(new Change(product, product.with(p -> p.description = "Goes away")))));
        });
    }

    private String list() {
        return Command.run(folder, "schedule", "list", "--catalog", "Shop").out();
    }

    private Command reconfirm(String... more) {
        String[] args = new String[more.length + 5];
        System.arraycopy(new String[] {"schedule", "reconfirm", "1", "--catalog", "Shop"}, 0, args, 0, 5);
        System.arraycopy(more, 0, args, 5, more.length);
        return Command.run(folder, args);
    }

    private <T> T stored(Function<CatalogStore, T> read) {
        CatalogFiles files = new CatalogFiles(Directories.below(folder), Command.CLOCK);
        try (CatalogStore store = files.open(files.find("Shop").orElseThrow())) {
            return read.apply(store);
        }
    }
}
