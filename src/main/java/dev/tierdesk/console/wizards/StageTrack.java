package dev.tierdesk.console.wizards;

import dev.tierdesk.console.ui.Badge;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.console.wizards.Station.Place;
import dev.tierdesk.words.Messages;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// The states of a field from the first to the last, as stations on a line.
public final class StageTrack extends GridPane {
    public StageTrack() {
        getStyleClass().add("stage-track");
    }

    void show(List<Station> stations, Messages messages) {
        getChildren().clear();
        getColumnConstraints().clear();
        for (int i = 0; i < stations.size(); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / stations.size());
            getColumnConstraints().add(column);
            Station station = stations.get(i);
            Node before = i == 0 ? line("none") : line(leg(stations, i - 1));
            Node after = i == stations.size() - 1 ? line("none") : line(leg(stations, i));
            HBox row = new HBox(before, circle(station.place()), after);
            row.getStyleClass().add("stops");
            Label words = new Label(station.words());
            words.getStyleClass().addAll("station-words", station.place().name().toLowerCase(messages.language()));
            VBox cell = new VBox(row, Badge.of((Enum<?>) station.state(), messages), words);
            cell.getStyleClass().add("station");
            add(cell, i, 0);
        }
    }

    /// How the line from station `from` to the one after it looks: the way to the next state is dashed.
    private static String leg(List<Station> stations, int from) {
        List<Place> places = stations.stream().map(Station::place).toList();
        int next = places.indexOf(Place.NEXT);
        int now = next < places.indexOf(Place.NOW) ? places.indexOf(Place.NOW) : places.lastIndexOf(Place.NOW);
        if (next >= 0 && from >= Math.min(now, next) && from < Math.max(now, next)) {
            return "next";
        }
        return from < places.indexOf(Place.NOW) ? "passed" : "ahead";
    }

    private static Region line(String style) {
        Region line = new Region();
        line.getStyleClass().addAll("leg", style);
        HBox.setHgrow(line, Priority.ALWAYS);
        return line;
    }

    private static StackPane circle(Place place) {
        StackPane circle = new StackPane();
        circle.getStyleClass().add("stop");
        switch (place) {
            case PASSED -> circle.getChildren().add(Icons.of(MaterialDesignC.CHECK));
            case NOW -> circle.getChildren().add(Icons.of(MaterialDesignM.MAP_MARKER_OUTLINE));
            case NEXT -> circle.getChildren().add(Icons.of(MaterialDesignA.ARROW_RIGHT));
            case AHEAD -> {}
        }
        circle.getStyleClass().add(switch (place) {
            case PASSED -> "passed";
            case NOW -> "now";
            case NEXT -> "next";
            case AHEAD -> "ahead";
        });
        return circle;
    }
}
