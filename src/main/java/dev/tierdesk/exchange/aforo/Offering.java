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
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// An offering as the file has it: what customers subscribe to, which is a plan here.
///
/// @param metadata what a plan keeps as metadata
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
        SortedMap<String, String> metadata,
        List<String> ratePlans) {
    /// Reads an offering; empty where it was refused.
    ///
    /// @param known keys of the rate plans that the file has, refused ones among them
    static Optional<Offering> read(ForeignObject entry, Set<String> known) {
        ForeignId ofFile = Entries.key(entry);
        ForeignId own = ForeignId.of(entry.text("code"));
        ForeignId id = ofFile.code() == null && own.code() != null ? new ForeignId(ofFile.externalId(), own.code())
                : ofFile;
        String name = entry.neededText("name");
        Set<String> ratePlans = new LinkedHashSet<>();
        for (String key : entry.texts("ratePlans")) {
            addRatePlan(entry, "ratePlans", key, known, ratePlans);
        }
        addRatePlan(entry, "ratePlan", entry.text("ratePlan"), known, ratePlans);
        addRatePlan(entry, "primaryRatePlanId", entry.text("primaryRatePlanId"), known, ratePlans);
        Integer trialDays = entry.whole("trialDays");
        if (trialDays != null && trialDays < 0) {
            entry.refuse(ExchangeProblem.FILE_FIELD_VALUE, "trialDays", trialDays.toString(), ">= 0");
        }
        Offering offering = new Offering(entry, id, Objects.requireNonNullElse(name, ""), entry.text("description"),
                entry.word("type", Words.KINDS), entry.word("status", Words.STATUSES),
                entry.word("billingMode", Words.BILLING_MODES), ForeignCurrency.read(entry, "currency"), trialDays,
                entry.word("visibility", Words.VISIBILITIES), OfferingMetadata.read(entry), List.copyOf(ratePlans));
        entry.notKept("version");
        entry.finish();
        return entry.isWhole() ? Optional.of(offering) : Optional.empty();
    }

    private static void addRatePlan(ForeignObject entry, String field, @Nullable String key, Set<String> known,
            Set<String> ratePlans) {
        if (key != null && known.contains(key)) {
            ratePlans.add(key);
        } else if (key != null) {
            entry.unknown(field, key);
        }
    }

    /// Sets what the file says, the status left out.
    void apply(Plan.Edit e) {
        e.name = name;
        e.description = Objects.requireNonNullElse(description, e.description);
        e.kind = kind == null ? e.kind : kind;
        e.billingMode = billingMode == null ? e.billingMode : billingMode;
        e.trialDays = trialDays == null ? e.trialDays : trialDays;
        e.visibility = visibility == null ? e.visibility : visibility;
        OfferingMetadata.apply(metadata, e.metadata);
    }
}
