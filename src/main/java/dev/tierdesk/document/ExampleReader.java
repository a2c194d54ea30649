package dev.tierdesk.document;

import static dev.tierdesk.document.Forms.CURRENCY;
import static dev.tierdesk.document.Forms.DECIMAL;
import static dev.tierdesk.document.Forms.DECIMAL_MAP;
import static dev.tierdesk.document.Forms.FLAG;
import static dev.tierdesk.document.Forms.INSTANT;
import static dev.tierdesk.document.Forms.TEXT;
import static dev.tierdesk.document.Forms.TEXT_MAP;
import static dev.tierdesk.document.Forms.listOf;
import static dev.tierdesk.document.Forms.oneOf;

import dev.tierdesk.catalog.ExampleBasis;
import dev.tierdesk.catalog.QuoteContext;
import dev.tierdesk.catalog.Seats;
import dev.tierdesk.catalog.Usage;
import dev.tierdesk.catalog.WorkedExample;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads worked examples.
final class ExampleReader {
    private static final Form<ExampleBasis> BASIS = oneOf(ExampleBasis.class);
    private static final Form<List<Usage>> USAGE = listOf(FieldReader.object(ExampleReader::usage));
    private static final Form<List<Seats>> SEATS = listOf(FieldReader.object(ExampleReader::seats));
    private static final Form<QuoteContext> CONTEXT = FieldReader.object(ExampleReader::context);

    static final Form<List<WorkedExample>> LIST = listOf(FieldReader.object(ExampleReader::example));

    private ExampleReader() {}

    private static @Nullable WorkedExample example(FieldReader in) {
        var name = in.required("name", TEXT);
        var usage = in.optional("usage", USAGE);
        var seats = in.optional("seats", SEATS);
        var currency = in.optional("currency", CURRENCY);
        var context = in.optional("context", CONTEXT);
        var expected = in.optional("expected", DECIMAL);
        var basis = in.optional("basis", BASIS);
        var note = in.optional("note", TEXT);
        return in.finish(() -> new WorkedExample(name.get(), usage.or(List.of()), seats.or(List.of()),
                currency.orNull(), context.or(QuoteContext.ANYONE), expected.orNull(),
                basis.or(ExampleBasis.SUBTOTAL), note.or("")));
    }

    private static @Nullable Usage usage(FieldReader in) {
        var product = in.optional("product", TEXT);
        var unit = in.required("unit", TEXT);
        var key = in.optional("price_key", TEXT);
        var quantity = in.required("quantity", DECIMAL);
        return in.finish(() -> new Usage(product.orNull(), unit.get(), key.orNull(), quantity.get()));
    }

    private static @Nullable Seats seats(FieldReader in) {
        var product = in.optional("product", TEXT);
        var quantity = in.required("quantity", DECIMAL);
        return in.finish(() -> new Seats(product.orNull(), quantity.get()));
    }

    private static @Nullable QuoteContext context(FieldReader in) {
        var customer = in.optional("customer", TEXT);
        var country = in.optional("country", TEXT);
        var date = in.optional("date", INSTANT);
        var dimensions = in.optional("dimensions", TEXT_MAP);
        var variables = in.optional("variables", DECIMAL_MAP);
        var business = in.optional("business", FLAG);
        var vatIdValid = in.optional("vat_id_valid", FLAG);
        return in.finish(() -> new QuoteContext(customer.orNull(), country.orNull(), date.orNull(),
                dimensions.or(Map.of()), variables.or(Map.of()), business.or(QuoteContext.ANYONE.business()),
                vatIdValid.or(QuoteContext.ANYONE.vatIdValid())));
    }
}
