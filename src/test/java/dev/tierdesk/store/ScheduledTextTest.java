package dev.tierdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Texts of scheduled changes that could not be read back.
class ScheduledTextTest extends OpenSchedule {
    ScheduledTextTest(@TempDir Path folder) {
        super(folder);
    }

    @Test
    void aCharacterThatCannotBeReadBackIsNotScheduled() {
        assertThatExceptionOfType(StoreException.class)
                .isThrownBy(() -> schedule(rename("Thing \ud83d"), TOMORROW))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(StoreException.Reason.REFUSED);
                    assertThat(refused.details()).containsEntry("problem", "CHARACTER");
                });
        assertThat(store.schedule().read().changes()).isEmpty();
    }
}
