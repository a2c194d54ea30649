package dev.tierdesk.console.products;

import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.history.SinceLabel;
import dev.tierdesk.console.tiers.Editing.State;
import dev.tierdesk.console.tiers.PriceTable;
import dev.tierdesk.console.ui.Badge;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.console.ui.LateTabs;
import dev.tierdesk.console.ui.ObjectCommands;
import dev.tierdesk.console.ui.Reveal;
import dev.tierdesk.console.ui.SaveMarks;
import dev.tierdesk.console.ui.TabCount;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.console.ui.Wizard;
import dev.tierdesk.words.Messages;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/// Wires the editor of a product: header, tabs, foot.
final class ProductEditorController extends ObjectCommands {
    private static final Pattern PRICE = Pattern.compile("prices\\[(.*)]");

    private final ProductEditorViewModel model;
    private final Messages messages;
    private final ProductGeneralController general;
    private final ProductUnitsController units;
    private final ProductCostsController costs;
    private final ProductKeysController keys;
    private final ProductGatewaysController gateways;
    private final PriceTable prices;
    private @Nullable String pricesOf;

    @FXML private VBox root;
    @FXML private Label titleLabel;
    @FXML private Badge stageBadge;
    @FXML private Badge statusBadge;
    @FXML private Region dirtyDot;
    @FXML private Button duplicateButton;
    @FXML private MenuButton moreButton;
    @FXML private Label codeLabel;
    @FXML private Label factsLabel;
    @FXML private SinceLabel sinceLabel;
    @FXML private TabPane tabs;
    @FXML private Tab generalTab;
    @FXML private Tab unitsTab;
    @FXML private Tab pricesTab;
    @FXML private Tab costsTab;
    @FXML private Tab keysTab;
    @FXML private Tab gatewaysTab;
    @FXML private HBox staleRow;
    @FXML private Label staleLabel;
    @FXML private Button gatewaysButton;
    @FXML private Label stateLabel;
    @FXML private Button revertButton;
    @FXML private Button onDateButton;

    /// @param duplicate copies the open product
    /// @param start opens a wizard on it
    ProductEditorController(ProductEditorViewModel model, Runnable duplicate, Consumer<Wizard> start) {
        super(duplicate, start);
        this.model = model;
        messages = model.desk().messages();
        general = new ProductGeneralController(model);
        units = new ProductUnitsController(new ProductUnitsViewModel(model.workspace(), model.editing()), model.desk());
        costs = new ProductCostsController(model);
        keys = new ProductKeysController(model, this::openPrice);
        gateways = new ProductGatewaysController(model);
        prices = new PriceTable(model.workspace(), model.desk());
    }

    @FXML
    private void initialize() {
        sinceLabel.show(model.since());
        TabCount.fill(generalTab, Views.load(general, messages));
        TabCount.fill(unitsTab, Views.load(units, messages));
        TabCount.fill(pricesTab, prices.root());
        TabCount.fill(costsTab, Views.load(costs, messages));
        TabCount.fill(keysTab, Views.load(keys, messages));
        TabCount.fill(gatewaysTab, Views.load(gateways, messages));
        LateTabs.of(tabs);
        staleRow.managedProperty().bind(staleRow.visibleProperty());
        gatewaysButton.managedProperty().bind(gatewaysButton.visibleProperty());
        gatewaysButton.visibleProperty().bind(gatewaysTab.selectedProperty().not());
        duplicateButton.setGraphic(Icons.of(MaterialDesignC.CONTENT_COPY));
        moreButton.setGraphic(Icons.of(MaterialDesignD.DOTS_HORIZONTAL));
        dirtyDot.managedProperty().bind(dirtyDot.visibleProperty());
        model.editing().state().subscribe(this::show);
    }

    /// Opens the tab of a field and puts the focus into it.
    void focus(String path) {
        Matcher price = PRICE.matcher(path);
        if (path.startsWith("prices")) {
            tabs.getSelectionModel().select(pricesTab);
            if (price.matches()) {
                prices.select(price.group(1));
            }
            return;
        }
        if (!enterState(path, moreButton) && !enter(path) && !enter(path.replaceAll("[\\[.].*", ""))) {
            enter("name");
        }
    }

    private void openPrice(String code) {
        tabs.getSelectionModel().select(pricesTab);
        prices.selectAlone(code);
    }

    private boolean enter(String path) {
        return enter(unitsTab, units::focus, path)
                || enter(costsTab, costs::focus, path)
                || enter(keysTab, keys::focus, path)
                || enter(gatewaysTab, gateways::focus, path)
                || enter(generalTab, general::focus, path);
    }

    @FXML
    private void showGateways() {
        tabs.getSelectionModel().select(gatewaysTab);
    }

    @FXML
    void save() {
        model.save().ifPresent(this::focus);
    }

    @FXML
    private void saveOnDate() {
        model.saveOnDate().ifPresent(this::focus);
    }

    @FXML
    private void revert() {
        model.revert();
    }

    private void show(@Nullable State<Product> state) {
        root.setVisible(state != null);
        if (state == null) {
            return;
        }
        Product product = state.value();
        titleLabel.setText(product.name());
        stageBadge.show(product.maturity(), messages);
        statusBadge.show(product.publishStatus(), messages);
        codeLabel.setText(product.code());
        factsLabel.setText(messages.get("products.facts",
                "type", ProductsViewModel.typeName(state.catalog(), product.type()), "charge", product.chargeType()));
        TabCount.show(unitsTab, product.units().size());
        TabCount.show(pricesTab, state.catalog().pricesOfProduct(product.code()).size());
        TabCount.show(costsTab, product.costs().size());
        TabCount.show(gatewaysTab, product.gateways().size());
        staleLabel.setText(ProductGatewaysViewModel.stale(product, messages));
        staleRow.setVisible(!staleLabel.getText().isEmpty());
        new SaveMarks(dirtyDot, stateLabel, revertButton, onDateButton)
                .show(model.isDirty(state), model.stateWords(state));
        if (!Objects.equals(pricesOf, product.code())) {
            pricesOf = product.code();
            prices.showProduct(product.code());
        }
    }

    private static boolean enter(Tab tab, Predicate<String> focus, String path) {
        if (!focus.test(path)) {
            return false;
        }
        tab.getTabPane().getSelectionModel().select(tab);
        boolean entered = focus.test(path);
        Reveal.focused(tab.getTabPane());
        return entered;
    }
}
