package dev.tierdesk.exchange.openmeter;

import dev.tierdesk.document.JsonNull;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonValue;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.exchange.billing.JsonFields;
import dev.tierdesk.exchange.billing.PlainTerms;
import dev.tierdesk.exchange.billing.TierRows;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.PackageRounding;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The terms of a price, to and from the `price` and `discounts` of a rate card.
final class OpenMeterTerms {
    private static final Map<String, Model> MODES = Map.of("graduated", Model.GRADUATED, "volume", Model.VOLUME);

    private OpenMeterTerms() {}

    /// The terms as they come back from OpenMeter; null where it cannot compute them.
    static @Nullable Terms held(Terms terms) {
        Terms plain = PlainTerms.of(terms, true);
        if (plain == null || PlainTerms.hasBlocks(plain) || plain.packageRounding() == PackageRounding.DOWN) {
            return null;
        }
        boolean isFlat = plain.model() == Model.FLAT;
        return plain.with(e -> {
            e.packageRounding = null;
            e.chargeFlatAtZero = PlainTerms.beginsWithFlat(plain.tiers());
            e.minAmount = isFlat ? null : terms.minAmount();
            e.maxAmount = isFlat ? null : terms.maxAmount();
        });
    }

    /// Reads a price; null where something was refused.
    static @Nullable Terms read(ForeignObject price, @Nullable BigDecimal included) {
        Terms terms = switch (price.text("type", "")) {
            case "flat" -> {
                BigDecimal amount = price.neededDecimal("amount");
                yield Terms.of(Model.FLAT).with(e -> e.amount = amount);
            }
            case "unit" -> {
                BigDecimal amount = price.neededDecimal("amount");
                yield Terms.of(Model.PER_UNIT).with(e -> e.unitAmount = amount);
            }
            case "dynamic" -> {
                BigDecimal multiplier = price.has("multiplier") ? price.decimal("multiplier") : BigDecimal.ONE;
                yield Terms.of(Model.PER_UNIT).with(e -> e.unitAmount = multiplier);
            }
            case "package" -> {
                BigDecimal amount = price.neededDecimal("amount");
                BigDecimal size = price.neededDecimal("quantityPerPackage");
                yield Terms.of(Model.PACKAGE).with(e -> {
                    e.packageAmount = amount;
                    e.packageSize = size;
                });
            }
            case "tiered" -> tiered(price);
            default -> {
                price.refuse(ExchangeProblem.FILE_FIELD_WORD, "type", price.text("type", ""),
                        "dynamic, flat, package, tiered, unit");
                yield null;
            }
        };
        BigDecimal minimum = price.decimal("minimumAmount");
        BigDecimal maximum = price.decimal("maximumAmount");
        price.finish();
        return terms == null
                ? null
                : terms.with(e -> {
                    e.minAmount = minimum;
                    e.maxAmount = maximum;
                    e.includedQuantity = terms.model() == Model.FLAT || included == null || included.signum() == 0
                            ? null : included;
                });
    }

    private static @Nullable Terms tiered(ForeignObject price) {
        Model mode = price.word("mode", MODES);
        if (mode == null && !price.has("mode")) {
            price.neededText("mode");
        }
        TierRows rows = new TierRows("upToAmount");
        for (ForeignObject row : price.objects("tiers")) {
            rows.add(row, Tier.EMPTY.withUpTo(rows.bound(row))
                    .withFlatAmount(amount(row, "flatPrice", "flat"))
                    .withUnitAmount(amount(row, "unitPrice", "unit")));
            row.finish();
        }
        List<Tier> tiers = rows.sorted(price, "tiers");
        return mode == null || tiers.isEmpty()
                ? null
                : Terms.of(mode).with(e -> {
                    e.tiers = tiers;
                    e.chargeFlatAtZero = PlainTerms.beginsWithFlat(tiers);
                });
    }

    private static @Nullable BigDecimal amount(ForeignObject row, String field, String type) {
        ForeignObject price = row.object(field);
        if (price == null) {
            return null;
        }
        price.word("type", Map.of(type, type));
        BigDecimal amount = price.neededDecimal("amount");
        price.finish();
        return amount;
    }

    /// The price of held terms; the included quantity is a discount.
    static JsonObject write(Terms held, boolean inAdvance) {
        JsonFields fields = switch (held.model()) {
            case FLAT -> new JsonFields().text("type", "flat").decimal("amount", held.amount()).text("paymentTerm",
                    inAdvance ? "in_advance" : "in_arrears");
            case PACKAGE -> new JsonFields().text("type", "package").decimal("amount", held.packageAmount())
                    .decimal("quantityPerPackage", held.packageSize());
            case GRADUATED, VOLUME -> new JsonFields()
                    .text("type", "tiered")
                    .text("mode", held.model() == Model.VOLUME ? "volume" : "graduated")
                    .list("tiers", held.tiers().stream().map(OpenMeterTerms::row).toList());
            default -> new JsonFields().text("type", "unit").decimal("amount", held.unitAmount());
        };
        return fields.decimal("minimumAmount", held.minAmount()).decimal("maximumAmount", held.maxAmount()).object();
    }

    private static JsonObject row(Tier tier) {
        return new JsonFields()
                .decimal("upToAmount", tier.upTo())
                .with("flatPrice", amount("flat", tier.flatAmount()))
                .with("unitPrice", amount("unit", tier.unitAmount()))
                .object();
    }

    private static JsonValue amount(String type, @Nullable BigDecimal amount) {
        return amount == null ? new JsonNull(0, 0) : new JsonFields().text("type", type).decimal("amount", amount)
                .object();
    }
}
