package dev.tierdesk.document;

import static dev.tierdesk.document.Forms.CURRENCY;
import static dev.tierdesk.document.Forms.INSTANT;
import static dev.tierdesk.document.Forms.TEXT;
import static dev.tierdesk.document.Forms.TEXT_MAP;
import static dev.tierdesk.document.Forms.oneOf;

import dev.tierdesk.catalog.BillingTiming;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Overage;
import dev.tierdesk.catalog.Price;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads prices.
final class PriceReader {
    private static final Form<ChargeType> CHARGE_TYPE = oneOf(ChargeType.class);
    private static final Form<BillingTiming> BILLING_TIMING = oneOf(BillingTiming.class);
    private static final Form<Overage> OVERAGE = oneOf(Overage.class);

    private PriceReader() {}

    static @Nullable Price read(FieldReader in, UUID id) {
        var code = in.required("code", TEXT);
        var name = in.optional("name", TEXT);
        var plan = in.optional("plan", TEXT);
        var product = in.required("product", TEXT);
        var chargeType = in.required("charge_type", CHARGE_TYPE);
        var unit = in.optional("unit", TEXT);
        var component = in.optional("component", TEXT);
        var currency = in.required("currency", CURRENCY);
        var terms = in.required("terms", TermsReader.FORM);
        var costVariant = in.optional("cost_variant", TEXT);
        var customer = in.optional("customer", TEXT);
        var country = in.optional("country", TEXT);
        var priceKey = in.optional("price_key", TEXT);
        var dimensions = in.optional("dimensions", TEXT_MAP);
        var billingTiming = in.optional("billing_timing", BILLING_TIMING);
        var overage = in.optional("overage", OVERAGE);
        var from = in.optional("effective_from", INSTANT);
        var until = in.optional("effective_until", INSTANT);
        var examples = in.optional("examples", ExampleReader.LIST);
        var externalIds = in.optional("external_ids", TEXT_MAP);
        return in.finish(() -> new Price(id, code.get(), name.or(""), plan.orNull(), product.get(), chargeType.get(),
                unit.orNull(), component.or(""), currency.get(), terms.get(), costVariant.orNull(), customer.orNull(),
                country.orNull(), priceKey.orNull(), dimensions.or(Map.of()), billingTiming.or(BillingTiming.ARREARS),
                overage.or(Overage.CHARGE), from.orNull(), until.orNull(), examples.or(List.of()),
                externalIds.or(Map.of())));
    }
}
