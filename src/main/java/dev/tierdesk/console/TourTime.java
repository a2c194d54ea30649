package dev.tierdesk.console;

import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.console.shell.ScreenName;
import dev.tierdesk.console.shell.Window;
import dev.tierdesk.console.ui.Wizard;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

/// Pictures of what is planned for several objects together, of what was deleted, and of looking back.
final class TourTime {
    private final Tour tour;
    private final Stage stage;
    private final Window window;
    private final TourStory story;

    TourTime(Tour tour, Stage stage, Window window, TourStory story) {
        this.tour = tour;
        this.stage = stage;
        this.window = window;
        this.story = story;
    }

    void take(String suffix) {
        tour.step(() -> {
            if (together().isEmpty()) {
                story.together();
            }
        });
        tour.await(() -> together().isPresent());
        tour.picture(window, ScreenName.SCHEDULE, "schedule-together" + suffix,
                w -> w.screen(ScreenName.SCHEDULE).select(Long.toString(together().orElseThrow().number())));
        tour.picture(window, ScreenName.PLANS, "history-planned" + suffix, w -> w.navigator().start(Wizard.HISTORY,
                List.of(together().orElseThrow().object().id())), () -> tour.shows("#statesList"));
        close();
        tour.step(() -> window.navigator().start(Wizard.CHANGE_PRICES, story.startupPrices()));
        tour.step(() -> ((TextField) stage.getScene().lookup("#valueField")).setText("5"));
        tour.step(() -> tour.fire("#examplesButton"));
        tour.step(() -> tour.write("change-prices-marked" + suffix));
        tour.step(() -> tour.fire(".bulk-card #onDateButton"));
        tour.step(() -> {}); // what it asks for is computed in the background
        tour.step(() -> tour.write("change-prices-on-date" + suffix));
        close();
        tour.step(story::delete);
        tour.picture(window, ScreenName.CHANGES, "changes-deleted" + suffix,
                w -> w.navigator().openChange(story.lastChange()), this::showsRestore);
        tour.step(() -> restoreLink().fire());
        tour.step(() -> tour.write("changes-restore" + suffix));
        close();
        tour.step(() -> ((MenuButton) stage.getScene().lookup("#moreButton")).getItems().getLast().fire());
        tour.step(() -> tour.write("changes-merge" + suffix));
        close();
        tour.step(() -> since(-1));
        tour.step(() -> tour.write("changes-period" + suffix));
        tour.step(() -> since(0));
    }

    private void close() {
        tour.step(() -> window.dialogs().close());
    }

    private Optional<ScheduledChange> together() {
        return window.workspace().schedule().schedule().get().pending().stream()
                .filter(change -> change.intentions().size() > 1)
                .findFirst();
    }

    /// @param item its place in the menu; -1 for the last
    private void since(int item) {
        MenuButton chip = (MenuButton) stage.getScene().lookup("#sinceChip");
        RadioMenuItem chosen = (RadioMenuItem) chip.getItems().get(item < 0 ? chip.getItems().size() - 1 : item);
        chosen.setSelected(true);
        chosen.fire();
    }

    private boolean showsRestore() {
        return stage.getScene().getRoot().lookupAll(".diff-object .hyperlink").stream()
                .anyMatch(node -> isRestore(node) && node.isVisible());
    }

    private Hyperlink restoreLink() {
        return stage.getScene().getRoot().lookupAll(".diff-object .hyperlink").stream()
                .filter(node -> isRestore(node) && node.isVisible())
                .map(Hyperlink.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isRestore(Node node) {
        return "restoreLink".equals(node.getId());
    }
}
