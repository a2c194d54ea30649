package dev.tierdesk.console.plans;

import dev.tierdesk.catalog.BillingMode;
import dev.tierdesk.catalog.Cadence;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanKind;
import dev.tierdesk.catalog.Visibility;
import dev.tierdesk.console.tiers.Editing.State;
import dev.tierdesk.console.tiers.FieldText;
import dev.tierdesk.console.tiers.Inputs;
import dev.tierdesk.console.tiers.RawAmount;
import dev.tierdesk.console.ui.DecimalField;
import dev.tierdesk.console.ui.Field;
import dev.tierdesk.pricing.RoundingPolicy.Mode;
import dev.tierdesk.pricing.RoundingPolicy;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.Messages;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/// Wires the General tab of a plan.
final class PlanGeneralController {
    private static final List<String> CADENCES = List.of("P1M", "P3M", "P6M", "P1Y");
    private static final int MOST_DIGITS = 12;

    private final PlanEditorViewModel model;
    private final Messages messages;
    private final Inputs<Plan> inputs;
    private final Inputs<Plan> minimums;
    private List<Currency> shownMinimums = List.of();

    @FXML private TextField nameField;
    @FXML private Field codeInput;
    @FXML private TextField codeField;
    @FXML private TextArea descriptionArea;
    @FXML private TextArea publicDescriptionArea;
    @FXML private ComboBox<String> kindBox;
    @FXML private ComboBox<String> visibilityBox;
    @FXML private ComboBox<String> cadenceBox;
    @FXML private TextField cadenceField;
    @FXML private TextField trialDaysField;
    @FXML private ComboBox<String> billingModeBox;
    @FXML private TextField currenciesField;
    @FXML private FlowPane minimumsPane;
    @FXML private ComboBox<String> roundingBox;
    @FXML private Field scaleInput;
    @FXML private TextField scaleField;
    @FXML private TextField tagsField;
    @FXML private TextArea metadataArea;
    @FXML private TextArea externalIdsArea;

    PlanGeneralController(PlanEditorViewModel model) {
        this.model = model;
        messages = model.desk().messages();
        inputs = new Inputs<>(model.editing(), messages);
        minimums = new Inputs<>(model.editing(), messages);
    }

    @FXML
    private void initialize() {
        inputs.text(nameField, "name", Plan::name, (p, text) -> p.with(e -> e.name = text));
        inputs.parsed(codeField, "code", Plan::code, model::withCode, "plans.unread.code");
        inputs.text(descriptionArea, "description", Plan::description, (p, text) -> p.with(e -> e.description = text));
        inputs.text(publicDescriptionArea, "public_description", Plan::publicDescription,
                (p, text) -> p.with(e -> e.publicDescription = text));
        inputs.choice(kindBox, "kind", p -> names(PlanKind.values()), p -> p.kind().name(),
                (p, name) -> p.with(e -> e.kind = PlanKind.valueOf(name)),
                name -> messages.word(PlanKind.valueOf(name)));
        inputs.choice(visibilityBox, "visibility", p -> names(Visibility.values()), p -> p.visibility().name(),
                (p, name) -> p.with(e -> e.visibility = Visibility.valueOf(name)),
                name -> messages.word(Visibility.valueOf(name)));
        inputs.choice(billingModeBox, "billing_mode", p -> names(BillingMode.values()), p -> p.billingMode().name(),
                (p, name) -> p.with(e -> e.billingMode = BillingMode.valueOf(name)),
                name -> messages.word(BillingMode.valueOf(name)));
        inputs.choice(cadenceBox, "cadence", p -> CADENCES, p -> p.cadence().text(),
                (p, text) -> p.with(e -> e.cadence = Cadence.parse(text).orElse(p.cadence())), this::cadence);
        inputs.parsed(cadenceField, "cadence.period", p -> p.cadence().text(),
                (p, text) -> Cadence.parse(text.strip()).map(cadence -> p.with(e -> e.cadence = cadence)),
                "plans.unread.cadence");
        inputs.parsed(trialDaysField, "trial_days", p -> Integer.toString(p.trialDays()),
                (p, text) -> whole(text, 10_000).map(days -> p.with(e -> e.trialDays = days)), "plans.unread.days");
        inputs.parsed(currenciesField, "currencies", p -> FieldText.currencies(p.currencies()),
                (p, text) -> FieldText.currencies(text).map(read -> p.with(e -> e.currencies = read)),
                "plans.unread.currencies");
        inputs.choice(roundingBox, "rounding.mode", p -> List.of("", Mode.HALF_UP.name(), Mode.HALF_EVEN.name()),
                p -> p.rounding() == null ? "" : p.rounding().mode().name(), PlanGeneralController::withMode,
                name -> name.isEmpty() ? messages.get("plans.rounding.catalog") : messages.word(Mode.valueOf(name)));
        inputs.parsed(scaleField, "rounding.scale",
                p -> p.rounding() == null || p.rounding().scale() == null ? "" : Integer.toString(p.rounding().scale()),
                PlanGeneralController::withScale, "plans.unread.digits");
        inputs.text(tagsField, "tags", p -> String.join(", ", p.tags()),
                (p, text) -> p.with(e -> e.tags = FieldText.words(text)));
        inputs.parsed(metadataArea, "metadata", p -> FieldText.entries(p.metadata(), "\n"),
                (p, text) -> FieldText.entries(text, "\n").map(read -> p.with(e -> e.metadata = new TreeMap<>(read))),
                "plans.unread.metadata");
        inputs.parsed(externalIdsArea, "external_ids", p -> FieldText.entries(p.externalIds(), "\n"),
                (p, text) -> FieldText.entries(text, "\n")
                        .map(read -> p.with(e -> e.externalIds = new TreeMap<>(read))),
                "plans.unread.metadata");
        scaleInput.managedProperty().bind(scaleInput.visibleProperty());
        model.editing().state().subscribe(this::show);
    }

    /// Puts the focus into a field; false where this tab does not have it.
    boolean focus(String path) {
        return inputs.focus(path)
                || minimums.focus(path)
                || path.startsWith("currencies") && inputs.focus("currencies")
                || inputs.focus("name");
    }

    private void show(@Nullable State<Plan> state) {
        if (state == null) {
            return;
        }
        codeInput.lock(model.codeLock().orElse(null));
        scaleInput.setVisible(state.value().rounding() != null);
        Set<Currency> wanted = new LinkedHashSet<>(state.value().currencies());
        wanted.addAll(state.value().minimumAmounts().keySet());
        List<Currency> currencies = List.copyOf(wanted);
        if (!currencies.equals(shownMinimums)) {
            shownMinimums = currencies;
            minimums.clear();
            minimumsPane.getChildren().setAll(currencies.stream().map(this::minimum).toList());
            minimums.refresh();
        }
    }

    private Field minimum(Currency currency) {
        String code = currency.getCurrencyCode();
        DecimalField input = new DecimalField();
        input.setId("minimum-" + code);
        input.getStyleClass().add("amount-field");
        RawAmount.onHover(input, messages);
        Field field = new Field();
        field.setLabel(messages.get("field.minimum_amounts.item", "item", code));
        field.setInput(input);
        minimums.number(input, "minimum_amounts[" + code + "]", p -> p.minimumAmounts().get(currency),
                (p, amount) -> p.with(e -> {
                    if (amount == null) {
                        e.minimumAmounts.remove(currency);
                    } else {
                        e.minimumAmounts.put(currency, amount);
                    }
                }));
        return field;
    }

    private String cadence(String text) {
        Dates dates = new Dates(messages, model.workspace().working().get().settings().timeZone());
        return Cadence.parse(text).map(dates::cadence).orElse(text);
    }

    private static Plan withMode(Plan plan, String name) {
        Integer scale = plan.rounding() == null ? null : plan.rounding().scale();
        return plan.with(e -> e.rounding = name.isEmpty() ? null : new RoundingPolicy(Mode.valueOf(name), scale));
    }

    private static Optional<Plan> withScale(Plan plan, String text) {
        RoundingPolicy rounding = plan.rounding();
        if (rounding == null) {
            return Optional.of(plan);
        }
        return text.isBlank()
                ? Optional.of(plan.with(e -> e.rounding = new RoundingPolicy(rounding.mode(), null)))
                : whole(text, MOST_DIGITS).map(
                        digits -> plan.with(e -> e.rounding = new RoundingPolicy(rounding.mode(), digits)));
    }

    /// A whole number from 0 to `most`.
    private static Optional<Integer> whole(String text, int most) {
        String digits = text.strip();
        return digits.matches("\\d{1,5}") && Integer.parseInt(digits) <= most
                ? Optional.of(Integer.parseInt(digits))
                : Optional.empty();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
