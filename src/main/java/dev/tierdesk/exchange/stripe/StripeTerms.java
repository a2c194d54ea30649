package dev.tierdesk.exchange.stripe;

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
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The terms of a price, to and from Stripe's fields.
final class StripeTerms {
    private static final Map<String, Model> MODES = Map.of("graduated", Model.GRADUATED, "volume", Model.VOLUME);
    private static final Map<String, PackageRounding> ROUNDINGS = Map.of("up", PackageRounding.UP, "down",
            PackageRounding.DOWN);
    private static final Map<String, Boolean> SCHEMES = Map.of("per_unit", false, "tiered", true);
    private static final BigDecimal LARGEST = BigDecimal.valueOf(Integer.MAX_VALUE);

    private StripeTerms() {}

    /// The terms as they come back from Stripe; null where it cannot compute them.
    static @Nullable Terms held(Terms terms) {
        Terms plain = PlainTerms.of(terms, false);
        if (plain == null || PlainTerms.hasBlocks(plain)) {
            return null;
        }
        boolean isWhole = Stream.concat(plain.tiers().stream().map(Tier::upTo), Stream.ofNullable(plain.packageSize()))
                .filter(Objects::nonNull)
                .allMatch(size -> size.scale() <= 0 && size.compareTo(LARGEST) < 0);
        return isWhole
                ? plain.with(e -> {
                    e.packageRounding = e.packageRounding == PackageRounding.DOWN ? PackageRounding.DOWN : null;
                    e.chargeFlatAtZero = PlainTerms.beginsWithFlat(plain.tiers());
                })
                : null;
    }

    /// Whether all amounts of held terms can be written in the currency.
    static boolean fit(Terms held, StripeAmounts amounts) {
        return Stream.concat(Stream.of(held).flatMap(t -> Stream.of(t.amount(), t.unitAmount(), t.packageAmount())
                .filter(Objects::nonNull)),
                        held.tiers().stream().flatMap(t -> Stream.of(t.unitAmount(), t.flatAmount())
                                .filter(Objects::nonNull)))
                .allMatch(amounts::holds);
    }

    /// Reads `billing_scheme`, amounts and tiers; FLAT comes as PER_UNIT. Null where something was refused or missing.
    ///
    /// @param price the price
    /// @param own the price, or one of its `currency_options`, which has the amounts
    static @Nullable Terms read(ForeignObject price, ForeignObject own, StripeAmounts amounts) {
        boolean isTiered = Boolean.TRUE.equals(price.word("billing_scheme", SCHEMES));
        Model mode = price.word("tiers_mode", MODES);
        ForeignObject transform = price.object("transform_quantity");
        own.notKept("custom_unit_amount");
        if (isTiered) {
            own.notKept("unit_amount", "unit_amount_decimal");
            return tiered(own, mode == null ? Model.GRADUATED : mode, amounts);
        }
        own.notKept("tiers");
        BigDecimal amount = amounts.read(own, "unit_amount");
        if (amount == null) {
            return null;
        }
        if (transform == null) {
            return Terms.of(Model.PER_UNIT).with(e -> e.unitAmount = amount);
        }
        BigDecimal size = transform.neededDecimal("divide_by");
        PackageRounding rounding = transform.word("round", ROUNDINGS);
        transform.finish();
        return Terms.of(Model.PACKAGE).with(e -> {
            e.packageSize = size;
            e.packageAmount = amount;
            e.packageRounding = rounding == PackageRounding.DOWN ? rounding : null;
        });
    }

    private static @Nullable Terms tiered(ForeignObject own, Model model, StripeAmounts amounts) {
        TierRows rows = new TierRows("up_to");
        for (ForeignObject row : own.objects("tiers")) {
            Tier tier = Tier.EMPTY.withUpTo(rows.bound(row))
                    .withUnitAmount(amounts.read(row, "unit_amount"))
                    .withFlatAmount(amounts.read(row, "flat_amount"));
            row.finish();
            rows.add(row, tier);
        }
        List<Tier> tiers = rows.sorted(own, "tiers");
        return tiers.isEmpty()
                ? null
                : Terms.of(model).with(e -> {
                    e.tiers = tiers;
                    e.chargeFlatAtZero = PlainTerms.beginsWithFlat(tiers);
                });
    }

    /// Writes held terms.
    static void write(JsonFields price, Terms held, StripeAmounts amounts) {
        boolean isTiered = held.model().hasTiers();
        price.text("billing_scheme", isTiered ? "tiered" : "per_unit");
        if (isTiered) {
            price.text("tiers_mode", held.model() == Model.VOLUME ? "volume" : "graduated");
            price.list("tiers", held.tiers().stream().map(tier -> {
                JsonFields row = new JsonFields();
                if (tier.upTo() == null) {
                    row.text("up_to", "inf");
                } else {
                    row.number("up_to", tier.upTo());
                }
                amounts.write(row, "unit_amount", tier.unitAmount());
                amounts.write(row, "flat_amount", tier.flatAmount());
                return row.object();
            }).toList());
            return;
        }
        switch (held.model()) {
            case FLAT -> amounts.write(price, "unit_amount", held.amount());
            case PACKAGE -> {
                amounts.write(price, "unit_amount", held.packageAmount());
                price.with("transform_quantity", new JsonFields()
                        .number("divide_by", held.packageSize())
                        .text("round", held.packageRounding() == PackageRounding.DOWN ? "down" : "up")
                        .object());
            }
            default -> amounts.write(price, "unit_amount", held.unitAmount());
        }
    }
}
