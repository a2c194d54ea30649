package dev.tierdesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.schedule.Intention;
import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenConsole;
import dev.tierdesk.console.shell.ScreenName;
import dev.tierdesk.store.CatalogFiles;
import dev.tierdesk.store.DemoShop;
import dev.tierdesk.store.Directories;
import dev.tierdesk.store.MovedClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// A change on a date, from the editor to the day on which it happens.
@OnScreen
class ScheduleWalkTest {
    private final MovedClock clock = new MovedClock(Instant.parse("2026-11-21T09:00:00Z"));
    private OpenConsole open;

    @TempDir
    private Path folder = Path.of("");

    @Start
    void start(Stage stage) {
        DemoShop.into(Directories.below(folder));
        open = new OpenConsole(stage, folder, 1440, 900, clock);
        open.console.start();
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void anEditIsSavedOnADateSeenInTheScheduleAndAppliedThen(FxRobot robot) {
        open.untilOpen();
        open.open(ScreenName.PRODUCTS);
        robot.interact(() -> open.window().navigator().open(Kind.PRODUCT, "vision-api", "description"));
        var product = open.saved().product("vision-api").orElseThrow();
        robot.interact(() -> open.workspace().edit(product.with(p -> p.description = "Sees more"), "description"));

        robot.clickOn("#onDateButton");
        OpenConsole.until(() -> open.window().dialogs().isOpen());
        robot.interact(() -> robot.lookup("#dateField").queryAs(TextInputControl.class).setText("yesterday"));
        robot.clickOn("#scheduleButton");
        assertThat(open.window().dialogs().isOpen()).isTrue();
        robot.interact(() -> robot.lookup("#dateField").queryAs(TextInputControl.class).setText("2026-12-01"));
        robot.clickOn("#scheduleButton");
        OpenConsole.until(() -> !open.window().dialogs().isOpen());
        assertThat(open.workspace().drafts()).isEmpty();
        assertThat(open.saved().product("vision-api")).contains(product);

        open.open(ScreenName.SCHEDULE);
        open.untilShown("#table");
        assertThat(robot.lookup("#table").queryAs(TableView.class).getItems().size()).isEqualTo(1);
        clock.by(Duration.ofDays(10));
        robot.interact(() -> open.console.open(new CatalogFiles(Directories.below(folder), clock).all().getFirst()));
        OpenConsole.until(() -> open.console.window().isPresent()
                && open.saved().product("vision-api").orElseThrow().description().equals("Sees more"));

        assertThat(open.workspace().schedule().schedule().get().pending()).isEmpty();
        open.open(ScreenName.SCHEDULE);
        open.untilShown("#table");
        OpenConsole.until(() -> robot.lookup("#table").queryAs(TableView.class).getItems().isEmpty());
        assertThat(open.failures).isEmpty();
    }

    @Test
    void aMoveAndAPublicationWaitForTheirDates(FxRobot robot) {
        open.untilOpen();
        robot.interact(() -> open.window().navigator().open(Kind.PRODUCT, "vision-api"));
        open.untilShown("#lifecycleButton");
        robot.clickOn("#lifecycleButton").clickOn(".wizard-card #onDateButton");
        onDate(robot, "2026-12-01");
        robot.interact(() -> open.window().navigator().open(Kind.PLAN, "growth"));
        robot.interact(() -> open.window().screen(ScreenName.PLANS).focus("publish"));
        robot.clickOn("#publishOnDateButton");
        onDate(robot, "2026-12-02 08:30");

        List<ScheduledChange> pending = open.workspace().schedule().schedule().get().pending();
        assertThat(pending).extracting(ScheduledChange::due).containsExactly(
                Instant.parse("2026-12-01T00:00:00Z"), Instant.parse("2026-12-02T08:30:00Z"));
        assertThat(pending.getFirst().intentions()).first().isInstanceOf(Intention.Move.class);
        assertThat(pending.getLast().intentions()).first().isInstanceOf(Intention.Publish.class);
        assertThat(open.failures).isEmpty();
    }

    @Test
    void whoDoesNotChooseADateIsBackInTheWizardWhichFollowsTheCatalogAsBefore(FxRobot robot) {
        open.untilOpen();
        robot.interact(() -> open.window().navigator().open(Kind.PRODUCT, "vision-api"));
        open.untilShown("#lifecycleButton");
        robot.clickOn("#lifecycleButton");
        open.untilShown("#reasonArea");
        robot.interact(() -> robot.lookup("#reasonArea").queryAs(TextInputControl.class).setText("Sight comes"));

        robot.clickOn(".wizard-card #onDateButton");
        open.untilShown("#dateField");
        robot.type(KeyCode.ESCAPE);

        assertThat(robot.lookup("#reasonArea").queryAs(TextInputControl.class).getText()).isEqualTo("Sight comes");
        Product now = open.saved().product("vision-api").orElseThrow();
        Change moved = new Change(now, now.with(p -> p.maturity = Maturity.DEPRECATED));
        robot.interact(() -> open.workspace().write(
                "Elsewhere", ChangeSource.LIFECYCLE, List.of(moved), done -> {}, open.failures::add));
        OpenConsole.until(() -> robot.lookup("#refusalLabel").queryLabeled().getText().contains("Meanwhile"));
    }

    private void onDate(FxRobot robot, String date) {
        int before = open.workspace().schedule().schedule().get().pending().size();
        OpenConsole.until(() -> robot.lookup("#dateField").tryQuery().isPresent());
        robot.interact(() -> robot.lookup("#dateField").queryAs(TextInputControl.class).setText(date));
        robot.clickOn("#scheduleButton");
        OpenConsole.until(() -> !open.window().dialogs().isOpen()
                && open.workspace().schedule().schedule().get().pending().size() > before);
    }
}
