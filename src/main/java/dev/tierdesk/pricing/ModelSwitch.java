package dev.tierdesk.pricing;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gives terms another model and keeps what converts: tiers stay tiers, a unit amount becomes the open tier's, a
/// package becomes a block, a commitment a first tier with a flat amount. What the new model has no place for is
/// dropped.
public final class ModelSwitch {
    private final Terms from;
    private final Model to;

    private ModelSwitch(Terms from, Model to) {
        this.from = from;
        this.to = to;
    }

    /// `terms` as terms of model `to`; the same terms where they have it already.
    public static Terms to(Terms terms, Model to) {
        return terms.model() == to ? terms : new ModelSwitch(terms, to).switched();
    }

    /// What a unit, or a block of units, costs.
    private record Price(@Nullable BigDecimal amount, @Nullable String formula, @Nullable BigDecimal block) {
        static final Price NONE = new Price(null, null, null);

        boolean isKnown() {
            return amount != null || formula != null;
        }
    }

    private Terms switched() {
        return Terms.of(to).with(e -> {
            e.minAmount = from.minAmount();
            e.maxAmount = from.maxAmount();
            e.includedQuantity = included();
            switch (to) {
                case FLAT -> e.amount = flat();
                case PER_UNIT -> {
                    e.unitAmount = perUnit();
                    e.formula = price().block() == null ? price().formula() : null;
                }
                case GRADUATED, VOLUME, STAIRSTEP, GRADUATED_PERCENTAGE -> {
                    e.tiers = tiers();
                    e.chargeFlatAtZero =
                            from.model().hasTiers() ? from.chargeFlatAtZero() : from.model() == Model.COMMITTED;
                }
                case PACKAGE -> {
                    Price price = price();
                    e.packageAmount = price.amount();
                    e.formula = price.formula();
                    e.packageSize = price.block() == null && price.isKnown() ? BigDecimal.ONE : price.block();
                }
                case PERCENTAGE -> {
                    e.percent = first().percent();
                    e.fixedAmount = first().percent() == null ? null : first().flatAmount();
                }
                case COMMITTED -> commit(e);
            }
        });
    }

    private void commit(Terms.Edit e) {
        Tier first = first();
        Tier last = from.tiers().isEmpty() ? Tier.EMPTY : from.tiers().getLast();
        boolean commitment = from.tiers().size() == 2 && first.flatAmount() != null && from.model() == Model.GRADUATED;
        e.committedAmount = commitment ? first.flatAmount() : flat();
        e.committedQuantity = commitment ? first.upTo() : from.includedQuantity();
        e.overageUnitAmount = commitment ? last.unitAmount() : perUnit();
        e.formula = commitment ? last.formula() : price().block() == null ? price().formula() : null;
    }

    private @Nullable BigDecimal included() {
        return to == Model.FLAT || to == Model.COMMITTED
                ? null
                : from.model() == Model.COMMITTED && !to.hasTiers()
                ? from.committedQuantity() : from.includedQuantity();
    }

    private List<Tier> tiers() {
        return switch (from.model()) {
            case GRADUATED, VOLUME, STAIRSTEP, GRADUATED_PERCENTAGE ->
                from.tiers().stream().map(this::fitting).toList();
            case COMMITTED -> commitment();
            case PERCENTAGE -> List.of(fitting(
                    Tier.EMPTY.withPercent(from.percent()).withFlatAmount(from.fixedAmount())));
            case FLAT -> List.of(Tier.EMPTY.withFlatAmount(from.amount()));
            case PER_UNIT, PACKAGE -> {
                Price price = price();
                yield List.of(fitting(Tier.EMPTY.withUnitAmount(price.amount())
                        .withFormula(price.formula())
                        .withBlockSize(price.block())));
            }
        };
    }

    private List<Tier> commitment() {
        Tier over = fitting(Tier.EMPTY.withUnitAmount(from.overageUnitAmount()).withFormula(from.formula()));
        BigDecimal quantity = from.committedQuantity();
        if (quantity == null || quantity.signum() <= 0) {
            return List.of(over.withFlatAmount(from.committedAmount()));
        }
        Tier committed = Tier.EMPTY.withUpTo(quantity).withFlatAmount(from.committedAmount());
        return List.of(fitting(committed.withUnitAmount(BigDecimal.ZERO)), over);
    }

    /// The tier without what the new model's tiers do not have.
    private Tier fitting(Tier tier) {
        Tier bare = Tier.EMPTY.withUpTo(tier.upTo()).withFlatAmount(tier.flatAmount());
        return switch (to) {
            case GRADUATED, VOLUME -> bare.withUnitAmount(tier.unitAmount())
                    .withFormula(tier.formula())
                    .withBlockSize(tier.blockSize())
                    .withCapAmount(tier.capAmount());
            case GRADUATED_PERCENTAGE -> bare.withPercent(tier.percent()).withCapAmount(tier.capAmount());
            default -> bare;
        };
    }

    private Tier first() {
        return switch (from.model()) {
            case GRADUATED, VOLUME, STAIRSTEP, GRADUATED_PERCENTAGE ->
                from.tiers().isEmpty() ? Tier.EMPTY : from.tiers().getFirst();
            case PERCENTAGE -> Tier.EMPTY.withPercent(from.percent()).withFlatAmount(from.fixedAmount());
            default -> Tier.EMPTY;
        };
    }

    private @Nullable BigDecimal flat() {
        return switch (from.model()) {
            case FLAT -> from.amount();
            case COMMITTED -> from.committedAmount();
            case PERCENTAGE -> from.fixedAmount();
            default -> first().flatAmount();
        };
    }

    private Price price() {
        return switch (from.model()) {
            case PER_UNIT -> new Price(from.unitAmount(), from.formula(), null);
            case PACKAGE -> new Price(from.packageAmount(), from.formula(), from.packageSize());
            case COMMITTED -> new Price(from.overageUnitAmount(), from.formula(), null);
            case GRADUATED, VOLUME -> new Price(first().unitAmount(), first().formula(), first().blockSize());
            default -> Price.NONE;
        };
    }

    /// The price of one unit; null where it is that of a block which does not divide into exact amounts.
    private @Nullable BigDecimal perUnit() {
        Price price = price();
        BigDecimal amount = price.amount();
        BigDecimal block = price.block();
        if (amount == null || block == null || block.signum() <= 0) {
            return block == null ? amount : null;
        }
        try {
            BigDecimal unit = amount.divide(block);
            return Decimals.fits(unit) ? unit : null;
        } catch (ArithmeticException e) {
            return null;
        }
    }
}
