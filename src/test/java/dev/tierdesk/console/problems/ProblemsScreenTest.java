package dev.tierdesk.console.problems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenConsole;
import dev.tierdesk.console.shell.ScreenName;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Tier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The problems screen by keyboard, in the whole console.
@OnScreen
class ProblemsScreenTest {
    @TempDir
    static Path folder;

    private OpenConsole open;

    @Start
    void start(Stage stage) throws Exception {
        open = new OpenConsole(stage, Files.createTempDirectory(folder, "problems"), 1000, 900);
        open.console.createDemo();
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void aWarningIsAcceptedReturnsWithThePriceAndIsFixed(FxRobot robot) {
        open.untilOpen();
        OpenConsole.until(() -> !open.workspace().problems().get().isEmpty());
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT8).release(KeyCode.CONTROL);
        assertThat(open.window().model().screen().get()).isEqualTo(ScreenName.PROBLEMS);
        int before = counted();
        ProblemRow cliff = goToCliff(robot);

        robot.type(KeyCode.A);
        assertThat(robot.lookup("#reasonField").queryAs(TextField.class).isFocused()).isTrue();
        robot.write("By contract").type(KeyCode.ENTER);
        OpenConsole.until(() -> rows(ProblemGroup.ACCEPTED).size() == 1);
        assertThat(counted()).isEqualTo(before - 1);
        assertThat(open.saved().settings().acceptedProblems().getFirst().reason()).isEqualTo("By contract");
        assertThat(list(robot).isFocused()).isTrue();

        Price price = open.saved().price(cliff.place().code()).orElseThrow();
        robot.interact(() -> open.workspace().edit(price.with(e -> e.terms = price.terms().with(t -> {
            List<Tier> tiers = new ArrayList<>(t.tiers);
            tiers.set(0, Tier.upTo("1000", "0.03"));
            t.tiers = tiers;
        })), "tiers"));
        OpenConsole.until(() -> rows(ProblemGroup.ACCEPTED).isEmpty());
        assertThat(counted()).isEqualTo(before);

        goToCliff(robot);
        Button fix = robot.lookup(".problem-line:selected #fixButton").queryAs(Button.class);
        robot.interact(fix::requestFocus);
        robot.type(KeyCode.SPACE);
        OpenConsole.until(() -> open.workspace().working().get().price(price.code()).orElseThrow().terms()
                .model() == Model.GRADUATED);
        OpenConsole.until(() -> rows(ProblemGroup.WARNINGS).stream()
                .noneMatch(row -> row.place().code().equals(price.code())));
        assertThat(list(robot).isFocused()).isTrue();
        assertThat(open.failures).isEmpty();
    }

    @Test
    void afterTakeBackTheKeysGoOnInTheList(FxRobot robot) {
        open.untilOpen();
        open.open(ScreenName.PROBLEMS);
        OpenConsole.until(() -> !rows(ProblemGroup.WARNINGS).isEmpty());
        goToCliff(robot);
        robot.type(KeyCode.A).write("By contract").type(KeyCode.ENTER);
        OpenConsole.until(() -> rows(ProblemGroup.ACCEPTED).size() == 1);
        select(robot, row -> row.accepted() != null);

        robot.type(KeyCode.TAB);
        if (!"takeBackButton".equals(focused().getId())) {
            robot.type(KeyCode.TAB);
        }
        assertThat(focused().getId()).isEqualTo("takeBackButton");
        robot.type(KeyCode.SPACE);
        OpenConsole.until(() -> rows(ProblemGroup.ACCEPTED).isEmpty());

        assertThat(list(robot).isFocused()).isTrue();
        int before = list(robot).getSelectionModel().getSelectedIndex();
        assertThat(before).isGreaterThanOrEqualTo(0);
        robot.type(KeyCode.UP);
        assertThat(list(robot).getSelectionModel().getSelectedIndex()).isLessThan(before);
        assertThat(open.failures).isEmpty();
    }

    @Test
    void enterGoesToTheField(FxRobot robot) {
        open.untilOpen();
        open.open(ScreenName.PROBLEMS);
        OpenConsole.until(() -> !rows(ProblemGroup.WARNINGS).isEmpty());
        select(robot, CatalogProblem.METADATA_MISSING);
        robot.type(KeyCode.ENTER);

        assertThat(open.window().model().screen().get()).isEqualTo(ScreenName.PRODUCTS);
        Node focused = open.window().root().getScene().getFocusOwner();
        assertThat(focused.getId()).isEqualTo("basePathField");
    }

    @Test
    void theListIsOneStopAndTheButtonsOfTheChosenRowFollow(FxRobot robot) {
        open.untilOpen();
        open.open(ScreenName.PROBLEMS);
        OpenConsole.until(() -> !rows(ProblemGroup.WARNINGS).isEmpty());
        goToCliff(robot);

        robot.type(KeyCode.TAB);
        assertThat(focused()).isEqualTo(robot.lookup(".problem-line:selected #fixButton").query());
        robot.type(KeyCode.TAB);
        assertThat(focused().getParent().getStyleClass()).contains("problem-row");
        robot.type(KeyCode.TAB);
        assertThat(isIn(list(robot), focused())).isFalse();
    }

    private Node focused() {
        return open.window().root().getScene().getFocusOwner();
    }

    private static boolean isIn(Node list, Node node) {
        return node.equals(list) || node.getParent() != null && isIn(list, node.getParent());
    }

    private ProblemRow goToCliff(FxRobot robot) {
        return select(robot, CatalogProblem.VOLUME_CLIFF);
    }

    private ProblemRow select(FxRobot robot, CatalogProblem code) {
        return select(robot, row -> row.problem().code().equals(code));
    }

    /// Goes down the list by keyboard to the first row that is meant.
    private ProblemRow select(FxRobot robot, Predicate<ProblemRow> meant) {
        ListView<ProblemLine> list = list(robot);
        robot.interact(() -> {
            list.requestFocus();
            list.getSelectionModel().clearAndSelect(0);
        });
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getSelectionModel().getSelectedItem() instanceof ProblemLine.Entry entry
                    && meant.test(entry.row())) {
                return entry.row();
            }
            robot.type(KeyCode.DOWN);
        }
        throw new AssertionError("no such row");
    }

    private List<ProblemRow> rows(ProblemGroup group) {
        List<ProblemRow> rows = new ArrayList<>();
        for (Object line : ((ListView<?>) open.window().screen(ScreenName.PROBLEMS).root().lookup("#problemsList"))
                .getItems()) {
            if (line instanceof ProblemLine.Entry entry && entry.row().group() == group) {
                rows.add(entry.row());
            }
        }
        return rows;
    }

    private int counted() {
        return open.window().model().counts().get().getOrDefault(ScreenName.PROBLEMS, -1);
    }

    private static ListView<ProblemLine> list(FxRobot robot) {
        return robot.lookup("#problemsList").query();
    }
}
