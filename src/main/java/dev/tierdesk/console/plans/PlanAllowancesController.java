package dev.tierdesk.console.plans;

import dev.tierdesk.catalog.Allowance;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.Rollover;
import dev.tierdesk.console.tiers.Editing.State;
import dev.tierdesk.console.tiers.Inputs;
import dev.tierdesk.console.ui.DecimalField;
import dev.tierdesk.console.ui.EmptyState;
import dev.tierdesk.console.ui.Field;
import dev.tierdesk.console.ui.Icons;
import dev.tierdesk.words.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// Wires the Allowances tab of a plan: a row of fields each.
final class PlanAllowancesController {
    private static final Pattern ROW = Pattern.compile("allowances\\[(\\d+)](.*)");

    private final PlanEditorViewModel model;
    private final Messages messages;
    private final Inputs<Plan> inputs;
    private final List<Label> problems = new ArrayList<>();
    private @Nullable UUID shownPlan;
    private int shownRows = -1;

    @FXML private Button addAllowanceButton;
    @FXML private VBox allowancesBox;
    @FXML private EmptyState emptyAllowances;

    PlanAllowancesController(PlanEditorViewModel model) {
        this.model = model;
        messages = model.desk().messages();
        inputs = new Inputs<>(model.editing(), messages);
    }

    @FXML
    private void initialize() {
        addAllowanceButton.setGraphic(Icons.of(MaterialDesignP.PLUS));
        emptyAllowances.onAction(this::add);
        emptyAllowances.managedProperty().bind(emptyAllowances.visibleProperty());
        model.editing().state().subscribe(this::show);
    }

    /// Puts the focus into a field.
    void focus(String path) {
        if (!inputs.focus(path)) {
            inputs.focus(path + ".included_quantity");
        }
    }

    @FXML
    private void add() {
        Catalog catalog = model.workspace().working().get();
        model.editing().change("allowances.add." + shownRows, plan -> {
            Optional<Price> free = catalog.pricesOfPlan(plan.code()).stream()
                    .filter(p -> p.unit() != null)
                    .filter(p -> plan.allowances().stream()
                            .noneMatch(a -> a.product().equals(p.product()) && a.unit().equals(p.unit())))
                    .findFirst();
            String product = free.map(Price::product).orElse("");
            String unit = free.map(Price::unit).orElse("");
            return plan.with(
                    e -> e.allowances.add(new Allowance(product, unit, BigDecimal.ONE, Rollover.NONE, null, null)));
        });
        inputs.focus("allowances[" + (shownRows - 1) + "].included_quantity");
    }

    private void remove(int row) {
        model.editing().change("allowances.remove." + shownRows, plan -> plan.with(e -> e.allowances.remove(row)));
        model.editing().moveUnfinished(path -> {
            Matcher cell = ROW.matcher(path);
            if (!cell.matches()) {
                return path;
            }
            int at = Integer.parseInt(cell.group(1));
            return at == row ? null : at < row ? path : "allowances[" + (at - 1) + "]" + cell.group(2);
        });
    }

    private void show(@Nullable State<Plan> state) {
        if (state == null) {
            return;
        }
        Plan plan = state.value();
        int rows = plan.allowances().size();
        emptyAllowances.setVisible(rows == 0);
        if (rows != shownRows || !plan.id().equals(shownPlan)) {
            shownPlan = plan.id();
            shownRows = rows;
            inputs.clear();
            problems.clear();
            List<Node> nodes = new ArrayList<>();
            for (int row = 0; row < rows; row++) {
                nodes.add(row(row));
            }
            allowancesBox.getChildren().setAll(nodes);
        }
        inputs.refresh();
        for (int row = 0; row < rows; row++) {
            String path = "allowances[" + row + "]";
            problems.get(row).setText(model.editing().problemAt(path).map(messages::problem).orElse(""));
        }
    }

    private Node row(int row) {
        String path = "allowances[" + row + "]";
        ComboBox<String> product = new ComboBox<>();
        product.setId("allowance-" + row + "-product");
        inputs.object(product, path + ".product", Kind.PRODUCT, this::products, p -> at(p, row).product(),
                (p, code) -> with(
                        p, row, a -> new Allowance(code, unitOf(code, a.unit()), a.includedQuantity(), a.rollover(),
                        a.rolloverLimit(), a.rolloverPeriods())),
                "");
        ComboBox<String> unit = new ComboBox<>();
        unit.setId("allowance-" + row + "-unit");
        inputs.object(unit, path + ".unit", Kind.UNIT,
                p -> catalog().product(at(p, row).product()).map(Product::units).orElse(List.of()),
                p -> at(p, row).unit(),
                (p, code) -> with(p, row, a -> new Allowance(a.product(), code, a.includedQuantity(), a.rollover(),
                        a.rolloverLimit(), a.rolloverPeriods())), "");
        DecimalField quantity = new DecimalField();
        quantity.setId("allowance-" + row + "-quantity");
        inputs.quantity(quantity, path + ".included_quantity", p -> at(p, row).includedQuantity(),
                (p, number) ->
                        with(p, row, a -> new Allowance(a.product(), a.unit(), number, a.rollover(), a.rolloverLimit(),
                        a.rolloverPeriods())));
        ComboBox<String> rollover = new ComboBox<>();
        rollover.setId("allowance-" + row + "-rollover");
        inputs.choice(rollover, path + ".rollover", p -> Arrays.stream(Rollover.values()).map(Enum::name).toList(),
                p -> at(p, row).rollover().name(),
                (p, name) -> with(p, row, a -> withRollover(a, Rollover.valueOf(name))),
                name -> messages.word(Rollover.valueOf(name)));
        DecimalField limit = new DecimalField();
        limit.setId("allowance-" + row + "-limit");
        inputs.number(limit, path + ".rollover_limit", p -> at(p, row).rolloverLimit(),
                (p, number) -> with(
                        p, row, a -> new Allowance(a.product(), a.unit(), a.includedQuantity(), a.rollover(), number,
                        a.rolloverPeriods())));
        TextField periods = new TextField();
        periods.setId("allowance-" + row + "-periods");
        periods.getStyleClass().add("number");
        inputs.parsed(periods, path + ".rollover_periods",
                p -> Optional.ofNullable(at(p, row).rolloverPeriods()).map(Object::toString).orElse(""),
                (p, text) -> periods(text)
                        .map(read -> with(p, row, a -> new Allowance(a.product(), a.unit(), a.includedQuantity(),
                        a.rollover(), a.rolloverLimit(), read.orElse(null)))), "plans.unread.periods");
        Button remove = new Button("", Icons.of(MaterialDesignC.CLOSE));
        remove.setId("allowance-" + row + "-remove");
        remove.getStyleClass().addAll("flat", "icon-button");
        remove.setAccessibleText(messages.get("plans.allowance.remove"));
        remove.setTooltip(new Tooltip(messages.get("plans.allowance.remove")));
        remove.setOnAction(e -> remove(row));
        HBox first = new HBox(12, field("field.product", product), field("field.unit", unit),
                field("field.included_quantity", quantity), remove);
        HBox second = new HBox(12, field("field.rollover", rollover), field("field.rollover_limit", limit),
                field("field.rollover_periods", periods));
        first.setAlignment(Pos.BOTTOM_LEFT);
        Label problem = new Label();
        problem.getStyleClass().add("warning-text");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        problems.add(problem);
        VBox box = new VBox(8, first, second, problem);
        box.getStyleClass().add("allowance-row");
        return box;
    }

    private Field field(String label, Node input) {
        Field field = new Field();
        field.setLabel(messages.get(label));
        field.setInput(input);
        return field;
    }

    private static Allowance withRollover(Allowance a, Rollover rollover) {
        return new Allowance(a.product(), a.unit(), a.includedQuantity(), rollover,
                rollover == Rollover.UP_TO ? a.rolloverLimit() : null,
                rollover == Rollover.NONE ? null : a.rolloverPeriods());
    }

    /// The allowance in a row; an empty one where there is none any more.
    private static Allowance at(Plan plan, int row) {
        return row < plan.allowances().size()
                ? plan.allowances().get(row)
                : new Allowance("", "", BigDecimal.ONE, Rollover.NONE, null, null);
    }

    private static Plan with(Plan plan, int row, UnaryOperator<Allowance> change) {
        return row < plan.allowances().size()
                ? plan.with(e -> e.allowances.set(row, change.apply(e.allowances.get(row)))) : plan;
    }

    private static Optional<Optional<Integer>> periods(String text) {
        String digits = text.strip();
        return digits.isEmpty()
                ? Optional.of(Optional.empty())
                : digits.matches("\\d{1,4}") ? Optional.of(Optional.of(Integer.parseInt(digits))) : Optional.empty();
    }

    private List<String> products(Plan plan) {
        return catalog().pricesOfPlan(plan.code()).stream()
                .filter(p -> p.unit() != null)
                .map(Price::product)
                .distinct()
                .toList();
    }

    private String unitOf(String product, String unit) {
        List<String> units = catalog().product(product).map(Product::units).orElse(List.of());
        return units.contains(unit) || units.isEmpty() ? unit : units.getFirst();
    }

    private Catalog catalog() {
        return model.workspace().working().get();
    }
}
