package dev.tierdesk.console.problems;

import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.pricing.PricingProblem;
import dev.tierdesk.pricing.ProblemCode;

/// What a problem is about, coarsely: what a person filters by.
enum Topic {
    FIELDS,
    REFERENCES,
    COVERAGE,
    TIERS,
    FORMULAS,
    EXAMPLES,
    CURRENCIES,
    KEYS,
    PERIODS,
    LIFECYCLE,
    VERSIONS;

    static Topic of(ProblemCode code) {
        return switch (code) {
            case CatalogProblem problem -> of(problem);
            case PricingProblem problem -> of(problem);
            default -> FIELDS;
        };
    }

    private static Topic of(CatalogProblem code) {
        return switch (code) {
            case UNKNOWN_PRODUCT, UNKNOWN_UNIT, UNKNOWN_PLAN, UNKNOWN_COST, UNKNOWN_PRODUCT_TYPE, UNKNOWN_VARIABLE,
            REQUIRES_CYCLE,
                    UNIT_NOT_ATTACHED -> REFERENCES;
            case UNIT_WITHOUT_PRICE, UNIT_UNUSED, PLAN_WITHOUT_PRICES, UNIT_NOT_PRICED_HERE, REQUIRED_PRODUCT_MISSING,
                    ALLOWANCE_WITHOUT_PRICE, ALLOWANCE_AND_INCLUDED, QUANTITY_NOT_PRICED, SEATS_NOT_PRICED -> COVERAGE;
            case VOLUME_CLIFF, PRICE_UNDER_COST, RATE_RISES, TIER_UNREACHABLE, TIER_ABOVE_MAXIMUM -> TIERS;
            case EXAMPLE_FAILS, EXAMPLE_BROKEN, EXAMPLE_WITHOUT_EXPECTATION -> EXAMPLES;
            case CURRENCY_NOT_OF_CATALOG, CURRENCY_NOT_OF_PLAN, CURRENCY_WITHOUT_PRICE, COST_CURRENCY,
            CURRENCY_AMBIGUOUS,
                    NO_PRICE_IN_CURRENCY, CURRENCIES_DIFFER -> CURRENCIES;
            case DEFAULT_KEY_MISSING, DEFAULT_KEY_UNKNOWN, DEFAULT_KEY_NOT_KEYED, KEY_LABEL_LOCKED, PRICE_KEY_MISSING,
                    PRICE_KEY_NOT_KEYED, PRICE_KEY_UNKNOWN -> KEYS;
            case PERIOD_EMPTY, PERIOD_GAP, PRICE_TIE, NO_PRICE, CADENCES_DIFFER -> PERIODS;
            case EXPERIMENTAL_PUBLISHED, RETIRED_NOT_ARCHIVED, UNIT_ARCHIVED, PRODUCT_DEPRECATED, PRODUCT_ARCHIVED,
            CODE_LOCKED,
                    CHARGE_TYPE_LOCKED, AGGREGATION_LOCKED, PLAN_ARCHIVED, PRODUCT_NOT_PUBLISHED, PRODUCT_NOT_AVAILABLE,
                    PRODUCT_DEPRECATED_NEW, UNIT_NOT_ACTIVE -> LIFECYCLE;
            case PLAN_WITHOUT_VERSION, PLAN_UNCHANGED, CURRENCY_DROPPED, PRODUCT_DROPPED, VERSION_CHANGED,
            VERSION_DRIFT,
                    PINNED_BEHIND -> VERSIONS;
            default -> FIELDS;
        };
    }

    private static Topic of(PricingProblem code) {
        return switch (code) {
            case TIERS_MISSING, TIER_BOUND_NOT_ASCENDING, TIER_BOUND_NOT_POSITIVE, LAST_TIER_NOT_OPEN,
            OPEN_TIER_NOT_LAST,
                    TIER_WITHOUT_PRICE, BLOCK_UNEVEN -> TIERS;
            case FORMULA_TOO_LONG, FORMULA_TOO_DEEP, FORMULA_TOO_COMPLEX, FORMULA_NUMBER_TOO_LONG, FORMULA_UNEXPECTED,
                    FORMULA_INCOMPLETE, FORMULA_ARGUMENT_COUNT, FORMULA_ROUND_DIGITS, FORMULA_UNKNOWN_NAME,
                    FORMULA_NO_UNIT_AMOUNT,
                    FORMULA_DIVISION_BY_ZERO, FORMULA_TOO_LARGE, FORMULA_NEGATIVE -> FORMULAS;
            case CURRENCY_WITHOUT_MINOR_UNIT -> CURRENCIES;
            default -> FIELDS;
        };
    }
}
