package dev.tierdesk.document;

import dev.tierdesk.pricing.Conversion;
import dev.tierdesk.pricing.RoundingPolicy;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Variables;
import dev.tierdesk.pricing.Where;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One line that the `rate` command is given: a quantity and the terms to charge it by.
///
/// @param id a text or a number, which comes back with the answer
/// @param variables values of formula names: `cost`, `cost.shipping`, `var.margin`
public record RateRequest(
        JsonValue id,
        Currency currency,
        BigDecimal quantity,
        Terms terms,
        @Nullable Conversion conversion,
        RoundingPolicy rounding,
        Variables variables) {
    private static final String ID = "id";
    private static final Form<RateRequest> FORM = FieldReader.object(RateRequest::request);

    /// Reads a request. Never throws for what is in it.
    public static Reading<RateRequest> read(JsonValue json) {
        return Reading.of(FORM, json, Where.ROOT);
    }

    /// The id of a line that is refused before its fields are looked at, because one stands in it twice: null where the
    /// line is no object of JSON, or the id itself does not stand in it exactly once.
    public static JsonValue idIn(byte[] line) {
        String text = FileText.of(line).value();
        JsonValue id = text == null ? null : LoneField.of(text, ID).orElse(null);
        return id == null ? JsonNull.NULL : id;
    }

    private static @Nullable JsonValue id(JsonValue json, Place place, Refusals refusals) {
        if (json instanceof JsonText || json instanceof JsonNumber) {
            return json;
        }
        Forms.refuseType(json, "text", place, refusals);
        return null;
    }

    private static @Nullable Variables variables(JsonValue json, Place place, Refusals refusals) {
        Map<String, BigDecimal> values = Forms.DECIMAL_MAP.read(json, place, refusals);
        if (values == null) {
            return null;
        }
        values.keySet().stream().filter(name -> !Variables.isName(name)).forEach(name -> refusals.add(
                DocumentProblem.DOCUMENT_FORM, place.field(name), json,
                "found", name, "expected", "cost, cost.shipping, var.margin"));
        return new Variables(values);
    }

    private static @Nullable RateRequest request(FieldReader in) {
        var id = in.required(ID, RateRequest::id);
        var currency = in.required("currency", Forms.CURRENCY);
        var quantity = in.required("quantity", Forms.DECIMAL);
        var terms = in.required("terms", TermsReader.FORM);
        var conversion = in.optional("conversion", ConversionReader.FORM);
        var rounding = in.optional("rounding", RoundingReader.FORM);
        var variables = in.optional("variables", RateRequest::variables);
        return in.finish(
                () -> new RateRequest(id.get(), currency.get(), quantity.get(), terms.get(), conversion.orNull(),
                rounding.or(RoundingPolicy.DEFAULT), variables.or(Variables.NONE)));
    }
}
