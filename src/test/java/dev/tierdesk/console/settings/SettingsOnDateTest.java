package dev.tierdesk.console.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.ScheduleWords;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

@OnScreen
class SettingsOnDateTest {
    private final OpenShop shop;

    SettingsOnDateTest(@TempDir Path folder) {
        shop = new OpenShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void settingsAreSavedOnADateAndSetThen(FxRobot robot) {
        robot.interact(() -> {
            SettingsViewModel model = new SettingsViewModel(shop.workspace, shop.desk);
            model.editing().change("seller_country", s -> s.with(e -> e.sellerCountry = "AT"));
            assertThat(model.saveOnDate()).isEmpty();
            Parent card = Objects.requireNonNull(shop.dialogs.shown);
            ((TextField) card.lookup("#dateField")).setText("2027-01-01");
            ((Button) card.lookup("#scheduleButton")).fire();

            assertThat(model.isDirty()).isFalse();
            assertThat(shop.stored().settings().sellerCountry()).isEqualTo("DE");
            ScheduledChange change = shop.workspace.schedule().schedule().get().pending().getFirst();
            assertThat(words().title(change)).isEqualTo("Catalog settings");
            assertThat(words().effect(change)).contains("DE", "AT");
            shop.workspace.schedule().applyNow(change.number(), written -> {}, problems -> {}, shop.dialogs::failed);

            assertThat(shop.stored().settings().sellerCountry()).isEqualTo("AT");
            assertThat(model.settings().sellerCountry()).isEqualTo("AT");
        });
    }

    private ScheduleWords words() {
        return new ScheduleWords(shop.desk.messages(), new Dates(shop.desk.messages(), ZoneOffset.UTC), shop.stored(),
                shop.workspace.schedule().schedule().get());
    }
}
