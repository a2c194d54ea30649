package dev.tierdesk.exchange.aforo;

import dev.tierdesk.catalog.BillingMode;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanKind;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.Visibility;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ForeignCurrency;
import dev.tierdesk.exchange.ForeignId;
import dev.tierdesk.exchange.ForeignObject;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An offering as the file has it: what customers subscribe to, which is a plan here.
///
/// @param ratePlans keys of its rate plans
record Offering(
        ForeignObject entry,
        ForeignId id,
        String name,
        @Nullable String description,
        @Nullable PlanKind kind,
        @Nullable PlanStatus status,
        @Nullable BillingMode billingMode,
        @Nullable Currency currency,
        @Nullable Integer trialDays,
        @Nullable Visibility visibility,
        List<String> ratePlans) {
    /// Reads an offering; empty where it was refused.
    static Optional<Offering> read(ForeignObject entry) {
        ForeignId key = Entries.key(entry);
        ForeignId own = ForeignId.of(entry.text("code"));
        ForeignId id = key.code() == null && own.code() != null ? new ForeignId(key.externalId(), own.code()) : key;
        String name = entry.neededText("name");
        Set<String> ratePlans = new LinkedHashSet<>(entry.texts("ratePlans"));
        for (String field : List.of("ratePlan", "primaryRatePlanId")) {
            String one = entry.text(field);
            if (one != null) {
                ratePlans.add(one);
            }
        }
        Integer trialDays = entry.whole("trialDays");
        if (trialDays != null && trialDays < 0) {
            entry.refuse(ExchangeProblem.FILE_FIELD_VALUE, "trialDays", trialDays.toString(), ">= 0");
        }
        Offering offering = new Offering(entry, id, Objects.requireNonNullElse(name, ""), entry.text("description"),
                entry.word("type", Words.KINDS), entry.word("status", Words.STATUSES),
                entry.word("billingMode", Words.BILLING_MODES), ForeignCurrency.read(entry, "currency"), trialDays,
                entry.word("visibility", Words.VISIBILITIES), List.copyOf(ratePlans));
        entry.notKept("escrowConfig", "fxStrategy", "version");
        entry.finish();
        return entry.isWhole() ? Optional.of(offering) : Optional.empty();
    }

    /// Sets what the file says, the status left out.
    void apply(Plan.Edit e) {
        e.name = name;
        e.description = Objects.requireNonNullElse(description, e.description);
        e.kind = kind == null ? e.kind : kind;
        e.billingMode = billingMode == null ? e.billingMode : billingMode;
        e.trialDays = trialDays == null ? e.trialDays : trialDays;
        e.visibility = visibility == null ? e.visibility : visibility;
    }
}
