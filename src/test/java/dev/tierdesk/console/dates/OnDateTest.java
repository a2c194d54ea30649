package dev.tierdesk.console.dates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.ui.Field;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

@OnScreen
class OnDateTest {
    private final OpenShop shop;

    OnDateTest(@TempDir Path folder) {
        shop = new OpenShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void whatIsNewIsNotScheduledAndStaysADraft(FxRobot robot) {
        Product made = Product.draft(shop.workspace.newId(), "vision-lite", "Vision Lite", "STANDARD_API");

        robot.interact(() -> {
            shop.workspace.edit(made, "test");
            OnDate.save(shop.workspace, shop.desk, List.of(made.id()), "Vision Lite", null);
        });

        assertThat(shop.dialogs.toasts).singleElement().asString()
                .startsWith("What is new or deleted here cannot wait for a date.");
        assertThat(shop.dialogs.shown).isNull();
        assertThat(shop.workspace.drafts()).containsKey(made.id());
        assertThat(shop.workspace.schedule().schedule().get().pending()).isEmpty();
    }

    @Test
    void aDateThatIsNoneIsMarkedOnceItIsLeft(FxRobot robot) {
        Plan plan = shop.plan("growth");
        robot.interact(() -> {
            shop.workspace.edit(plan.with(e -> e.trialDays = 3), "test");
            OnDate.save(shop.workspace, shop.desk, List.of(plan.id()), "Growth", null);
        });
        robot.interact(() -> OpenShop.show(new Stage(), Objects.requireNonNull(shop.dialogs.shown), 600, 400));
        TextField date = robot.lookup("#dateField").queryAs(TextField.class);
        Field field = (Field) date.getParent();
        robot.interact(date::requestFocus);
        robot.interact(date::selectAll);
        robot.write("31.02.2027");
        assertThat(field.problemProperty().get()).isEmpty();

        robot.type(KeyCode.TAB);

        assertThat(date.getText()).isEqualTo("31.02.2027");
        assertThat(field.problemProperty().get()).startsWith("This is no date. Write 2027-01-01");

        robot.interact(() -> date.setText("2027-01-01"));
        assertThat(field.problemProperty().get()).isEmpty();
    }
}
