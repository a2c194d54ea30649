package dev.tierdesk.console.wizards;

import atlantafx.base.theme.Styles;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Verdict;
import dev.tierdesk.catalog.lifecycle.DeletionCheck;
import dev.tierdesk.catalog.lifecycle.DeletionCheck.Alternative;
import dev.tierdesk.catalog.lifecycle.DeletionCheck.Fate;
import dev.tierdesk.console.ui.AlertNote;
import dev.tierdesk.console.ui.Columns;
import dev.tierdesk.console.ui.Field;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.console.ui.Stepper;
import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// Wires the deletion wizard.
final class DeletionController {
    /// Below so many the whole card scrolls, and not only the table.
    private static final int ROWS_AT_LEAST = 3;
    private static final double HEADING = 31;
    private static final double ROW = 32;

    private final DeletionViewModel model;
    private final Messages messages;

    @FXML private Label titleLabel;
    @FXML private Stepper stepper;
    @FXML private Button closeButton;
    @FXML private ScrollPane checkPane;
    @FXML private HBox verdictCard;
    @FXML private Label verdictBadge;
    @FXML private Label verdictLabel;
    @FXML private Label reasonsLabel;
    @FXML private Label headingLabel;
    @FXML private Label summaryLabel;
    @FXML private Hyperlink copyLink;
    @FXML private Label listLabel;
    @FXML private TableView<ReferenceRow> referencesTable;
    @FXML private TableColumn<ReferenceRow, Kind> kindColumn;
    @FXML private TableColumn<ReferenceRow, ReferenceRow> nameColumn;
    @FXML private TableColumn<ReferenceRow, String> detailColumn;
    @FXML private TableColumn<ReferenceRow, String> subscriptionsColumn;
    @FXML private TableColumn<ReferenceRow, Fate> fateColumn;
    @FXML private VBox insteadBox;
    @FXML private VBox confirmPane;
    @FXML private Label consequenceLabel;
    @FXML private Field typedInput;
    @FXML private TextField typedField;
    @FXML private HBox noticeNote;
    @FXML private Label noticeLabel;
    @FXML private Label checkedLabel;
    @FXML private Button againButton;
    @FXML private Button backButton;
    @FXML private Button cancelButton;
    @FXML private Button continueButton;
    @FXML private Button deleteButton;

    DeletionController(DeletionViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        closeButton.setGraphic(Icons.of(MaterialDesignC.CLOSE));
        copyLink.setGraphic(Icons.of(MaterialDesignC.CONTENT_COPY));
        againButton.setGraphic(Icons.of(MaterialDesignR.REFRESH));
        for (Node part : List.of(checkPane, referencesTable, copyLink, insteadBox, confirmPane, typedInput,
                againButton, backButton, continueButton, deleteButton)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        new AlertNote(noticeNote, noticeLabel).say(model.notice());
        typedField.textProperty().bindBidirectional(model.typed());
        columns();
        model.check().subscribe(this::show);
        model.step().subscribe(step -> showStep());
    }

    /// Puts the focus onto what is done next.
    void begin() {
        (continueButton.isVisible() ? continueButton : cancelButton).requestFocus();
    }

    @FXML
    private void copy() {
        referencesTable.getSelectionModel().selectAll();
        Columns.copy(referencesTable);
        referencesTable.getSelectionModel().clearSelection();
    }

    @FXML
    private void checkAgain() {
        model.checkAgain();
    }

    @FXML
    private void back() {
        model.back();
        begin();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    @FXML
    private void goOn() {
        model.confirm();
        (typedInput.isVisible() ? typedField : cancelButton).requestFocus();
    }

    @FXML
    private void delete() {
        model.delete();
    }

    private void columns() {
        kindColumn.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().kind()));
        kindColumn.setCellFactory(column -> new IconCell<>() {
            @Override
            protected void updateItem(@Nullable Kind kind, boolean empty) {
                super.updateItem(kind, empty);
                show(kind == null ? null : Icons.of(kind), kind == null ? null : messages.word(kind));
            }
        });
        nameColumn.setCellValueFactory(LinkCell.row());
        nameColumn.setCellFactory(column -> new LinkCell<>(ReferenceRow::name, ReferenceRow::name, model::open));
        Columns.text(detailColumn, ReferenceRow::detail);
        Columns.text(subscriptionsColumn, ReferenceRow::subscriptions);
        fateColumn.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().fate()));
        fateColumn.setCellFactory(column -> new IconCell<>() {
            @Override
            protected void updateItem(@Nullable Fate fate, boolean empty) {
                super.updateItem(fate, empty);
                getStyleClass().removeAll("danger-text", "strong", "muted");
                if (fate != null) {
                    getStyleClass().addAll(fate == Fate.BLOCKS ? List.of("danger-text", "strong") : List.of("muted"));
                }
                show(fate == null ? null : icon(fate),
                        fate == null ? null : messages.get("wizards.fate." + fate.name()));
            }
        });
        referencesTable.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        Columns.copyable(referencesTable);
    }

    private void show(DeletionCheck check) {
        titleLabel.setText(model.title());
        verdictCard.getStyleClass().removeAll("allow", "warn", "block");
        verdictCard.getStyleClass().add(switch (check.verdict()) {
            case ALLOW -> "allow";
            case WARN -> "warn";
            case BLOCK -> "block";
        });
        verdictCard.getChildren().set(0, Icons.of(switch (check.verdict()) {
            case ALLOW -> MaterialDesignC.CHECK_CIRCLE_OUTLINE;
            case WARN -> MaterialDesignA.ALERT_OUTLINE;
            case BLOCK -> MaterialDesignC.CLOSE_CIRCLE_OUTLINE;
        }));
        verdictBadge.setText(messages.word(check.verdict()));
        verdictLabel.setText(model.verdict());
        reasonsLabel.setText(model.reasons());
        headingLabel.setText(model.heading());
        summaryLabel.setText(model.summary());
        listLabel.setText(model.list().list());
        listLabel.getStyleClass().removeAll("warning-text", "muted");
        listLabel.getStyleClass().add(model.list().isDoubtful() ? "warning-text" : "muted");
        referencesTable.getItems().setAll(model.rows());
        int rows = referencesTable.getItems().size();
        referencesTable.setVisible(rows > 0);
        copyLink.setVisible(rows > 0);
        referencesTable.setMinHeight(HEADING + Math.min(rows, ROWS_AT_LEAST) * ROW);
        referencesTable.setPrefHeight(HEADING + rows * ROW);
        referencesTable.setMaxHeight(HEADING + rows * ROW);
        instead(model.waysOut());
        consequenceLabel.setText(model.consequence());
        typedInput.setPlainLabel(messages.get("wizards.type", "expected", model.expected()));
        typedInput.setVisible(model.needsTyping());
        checkedLabel.setText(model.checked());
        deleteButton.setText(model.title());
        showStep();
    }

    private void showStep() {
        boolean looking = model.step().get() == 1;
        boolean blocked = model.check().get().verdict() == Verdict.BLOCK;
        stepper.stepProperty().set(model.step().get());
        checkPane.setVisible(looking);
        confirmPane.setVisible(!looking);
        againButton.setVisible(looking);
        backButton.setVisible(!looking);
        continueButton.setVisible(looking && !blocked);
        deleteButton.setVisible(!looking && !blocked);
        continueButton.setDefaultButton(looking);
        deleteButton.setDefaultButton(!looking);
        cancelButton.setText(messages.get(blocked ? "common.close" : "common.cancel"));
    }

    private void instead(List<WayOut> ways) {
        List<Node> rows = new ArrayList<>();
        boolean accented = model.check().get().verdict() != Verdict.BLOCK;
        for (WayOut way : ways) {
            boolean accent = !accented && way.open();
            accented |= accent;
            rows.add(row(way, accent));
        }
        Label title = new Label(messages.get("wizards.instead"));
        title.getStyleClass().add("section-title");
        rows.addFirst(title);
        insteadBox.getChildren().setAll(rows);
        insteadBox.setVisible(!ways.isEmpty());
    }

    private HBox row(WayOut way, boolean accent) {
        Label title = new Label(way.title());
        title.getStyleClass().add("strong");
        Label text = new Label(way.text());
        text.setWrapText(true);
        text.getStyleClass().add("section-note");
        if (!way.open()) {
            text.setGraphic(Icons.of(MaterialDesignL.LOCK_OUTLINE));
        }
        VBox words = new VBox(title, text);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button button = new Button(way.verb());
        button.setMnemonicParsing(false);
        button.setId("instead-" + way.what().name());
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setDisable(!way.open());
        button.setOnAction(e -> way.go().run());
        if (accent) {
            button.getStyleClass().add(Styles.ACCENT);
        }
        HBox row = new HBox(Icons.of(icon(way.what())), words, button);
        row.getStyleClass().add("instead-row");
        return row;
    }

    private static Ikon icon(Alternative what) {
        return switch (what) {
            case DEPRECATE -> MaterialDesignT.TRENDING_DOWN;
            case ARCHIVE -> MaterialDesignA.ARCHIVE_OUTLINE;
            case SUBSCRIPTIONS -> MaterialDesignA.ACCOUNT_GROUP_OUTLINE;
            case IMPORT_SUBSCRIPTIONS -> MaterialDesignF.FILE_IMPORT_OUTLINE;
        };
    }

    private static FontIcon icon(Fate fate) {
        FontIcon icon = Icons.of(switch (fate) {
            case BLOCKS -> MaterialDesignC.CLOSE_CIRCLE_OUTLINE;
            case GOES_WITH_IT -> MaterialDesignS.SUBDIRECTORY_ARROW_RIGHT;
            case STAYS -> MaterialDesignC.CHECK;
        });
        if (fate == Fate.BLOCKS) {
            icon.getStyleClass().add("danger");
        }
        return icon;
    }

    /// A cell of an icon and a word.
    private abstract static class IconCell<V> extends TableCell<ReferenceRow, V> {
        void show(@Nullable Node icon, @Nullable String word) {
            setGraphic(icon);
            setText(word);
        }
    }
}
