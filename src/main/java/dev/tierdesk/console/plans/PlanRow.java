package dev.tierdesk.console.plans;

import dev.tierdesk.catalog.Plan;
import dev.tierdesk.console.tiers.FieldText;
import dev.tierdesk.console.ui.ListRow;
import dev.tierdesk.console.versions.PlanStand;
import dev.tierdesk.console.versions.Stayers;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// A plan as the list shows it.
///
/// @param cadence how often it is billed, in words
/// @param prices how many it has
/// @param stand how it stands to its versions
/// @param subscriptions active ones, or that nobody knows
/// @param dirty whether it or one of its prices has edits that are not saved
/// @param searchText name, code and tags in lower case
record PlanRow(
        Plan plan, String cadence, int prices, PlanStand stand, Stayers subscriptions, boolean dirty, String searchText)
        implements ListRow {
    static PlanRow of(Plan plan, String cadence, int prices, PlanStand stand, Stayers subscriptions, boolean dirty) {
        String text = plan.name() + "\n" + plan.code() + "\n" + String.join("\n", plan.tags());
        return new PlanRow(plan, cadence, prices, stand, subscriptions, dirty, text.toLowerCase(Locale.ROOT));
    }

    @Override
    public UUID id() {
        return plan.id();
    }

    @Override
    public String tip() {
        return plan.name() + "\n" + plan.code();
    }

    List<String> currencyCodes() {
        return plan.currencies().stream().map(Currency::getCurrencyCode).toList();
    }

    String currencies() {
        return FieldText.currencies(plan.currencies());
    }
}
