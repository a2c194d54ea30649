package dev.tierdesk.console.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.ConsoleMessages;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.harness.ScriptedDialogs;
import dev.tierdesk.words.Messages;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

@OnScreen
class ManualScreenTest {
    private static final Messages GERMAN = Messages.load(Locale.GERMAN, Locale.GERMAN, ConsoleMessages.PACKAGES);

    private final ScriptedDialogs dialogs = new ScriptedDialogs();
    private StackPane root = new StackPane();

    @Start
    void start(Stage stage) {
        root = new StackPane();
        OpenShop.show(stage, root, 980, 800);
    }

    @Test
    void opensAtAPartAndLeadsToOthersByItsLinks(FxRobot robot) {
        open(robot, "products", OpenShop.ENGLISH);
        assertThat(part(robot)).isEqualTo("Products");
        assertThat(robot.lookup("#languageLabel").query().isVisible()).isFalse();

        robot.interact(() -> robot.from(root).lookup("as below").queryAs(Hyperlink.class).fire());
        assertThat(part(robot)).isEqualTo("Prices and tiers");
    }

    @Test
    void everyPartCanBeDrawn(FxRobot robot) {
        robot.interact(() -> Manual.packed().parts().forEach(part ->
                assertThat(new ManualPage("price", anchor -> {}).draw(part).getChildren()).hasSizeGreaterThan(1)));
    }

    @Test
    void theSearchLeavesThePartsThatHaveTheWordsAndMarksThem(FxRobot robot) {
        open(robot, "products", OpenShop.ENGLISH);

        robot.interact(() -> robot.lookup("#manualSearchField").queryAs(TextField.class).setText("dry run"));

        assertThat(list(robot).getItems()).isNotEmpty().allMatch(part -> part.has("dry run"));
        assertThat(robot.lookup(".manual-found").queryAllAs(Label.class)).isNotEmpty();
        robot.interact(() -> robot.lookup("#manualSearchField").queryAs(TextField.class).setText("zebra"));
        assertThat(robot.lookup("#nothingLabel").query().isVisible()).isTrue();
    }

    @Test
    void inGermanItSaysThatItIsEnglish(FxRobot robot) {
        open(robot, "settings", GERMAN);

        assertThat(robot.lookup("#languageLabel").queryAs(Label.class).getText())
                .isEqualTo("Das Handbuch gibt es nur auf Englisch.");
        assertThat(robot.lookup("#languageLabel").query().isVisible()).isTrue();
    }

    private void open(FxRobot robot, String anchor, Messages messages) {
        robot.interact(() -> {
            Help.show(anchor, dialogs, messages);
            root.getChildren().setAll(Objects.requireNonNull(dialogs.shown));
        });
    }

    private String part(FxRobot robot) {
        return list(robot).getSelectionModel().getSelectedItem().title();
    }

    @SuppressWarnings("unchecked")
    private static ListView<Manual.Part> list(FxRobot robot) {
        return robot.lookup("#partsList").queryAs(ListView.class);
    }
}
