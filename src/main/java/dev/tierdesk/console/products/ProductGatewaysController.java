package dev.tierdesk.console.products;

import dev.tierdesk.catalog.Gateway;
import dev.tierdesk.catalog.GatewayMapping;
import dev.tierdesk.catalog.GatewayStatus;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.products.ProductGatewaysViewModel.Outcome;
import dev.tierdesk.console.tiers.Editing;
import dev.tierdesk.console.tiers.Editing.State;
import dev.tierdesk.console.ui.CodedChoice;
import dev.tierdesk.console.ui.Columns;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.ObjectWords;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Wires the Gateways tab of a product: its mappings above, the routes of the chosen one below.
final class ProductGatewaysController {
    private static final PseudoClass UNCHOSEN = PseudoClass.getPseudoClass("unchosen");
    private static final Pattern PLACE = Pattern.compile("gateways\\[(\\d+)](?:\\.routes\\[(\\d+)])?.*");

    private final Editing<Product> editing;
    private final ProductGatewaysViewModel model;
    private final Desk desk;
    private final Messages messages;
    private boolean showing;

    @FXML private MenuButton addButton;
    @FXML private Button removeButton;
    @FXML private Button checkButton;
    @FXML private TableView<GatewayMapping> mappingTable;
    @FXML private TableColumn<GatewayMapping, String> gatewayColumn;
    @FXML private TableColumn<GatewayMapping, String> idColumn;
    @FXML private TableColumn<GatewayMapping, Integer> countColumn;
    @FXML private TableColumn<GatewayMapping, GatewayStatus> statusColumn;
    @FXML private TableColumn<GatewayMapping, String> checkedColumn;
    @FXML private VBox chosenBox;
    @FXML private TextField idField;
    @FXML private ComboBox<String> unitBox;
    @FXML private HBox summaryRow;
    @FXML private Label summaryLabel;
    @FXML private Button takeButton;
    @FXML private Button restoreButton;
    @FXML private TableView<RouteRow> routeTable;
    @FXML private TableColumn<RouteRow, String> signColumn;
    @FXML private TableColumn<RouteRow, String> methodColumn;
    @FXML private TableColumn<RouteRow, String> pathColumn;
    @FXML private TableColumn<RouteRow, String> unitColumn;
    @FXML private TableColumn<RouteRow, String> limitColumn;
    @FXML private TableColumn<RouteRow, String> pluginsColumn;
    @FXML private Label detailLabel;

    ProductGatewaysController(ProductEditorViewModel editor) {
        editing = editor.editing();
        desk = editor.desk();
        messages = desk.messages();
        model = new ProductGatewaysViewModel(editing, desk);
    }

    @FXML
    private void initialize() {
        for (Gateway gateway : Gateway.values()) {
            MenuItem item = new MenuItem(messages.word(gateway));
            item.setOnAction(e -> {
                model.add(gateway);
                mappingTable.getSelectionModel().select(model.chosen());
                idField.requestFocus();
            });
            addButton.getItems().add(item);
        }
        Columns.text(gatewayColumn, mapping -> messages.word(mapping.gateway()));
        Columns.text(idColumn, GatewayMapping::externalId);
        Columns.number(countColumn, mapping -> mapping.routes().size(), messages);
        Columns.badge(statusColumn, List.of(GatewayStatus.values()), GatewayMapping::status, messages);
        Columns.text(checkedColumn, this::checked);
        mappingTable.setItems(model.mappings());
        mappingTable.getSelectionModel().selectedIndexProperty().subscribe(index -> choose(index.intValue()));
        Columns.text(signColumn, RouteRow::sign);
        Columns.text(methodColumn, row -> row.route().method());
        Columns.text(pathColumn, row -> row.route().path());
        Columns.text(unitColumn, row -> row.unit().isEmpty() ? "" : called(row.unit()));
        Columns.text(limitColumn, RouteRow::limit);
        Columns.text(pluginsColumn, RouteRow::plugins);
        routeTable.setItems(model.routes());
        routeTable.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        routeTable.getSelectionModel().selectedItemProperty().subscribe(this::showRoute);
        Columns.copyable(routeTable);
        idField.textProperty().addListener((o, before, text) -> {
            if (!showing) {
                model.rename(text.strip());
            }
        });
        unitBox.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable String unit) {
                return unit == null ? "" : unit.isEmpty()
                        ? messages.get("products.gateways.noUnit") : called(unit);
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        CodedChoice.in(unitBox);
        unitBox.setOnAction(e -> count());
        for (Node node : List.of(chosenBox, summaryRow, takeButton, restoreButton, detailLabel)) {
            node.managedProperty().bind(node.visibleProperty());
        }
        detailLabel.visibleProperty().bind(detailLabel.textProperty().isNotEmpty());
        model.outcome().subscribe(outcome -> showMapping());
        editing.state().subscribe(this::show);
    }

    /// Puts the focus into the mappings; false where the path is not of them.
    boolean focus(String path) {
        Matcher place = PLACE.matcher(path);
        if (!place.matches()) {
            if (path.equals("gateways")) {
                addButton.requestFocus();
            }
            return path.equals("gateways");
        }
        mappingTable.getSelectionModel().select(Integer.parseInt(place.group(1)));
        if (place.group(2) != null) {
            routeTable.getSelectionModel().clearAndSelect(Integer.parseInt(place.group(2)));
            routeTable.scrollTo(Integer.parseInt(place.group(2)));
            unitBox.requestFocus();
        } else if (path.endsWith("external_id")) {
            idField.requestFocus();
        } else {
            checkButton.requestFocus();
        }
        return true;
    }

    @FXML
    private void remove() {
        model.remove();
    }

    @FXML
    private void check() {
        desk.dialogs().openFile(messages.get("products.gateways.check.title"), "*").ifPresent(model::check);
    }

    @FXML
    private void take() {
        model.take();
    }

    @FXML
    private void restore() {
        model.restore();
    }

    private void choose(int index) {
        if (index >= 0 && !showing) {
            model.choose(index);
            showMapping();
        }
    }

    private void count() {
        String unit = unitBox.getValue();
        if (!showing && unit != null) {
            model.count(routeTable.getSelectionModel().getSelectedItems().stream()
                    .flatMap(row -> Stream.ofNullable(row.recorded()))
                    .toList(), unit);
        }
    }

    private void show(@Nullable State<Product> state) {
        if (state != null) {
            boolean outer = showing;
            showing = true;
            mappingTable.getSelectionModel().clearAndSelect(model.chosen());
            showing = outer;
            showMapping();
        }
    }

    private void showMapping() {
        boolean outer = showing;
        showing = true;
        Optional<GatewayMapping> mapping = model.mapping();
        Outcome outcome = model.outcome().get();
        chosenBox.setVisible(mapping.isPresent());
        removeButton.setDisable(mapping.isEmpty());
        checkButton.setDisable(mapping.isEmpty());
        String id = mapping.map(GatewayMapping::externalId).orElse("");
        if (!id.equals(idField.getText().strip())) {
            idField.setText(id);
        }
        summaryRow.setVisible(outcome != Outcome.NONE);
        summaryLabel.setText(model.summary());
        boolean differs = outcome == Outcome.DIFFERENT;
        takeButton.setVisible(differs);
        restoreButton.setVisible(differs && model.canRestore());
        summaryRow.getStyleClass().removeAll("danger", "warning");
        if (differs || outcome == Outcome.UNREADABLE) {
            summaryRow.getStyleClass().add(differs ? "warning" : "danger");
        }
        signColumn.setVisible(outcome == Outcome.SAME || differs);
        Product product = editing.value().orElse(null);
        List<String> units = product == null
                ? List.of() : Stream.concat(Stream.of(""), product.units().stream()).toList();
        if (!units.equals(unitBox.getItems())) {
            unitBox.getItems().setAll(units);
        }
        showRoute(routeTable.getSelectionModel().getSelectedItem());
        showing = outer;
    }

    private void showRoute(@Nullable RouteRow row) {
        boolean outer = showing;
        showing = true;
        unitBox.setDisable(model.routes().isEmpty());
        unitBox.setValue(row == null ? null : row.unit());
        unitBox.pseudoClassStateChanged(UNCHOSEN, row == null);
        detailLabel.setText(row == null ? "" : row.details());
        showing = outer;
    }

    private String called(String unit) {
        State<Product> state = editing.state().get();
        return state == null ? unit : ObjectWords.choice(Kind.UNIT, unit, state.catalog());
    }

    private String checked(GatewayMapping mapping) {
        Instant checked = mapping.checked();
        State<Product> state = editing.state().get();
        return checked == null || state == null
                ? ""
                : new Dates(messages, state.catalog().settings().timeZone()).moment(checked);
    }
}
