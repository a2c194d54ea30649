package dev.tierdesk.console.tiers;

import dev.tierdesk.catalog.Price;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Terms;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The numbers of a price's terms besides its tiers, in the order of the form.
enum TermField {
    AMOUNT(EnumSet.of(Model.FLAT), Terms::amount, (e, v) -> e.amount = v),
    UNIT_AMOUNT(EnumSet.of(Model.PER_UNIT), Terms::unitAmount, (e, v) -> e.unitAmount = v),
    PACKAGE_SIZE(EnumSet.of(Model.PACKAGE), Terms::packageSize, (e, v) -> e.packageSize = v),
    PACKAGE_AMOUNT(EnumSet.of(Model.PACKAGE), Terms::packageAmount, (e, v) -> e.packageAmount = v),
    PERCENT(EnumSet.of(Model.PERCENTAGE), Terms::percent, (e, v) -> e.percent = v),
    FIXED_AMOUNT(EnumSet.of(Model.PERCENTAGE), Terms::fixedAmount, (e, v) -> e.fixedAmount = v),
    MIN_FEE(EnumSet.of(Model.PERCENTAGE), Terms::minFee, (e, v) -> e.minFee = v),
    MAX_FEE(EnumSet.of(Model.PERCENTAGE), Terms::maxFee, (e, v) -> e.maxFee = v),
    COMMITTED_AMOUNT(EnumSet.of(Model.COMMITTED), Terms::committedAmount, (e, v) -> e.committedAmount = v),
    COMMITTED_QUANTITY(EnumSet.of(Model.COMMITTED), Terms::committedQuantity, (e, v) -> e.committedQuantity = v),
    OVERAGE_UNIT_AMOUNT(EnumSet.of(Model.COMMITTED), Terms::overageUnitAmount, (e, v) -> e.overageUnitAmount = v),
    INCLUDED_QUANTITY(EnumSet.complementOf(EnumSet.of(Model.FLAT, Model.COMMITTED)), Terms::includedQuantity,
            (e, v) -> e.includedQuantity = v),
    MIN_AMOUNT(EnumSet.allOf(Model.class), Terms::minAmount, (e, v) -> e.minAmount = v),
    MAX_AMOUNT(EnumSet.allOf(Model.class), Terms::maxAmount, (e, v) -> e.maxAmount = v);

    /// Those that stand among the usual fields, made for the model that is chosen.
    static final List<TermField> OF_MODEL = List.of(
            AMOUNT, UNIT_AMOUNT, PACKAGE_SIZE, PACKAGE_AMOUNT, PERCENT, FIXED_AMOUNT,
            MIN_FEE, MAX_FEE, COMMITTED_AMOUNT, COMMITTED_QUANTITY, OVERAGE_UNIT_AMOUNT);

    @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf is immutable
    private final Set<Model> models;

    @SuppressWarnings("ImmutableEnumChecker") // method references without state
    private final Function<Terms, @Nullable BigDecimal> get;

    @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
    private final BiConsumer<Terms.Edit, @Nullable BigDecimal> set;

    TermField(Set<Model> models, Function<Terms, @Nullable BigDecimal> get,
            BiConsumer<Terms.Edit, @Nullable BigDecimal> set) {
        this.models = Set.copyOf(models);
        this.get = get;
        this.set = set;
    }

    /// The field's name in the native document.
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Its path, seen from the price.
    String path() {
        return "terms." + field();
    }

    /// Whether it is money.
    boolean isAmount() {
        return field().endsWith("amount") || field().endsWith("_fee");
    }

    /// Whether the form shows it: it belongs to the model, or is set although it does not.
    boolean isShownFor(Terms terms) {
        return models.contains(terms.model()) || get.apply(terms) != null;
    }

    @Nullable BigDecimal get(Price price) {
        return get.apply(price.terms());
    }

    Price set(Price price, @Nullable BigDecimal value) {
        Terms terms = price.terms().with(e -> set.accept(e, value));
        return price.with(e -> e.terms = terms);
    }
}
