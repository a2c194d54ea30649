package dev.tierdesk.console.sheet;

import dev.tierdesk.console.sheet.PriceSheetViewModel.Reader;
import dev.tierdesk.words.Messages;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Wires the card of the price sheet.
final class PriceSheetController {
    private static final double PAGE_WIDTH = 770;
    private static final double PAGE_HEIGHT = 523;
    private static final double PAPER_MARGIN = 36;
    private static final double SHRUNK = 0.78;
    private static final int MOST_PAGES = 12;

    private final PriceSheetViewModel model;
    private final Messages messages;

    @FXML private ComboBox<Reader> readerBox;
    @FXML private ComboBox<Currency> currencyBox;
    @FXML private ComboBox<Locale> languageBox;
    @FXML private VBox plansBox;
    @FXML private VBox pagesBox;
    @FXML private Label emptyLabel;
    @FXML private Label noteLabel;
    @FXML private Button printButton;
    @FXML private Button saveSpreadsheetButton;
    @FXML private Button savePdfButton;

    PriceSheetController(PriceSheetViewModel model) {
        this.model = model;
        messages = model.messages();
    }

    @FXML
    private void initialize() {
        fill(readerBox, List.of(Reader.values()),
                reader -> messages.get("question.sheet.version." + reader.name().toLowerCase(Locale.ROOT)));
        readerBox.valueProperty().bindBidirectional(model.reader());
        fill(currencyBox, model.currencies(), Currency::getCurrencyCode);
        currencyBox.valueProperty().bindBidirectional(model.currency());
        fill(languageBox, Messages.LANGUAGES,
                language -> messages.get("question.sheet.language." + language.getLanguage()));
        languageBox.valueProperty().bindBidirectional(model.language());
        model.plans().forEach(plan -> plansBox.getChildren().add(plan(plan)));
        noteLabel.textProperty().bind(model.note());
        for (Button button : List.of(printButton, saveSpreadsheetButton, savePdfButton)) {
            button.disableProperty().bind(model.isReady().not());
        }
        model.pages().subscribe(this::show);
    }

    @FXML
    private void chooseAll() {
        model.chooseAll(true);
    }

    @FXML
    private void chooseNone() {
        model.chooseAll(false);
    }

    @FXML
    private void print() {
        model.print();
    }

    @FXML
    private void savePdf() {
        model.savePdf();
    }

    @FXML
    private void saveSpreadsheet() {
        model.saveSpreadsheet();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    private static Node plan(PlanChoice plan) {
        CheckBox box = new CheckBox(plan.name());
        box.setId("plan-" + plan.code());
        box.setMnemonicParsing(false);
        plan.chosen().subscribe(chosen -> box.setSelected(plan.isShown()));
        plan.refusal().subscribe(refusal -> box.setSelected(plan.isShown()));
        box.setOnAction(e -> plan.chosen().set(box.isSelected()));
        box.disableProperty().bind(plan.refusal().isNotEmpty());
        Label why = new Label();
        why.getStyleClass().add("plan-refusal");
        why.setWrapText(true);
        why.textProperty().bind(plan.refusal());
        why.visibleProperty().bind(plan.refusal().isNotEmpty());
        why.managedProperty().bind(why.visibleProperty());
        return new VBox(box, why);
    }

    private void show(@Nullable SheetPages sheet) {
        emptyLabel.setVisible(sheet == null);
        pagesBox.getChildren().clear();
        if (sheet != null) {
            sheet.pages(PAGE_WIDTH, PAGE_HEIGHT).stream()
                    .limit(MOST_PAGES)
                    .map(PriceSheetController::paper)
                    .forEach(pagesBox.getChildren()::add);
        }
    }

    private static Node paper(Node page) {
        StackPane paper = new StackPane(new Group(page));
        paper.getStyleClass().add("paper");
        paper.setPrefSize(PAGE_WIDTH + 2 * PAPER_MARGIN, PAGE_HEIGHT + 2 * PAPER_MARGIN);
        Group shrunk = new Group(paper);
        paper.getTransforms().add(new Scale(SHRUNK, SHRUNK));
        return shrunk;
    }

    private static <T> void fill(ComboBox<T> box, List<T> choices, Function<T, String> words) {
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T choice) {
                return choice == null ? "" : words.apply(choice);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        });
        box.getItems().setAll(choices);
    }
}
