package dev.tierdesk.console.tiers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Price;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.pricing.Tier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// The last row of the table of tiers, "and above".
@OnScreen
class OpenTierTest {
    private static final String GRADUATED = "growth.translation-api.api_calls";

    @TempDir
    static Path folder;

    private OpenShop shop;

    @Start
    void start(Stage stage) throws Exception {
        shop = new OpenShop(Files.createTempDirectory(folder, "shop"));
        PriceTable table = new PriceTable(shop.workspace, shop.desk);
        table.showPlan("growth");
        OpenShop.show(stage, table.root(), 640, 900);
        table.select(GRADUATED);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aBoundTypedIntoItSplitsItAndIsUndoneInOneStep(FxRobot robot) {
        List<Tier> before = tiers();
        assertThat(cell(robot, "tier-2-up_to").getPromptText()).isEqualTo("and above");

        robot.clickOn("#tier-2-up_to").write("50000");

        Tier open = before.getLast();
        assertThat(tiers()).hasSize(4).startsWith(before.get(0), before.get(1));
        assertThat(tiers().get(2)).isEqualTo(Tier.upTo("50000", "0.005"));
        assertThat(tiers().get(3)).isEqualTo(open);
        assertThat(cell(robot, "tier-2-up_to")).satisfies(field -> {
            assertThat(field.isFocused()).isTrue();
            assertThat(field.getText()).isEqualTo("50000");
            assertThat(field.getPromptText()).isEqualTo("—");
        });
        assertThat(robot.lookup("#tier-2-remove").query().isVisible()).isTrue();

        robot.interact(() -> shop.workspace.undoEdit());
        assertThat(tiers()).isEqualTo(before);
        assertThat(robot.lookup("#tier-3-up_to").tryQuery()).isEmpty();
    }

    @Test
    void rowAfterRowIsTypedWithEnter(FxRobot robot) {
        robot.clickOn("#tier-2-up_to").write("50000").type(KeyCode.ENTER).write("90000").type(KeyCode.ENTER);

        assertThat(tiers()).hasSize(5);
        assertThat(tiers().get(3)).isEqualTo(Tier.upTo("90000", "0.005"));
        assertThat(robot.listTargetWindows().getFirst().getScene().getFocusOwner().getId()).isEqualTo("tier-4-up_to");
    }

    @Test
    void escapeAndAnEmptyCellMakeItOpenAgain(FxRobot robot) {
        List<Tier> before = tiers();

        robot.clickOn("#tier-2-up_to").write("5").type(KeyCode.ESCAPE);
        assertThat(tiers()).isEqualTo(before);

        robot.write("50").type(KeyCode.BACK_SPACE).type(KeyCode.BACK_SPACE);
        assertThat(tiers()).isEqualTo(before);
        assertThat(shop.workspace.isDirty(price().id())).isFalse();
        assertThat(cell(robot, "tier-2-up_to").isFocused()).isTrue();
    }

    @Test
    void aRowThatHasItsOwnPriceIsNotTakenAway(FxRobot robot) {
        robot.clickOn("#tier-1-up_to").type(KeyCode.DELETE);

        assertThat(tiers()).hasSize(3);
        assertThat(tiers().get(1).upTo()).isNull();
    }

    private Price price() {
        return shop.price(GRADUATED);
    }

    private List<Tier> tiers() {
        return price().terms().tiers();
    }

    private static TextField cell(FxRobot robot, String id) {
        return robot.lookup("#" + id).queryAs(TextField.class);
    }
}
