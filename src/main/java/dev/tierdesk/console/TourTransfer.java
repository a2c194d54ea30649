package dev.tierdesk.console;

import dev.tierdesk.console.shell.ScreenName;
import dev.tierdesk.console.shell.Window;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.stage.Stage;

/// Pictures of what is imported and exported, in a wide window and a narrow one.
final class TourTransfer {
    private final Tour tour;
    private final Stage stage;
    private final Window window;
    private final TourFiles files;

    TourTransfer(Tour tour, Stage stage, Window window, TourFiles files) {
        this.tour = tour;
        this.stage = stage;
        this.window = window;
        this.files = files;
    }

    void take(String suffix) {
        for (int width : new int[] {Tour.WIDE, Tour.NARROW}) {
            tour.size(width, width == Tour.WIDE ? Tour.HIGH : Tour.NARROW_HIGH);
            String name = suffix + (width == Tour.WIDE ? "" : "-" + width);
            tour.picture(window, ScreenName.PRODUCTS, "import-files" + name, w -> w.commands().opened(List.of(
                    files.notes(), files.prices(w.workspace().saved().get()))), () -> tour.shows("#formatBox-1"));
            tour.picture(window, ScreenName.PRODUCTS, "import" + name, w -> w.commands().importFiles(List.of(
                    files.prices(w.workspace().saved().get()))), () -> tour.shows("#rowsTable"));
            tour.step(() -> ((CheckBox) stage.getScene().lookup("#leaveOutBox")).setSelected(true));
            tour.step(() -> tour.write("import-left-out" + name));
            tour.step(() -> window.dialogs().close());
            tour.picture(window, ScreenName.PRODUCTS, "import-questions" + name,
                    w -> w.commands().importFiles(List.of(files.table())),
                    () -> tour.shows("#questionsBox"));
            tour.step(() -> tour.fire("#nextButton"));
            tour.step(() -> tour.write("import-table" + name));
            tour.step(() -> window.dialogs().close());
            tour.picture(window, ScreenName.PRODUCTS, "import-moved" + name, w -> w.commands().importFiles(List.of(
                    files.units(w.workspace().saved().get()))), () -> tour.shows("#movedTitle"));
            tour.step(() -> tour.fire("#applyButton"));
            tour.step(() -> tour.write("import-moved-question" + name));
            tour.step(() -> window.dialogs().close());
            tour.picture(window, ScreenName.PLANS, "import-subscriptions" + name,
                    w -> w.commands().importFiles(List.of(files.subscriptions())),
                    () -> tour.shows("#listDatePicker"));
            tour.step(() -> window.dialogs().close());
            tour.picture(window, ScreenName.PLANS, "export" + name, w -> w.commands().exportFile(),
                    () -> tour.shows("#lossTable"));
            tour.step(() -> tour.fire("#scope-plan"));
            tour.step(() -> tour.write("export-plans" + name));
            tour.step(() -> window.dialogs().close());
        }
        tour.size(Tour.WIDE, Tour.HIGH);
    }
}
