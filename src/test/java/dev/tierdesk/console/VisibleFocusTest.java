package dev.tierdesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.console.harness.DemoWalk;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenConsole;
import dev.tierdesk.console.shell.ScreenName;
import dev.tierdesk.console.ui.Wizard;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Whoever walks through the window with Tab sees where he is: every control looks another way while it has the focus.
@OnScreen
class VisibleFocusTest extends DemoWalk {
    private static final int MOST_STOPS = 120;
    /// Pixels around a control that belong to it.
    private static final double AROUND = 4;
    /// As many as the shortest edge of a control has.
    private static final int LEAST_PIXELS = 12;
    private static final double LEAST_DIFFERENCE = 0.08;

    private final Set<String> looked = new HashSet<>();
    private final Set<String> unseen = new TreeSet<>();

    VisibleFocusTest() {
        super(1240, 900);
    }

    @Test
    void everyStopOfTabIsSeenOnEveryScreen(FxRobot robot) {
        for (ScreenName name : ScreenName.values()) {
            open.open(name);
            walk(robot, name.key());
            for (Tab tab : tabs(robot)) {
                robot.interact(() -> tab.getTabPane().getSelectionModel().select(tab));
                walk(robot, name.key() + " " + tab.getText());
            }
            for (Node section : robot.lookup(".settings-section").queryAll()) {
                robot.interact(((ToggleButton) section)::fire);
                walk(robot, name.key() + " " + section.getId());
            }
        }

        assertThat(looked).hasSizeGreaterThan(40);
        assertThat(unseen).isEmpty();
    }

    @Test
    void everyStopOfTabIsSeenInWizards(FxRobot robot) {
        UUID product = open.saved().product("translation-api").orElseThrow().id();
        List<UUID> prices = open.saved().prices().stream().limit(3).map(Aggregate::id).toList();
        for (Wizard wizard : List.of(Wizard.CLONE, Wizard.MOVE, Wizard.DELETE, Wizard.CHANGE_PRICES)) {
            List<UUID> of = wizard == Wizard.CHANGE_PRICES ? prices : List.of(product);
            robot.interact(() -> open.window().navigator().start(wizard, of));
            OpenConsole.until(() -> open.window().dialogs().isOpen());
            walk(robot, wizard.name());
            robot.interact(() -> open.window().dialogs().close());
        }

        assertThat(unseen).isEmpty();
    }

    private static List<Tab> tabs(FxRobot robot) {
        return robot.lookup(".tab-pane").<TabPane>queryAll().stream()
                .flatMap(pane -> pane.getTabs().stream())
                .toList();
    }

    private void walk(FxRobot robot, String where) {
        Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        OpenConsole.settle();
        robot.type(KeyCode.TAB);
        for (int i = 0; i < MOST_STOPS; i++) {
            Node focused = WaitForAsyncUtils.waitForAsyncFx(5_000, () -> open.window().root().getScene().getFocusOwner());
            if (focused == null || !seen.add(focused)) {
                return;
            }
            boolean isNew = looked.add(look(focused));
            Bounds place = focused.localToScene(focused.getBoundsInLocal());
            Image with = isNew ? picture(place) : null;
            robot.type(KeyCode.TAB);
            if (with != null && different(with, picture(place)) < LEAST_PIXELS) {
                unseen.add(where + ": " + look(focused) + " " + focused.getId());
            }
        }
    }

    private static String look(Node node) {
        return node.getClass().getSimpleName() + node.getStyleClass();
    }

    private Image picture(Bounds place) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, () -> {
            SnapshotParameters region = new SnapshotParameters();
            region.setViewport(new Rectangle2D(place.getMinX() - AROUND, place.getMinY() - AROUND,
                    place.getWidth() + 2 * AROUND, place.getHeight() + 2 * AROUND));
            return open.window().root().snapshot(region, null);
        });
    }

    private static long different(Image one, Image other) {
        PixelReader a = one.getPixelReader();
        PixelReader b = other.getPixelReader();
        int width = (int) one.getWidth();
        return IntStream.range(0, width * (int) one.getHeight())
                .filter(i -> differ(a.getColor(i % width, i / width), b.getColor(i % width, i / width)))
                .count();
    }

    private static boolean differ(Color one, Color other) {
        return Math.abs(one.getRed() - other.getRed()) > LEAST_DIFFERENCE
                || Math.abs(one.getGreen() - other.getGreen()) > LEAST_DIFFERENCE
                || Math.abs(one.getBlue() - other.getBlue()) > LEAST_DIFFERENCE;
    }
}
