package dev.tierdesk.console.settings;

import dev.tierdesk.console.ui.Place;
import dev.tierdesk.console.ui.SaveMarks;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.words.Messages;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Wires the parts of the settings, and the foot of those that belong to the catalog.
final class SettingsController {
    private static final String SECTION = "section";

    private final SettingsViewModel model;
    private final Messages messages;
    private final GeneralController general;
    private final TaxTableController taxTable;
    private final VariablesController variables;
    private final ProductTypesController types;
    private final PreferencesController preferences;
    private final Map<Section, Parent> views = new EnumMap<>(Section.class);
    private final Map<Section, ToggleButton> buttons = new EnumMap<>(Section.class);

    @FXML private VBox catalogBox;
    @FXML private VBox computerBox;
    @FXML private Label titleLabel;
    @FXML private Label noteLabel;
    @FXML private Region dirtyDot;
    @FXML private StackPane content;
    @FXML private HBox footer;
    @FXML private Label stateLabel;
    @FXML private Button revertButton;
    @FXML private Button onDateButton;

    SettingsController(SettingsViewModel model, PreferencesModel preferencesModel) {
        this.model = model;
        messages = model.messages();
        general = new GeneralController(model);
        taxTable = new TaxTableController(model);
        variables = new VariablesController(model);
        types = new ProductTypesController(model);
        preferences = new PreferencesController(preferencesModel, messages);
    }

    @FXML
    private void initialize() {
        dirtyDot.managedProperty().bind(dirtyDot.visibleProperty());
        ToggleGroup group = new ToggleGroup();
        for (Section section : Section.values()) {
            ToggleButton button = new ToggleButton(messages.get("settings.section." + section));
            button.setId("section" + section + "Button");
            button.getStyleClass().setAll("toggle-button", "settings-section");
            button.setMaxWidth(Double.MAX_VALUE);
            button.setToggleGroup(group);
            button.setOnAction(e -> {
                button.setSelected(true);
                model.section().set(section);
            });
            (section.isOfCatalog() ? catalogBox : computerBox).getChildren().add(button);
            buttons.put(section, button);
        }
        model.section().subscribe(this::open);
        model.editing().state().subscribe(state -> showState());
    }

    /// Opens the part of a field and puts the focus into it.
    void focus(String path) {
        Section section = Section.of(path);
        model.section().set(section);
        switch (section) {
            case GENERAL -> general.focus(path);
            case TAX -> taxTable.focus(path);
            case VARIABLES -> variables.focus(path);
            case TYPES -> types.focus(path);
            case PREFERENCES -> preferences.focus();
        }
    }

    Place place() {
        return Place.INITIAL.with(SECTION, model.section().get().name());
    }

    void restore(Place place) {
        Stream.of(Section.values())
                .filter(section -> section.name().equals(place.text(SECTION)))
                .forEach(model.section()::set);
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

    private void open(Section section) {
        Parent view = views.get(section);
        if (view == null) {
            view = Views.load(switch (section) {
                case GENERAL -> general;
                case TAX -> taxTable;
                case VARIABLES -> variables;
                case TYPES -> types;
                case PREFERENCES -> preferences;
            }, messages);
            views.put(section, view);
        }
        content.getChildren().setAll(view);
        buttons.forEach((other, button) -> button.setSelected(other == section));
        titleLabel.setText(messages.get("settings.section." + section));
        noteLabel.setText(messages.get("settings.section." + section + ".note"));
        footer.setVisible(section.isOfCatalog());
        footer.setManaged(section.isOfCatalog());
        showState();
    }

    private void showState() {
        boolean dirty = model.isDirty();
        dirtyDot.setVisible(dirty && model.section().get().isOfCatalog());
        revertButton.setDisable(!dirty);
        onDateButton.setDisable(!dirty);
        stateLabel.setText(model.stateWords());
        stateLabel.setGraphic(dirty || model.hasErrors() ? null : SaveMarks.check());
        stateLabel.getStyleClass().remove("danger-text");
        if (model.hasErrors()) {
            stateLabel.getStyleClass().add("danger-text");
        }
    }
}
