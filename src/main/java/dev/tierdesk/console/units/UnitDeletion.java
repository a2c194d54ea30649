package dev.tierdesk.console.units;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.workspace.UndoOffer;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Deletes units that nothing uses; of others it says what does, and leads there. Used on the FX thread.
final class UnitDeletion {
    private final Workspace workspace;
    private final Desk desk;
    private final Messages messages;

    UnitDeletion(Workspace workspace, Desk desk) {
        this.workspace = workspace;
        this.desk = desk;
        messages = desk.messages();
    }

    /// Asks once for all of them; where one is used, none is deleted.
    void ask(List<BillableUnit> units) {
        if (units.isEmpty()) {
            return;
        }
        Catalog catalog = workspace.working().get();
        Optional<BillableUnit> used = units.stream().filter(u -> !UnitUse.of(catalog, u.code()).isEmpty()).findFirst();
        if (used.isPresent()) {
            refuse(used.get(), UnitUse.of(catalog, used.get().code()));
            return;
        }
        String name = units.stream().map(BillableUnit::name).collect(Collectors.joining(", "));
        desk.dialogs().confirm(
                messages.get("units.delete.title", "count", units.size(), "name", name),
                messages.get("units.delete.text", "count", units.size(), "name", name),
                messages.get("units.delete.verb", "count", units.size()),
                true,
                () -> delete(units, name));
    }

    private void delete(List<BillableUnit> units, String name) {
        workspace.revert(units.stream().map(BillableUnit::id).toList());
        List<Change> changes = units.stream()
                .flatMap(unit -> workspace.saved().get().byId(unit.id()).stream())
                .map(Change::deleted)
                .toList();
        if (!changes.isEmpty()) {
            String label = messages.get("units.change.deleted", "count", changes.size(), "name", name);
            UndoOffer done = new UndoOffer(workspace, desk);
            workspace.write(label, ChangeSource.DELETE, changes, done, desk.dialogs()::failed);
        }
    }

    private void refuse(BillableUnit unit, UnitUse use) {
        List<String> lines = new ArrayList<>();
        if (!use.products().isEmpty()) {
            lines.add(messages.get("units.reference.products", "count", use.products().size(),
                    "names", use.products().stream().map(Product::name).collect(Collectors.joining(", "))));
        }
        if (use.prices() > 0) {
            lines.add(messages.get("units.reference.prices", "count", use.prices(),
                    "plans", use.plans().stream().map(Plan::name).collect(Collectors.joining(", "))));
        }
        Optional<Product> first = use.products().stream().findFirst();
        desk.dialogs().confirm(
                messages.get("units.delete.refused.title", "name", unit.name()),
                messages.get("units.delete.refused.text", "references", String.join("\n", lines)),
                first.map(p -> messages.get("units.delete.refused.open", "name", p.name()))
                        .orElseGet(() -> messages.get("units.delete.refused.prices")),
                false,
                () -> first.ifPresentOrElse(
                        p -> desk.navigator().open(Kind.PRODUCT, p.code(), "units"),
                        () -> desk.navigator().open("prices")));
    }
}
