package dev.tierdesk.console.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.document.DocumentWriter;
import dev.tierdesk.pricing.Conversion;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// An import that moves the bills of published versions.
@OnScreen
class MovingImportTest {
    @TempDir
    static Path folder;

    private Stage stage;
    private Path below;
    private OpenShop shop;
    private final Parent card = new Group();

    @Start
    void start(Stage opened) throws Exception {
        stage = opened;
        below = Files.createTempDirectory(folder, "shop");
        shop = new OpenShop(below);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theDryRunSaysWhichBillsMoveAndTheImportWantsAReasonAndTheCode(FxRobot robot) throws Exception {
        ImportViewModel model = dryRun(unit("api_calls", u -> u.conversion = halves()));
        assertThat(dry(model).moved().versions()).hasSize(12);

        ask(robot, model);

        assertThat(shop.changeSets()).isEqualTo(1);
        assertThat(robot.lookup("#movedTitle").queryAs(Label.class).getText())
                .startsWith("This moves the bills of 12 published plan versions");
        Button verb = robot.lookup("#saveMovedButton").queryAs(Button.class);
        assertThat(verb.getText()).isEqualTo("Import and move bills");
        assertThat(verb.isDisabled()).isTrue();

        model.show();
        robot.clickOn("#movedReasonField").write("Agreed");
        robot.clickOn("#movedCodeField").write("api_calls");
        robot.clickOn("#saveMovedButton");

        assertThat(shop.dialogs.shown).isNull();
        assertThat(shop.stored().unit("api_calls").orElseThrow().conversion()).isEqualTo(halves());
        assertThat(Objects.requireNonNull(shop.workspace.lastChange().get())).satisfies(change -> {
            assertThat(change.source()).isEqualTo(ChangeSource.IMPORT);
            assertThat(change.reason()).isEqualTo("Agreed");
        });
    }

    @Test
    void forSeveralUnitsTheirNumberIsTyped(FxRobot robot) throws Exception {
        ImportViewModel model = dryRun(
                unit("api_calls", u -> u.conversion = halves()), unit("tokens_in", u -> u.conversion = halves()));

        ask(robot, model);
        robot.clickOn("#movedReasonField").write("Agreed");

        assertThat(robot.lookup("#wantedLabel").queryAs(Label.class).getText()).isEqualTo("Type 2 to confirm.");
    }

    @Test
    void whoWouldRatherNotIsBackInTheImport(FxRobot robot) throws Exception {
        ImportViewModel model = dryRun(unit("api_calls", u -> u.conversion = halves()));
        ask(robot, model);

        robot.clickOn("#cancelMovedButton");

        assertThat(shop.dialogs.shown).isSameAs(card);
        assertThat(shop.changeSets()).isEqualTo(1);
    }

    @Test
    void whatMovesNoBillsIsImportedWithoutAQuestion(FxRobot robot) throws Exception {
        ImportViewModel model = dryRun(unit("api_calls", u -> u.description = "Each call"));
        assertThat(dry(model).moved().isEmpty()).isTrue();

        robot.interact(model::apply);

        assertThat(shop.dialogs.shown).isNull();
        assertThat(shop.stored().unit("api_calls").orElseThrow().description()).isEqualTo("Each call");
    }

    private static Conversion halves() {
        return new Conversion(Conversion.Operation.DIVIDE, BigDecimal.TWO, Conversion.Rounding.CEILING, 0);
    }

    private Change unit(String code, Consumer<BillableUnit.Edit> edit) {
        BillableUnit unit = shop.stored().unit(code).orElseThrow();
        return new Change(unit, unit.with(edit));
    }

    private ImportViewModel dryRun(Change... changes) throws IOException {
        Path file = Files.write(below.resolve("prices.tierdesk"),
                DocumentWriter.write(shop.stored().apply(List.of(changes))));
        ImportViewModel model = new ImportViewModel(
                shop.workspace, shop.desk, new RememberedAnswers(), () -> {}, list -> {});
        model.add(List.of(file));
        return model;
    }

    private static DryRunViewModel dry(ImportViewModel model) {
        return Objects.requireNonNull(model.dryRun().get());
    }

    /// Presses the button of the import, and shows what it asks.
    private void ask(FxRobot robot, ImportViewModel model) {
        robot.interact(() -> {
            shop.dialogs.show(card);
            model.apply();
            OpenShop.show(stage, Objects.requireNonNull(shop.dialogs.shown), 900, 700);
        });
    }
}
