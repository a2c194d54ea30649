package dev.tierdesk.console.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.schedule.Intention;
import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.console.bulk.PriceChoice.Part;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenShop;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

@OnScreen
class PricesOnDateTest {
    private final OpenShop shop;

    PricesOnDateTest(@TempDir Path folder) {
        shop = new OpenShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void allPricesChangeTogetherAndThePlansOnSaleArePublished(FxRobot robot) {
        robot.interact(() -> {
            ChangePricesViewModel model = growthDearer();
            model.moves().takeExamples();
            model.applyOnDate();
            Parent card = Objects.requireNonNull(shop.dialogs.shown);
            assertThat(((Label) card.lookup("#textLabel")).getText())
                    .contains("prices changed: on this date", "Growth gets its next version then");

            ((TextField) card.lookup("#dateField")).setText("2027-01-01");
            ((Button) card.lookup("#scheduleButton")).fire();

            ScheduledChange planned = shop.workspace.schedule().schedule().get().pending().getFirst();
            assertThat(planned.intentions()).hasSizeGreaterThan(2).last().isInstanceOf(Intention.Publish.class);
            assertThat(shop.changeSets()).isEqualTo(1);
        });
    }

    @Test
    void whatCouldNotBePublishedIsRefusedBeforeTheDateIsAsked(FxRobot robot) {
        robot.interact(() -> {
            ChangePricesViewModel model = growthDearer();

            model.applyOnDate();

            assertThat(model.refusal().get()).contains("expected 171");
            assertThat(shop.dialogs.shown).isNull();
        });
    }

    private ChangePricesViewModel growthDearer() {
        ChangePricesViewModel model = new ChangePricesViewModel(shop.workspace, shop.desk, List.of());
        model.follow();
        model.choose(Part.PLAN, List.of("growth"));
        model.moves().amounts().value().set(BigDecimal.TEN);
        return model;
    }
}
