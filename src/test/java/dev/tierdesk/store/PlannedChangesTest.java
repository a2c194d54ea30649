package dev.tierdesk.store;

import static dev.tierdesk.store.Samples.PRICE;
import static dev.tierdesk.store.Samples.PRO;
import static dev.tierdesk.store.Samples.TRANSLATION;
import static dev.tierdesk.store.Samples.edit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.ScheduleProblem;
import dev.tierdesk.catalog.schedule.Intention;
import dev.tierdesk.catalog.schedule.Schedule;
import dev.tierdesk.catalog.schedule.ScheduleRequest;
import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.pricing.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was planned, beside the backups.
class PlannedChangesTest extends OpenStore {
    PlannedChangesTest(@TempDir Path folder) {
        super(folder);
    }

    private void schedule(Intention... intentions) {
        assertThat(store.schedule().add(new ScheduleRequest(List.of(intentions), TOMORROW, "Ada", "Later", "Agreed"))
                .refused()).isEmpty();
    }

    private void restore(Path backup) {
        store.close();
        store = files.restore(backup, "Restored", "Grace", "Restored");
    }

    @Test
    void comeBackWithABackupAndWaitToBeConfirmed() {
        schedule(new Intention.Edit(TRANSLATION, TRANSLATION.with(p -> p.description = "New words")),
                new Intention.Edit(PRICE, PRICE.with(p -> p.name = "Calls")), new Intention.Publish(PRO));
        schedule(new Intention.Move(TRANSLATION, Maturity.BETA, "translation"));
        Path backup = store.backup().path();

        restore(backup);
        clock.to(TOMORROW);

        Schedule schedule = store.schedule().read();
        assertThat(schedule.pending()).extracting(c -> c.intentions().size()).containsExactly(3, 1);
        ScheduledChange first = schedule.pending().getFirst();
        assertThat(first.request().reason()).isEqualTo("Agreed");
        assertThat(first.due()).isEqualTo(TOMORROW);
        assertThat(schedule.stale(first, store.catalog())).extracting(Problem::code)
                .isEqualTo(List.of(ScheduleProblem.SCHEDULE_RESTORED));
        assertThat(store.schedule().applyDue().waiting()).hasSize(2);

        long move = schedule.pending().getLast().number();
        assertThat(store.schedule().reconfirm(move, Set.of(), Set.of()).refused()).isEmpty();
        assertThat(store.schedule().applyDue().applied()).hasSize(1);
        assertThat(store.catalog().products()).extracting(Product::maturity).containsExactly(Maturity.BETA);
    }

    @Test
    void areKeptWithTheBackupThatClosingMakes() {
        schedule(new Intention.Edit(TRANSLATION, TRANSLATION.with(p -> p.name = "Translator")));
        store.close();

        restore(files.backups(files.find("Demo").orElseThrow()).getFirst().path());

        assertThat(store.schedule().read().pending()).hasSize(1);
    }

    @Test
    void whatIsOverOrUnscheduledDoesNotComeBack() {
        schedule(new Intention.Edit(TRANSLATION, TRANSLATION.with(p -> p.name = "Translator")));
        schedule(new Intention.Edit(PRO, PRO.with(p -> p.name = "Professional")));
        store.schedule().unschedule(1);
        store.schedule().applyNow(2);

        Path backup = store.backup().path();

        assertThat(Backups.plannedBeside(backup)).doesNotExist();
        restore(backup);
        assertThat(store.schedule().read().changes()).isEmpty();
    }

    @Test
    void ofObjectsThatWereGoneNothingComesBack() {
        schedule(new Intention.Edit(PRICE, PRICE.with(p -> p.name = "Calls")));
        store.change(edit("Delete", Change.deleted(PRICE)));

        restore(store.backup().path());

        assertThat(store.schedule().read().changes()).isEmpty();
    }

    @Test
    void aDamagedFileIsNotPassedOverInSilence() throws IOException {
        schedule(new Intention.Edit(TRANSLATION, TRANSLATION.with(p -> p.name = "Translator")));
        Path backup = store.backup().path();
        Path planned = Backups.plannedBeside(backup);
        clock.by(Duration.ofMinutes(1));
        store.close();
        Files.writeString(planned, Files.readString(planned).replace("EDIT", "EDITED"));

        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> files.restore(backup, "Restored", "Grace", "Restored"))
                .satisfies(e -> {
                    assertThat(e.reason()).isEqualTo(StoreException.Reason.DAMAGED);
                    assertThat(e.details()).containsEntry("planned", planned.toString());
                });
        assertThat(files.find("Restored")).isEmpty();
        Files.delete(planned);
        restore(backup);
        assertThat(store.catalog().products()).hasSize(1);
    }
}
