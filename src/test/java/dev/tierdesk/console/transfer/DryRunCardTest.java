package dev.tierdesk.console.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.ui.Views;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/// What the import card says of what is left out, where the person decides.
@OnScreen
class DryRunCardTest {
    private static final int MANY = 400;

    @TempDir
    static Path folder;

    private OpenShop shop;
    private Parent card;

    @Start
    void start(Stage stage) throws IOException {
        shop = new OpenShop(folder);
        ImportViewModel model =
                new ImportViewModel(shop.workspace, shop.desk, new RememberedAnswers(), () -> {}, list -> {});
        String products = IntStream.range(0, MANY)
                .mapToObj(i -> "{\"id\": \"p-%d\", \"name\": \"Product %d\", \"colour\": \"red\"}".formatted(i, i))
                .collect(Collectors.joining(","));
        model.add(List.of(Files.writeString(folder.resolve("billsh.json"), """
                {"products": [%s], "plans": [], "skus": [
                  {"id": "s", "plan_id": "none", "name": "", "pricing_model": "Flat", "currency": "?",
                   "unit_amount_nanos": "x"}]}
                """.formatted(products))));
        card = Views.load(new ImportController(model, OpenShop.ENGLISH), OpenShop.ENGLISH);
        OpenShop.show(stage, card, 1100, 800);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void everyPlaceOfWhatIsNotKeptIsListedWithItsWords(FxRobot robot) {
        robot.interact(() -> ((ToggleButton) card.lookup("#lossTile")).fire());

        TableView<?> lines = (TableView<?>) card.lookup("#lossTable");
        TableView<?> places = (TableView<?>) card.lookup("#lossPlacesTable");
        assertThat(lines.getItems()).hasSize(1);
        assertThat(places.getItems()).hasSize(MANY);
        robot.interact(() -> places.scrollTo(MANY - 1));
        assertThat(cells(places)).contains("products[%d].colour".formatted(MANY - 1))
                .anyMatch(text -> text.contains("colour (red) is not kept"));
    }

    @Test
    void everyReasonOfARefusedEntryIsThere(FxRobot robot) {
        TableView<?> rows = (TableView<?>) card.lookup("#rowsTable");
        robot.interact(() -> rows.getSelectionModel().selectFirst());

        ImportRow chosen = (ImportRow) rows.getSelectionModel().getSelectedItem();
        assertThat(chosen.problems()).isNotEmpty();
        assertThat(((Label) card.lookup("#problemsLabel")).getText().lines()).containsExactlyElementsOf(
                chosen.problems());
    }

    private static List<String> cells(Parent table) {
        return table.lookupAll(".table-cell").stream().filter(TableCell.class::isInstance)
                .map(cell -> String.valueOf(((TableCell<?, ?>) cell).getText())).toList();
    }
}
