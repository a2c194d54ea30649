package dev.tierdesk.console.units;

import dev.tierdesk.catalog.Aggregation;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Codes;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.UnitStatus;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.ListModel;
import dev.tierdesk.console.ui.ShownRows;
import dev.tierdesk.console.workspace.Duplicate;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.ObjectWords;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The list of billable units: what it shows, by what it is filtered, which unit is open. Used on the FX thread.
final class UnitsViewModel extends ListModel<UnitRow, UnitsViewModel.Facet> {
    /// What the list can be filtered by.
    enum Facet {
        AGGREGATION,
        PRODUCT,
        STATUS
    }

    private final Workspace workspace;
    private final Messages messages;

    UnitsViewModel(Workspace workspace, Desk desk) {
        super(Facet.class, UnitsViewModel::valuesOf, desk.navigator());
        this.workspace = workspace;
        messages = desk.messages();
        desk.follow(this::refresh, workspace.working());
        refresh();
    }

    private static Collection<String> valuesOf(UnitRow row, Facet facet) {
        return switch (facet) {
            case AGGREGATION -> List.of(row.unit().aggregation().name());
            case PRODUCT -> row.products();
            case STATUS -> List.of(row.unit().status().name());
        };
    }

    @Override
    public List<String> values(Facet facet) {
        return switch (facet) {
            case AGGREGATION -> Arrays.stream(Aggregation.values()).map(Enum::name).toList();
            case PRODUCT -> catalog().products().stream().filter(p -> !p.units().isEmpty()).map(Product::code).toList();
            case STATUS -> Arrays.stream(UnitStatus.values()).map(Enum::name).toList();
        };
    }

    @Override
    public String words(Facet facet, String value) {
        return switch (facet) {
            case AGGREGATION -> messages.word(Aggregation.valueOf(value));
            case PRODUCT -> ObjectWords.choice(Kind.PRODUCT, value, catalog());
            case STATUS -> messages.word(UnitStatus.valueOf(value));
        };
    }

    @Override
    public boolean select(String code) {
        return select(catalog().unit(code));
    }

    /// Opens a new unit as a draft.
    void create() {
        String name = freeName("units.new.name", "");
        open(BillableUnit.draft(workspace.newId(), Codes.suggest(Kind.UNIT, name, codes()), name));
    }

    /// Opens a copy of the open unit as a draft, attached to no product.
    ///
    /// @return whether there was one to copy
    boolean duplicate() {
        Optional<BillableUnit> source = open().map(UnitRow::unit);
        source.ifPresent(unit ->
                selected().set(Duplicate.of(unit, "units.copy.name", workspace, messages)));
        return source.isPresent();
    }

    private void open(BillableUnit unit) {
        workspace.edit(unit, "create");
        selected().set(unit.id());
    }

    private String freeName(String key, String source) {
        Set<String> taken = catalog().units().stream()
                .map(unit -> unit.name().toLowerCase(messages.language()))
                .collect(Collectors.toSet());
        String name = messages.get(key, "name", source);
        for (int number = 2; taken.contains(name.toLowerCase(messages.language())); number++) {
            name = messages.get(key + ".again", "name", source, "number", number);
        }
        return name;
    }

    private Set<String> codes() {
        return catalog().units().stream().map(BillableUnit::code).collect(Collectors.toSet());
    }

    private Catalog catalog() {
        return workspace.working().get();
    }

    private void refresh() {
        Catalog catalog = catalog();
        Map<String, UnitUse> uses = UnitUse.all(catalog);
        ShownRows<UnitRow> before = shownRows();
        show(catalog.units().stream().map(unit -> {
            UnitUse use = uses.getOrDefault(unit.code(), UnitUse.NONE);
            return UnitRow.of(unit, use, workspace.isDirty(unit.id()), before.row(unit.id()));
        }).toList());
    }
}
