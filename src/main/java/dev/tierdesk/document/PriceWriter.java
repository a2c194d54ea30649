package dev.tierdesk.document;

import dev.tierdesk.catalog.BillingTiming;
import dev.tierdesk.catalog.Overage;
import dev.tierdesk.catalog.Price;
import java.time.Instant;

/// Writes prices.
final class PriceWriter {
    private PriceWriter() {}

    static JsonObject write(Price price) {
        Instant from = price.effectiveFrom();
        Instant until = price.effectiveUntil();
        return new FieldWriter()
                .text("code", price.code())
                .textUnlessEmpty("name", price.name())
                .text("plan", price.plan())
                .text("product", price.product())
                .word("charge_type", price.chargeType())
                .text("unit", price.unit())
                .textUnlessEmpty("component", price.component())
                .text("currency", price.currency().getCurrencyCode())
                .value("terms", PricingWriter.write(price.terms()))
                .text("cost_variant", price.costVariant())
                .text("customer", price.customer())
                .text("country", price.country())
                .text("price_key", price.priceKey())
                .textMap("dimensions", price.dimensions())
                .wordUnless(BillingTiming.ARREARS, "billing_timing", price.billingTiming())
                .wordUnless(Overage.CHARGE, "overage", price.overage())
                .text("effective_from", from == null ? null : from.toString())
                .text("effective_until", until == null ? null : until.toString())
                .list("examples", price.examples(), ExampleWriter::write)
                .textMap("external_ids", price.externalIds())
                .done();
    }
}
