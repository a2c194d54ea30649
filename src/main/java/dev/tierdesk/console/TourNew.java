package dev.tierdesk.console;

import dev.tierdesk.catalog.Price;
import dev.tierdesk.console.shell.ScreenName;
import dev.tierdesk.console.shell.Window;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Stage;

/// Pictures of how something new is begun: an object, a catalog, a price that takes the place of another, keys out of
/// a spreadsheet. Nothing of it is saved.
final class TourNew {
    private static final String PRICE = "list.speech-api.audio_minutes";
    private static final String KEY = "prices[cloud.cloud-compute.compute_hours.eu-north-1].terms.unit_amount";
    private static final String ROWS = """
            Region\tUnit amount\tOwner
            eu-north-1\t0.0115\tAda
            eu-south-1\t0.0125\tAda
            us-east-1\tmuch\tAda
            """;

    private final Tour tour;
    private final Stage stage;
    private final Window window;

    TourNew(Tour tour, Stage stage, Window window) {
        this.tour = tour;
        this.stage = stage;
        this.window = window;
    }

    void take(String suffix) {
        tour.step(() -> create(ScreenName.PRODUCTS));
        tour.step(() -> ((TextField) stage.getScene().lookup("#modal #nameField")).setText("Weather API"));
        tour.step(() -> tour.write("new-product" + suffix));
        close();
        tour.step(() -> create(ScreenName.PLANS));
        tour.step(() -> tour.write("new-plan" + suffix));
        tour.step(() -> tour.fire("#createPlanButton"));
        tour.step(() -> tour.write("new-plan-refused" + suffix));
        close();
        tour.step(() -> window.commands().newCatalog());
        tour.step(() -> tour.write("new-catalog" + suffix));
        close();
        tour.step(() -> create(ScreenName.UNITS));
        tour.step(() -> tour.write("new-unit" + suffix));
        revert(ScreenName.UNITS, "api_calls");
        tour.step(() -> create(ScreenName.PRICES));
        tour.step(() -> tour.write("new-price" + suffix));
        revert(ScreenName.PRICES, PRICE);
        tour.picture(window, ScreenName.PRICES, "price-start" + suffix, this::succeed, () -> tour.shows("#startField"));
        close();
        revert(ScreenName.PRICES, PRICE);
        tour.picture(window, ScreenName.PLANS, "paste-keys" + suffix, this::paste, () -> tour.shows("#refusedTable"));
        close();
    }

    private void create(ScreenName screen) {
        window.model().open(screen);
        window.screen(screen).create();
    }

    /// Saves another amount of a price in force.
    private void succeed(Window shown) {
        Price price = shown.workspace().saved().get().price(PRICE).orElseThrow();
        shown.workspace().edit(
                price.with(p -> p.terms = p.terms.with(t -> t.unitAmount = new BigDecimal("0.007"))), "terms");
        shown.screen(ScreenName.PRICES).save();
    }

    private void paste(Window shown) {
        shown.screen(ScreenName.PLANS).select("cloud");
        shown.screen(ScreenName.PLANS).focus(KEY);
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, ROWS));
        tour.fire("#pasteKeysButton");
    }

    private void revert(ScreenName screen, String next) {
        tour.step(() -> {
            window.workspace().revert(List.copyOf(window.workspace().drafts().keySet()));
            window.screen(screen).select(next);
        });
    }

    private void close() {
        tour.step(() -> window.dialogs().close());
    }
}
