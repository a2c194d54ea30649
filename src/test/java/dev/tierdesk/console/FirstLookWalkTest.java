package dev.tierdesk.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenConsole;
import dev.tierdesk.console.shell.GlanceFile;
import dev.tierdesk.console.shell.ScreenName;
import dev.tierdesk.console.shell.Still;
import dev.tierdesk.console.shell.StillFile;
import dev.tierdesk.console.ui.LightList;
import dev.tierdesk.console.ui.ListPane;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.console.workspace.OpenCatalog;
import dev.tierdesk.store.CatalogFiles;
import dev.tierdesk.store.CatalogStore;
import dev.tierdesk.store.Directories;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// What is seen between the start and the open catalog.
@OnScreen
class FirstLookWalkTest {
    @TempDir
    static Path folder;

    private OpenConsole open;
    private Stage stage;
    private Directories directories;

    @Start
    void start(Stage shown) throws Exception {
        stage = shown;
        Path root = Files.createTempDirectory(folder, "look");
        directories = Directories.below(root);
        open = new OpenConsole(stage, root, 1000, 500);
        open.console.createDemo();
    }

    @AfterEach
    void close() {
        open.close();
    }

    @Test
    void theRowsThatWereSeenAreThereAtOnceAndTheListGoesOnWithThem(FxRobot robot) {
        open.untilOpen();
        open.open(ScreenName.PRODUCTS);
        robot.interact(() -> table().scrollTo(5));
        OpenConsole.settle();
        List<String> seen = firstNames();
        List<Long> chips = places(robot.lookup("#filterBar").queryParent());
        leave(robot);

        AtomicReference<UUID> marked = new AtomicReference<>();
        robot.interact(() -> {
            open.console.start();
            assertThat(open.console.window()).isEmpty();
            assertThat(lightNames()).startsWith(seen.get(0), seen.get(1), seen.get(2));
            Views.layOut(stage.getScene().getRoot());
            assertThat(places((Parent) light().lookup(".chip-row"))).isEqualTo(chips);
            assertThat(stage.getTitle()).contains("Demo catalog");
            Node third = lightRows().get(2);
            Event.fireEvent(third, pressed());
            marked.set(Objects.requireNonNull(light().marked()));
        });
        open.untilOpen();
        OpenConsole.settle();

        assertThat(lightRows()).isEmpty();
        assertThat(firstNames()).isEqualTo(seen);
        assertThat(product(marked.get()).name()).isEqualTo(seen.get(2));
        assertThat(open.window().screen(ScreenName.PRODUCTS).selected().getValue()).isEqualTo(marked.get());
        assertThat(open.failures).isEmpty();
    }

    @Test
    void theScreenThatIsChosenMeanwhileIsOpened(FxRobot robot) {
        open.untilOpen();
        open.open(ScreenName.PRODUCTS);
        leave(robot);

        robot.interact(() -> {
            open.console.start();
            ((ToggleButton) stage.getScene().lookup("#nav-plans")).fire();
        });
        open.untilOpen();

        assertThat(open.window().model().screen().get()).isEqualTo(ScreenName.PLANS);
    }

    @Test
    void aScreenWithoutListShowsTheNavigationAtOnce(FxRobot robot) {
        open.untilOpen();
        leave(robot);

        robot.interact(() -> {
            open.console.start();
            assertThat(stage.getScene().lookup("#nav-plans")).isNotNull();
            assertThat(lightRows()).isEmpty();
        });
        open.untilOpen();
    }

    @Test
    void whoLeavesMeanwhileLeavesACatalogThatWasClosedWell(FxRobot robot) {
        open.untilOpen();
        Path database = entry().path();
        leave(robot);

        robot.interact(() -> {
            open.console.start();
            open.console.quit();
        });
        OpenConsole.until(() -> !stage.isShowing());

        Path holder = database.resolveSibling(database.getFileName().toString().replace(".mv.db", ".lock.json"));
        assertThat(holder).doesNotExist();
        assertThat(open.console.window()).isEmpty();
    }

    @Test
    void thePictureOfTheWindowIsThereBeforeAnythingElse(FxRobot robot) {
        open.untilOpen();
        open.open(ScreenName.PRODUCTS);
        Image[] seen = new Image[1];
        robot.interact(() -> seen[0] = open.window().root().getChildren().getFirst().snapshot(null, null));
        leave(robot);

        Still still = new StillFile(directories).read().orElseThrow();
        robot.interact(() -> {
            stage.titleProperty().unbind();
            still.on(stage);
            assertThat(still.isTimely()).isTrue();
        });

        ImageView view = (ImageView) stage.getScene().getRoot().getChildrenUnmodifiable().getFirst();
        assertThat(stage.getTitle()).contains("Demo catalog");
        assertThat(view.getFitWidth()).isEqualTo(seen[0].getWidth());
        assertThat(colours(view.getImage())).isEqualTo(colours(seen[0]));
    }

    @Test
    void besideTheRowsThePictureStaysUntilAnotherScreenIsChosen(FxRobot robot) {
        open.untilOpen();
        open.open(ScreenName.PRODUCTS);
        leave(robot);
        Still still = new StillFile(directories).read().orElseThrow();
        CatalogFiles files = new CatalogFiles(directories, Clock.systemUTC());
        CatalogFiles.Entry entry = entry();

        robot.interact(() -> {
            open.console.begin(Optional.of(still), new GlanceFile(directories).read(entry),
                    () -> Optional.of(OpenCatalog.read(files, files.open(entry))));
            Node picture = stage.getScene().getRoot().getChildrenUnmodifiable().getFirst();
            Image look = stage.getScene().getRoot().snapshot(null, null);
            Image seen = picture.snapshot(null, null);
            assertThat(editor(look)).isEqualTo(editor(seen));
            assertThat(lightRows()).isNotEmpty();

            ((ToggleButton) stage.getScene().lookup("#nav-plans")).fire();
            assertThat(picture.isVisible()).isFalse();
        });
        open.untilOpen();
    }

    @Test
    void whoLeavesUnsavedEditsLeavesNoPictureOfThem(FxRobot robot) {
        open.untilOpen();
        leave(robot);
        robot.interact(open.console::start);
        open.untilOpen();
        Product product = open.saved().products().iterator().next();
        robot.interact(() -> open.window().workspace().edit(product.with(p -> p.name = "Unsaved"), "name"));
        leave(robot);

        assertThat(new StillFile(directories).read()).isEmpty();
    }

    @Test
    void aCatalogInUseEndsInTheCardThatSaysSo(FxRobot robot) {
        open.untilOpen();
        open.open(ScreenName.PRODUCTS);
        leave(robot);
        try (CatalogStore other = new CatalogFiles(directories, Clock.systemUTC()).open(entry())) {
            assertThat(other.catalog().products()).isNotEmpty();
            robot.interact(open.console::start);
            OpenConsole.until(() -> robot.lookup(".dialog-card").tryQuery().isPresent());

            assertThat(lightRows()).isEmpty();
            assertThat(open.console.window()).isEmpty();
            boolean[] asked = new boolean[1];
            PauseTransition firstStart = new PauseTransition(Duration.millis(200));
            firstStart.setOnFinished(e -> asked[0] = true);
            robot.interact(firstStart::play);
            OpenConsole.until(() -> asked[0]);
            assertThat(robot.lookup("#startDemo").tryQuery()).isEmpty();

            robot.type(KeyCode.ESCAPE);

            OpenConsole.until(() -> robot.lookup("#startDemo").tryQuery().isPresent());
            assertThat(robot.lookup(".dialog-card").queryAll()).hasSize(1);
            assertThat(open.failures).isEmpty();
        }
    }

    /// Where each part of a bar begins and ends.
    private static List<Long> places(Parent bar) {
        return bar.getChildrenUnmodifiable().stream()
                .map(Node::getBoundsInParent)
                .flatMap(bounds -> Stream.of(Math.round(bounds.getMinX()), Math.round(bounds.getMaxX())))
                .toList();
    }

    /// The colours in the editor, of every tenth pixel.
    private static List<Integer> editor(Image image) {
        return colours(image, 400, 40, 440);
    }

    /// Those of every tenth pixel.
    private static List<Integer> colours(Image image) {
        return colours(image, 0, 0, (int) image.getHeight());
    }

    private static List<Integer> colours(Image image, int left, int top, int bottom) {
        List<Integer> colours = new ArrayList<>();
        for (int y = top; y < bottom; y += 10) {
            for (int x = left; x < image.getWidth(); x += 10) {
                colours.add(image.getPixelReader().getArgb(x, y));
            }
        }
        return colours;
    }

    private CatalogFiles.Entry entry() {
        return new CatalogFiles(directories, Clock.systemUTC()).all().getFirst();
    }

    private Product product(UUID id) {
        return (Product) open.saved().byId(id).orElseThrow();
    }

    private void leave(FxRobot robot) {
        boolean[] closed = new boolean[1];
        robot.interact(() -> open.console.close(() -> closed[0] = true));
        OpenConsole.until(() -> closed[0]);
    }

    private LightList light() {
        return (LightList) Objects.requireNonNull(lightRows().getFirst().getParent().getParent());
    }

    private List<Node> lightRows() {
        List<Node> rows = new ArrayList<>();
        for (Node list : stage.getScene().getRoot().lookupAll(".list-pane")) {
            if (list instanceof LightList) {
                rows.addAll(list.lookupAll(".table-row-cell"));
            }
        }
        return rows;
    }

    private List<String> lightNames() {
        return lightRows().stream().map(row -> ((Label) row.lookup(".strong-when-selected")).getText()).toList();
    }

    private TableView<?> table() {
        ListPane<?> list = (ListPane<?>) open.window().screen(ScreenName.PRODUCTS).root().lookup(".list-pane");
        return list.table();
    }

    /// The names in the first rows that can be seen.
    private List<String> firstNames() {
        TableView<?> table = table();
        int first = ((VirtualFlow<?>) table.lookup(".virtual-flow")).getFirstVisibleCell().getIndex();
        return List.of(name(table, first), name(table, first + 1), name(table, first + 2));
    }

    private static String name(TableView<?> table, int index) {
        return String.valueOf(table.getColumns().getFirst().getCellData(index));
    }

    private static MouseEvent pressed() {
        return new MouseEvent(MouseEvent.MOUSE_PRESSED, 1, 1, 1, 1, MouseButton.PRIMARY, 1,
                false, false, false, false, true, false, false, true, false, true, null);
    }
}
