package dev.tierdesk.console.tiers;

import dev.tierdesk.console.ui.DecimalField;
import dev.tierdesk.exchange.billsh.Nanos;
import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.words.Messages;
import java.math.BigDecimal;
import java.util.function.Supplier;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// What bill.sh writes for an amount, on hover, until a key is pressed: whole numbers of 1e-12, whose zeros nobody should
/// have to count.
public final class RawAmount {
    private RawAmount() {}

    /// Shows it over a field, as long as the field has an amount that can be kept.
    public static void onHover(DecimalField field, Messages messages) {
        onHover(field, field::getValue, messages);
    }

    /// Shows it over a control that has an amount.
    ///
    /// @param amount asked each time that somebody points at the control; null for none
    public static void onHover(Control control, Supplier<@Nullable BigDecimal> amount, Messages messages) {
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, e -> {
            BigDecimal now = amount.get();
            control.setTooltip(now == null || !Decimals.fits(now)
                    ? null
                    : new Tooltip(messages.get("tiers.raw", "raw", Nanos.of(now))));
        });
        control.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            Tooltip shown = control.getTooltip();
            if (shown != null) {
                shown.hide();
                control.setTooltip(null);
            }
        });
    }
}
