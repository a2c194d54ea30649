package dev.tierdesk.console.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.pricing.Conversion;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// A change of a unit that published versions are billed by, taken back on the Changes screen.
@OnScreen
class UndoneBillsTest {
    private final OpenShop shop;

    UndoneBillsTest(@TempDir Path folder) {
        shop = new OpenShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void whatMovesBillsIsUndoneOnlyWithTheReasonAndTheCode(FxRobot robot) {
        shop.save(calls().with(u -> u.conversion =
                new Conversion(Conversion.Operation.DIVIDE, BigDecimal.TWO, Conversion.Rounding.CEILING, 0)));

        robot.interact(this::undoNewest);

        Parent card = Objects.requireNonNull(shop.dialogs.shown);
        assertThat(((Label) card.lookup("#titleLabel")).getText())
                .isEqualTo("Undo change 2: bills of published plans move");
        assertThat(calls().conversion()).isNotNull();

        robot.interact(() -> {
            ((TextField) card.lookup("#movedReasonField")).setText("As agreed");
            ((TextField) card.lookup("#movedCodeField")).setText("api_calls");
            ((Button) card.lookup("#saveMovedButton")).fire();
        });
        assertThat(calls().conversion()).isNull();
        assertThat(shop.workspace.lastChange().get()).satisfies(
                change -> assertThat(Objects.requireNonNull(change).reason()).isEqualTo("As agreed"));
    }

    @Test
    void whatMovesNothingIsUndoneAtOnce(FxRobot robot) {
        shop.save(calls().with(u -> u.unitLabel = "request"));

        robot.interact(this::undoNewest);

        assertThat(shop.dialogs.shown).isNull();
        assertThat(calls().unitLabel()).isEqualTo("call");
    }

    private void undoNewest() {
        new ChangesViewModel(shop.workspace, shop.desk).open().undo();
    }

    private BillableUnit calls() {
        return shop.stored().unit("api_calls").orElseThrow();
    }
}
