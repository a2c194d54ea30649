package dev.tierdesk.console.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Plan;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.ui.Screen.WindowClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@OnScreen
class ChangesScreenTest {
    @TempDir
    static Path folder;

    private OpenShop shop;

    @Start
    void show(Stage stage) throws IOException {
        shop = new OpenShop(Files.createTempDirectory(folder, "changes"));
        trial(7);
        trial(30);
        ChangesScreen screen = new ChangesScreen(shop.workspace, shop.desk);
        screen.fit(WindowClass.MEDIUM);
        OpenShop.show(stage, screen.root(), 980, 700);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aChangeIsFoundLookedAtAndUndone(FxRobot robot) {
        robot.clickOn("#searchField").write("trial 30");
        assertThat(robot.lookup("#countLabel").queryLabeled())
                .satisfies(l -> assertThat(l.getText()).isEqualTo("1 of 3"));
        robot.press(KeyCode.TAB).release(KeyCode.TAB);
        assertThat(robot.lookup("#titleLabel").queryLabeled().getText()).isEqualTo("Trial 30");
        assertThat(robot.lookup(".diff-before").queryAllAs(Label.class))
                .extracting(Label::getText).contains("− 7 days");
        robot.clickOn("#undoButton");
        assertThat(growth().trialDays()).isEqualTo(7);
        assertThat(robot.lookup("#undoButton").queryButton().isDisabled()).isTrue();
        assertThat(robot.lookup("#stateLabel").queryLabeled().getText()).endsWith("took this one back.");
    }

    private void trial(int days) {
        Plan plan = growth();
        shop.workspace.edit(plan.with(e -> e.trialDays = days), "trial");
        shop.workspace.save(List.of(plan.id()), "Trial " + days, change -> {}, shop.dialogs::failed);
    }

    private Plan growth() {
        return shop.working().plan("growth").orElseThrow();
    }
}
