package dev.tierdesk.exchange.aforo;

import dev.tierdesk.document.FieldWriter;
import dev.tierdesk.document.JsonNumber;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.exchange.ForeignTiers;
import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The terms of a rate: five of Aforo's models. The sixth, FLAT_RATE, is a fee of the whole rate plan.
final class RateTerms {
    private RateTerms() {}

    /// Reads the rate of a unit; null where it was refused.
    static @Nullable Terms read(ForeignObject rate, RateModel model, RateFields fields) {
        Terms terms = switch (model) {
            case PER_UNIT -> Terms.of(Model.PER_UNIT).with(e -> {
                e.unitAmount = rate.neededDecimal(fields.rate());
                e.includedQuantity = included(rate, fields);
            });
            case PERCENTAGE -> Terms.of(Model.PERCENTAGE).with(e -> {
                e.percent = rate.neededDecimal(fields.percent());
                e.minFee = unlessZero(rate.decimal(fields.minFee()));
            });
            case INCLUDED_QUOTA -> quota(rate, fields);
            case GRADUATED -> Terms.of(Model.GRADUATED).with(e -> e.tiers = tiers(rate, fields));
            case VOLUME_TIERED -> Terms.of(Model.VOLUME).with(e -> e.tiers = tiers(rate, fields));
            case FLAT_RATE -> throw new IllegalArgumentException("a flat rate has no terms of a unit");
        };
        for (String other : List.of(fields.rate(), fields.overage(), fields.percent(), fields.free(), fields.block(),
                fields.minFee())) {
            if (!model.has(other, fields) && !isZero(rate, other)) {
                rate.notKept(other);
            }
        }
        if (model != RateModel.GRADUATED && model != RateModel.VOLUME_TIERED) {
            rate.notKept("tiers");
        }
        return rate.isWhole() ? terms : null;
    }

    /// Units over the quota cost the overage each, or a block of them does.
    private static Terms quota(ForeignObject rate, RateFields fields) {
        BigDecimal overage = rate.neededDecimal(fields.overage());
        BigDecimal block = unlessZero(rate.decimal(fields.block()));
        BigDecimal free = included(rate, fields);
        return block == null
                ? Terms.of(Model.PER_UNIT).with(e -> {
                    e.unitAmount = overage;
                    e.includedQuantity = free;
                })
                : Terms.of(Model.PACKAGE).with(e -> {
                    e.packageSize = block;
                    e.packageAmount = overage;
                    e.includedQuantity = free;
                });
    }

    private static List<Tier> tiers(ForeignObject rate, RateFields fields) {
        ForeignTiers tiers = new ForeignTiers("tierEnd");
        Map<Optional<BigDecimal>, ForeignObject> rows = new HashMap<>();
        for (ForeignObject row : rate.objects("tiers")) {
            BigDecimal end = tiers.bound(row);
            row.decimal("tierStart");
            row.decimal("sortOrder");
            tiers.add(row, Tier.EMPTY
                    .withUpTo(end)
                    .withUnitAmount(row.neededDecimal(fields.unitPrice()))
                    .withFlatAmount(unlessZero(row.decimal(fields.flatFee()))));
            row.notKept("id");
            row.finish();
            rows.put(Optional.ofNullable(end), row);
        }
        if (rate.isWhole() && rate.list("tiers").isEmpty()) {
            rate.refuse(ExchangeProblem.FILE_FIELD_MISSING, "tiers", "", "");
        }
        List<Tier> sorted = tiers.sorted();
        BigDecimal previous = BigDecimal.ZERO;
        for (Tier tier : sorted) {
            checkStart(Objects.requireNonNull(rows.get(Optional.ofNullable(tier.upTo()))), previous);
            previous = tier.upTo() == null ? previous : tier.upTo();
        }
        return sorted;
    }

    /// A tier begins where the one before it ends, or one unit after that: the same units are in it.
    private static void checkStart(ForeignObject row, BigDecimal previous) {
        BigDecimal start = row.decimal("tierStart");
        if (start != null && start.compareTo(previous) != 0 && start.compareTo(previous.add(BigDecimal.ONE)) != 0) {
            row.refuse(ExchangeProblem.FILE_FIELD_VALUE, "tierStart", start.toPlainString(), previous.toPlainString());
        }
    }

    private static @Nullable BigDecimal included(ForeignObject rate, RateFields fields) {
        return unlessZero(rate.decimal(fields.free()));
    }

    private static boolean isZero(ForeignObject rate, String field) {
        return rate.value(field) instanceof JsonNumber number && number.raw().matches("0(\\.0+)?");
    }

    private static @Nullable BigDecimal unlessZero(@Nullable BigDecimal value) {
        return value == null || value.signum() == 0 ? null : value;
    }

    /// Adds the fields of terms of a unit to a rate of the interface; false where Aforo has no such model.
    ///
    /// @param oneBased whether tiers begin one unit after the one before them
    static boolean write(Terms terms, boolean oneBased, FieldWriter rate) {
        RateModel model = RateModel.of(terms).orElse(null);
        if (model == null || model == RateModel.FLAT_RATE) {
            return false;
        }
        BigDecimal amount = switch (model) {
            case PER_UNIT -> terms.unitAmount();
            case PERCENTAGE -> terms.percent();
            case INCLUDED_QUOTA -> terms.model() == Model.PACKAGE ? terms.packageAmount() : terms.unitAmount();
            default -> BigDecimal.ZERO;
        };
        rate.word("model", model);
        number(rate, "rate", amount);
        number(rate, "includedFree", terms.includedQuantity());
        number(rate, "blockSize", terms.packageSize());
        number(rate, "minFee", terms.minFee());
        List<JsonObject> rows = new ArrayList<>();
        BigDecimal previous = BigDecimal.ZERO;
        for (Tier tier : terms.tiers()) {
            FieldWriter row = new FieldWriter();
            number(row, "tierStart", oneBased ? previous.add(BigDecimal.ONE) : previous);
            number(row, "tierEnd", tier.upTo() == null ? BigDecimal.ONE.negate() : tier.upTo());
            number(row, "unitPrice", tier.unitAmount());
            number(row, "flatFee", unlessZero(tier.flatAmount()));
            rows.add(row.whole("sortOrder", rows.size() + 1).done());
            previous = tier.upTo() == null ? previous : tier.upTo();
        }
        rate.list("tiers", rows, row -> row);
        return true;
    }

    static void number(FieldWriter fields, String name, @Nullable BigDecimal number) {
        fields.value(name, number == null ? null : new JsonNumber(Decimals.text(number), 0, 0));
    }
}
