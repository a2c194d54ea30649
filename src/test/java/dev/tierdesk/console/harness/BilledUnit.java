package dev.tierdesk.console.harness;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.pricing.Conversion;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;

/// The demo catalog with a change of the unit that published versions are billed by, and the card that asks before the
/// unit gets back what it was.
public final class BilledUnit implements AutoCloseable {
    /// A conversion that it does not have.
    public static final Conversion HALVES =
            new Conversion(Conversion.Operation.DIVIDE, BigDecimal.TWO, Conversion.Rounding.CEILING, 0);

    private static final String CODE = "api_calls";

    public final OpenShop shop;

    public BilledUnit(Path folder) {
        shop = new OpenShop(folder);
    }

    /// Saves a conversion, which moves bills.
    public void convert() {
        shop.save(unit().with(u -> u.conversion = HALVES));
    }

    /// Saves another label, which moves none.
    public void relabel() {
        shop.save(unit().with(u -> u.unitLabel = "request"));
    }

    /// The unit as the store has it.
    public BillableUnit unit() {
        return shop.stored().unit(CODE).orElseThrow();
    }

    /// What the card asks.
    public String question() {
        return ((Label) find("#titleLabel")).getText();
    }

    /// Types the reason and the code, and presses the button.
    public void confirm(FxRobot robot, String reason) {
        robot.interact(() -> {
            ((TextField) find("#movedReasonField")).setText(reason);
            ((TextField) find("#movedCodeField")).setText(CODE);
            ((Button) find("#saveMovedButton")).fire();
        });
    }

    /// The reason that the card already has.
    public String reason() {
        return ((TextField) find("#movedReasonField")).getText();
    }

    /// The reason of the last change.
    public @Nullable String recorded() {
        return Objects.requireNonNull(shop.workspace.lastChange().get()).reason();
    }

    @Override
    public void close() {
        shop.close();
    }

    private Node find(String id) {
        Parent card = Objects.requireNonNull(shop.dialogs.shown);
        return Objects.requireNonNull(card.lookup(id), id);
    }
}
