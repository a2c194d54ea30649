package dev.tierdesk.console.history;

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

/// A state out of the history of a unit that published versions are billed by.
@OnScreen
class RestoredBillsTest {
    private final OpenShop shop;

    RestoredBillsTest(@TempDir Path folder) {
        shop = new OpenShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void whatMovesBillsIsRestoredOnlyWithTheReasonAndTheCode(FxRobot robot) {
        shop.save(calls().with(u -> u.conversion =
                new Conversion(Conversion.Operation.DIVIDE, BigDecimal.TWO, Conversion.Rounding.CEILING, 0)));

        robot.interact(() -> restoreFirst("As agreed"));

        Parent card = Objects.requireNonNull(shop.dialogs.shown);
        assertThat(((Label) card.lookup("#titleLabel")).getText())
                .isEqualTo("Restore API calls: bills of published plans move");
        assertThat(((TextField) card.lookup("#movedReasonField")).getText()).isEqualTo("As agreed");
        assertThat(calls().conversion()).isNotNull();

        robot.interact(() -> {
            ((TextField) card.lookup("#movedCodeField")).setText("api_calls");
            ((Button) card.lookup("#saveMovedButton")).fire();
        });
        assertThat(calls().conversion()).isNull();
        assertThat(shop.workspace.lastChange().get()).satisfies(
                change -> assertThat(Objects.requireNonNull(change).reason()).isEqualTo("As agreed"));
    }

    @Test
    void whatMovesNothingIsRestoredAtOnce(FxRobot robot) {
        shop.save(calls().with(u -> u.unitLabel = "request"));

        robot.interact(() -> restoreFirst(""));

        assertThat(shop.dialogs.shown).isNull();
        assertThat(calls().unitLabel()).isEqualTo("call");
    }

    private void restoreFirst(String reason) {
        TimelineViewModel model = new TimelineViewModel(shop.workspace, shop.desk, calls());
        model.chosen().set(model.rows().getLast());
        model.ask();
        model.reason().set(reason);
        model.restore();
    }

    private BillableUnit calls() {
        return shop.stored().unit("api_calls").orElseThrow();
    }
}
