package dev.tierdesk.console.transfer;

import dev.tierdesk.catalog.Kind;
import dev.tierdesk.console.transfer.ExportViewModel.Content;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.words.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.cell.CheckBoxListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Wires the export: format and scope at the left, what that cannot hold at the right.
final class ExportController {
    private final ExportViewModel model;
    private final Messages messages;
    private final QuestionsPane questions;

    @FXML private StackPane root;
    @FXML private Button closeButton;
    @FXML private StackPane formatPane;
    @FXML private HBox scopeBox;
    @FXML private VBox objectsBox;
    @FXML private TextField findField;
    @FXML private ListView<Option> objectsList;
    @FXML private ScrollPane questionsPane;
    @FXML private Label lossesLabel;
    @FXML private Label summaryLabel;
    @FXML private LossPane lossPane;
    @FXML private Label noteLabel;
    @FXML private Button saveFolderButton;
    @FXML private Button saveExportButton;

    ExportController(ExportViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        questions = new QuestionsPane(model::answer);
    }

    @FXML
    private void initialize() {
        closeButton.setGraphic(Icons.of(MaterialDesignC.CLOSE));
        ComboBox<Option> formats = Options.box(model.formats(), model.format(), model::choose);
        formats.setId("exportFormatBox");
        formats.setAccessibleText(messages.get("transfer.export.format"));
        formats.setMaxWidth(Double.MAX_VALUE);
        formatPane.getChildren().setAll(formats);
        scopes();
        saveFolderButton.managedProperty().bind(saveFolderButton.visibleProperty());
        objectsBox.managedProperty().bind(objectsBox.visibleProperty());
        questionsPane.managedProperty().bind(questionsPane.visibleProperty());
        questionsPane.setContent(questions);
        objectsList.setCellFactory(CheckBoxListCell.forListView(this::isChosen, new Words()));
        objects();
        model.content().subscribe(this::show);
    }

    /// Puts the focus on the format.
    void begin() {
        Views.layOut(root);
        formatPane.getChildren().getFirst().requestFocus();
    }

    @FXML
    private void save() {
        model.save();
    }

    @FXML
    private void saveFolder() {
        model.saveFolder();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    private void scopes() {
        List<@Nullable Kind> kinds = Arrays.asList(null, Kind.PLAN, Kind.PRODUCT);
        ToggleGroup group = new ToggleGroup();
        for (Kind kind : kinds) {
            ToggleButton button = new ToggleButton(
                    messages.get("transfer.export.scope." + (kind == null ? "ALL" : kind.name())));
            button.setId("scope-" + (kind == null ? "all" : kind.name().toLowerCase(Locale.ROOT)));
            button.setToggleGroup(group);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setSelected(kind == model.kind());
            button.getStyleClass()
                    .add(kind == null ? "left-pill" : kind == Kind.PRODUCT ? "right-pill" : "center-pill");
            button.setOnAction(e -> {
                button.setSelected(true);
                model.narrow(kind);
                objects();
            });
            scopeBox.getChildren().add(button);
        }
    }

    private void objects() {
        Kind kind = model.kind();
        objectsBox.setVisible(kind != null);
        if (kind != null) {
            FilteredList<Option> shown = new FilteredList<>(FXCollections.observableArrayList(model.objects(kind)));
            objectsList.setItems(shown);
            findField.clear();
            findField.setOnKeyReleased(e -> {
                String wanted = findField.getText().strip().toLowerCase(Locale.ROOT);
                shown.setPredicate(
                        option -> (option.words() + " " + option.value()).toLowerCase(Locale.ROOT).contains(wanted));
            });
        }
    }

    private ObservableValue<Boolean> isChosen(Option option) {
        Kind kind = model.kind();
        SimpleBooleanProperty chosen = new SimpleBooleanProperty(kind != null && model.isChosen(kind, option.value()));
        chosen.addListener((o, before, now) -> {
            if (kind != null) {
                model.choose(kind, option.value(), now);
            }
        });
        return chosen;
    }

    private void show(@Nullable Content content) {
        List<QuestionRow> asked = model.questions();
        questions.show(asked);
        questionsPane.setVisible(!asked.isEmpty());
        List<LossRow> losses = content == null ? List.of() : content.losses();
        int count = losses.stream().mapToInt(LossRow::count).sum();
        lossesLabel.setText(content == null ? "" : count > 0
                ? messages.get("transfer.export.losses", "count", count)
                : messages.get("transfer.export.whole"));
        summaryLabel.setText(content == null ? "" : content.summary());
        lossPane.setVisible(content == null || count > 0);
        lossPane.show(losses, messages.get("transfer.export.wait"), messages);
        noteLabel.setText(model.note());
        saveExportButton.setDisable(!model.canSave());
        saveFolderButton.setVisible(model.isFolder());
        saveFolderButton.setDisable(!model.canSave());
    }

    private static final class Words extends StringConverter<Option> {
        @Override
        public String toString(@Nullable Option option) {
            return option == null ? "" : option.words();
        }

        @Override
        public @Nullable Option fromString(String words) {
            return null;
        }
    }
}
