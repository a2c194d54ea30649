package dev.tierdesk.cli;

import dev.tierdesk.catalog.TaxLine;
import dev.tierdesk.catalog.quote.Quote;
import dev.tierdesk.catalog.quote.QuoteLine;
import dev.tierdesk.catalog.quote.Resolution;
import dev.tierdesk.document.FieldWriter;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonBoolean;
import dev.tierdesk.document.JsonNull;
import dev.tierdesk.document.JsonNumber;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.document.JsonValue;
import dev.tierdesk.pricing.Charge;
import dev.tierdesk.pricing.ChargeLine;
import dev.tierdesk.pricing.Decimals;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A quote, and the lines of a charge, as machines read them: numbers are strings. Where something could not be computed
/// there are no sums, which would be too small.
final class QuoteJson {
    private QuoteJson() {}

    static JsonObject of(Quote quote, Terminal terminal) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("plan", JsonText.of(quote.plan().code()));
        fields.put("currency", JsonText.of(quote.currency().getCurrencyCode()));
        fields.put("lines", JsonArray.of(quote.lines().stream().map(line -> line(line, terminal)).toList()));
        boolean isBill = !quote.failed();
        fields.put("charges", isBill ? rounded(quote.charges()) : JsonNull.NULL);
        fields.put("true_up", isBill ? rounded(quote.trueUp()) : JsonNull.NULL);
        fields.put("subtotal", isBill ? rounded(quote.subtotal()) : JsonNull.NULL);
        fields.put("tax", JsonArray.of(isBill ? quote.tax().stream().map(QuoteJson::tax).toList() : List.of()));
        fields.put("total", isBill ? rounded(quote.total()) : JsonNull.NULL);
        fields.put("assumed", JsonArray.of(quote.assumed().stream().map(a -> {
            Map<String, JsonValue> assumed = new LinkedHashMap<>();
            assumed.put("product", JsonText.of(a.product()));
            assumed.put("unit", text(a.unit()));
            assumed.put("key", text(a.key()));
            return JsonObject.of(assumed);
        }).toList()));
        fields.put("missing", JsonArray.of(quote.missing().stream().map(JsonText::of).toList()));
        fields.put("problems", terminal.json(quote.problems()));
        return JsonObject.of(fields);
    }

    /// The explaining lines of a charge: kind, tier, quantity, unit_amount, flat_amount, amount.
    static JsonArray lines(List<ChargeLine> lines) {
        return JsonArray.of(lines.stream().map(line -> {
            Map<String, JsonValue> fields = new LinkedHashMap<>();
            fields.put("kind", JsonText.of(line.kind().name()));
            fields.put("tier", line.tier() == null ? JsonNull.NULL : JsonNumber.of(line.tier()));
            fields.put("quantity", exact(line.quantity()));
            fields.put("unit_amount", exact(line.unitAmount()));
            fields.put("flat_amount", exact(line.flatAmount()));
            fields.put("amount", exact(line.amount()));
            return JsonObject.of(fields);
        }).toList());
    }

    static JsonValue exact(@Nullable BigDecimal value) {
        return value == null ? JsonNull.NULL : JsonText.of(Decimals.text(value));
    }

    /// With the digits it was rounded to.
    static JsonValue rounded(BigDecimal value) {
        return JsonText.of(value.toPlainString());
    }

    private static JsonObject line(QuoteLine line, Terminal terminal) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("product", JsonText.of(line.slot().product()));
        fields.put("charge_type", JsonText.of(line.slot().chargeType().name()));
        fields.put("unit", text(line.slot().unit()));
        fields.put("component", JsonText.of(line.slot().component()));
        fields.put("key", text(line.key()));
        fields.put("remapped_from", text(line.remappedFrom()));
        fields.put("dropped", JsonBoolean.of(line.dropped()));
        fields.put("price", text(line.price() == null ? null : line.price().code()));
        fields.put("list_price", JsonBoolean.of(line.listPrice()));
        fields.put("resolution", resolution(line.resolution()));
        Charge charge = line.charge();
        if (charge != null) {
            fields.put("metered", exact(charge.metered()));
            fields.put("billable", exact(charge.billable()));
            fields.put("exact", exact(charge.exact()));
            fields.put("rounded", rounded(charge.rounded()));
            fields.put("lines", lines(charge.lines()));
        }
        fields.put("problems", terminal.json(line.problems()));
        return JsonObject.of(fields);
    }

    private static JsonObject resolution(Resolution resolution) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("winner", text(resolution.winner() == null ? null : resolution.winner().code()));
        fields.put("reason", text(resolution.reason() == null ? null : resolution.reason().name()));
        fields.put("losers", JsonArray.of(resolution.losers().stream()
                .map(loser -> new FieldWriter()
                        .text("price", loser.price().code())
                        .word("against", loser.against())
                        .done())
                .toList()));
        return JsonObject.of(fields);
    }

    private static JsonObject tax(TaxLine tax) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("category", JsonText.of(tax.category().name()));
        fields.put("treatment", JsonText.of(tax.treatment().name()));
        fields.put("rate", exact(tax.rate()));
        fields.put("base", rounded(tax.base()));
        fields.put("amount", rounded(tax.amount()));
        return JsonObject.of(fields);
    }

    private static JsonValue text(@Nullable String value) {
        return value == null ? JsonNull.NULL : JsonText.of(value);
    }
}
