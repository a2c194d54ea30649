package dev.tierdesk.console.preview;

import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.EmptyState;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

/// The dock: what is looked at, and the quantities; below it the sheet.
public final class PreviewController {
    /// With more quantities than this, those not given are folded away.
    private static final int MANY = 4;

    private final PreviewViewModel model;
    private final Desk desk;
    private final Messages messages;
    private final List<QuantityRow> rows = new ArrayList<>();
    private List<Meter> shownMeters = List.of();
    private boolean unfolded;
    private boolean showing;
    private Runnable close = () -> {};

    @FXML private ToggleButton modePrice;
    @FXML private ToggleButton modePlan;
    @FXML private ToggleButton modeCompare;
    @FXML private MenuItem copyText;
    @FXML private MenuItem copyTable;
    @FXML private Button closeButton;
    @FXML private VBox contentBox;
    @FXML private SearchableComboBox<Choice> firstChoice;
    @FXML private Label withLabel;
    @FXML private SearchableComboBox<Choice> secondChoice;
    @FXML private HBox keyBox;
    @FXML private Label keyLabel;
    @FXML private ComboBox<Choice> keyChoice;
    @FXML private VBox quantitiesBox;
    @FXML private Hyperlink foldLink;
    @FXML private Hyperlink moreLink;
    @FXML private GridPane moreBox;
    @FXML private HBox reasonBox;
    @FXML private Label reasonLabel;
    @FXML private EmptyState emptyState;

    PreviewController(PreviewViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
        this.messages = desk.messages();
    }

    @FXML
    private void initialize() {
        contentBox.getChildren().add(Views.load(new SheetController(model, messages), messages));
        Map<Mode, ToggleButton> modes = Map.of(Mode.PRICE, modePrice, Mode.PLAN, modePlan, Mode.COMPARE, modeCompare);
        modes.forEach((mode, button) -> button.setOnAction(e -> {
            model.choose(mode);
            modes.forEach((m, b) -> b.setSelected(m == model.modeProperty().get()));
        }));
        copyText.setOnAction(e -> copy(SheetText::plain));
        copyTable.setOnAction(e -> copy(SheetText::table));
        closeButton.setOnAction(e -> close.run());
        choose(firstChoice, () -> model.modeProperty().get() == Mode.PRICE ? model.prices() : model.plans(),
                choice -> {
                    if (model.modeProperty().get() == Mode.PRICE) {
                        model.choosePrice(choice.id());
                    } else {
                        model.choosePlan(choice.id());
                    }
                });
        choose(secondChoice, model::plans, choice -> model.chooseOther(choice.id()));
        keyChoice.setOnAction(e -> {
            if (!showing && keyChoice.getValue() != null) {
                model.choosePrice(keyChoice.getValue().id());
            }
        });
        foldLink.setOnAction(e -> {
            unfolded = !unfolded;
            showQuantities();
        });
        moreLink.setOnAction(e -> moreBox.setVisible(!moreBox.isVisible()));
        model.modeProperty().addListener((o, before, mode) -> modes.forEach((m, b) -> b.setSelected(m == mode)));
        modes.forEach((m, b) -> b.setSelected(m == model.modeProperty().get()));
        model.quantities().addListener((ListChangeListener<Quantity>) c -> showQuantities());
        model.activeProperty().addListener((o, before, meter) -> showQuantities());
        model.more().addListener((ListChangeListener<ContextField>) c -> showMore());
        model.sheetProperty().addListener((o, before, sheet) -> {
            showChoices();
            showReason();
        });
        model.firstProperty().addListener((o, before, first) -> showChoices());
        model.unpricedProperty().addListener((o, before, unpriced) -> showChoices());
        model.reasonProperty().addListener((o, before, reason) -> showReason());
        showQuantities();
        showMore();
        showChoices();
        showReason();
    }

    void onClose(Runnable run) {
        close = run;
    }

    void focusQuantity() {
        rows.stream().findFirst().ifPresent(row -> row.field().requestFocus());
    }

    /// The items of a choice are made when it opens: there may be thousands.
    private void choose(SearchableComboBox<Choice> box, Supplier<List<Choice>> items, Consumer<Choice> chosen) {
        box.setOnShowing(e -> fill(box, items.get()));
        box.setTooltip(new Tooltip());
        box.getTooltip().textProperty().bind(box.valueProperty().map(Choice::name).orElse(""));
        box.setOnAction(e -> {
            Choice choice = box.getValue();
            if (!showing && choice != null) {
                chosen.accept(choice);
            }
        });
    }

    private void fill(ComboBox<Choice> box, List<Choice> items) {
        showing = true;
        Choice value = box.getValue();
        if (!box.getItems().equals(items)) {
            box.getItems().setAll(items);
        }
        box.setValue(value);
        showing = false;
    }

    private void showChoices() {
        Optional<Choice> first = model.firstProperty().get();
        String unpriced = model.unpricedProperty().get();
        emptyState.setVisible(first.isEmpty());
        emptyState.setTitle(unpriced.isEmpty() ? messages.get("preview.empty.title") : unpriced);
        emptyState.setText(messages.get(unpriced.isEmpty() ? "preview.empty.text" : "preview.unpriced.text"));
        set(firstChoice, first);
        boolean compare = model.modeProperty().get() == Mode.COMPARE;
        withLabel.setVisible(compare);
        secondChoice.setVisible(compare);
        set(secondChoice, compare ? model.second() : Optional.empty());
        List<Choice> keys = model.keys();
        keyBox.setVisible(keys.size() > 1);
        if (keys.size() > 1) {
            keyLabel.setText(model.keyLabel());
            showing = true;
            if (!keyChoice.getItems().equals(keys)) {
                keyChoice.getItems().setAll(keys);
            }
            keyChoice.setValue(keys.stream().filter(k -> k.id().equals(first.map(Choice::id).orElse(null)))
                    .findFirst().orElse(null));
            showing = false;
        }
    }

    private void set(ComboBox<Choice> box, Optional<Choice> choice) {
        if (!Objects.equals(box.getValue(), choice.orElse(null))) {
            showing = true;
            box.setValue(choice.orElse(null));
            showing = false;
        }
    }

    private void showQuantities() {
        List<Quantity> all = model.quantities();
        @Nullable Meter active = model.active().orElse(null);
        List<Quantity> shown = unfolded || all.size() <= MANY
                ? all
                : all.stream().filter(
                        q -> q.value() != null || q.meter().equals(active) || shownMeters.contains(q.meter())
                        && all.stream().anyMatch(a -> a.meter().equals(shownMeters.getFirst()))).toList();
        List<Meter> meters = shown.stream().map(Quantity::meter).toList();
        if (!meters.equals(shownMeters)) {
            shownMeters = meters;
            rows.clear();
            meters.forEach(meter -> rows.add(new QuantityRow(meter, model, messages)));
            quantitiesBox.getChildren().setAll(rows);
        }
        boolean single = model.modeProperty().get() == Mode.PRICE;
        for (int i = 0; i < rows.size(); i++) {
            Meter meter = meters.get(i);
            String id = single ? "previewQuantity"
                    : "quantity-" + meter.product() + "-" + (meter.isSeats() ? "seats" : meter.unit())
                    + (meter.key() == null ? "" : "-" + meter.key());
            rows.get(i).show(shown.get(i), meter.equals(active), id);
        }
        int folded = all.size() - shown.size();
        foldLink.setVisible(folded > 0 || unfolded && all.size() > MANY);
        foldLink.setText(folded > 0
                ? messages.get("preview.quantities.more", "count", folded) : messages.get("preview.quantities.less"));
    }

    private void showMore() {
        List<ContextField> fields = model.more();
        long said = fields.stream().filter(PreviewController::isSaid).count();
        moreLink.setVisible(!fields.isEmpty());
        moreLink.setText(said == 0 ? messages.get("preview.more") : messages.get("preview.more.said", "count", said));
        if (!fields.stream().map(ContextField::id).toList()
                .equals(moreBox.getChildren().stream().map(Node::getId).toList())) {
            arrange(fields.stream().map(f -> new ContextRow(f, model)).toList());
        }
        for (int i = 0; i < fields.size(); i++) {
            ((ContextRow) moreBox.getChildren().get(i)).show(fields.get(i));
        }
    }

    /// Two in a row; what has long words gets a row of its own.
    private void arrange(List<ContextRow> fields) {
        moreBox.getChildren().clear();
        int row = 0;
        int column = 0;
        for (ContextRow field : fields) {
            if (field.isWide() && column == 1) {
                row++;
                column = 0;
            }
            moreBox.add(field, column, row, field.isWide() ? 2 : 1, 1);
            column = field.isWide() ? 2 : column + 1;
            if (column == 2) {
                row++;
                column = 0;
            }
        }
    }

    /// Whether something other than the usual was said.
    private static boolean isSaid(ContextField field) {
        return switch (field.what()) {
            case CURRENCY -> false;
            case BUYER -> field.value().equals(ContextFields.CONSUMER);
            case COUNTRY, VAT_ID, CUSTOMER, DATE, DIMENSION, VARIABLE, CARRIED_OVER -> !field.value().isEmpty();
        };
    }

    private void showReason() {
        String reason = model.reasonProperty().get();
        reasonBox.setVisible(!reason.isEmpty());
        reasonLabel.setText(reason.isEmpty() || model.sheetProperty().get() == null
                ? reason : messages.get("preview.reason.stale", "reason", reason));
    }

    private void copy(Function<Sheet, String> form) {
        Sheet sheet = model.sheetProperty().get();
        if (sheet != null) {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, form.apply(sheet)));
            desk.dialogs().toast(messages.get("preview.copied"), null, null);
        }
    }
}
