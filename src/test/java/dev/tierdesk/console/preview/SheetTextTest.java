package dev.tierdesk.console.preview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.harness.OpenShop;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetTextTest {
    @TempDir
    private Path folder;

    @Test
    void alignsAmountsForALetter() {
        assertThat(SheetText.plain(sheet())).isEqualTo("""
                107.00 USD
                Per call: 0.007133
                Next call: 0.005000

                tier 1  1,000 × 0.010       10.00
                tier 2  9,000 × 0.008       72.00
                tier 3  5,000 × 0.005       25.00
                15,000 calls               107.00
                Cost 30.00 · margin 77.00  72.0 %

                Same tiers, VOLUME: 15,000 × 0.005 = 75.00
                """);
    }

    @Test
    void putsCellsBetweenTabsForASpreadsheet() {
        assertThat(SheetText.table(sheet()).lines()).contains(
                "tier 2\t9,000 × 0.008\t72.00",
                "Tier edge\tTotal, USD\tPer call\tNext call",
                "10,000\t82.000\t0.008200\t0.005");
    }

    private Sheet sheet() {
        try (OpenShop demo = new OpenShop(folder)) {
            PreviewViewModel preview = new PreviewViewModel(demo.workspace, OpenShop.ENGLISH);
            demo.look(demo.price("growth.translation-api.api_calls"));
            return Objects.requireNonNull(preview.sheetProperty().get());
        }
    }
}
