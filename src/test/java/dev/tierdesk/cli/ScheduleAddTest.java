package dev.tierdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.store.DemoShop;
import dev.tierdesk.store.Directories;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `schedule add` takes and refuses: moves, and items of lists.
class ScheduleAddTest {
    private final Path folder;

    ScheduleAddTest(@TempDir Path folder) {
        this.folder = folder;
        DemoShop.into(Directories.below(folder));
    }

    @Test
    void aMoveThatIsBlockedTodayIsNotScheduled() {
        Command blocked = on("schedule", "add", "translation-api", "--kind", "product", "--at", "2027-01-01",
                "--to", "archived");

        assertThat(blocked.exit()).as(blocked.out()).isEqualTo(1);
        assertThat(blocked.err()).contains("ERROR  plans[growth]");
        assertThat(on("schedule", "list").out()).isEqualTo("Nothing is scheduled.\n");
    }

    @Test
    void aMoveThatIsWarnedOfIsScheduledWithTheCode() {
        String[] retired = {"schedule", "add", "document-ocr", "--kind", "product", "--at", "2027-01-01",
                "--to", "retired"};

        assertThat(on(retired).err())
                .contains("WARNING  ", "Type document-ocr to confirm.", "Say why, for the record.");
        assertThat(on(with(retired, "--check")).exit()).isEqualTo(1);
        assertThat(on(with(retired, "--confirm", "document-ocr", "--reason", "replaced")).out()).contains("PENDING");
    }

    @Test
    void aMoveMayFollowOneThatIsScheduled() {
        String[] add = {"schedule", "add", "mcp-files-server", "--kind", "product", "--at"};

        assertThat(on(with(add, "2027-01-01", "--to", "beta")).exit()).isZero();
        assertThat(on(with(add, "2027-02-01", "--to", "ga")).exit()).isZero();
        assertThat(on(with(add, "2026-12-01", "--to", "ga")).exit()).isEqualTo(1);
    }

    @Test
    void anItemOfAListThatIsNotThereIsNamedAndNoTypeIs() {
        String[] add = {"schedule", "add", "growth.base-fee", "--kind", "price", "--at", "2027-01-01", "--set"};

        assertThat(on(with(add, "terms.tiers[0].unit_amount=3")).err())
                .isEqualTo("ERROR  prices[growth.base-fee].terms.tiers  FLAT has no such field. Empty it.\n");
        assertThat(on(with(add, "terms.tiers[1].unit_amount=3")).err())
                .isEqualTo("ERROR  terms.tiers[1].unit_amount  There is no field terms.tiers[1].unit_amount.\n");
        assertThat(on("schedule", "add", "vision-agent", "--kind", "product", "--at", "2027-01-01",
                "--set", "metadata[17]=x",
                "--set", "features[0]=Sees").out()).contains("metadata[17]: - -> x", "features");
    }

    @Test
    void anEntryThatIsNotThereIsTakenAwayAlready() {
        String[] add = {"schedule", "add", "growth", "--kind", "plan", "--at", "2027-01-01", "--set", "metadata[crm]="};

        assertThat(on(add).err()).isEqualTo(
                "ERROR  plans[growth]  This would change nothing. Change a field first. What is scheduled already can be"
                        + " unscheduled.\n");
        assertThat(on(with(add, "--set", "metadata[erp]=17")).out()).contains("metadata[erp]: - -> 17");
        assertThat(on("schedule", "add", "growth", "--kind", "plan", "--at", "2027-01-01", "--set", "colour=").err())
                .contains("There is no field colour.");
    }

    @Test
    void aPublishedVersionIsNoKindToChange() {
        Command version = on("schedule", "add", "growth@7", "--kind", "version", "--at", "2027-01-01", "--set", "x=1");

        assertThat(version.exit()).isEqualTo(Terminal.WRONG_USE);
        assertThat(version.err())
                .isEqualTo("--kind cannot be VERSION. It may be SETTINGS, PRODUCT, UNIT, PLAN, PRICE.\n");
    }

    @Test
    void anEmptyValueTakesAnEntryAway() {
        assertThat(on("schedule", "add", "translation-api", "--kind", "product", "--at", "2027-01-01",
                "--set", "metadata[base_path]=").out()).contains("metadata[base_path]: ", " -> -");
        assertThat(on("schedule", "add", "vision-agent", "--kind", "product", "--at", "2027-01-01",
                "--set", "tags[0]=").out()).contains("tags: agents, vision -> vision");
    }

    private Command on(String... args) {
        return Command.run(folder, with(args, "--catalog", "Shop"));
    }

    private static String[] with(String[] args, String... more) {
        return Stream.concat(Arrays.stream(args), Arrays.stream(more)).toArray(String[]::new);
    }
}
