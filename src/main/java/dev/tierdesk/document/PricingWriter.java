package dev.tierdesk.document;

import dev.tierdesk.pricing.Conversion;
import dev.tierdesk.pricing.RoundingPolicy;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;

/// Writes what the tier engine works with.
public final class PricingWriter {
    private PricingWriter() {}

    public static JsonObject write(Terms terms) {
        return new FieldWriter()
                .word("model", terms.model())
                .decimal("amount", terms.amount())
                .decimal("unit_amount", terms.unitAmount())
                .text("formula", terms.formula())
                .list("tiers", terms.tiers(), PricingWriter::write)
                .decimal("package_size", terms.packageSize())
                .decimal("package_amount", terms.packageAmount())
                .word("package_rounding", terms.packageRounding())
                .decimal("percent", terms.percent())
                .decimal("fixed_amount", terms.fixedAmount())
                .decimal("min_fee", terms.minFee())
                .decimal("max_fee", terms.maxFee())
                .decimal("committed_amount", terms.committedAmount())
                .decimal("committed_quantity", terms.committedQuantity())
                .decimal("overage_unit_amount", terms.overageUnitAmount())
                .decimal("included_quantity", terms.includedQuantity())
                .decimal("min_amount", terms.minAmount())
                .decimal("max_amount", terms.maxAmount())
                .flagUnless(false, "charge_flat_at_zero", terms.chargeFlatAtZero())
                .done();
    }

    public static JsonObject write(Tier tier) {
        return new FieldWriter()
                .decimal("up_to", tier.upTo())
                .decimal("unit_amount", tier.unitAmount())
                .text("formula", tier.formula())
                .decimal("flat_amount", tier.flatAmount())
                .decimal("percent", tier.percent())
                .decimal("block_size", tier.blockSize())
                .decimal("cap_amount", tier.capAmount())
                .done();
    }

    public static JsonObject write(Conversion conversion) {
        return new FieldWriter()
                .word("operation", conversion.operation())
                .decimal("factor", conversion.factor())
                .wordUnless(Conversion.Rounding.NONE, "rounding", conversion.rounding())
                .wholeUnless(0, "precision", conversion.precision())
                .done();
    }

    public static JsonObject write(RoundingPolicy rounding) {
        return new FieldWriter().word("mode", rounding.mode()).whole("scale", rounding.scale()).done();
    }
}
