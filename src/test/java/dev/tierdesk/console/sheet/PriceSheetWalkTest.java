package dev.tierdesk.console.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.harness.DemoWalk;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenConsole;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.exchange.sheet.PriceSheet;
import dev.tierdesk.exchange.sheet.PriceSheets;
import dev.tierdesk.exchange.sheet.SheetRequest;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The card of the price sheet in a window of 960 × 700, and its pages.
@OnScreen
class PriceSheetWalkTest extends DemoWalk {
    PriceSheetWalkTest() {
        super(960, 700);
    }

    @Test
    void theSheetIsOpenedByItsShortcutChangedAndPrinted(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.P).release(KeyCode.CONTROL);
        OpenConsole.until(() -> !pages(robot).isEmpty());
        assertThat(words(pages(robot).getFirst())).contains("Demo catalog", "Growth", "Scale");

        robot.clickOn("#noneLink");
        OpenConsole.until(() -> pages(robot).isEmpty());
        assertThat(robot.lookup("#savePdfButton").queryAs(Button.class).isDisabled()).isTrue();
        assertThat(robot.lookup("#emptyLabel").query().isVisible()).isTrue();
        robot.interact(() -> robot.lookup("#plan-growth").queryAs(CheckBox.class).fire());
        OpenConsole.until(() -> !pages(robot).isEmpty());
        assertThat(words(pages(robot).getFirst())).contains("Growth").doesNotContain("Scale");

        robot.clickOn("#printButton");
        OpenConsole.until(() -> !robot.lookup("#noteLabel").queryAs(Label.class).getText().isEmpty());
        assertThat(robot.lookup("#noteLabel").queryAs(Label.class).getText())
                .startsWith("No printer is set up on this computer.");
        robot.type(KeyCode.ESCAPE);
        OpenConsole.until(() -> !open.window().dialogs().isOpen());
    }

    @Test
    void noPageIsFullerThanItIsHigh(FxRobot robot) {
        robot.interact(() -> {
            for (String currency : List.of("USD", "EUR")) {
                PriceSheet sheet = PriceSheets.of(open.saved(),
                        new SheetRequest(Currency.getInstance(currency), false, false, Locale.GERMAN), OpenShop.CLOCK,
                        new Report());
                List<Node> pages = new SheetPages(sheet).pages(770, 523);
                assertThat(pages).hasSizeGreaterThan(2);
                for (Node page : pages) {
                    Bounds bounds = page.getBoundsInLocal();
                    assertThat(bounds.getMaxY()).isLessThanOrEqualTo(524);
                    assertThat(bounds.getMaxX()).isLessThanOrEqualTo(771);
                }
                String all = pages.stream().map(PriceSheetWalkTest::words).collect(Collectors.joining("\n"));
                assertThat(sheet.columns()).allSatisfy(plan -> assertThat(all).contains(plan.name()));
                assertThat(all).contains("Seite 1 von " + pages.size());
                sheet.sections().forEach(s -> s.rows().forEach(r -> r.cells().forEach(c -> c.lines().forEach(
                        line -> assertThat(all).contains(line.text())))));
            }
        });
    }

    @Test
    void aTierIsNotBrokenWhereAnotherColumnHasRoom(FxRobot robot) {
        robot.interact(() -> {
            PriceSheet sheet = PriceSheets.of(open.saved(),
                    new SheetRequest(Currency.getInstance("USD"), true, false, Locale.ENGLISH), OpenShop.CLOCK,
                    new Report());
            List<Text> texts = new SheetPages(sheet).pages(770, 523).stream().flatMap(page -> texts(page).stream())
                    .toList();

            assertThat(texts).extracting(Text::getText).contains("Over 25 to 100");
            assertThat(texts).filteredOn(text -> Set.of("Up to 25 seats", "Over 25 to 100", "Over 100")
                    .contains(text.getText()))
                    .extracting(text -> text.getLayoutBounds().getHeight()).hasSize(3).allMatch(height -> height < 12);
        });
    }

    private static List<Text> texts(Node node) {
        return node instanceof Text text ? List.of(text) : ((Parent) node).getChildrenUnmodifiable().stream()
                .filter(child -> child instanceof Text || child instanceof Parent)
                .flatMap(child -> texts(child).stream())
                .toList();
    }

    private static List<Node> pages(FxRobot robot) {
        return List.copyOf(robot.lookup("#pagesBox").queryAs(VBox.class).getChildren());
    }

    private static String words(Node node) {
        List<String> words = new ArrayList<>();
        collect(node, words);
        return String.join("\n", words);
    }

    private static void collect(Node node, List<String> words) {
        if (node instanceof Text text) {
            words.add(text.getText());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
        }
    }
}
