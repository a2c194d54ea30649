package dev.tierdesk.console.plans;

import dev.tierdesk.catalog.Plan;
import dev.tierdesk.console.history.SinceLabel;
import dev.tierdesk.console.tiers.Editing.State;
import dev.tierdesk.console.tiers.Examples;
import dev.tierdesk.console.tiers.FieldText;
import dev.tierdesk.console.tiers.PriceTable;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.console.ui.LateTabs;
import dev.tierdesk.console.ui.ObjectCommands;
import dev.tierdesk.console.ui.SaveMarks;
import dev.tierdesk.console.ui.TabCount;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.console.ui.Wizard;
import dev.tierdesk.console.versions.StandBadges;
import dev.tierdesk.console.versions.VersionsController;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/// Wires the editor of a plan: header, tabs, foot.
final class PlanEditorController extends ObjectCommands {
    private static final Pattern PRICE = Pattern.compile("prices\\[([^]]*)](?:\\.(.*))?");

    private final PlanEditorViewModel model;
    private final Messages messages;
    private final PlanGeneralController general;
    private final PlanAllowancesController allowances;
    private final Examples examples;
    private final PriceTable prices;
    private String pricesOf = "";

    @FXML private VBox root;
    @FXML private Label titleLabel;
    @FXML private StandBadges standBadges;
    @FXML private Region dirtyDot;
    @FXML private Button duplicatePlanButton;
    @FXML private Button publishPlanButton;
    @FXML private MenuButton moreButton;
    @FXML private Label codeLabel;
    @FXML private Label factsLabel;
    @FXML private SinceLabel sinceLabel;
    @FXML private TabPane tabs;
    @FXML private Tab generalTab;
    @FXML private Tab pricesTab;
    @FXML private Tab allowancesTab;
    @FXML private Tab examplesTab;
    @FXML private Tab versionsTab;
    @FXML private Label stateLabel;
    @FXML private Button revertPlanButton;
    @FXML private Button onDatePlanButton;

    /// @param duplicate copies the open plan
    /// @param start opens a wizard on it
    PlanEditorController(PlanEditorViewModel model, Runnable duplicate, Consumer<Wizard> start) {
        super(duplicate, start);
        this.model = model;
        messages = model.desk().messages();
        general = new PlanGeneralController(model);
        allowances = new PlanAllowancesController(model);
        examples = Examples.ofPlan(model.editing(), messages);
        prices = new PriceTable(model.workspace(), model.desk());
    }

    @FXML
    private void initialize() {
        sinceLabel.show(model.since());
        TabCount.fill(generalTab, Views.load(general, messages));
        TabCount.fill(pricesTab, prices.root());
        TabCount.fill(allowancesTab, Views.load(allowances, messages));
        TabCount.fill(examplesTab, scrolling(examples.root()));
        examples.shown().bind(examplesTab.selectedProperty());
        TabCount.fill(versionsTab, Views.load(new VersionsController(model.versions()), messages));
        LateTabs.of(tabs);
        model.versions().shown().bind(versionsTab.selectedProperty());
        duplicatePlanButton.setGraphic(Icons.of(MaterialDesignC.CONTENT_COPY));
        moreButton.setGraphic(Icons.of(MaterialDesignD.DOTS_HORIZONTAL));
        dirtyDot.managedProperty().bind(dirtyDot.visibleProperty());
        tabs.getSelectionModel().selectedItemProperty().addListener((o, before, tab) -> {
            if (pricesTab.equals(tab)) {
                prices.preview();
            } else {
                model.focusPlan();
            }
        });
        model.editing().state().subscribe(this::show);
        model.desk().follow(() -> show(model.editing().state().get()), model.workspace().versionNumbers());
    }

    /// Opens the tab of a field and puts the focus into it. What is wrong with the plan as a whole is that its prices
    /// leave something out.
    void focus(String path) {
        Matcher price = PRICE.matcher(path);
        if (path.isEmpty()) {
            tabs.getSelectionModel().select(pricesTab);
            prices.focusAdding();
        } else if (path.startsWith("prices")) {
            tabs.getSelectionModel().select(pricesTab);
            if (price.matches()) {
                prices.select(price.group(1));
                if (price.group(2) != null) {
                    prices.focus(price.group(2));
                }
            } else {
                prices.focusRow();
            }
        } else if (path.startsWith("allowances")) {
            tabs.getSelectionModel().select(allowancesTab);
            allowances.focus(path);
        } else if (path.startsWith("examples")) {
            tabs.getSelectionModel().select(examplesTab);
            examples.focus(path);
        } else if (path.equals("versions")) {
            tabs.getSelectionModel().select(versionsTab);
        } else if (path.equals("publish")) {
            publish();
        } else if (!enterState(path, moreButton)) {
            tabs.getSelectionModel().select(generalTab);
            general.focus(path);
        }
    }

    @FXML
    void save() {
        model.save().ifPresent(this::showObstacle);
    }

    @FXML
    private void publish() {
        model.publish().ifPresent(this::showObstacle);
    }

    @FXML
    private void compare() {
        model.compare();
    }

    private void showObstacle(String path) {
        focus(path);
        prices.showProblems();
    }

    @FXML
    private void saveOnDate() {
        model.saveOnDate().ifPresent(this::showObstacle);
    }

    @FXML
    private void revert() {
        model.revert();
    }

    private void show(@Nullable State<Plan> state) {
        root.setVisible(state != null);
        if (state == null) {
            return;
        }
        Plan plan = state.value();
        titleLabel.setText(plan.name());
        standBadges.show(model.stand(state), messages);
        publishPlanButton.setText(messages.get("plans.publish.number", "number", model.nextNumber(plan)));
        codeLabel.setText(plan.code());
        factsLabel.setText(facts(state));
        new SaveMarks(dirtyDot, stateLabel, revertPlanButton, onDatePlanButton)
                .show(model.isDirty(state), model.stateWords(state));
        TabCount.show(pricesTab, state.catalog().pricesOfPlan(plan.code()).size());
        TabCount.show(allowancesTab, plan.allowances().size());
        TabCount.show(examplesTab, plan.examples().size());
        TabCount.show(versionsTab, state.catalog().versionsOf(plan.code()).size());
        if (!plan.code().equals(pricesOf)) {
            pricesOf = plan.code();
            prices.showPlan(plan.code());
        }
    }

    private String facts(State<Plan> state) {
        Plan plan = state.value();
        Dates dates = new Dates(messages, state.catalog().settings().timeZone());
        List<String> facts = new ArrayList<>();
        facts.add(dates.cadence(plan.cadence()));
        if (plan.trialDays() > 0) {
            facts.add(messages.get("plans.facts.trial", "count", plan.trialDays()));
        }
        facts.add(FieldText.currencies(plan.currencies()));
        state.catalog().currentVersion(plan.code()).ifPresent(version ->
                facts.add(messages.get("plans.facts.published", "moment", dates.moment(version.published()))));
        return "· " + String.join(" · ", facts);
    }

    private static ScrollPane scrolling(Parent content) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return pane;
    }
}
