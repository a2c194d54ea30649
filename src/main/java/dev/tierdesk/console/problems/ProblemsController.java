package dev.tierdesk.console.problems;

import atlantafx.base.controls.CustomTextField;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.console.ui.ChipFilters;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.EmptyState;
import dev.tierdesk.console.ui.FilterChip;
import dev.tierdesk.console.ui.FilterMenu;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.console.ui.KeptFilter;
import dev.tierdesk.console.ui.KeptFilters;
import dev.tierdesk.console.ui.Place;
import dev.tierdesk.console.ui.Screen.WindowClass;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.words.Messages;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/// Wires the list of problems.
final class ProblemsController {
    private static final String SEARCH = "search";
    private static final String KIND = "KIND";
    private static final String TOPIC = "TOPIC";
    private static final String PROBLEM = "problem";
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private final ProblemsViewModel model;
    private final Messages messages;
    private final ChipFilters filters = new ChipFilters();
    private String left = "";
    private @Nullable AcceptForm form;
    private @Nullable Problem selected;
    private int selectedIndex;

    @FXML private VBox root;
    @FXML private HBox headerBar;
    @FXML private Label countLabel;
    @FXML private CustomTextField searchField;
    @FXML private FilterChip<Kind> kindChip;
    @FXML private FilterChip<Topic> topicChip;
    @FXML private Button checkButton;
    @FXML private ListView<ProblemLine> problemsList;
    @FXML private EmptyState noneState;

    ProblemsController(ProblemsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        countLabel.textProperty().bind(model.countText());
        searchField.setLeft(Icons.of(MaterialDesignM.MAGNIFY));
        searchField.textProperty().bindBidirectional(model.query());
        checkButton.setGraphic(Icons.of(MaterialDesignR.REFRESH));
        filters.with(KIND, kindChip, Enum::name).with(TOPIC, topicChip, Enum::name);
        model.knownKinds().subscribe(kinds -> filters.offer(kindChip, kinds, messages::word));
        kindChip.chosenProperty().addListener(
                (ListChangeListener<Kind>) change -> model.showKinds(kindChip.chosenProperty()));
        model.knownTopics().subscribe(topics ->
                filters.offer(topicChip, topics, topic -> messages.get("problems.topic." + topic)));
        topicChip.chosenProperty().addListener(
                (ListChangeListener<Topic>) change -> model.showTopics(topicChip.chosenProperty()));
        AcceptForm reasons = new AcceptForm(model.accepting(), messages);
        form = reasons;
        problemsList.setItems(model.lines());
        problemsList.setCellFactory(list -> new ProblemCell(model, reasons, messages));
        problemsList.setOnKeyPressed(this::key);
        problemsList.setOnKeyTyped(this::typed);
        problemsList.getSelectionModel().selectedItemProperty().addListener((o, before, line) -> remember(line));
        model.lines().addListener((ListChangeListener<ProblemLine>) change -> shown());
        model.accepting().problem().addListener((o, before, problem) -> turnFocus(problem));
        noneState.visibleProperty().bind(Bindings.isEmpty(model.lines()));
        shown();
    }

    void find() {
        searchField.requestFocus();
        searchField.selectAll();
    }

    /// How it is filtered, and which problem is chosen.
    Place place() {
        return new Place(0, List.of(), Map.of(), List.of(), filters.chosen(), null)
                .with(SEARCH, searchField.getText())
                .with(PROBLEM, selected == null ? left : key(selected));
    }

    /// Filters it as it was, and chooses the same problem, once the problems are known.
    void restore(Place place) {
        left = place.text(PROBLEM);
        selected = null;
        filters.choose(place.filters());
        searchField.setText(place.text(SEARCH));
        shown();
    }

    /// Offers the filters that were kept.
    void offer(KeptFilters kept, Desk desk) {
        headerBar.getChildren().add(headerBar.getChildren().indexOf(checkButton), new FilterMenu(kept, desk,
                () -> new KeptFilter("", searchField.getText(), filters.chosen()), filter -> {
                    searchField.setText(filter.search());
                    filters.choose(filter.values());
                }));
    }

    /// What a problem is called from one start to the next; its arguments, which may be prices, as a number only.
    private static String key(Problem problem) {
        return problem.code().name() + " " + problem.where().path() + " " + problem.arguments().hashCode();
    }

    void fit(WindowClass width) {
        root.pseudoClassStateChanged(NARROW, width == WindowClass.NARROW);
    }

    @FXML
    private void checkAll() {
        model.checkAll();
    }

    private void key(KeyEvent event) {
        ProblemLine line = problemsList.getSelectionModel().getSelectedItem();
        if (!problemsList.equals(event.getTarget()) || event.isShortcutDown() || event.isAltDown() || line == null) {
            return;
        }
        boolean done = switch (line) {
            case ProblemLine.Heading heading -> key(event.getCode(), heading);
            case ProblemLine.Entry entry -> event.getCode() == KeyCode.ENTER && open(entry.row());
        };
        if (done) {
            event.consume();
        }
    }

    private boolean key(KeyCode key, ProblemLine.Heading heading) {
        boolean turns = key == KeyCode.ENTER || key == (heading.open() ? KeyCode.LEFT : KeyCode.RIGHT);
        if (turns) {
            model.toggle(heading.group());
        }
        return turns;
    }

    private boolean open(ProblemRow row) {
        model.open(row);
        return true;
    }

    /// Acts on the typed letter and not on the key, for the letter must not land in the reason.
    private void typed(KeyEvent event) {
        if (problemsList.equals(event.getTarget())
                && event.getCharacter().equalsIgnoreCase("a")
                && !event.isShortcutDown()
                && problemsList.getSelectionModel().getSelectedItem() instanceof ProblemLine.Entry entry) {
            model.accepting().begin(entry.row());
            event.consume();
        }
    }

    private void remember(@Nullable ProblemLine line) {
        if (line != null) {
            selected = line instanceof ProblemLine.Entry entry ? entry.row().problem() : null;
            selectedIndex = problemsList.getSelectionModel().getSelectedIndex();
        }
    }

    /// Keeps the selection at its problem or, where that is gone, at its place.
    private void shown() {
        String what = model.isEmpty() ? "problems.empty" : "problems.none";
        noneState.setTitle(messages.get(what + ".title"));
        noneState.setText(messages.get(what + ".text"));
        if (model.lines().isEmpty()) {
            return;
        }
        int index = Math.min(selectedIndex, model.lines().size() - 1);
        for (int i = 0; i < model.lines().size(); i++) {
            if (model.lines().get(i) instanceof ProblemLine.Entry entry && wasChosen(entry.row().problem())) {
                index = i;
                break;
            }
        }
        left = "";
        problemsList.getSelectionModel().clearAndSelect(index);
    }

    private boolean wasChosen(Problem problem) {
        return selected == null ? key(problem).equals(left) : problem.equals(selected);
    }

    /// The focus goes into the reason when it is asked for, and back to the list afterwards.
    private void turnFocus(@Nullable Problem asked) {
        if (asked == null) {
            problemsList.requestFocus();
        } else {
            selected = asked;
            shown();
            problemsList.applyCss();
            problemsList.layout();
            Objects.requireNonNull(form).requestReason();
        }
    }
}
