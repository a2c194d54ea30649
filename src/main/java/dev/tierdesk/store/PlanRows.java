package dev.tierdesk.store;

import dev.tierdesk.catalog.Allowance;
import dev.tierdesk.catalog.BillingMode;
import dev.tierdesk.catalog.Cadence;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanKind;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.Rollover;
import dev.tierdesk.catalog.Visibility;
import dev.tierdesk.catalog.WorkedExample;
import dev.tierdesk.document.RecordJson;
import dev.tierdesk.pricing.RoundingPolicy;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Period;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Plans in their tables.
final class PlanRows extends Rows<Plan> {
    static final RecordJson<List<WorkedExample>> EXAMPLES = RecordJson.listOf(WorkedExample.class);

    private static final Table PLAN = Table.of("plan", "id", "code", "name", "description", "public_description",
            "plan_kind", "cadence", "trial_days", "billing_mode", "visibility", "status", "rounding_mode",
            "rounding_scale", "tags", "examples", "metadata", "external_ids");
    private static final Table CURRENCY = Table.of("plan_currency", "plan_id", "place", "currency");
    private static final Table MINIMUM = Table.of("plan_minimum", "plan_id", "place", "currency", "amount");
    private static final Table ALLOWANCE = Table.of("allowance", "plan_id", "place", "product", "unit",
            "included_quantity", "rollover", "rollover_limit", "rollover_periods");

    PlanRows() {
        super(Plan.class, PLAN, CURRENCY, MINIMUM, ALLOWANCE);
    }

    @Override
    List<Plan> all(Handle handle) {
        Map<UUID, List<Currency>> currencies = CURRENCY.byOwner(handle, Columns::currency);
        Map<UUID, List<Minimum>> minimums = MINIMUM.byOwner(handle, c -> new Minimum(c.currency(), c.decimal()));
        Map<UUID, List<Allowance>> allowances = ALLOWANCE.byOwner(handle, c -> new Allowance(
                c.text(), c.text(), c.decimal(), c.constant(Rollover.class), c.decimalOrNull(), c.integerOrNull()));
        return PLAN.all(handle, c -> {
            UUID id = c.id();
            return new Plan(
                    id, c.text(), c.text(), c.text(), c.text(), c.constant(PlanKind.class),
                    new Cadence(Period.parse(c.text())), c.integer(), c.constant(BillingMode.class),
                    currencies.getOrDefault(id, List.of()), amounts(minimums.getOrDefault(id, List.of())),
                    c.constant(Visibility.class), c.constant(PlanStatus.class), rounding(c), c.strings(),
                    allowances.getOrDefault(id, List.of()), c.list(EXAMPLES), c.texts(), c.texts());
        });
    }

    @Override
    @Nullable Object[] row(Plan p) {
        RoundingPolicy rounding = p.rounding();
        return Table.row(p.id(), p.code(), p.name(), p.description(), p.publicDescription(), Columns.of(p.kind()),
                p.cadence().text(), p.trialDays(), Columns.of(p.billingMode()), Columns.of(p.visibility()),
                Columns.of(p.status()), rounding == null ? null : Columns.of(rounding.mode()),
                rounding == null ? null : rounding.scale(), Columns.of(p.tags()), Columns.of(EXAMPLES, p.examples()),
                Columns.of(p.metadata()), Columns.of(p.externalIds()));
    }

    @Override
    void parts(Plan p, Parts parts) {
        parts.add(CURRENCY, p.id(), p.currencies(), c -> Table.row(c.getCurrencyCode()));
        parts.add(MINIMUM, p.id(), p.minimumAmounts().entrySet(), m ->
                Table.row(m.getKey().getCurrencyCode(), Columns.of(m.getValue())));
        parts.add(ALLOWANCE, p.id(), p.allowances(), a ->
                Table.row(a.product(), a.unit(), Columns.of(a.includedQuantity()), Columns.of(a.rollover()),
                        Columns.of(a.rolloverLimit()), a.rolloverPeriods()));
    }

    private static @Nullable RoundingPolicy rounding(Columns c) throws SQLException {
        RoundingPolicy.Mode mode = c.constantOrNull(RoundingPolicy.Mode.class);
        Integer scale = c.integerOrNull();
        return mode == null ? null : new RoundingPolicy(mode, scale);
    }

    private static Map<Currency, BigDecimal> amounts(List<Minimum> minimums) {
        Map<Currency, BigDecimal> amounts = new HashMap<>();
        minimums.forEach(m -> amounts.put(m.currency(), m.amount()));
        return amounts;
    }

    private record Minimum(Currency currency, BigDecimal amount) {}
}
