package dev.tierdesk.console.versions;

import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.quote.ExampleResult.Outcome;
import dev.tierdesk.console.ui.Badge;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.console.versions.PublicationViewModel.ExampleLine;
import dev.tierdesk.console.versions.PublicationViewModel.Jump;
import dev.tierdesk.console.versions.PublicationViewModel.ProblemLine;
import dev.tierdesk.pricing.Severity;
import dev.tierdesk.words.Messages;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/// Wires the card before a publication.
final class PublicationController {
    private static final PseudoClass FAILS = PseudoClass.getPseudoClass("fails");

    private final PublicationViewModel model;
    private final Messages messages;

    @FXML private Label titleLabel;
    @FXML private Badge standBadge;
    @FXML private Label arrowLabel;
    @FXML private Badge draftBadge;
    @FXML private Button closeCardButton;
    @FXML private Label diffLabel;
    @FXML private StackPane diffPane;
    @FXML private Label unsavedLabel;
    @FXML private Label staysTitleLabel;
    @FXML private VBox staysBox;
    @FXML private Label listLabel;
    @FXML private TextField reasonField;
    @FXML private VBox billsSection;
    @FXML private Label billsLabel;
    @FXML private StackPane billsPane;
    @FXML private Label examplesLabel;
    @FXML private VBox examplesBox;
    @FXML private VBox refusedBox;
    @FXML private Label failingLabel;
    @FXML private HBox jumpsBox;
    @FXML private VBox problemsSection;
    @FXML private VBox problemsBox;
    @FXML private Label obstacleLabel;
    @FXML private Button publishButton;

    PublicationController(PublicationViewModel model) {
        this.model = model;
        messages = model.messages();
    }

    @FXML
    private void initialize() {
        titleLabel.setText(model.title());
        PlanStand stand = model.stand();
        standBadge.show(stand.status(), stand.statusWords(messages));
        draftBadge.show(PlanStatus.DRAFT, stand.draftWords(messages));
        standBadge.setVisible(!model.isFirst());
        arrowLabel.setText("→");
        arrowLabel.setVisible(!model.isFirst());
        closeCardButton.setGraphic(Icons.of(MaterialDesignC.CLOSE));
        showChange();
        staysTitleLabel.setText(model.staysTitle());
        model.stays().forEach(line -> staysBox.getChildren().add(wrapped(line)));
        staysBox.getChildren().getFirst().getStyleClass().add("strong");
        listLabel.setText(model.list());
        unsavedLabel.setText(model.unsaved());
        reasonField.textProperty().bindBidirectional(model.reason());
        examplesLabel.setText(model.examplesSummary());
        model.examples().forEach(example -> examplesBox.getChildren().add(row(example)));
        failingLabel.setText(model.failing());
        refusedBox.setVisible(!model.failing().isEmpty());
        model.jumps().forEach(jump -> jumpsBox.getChildren().add(button(jump)));
        model.problems().forEach(problem -> problemsBox.getChildren().add(row(problem)));
        problemsSection.setVisible(!model.problems().isEmpty());
        obstacleLabel.setText(model.obstacle());
        obstacleLabel.setVisible(!model.obstacle().isEmpty());
        obstacleLabel.setGraphic(icon(MaterialDesignL.LOCK_OUTLINE, "danger"));
        publishButton.setText(model.verb());
        publishButton.disableProperty().bind(model.canPublish().not());
        for (Region part : new Region[] {standBadge, arrowLabel, unsavedLabel, listLabel, billsSection, refusedBox,
                problemsSection}) {
            if (!part.managedProperty().isBound()) {
                part.managedProperty().bind(part.visibleProperty());
            }
        }
        unsavedLabel.visibleProperty().bind(unsavedLabel.textProperty().isNotEmpty());
        listLabel.visibleProperty().bind(listLabel.textProperty().isNotEmpty());
    }

    @FXML
    private void publish() {
        model.publish();
    }

    @FXML
    private void publishOnDate() {
        model.publishOnDate();
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    @FXML
    private void copySummary() {
        ClipboardContent text = new ClipboardContent();
        text.putString(model.summary());
        Clipboard.getSystemClipboard().setContent(text);
    }

    private void showChange() {
        diffLabel.setText(model.diffSummary());
        DiffView diff = new DiffView(messages, model.isFirst(), model::open);
        diff.show(model.diff(), model.beforeName(), model.afterName());
        diffPane.getChildren().add(diff);
        billsLabel.setText(model.billsSummary());
        BillView bills = new BillView(messages);
        bills.show(model.bills(), model.beforeName(), model.afterName());
        billsPane.getChildren().add(bills);
        billsSection.setVisible(!model.isFirst());
    }

    private Node row(ExampleLine example) {
        boolean fails = example.outcome() == Outcome.FAILED || example.outcome() == Outcome.BROKEN;
        FontIcon icon = fails
                ? icon(MaterialDesignC.CLOSE_CIRCLE_OUTLINE, "danger")
                : icon(MaterialDesignC.CHECK_CIRCLE_OUTLINE, example.outcome() == Outcome.PASSED ? "success" : "muted");
        Label name = new Label(example.name());
        name.getStyleClass().add("strong");
        Label usage = new Label(example.usage());
        usage.getStyleClass().add("section-note");
        VBox words = new VBox(name, usage);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label expected = amount(example.expected());
        Label computed = amount(example.computed());
        computed.getStyleClass().add(fails ? "danger-text" : "computed");
        HBox row = new HBox(icon, words, expected, computed);
        row.getStyleClass().add("publish-example");
        row.pseudoClassStateChanged(FAILS, fails);
        row.setAccessibleText(
                example.name() + ", " + messages.get("versions.example.expected") + " " + example.expected() + ", "
                + messages.get("versions.example.computed") + " " + example.computed());
        return row;
    }

    private Node row(ProblemLine problem) {
        FontIcon icon = problem.severity() == Severity.ERROR
                ? icon(MaterialDesignC.CLOSE_CIRCLE_OUTLINE, "danger")
                : icon(MaterialDesignA.ALERT_OUTLINE, "warning");
        Hyperlink link = new Hyperlink(problem.title());
        link.setVisible(!problem.title().isEmpty());
        link.managedProperty().bind(link.visibleProperty());
        link.setOnAction(e -> problem.place().ifPresent(model::open));
        VBox words = new VBox(link, wrapped(problem.text()));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(icon, words);
        row.getStyleClass().add("publish-problem");
        return row;
    }

    private Button button(Jump jump) {
        Button button = new Button(jump.words());
        button.setMnemonicParsing(false);
        button.getStyleClass().addAll("small", "jump");
        button.setOnAction(e -> model.open(jump.place()));
        return button;
    }

    private static Label amount(String text) {
        Label amount = new Label(text);
        amount.getStyleClass().add("bill-amount");
        return amount;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static FontIcon icon(Ikon ikon, String style) {
        FontIcon icon = Icons.of(ikon);
        icon.getStyleClass().add(style);
        return icon;
    }
}
