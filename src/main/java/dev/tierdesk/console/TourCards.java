package dev.tierdesk.console;

import dev.tierdesk.console.shell.ScreenName;
import dev.tierdesk.console.shell.Window;
import dev.tierdesk.console.workspace.KeptDrafts;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

/// Pictures of what the program says of itself and of what was done, what it asks about a file, after a crash and
/// before a backup is restored, and what it says when it fails.
final class TourCards {
    private final Tour tour;
    private final Stage stage;
    private final Window window;
    private final TourFiles files;
    private final TourStory story;

    TourCards(Tour tour, Stage stage, Window window, TourFiles files, TourStory story) {
        this.tour = tour;
        this.stage = stage;
        this.window = window;
        this.files = files;
        this.story = story;
    }

    void take(String suffix, KeptDrafts kept) {
        picture("recovery" + suffix, w -> story.crash(w.merging(), kept), () -> tour.shows("#draftsBox"));
        tour.step(() -> tour.fire("#takeDraftsButton"));
        tour.await(() -> tour.shows("#sectionsBox"));
        tour.step(() -> tour.write("merge" + suffix));
        tour.step(() -> {
            window.dialogs().close();
            window.workspace().revert(List.copyOf(window.workspace().drafts().keySet()));
        });
        picture("filter-name" + suffix, w -> keepFilter("api"), () -> tour.shows("#keepFilterButton"));
        close();
        tour.step(() -> search(""));
        card("about" + suffix, w -> w.commands().about(), "#componentsTable");
        card("shortcuts" + suffix, w -> w.commands().shortcuts(), ".shortcut-key");
        picture("manual" + suffix, w -> w.commands().manual(), () -> tour.shows("#partsList"));
        tour.step(() -> ((TextField) stage.getScene().lookup("#manualSearchField")).setText("graduated"));
        tour.step(() -> tour.write("manual-found" + suffix));
        close();
        card("open-file" + suffix, w -> w.commands().opened(List.of(files.prices(w.workspace().saved().get()))),
                "#newFromFile");
        picture("open-catalog" + suffix, w -> w.commands().openCatalog(), () -> window.dialogs().isOpen());
        close();
        picture("notice" + suffix, story::describeByImport, () -> tour.shows("#toastAction"));
        tour.await(() -> !tour.shows("#toastAction"));
        card("restore-backup" + suffix, w -> w.commands().restoreBackup(), "#backup-0");
        card("failure" + suffix, w -> w.dialogs().failed(new IllegalStateException("for a picture")),
                "#openLogButton");
    }

    private void keepFilter(String words) {
        search(words);
        MenuButton filters = (MenuButton) stage.getScene().lookup("#keptFilters");
        filters.fireEvent(new Event(MenuButton.ON_SHOWING));
        filters.getItems().getFirst().fire();
    }

    private void search(String words) {
        ((TextField) stage.getScene().lookup("#searchField")).setText(words);
    }

    /// @param part what shows that the card is there
    private void card(String name, Consumer<Window> open, String part) {
        picture(name, open, () -> tour.shows(part));
        close();
    }

    private void picture(String name, Consumer<Window> prepare, BooleanSupplier ready) {
        tour.picture(window, ScreenName.PRODUCTS, name, prepare, ready);
    }

    private void close() {
        tour.step(() -> window.dialogs().close());
    }
}
