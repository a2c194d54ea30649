package dev.tierdesk.document;

import dev.tierdesk.catalog.ExampleBasis;
import dev.tierdesk.catalog.QuoteContext;
import dev.tierdesk.catalog.Seats;
import dev.tierdesk.catalog.Usage;
import dev.tierdesk.catalog.WorkedExample;
import dev.tierdesk.pricing.Decimals;
import java.time.Instant;
import java.util.Currency;

/// Writes worked examples.
final class ExampleWriter {
    private ExampleWriter() {}

    static JsonObject write(WorkedExample example) {
        Currency currency = example.currency();
        boolean narrowed = !example.context().equals(QuoteContext.ANYONE);
        return new FieldWriter()
                .text("name", example.name())
                .list("usage", example.usage(), ExampleWriter::write)
                .list("seats", example.seats(), ExampleWriter::write)
                .text("currency", currency == null ? null : currency.getCurrencyCode())
                .value("context", narrowed ? write(example.context()) : null)
                .decimal("expected", example.expected())
                .wordUnless(ExampleBasis.SUBTOTAL, "basis", example.basis())
                .textUnlessEmpty("note", example.note())
                .done();
    }

    private static JsonObject write(Usage usage) {
        return new FieldWriter()
                .text("product", usage.product())
                .text("unit", usage.unit())
                .text("price_key", usage.key())
                .decimal("quantity", usage.quantity())
                .done();
    }

    private static JsonObject write(Seats seats) {
        return new FieldWriter()
                .text("product", seats.product())
                .decimal("quantity", seats.quantity())
                .done();
    }

    private static JsonObject write(QuoteContext context) {
        Instant date = context.date();
        return new FieldWriter()
                .text("customer", context.customer())
                .text("country", context.country())
                .text("date", date == null ? null : date.toString())
                .textMap("dimensions", context.dimensions())
                .map("variables", context.variables(), Decimals::text)
                .flagUnless(QuoteContext.ANYONE.business(), "business", context.business())
                .flagUnless(QuoteContext.ANYONE.vatIdValid(), "vat_id_valid", context.vatIdValid())
                .done();
    }
}
