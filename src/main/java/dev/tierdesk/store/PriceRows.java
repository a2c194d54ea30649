package dev.tierdesk.store;

import dev.tierdesk.catalog.BillingTiming;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Overage;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.PackageRounding;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Prices and their tiers in their tables.
final class PriceRows extends Rows<Price> {
    private static final Table PRICE = Table.of("price", "id", "code", "name", "plan", "product", "charge_type", "unit",
            "component", "currency", "model", "amount", "unit_amount", "formula", "package_size", "package_amount",
            "package_rounding", "percent", "fixed_amount", "min_fee", "max_fee", "committed_amount",
            "committed_quantity", "overage_unit_amount", "included_quantity", "min_amount", "max_amount",
            "charge_flat_at_zero", "cost_variant", "customer", "country", "price_key", "dimensions", "billing_timing",
            "overage", "effective_from", "effective_until", "examples", "external_ids");
    private static final Table TIER = Table.of("tier", "price_id", "place", "up_to", "unit_amount", "formula",
            "flat_amount", "percent", "block_size", "cap_amount");

    PriceRows() {
        super(Price.class, PRICE, TIER);
    }

    @Override
    boolean refers() {
        return true;
    }

    @Override
    List<Price> all(Handle handle) {
        Map<UUID, List<Tier>> tiers = TIER.byOwner(handle, c -> new Tier(
                c.decimalOrNull(), c.decimalOrNull(), c.textOrNull(), c.decimalOrNull(), c.decimalOrNull(),
                c.decimalOrNull(), c.decimalOrNull()));
        return PRICE.all(handle, c -> {
            UUID id = c.id();
            return new Price(
                    id, c.text(), c.text(), c.textOrNull(), c.text(), c.constant(ChargeType.class), c.textOrNull(),
                    c.text(), c.currency(), terms(c, tiers.getOrDefault(id, List.of())), c.textOrNull(), c.textOrNull(),
                    c.textOrNull(), c.textOrNull(), c.texts(), c.constant(BillingTiming.class),
                    c.constant(Overage.class), c.instantOrNull(), c.instantOrNull(), c.list(PlanRows.EXAMPLES),
                    c.texts());
        });
    }

    @Override
    @Nullable Object[] row(Price p) {
        Terms t = p.terms();
        return Table.row(p.id(), p.code(), p.name(), p.plan(), p.product(), Columns.of(p.chargeType()), p.unit(),
                p.component(), p.currency().getCurrencyCode(), Columns.of(t.model()), t.amount(), t.unitAmount(),
                t.formula(), t.packageSize(), t.packageAmount(), Columns.of(t.packageRounding()), t.percent(),
                t.fixedAmount(), t.minFee(), t.maxFee(), t.committedAmount(), t.committedQuantity(),
                t.overageUnitAmount(), t.includedQuantity(), t.minAmount(), t.maxAmount(), t.chargeFlatAtZero(),
                p.costVariant(), p.customer(), p.country(), p.priceKey(), Columns.of(p.dimensions()),
                Columns.of(p.billingTiming()), Columns.of(p.overage()), Columns.of(p.effectiveFrom()),
                Columns.of(p.effectiveUntil()), Columns.of(PlanRows.EXAMPLES, p.examples()),
                Columns.of(p.externalIds()));
    }

    @Override
    void parts(Price p, Parts parts) {
        parts.add(TIER, p.id(), p.terms().tiers(), t ->
                Table.row(t.upTo(), t.unitAmount(), t.formula(), t.flatAmount(), t.percent(), t.blockSize(),
                        t.capAmount()));
    }

    private static Terms terms(Columns c, List<Tier> tiers) throws SQLException {
        return new Terms(
                c.constant(Model.class), c.decimalOrNull(), c.decimalOrNull(), c.textOrNull(), tiers, c.decimalOrNull(),
                c.decimalOrNull(), c.constantOrNull(PackageRounding.class), c.decimalOrNull(), c.decimalOrNull(),
                c.decimalOrNull(), c.decimalOrNull(), c.decimalOrNull(), c.decimalOrNull(), c.decimalOrNull(),
                c.decimalOrNull(), c.decimalOrNull(), c.decimalOrNull(), c.truth());
    }
}
