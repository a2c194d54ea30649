package dev.tierdesk.console.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.FilterOperator;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.ui.Field;
import dev.tierdesk.console.ui.Screen.WindowClass;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Terms;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@OnScreen
class UnitsScreenTest {
    @TempDir
    static Path folder;

    private OpenShop shop;
    private UnitsScreen screen;

    @Start
    void start(Stage stage) throws Exception {
        shop = new OpenShop(Files.createTempDirectory(folder, "shop"));
        screen = new UnitsScreen(shop.workspace, shop.desk);
        OpenShop.show(stage, screen.root(), 990, 900);
        screen.fit(WindowClass.MEDIUM);
        screen.select("latency_p95");
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void usedByIsAsHighAsItsLinks(FxRobot robot) {
        robot.interact(() -> {
            screen.root().getScene().getWindow().setWidth(1240);
            screen.select("api_calls");
        });
        Region plans = robot.lookup("#plansPane").queryAs(Region.class);
        assertThat(plans.getHeight())
                .isEqualTo(plans.getChildrenUnmodifiable().getLast().getBoundsInParent().getMaxY(), within(1.0));
    }

    @Test
    void aConversionIsTypedWithItsExample(FxRobot robot) {
        robot.interact(() -> combo(robot, "#operationBox").setValue("DIVIDE"));
        robot.doubleClickOn("#factorField").write("2");

        assertThat(text(robot, "#exampleLabel")).isEqualTo("15,001 → 7,501");
        assertThat(text(robot, "#wasLabel")).isEqualTo("was 15,001");
        assertThat(Objects.requireNonNull(unit().conversion()).factor()).isEqualByComparingTo("2");
    }

    @Test
    void whatKeepsAnObjectFromBeingSavedIsSaidInTheFieldThatIsTypedIn(FxRobot robot) {
        robot.doubleClickOn("#codeField").write("no code");
        Field code = (Field) robot.lookup("#codeField").query().getParent();
        assertThat(code.problemProperty().get()).isEmpty();

        robot.interact(screen::save);
        assertThat(code.problemProperty().get()).isNotEmpty();
        assertThat(robot.lookup("#codeField").query().isFocused()).isTrue();

        robot.interact(() -> robot.lookup("#codeField").queryAs(TextField.class).setText("right_code"));
        assertThat(code.problemProperty().get()).isEmpty();
    }

    @Test
    void aPriceThatIsSavedLocksItsUnitAtOnce(FxRobot robot) {
        Product metered = shop.working().products().stream()
                .filter(p -> p.units().contains("latency_p95")).findFirst().orElseThrow();
        Price price = Price.draft(shop.workspace.newId(), "latency", "growth", metered.code(), "latency_p95",
                Currency.getInstance("USD"))
                .with(p -> p.terms = Terms.of(Model.PER_UNIT).with(t -> t.unitAmount = OpenShop.number("0.01")));
        robot.interact(() -> shop.workspace.edit(price, "price"));
        assertThat(combo(robot, "#aggregationBox").isDisabled()).isFalse();

        robot.interact(() -> shop.workspace.save(List.of(price.id()), "Saved", change -> {}, shop.dialogs::failed));
        assertThat(shop.stored().price("latency")).isPresent();
        assertThat(combo(robot, "#aggregationBox").isDisabled()).isTrue();
    }

    @Test
    void anEmptyFieldOfANewObjectIsToldWhenItIsSaved(FxRobot robot) {
        robot.interact(screen::create);
        robot.clickOn("#nameField").eraseText(40);
        Field name = (Field) robot.lookup("#nameField").query().getParent();
        assertThat(name.problemProperty().get()).isEmpty();

        robot.interact(screen::save);
        assertThat(name.problemProperty().get()).isNotEmpty();
    }

    @Test
    void aFactorThatIsNoneStaysAndKeepsTheUnitFromBeingSaved(FxRobot robot) {
        robot.interact(() -> combo(robot, "#operationBox").setValue("DIVIDE"));
        robot.doubleClickOn("#factorField").write("0").clickOn("#nameField").clickOn("#saveButton");

        assertThat(robot.lookup("#factorField").queryAs(TextField.class).getText()).isEqualTo("0");
        assertThat(robot.lookup("#factorField").query().isFocused()).isTrue();
        assertThat(shop.stored().unit("latency_p95").orElseThrow().conversion()).isNull();
    }

    @Test
    void aConditionIsAddedFilledAndRemoved(FxRobot robot) {
        robot.clickOn("#addFilterButton").write("region");
        robot.interact(() -> combo(robot, "#filterOperator0").setValue("IN"));
        robot.clickOn("#filterValue0").write("eu, us");

        assertThat(unit().filters()).singleElement().satisfies(filter -> {
            assertThat(filter.field()).isEqualTo("region");
            assertThat(filter.operator()).isEqualTo(FilterOperator.IN);
            assertThat(filter.value()).isEqualTo("eu, us");
        });

        robot.clickOn(robot.lookup("#filterValue0").query().getParent().lookup(".button"));
        assertThat(unit().filters()).isEmpty();
        assertThat(shop.workspace.drafts()).isEmpty();
    }

    @Test
    void itsIdsInOtherSystemsAreEditedLineByLine(FxRobot robot) {
        robot.interact(() -> screen.focus("external_ids"));
        robot.write("aforo=met_1\nkontorion=7");

        assertThat(unit().externalIds()).isEqualTo(Map.of("aforo", "met_1", "kontorion", "7"));
    }

    @Test
    void aLockedAggregationOffersAClone(FxRobot robot) {
        robot.interact(() -> screen.select("api_calls"));
        assertThat(robot.lookup("#aggregationBox").query().isDisabled()).isTrue();

        robot.clickOn("#cloneLink");

        assertThat(text(robot, "#titleLabel")).isEqualTo("API calls (copy)");
        assertThat(robot.lookup("#aggregationBox").query().isDisabled()).isFalse();
        assertThat(robot.lookup("#nameField").query().isFocused()).isTrue();
    }

    @Test
    void usersAreLinked(FxRobot robot) {
        robot.interact(() -> screen.select("api_calls"));

        assertThat(robot.lookup("#productsPane").query().lookupAll(".use-link")).hasSize(3).allMatch(Node::isVisible);
        assertThat(robot.lookup("#plansPane").query().lookupAll(".use-link")).hasSize(9);
    }

    private BillableUnit unit() {
        return shop.working().unit("latency_p95").orElseThrow();
    }

    private static String text(FxRobot robot, String query) {
        return robot.lookup(query).queryAs(Label.class).getText();
    }

    private static ComboBox<String> combo(FxRobot robot, String query) {
        return robot.lookup(query).queryComboBox();
    }
}
