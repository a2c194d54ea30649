package dev.tierdesk.console.tiers;

import dev.tierdesk.console.ui.DecimalField;
import dev.tierdesk.exchange.billsh.Nanos;
import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.words.Messages;
import java.math.BigDecimal;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// What bill.sh writes for an amount, on hover: whole numbers of 1e-12, whose zeros nobody should have to count.
final class RawAmount {
    private RawAmount() {}

    /// Shows it over a field, as long as the field has an amount that can be kept.
    static void onHover(DecimalField field, Messages messages) {
        field.addEventHandler(MouseEvent.MOUSE_ENTERED, e -> {
            BigDecimal amount = field.getValue();
            field.setTooltip(amount == null || !Decimals.fits(amount)
                    ? null
                    : new Tooltip(messages.get("tiers.raw", "raw", Nanos.of(amount))));
        });
    }
}
