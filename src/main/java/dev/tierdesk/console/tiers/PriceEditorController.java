package dev.tierdesk.console.tiers;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.quote.ExampleResult;
import dev.tierdesk.catalog.quote.Quotes;
import dev.tierdesk.catalog.quote.WorkedExamples;
import dev.tierdesk.console.ui.DecimalField;
import dev.tierdesk.console.ui.Field;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.ModelSwitch;
import dev.tierdesk.pricing.PackageRounding;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.words.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The usual fields of a price: what it is for, its model and the model's numbers.
final class PriceEditorController {
    private static final PseudoClass FAILING = PseudoClass.getPseudoClass("failing");

    private final Editing<Price> editing;
    private final Messages messages;
    private final Inputs<Price> inputs;
    private final TierGrid tierGrid;
    private final FormulaLine formulaLine;
    private final Map<TermField, Field> termFields = new EnumMap<>(TermField.class);

    @FXML private Field planField;
    @FXML private Field productField;
    @FXML private Field chargeTypeField;
    @FXML private Field unitField;
    @FXML private Field includedBox;
    @FXML private Field roundingField;
    @FXML private Field formulaBox;
    @FXML private ComboBox<String> planBox;
    @FXML private ComboBox<String> productBox;
    @FXML private ComboBox<String> chargeTypeBox;
    @FXML private ComboBox<String> unitBox;
    @FXML private ComboBox<String> modelBox;
    @FXML private ComboBox<String> currencyBox;
    @FXML private ComboBox<String> packageRoundingBox;
    @FXML private DecimalField includedField;
    @FXML private TextField formulaField;
    @FXML private Label modelDoesLabel;
    @FXML private FlowPane termsPane;
    @FXML private VBox tiersBox;
    @FXML private VBox formulaLineBox;
    @FXML private HBox cliffNote;
    @FXML private Label cliffLabel;
    @FXML private Hyperlink graduatedLink;
    @FXML private ToggleButton moreButton;
    @FXML private VBox moreBox;
    @FXML private ToggleButton examplesButton;
    @FXML private VBox examplesBox;

    PriceEditorController(Editing<Price> editing, TierGrid tierGrid, Messages messages) {
        this.editing = editing;
        this.messages = messages;
        this.tierGrid = tierGrid;
        inputs = new Inputs<>(editing, messages);
        formulaLine = new FormulaLine(messages);
    }

    @FXML
    private void initialize() {
        tiersBox.getChildren().add(tierGrid);
        formulaLineBox.getChildren().add(formulaLine);
        formulaLineBox.managedProperty().bind(formulaLine.visibleProperty());
        tiersBox.managedProperty().bind(tierGrid.visibleProperty());
        TermField.OF_MODEL.forEach(this::addTermField);
        moreBox.visibleProperty().bind(moreButton.selectedProperty());
        examplesBox.visibleProperty().bind(examplesButton.selectedProperty());
        for (Node hides : List.of(
                planField, productField, chargeTypeField, unitField, includedBox, roundingField, formulaBox,
                moreBox, examplesBox, cliffNote, termsPane)) {
            hides.managedProperty().bind(hides.visibleProperty());
        }
        tie();
        graduatedLink.setOnAction(e -> switchModel(Model.GRADUATED));
        editing.state().addListener((o, before, after) -> refresh());
        refresh();
    }

    VBox moreBox() {
        return moreBox;
    }

    void openMore() {
        moreButton.setSelected(true);
    }

    VBox examplesBox() {
        return examplesBox;
    }

    void openExamples() {
        examplesButton.setSelected(true);
    }

    /// Puts the focus into the field at this path; false where there is none.
    boolean focus(String path) {
        return inputs.focus(path) || tierGrid.focus(path)
                || nearest(path).anyMatch(p -> inputs.focus(p) || tierGrid.focus(p));
    }

    /// The fields that stand for a place that has none of its own, the best first.
    private static Stream<String> nearest(String path) {
        if (path.equals("terms")) {
            return Stream.of("terms.model");
        }
        Stream<String> own = Stream.of("unit_amount", "percent", "flat_amount").map(field -> path + "." + field);
        Stream<String> first = Stream.of("up_to", "unit_amount", "percent", "flat_amount")
                .map(field -> "terms.tiers[0]." + field);
        return path.startsWith("terms.tiers") ? Stream.concat(own, first) : Stream.empty();
    }

    private void tie() {
        inputs.object(planBox, "plan", Kind.PLAN, p -> plans(catalog()), p -> Objects.requireNonNullElse(p.plan(), ""),
                (p, code) -> recoded(p, q -> q.with(e -> e.plan = code.isEmpty() ? null : code)),
                messages.get("tiers.plan.list"));
        inputs.object(
                productBox, "product", Kind.PRODUCT,
                p -> catalog().products().stream().map(Product::code).toList(), Price::product,
                (p, code) -> catalog().product(code).map(product -> newPrice().forProduct(p, product)).orElse(p),
                "");
        inputs.choice(chargeTypeBox, "charge_type",
                p -> List.of(ChargeType.USAGE.name(), ChargeType.SEAT.name(), ChargeType.FIXED_CHARGE.name()),
                p -> p.chargeType().name(),
                (p, type) -> recoded(p, q -> newPrice().charging(q, ChargeType.valueOf(type))),
                type -> messages.word(ChargeType.valueOf(type)));
        inputs.object(
                unitBox, "unit", Kind.UNIT, p -> catalog().product(p.product()).map(Product::units).orElse(List.of()),
                p -> Objects.requireNonNullElse(p.unit(), ""),
                (p, code) -> recoded(p, q -> q.with(e -> e.unit = code.isEmpty() ? null : code)), "");
        inputs.choice(modelBox, "terms.model", p -> newPrice().models(p).stream().map(Model::name).toList(),
                p -> p.terms().model().name(), (p, model) -> switched(p, Model.valueOf(model)),
                model -> messages.word(Model.valueOf(model)));
        inputs.choice(currencyBox, "currency", this::currencies, p -> p.currency().getCurrencyCode(),
                (p, code) -> p.with(e -> e.currency = Currency.getInstance(code)), code -> code);
        inputs.choice(packageRoundingBox, "terms.package_rounding",
                p -> List.of(PackageRounding.UP.name(), PackageRounding.DOWN.name()),
                p -> Objects.requireNonNullElse(p.terms().packageRounding(), PackageRounding.UP).name(),
                (p, rounding) -> withTerms(p, e -> e.packageRounding =
                        rounding.equals(PackageRounding.UP.name()) ? null : PackageRounding.valueOf(rounding)),
                rounding -> messages.word(PackageRounding.valueOf(rounding)));
        inputs.number(includedField, TermField.INCLUDED_QUANTITY.path(), TermField.INCLUDED_QUANTITY::get,
                TermField.INCLUDED_QUANTITY::set);
        inputs.text(formulaField, "terms.formula", p -> Objects.requireNonNullElse(p.terms().formula(), ""),
                (p, text) -> withTerms(p, e -> e.formula = text.isBlank() ? null : text));
    }

    private void addTermField(TermField term) {
        DecimalField input = new DecimalField();
        input.setId(id(term));
        input.getStyleClass().add("amount-field");
        Field field = new Field();
        field.setLabel(messages.get("field." + term.field()));
        field.setInput(input);
        field.managedProperty().bind(field.visibleProperty());
        termFields.put(term, field);
        termsPane.getChildren().add(termsPane.getChildren().size() - 2, field);
        inputs.number(input, term.path(), term::get, term::set);
        if (term.isAmount()) {
            RawAmount.onHover(input, messages);
        }
    }

    /// `UNIT_AMOUNT` has the id `unitAmountField`.
    private static String id(TermField term) {
        return Pattern.compile("_(.)").matcher(term.field()).replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT))
                + "Field";
    }

    private void refresh() {
        Editing.State<Price> state = editing.state().get();
        if (state == null) {
            return;
        }
        Price price = state.value();
        Terms terms = price.terms();
        boolean fresh = state.saved() == null;
        planField.setVisible(fresh);
        productField.setVisible(fresh);
        boolean mixed = catalog().product(price.product()).filter(p -> p.chargeType() != ChargeType.MIXED).isEmpty();
        chargeTypeField.setVisible(mixed || editing.problemAt("charge_type").isPresent());
        unitField.setVisible(price.chargeType() == ChargeType.USAGE || price.unit() != null);
        includedBox.setVisible(TermField.INCLUDED_QUANTITY.isShownFor(terms));
        roundingField.setVisible(terms.model() == Model.PACKAGE);
        formulaBox.setVisible(Set.of(Model.PER_UNIT, Model.PACKAGE, Model.COMMITTED).contains(terms.model())
                || terms.formula() != null);
        termFields.forEach((term, field) -> field.setVisible(term.isShownFor(terms)));
        termsPane.setVisible(termsPane.getChildren().stream().anyMatch(Node::isVisible));
        modelDoesLabel.setText(messages.get("model." + terms.model().name() + ".does"));
        showFormula(state);
        showCliffs(price);
        int set = PriceMoreController.countSet(price);
        moreButton.setText(set == 0 ? messages.get("common.more") : messages.get("tiers.more", "count", set));
        showExamples(price);
    }

    /// How many worked examples there are, and how many of them come to something else.
    private void showExamples(Price price) {
        int count = price.examples().size();
        long failing = WorkedExamples.run(price, new Quotes(catalog(), editing.workspace().clock())).stream()
                .filter(r -> r.outcome() == ExampleResult.Outcome.FAILED || r.outcome() == ExampleResult.Outcome.BROKEN)
                .count();
        examplesButton.setText(count == 0 ? messages.get("tiers.examples")
                : failing == 0 ? messages.get("tiers.examples.count", "count", count)
                : messages.get("tiers.examples.failing", "failing", failing, "count", count));
        examplesButton.pseudoClassStateChanged(FAILING, failing > 0);
    }

    private void showFormula(Editing.State<Price> state) {
        Price price = state.value();
        String text = price.terms().formula();
        PriceWords words = new PriceWords(messages, state.catalog());
        formulaLine.show(
                text == null ? null : FormulaValue.of(text, beside(price), price, state.catalog()),
                Optional.ofNullable(state.saved()).map(PriceEditorController::beside),
                price.currency().getCurrencyCode(), words.unit(price));
    }

    private static @Nullable BigDecimal beside(Price price) {
        return switch (price.terms().model()) {
            case PER_UNIT -> price.terms().unitAmount();
            case PACKAGE -> price.terms().packageAmount();
            case COMMITTED -> price.terms().overageUnitAmount();
            default -> null;
        };
    }

    private void showCliffs(Price price) {
        List<String> cliffs = editing.problems().stream()
                .filter(p -> p.code().name().equals("VOLUME_CLIFF"))
                .map(messages::problem)
                .toList();
        cliffNote.setVisible(!cliffs.isEmpty());
        cliffLabel.setText(String.join("\n", cliffs));
        graduatedLink.setVisible(
                price.terms().model() == Model.VOLUME && newPrice().models(price).contains(Model.GRADUATED));
    }

    private void switchModel(Model model) {
        editing.change("terms.model", p -> switched(p, model));
    }

    private static Price switched(Price price, Model model) {
        return price.with(e -> e.terms = ModelSwitch.to(price.terms(), model));
    }

    static Price withTerms(Price price, Consumer<Terms.Edit> change) {
        Terms terms = price.terms().with(change);
        return price.with(e -> e.terms = terms);
    }

    /// The changed price; a new one whose code nobody has typed gets the code that fits.
    private Price recoded(Price price, Function<Price, Price> change) {
        Price changed = change.apply(price);
        boolean fresh = editing.workspace().saved().get().byId(price.id()).isEmpty();
        return fresh && newPrice().isCoded(price) ? newPrice().coded(changed) : changed;
    }

    private List<String> currencies(Price price) {
        List<Currency> currencies = catalog().plan(price.plan()).map(Plan::currencies)
                .orElse(catalog().settings().currencies());
        return currencies.stream().map(Currency::getCurrencyCode).toList();
    }

    private static List<String> plans(Catalog catalog) {
        List<String> plans = new ArrayList<>(List.of(""));
        catalog.plans().forEach(plan -> plans.add(plan.code()));
        return plans;
    }

    private Catalog catalog() {
        return editing.workspace().working().get();
    }

    private NewPrice newPrice() {
        return new NewPrice(catalog());
    }
}
