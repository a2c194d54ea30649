package dev.tierdesk.console.versions;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.publication.MovedBills;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.words.Messages;
import java.math.BigDecimal;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The moved bills that are shown, in words: at three quantities, or at the one that the person asks for. Used on the
/// FX thread.
final class MovedTable {
    private final Workspace workspace;
    private final Desk desk;
    private final String name;
    private final ReadOnlyObjectWrapper<Moved> moved = new ReadOnlyObjectWrapper<>(Moved.NOTHING);
    private final ObjectProperty<@Nullable BigDecimal> quantity = new SimpleObjectProperty<>();
    private @Nullable MovedBills found;
    private int asked;

    /// @param name unlike that of others
    MovedTable(Workspace workspace, Desk desk, String name) {
        this.workspace = workspace;
        this.desk = desk;
        this.name = name;
        quantity.addListener((o, before, wanted) -> look());
    }

    Desk desk() {
        return desk;
    }

    ReadOnlyObjectProperty<Moved> moved() {
        return moved.getReadOnlyProperty();
    }

    /// The quantity that is asked for; null for the usual ones.
    ObjectProperty<@Nullable BigDecimal> quantity() {
        return quantity;
    }

    /// Shows what was found at the usual quantities; null for nothing.
    void show(@Nullable MovedBills bills) {
        found = bills;
        asked++;
        if (quantity.get() == null || bills == null || bills.isEmpty()) {
            moved.set(bills == null ? Moved.NOTHING : words(bills));
        } else {
            look();
        }
    }

    private void look() {
        MovedBills bills = found;
        BigDecimal wanted = quantity.get();
        if (bills == null) {
            return;
        }
        int mine = ++asked;
        desk.background().latest(name, job -> wanted == null ? bills : bills.at(wanted, desk.clock()), there -> {
            if (mine == asked) {
                moved.set(words(there));
            }
        });
    }

    private Moved words(MovedBills bills) {
        Catalog saved = workspace.saved().get();
        Messages messages = desk.messages();
        return Moved.of(bills, saved,
                new StayWords(workspace.subscriptions().get(), saved.settings(), messages, desk.clock()), messages);
    }
}
