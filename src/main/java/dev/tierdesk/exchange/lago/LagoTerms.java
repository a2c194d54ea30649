package dev.tierdesk.exchange.lago;

import dev.tierdesk.document.JsonNull;
import dev.tierdesk.document.JsonNumber;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.exchange.billing.JsonFields;
import dev.tierdesk.exchange.billing.PlainTerms;
import dev.tierdesk.exchange.billing.TierRows;
import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.PackageRounding;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The terms of a price, to and from the charge models and properties of Lago's.
final class LagoTerms {
    /// Charge models by the words for them; FLAT is not among them.
    static final Map<String, Model> MODELS = Map.of("standard", Model.PER_UNIT, "graduated", Model.GRADUATED, "volume",
            Model.VOLUME,
            "package", Model.PACKAGE, "percentage", Model.PERCENTAGE, "graduated_percentage",
                    Model.GRADUATED_PERCENTAGE);

    private static final Map<Model, String> RANGES = Map.of(Model.GRADUATED, "graduated_ranges", Model.VOLUME,
            "volume_ranges",
            Model.GRADUATED_PERCENTAGE, "graduated_percentage_ranges");

    private LagoTerms() {}

    /// The terms as they come back from Lago; null where it cannot compute them.
    static @Nullable Terms held(Terms terms) {
        Terms held = switch (terms.model()) {
            case PERCENTAGE -> percentage(terms);
            case GRADUATED_PERCENTAGE -> graduatedPercentage(terms);
            default -> PlainTerms.of(terms, terms.model() == Model.PACKAGE);
        };
        if (held == null || PlainTerms.hasBlocks(held) || held.packageRounding() == PackageRounding.DOWN) {
            return null;
        }
        boolean isHeld = isWhole(held.packageSize()) && (held.model() == Model.PERCENTAGE
                || isWhole(held.includedQuantity()));
        return isHeld
                ? held.with(e -> {
                    e.packageRounding = null;
                    e.tiers = held.tiers().stream().map(tier -> whole(held.model(), tier)).toList();
                    e.chargeFlatAtZero = PlainTerms.beginsWithFlat(held.tiers());
                    e.minAmount = terms.minAmount();
                })
                : null;
    }

    private static @Nullable Terms percentage(Terms terms) {
        boolean hasMore = isPositive(terms.fixedAmount()) || terms.minFee() != null || terms.maxFee() != null
                || terms.formula() != null;
        return hasMore
                ? null
                : Terms.of(Model.PERCENTAGE).with(e -> {
                    e.percent = terms.percent();
                    e.includedQuantity = isPositive(terms.includedQuantity()) ? terms.includedQuantity() : null;
                });
    }

    private static @Nullable Terms graduatedPercentage(Terms terms) {
        boolean hasMore = isPositive(terms.includedQuantity()) || terms.tiers().stream().anyMatch(tier ->
                tier.capAmount() != null);
        return hasMore ? null : Terms.of(Model.GRADUATED_PERCENTAGE).with(e -> e.tiers = terms.tiers());
    }

    /// A row has both amounts in Lago.
    private static Tier whole(Model model, Tier tier) {
        Tier whole = tier.withFlatAmount(isPositive(tier.flatAmount()) ? tier.flatAmount() : null);
        return model == Model.GRADUATED_PERCENTAGE
                ? whole.withPercent(Objects.requireNonNullElse(tier.percent(), BigDecimal.ZERO))
                : whole.withUnitAmount(Objects.requireNonNullElse(tier.unitAmount(), BigDecimal.ZERO));
    }

    private static boolean isWhole(@Nullable BigDecimal value) {
        return value == null || value.scale() <= 0;
    }

    private static boolean isPositive(@Nullable BigDecimal value) {
        return value != null && value.signum() > 0;
    }

    /// Lago writes 0 where there is none.
    private static @Nullable BigDecimal orNone(@Nullable BigDecimal value) {
        return value == null || value.signum() == 0 ? null : value;
    }

    /// Reads `properties`; null where something was refused.
    ///
    /// @param differs told of each property that is not kept and changes amounts
    static @Nullable Terms read(ForeignObject properties, Model model, BiConsumer<ForeignObject, String> differs) {
        Terms terms = switch (model) {
            case PER_UNIT -> {
                BigDecimal amount = properties.neededDecimal("amount");
                yield Terms.of(model).with(e -> e.unitAmount = amount);
            }
            case PACKAGE -> {
                BigDecimal amount = properties.neededDecimal("amount");
                BigDecimal size = properties.neededDecimal("package_size");
                BigDecimal free = properties.decimal("free_units");
                yield Terms.of(model).with(e -> {
                    e.packageAmount = amount;
                    e.packageSize = size;
                    e.includedQuantity = orNone(free);
                });
            }
            case PERCENTAGE -> {
                BigDecimal rate = properties.neededDecimal("rate");
                BigDecimal free = properties.decimal("free_units_per_total_aggregation");
                Stream.of("fixed_amount", "free_units_per_events", "per_transaction_min_amount",
                        "per_transaction_max_amount")
                        .filter(field -> properties.value(field) != null)
                        .forEach(field -> differs.accept(properties, field));
                yield Terms.of(model).with(e -> {
                    e.percent = rate;
                    e.includedQuantity = orNone(free);
                });
            }
            default -> ranges(properties, model);
        };
        properties.notKept("grouped_by", "pricing_group_keys", "presentation_group_keys");
        others(properties, model);
        properties.finish();
        return terms;
    }

    /// Properties of other models, which Lago keeps empty beside those of the charge's own.
    private static void others(ForeignObject properties, Model model) {
        RANGES.forEach((other, field) -> {
            if (other != model) {
                properties.notKept(field);
            }
        });
        if (model != Model.PERCENTAGE) {
            properties.notKept("rate", "fixed_amount", "free_units_per_events", "free_units_per_total_aggregation",
                    "per_transaction_min_amount", "per_transaction_max_amount");
        }
        if (model != Model.PACKAGE) {
            properties.notKept("free_units", "package_size");
        }
        if (model != Model.PACKAGE && model != Model.PER_UNIT) {
            properties.notKept("amount");
        }
    }

    private static @Nullable Terms ranges(ForeignObject properties, Model model) {
        String field = Objects.requireNonNull(RANGES.get(model));
        TierRows rows = new TierRows("to_value");
        BigDecimal before = null;
        for (ForeignObject row : properties.objects(field)) {
            begins(row, before);
            before = rows.bound(row);
            BigDecimal flat = row.decimal("flat_amount");
            BigDecimal rate = row.decimal(model == Model.GRADUATED_PERCENTAGE ? "rate" : "per_unit_amount");
            row.finish();
            Tier tier = Tier.EMPTY.withUpTo(before).withFlatAmount(orNone(flat));
            rows.add(row, model == Model.GRADUATED_PERCENTAGE ? tier.withPercent(rate) : tier.withUnitAmount(rate));
        }
        List<Tier> tiers = rows.sorted(properties, field);
        return tiers.isEmpty()
                ? null
                : Terms.of(model).with(e -> {
                    e.tiers = tiers;
                    e.chargeFlatAtZero = PlainTerms.beginsWithFlat(tiers);
                });
    }

    /// A range begins where the one before ended, or one above it.
    private static void begins(ForeignObject row, @Nullable BigDecimal before) {
        BigDecimal from = row.decimal("from_value");
        BigDecimal end = before == null ? BigDecimal.ZERO : before;
        if (from != null && from.compareTo(end) != 0 && from.compareTo(end.add(BigDecimal.ONE)) != 0) {
            row.refuse(ExchangeProblem.FILE_FIELD_VALUE, "from_value", from.toPlainString(), Decimals.text(end));
        }
    }

    /// The word for held terms.
    static String model(Terms held) {
        return switch (held.model()) {
            case GRADUATED -> "graduated";
            case VOLUME -> "volume";
            case PACKAGE -> "package";
            case PERCENTAGE -> "percentage";
            case GRADUATED_PERCENTAGE -> "graduated_percentage";
            default -> "standard";
        };
    }

    /// The properties of held terms.
    static JsonObject properties(Terms held) {
        JsonFields fields = new JsonFields();
        switch (held.model()) {
            case FLAT -> fields.decimal("amount", held.amount());
            case PACKAGE -> fields.decimal("amount", held.packageAmount())
                    .number("free_units", Objects.requireNonNullElse(held.includedQuantity(), BigDecimal.ZERO))
                    .number("package_size", held.packageSize());
            case PERCENTAGE -> fields.decimal("rate", held.percent())
                    .decimal("free_units_per_total_aggregation", held.includedQuantity());
            case GRADUATED, VOLUME, GRADUATED_PERCENTAGE ->
                    fields.list(Objects.requireNonNull(RANGES.get(held.model())), ranges(held));
            default -> fields.decimal("amount", held.unitAmount());
        }
        return fields.object();
    }

    private static List<JsonObject> ranges(Terms held) {
        List<JsonObject> ranges = new ArrayList<>();
        BigDecimal from = BigDecimal.ZERO;
        for (Tier tier : held.tiers()) {
            BigDecimal upTo = tier.upTo();
            ranges.add(new JsonFields()
                    .number("from_value", from)
                    .with("to_value", upTo == null ? new JsonNull(0, 0) : new JsonNumber(Decimals.text(upTo), 0, 0))
                    .decimal(held.model() == Model.GRADUATED_PERCENTAGE ? "rate" : "per_unit_amount",
                            held.model() == Model.GRADUATED_PERCENTAGE ? tier.percent() : tier.unitAmount())
                    .decimal("flat_amount", tier.flatOrZero())
                    .object());
            if (upTo != null) {
                boolean touches = held.model() != Model.VOLUME && upTo.scale() > 0;
                from = touches ? upTo : upTo.add(BigDecimal.ONE);
            }
        }
        return ranges;
    }
}
