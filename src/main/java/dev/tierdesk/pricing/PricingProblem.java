package dev.tierdesk.pricing;

/// What can be wrong with terms, formulas and quantities (`pricing.md` 1 to 5). The arguments of each are named in its
/// description; columns count from 1.
public enum PricingProblem implements ProblemCode {
    /// A field that the model does not have is set. `model`.
    FIELD_NOT_FOR_MODEL,
    /// A field that the model needs is empty. `model`.
    FIELD_MISSING,
    /// An amount or a percent is below 0. `value`.
    AMOUNT_NEGATIVE,
    /// A quantity is below 0: a metered, included or committed quantity, or an allowance. `value`.
    QUANTITY_NEGATIVE,
    /// A package or block size is 0 or less. `value`.
    SIZE_NOT_POSITIVE,
    /// A quantity has more than 18 digits before or 12 after the point. No arguments.
    NUMBER_OUT_OF_RANGE,
    /// A minimum is more than the maximum beside it. `minimum`, `maximum`.
    MIN_ABOVE_MAX,
    /// A percent above 100 or below 0.1: 2.9 means 2.9 %. `value`.
    PERCENT_UNUSUAL(Severity.WARNING),

    /// The model needs tiers and has none. `model`.
    TIERS_MISSING,
    /// The bound of a tier is not above the one before it. `up_to`, `previous`.
    TIER_BOUND_NOT_ASCENDING,
    /// The bound of a tier is 0 or less. `up_to`.
    TIER_BOUND_NOT_POSITIVE,
    /// The last tier has a bound, so that nothing is charged above it. `up_to`.
    LAST_TIER_NOT_OPEN,
    /// A tier without bound has tiers after it. No arguments.
    OPEN_TIER_NOT_LAST,
    /// A tier has none of the amounts that its model charges. `model`.
    TIER_WITHOUT_PRICE,
    /// A bounded tier is not a whole number of blocks wide. `width`, `block_size`.
    BLOCK_UNEVEN(Severity.WARNING),

    /// A formula is longer than it may be. `length`, `maximum`, `column` (the first that is too many).
    FORMULA_TOO_LONG,
    /// Parentheses, functions and signs are nested deeper than they may be. `column`, `maximum`.
    FORMULA_TOO_DEEP,
    /// A formula has more numbers, names and operations than it may have. `column`, `maximum`.
    FORMULA_TOO_COMPLEX,
    /// A number in a formula has more digits than it may have. `column`, `maximum`.
    FORMULA_NUMBER_TOO_LONG,
    /// Something stands where it cannot. `column`, `found`.
    FORMULA_UNEXPECTED,
    /// A formula ends where a number, a name or a parenthesis has to follow. `column`.
    FORMULA_INCOMPLETE,
    /// A function has too few or too many arguments. `column`, `function`, `expected` (the fewest or only number),
    /// `found`.
    FORMULA_ARGUMENT_COUNT,
    /// The second argument of `round` is not a whole number from 0 to 12. `column`.
    FORMULA_ROUND_DIGITS,
    /// A name that means nothing here: no such cost, variable or function. `column`, `name`.
    FORMULA_UNKNOWN_NAME,
    /// `unit_amount` is used where no unit amount is set beside the formula. `column`.
    FORMULA_NO_UNIT_AMOUNT,
    /// A division by 0. `column`.
    FORMULA_DIVISION_BY_ZERO,
    /// A result, also one in between, has more than 60 digits before or 40 after the point. `column`.
    FORMULA_TOO_LARGE,
    /// A formula gives a rate below 0. `value`.
    FORMULA_NEGATIVE,

    /// A currency that has no minor unit, as XXX or XAU, cannot be charged in. `currency`.
    CURRENCY_WITHOUT_MINOR_UNIT;

    private final Severity severity;

    PricingProblem() {
        this(Severity.ERROR);
    }

    PricingProblem(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
