package dev.tierdesk.console.products;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Cost;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.tiers.Editing.State;
import dev.tierdesk.console.tiers.Inputs;
import dev.tierdesk.console.ui.EmptyState;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.console.ui.ProblemWords;
import dev.tierdesk.console.versions.MovedBillsView;
import dev.tierdesk.words.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// Wires the Costs tab of a product: a row for each named cost.
final class ProductCostsController {
    private static final Pattern PLACE = Pattern.compile("costs\\[(\\d+)\\](.*)");

    private final ProductEditorViewModel model;
    private final Messages messages;
    private final Inputs<Product> inputs;
    private final List<CostRow> rows = new ArrayList<>();
    private @Nullable UUID shown;

    @FXML private EmptyState emptyState;
    @FXML private Button addButton;
    @FXML private VBox costsBox;
    @FXML private VBox rowsBox;
    @FXML private VBox historyBox;
    @FXML private Label problemLabel;
    @FXML private StackPane movedPane;

    ProductCostsController(ProductEditorViewModel model) {
        this.model = model;
        messages = model.desk().messages();
        inputs = new Inputs<>(model.editing(), messages);
    }

    @FXML
    private void initialize() {
        addButton.setGraphic(Icons.of(MaterialDesignP.PLUS));
        emptyState.onAction(this::add);
        emptyState.managedProperty().bind(emptyState.visibleProperty());
        costsBox.visibleProperty().bind(emptyState.visibleProperty().not());
        problemLabel.managedProperty().bind(problemLabel.visibleProperty());
        problemLabel.visibleProperty().bind(problemLabel.textProperty().isNotEmpty());
        MovedBillsView moved = new MovedBillsView(model.moving());
        movedPane.getChildren().add(moved);
        movedPane.managedProperty().bind(moved.visibleProperty());
        historyBox.getChildren().add(new CostHistory(model));
        model.editing().state().subscribe(this::show);
    }

    /// Puts the focus into the costs; false where the path is not of them.
    boolean focus(String path) {
        if (path.startsWith("costs") && !inputs.focus(path) && !rows.isEmpty()) {
            rows.getFirst().focusKey();
        }
        return path.startsWith("costs");
    }

    @FXML
    private void add() {
        Catalog catalog = model.workspace().working().get();
        model.editing().change("costs.add", p -> {
            List<String> keys = p.costs().stream().map(Cost::key).toList();
            String key = Cost.PRIMARY;
            for (int number = 2; keys.contains(key); number++) {
                key = "cost_" + number;
            }
            Cost cost = new Cost(key, BigDecimal.ZERO, catalog.settings().defaultCurrency(), null);
            return p.with(e -> e.costs.add(cost));
        });
        rows.getLast().focusKey();
    }

    private void remove(int index) {
        model.editing().moveUnfinished(path -> {
            Matcher place = PLACE.matcher(path);
            if (!place.matches()) {
                return path;
            }
            int at = Integer.parseInt(place.group(1));
            return at == index ? null : at < index ? path : "costs[" + (at - 1) + "]" + place.group(2);
        });
        model.editing().change("costs.remove", p -> p.with(e -> e.costs.remove(index)));
    }

    private void show(@Nullable State<Product> state) {
        if (state == null) {
            return;
        }
        int count = state.value().costs().size();
        if (rows.size() != count || !Objects.equals(shown, state.value().id())) {
            shown = state.value().id();
            inputs.clear();
            rows.clear();
            for (int i = 0; i < count; i++) {
                int index = i;
                rows.add(new CostRow(model, inputs, i, () -> remove(index)));
            }
            rowsBox.getChildren().setAll(rows);
            inputs.refresh();
        }
        emptyState.setVisible(count == 0);
        problemLabel.setText(model.editing().problems().stream()
                .filter(p -> p.where().path().startsWith("costs"))
                .map(problem -> new ProblemWords(messages).of(problem))
                .distinct()
                .collect(Collectors.joining("\n")));
    }
}
