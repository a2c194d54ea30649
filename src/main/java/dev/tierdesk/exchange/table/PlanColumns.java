package dev.tierdesk.exchange.table;

import dev.tierdesk.catalog.BillingMode;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanKind;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.Visibility;
import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.pricing.RoundingPolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The columns of `plans`.
final class PlanColumns {
    private static final Form<Integer> SCALE = new Form<>(true, String::valueOf,
            (text, habits) -> Forms.WHOLE.read().apply(text, habits).filter(scale -> scale <= Decimals.FRACTION_DIGITS),
            Forms.WHOLE.code(), "0 … 12");

    static final List<Column<Plan, Plan.Edit>> ALL = List.of(
            Column.needed("code", Forms.CODE, Plan::code, (e, v) -> {}),
            Column.text("name", Plan::name, (e, v) -> e.name = v),
            Column.text("description", Plan::description, (e, v) -> e.description = v),
            Column.text("public_description", Plan::publicDescription, (e, v) -> e.publicDescription = v),
            Column.needed("kind", Forms.words(PlanKind.class), Plan::kind, (e, v) -> e.kind = v),
            Column.needed("cadence", Forms.CADENCE, Plan::cadence, (e, v) -> e.cadence = v),
            Column.needed("trial_days", Forms.WHOLE, Plan::trialDays, (e, v) -> e.trialDays = v),
            Column.needed(
                    "billing_mode", Forms.words(BillingMode.class), Plan::billingMode, (e, v) -> e.billingMode = v),
            Column.emptied("currencies", Forms.CURRENCIES, Plan::currencies, (e, v) -> e.currencies = v, List.of()),
            Column.emptied(
                    "minimum_amounts", Forms.AMOUNTS, Plan::minimumAmounts, (e, v) -> e.minimumAmounts = v, Map.of()),
            Column.needed("visibility", Forms.words(Visibility.class), Plan::visibility, (e, v) -> e.visibility = v),
            Column.needed("status", Forms.words(PlanStatus.class), Plan::status, (e, v) -> e.status = v),
            Column.optional("rounding_mode", Forms.words(RoundingPolicy.Mode.class), p -> mode(p.rounding()),
                    (e, v) -> e.rounding = v == null ? null : new RoundingPolicy(v, scale(e.rounding))),
            Column.optional("rounding_scale", SCALE, p -> scale(p.rounding()),
                    (e, v) -> e.rounding = v == null && e.rounding == null
                    ? null
                    : new RoundingPolicy(
                            Optional.ofNullable(mode(e.rounding)).orElse(RoundingPolicy.DEFAULT.mode()), v)),
            Column.set("tags", Plan::tags, (e, v) -> e.tags = v),
            Column.map("metadata", Plan::metadata, (e, v) -> e.metadata = v),
            Column.map("external_ids", Plan::externalIds, (e, v) -> e.externalIds = v));

    private PlanColumns() {}

    private static RoundingPolicy.@Nullable Mode mode(@Nullable RoundingPolicy rounding) {
        return rounding == null ? null : rounding.mode();
    }

    private static @Nullable Integer scale(@Nullable RoundingPolicy rounding) {
        return rounding == null ? null : rounding.scale();
    }
}
