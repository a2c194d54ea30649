package dev.tierdesk.catalog;

import dev.tierdesk.pricing.ProblemCode;
import dev.tierdesk.pricing.Severity;

/// What can be wrong in a catalog or in what a quote is asked for. The arguments of each are named in its description;
/// a `suggestion` is empty where nothing is near, lists are texts with commas, instants are ISO 8601 texts.
public enum CatalogProblem implements ProblemCode {
    /// A field that must be filled is empty. No arguments.
    REQUIRED,
    /// A text is longer than it may be. `length`, `maximum`.
    TEXT_TOO_LONG,
    /// A code is not of lower-case letters, digits, `_`, `.` and `-`, or longer than 64. `code`.
    CODE_INVALID,
    /// Another object of the kind has this code. `code`.
    CODE_TAKEN,
    /// Another object of the kind has this name, capitals apart. `name`, `other` (its code).
    NAME_TAKEN,
    /// A name has characters that Aforo refuses. `characters`.
    NAME_CHARACTERS(Severity.WARNING),
    /// Something stands twice in a list that may have it once. `value`.
    LISTED_TWICE,
    /// A number is less than it may be. `value`, `minimum`.
    BELOW_MINIMUM,
    /// A number is more than it may be. `value`, `maximum`.
    ABOVE_MAXIMUM,
    /// Not a country of ISO 3166. `country`.
    COUNTRY_UNKNOWN,
    /// Not an address that can be opened. `value`.
    URL_INVALID(Severity.WARNING),
    /// A charge type and a model that do not go together. `charge_type`, `model`, `allowed`.
    VALIDATION,

    /// No product of this code. `code`, `suggestion`.
    UNKNOWN_PRODUCT,
    /// No billable unit of this code. `code`, `suggestion`.
    UNKNOWN_UNIT,
    /// No plan of this code. `code`, `suggestion`.
    UNKNOWN_PLAN,
    /// The product has no cost of this key. `code`, `suggestion`.
    UNKNOWN_COST,
    /// The catalog's settings have no product type of this code. `code`, `suggestion`.
    UNKNOWN_PRODUCT_TYPE,
    /// The catalog's settings have no variable of this name. `code`, `suggestion`.
    UNKNOWN_VARIABLE,

    /// A code that is published does not change any more. `code`.
    CODE_LOCKED,
    /// The charge type of a published product does not change any more. `charge_type`.
    CHARGE_TYPE_LOCKED,
    /// The aggregation of a unit that prices use does not change. `aggregation`, `prices` (how many).
    AGGREGATION_LOCKED,
    /// The key label stays while prices with keys exist. `label`, `prices` (how many).
    KEY_LABEL_LOCKED,
    /// Prices do not fit what the product would become. `count`, `prices` (codes, ten at most).
    PRICES_DO_NOT_FIT,

    /// A field that products of this type should have. `field`, `type`.
    METADATA_MISSING(Severity.WARNING),
    /// An experimental product is not published. No arguments.
    EXPERIMENTAL_PUBLISHED,
    /// A retired product is archived. No arguments.
    RETIRED_NOT_ARCHIVED,
    /// Unknown keys shall be charged at the default key, and there is none. No arguments.
    DEFAULT_KEY_MISSING,
    /// No price of the product has the default key. `key`.
    DEFAULT_KEY_UNKNOWN,
    /// A default key on a product without keys. `key`.
    DEFAULT_KEY_NOT_KEYED,
    /// A cost's key is not of lower-case letters, digits and `_`, so that no formula can name it. `key`.
    COST_KEY_INVALID,
    /// Two costs with the same key, unit and currency. `key`.
    COST_TWICE,
    /// Products require each other in a circle. `cycle`.
    REQUIRES_CYCLE,
    /// The gateway's last export differs from what was agreed on: billing goes on, enforcement may lag. `gateway`, `id`
    /// (empty for none).
    GATEWAY_STALE(Severity.WARNING),
    /// Two mappings of one gateway with one id. `gateway`, `id` (empty for none).
    GATEWAY_TWICE,
    /// A unit of the product has no price in any plan, nor a list price. `unit`.
    UNIT_WITHOUT_PRICE(Severity.INFO),

    /// An aggregation other than COUNT needs the field it aggregates. `aggregation`.
    EVENT_FIELD_MISSING,
    /// No product has the unit and no price uses it. No arguments.
    UNIT_UNUSED(Severity.WARNING),

    /// A plan without a price charges nothing. No arguments.
    PLAN_WITHOUT_PRICES(Severity.WARNING),
    /// A currency that the catalog does not sell in. `currency`.
    CURRENCY_NOT_OF_CATALOG(Severity.WARNING),
    /// A currency that the plan is not offered in. `currency`, `plan`.
    CURRENCY_NOT_OF_PLAN(Severity.WARNING),
    /// The plan is offered in a currency in which something has no price. `currency`, `product`, `component` (where it
    /// has one), `unit` (empty for none).
    CURRENCY_WITHOUT_PRICE(Severity.WARNING),
    /// A unit has a price in another plan of the product but not here. `product`, `unit`, `plan` (the other).
    UNIT_NOT_PRICED_HERE(Severity.WARNING),
    /// A product requires another that the plan does not have. `product`, `required`.
    REQUIRED_PRODUCT_MISSING(Severity.WARNING),
    /// Two allowances for one product and unit. `product`, `unit`.
    ALLOWANCE_TWICE,
    /// An allowance for something that the plan does not price. `product`, `unit`.
    ALLOWANCE_WITHOUT_PRICE(Severity.WARNING),
    /// An allowance and a price with an included quantity of its own; both are taken off. `price`, `included_quantity`.
    ALLOWANCE_AND_INCLUDED(Severity.WARNING),
    /// A limit belongs to roll-over up to a limit, and only there. `rollover`.
    ROLLOVER_LIMIT,
    /// A number of periods without any roll-over. No arguments.
    ROLLOVER_PERIODS,

    /// A published or deprecated plan that nobody can subscribe to: it has no version. No arguments.
    PLAN_WITHOUT_VERSION(Severity.WARNING),
    /// An archived plan is not published any more. `plan`.
    PLAN_ARCHIVED,
    /// A publication that would change nothing. `version` (number of the current one).
    PLAN_UNCHANGED(Severity.WARNING),
    /// A product that is not published, in a plan that shall be. `product`, `publish_status`.
    PRODUCT_NOT_PUBLISHED,
    /// An experimental or retired product in a plan that shall be published. `product`, `maturity`.
    PRODUCT_NOT_AVAILABLE,
    /// A deprecated product in a publication whose version before does not have it. `product`.
    PRODUCT_DEPRECATED_NEW,
    /// An archived unit in a plan that shall be published. `unit`.
    UNIT_NOT_ACTIVE,
    /// A currency of the version before that a publication leaves out. `currency`, `version`, `count` (active
    /// subscriptions that stay on it; empty where not known).
    CURRENCY_DROPPED(Severity.WARNING),
    /// A priced product of the version before that a publication leaves out. `product`, `version`, `count` (active
    /// subscriptions that stay on it; empty where not known).
    PRODUCT_DROPPED(Severity.WARNING),
    /// A plan version never changes. `version` (its code).
    VERSION_CHANGED,
    /// A unit or a cost that a version's bills follow is not what it was. Of a unit `unit`, `fields`; of a cost `cost`
    /// (its name in formulas), `product`, `before`, `after` (empty for none).
    VERSION_DRIFT(Severity.WARNING),
    /// The current version of a plan has an earlier version of a product. `product`, `pinned`, `present`.
    PINNED_BEHIND(Severity.WARNING),

    /// A worked example comes to another amount. `example`, `expected`, `computed`, `currency`.
    EXAMPLE_FAILS,
    /// A worked example cannot be computed. `example`, `problem` (a problem's code).
    EXAMPLE_BROKEN,
    /// Nobody has said yet what a worked example comes to. `example`.
    EXAMPLE_WITHOUT_EXPECTATION(Severity.INFO),

    /// A price says what it charges for; MIXED is for products. No arguments.
    CHARGE_TYPE_MIXED,
    /// A price charges otherwise than its product. `charge_type`, `expected`.
    CHARGE_TYPE_NOT_OF_PRODUCT,
    /// A price has another model than its product prescribes. `model`, `expected`.
    MODEL_NOT_OF_PRODUCT,
    /// Fixed charges and seats have no unit. `charge_type`, `unit`.
    UNIT_FORBIDDEN,
    /// A unit that the product does not have. `product`, `unit`.
    UNIT_NOT_ATTACHED(Severity.WARNING),
    /// A price of an archived unit, or a product that gets one. `unit`, of a product `product`.
    UNIT_ARCHIVED(Severity.WARNING),
    /// A deprecated product in the draft of a plan, or in a publication. `product`.
    PRODUCT_DEPRECATED(Severity.WARNING),
    /// An archived product in the draft of a plan. `product`.
    PRODUCT_ARCHIVED(Severity.WARNING),
    /// A keyed product needs a price key. `product`, `label`.
    PRICE_KEY_MISSING,
    /// A price key on a product without keys. `product`, `key`.
    PRICE_KEY_NOT_KEYED,
    /// A period that ends before it begins, or as it begins. `from`, `until`.
    PERIOD_EMPTY,
    /// Nothing is in force between two periods of one slot. `from`, `until`, `previous` (code of the price before).
    PERIOD_GAP(Severity.WARNING),
    /// Two prices apply alike, and nothing decides between them. `other` (its code).
    PRICE_TIE,
    /// A formula uses a cost that is in another currency than the price. `cost`, `currency`, `expected`.
    COST_CURRENCY,
    /// More units cost less. `last`, `last_amount`, `next`, `next_amount`, `currency`.
    VOLUME_CLIFF(Severity.WARNING),
    /// A unit is sold for less than it costs; both per metered unit. `rate`, `cost`, `currency`.
    PRICE_UNDER_COST(Severity.WARNING),
    /// A tier's unit costs more than one of the tier before. `rate`, `previous`.
    RATE_RISES(Severity.WARNING),
    /// No quantity falls into a tier. `up_to`, `previous`.
    TIER_UNREACHABLE(Severity.WARNING),
    /// The maximum is reached before a tier begins, which therefore changes nothing. `maximum`, `from`.
    TIER_ABOVE_MAXIMUM(Severity.WARNING),

    /// A variable's name is not of lower-case letters, digits and `_`, beginning with a letter. `name`.
    VARIABLE_NAME_INVALID,
    /// Two tax rules for one country, category and day. `country`, `category`, `valid_from`.
    TAX_RULE_TWICE,

    /// A quantity without product, and several products of the plan have the unit. `unit`, `products`.
    QUANTITY_AMBIGUOUS,
    /// A quantity that stands there twice. `product`, `unit`, `key` (empty for none).
    QUANTITY_TWICE,
    /// A quantity of something that the plan does not price. `product` (empty where not said), `unit`.
    QUANTITY_NOT_PRICED,
    /// Allowance carried over of something of which the plan's allowance does not roll over. `product` (empty where not
    /// said), `unit`.
    NOTHING_CARRIED_OVER,
    /// More allowance carried over than rolls over. `quantity`, `limit`.
    CARRIED_OVER_LIMIT(Severity.WARNING),
    /// Seats for a product that the plan does not sell by seat. `product` (empty where not said).
    SEATS_NOT_PRICED,
    /// A part of a seat. `quantity`.
    SEATS_NOT_WHOLE,
    /// No price has this key, and the product refuses unknown keys. `product`, `code` (the key), `suggestion`.
    PRICE_KEY_UNKNOWN,
    /// The plan has several currencies, and none was chosen. `currencies`.
    CURRENCY_AMBIGUOUS,
    /// What is asked for has prices, but none in this currency. `currency`, `product`, `component` (where it has one),
    /// `unit` (empty for none).
    NO_PRICE_IN_CURRENCY,
    /// No price of the slot applies to this customer, country, date. `product`, `component` (where it has one), `unit`
    /// (empty for none).
    NO_PRICE(Severity.WARNING),
    /// Amounts in different currencies are not compared. `first`, `second`.
    CURRENCIES_DIFFER,
    /// Periods that are not whole months are not compared with others. `first`, `second`.
    CADENCES_DIFFER;

    private final Severity severity;

    CatalogProblem() {
        this(Severity.ERROR);
    }

    CatalogProblem(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
