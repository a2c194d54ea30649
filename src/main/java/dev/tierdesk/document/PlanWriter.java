package dev.tierdesk.document;

import dev.tierdesk.catalog.Allowance;
import dev.tierdesk.catalog.BillingMode;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanKind;
import dev.tierdesk.catalog.Rollover;
import dev.tierdesk.catalog.Visibility;
import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.pricing.RoundingPolicy;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/// Writes plans.
final class PlanWriter {
    private PlanWriter() {}

    static JsonObject write(Plan plan) {
        RoundingPolicy rounding = plan.rounding();
        Map<String, BigDecimal> minimums = new TreeMap<>();
        plan.minimumAmounts().forEach((currency, amount) -> minimums.put(currency.getCurrencyCode(), amount));
        return new FieldWriter()
                .text("code", plan.code())
                .text("name", plan.name())
                .textUnlessEmpty("description", plan.description())
                .textUnlessEmpty("public_description", plan.publicDescription())
                .wordUnless(PlanKind.STANDALONE, "kind", plan.kind())
                .text("cadence", plan.cadence().text())
                .wholeUnless(0, "trial_days", plan.trialDays())
                .wordUnless(BillingMode.POSTPAID, "billing_mode", plan.billingMode())
                .list("currencies", plan.currencies(), c -> JsonText.of(c.getCurrencyCode()))
                .map("minimum_amounts", minimums, Decimals::text)
                .wordUnless(Visibility.PUBLIC, "visibility", plan.visibility())
                .word("status", plan.status())
                .value("rounding", rounding == null ? null : PricingWriter.write(rounding))
                .textSet("tags", plan.tags())
                .list("allowances", plan.allowances(), PlanWriter::write)
                .list("examples", plan.examples(), ExampleWriter::write)
                .textMap("metadata", plan.metadata())
                .textMap("external_ids", plan.externalIds())
                .done();
    }

    private static JsonObject write(Allowance allowance) {
        return new FieldWriter()
                .text("product", allowance.product())
                .text("unit", allowance.unit())
                .decimal("included_quantity", allowance.includedQuantity())
                .wordUnless(Rollover.NONE, "rollover", allowance.rollover())
                .decimal("rollover_limit", allowance.rolloverLimit())
                .whole("rollover_periods", allowance.rolloverPeriods())
                .done();
    }
}
