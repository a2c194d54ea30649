package dev.tierdesk.console.preview;

import dev.tierdesk.console.preview.Sheet.Fact;
import dev.tierdesk.console.preview.Sheet.Total;
import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Shows the sheet: totals, arithmetic, notes, chart and boundary table.
public final class SheetController {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final PreviewViewModel model;
    private final Messages messages;
    private final ChartView chart;
    private final RowsView rows = new RowsView();
    private final NotesView notes = new NotesView();
    private final EdgesView edges = new EdgesView();
    private final MenuButton axisButton = new MenuButton();

    @FXML private VBox sheetBox;
    @FXML private TotalsPane totalsPane;
    @FXML private Label verdictLabel;
    @FXML private VBox rowsBox;
    @FXML private VBox chartBox;
    @FXML private HBox legendBox;
    @FXML private ToggleButton chartLog;
    @FXML private ToggleButton chartLinear;

    SheetController(PreviewViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        this.chart = new ChartView(
                messages.numbers(), quantity -> model.active().ifPresent(meter -> model.type(meter, quantity)));
        chart.setId("previewChart");
        chart.setAccessibleHelp(messages.get("preview.chart.description"));
        rows.setId("previewLines");
        edges.setId("previewEdges");
        axisButton.setId("previewAxis");
        axisButton.getStyleClass().addAll("flat", "small", "chart-axis");
        axisButton.setTooltip(new Tooltip(messages.get("preview.chart.axis")));
        axisButton.setAccessibleHelp(messages.get("preview.chart.axis"));
        axisButton.setMnemonicParsing(false);
        axisButton.setMinWidth(0);
        axisButton.setOnShowing(e -> axisButton.getItems().setAll(model.axes().stream().map(this::axis).toList()));
        axisButton.getItems().add(new MenuItem()); // an empty menu does not open
    }

    @FXML
    private void initialize() {
        rowsBox.getChildren().addAll(rows, notes);
        chartBox.getChildren().add(chart);
        sheetBox.getChildren().add(edges);
        chartLog.setSelected(model.logProperty().get());
        chartLinear.setSelected(!model.logProperty().get());
        chartLog.setOnAction(e -> scale(true));
        chartLinear.setOnAction(e -> scale(false));
        model.sheetProperty().addListener((o, before, sheet) -> show(sheet));
        model.reasonProperty()
                .addListener((o, before, reason) -> sheetBox.pseudoClassStateChanged(STALE, !reason.isEmpty()));
        sheetBox.pseudoClassStateChanged(STALE, !model.reasonProperty().get().isEmpty());
        show(model.sheetProperty().get());
    }

    private void scale(boolean log) {
        chartLog.setSelected(log);
        chartLinear.setSelected(!log);
        model.logProperty().set(log);
    }

    private void show(@Nullable Sheet sheet) {
        sheetBox.setVisible(sheet != null);
        if (sheet == null) {
            return;
        }
        showTotals(sheet);
        verdictLabel.setVisible(sheet.verdict() != null);
        verdictLabel.setText(sheet.verdict());
        rows.show(sheet.columns(), sheet.rows());
        notes.show(sheet.notes());
        Chart drawn = sheet.chart();
        chartBox.setVisible(drawn != null);
        if (drawn != null) {
            showLegend(drawn);
        }
        chart.show(drawn);
        edges.show(sheet.edges());
    }

    private void showTotals(Sheet sheet) {
        boolean compared = sheet.totals().size() > 1;
        List<Region> blocks = new ArrayList<>();
        for (int i = 0; i < sheet.totals().size(); i++) {
            blocks.add(total(sheet.totals().get(i), i, compared));
        }
        if (!sheet.facts().isEmpty()) {
            blocks.add(facts(sheet.facts()));
        }
        totalsPane.show(blocks, !sheet.facts().isEmpty());
    }

    private VBox total(Total total, int index, boolean compared) {
        Label name = new Label(compared ? total.name()
                : total.name().isEmpty()
                ? messages.get("preview.total") : messages.get("preview.total.of", "name", total.name()));
        name.getStyleClass().add("total-name");
        HBox head = new HBox(name);
        head.getStyleClass().add("total-head");
        if (compared) {
            head.getChildren().addFirst(swatch(index == 0 ? "first" : "second"));
        }
        if (!total.was().isEmpty()) {
            Label was = new Label(total.was());
            was.getStyleClass().add("total-name");
            head.getChildren().add(was);
        }
        Label amount = new Label(total.amount());
        amount.setId(index == 0 ? "previewTotal" : "previewOtherTotal");
        amount.getStyleClass().add("total-amount");
        amount.setMinWidth(Region.USE_PREF_SIZE);
        Label currency = new Label(total.currency());
        currency.getStyleClass().add("total-currency");
        currency.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(amount, currency);
        line.getStyleClass().add("total-line");
        return new VBox(head, line);
    }

    private static GridPane facts(List<Fact> facts) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("facts");
        for (int i = 0; i < facts.size(); i++) {
            Label name = new Label(facts.get(i).name());
            name.getStyleClass().add("fact-name");
            name.setMinWidth(Region.USE_PREF_SIZE);
            Label value = new Label(facts.get(i).value());
            value.getStyleClass().add("fact-value");
            value.setMinWidth(Region.USE_PREF_SIZE);
            grid.add(name, 0, i);
            grid.add(value, 1, i);
        }
        return grid;
    }

    private void showLegend(Chart drawn) {
        Chart.Line per = drawn.perUnit();
        if (per == null) {
            axisButton.setText(drawn.title());
            if (!legendBox.getChildren().equals(List.of(axisButton))) {
                legendBox.getChildren().setAll(axisButton);
            }
        } else {
            legendBox.getChildren().setAll(
                    swatch("first"), new Label(drawn.totals().getFirst().name()), swatch("per-unit"),
                    new Label(per.name()));
        }
    }

    private MenuItem axis(Quantity quantity) {
        RadioMenuItem item = new RadioMenuItem(quantity.name());
        item.setMnemonicParsing(false);
        item.setSelected(model.active().filter(quantity.meter()::equals).isPresent());
        item.setOnAction(e -> model.activate(quantity.meter()));
        return item;
    }

    /// A piece of a line of the chart.
    private static Region swatch(String of) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("swatch", of);
        return swatch;
    }
}
