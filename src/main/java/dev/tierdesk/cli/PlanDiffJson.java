package dev.tierdesk.cli;

import dev.tierdesk.catalog.Allowance;
import dev.tierdesk.catalog.FieldDiff;
import dev.tierdesk.catalog.Slot;
import dev.tierdesk.catalog.publication.PlanDiff;
import dev.tierdesk.catalog.quote.BillImpact;
import dev.tierdesk.document.FieldWriter;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonValue;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The difference of two states of a plan as machines read it: numbers are strings, signs `SAME`, `ADDED`, `REMOVED`,
/// `CHANGED`.
final class PlanDiffJson {
    private PlanDiffJson() {}

    static JsonObject of(String before, String after, PlanDiff diff, BillImpact impact) {
        return new FieldWriter()
                .text("before", before)
                .text("after", after)
                .flag("same", diff.isEmpty())
                .value("fields", array(diff.fields(), PlanDiffJson::field))
                .value("allowances", array(diff.allowances(), PlanDiffJson::allowance))
                .value("prices", array(diff.prices(), PlanDiffJson::price))
                .value("bills", bills(impact))
                .done();
    }

    private static JsonObject field(FieldDiff.Field field) {
        return new FieldWriter()
                .text("path", field.path())
                .text("before", field.before())
                .text("after", field.after())
                .done();
    }

    private static JsonObject allowance(PlanDiff.AllowanceRow row) {
        return new FieldWriter()
                .word("sign", row.sign())
                .value("before", allowance(row.before()))
                .value("after", allowance(row.after()))
                .done();
    }

    private static @Nullable JsonObject allowance(@Nullable Allowance allowance) {
        return allowance == null
                ? null
                : new FieldWriter()
                        .text("product", allowance.product())
                        .text("unit", allowance.unit())
                        .decimal("included_quantity", allowance.includedQuantity())
                        .word("rollover", allowance.rollover())
                        .decimal("rollover_limit", allowance.rolloverLimit())
                        .whole("rollover_periods", allowance.rolloverPeriods())
                        .done();
    }

    private static JsonObject price(PlanDiff.PriceRow row) {
        return slot(Slot.of(row.price()), row.price().priceKey())
                .word("sign", row.sign())
                .text("before", row.before() == null ? null : row.before().code())
                .text("after", row.after() == null ? null : row.after().code())
                .text("currency", row.price().currency().getCurrencyCode())
                .value("fields", array(row.fields(), PlanDiffJson::field))
                .value("tiers", array(row.tiers(), PlanDiffJson::tier))
                .done();
    }

    private static JsonObject tier(PlanDiff.TierRow row) {
        return new FieldWriter()
                .word("sign", row.sign())
                .whole("tier", row.number())
                .value("before", span(row.before()))
                .value("after", span(row.after()))
                .done();
    }

    private static @Nullable JsonObject span(PlanDiff.@Nullable Span span) {
        if (span == null) {
            return null;
        }
        Tier tier = span.tier();
        return new FieldWriter()
                .decimal("above", span.above())
                .decimal("up_to", tier.upTo())
                .decimal("unit_amount", tier.unitAmount())
                .text("formula", tier.formula())
                .decimal("flat_amount", tier.flatAmount())
                .decimal("percent", tier.percent())
                .decimal("block_size", tier.blockSize())
                .decimal("cap_amount", tier.capAmount())
                .done();
    }

    private static JsonObject bills(BillImpact impact) {
        return new FieldWriter()
                .text("currency", impact.currency().getCurrencyCode())
                .value("examples", array(impact.examples(), row -> new FieldWriter()
                        .text("name", row.example().name())
                        .text("before", plain(row.before()))
                        .text("after", plain(row.after()))
                        .done()))
                .value("charges", array(impact.meters(), meter -> slot(meter.slot(), meter.key())
                        .value("rows", array(meter.rows(), PlanDiffJson::row))
                        .done()))
                .done();
    }

    private static JsonObject row(BillImpact.Row row) {
        return new FieldWriter()
                .decimal("quantity", row.quantity())
                .text("before", plain(row.before()))
                .text("after", plain(row.after()))
                .text("difference", row.difference().toPlainString())
                .done();
    }

    private static FieldWriter slot(Slot slot, @Nullable String key) {
        return new FieldWriter()
                .text("product", slot.product())
                .word("charge_type", slot.chargeType())
                .text("unit", slot.unit())
                .textUnlessEmpty("component", slot.component())
                .text("key", key);
    }

    /// With the digits it was rounded to.
    private static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }

    private static <T> JsonValue array(List<T> items, Function<T, JsonObject> form) {
        return JsonArray.of(items.stream().map(form).toList());
    }
}
