package dev.tierdesk.exchange.killbill;

import dev.tierdesk.exchange.billing.PlainTerms;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.PackageRounding;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The terms of usage, to and from Kill Bill's tiered blocks: the price of a block, the units in it, and how many
/// blocks the tier holds, −1 for any number.
final class KillBillTerms {
    static final BigDecimal UNLIMITED = BigDecimal.ONE.negate();

    /// @param price of a block
    record Block(BigDecimal size, BigDecimal max, BigDecimal price) {}

    private KillBillTerms() {}

    /// The terms as they come back from Kill Bill; null where it cannot compute them.
    static @Nullable Terms held(Terms terms) {
        Terms plain = PlainTerms.of(terms, terms.model() == Model.PACKAGE);
        if (plain == null || plain.packageRounding() == PackageRounding.DOWN) {
            return null;
        }
        return switch (plain.model()) {
            case FLAT -> plain;
            case PER_UNIT -> plain;
            case PACKAGE -> packages(plain);
            default -> tiered(plain);
        };
    }

    private static Terms packages(Terms plain) {
        BigDecimal included = plain.includedQuantity();
        if (included != null) {
            Tier open = Tier.EMPTY.withUnitAmount(plain.packageAmount()).withBlockSize(plain.packageSize());
            return normal(Model.GRADUATED, List.of(Tier.EMPTY.withUpTo(included).withUnitAmount(BigDecimal.ZERO),
                    open));
        }
        return normal(Model.GRADUATED, List.of(Tier.EMPTY.withUnitAmount(plain.packageAmount())
                .withBlockSize(plain.packageSize())));
    }

    private static @Nullable Terms tiered(Terms plain) {
        boolean hasFlat = plain.tiers().stream().anyMatch(tier -> tier.flatOrZero().signum() > 0
                || tier.unitAmount() == null);
        List<Tier> tiers = plain.tiers().stream().map(tier -> tier.withFlatAmount(null)).toList();
        return hasFlat || blocks(tiers).isEmpty() ? null : normal(plain.model(), tiers);
    }

    /// Blocks of one unit are no blocks, and a single tier is a price for a unit or for a package.
    private static Terms normal(Model model, List<Tier> tiers) {
        List<Tier> normal = tiers.stream()
                .map(tier -> tier.blockSize() != null && tier.blockSize().compareTo(BigDecimal.ONE) == 0
                        ? tier.withBlockSize(null) : tier)
                .toList();
        Tier only = normal.getFirst();
        if (normal.size() > 1) {
            return Terms.of(model).with(e -> e.tiers = normal);
        }
        return only.blockSize() == null
                ? Terms.of(Model.PER_UNIT).with(e -> e.unitAmount = only.unitAmount())
                : Terms.of(Model.PACKAGE).with(e -> {
                    e.packageSize = only.blockSize();
                    e.packageAmount = only.unitAmount();
                });
    }

    /// The terms that blocks of one unit stand for, the last of them open.
    static Terms of(Model model, List<Block> blocks) {
        List<Tier> tiers = new ArrayList<>();
        BigDecimal upTo = BigDecimal.ZERO;
        for (Block block : blocks) {
            boolean isLast = tiers.size() == blocks.size() - 1;
            upTo = upTo.add(block.max.multiply(block.size));
            tiers.add(Tier.EMPTY.withUpTo(isLast ? null : upTo).withUnitAmount(block.price).withBlockSize(block.size));
        }
        return normal(model, tiers);
    }

    /// The blocks of held terms.
    static List<Block> blocks(Terms held) {
        return switch (held.model()) {
            case PER_UNIT -> blocks(List.of(Tier.EMPTY.withUnitAmount(held.unitAmount())));
            case PACKAGE -> blocks(List.of(Tier.EMPTY.withUnitAmount(held.packageAmount())
                    .withBlockSize(held.packageSize())));
            default -> blocks(held.tiers());
        };
    }

    /// Empty where a tier holds no whole number of blocks.
    private static List<Block> blocks(List<Tier> tiers) {
        List<Block> blocks = new ArrayList<>();
        BigDecimal before = BigDecimal.ZERO;
        for (Tier tier : tiers) {
            BigDecimal size = tier.blockSize() == null ? BigDecimal.ONE : tier.blockSize();
            BigDecimal price = tier.unitAmount() == null ? BigDecimal.ZERO : tier.unitAmount();
            BigDecimal upTo = tier.upTo();
            if (upTo == null) {
                blocks.add(new Block(size, UNLIMITED, price));
                continue;
            }
            BigDecimal[] count = upTo.subtract(before).divideAndRemainder(size);
            if (count[1].signum() != 0) {
                return List.of();
            }
            blocks.add(new Block(size, count[0], price));
            before = upTo;
        }
        return blocks;
    }

    /// Whether two prices are tiered alike and differ in their amounts only, so that they are one usage in two
    /// currencies.
    static boolean areAlike(Terms one, Terms other) {
        List<Block> blocks = blocks(one);
        List<Block> others = blocks(other);
        boolean isAlike = one.model() == other.model() && blocks.size() == others.size();
        for (int i = 0; isAlike && i < blocks.size(); i++) {
            isAlike = blocks.get(i).size.compareTo(others.get(i).size) == 0
                    && blocks.get(i).max.compareTo(others.get(i).max) == 0;
        }
        return isAlike;
    }
}
