package dev.tierdesk.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.pricing.Severity;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Menu;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@OnScreen
class NavigationTest {
    private final VBox pane = new VBox();
    private final Navigation navigation = new Navigation(OpenShop.ENGLISH, name -> {});

    @Start
    void start(Stage stage) {
        pane.getStyleClass().add("navigation");
        navigation.fill(pane, new Menu());
        StackPane root = new StackPane(pane);
        Views.style(root, Navigation.class, "shell.css");
        OpenShop.show(stage, root, 164, 600);
    }

    @ParameterizedTest
    @CsvSource({"8, 8", "888, 888", "9999, '9,999'", "20000, '20,000'", "300000, '300,000'"})
    void nameAndNumberOfProblemsAreWhole(int problems, String number, FxRobot robot) {
        robot.interact(() -> {
            navigation.show(Map.of(ScreenName.PROBLEMS, problems));
            navigation.showWorst(Severity.WARNING);
            pane.applyCss();
            pane.layout();
        });

        assertThat(texts()).contains("Problems", number);
    }

    private List<String> texts() {
        return pane.lookup("#nav-problems").lookupAll(".text").stream()
                .filter(Node::isVisible)
                .filter(Text.class::isInstance)
                .map(text -> ((Text) text).getText())
                .toList();
    }
}
