package dev.tierdesk.console.units;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.console.tiers.Editing.State;
import dev.tierdesk.console.tiers.Inputs;
import dev.tierdesk.console.ui.DecimalField;
import dev.tierdesk.console.ui.Field;
import dev.tierdesk.pricing.Conversion;
import dev.tierdesk.pricing.Conversion.Operation;
import dev.tierdesk.pricing.Conversion.Rounding;
import dev.tierdesk.words.Messages;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// Wires the conversion of a unit, with an example that follows every keystroke.
final class UnitConversionController {
    private final UnitEditorViewModel model;
    private final Messages messages;
    private final Inputs<BillableUnit> inputs;

    @FXML private ComboBox<String> operationBox;
    @FXML private HBox detailsRow;
    @FXML private DecimalField factorField;
    @FXML private ComboBox<String> roundingBox;
    @FXML private Field precisionInput;
    @FXML private ComboBox<String> precisionBox;
    @FXML private HBox exampleRow;
    @FXML private Label exampleLabel;
    @FXML private Label wasLabel;

    UnitConversionController(UnitEditorViewModel model) {
        this.model = model;
        messages = model.desk().messages();
        inputs = new Inputs<>(model.editing(), messages);
    }

    @FXML
    private void initialize() {
        factorField.setNumbers(messages.numbers());
        inputs.choice(operationBox, "conversion.operation", u -> operations(), UnitConversion::operation,
                UnitConversion::withOperation,
                name -> name.isEmpty()
                        ? messages.get("units.conversion.none")
                        : messages.word(Operation.valueOf(name)));
        inputs.parsed(factorField, "conversion.factor", this::factor,
                (u, text) -> UnitConversion.withFactor(u, text, messages.numbers()), "units.conversion.factor.unread");
        inputs.choice(roundingBox, "conversion.rounding", u -> names(Rounding.values()), UnitConversion::rounding,
                UnitConversion::withRounding, name -> name.isEmpty() ? "" : messages.word(Rounding.valueOf(name)));
        List<String> digitCounts = IntStream.rangeClosed(0, 12).mapToObj(String::valueOf).toList();
        inputs.choice(precisionBox, "conversion.precision", u -> digitCounts, UnitConversion::precision,
                UnitConversion::withPrecision, digits -> digits);
        detailsRow.managedProperty().bind(detailsRow.visibleProperty());
        exampleRow.managedProperty().bind(exampleRow.visibleProperty());
        precisionInput.managedProperty().bind(precisionInput.visibleProperty());
        model.editing().state().subscribe(this::show);
    }

    /// Puts the focus into a field; false where the conversion does not have it.
    boolean focus(String path) {
        return inputs.focus(path.equals("conversion") ? "conversion.operation" : path);
    }

    private void show(@Nullable State<BillableUnit> state) {
        if (state == null) {
            return;
        }
        Conversion conversion = state.value().conversion();
        detailsRow.setVisible(conversion != null);
        precisionInput.setVisible(conversion != null && conversion.rounding() != Rounding.NONE);
        exampleLabel.setText(messages.get("units.conversion.example",
                "metered", UnitConversion.EXAMPLE, "priced", UnitConversion.example(conversion)));
        BillableUnit saved = state.saved();
        exampleRow.setVisible(conversion != null || saved != null && saved.conversion() != null);
        BigDecimal priced = UnitConversion.example(conversion);
        BigDecimal before = saved == null ? priced : UnitConversion.example(saved.conversion());
        wasLabel.setText(before.compareTo(priced) == 0 ? "" : messages.get("units.conversion.was", "priced", before));
    }

    private String factor(BillableUnit unit) {
        Conversion conversion = unit.conversion();
        return conversion == null ? ""
                : factorField.isFocused()
                        ? messages.numbers().edit(conversion.factor())
                        : messages.numbers().show(conversion.factor());
    }

    private static List<String> operations() {
        return Stream.concat(Stream.of(""), names(Operation.values()).stream()).toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
