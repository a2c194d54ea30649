package dev.tierdesk.console.plans;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.ListModel;
import dev.tierdesk.console.ui.ShownRows;
import dev.tierdesk.console.versions.PlanStand;
import dev.tierdesk.console.versions.PlanStands;
import dev.tierdesk.console.versions.StayWords;
import dev.tierdesk.console.workspace.Draft;
import dev.tierdesk.console.workspace.Duplicate;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.Messages;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The list of plans: what it shows, by what it is filtered, which plan is open. Used on the FX thread.
final class PlansViewModel extends ListModel<PlanRow, PlansViewModel.Facet> {
    /// What the list can be filtered by.
    enum Facet {
        STATUS,
        CURRENCY
    }

    private final Workspace workspace;
    private final Desk desk;
    private final Messages messages;
    private final PlanStands stands = new PlanStands();
    private final ReadOnlyStringWrapper subscriptionsTitle = new ReadOnlyStringWrapper("");

    PlansViewModel(Workspace workspace, Desk desk) {
        super(Facet.class, PlansViewModel::valuesOf, desk.navigator());
        this.workspace = workspace;
        this.desk = desk;
        messages = desk.messages();
        desk.follow(this::refresh, workspace.working(), workspace.versionNumbers(), workspace.subscriptions());
        refresh();
    }

    private static Collection<String> valuesOf(PlanRow row, Facet facet) {
        return switch (facet) {
            case STATUS -> List.of(row.plan().status().name());
            case CURRENCY -> row.currencyCodes();
        };
    }

    @Override
    public List<String> values(Facet facet) {
        return switch (facet) {
            case STATUS -> Arrays.stream(PlanStatus.values()).map(Enum::name).toList();
            case CURRENCY -> catalog().settings().currencies().stream().map(Currency::getCurrencyCode).toList();
        };
    }

    @Override
    public String words(Facet facet, String value) {
        return facet == Facet.STATUS ? messages.word(PlanStatus.valueOf(value)) : value;
    }

    @Override
    public boolean select(String code) {
        return select(catalog().plan(code));
    }

    /// What heads the counts of subscriptions, with the day of the list that they are from.
    ReadOnlyStringProperty subscriptionsTitle() {
        return subscriptionsTitle.getReadOnlyProperty();
    }

    /// Copies the open plan with its prices as drafts and opens the copy.
    ///
    /// @return whether there was one to copy
    boolean duplicate() {
        Optional<Plan> source = open().map(PlanRow::plan);
        source.ifPresent(plan ->
                selected().set(Duplicate.of(plan, "plans.copy.name", workspace, messages)));
        return source.isPresent();
    }

    private Catalog catalog() {
        return workspace.working().get();
    }

    private void refresh() {
        Catalog catalog = catalog();
        Dates dates = new Dates(messages, catalog.settings().timeZone());
        Set<String> edited = editedPlans();
        StayWords stays = new StayWords(workspace.subscriptions().get(), catalog.settings(), messages, desk.clock());
        subscriptionsTitle.set(stays.isKnown()
                ? messages.get("plans.column.subscriptions", "date", stays.day())
                : messages.get("versions.column.subscriptions"));
        ShownRows<PlanRow> before = shownRows();
        show(catalog.plans().stream().map(plan -> {
            int prices = catalog.pricesOfPlan(plan.code()).size();
            boolean dirty = workspace.isDirty(plan.id()) || edited.contains(plan.code());
            PlanStand stand = stands.of(plan, catalog, workspace.versionNumbers().get());
            PlanRow next = PlanRow.of(
                    plan, dates.cadence(plan.cadence()), prices, stand, stays.stayers(plan.code()), dirty);
            PlanRow row = before.row(plan.id());
            return next.equals(row) ? row : next;
        }).toList());
    }

    /// The codes of plans of which a price is edited.
    private Set<String> editedPlans() {
        Set<String> codes = new HashSet<>();
        for (Draft draft : workspace.drafts().values()) {
            if ((draft.value() == null ? draft.base() : draft.value()) instanceof Price price && price.plan() != null) {
                codes.add(price.plan());
            }
        }
        return codes;
    }
}
