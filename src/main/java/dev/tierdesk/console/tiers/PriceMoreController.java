package dev.tierdesk.console.tiers;

import dev.tierdesk.catalog.BillingTiming;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Codes;
import dev.tierdesk.catalog.Cost;
import dev.tierdesk.catalog.Overage;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.ui.DecimalField;
import dev.tierdesk.console.ui.Field;
import dev.tierdesk.words.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/// The fields of a price that most prices leave empty.
final class PriceMoreController {
    private final Editing<Price> editing;
    private final TierGrid tierGrid;
    private final Messages messages;
    private final Inputs<Price> inputs;

    @FXML private DecimalField minAmountField;
    @FXML private DecimalField maxAmountField;
    @FXML private CheckBox flatAtZeroCheck;
    @FXML private CheckBox blockSizesCheck;
    @FXML private CheckBox capsCheck;
    @FXML private ComboBox<String> costVariantBox;
    @FXML private ComboBox<String> billingTimingBox;
    @FXML private Field overageInput;
    @FXML private ComboBox<String> overageBox;
    @FXML private TextField componentField;
    @FXML private TextField countryField;
    @FXML private TextField customerField;
    @FXML private Field priceKeyBox;
    @FXML private TextField priceKeyField;
    @FXML private TextField dimensionsField;
    @FXML private TextField effectiveFromField;
    @FXML private TextField effectiveUntilField;
    @FXML private TextField nameField;
    @FXML private TextField codeField;
    @FXML private TextField externalIdsField;
    @FXML private Label zoneLabel;

    PriceMoreController(Editing<Price> editing, TierGrid tierGrid, Messages messages) {
        this.editing = editing;
        this.tierGrid = tierGrid;
        this.messages = messages;
        inputs = new Inputs<>(editing, messages);
    }

    /// How many of these fields the price has set.
    static int countSet(Price price) {
        long set = Stream.of(price.terms().minAmount(), price.terms().maxAmount(), price.costVariant(), price.country(),
                        price.customer(), price.priceKey(), price.effectiveFrom(), price.effectiveUntil())
                .filter(Objects::nonNull)
                .count();
        long flags = Stream.of(
                price.terms().chargeFlatAtZero(), !price.component().isEmpty(), !price.dimensions().isEmpty(),
                        price.billingTiming() != BillingTiming.ARREARS, price.overage() != Overage.CHARGE,
                        !price.name().isEmpty(), !price.externalIds().isEmpty())
                .filter(flag -> flag)
                .count();
        return (int) (set + flags);
    }

    @FXML
    private void initialize() {
        inputs.number(
                minAmountField, TermField.MIN_AMOUNT.path(), TermField.MIN_AMOUNT::get, TermField.MIN_AMOUNT::set);
        inputs.number(
                maxAmountField, TermField.MAX_AMOUNT.path(), TermField.MAX_AMOUNT::get, TermField.MAX_AMOUNT::set);
        RawAmount.onHover(minAmountField, messages);
        RawAmount.onHover(maxAmountField, messages);
        inputs.check(flatAtZeroCheck, "terms.charge_flat_at_zero", p -> p.terms().chargeFlatAtZero(),
                (p, on) -> PriceEditorController.withTerms(p, e -> e.chargeFlatAtZero = on));
        blockSizesCheck.setOnAction(e -> tierGrid.choose(TierColumn.BLOCK_SIZE, blockSizesCheck.isSelected()));
        capsCheck.setOnAction(e -> tierGrid.choose(TierColumn.CAP_AMOUNT, capsCheck.isSelected()));
        inputs.choice(costVariantBox, "cost_variant", this::costs, p -> orEmpty(p.costVariant()),
                (p, key) -> p.with(e -> e.costVariant = orNull(key)),
                key -> key.isEmpty() ? messages.get("tiers.cost.default") : key);
        inputs.choice(billingTimingBox, "billing_timing",
                p -> List.of(BillingTiming.ARREARS.name(), BillingTiming.ADVANCE.name()), p -> p.billingTiming().name(),
                (p, timing) -> p.with(e -> e.billingTiming = BillingTiming.valueOf(timing)),
                timing -> messages.word(BillingTiming.valueOf(timing)));
        inputs.choice(overageBox, "overage", p -> Arrays.stream(Overage.values()).map(Enum::name).toList(),
                p -> p.overage().name(), (p, name) -> p.with(e -> e.overage = Overage.valueOf(name)),
                name -> messages.word(Overage.valueOf(name)));
        text(componentField, "component", Price::component, (e, text) -> e.component = text.strip());
        text(countryField, "country", p -> orEmpty(p.country()),
                (e, text) -> e.country = orNull(text.toUpperCase(Locale.ROOT)));
        text(customerField, "customer", p -> orEmpty(p.customer()), (e, text) -> e.customer = orNull(text));
        text(priceKeyField, "price_key", p -> orEmpty(p.priceKey()), (e, text) -> e.priceKey = orNull(text));
        text(nameField, "name", Price::name, (e, text) -> e.name = text.strip());
        inputs.parsed(dimensionsField, "dimensions", p -> FieldText.entries(p.dimensions(), ", "),
                (p, text) -> FieldText.entries(text, ",").map(read -> p.with(e -> e.dimensions = read)),
                "tiers.unread.dimensions");
        inputs.parsed(externalIdsField, "external_ids", p -> FieldText.entries(p.externalIds(), ", "),
                (p, text) -> FieldText.entries(text, ",").map(read -> p.with(e -> e.externalIds = read)),
                "tiers.unread.external-ids");
        inputs.parsed(codeField, "code", Price::code, this::withCode, "tiers.unread.code");
        date(effectiveFromField, "effective_from", Price::effectiveFrom, (e, at) -> e.effectiveFrom = at);
        date(effectiveUntilField, "effective_until", Price::effectiveUntil, (e, at) -> e.effectiveUntil = at);
        priceKeyBox.managedProperty().bind(priceKeyBox.visibleProperty());
        editing.state().addListener((o, before, after) -> refresh());
        refresh();
    }

    /// Puts the focus into the field at this path; false where there is none.
    boolean focus(String path) {
        return inputs.focus(path);
    }

    private void refresh() {
        Editing.State<Price> state = editing.state().get();
        if (state == null) {
            return;
        }
        Price price = state.value();
        zoneLabel.setText(messages.get("tiers.zone", "zone", state.catalog().settings().timeZone().getId()));
        flatAtZeroCheck.setDisable(!price.terms().model().hasTiers() && !price.terms().chargeFlatAtZero());
        overageInput.hintProperty().set(price.overage() == Overage.CHARGE ? "" : messages.get("tiers.overage.note"));
        column(blockSizesCheck, TierColumn.BLOCK_SIZE, price);
        column(capsCheck, TierColumn.CAP_AMOUNT, price);
        Optional<Product> product = state.catalog().product(price.product());
        priceKeyBox.setVisible(product.filter(p -> p.keys().isKeyed()).isPresent() || price.priceKey() != null);
        priceKeyBox.setPlainLabel(product.map(p -> p.keys().label()).orElse(messages.get("field.price_key")));
    }

    private static void column(CheckBox check, TierColumn column, Price price) {
        boolean set = price.terms().tiers().stream().anyMatch(t -> column.get(t) != null);
        check.setDisable(set || !column.isFor(price.terms().model()));
        if (set) {
            check.setSelected(true);
        }
    }

    private void text(
            TextField input, String path, Function<Price, String> get, BiConsumer<Price.Edit, String> set) {
        inputs.text(input, path, get, (p, text) -> p.with(e -> set.accept(e, text)));
    }

    private void date(
            TextField input,
            String path,
            Function<Price, @Nullable Instant> get,
            BiConsumer<Price.Edit, @Nullable Instant> set) {
        inputs.parsed(input, path,
                p -> Optional.ofNullable(get.apply(p)).map(dates()::show).orElse(""),
                (p, text) -> text.isBlank()
                        ? Optional.of(p.with(e -> set.accept(e, null)))
                        : dates().read(text).map(at -> p.with(e -> set.accept(e, at))),
                "tiers.unread.date");
    }

    /// A code that no other price has; one that is taken stays as it was typed until it is another.
    private Optional<Price> withCode(Price price, String text) {
        String code = text.strip();
        boolean free = catalog().price(code).filter(other -> !other.id().equals(price.id())).isEmpty();
        return free && Codes.isValid(code) ? Optional.of(price.with(e -> e.code = code)) : Optional.empty();
    }

    private List<String> costs(Price price) {
        List<String> keys = new ArrayList<>(List.of(""));
        catalog().product(price.product()).map(Product::costs).orElse(List.of()).stream()
                .map(Cost::key)
                .distinct()
                .forEach(keys::add);
        return keys;
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private CatalogDates dates() {
        return new CatalogDates(catalog().settings().timeZone());
    }

    private Catalog catalog() {
        return editing.workspace().working().get();
    }
}
