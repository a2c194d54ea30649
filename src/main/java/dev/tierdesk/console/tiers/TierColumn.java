package dev.tierdesk.console.tiers;

import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The columns of the tier table that one can type in, in their order. Names are those of the native document.
enum TierColumn {
    UP_TO("up_to", EnumSet.allOf(Model.class), false, Tier::upTo, Tier::withUpTo),
    UNIT_AMOUNT(
            "unit_amount", EnumSet.of(Model.GRADUATED, Model.VOLUME), false, Tier::unitAmount, Tier::withUnitAmount),
    PERCENT("percent", EnumSet.of(Model.GRADUATED_PERCENTAGE), false, Tier::percent, Tier::withPercent),
    FLAT_AMOUNT("flat_amount", EnumSet.allOf(Model.class), false, Tier::flatAmount, Tier::withFlatAmount),
    BLOCK_SIZE("block_size", EnumSet.of(Model.GRADUATED, Model.VOLUME), true, Tier::blockSize, Tier::withBlockSize),
    CAP_AMOUNT(
            "cap_amount", EnumSet.of(Model.GRADUATED, Model.VOLUME, Model.GRADUATED_PERCENTAGE), true, Tier::capAmount,
            Tier::withCapAmount),
    /// A text, not a number.
    FORMULA("formula", EnumSet.of(Model.GRADUATED, Model.VOLUME), false, tier -> null, (tier, number) -> tier);

    private final String field;

    @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf is immutable
    private final Set<Model> models;

    private final boolean optional;

    @SuppressWarnings("ImmutableEnumChecker") // method references without state
    private final Function<Tier, @Nullable BigDecimal> get;

    @SuppressWarnings("ImmutableEnumChecker") // method references without state
    private final BiFunction<Tier, @Nullable BigDecimal, Tier> set;

    TierColumn(
            String field,
            Set<Model> models,
            boolean optional,
            Function<Tier, @Nullable BigDecimal> get,
            BiFunction<Tier, @Nullable BigDecimal, Tier> set) {
        this.field = field;
        this.models = Set.copyOf(models);
        this.optional = optional;
        this.get = get;
        this.set = set;
    }

    /// The field's name in a tier.
    String field() {
        return field;
    }

    /// The path of the cell in row `row`, counted from 0, seen from the price.
    String path(int row) {
        return "terms.tiers[" + row + "]." + field;
    }

    /// Whether it is shown only where it is set or asked for.
    boolean isOptional() {
        return optional;
    }

    /// Whether its numbers are money.
    boolean isAmount() {
        return field.endsWith("_amount");
    }

    boolean isFor(Model model) {
        return models.contains(model);
    }

    @Nullable BigDecimal get(Tier tier) {
        return get.apply(tier);
    }

    Tier set(Tier tier, @Nullable BigDecimal number) {
        return set.apply(tier, number);
    }

    /// The columns that the table of `terms` has.
    ///
    /// @param chosen optional ones that were asked for
    static List<TierColumn> of(Terms terms, Set<TierColumn> chosen) {
        return Arrays.stream(values())
                .filter(c -> c.isFor(terms.model()))
                .filter(c -> !c.optional || chosen.contains(c)
                        || terms.tiers().stream().anyMatch(t -> c.get(t) != null))
                .toList();
    }
}
