package dev.tierdesk.console.changes;

import atlantafx.base.controls.CustomTextField;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.console.changes.ChangesFilter.Since;
import dev.tierdesk.console.history.ChangeDetail;
import dev.tierdesk.console.history.ChangeDetail.Line;
import dev.tierdesk.console.history.DiffCell;
import dev.tierdesk.console.ui.ChangeCell;
import dev.tierdesk.console.ui.ChangeLine;
import dev.tierdesk.console.ui.ChipFilters;
import dev.tierdesk.console.ui.DayPicker;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.EmptyState;
import dev.tierdesk.console.ui.FilterChip;
import dev.tierdesk.console.ui.FilterMenu;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.console.ui.KeptFilter;
import dev.tierdesk.console.ui.KeptFilters;
import dev.tierdesk.console.ui.ListDivider;
import dev.tierdesk.console.ui.Place;
import dev.tierdesk.console.ui.Screen.WindowClass;
import dev.tierdesk.words.Messages;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/// Wires the list of changes and what the chosen one did.
final class ChangesController {
    private static final String SEARCH = "search";
    private static final String CHANGE = "change";
    private static final String SINCE = "SINCE";
    private static final String FROM = "FROM";
    private static final String UNTIL = "UNTIL";
    private static final PseudoClass ACTIVE = PseudoClass.getPseudoClass("active");
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    /// Below this width of the list, in pixels, who signed stands in the detail only.
    private static final int NARROW_LIST = 400;
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final ChangesViewModel model;
    private final OpenChange open;
    private final Runnable mergeOld;
    private final Messages messages;
    private final ChipFilters chips = new ChipFilters();
    private @Nullable ListDivider divider;

    @FXML private SplitPane split;
    @FXML private VBox listPane;
    @FXML private CustomTextField searchField;
    @FXML private Label countLabel;
    @FXML private FilterChip<String> whoChip;
    @FXML private FilterChip<ChangeSource> sourceChip;
    @FXML private FilterChip<Kind> kindChip;
    @FXML private FilterChip<UUID> objectChip;
    @FXML private FlowPane chipRow;
    @FXML private MenuButton sinceChip;
    @FXML private HBox periodRow;
    @FXML private DayPicker fromPicker;
    @FXML private DayPicker untilPicker;
    @FXML private MenuButton moreButton;
    @FXML private ListView<ChangeLine> changesList;
    @FXML private EmptyState noneState;
    @FXML private VBox detailPane;
    @FXML private Label titleLabel;
    @FXML private Label factsLabel;
    @FXML private Label reasonLabel;
    @FXML private Button copyButton;
    @FXML private Button undoButton;
    @FXML private Label fieldHeading;
    @FXML private Label beforeHeading;
    @FXML private Label afterHeading;
    @FXML private ListView<Line> fieldsList;
    @FXML private Label stateLabel;

    /// @param mergeOld asks before which day change sets are merged
    ChangesController(ChangesViewModel model, Messages messages, Runnable mergeOld) {
        this.model = model;
        this.mergeOld = mergeOld;
        open = model.open();
        this.messages = messages;
    }

    @FXML
    private void initialize() {
        divider = new ListDivider(split, listPane);
        listPane.widthProperty().subscribe(
                width -> listPane.pseudoClassStateChanged(NARROW, width.doubleValue() < NARROW_LIST));
        searchField.setLeft(Icons.of(MaterialDesignM.MAGNIFY));
        searchField.textProperty().bindBidirectional(model.filter().text());
        countLabel.textProperty().bind(model.countText());
        model.countText().subscribe(text -> showNone());
        initializeFilters();
        changesList.setItems(model.lines());
        changesList.setCellFactory(list -> {
            ChangeCell cell = new ChangeCell(model::dates);
            cell.indexProperty().subscribe(index -> model.near(index.intValue()));
            return cell;
        });
        changesList.getSelectionModel().selectedItemProperty().subscribe(line -> {
            if (line instanceof ChangeLine.Entry entry) {
                open.chosen().set(entry.number());
            }
        });
        model.lines().addListener((ListChangeListener<ChangeLine>) change -> {
            showNone();
            select();
        });
        showNone();
        open.chosen().subscribe(number -> select());
        noneState.visibleProperty().bind(Bindings.isEmpty(model.lines()));
        initializeDetail();
    }

    private void initializeFilters() {
        chips.with("AUTHOR", whoChip, Function.identity())
                .with("SOURCE", sourceChip, Enum::name)
                .with("KIND", kindChip, Enum::name)
                .with("OBJECT", objectChip, UUID::toString);
        model.knownAuthors().subscribe(authors -> chips.offer(whoChip, authors, Function.identity()));
        whoChip.chosenProperty().addListener(
                (ListChangeListener<String>) c -> model.filter().showAuthors(List.copyOf(whoChip.chosenProperty())));
        chips.offer(sourceChip, List.of(ChangeSource.values()), messages::word);
        sourceChip.chosenProperty().addListener((ListChangeListener<ChangeSource>) c ->
                model.filter().showSources(List.copyOf(sourceChip.chosenProperty())));
        chips.offer(kindChip, List.of(Kind.values()), messages::word);
        kindChip.chosenProperty().addListener(
                (ListChangeListener<Kind>) c -> model.filter().showKinds(List.copyOf(kindChip.chosenProperty())));
        model.knownObjects().subscribe(objects -> chips.offer(objectChip, objects, model::title));
        objectChip.chosenProperty().addListener(
                (ListChangeListener<UUID>) c -> model.filter().showObjects(List.copyOf(objectChip.chosenProperty())));
        fromPicker.valueProperty().bindBidirectional(model.filter().from());
        untilPicker.valueProperty().bindBidirectional(model.filter().until());
        periodRow.visibleProperty().bind(model.filter().since().isEqualTo(Since.PERIOD));
        periodRow.managedProperty().bind(periodRow.visibleProperty());
        ToggleGroup group = new ToggleGroup();
        for (Since since : Since.values()) {
            RadioMenuItem item = new RadioMenuItem(messages.get("changes.since." + since));
            item.setToggleGroup(group);
            model.filter().since().subscribe(now -> item.setSelected(now == since));
            item.setOnAction(e -> model.filter().since().set(since));
            sinceChip.getItems().add(item);
        }
        model.filter().since().subscribe(since -> {
            sinceChip.pseudoClassStateChanged(ACTIVE, since != Since.EVER);
            sinceChip.setText(messages.get(since == Since.EVER ? "changes.since" : "changes.since." + since));
        });
    }

    private void showNone() {
        String what = model.isEmpty() ? "changes.empty" : "changes.none";
        noneState.setTitle(messages.get(what + ".title"));
        noneState.setText(messages.get(what + ".text"));
    }

    private void initializeDetail() {
        moreButton.setGraphic(Icons.of(MaterialDesignD.DOTS_HORIZONTAL));
        copyButton.setGraphic(Icons.of(MaterialDesignC.CONTENT_COPY));
        undoButton.setGraphic(Icons.of(MaterialDesignU.UNDO_VARIANT));
        undoButton.disableProperty().bind(open.undoable().not());
        stateLabel.textProperty().bind(open.state());
        open.refused().subscribe(refused -> {
            stateLabel.getStyleClass().removeAll("danger-text", "muted");
            stateLabel.getStyleClass().add(refused ? "danger-text" : "muted");
        });
        reasonLabel.visibleProperty().bind(reasonLabel.textProperty().isNotEmpty());
        fieldHeading.prefWidthProperty().bind(fieldsList.widthProperty().multiply(DiffCell.LABEL));
        beforeHeading.prefWidthProperty().bind(fieldsList.widthProperty().multiply(DiffCell.VALUE));
        afterHeading.prefWidthProperty().bind(fieldsList.widthProperty().multiply(DiffCell.VALUE));
        fieldsList.setCellFactory(
                list -> new DiffCell(line -> model.open(line.kind(), line.code()), model::restore, messages));
        fieldsList.setOnKeyPressed(e -> {
            if (COPY.match(e)) {
                copy();
            }
        });
        open.detail().subscribe(this::show);
    }

    void find() {
        searchField.requestFocus();
        searchField.selectAll();
    }

    /// Opens the change set of this number, as text.
    void select(String number) {
        open.chosen().set(Long.valueOf(number));
    }

    Place place() {
        Long chosen = open.chosen().get();
        return new Place(Objects.requireNonNull(divider).moved(), List.of(), Map.of(), List.of(), chosen(), null)
                .with(SEARCH, searchField.getText())
                .with(CHANGE, chosen == null ? "" : chosen.toString());
    }

    void restore(Place place) {
        Objects.requireNonNull(divider).move(place.divider());
        searchField.setText(place.text(SEARCH));
        choose(place.filters());
        if (!place.text(CHANGE).isEmpty()) {
            model.goOnAt(Long.parseLong(place.text(CHANGE)));
        }
    }

    /// Offers the filters that were kept.
    void offer(KeptFilters kept, Desk desk) {
        chipRow.getChildren().add(new FilterMenu(kept, desk,
                () -> new KeptFilter("", searchField.getText(), chosen()), filter -> {
                    searchField.setText(filter.search());
                    choose(filter.values());
                }));
    }

    /// What is ticked, and the time.
    private Map<String, List<String>> chosen() {
        Map<String, List<String>> chosen = new TreeMap<>(chips.chosen());
        Since since = model.filter().since().get();
        if (since != Since.EVER) {
            chosen.put(SINCE, List.of(since.name()));
        }
        if (since == Since.PERIOD) {
            Map.of(FROM, model.filter().from(), UNTIL, model.filter().until()).forEach((name, day) -> {
                if (day.get() != null) {
                    chosen.put(name, List.of(day.get().toString()));
                }
            });
        }
        return chosen;
    }

    private void choose(Map<String, List<String>> wanted) {
        chips.choose(wanted);
        fromPicker.show(day(wanted, FROM));
        untilPicker.show(day(wanted, UNTIL));
        model.filter().since().set(wanted.getOrDefault(SINCE, List.of()).stream()
                .flatMap(name -> Stream.of(Since.values()).filter(since -> since.name().equals(name)))
                .findFirst()
                .orElse(Since.EVER));
    }

    private static @Nullable LocalDate day(Map<String, List<String>> wanted, String name) {
        return wanted.getOrDefault(name, List.of()).stream().findFirst().map(LocalDate::parse).orElse(null);
    }

    void fit(WindowClass width) {
        double list = switch (width) {
            case WIDE -> 508;
            case MEDIUM -> 440;
            case NARROW -> 360;
        };
        Objects.requireNonNull(divider).fit(list);
    }

    @FXML
    private void copy() {
        ChangeDetail detail = open.detail().get();
        if (detail != null) {
            ClipboardContent content = new ClipboardContent();
            content.putString(detail.text());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    @FXML
    private void export() {
        model.export();
    }

    @FXML
    private void mergeOld() {
        mergeOld.run();
    }

    @FXML
    private void undo() {
        open.undo();
    }

    private void select() {
        Long number = open.chosen().get();
        ChangeLine selected = changesList.getSelectionModel().getSelectedItem();
        if (number == null || selected instanceof ChangeLine.Entry entry && entry.number() == number) {
            return;
        }
        for (int i = 0; i < model.lines().size(); i++) {
            if (model.lines().get(i) instanceof ChangeLine.Entry entry && entry.number() == number) {
                changesList.getSelectionModel().clearAndSelect(i);
                return;
            }
        }
    }

    private void show(@Nullable ChangeDetail detail) {
        detailPane.setVisible(detail != null);
        if (detail != null) {
            titleLabel.setText(detail.title());
            factsLabel.setText(detail.facts());
            reasonLabel.setText(detail.reason());
            fieldsList.getItems().setAll(detail.lines());
        }
    }
}
