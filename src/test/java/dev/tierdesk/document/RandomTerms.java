package dev.tierdesk.document;

import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.PackageRounding;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Makes terms of every model, with any field set, and decimals of every size that is allowed.
final class RandomTerms {
    private static final List<String> FORMULAS = List.of("cost * 1.15 + 200", "max(var.floor, quantity / 3)", "");

    private final Random random;

    RandomTerms(Random random) {
        this.random = random;
    }

    Terms next() {
        Model model = one(Model.values());
        return Terms.of(model).with(e -> {
            e.amount = maybe();
            e.unitAmount = maybe();
            e.formula = random.nextInt(4) == 0 ? FORMULAS.get(random.nextInt(FORMULAS.size())) : null;
            e.tiers = tiers();
            e.packageSize = maybe();
            e.packageAmount = maybe();
            e.packageRounding = random.nextBoolean() ? null : one(PackageRounding.values());
            e.percent = maybe();
            e.fixedAmount = maybe();
            e.minFee = maybe();
            e.maxFee = maybe();
            e.committedAmount = maybe();
            e.committedQuantity = maybe();
            e.overageUnitAmount = maybe();
            e.includedQuantity = maybe();
            e.minAmount = maybe();
            e.maxAmount = maybe();
            e.chargeFlatAtZero = random.nextBoolean();
        });
    }

    /// A decimal with up to 18 digits before and 12 after the point, canonical; negative ones are among them.
    BigDecimal decimal() {
        BigInteger digits = new BigInteger(1 + random.nextInt(59), random);
        BigDecimal value = new BigDecimal(random.nextInt(5) == 0 ? digits.negate() : digits, random.nextInt(13));
        return Decimals.fits(value) ? Decimals.canonical(value) : BigDecimal.ONE;
    }

    private List<Tier> tiers() {
        List<Tier> tiers = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            tiers.add(new Tier(maybe(), maybe(), random.nextInt(4) == 0 ? FORMULAS.getFirst() : null, maybe(), maybe(),
                    maybe(), maybe()));
        }
        return tiers;
    }

    private <T> T one(T[] all) {
        return all[random.nextInt(all.length)];
    }

    private @Nullable BigDecimal maybe() {
        return random.nextInt(3) == 0 ? decimal() : null;
    }
}
