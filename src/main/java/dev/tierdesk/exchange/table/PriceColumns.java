package dev.tierdesk.exchange.table;

import dev.tierdesk.catalog.BillingTiming;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Overage;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.pricing.PackageRounding;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The columns of `prices`: of the price, of its terms, and of the tiers, of which each has a row.
final class PriceColumns {
    static final List<Column<Price, Price.Edit>> PRICE = List.of(
            Column.needed("code", Forms.CODE, Price::code, (e, v) -> {}),
            Column.text("name", Price::name, (e, v) -> e.name = v),
            Column.optional("plan", Forms.CODE, Price::plan, (e, v) -> {}),
            Column.needed("product", Forms.CODE, Price::product, (e, v) -> {}),
            Column.needed("charge_type", Forms.words(ChargeType.class), Price::chargeType, (e, v) -> e.chargeType = v),
            Column.optional("unit", Forms.CODE, Price::unit, (e, v) -> {}),
            Column.text("component", Price::component, (e, v) -> e.component = v),
            Column.needed("currency", Forms.CURRENCY, Price::currency, (e, v) -> e.currency = v));

    /// The columns that stand behind the tiers.
    static final List<Column<Price, Price.Edit>> NARROWING = List.of(
            Column.optional("price_key", Forms.TEXT, Price::priceKey, (e, v) -> e.priceKey = v),
            Column.optional("customer", Forms.TEXT, Price::customer, (e, v) -> e.customer = v),
            Column.optional("country", Forms.TEXT, Price::country, (e, v) -> e.country = v),
            Column.map("dimensions", Price::dimensions, (e, v) -> e.dimensions = v),
            Column.optional("effective_from", Forms.MOMENT, Price::effectiveFrom, (e, v) -> e.effectiveFrom = v),
            Column.optional("effective_until", Forms.MOMENT, Price::effectiveUntil, (e, v) -> e.effectiveUntil = v),
            Column.needed("billing_timing", Forms.words(BillingTiming.class), Price::billingTiming,
                    (e, v) -> e.billingTiming = v),
            Column.needed("overage", Forms.words(Overage.class), Price::overage, (e, v) -> e.overage = v),
            Column.optional("cost_variant", Forms.TEXT, Price::costVariant, (e, v) -> e.costVariant = v),
            Column.map("external_ids", Price::externalIds, (e, v) -> e.externalIds = v));

    static final Column<Terms, Terms.Edit> MODEL = Column.needed(
            "model", Forms.MODEL, Terms::model, (e, v) -> e.model = v);

    static final List<Column<Terms, Terms.Edit>> TERMS = List.of(
            Column.optional("amount", Forms.DECIMAL, Terms::amount, (e, v) -> e.amount = v),
            Column.optional("package_size", Forms.DECIMAL, Terms::packageSize, (e, v) -> e.packageSize = v),
            Column.optional("package_amount", Forms.DECIMAL, Terms::packageAmount, (e, v) -> e.packageAmount = v),
            Column.optional("package_rounding", Forms.words(PackageRounding.class), Terms::packageRounding,
                    (e, v) -> e.packageRounding = v),
            Column.optional("fixed_amount", Forms.DECIMAL, Terms::fixedAmount, (e, v) -> e.fixedAmount = v),
            Column.optional("min_fee", Forms.DECIMAL, Terms::minFee, (e, v) -> e.minFee = v),
            Column.optional("max_fee", Forms.DECIMAL, Terms::maxFee, (e, v) -> e.maxFee = v),
            Column.optional("committed_amount", Forms.DECIMAL, Terms::committedAmount, (e, v) -> e.committedAmount = v),
            Column.optional(
                    "committed_quantity", Forms.DECIMAL, Terms::committedQuantity, (e, v) -> e.committedQuantity = v),
            Column.optional(
                    "overage_unit_amount", Forms.DECIMAL, Terms::overageUnitAmount, (e, v) -> e.overageUnitAmount = v),
            Column.optional(
                    "included_quantity", Forms.DECIMAL, Terms::includedQuantity, (e, v) -> e.includedQuantity = v),
            Column.optional("min_amount", Forms.DECIMAL, Terms::minAmount, (e, v) -> e.minAmount = v),
            Column.optional("max_amount", Forms.DECIMAL, Terms::maxAmount, (e, v) -> e.maxAmount = v),
            Column.needed(
                    "charge_flat_at_zero", Forms.FLAG, Terms::chargeFlatAtZero, (e, v) -> e.chargeFlatAtZero = v));

    /// The columns that say the rate: of each tier where the model has tiers, else of the terms.
    static final List<Column<Terms, Terms.Edit>> RATE = List.of(
            Column.optional("unit_amount", Forms.DECIMAL, Terms::unitAmount, (e, v) -> e.unitAmount = v),
            Column.optional("formula", Forms.TEXT, Terms::formula, (e, v) -> e.formula = v),
            Column.optional("percent", Forms.DECIMAL, Terms::percent, (e, v) -> e.percent = v));

    /// The columns that only tiers have.
    static final List<Column<Tier, TierEdit>> TIER = List.of(
            Column.optional(
                    "up_to", new Form<>(true, Forms.DECIMAL.write(), PriceColumns::bound, Forms.DECIMAL.code(), ""),
                    Tier::upTo, (e, v) -> e.tier = e.tier.withUpTo(v == null || v.signum() <= 0 ? null : v)),
            Column.optional(
                    "flat_amount", Forms.DECIMAL, Tier::flatAmount, (e, v) -> e.tier = e.tier.withFlatAmount(v)),
            Column.optional("block_size", Forms.DECIMAL, Tier::blockSize, (e, v) -> e.tier = e.tier.withBlockSize(v)),
            Column.optional("cap_amount", Forms.DECIMAL, Tier::capAmount, (e, v) -> e.tier = e.tier.withCapAmount(v)));

    /// The rate columns, read into a tier.
    static final List<Column<Tier, TierEdit>> TIER_RATE = List.of(
            Column.optional(
                    "unit_amount", Forms.DECIMAL, Tier::unitAmount, (e, v) -> e.tier = e.tier.withUnitAmount(v)),
            Column.optional("formula", Forms.TEXT, Tier::formula, (e, v) -> e.tier = e.tier.withFormula(v)),
            Column.optional("percent", Forms.DECIMAL, Tier::percent, (e, v) -> e.tier = e.tier.withPercent(v)));

    /// Words for "and above".
    private static final Set<String> OPEN = Set.of("inf", "infinity", "+inf", "∞", "unlimited", "unbegrenzt");

    private PriceColumns() {}

    /// A tier while it is read.
    static final class TierEdit {
        Tier tier;

        TierEdit(Tier tier) {
            this.tier = tier;
        }
    }

    private static Optional<BigDecimal> bound(String text, Form.Habits habits) {
        return OPEN.contains(text.strip().toLowerCase(Locale.ROOT))
                ? Optional.of(BigDecimal.ZERO)
                : Forms.decimal(text, habits.decimalSign()).filter(
                        bound -> bound.signum() >= 0 || bound.compareTo(BigDecimal.ONE.negate()) == 0);
    }
}
