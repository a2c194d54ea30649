package dev.tierdesk.document;

import static dev.tierdesk.document.Forms.oneOf;
import static dev.tierdesk.document.Forms.whole;

import dev.tierdesk.pricing.Conversion;
import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.pricing.Where;
import org.jspecify.annotations.Nullable;

/// Reads how metered units become priced ones.
public final class ConversionReader {
    static final Form<Conversion> FORM = FieldReader.object(ConversionReader::conversion);
    private static final Form<Conversion.Operation> OPERATION = oneOf(Conversion.Operation.class);
    private static final Form<Conversion.Rounding> ROUNDING = oneOf(Conversion.Rounding.class);
    private static final Form<Integer> PRECISION = whole(0, Decimals.FRACTION_DIGITS);

    private ConversionReader() {}

    /// Reads a conversion object that stands at `where`. Never throws for what is in it.
    public static Reading<Conversion> read(JsonValue json, Where where) {
        return Reading.of(FORM, json, where);
    }

    private static @Nullable Conversion conversion(FieldReader in) {
        var operation = in.required("operation", OPERATION);
        var factor = in.required("factor", Forms.POSITIVE);
        var rounding = in.optional("rounding", ROUNDING);
        var precision = in.optional("precision", PRECISION);
        return in.finish(() -> new Conversion(
                operation.get(), factor.get(), rounding.or(Conversion.Rounding.NONE), precision.or(0)));
    }
}
