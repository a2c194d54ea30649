package dev.tierdesk.console.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewViewModelTest {
    @TempDir
    Path folder;

    @Test
    void dump() {
        try (OpenDemo demo = new OpenDemo(folder)) {
            PreviewViewModel preview = demo.preview();
            for (String code : new String[] {"growth.translation-api.api_calls", "growth.vision-api.api_calls", "enterprise.translation-api.api_calls.usd", "growth.mcp-search-server.tool_invocations", "cloud.cloud-compute.compute_hours.eu-central-1", "list.speech-api.audio_minutes.jp", "growth.base-fee", "growth.team-seats", "marketplace.payouts.payment_volume", "cloud.object-storage.storage_gb_hours"}) {
                demo.look(demo.price(code));
                print(code, preview);
            }
            for (String code : new String[] {"growth", "cloud", "domains", "enterprise"}) {
                demo.look(demo.plan(code));
                print(code, preview);
            }
            demo.look(demo.plan("growth"));
            preview.choose(Mode.COMPARE);
            preview.chooseOther(demo.plan("startup").id());
            print("compare", preview);
            assertThat(preview.plans()).isNotEmpty();
        }
    }

    private static void print(String code, PreviewViewModel p) {
        System.out.println("=== " + code + " " + p.modeProperty().get() + " " + p.first() + " reason=" + p.reasonProperty().get());
        p.quantities().forEach(q -> System.out.println("  q " + q));
        p.more().forEach(q -> System.out.println("  m " + q));
        Sheet s = p.sheetProperty().get();
        if (s == null) {
            System.out.println("  nothing");
            return;
        }
        System.out.println("  " + s.totals() + " " + s.facts() + " " + s.verdict());
        s.rows().forEach(r -> System.out.println("  r " + r));
        s.notes().forEach(r -> System.out.println("  n " + r));
        if (s.edges() != null) {
            System.out.println("  e " + s.edges().columns());
            s.edges().rows().forEach(r -> System.out.println("  e " + r));
        }
        if (s.chart() != null) {
            System.out.println("  c " + s.chart().along() + " " + s.chart().edges() + s.chart().crossing() + " " + s.chart().totals().getFirst().xs().length);
        }
    }
}
