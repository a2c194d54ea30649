package dev.tierdesk.console.dates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenShop;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

@OnScreen
class OnDateTest {
    private final OpenShop shop;

    OnDateTest(@TempDir Path folder) {
        shop = new OpenShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void whatIsNewIsNotScheduledAndStaysADraft(FxRobot robot) {
        Product made = Product.draft(shop.workspace.newId(), "vision-lite", "Vision Lite", "STANDARD_API");

        robot.interact(() -> {
            shop.workspace.edit(made, "test");
            OnDate.save(shop.workspace, shop.desk, List.of(made.id()), "Vision Lite", null);
        });

        assertThat(shop.dialogs.toasts).singleElement().asString()
                .startsWith("What is new or deleted here cannot wait for a date.");
        assertThat(shop.dialogs.shown).isNull();
        assertThat(shop.workspace.drafts()).containsKey(made.id());
        assertThat(shop.workspace.schedule().schedule().get().pending()).isEmpty();
    }
}
