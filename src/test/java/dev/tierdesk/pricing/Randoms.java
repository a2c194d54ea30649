package dev.tierdesk.pricing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Random numbers, tiers and terms of very different sizes and scales, the limits included.
final class Randoms {
    private Randoms() {}

    @SafeVarargs
    static <T> T oneOf(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }

    /// 0 or more, of up to 18 digits before and 12 after the point.
    static BigDecimal number(Random random) {
        return switch (random.nextInt(10)) {
            case 0 -> BigDecimal.ZERO;
            case 1 -> new BigDecimal("999999999999999999.999999999999");
            case 2 -> new BigDecimal(new BigInteger(random.nextInt(99), random), 12);
            default -> BigDecimal.valueOf(random.nextInt(1 << (1 + random.nextInt(30))), random.nextInt(6));
        };
    }

    /// More than 0.
    static BigDecimal positive(Random random) {
        BigDecimal number = number(random);
        return number.signum() > 0 && Decimals.fits(number) ? number : BigDecimal.ONE;
    }

    /// An amount of everyday size.
    static BigDecimal amount(Random random) {
        return BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(7));
    }

    /// A quantity near `bound`, at it, or anywhere.
    static BigDecimal quantity(Random random, BigDecimal bound) {
        BigDecimal step = BigDecimal.valueOf(1 + random.nextInt(3), random.nextInt(4));
        BigDecimal quantity = switch (random.nextInt(5)) {
            case 0 -> bound;
            case 1 -> bound.add(step);
            case 2 -> bound.subtract(step);
            case 3 -> BigDecimal.valueOf(random.nextInt(2_000_000));
            default -> BigDecimal.valueOf(random.nextLong(2_000_000_000L), 3);
        };
        return Decimals.fits(quantity) ? quantity.max(BigDecimal.ZERO) : BigDecimal.ONE;
    }

    /// Ascending bounds, as many as asked for.
    static List<BigDecimal> bounds(Random random, int count) {
        List<BigDecimal> bounds = new ArrayList<>();
        BigDecimal bound = BigDecimal.ZERO;
        int scale = random.nextInt(3);
        for (int i = 0; i < count; i++) {
            bound = bound.add(BigDecimal.valueOf(1 + random.nextInt(100_000), scale));
            bounds.add(bound);
        }
        return bounds;
    }

    /// Tiers at random rates, without flat amounts, blocks or caps.
    static List<Tier> plainTiers(Random random) {
        List<Tier> tiers = new ArrayList<>();
        for (BigDecimal bound : bounds(random, random.nextInt(5))) {
            tiers.add(Tier.EMPTY.withUpTo(bound).withUnitAmount(amount(random)));
        }
        tiers.add(Tier.EMPTY.withUnitAmount(amount(random)));
        return tiers;
    }

    /// Valid terms of any model, all their fields in use now and then.
    static Terms terms(Random random) {
        Model model = oneOf(random, Model.values());
        return Terms.of(model).with(e -> {
            switch (model) {
                case FLAT -> e.amount = amount(random);
                case PER_UNIT -> e.unitAmount = amount(random);
                case GRADUATED, VOLUME, STAIRSTEP, GRADUATED_PERCENTAGE -> {
                    e.tiers = tiers(random, model);
                    e.chargeFlatAtZero = random.nextBoolean();
                }
                case PACKAGE -> {
                    e.packageSize = positive(random);
                    e.packageAmount = amount(random);
                    e.packageRounding = random.nextBoolean() ? PackageRounding.UP : PackageRounding.DOWN;
                }
                case PERCENTAGE -> {
                    e.percent = amount(random);
                    e.fixedAmount = random.nextBoolean() ? amount(random) : null;
                    e.minFee = random.nextBoolean() ? amount(random) : null;
                    e.maxFee = random.nextBoolean() ? new BigDecimal(100_000) : null;
                }
                case COMMITTED -> {
                    e.committedAmount = amount(random);
                    e.committedQuantity = number(random).min(new BigDecimal(1_000_000));
                    e.overageUnitAmount = amount(random);
                }
            }
            if (model != Model.FLAT && model != Model.COMMITTED && random.nextInt(3) == 0) {
                e.includedQuantity = amount(random);
            }
            e.minAmount = random.nextInt(4) == 0 ? amount(random) : null;
            e.maxAmount = random.nextInt(4) == 0 ? new BigDecimal(100_000 + random.nextInt(1_000_000)) : null;
        });
    }

    private static List<Tier> tiers(Random random, Model model) {
        return plainTiers(random).stream().map(tier -> decorated(random, model, tier)).toList();
    }

    private static Tier decorated(Random random, Model model, Tier tier) {
        boolean units = model == Model.GRADUATED || model == Model.VOLUME;
        return new Tier(
                tier.upTo(),
                units ? tier.unitAmount() : null,
                null,
                model == Model.STAIRSTEP || random.nextInt(3) == 0 ? amount(random) : null,
                model == Model.GRADUATED_PERCENTAGE ? amount(random) : null,
                units && random.nextInt(3) == 0 ? positive(random) : null,
                model != Model.STAIRSTEP && random.nextInt(4) == 0 ? amount(random) : null);
    }
}
