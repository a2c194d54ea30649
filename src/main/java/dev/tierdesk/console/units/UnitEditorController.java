package dev.tierdesk.console.units;

import dev.tierdesk.catalog.Aggregation;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.FilterCondition;
import dev.tierdesk.catalog.FilterOperator;
import dev.tierdesk.console.history.SinceLabel;
import dev.tierdesk.console.tiers.Editing.State;
import dev.tierdesk.console.tiers.FieldText;
import dev.tierdesk.console.tiers.Inputs;
import dev.tierdesk.console.ui.Badge;
import dev.tierdesk.console.ui.Field;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.console.ui.ObjectCommands;
import dev.tierdesk.console.ui.Reveal;
import dev.tierdesk.console.ui.SaveMarks;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.console.ui.Wizard;
import dev.tierdesk.console.versions.MovedBillsView;
import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// Wires the editor of a billable unit.
final class UnitEditorController extends ObjectCommands {
    private static final Pattern PLACE = Pattern.compile("filters\\[(\\d+)\\](.*)");

    private final UnitEditorViewModel model;
    private final Messages messages;
    private final Inputs<BillableUnit> inputs;
    private final Inputs<BillableUnit> filterInputs;
    private final UnitConversionController conversion;
    private final UnitUseController use;
    private final List<FilterRow> filterRows = new ArrayList<>();
    private @Nullable UUID shown;

    @FXML private VBox root;
    @FXML private Button addFilterButton;
    @FXML private Label titleLabel;
    @FXML private Badge statusBadge;
    @FXML private Region dirtyDot;
    @FXML private Button duplicateButton;
    @FXML private MenuButton moreButton;
    @FXML private Label codeLabel;
    @FXML private Label factsLabel;
    @FXML private SinceLabel sinceLabel;
    @FXML private TextField nameField;
    @FXML private Field codeInput;
    @FXML private TextField codeField;
    @FXML private TextField labelField;
    @FXML private Field aggregationInput;
    @FXML private ComboBox<String> aggregationBox;
    @FXML private HBox lockRow;
    @FXML private Label lockLabel;
    @FXML private TextField eventTypeField;
    @FXML private TextField eventFieldField;
    @FXML private TextArea descriptionArea;
    @FXML private VBox filtersBox;
    @FXML private Label filterProblemLabel;
    @FXML private StackPane conversionPane;
    @FXML private StackPane movedPane;
    @FXML private StackPane usePane;
    @FXML private TextArea externalIdsArea;
    @FXML private Label stateLabel;
    @FXML private Button revertButton;
    @FXML private Button onDateButton;

    /// @param duplicate copies the open unit
    /// @param start opens a wizard on it
    UnitEditorController(UnitEditorViewModel model, Runnable duplicate, Consumer<Wizard> start) {
        super(duplicate, start);
        this.model = model;
        messages = model.desk().messages();
        inputs = new Inputs<>(model.editing(), messages);
        filterInputs = new Inputs<>(model.editing(), messages);
        conversion = new UnitConversionController(model);
        use = new UnitUseController(model);
    }

    @FXML
    private void initialize() {
        addFilterButton.setGraphic(Icons.of(MaterialDesignP.PLUS));
        sinceLabel.show(model.since());
        inputs.text(nameField, "name", BillableUnit::name, model::named);
        inputs.text(codeField, "code", BillableUnit::code, (u, text) -> u.with(e -> e.code = text.strip()));
        inputs.text(labelField, "unit_label", BillableUnit::unitLabel, (u, text) -> u.with(e -> e.unitLabel = text));
        inputs.choice(aggregationBox, "aggregation", u -> Arrays.stream(Aggregation.values()).map(Enum::name).toList(),
                u -> u.aggregation().name(), (u, name) -> u.with(e -> e.aggregation = Aggregation.valueOf(name)),
                name -> messages.word(Aggregation.valueOf(name)));
        inputs.text(eventTypeField, "event_type", BillableUnit::eventType,
                (u, text) -> u.with(e -> e.eventType = text.strip()));
        inputs.text(eventFieldField, "event_field", UnitRow::eventField,
                (u, text) -> u.with(e -> e.eventField = text.isBlank() ? null : text.strip()));
        inputs.text(descriptionArea, "description", BillableUnit::description,
                (u, text) -> u.with(e -> e.description = text));
        inputs.parsed(externalIdsArea, "external_ids", u -> FieldText.entries(u.externalIds(), "\n"),
                (u, text) -> FieldText.entries(text, "\n")
                        .map(read -> u.with(e -> e.externalIds = new TreeMap<>(read))),
                "units.unread.external-ids");
        conversionPane.getChildren().add(Views.load(conversion, messages));
        MovedBillsView moved = new MovedBillsView(model.moving());
        movedPane.getChildren().add(moved);
        movedPane.managedProperty().bind(moved.visibleProperty());
        usePane.getChildren().add(Views.load(use, messages));
        duplicateButton.setGraphic(Icons.of(MaterialDesignC.CONTENT_COPY));
        moreButton.setGraphic(Icons.of(MaterialDesignD.DOTS_HORIZONTAL));
        for (Region part : List.of(dirtyDot, lockRow, filterProblemLabel)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        model.editing().state().subscribe(this::show);
    }

    /// Puts the focus into a field. What is wrong with the unit as a whole is that nothing uses it: it can be archived.
    void focus(String path) {
        if (enterState(path.isEmpty() ? "status" : path, moreButton)) {
            return;
        }
        if (!inputs.focus(path) && !filterInputs.focus(path) && !conversion.focus(path) && !use.focus(path)) {
            nameField.requestFocus();
        }
        Reveal.focused(root);
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

    @FXML
    private void addFilter() {
        FilterCondition condition = new FilterCondition("", FilterOperator.EQUALS, "");
        model.editing().change("filters.add", u -> u.with(e -> e.filters.add(condition)));
        filterRows.getLast().focusField();
    }

    private void removeFilter(int index) {
        model.editing().moveUnfinished(path -> {
            Matcher place = PLACE.matcher(path);
            if (!place.matches()) {
                return path;
            }
            int at = Integer.parseInt(place.group(1));
            return at == index ? null : at < index ? path : "filters[" + (at - 1) + "]" + place.group(2);
        });
        model.editing().change("filters.remove", u -> u.with(e -> e.filters.remove(index)));
    }

    private void show(@Nullable State<BillableUnit> state) {
        root.setVisible(state != null);
        if (state == null) {
            return;
        }
        BillableUnit unit = state.value();
        UnitUse users = model.use(state);
        titleLabel.setText(unit.name());
        statusBadge.show(unit.status(), messages);
        codeLabel.setText(unit.code());
        factsLabel.setText(messages.get("units.facts",
                "products", messages.get("units.count.products", "count", users.products().size()),
                "plans", messages.get("units.count.plans", "count", users.plans().size())));
        codeInput.lock(model.lock("code").orElse(null));
        aggregationInput.lock(model.lock("aggregation").map(reason -> "").orElse(null));
        lockRow.setVisible(model.isAggregationLocked());
        lockLabel.setText(model.lock("aggregation").orElse(""));
        boolean counts = unit.aggregation() == Aggregation.COUNT;
        eventFieldField.setPromptText(counts ? messages.get("units.eventField.count") : "");
        showFilters(unit);
        filterProblemLabel.setText(model.filterProblem());
        filterProblemLabel.setVisible(!filterProblemLabel.getText().isEmpty());
        new SaveMarks(dirtyDot, stateLabel, revertButton, onDateButton)
                .show(state.dirty(), model.stateWords(state));
    }

    private void showFilters(BillableUnit unit) {
        int count = unit.filters().size();
        if (filterRows.size() != count || !Objects.equals(shown, unit.id())) {
            shown = unit.id();
            filterInputs.clear();
            filterRows.clear();
            for (int i = 0; i < count; i++) {
                int index = i;
                filterRows.add(new FilterRow(filterInputs, messages, i, () -> removeFilter(index)));
            }
            filtersBox.getChildren().setAll(filterRows);
            filterInputs.refresh();
        }
    }
}
