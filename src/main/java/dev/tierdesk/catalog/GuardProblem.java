package dev.tierdesk.catalog;

import dev.tierdesk.pricing.ProblemCode;
import dev.tierdesk.pricing.Severity;

/// Why something is not moved, deleted or cloned, or is worth a second look before it is. The place of each is the
/// object that stands in the way; its arguments are named in its description.
public enum GuardProblem implements ProblemCode {
    /// No step leads from one state to another. `present`, `wanted`, `first` (the state before it, empty for none).
    TRANSITION_FORBIDDEN,
    /// A plan is published by a publication, which makes a version, and not by a move. `plan`.
    PUBLICATION_NEEDED,
    /// The current version of a plan that is not archived has it. `plan`, `status`, `subject`.
    IN_CURRENT_VERSION,
    /// Another product requires it. `product` (the other), `required`, of a move `to`.
    REQUIRED_BY,
    /// Customers are on it. `plan`, `version` (empty for any), `count`, `as_of` (date of the oldest list that counts).
    ACTIVE_SUBSCRIPTIONS,
    /// Nobody knows whether customers are on it. `as_of` (date of the list; empty where there never was one), `limit`
    /// (days after which a list is too old).
    SUBSCRIPTIONS_UNKNOWN(Severity.WARNING),
    /// Prices use the unit; their plan cannot be published again until it is active. `plan`, `unit`.
    UNIT_STILL_PRICED(Severity.INFO),
    /// A scheduled change of another object needs it. `name` (of the other), `from` (when).
    NEEDED_BY_SCHEDULE,
    /// A scheduled change is about it or needs it. `name` (of what changes), `from` (when).
    SCHEDULED(Severity.WARNING),
    /// The object is not in the catalog any more. `code`.
    OBJECT_GONE,
    /// The catalog or the subscriptions moved since the check. `code`.
    CHECK_STALE,
    /// The code must be typed to go on past a warning. `expected`.
    CONFIRMATION_MISSING,
    /// A reason must be given to go on past a warning. No arguments.
    REASON_MISSING,

    /// A price of it in the draft of a plan. `price`, `plan`.
    PRICED_IN_DRAFT(Severity.WARNING),
    /// A list or customer price of it. `price`.
    LIST_PRICE(Severity.INFO),
    /// A list or customer price that is in force today. `price`.
    LIST_PRICE_IN_FORCE(Severity.WARNING),
    /// An allowance of it in the draft of a plan. `plan`.
    ALLOWED_IN_DRAFT(Severity.WARNING),
    /// A cost of the product. `cost` (its key).
    COST_GOES(Severity.INFO),
    /// The key settings of the product. `label`.
    KEYS_GO(Severity.INFO),
    /// A gateway mapping of the product. `mapping`.
    MAPPING_GOES(Severity.INFO),
    /// A product has the unit, among its units or as what a cost is per. `product`, `unit`.
    UNIT_ATTACHED(Severity.WARNING),
    /// A version or an archived plan has it and keeps its copy. `plan`, `version` (empty where not counted).
    KEPT_IN_VERSION(Severity.WARNING),
    /// The plan was published once. `plan`.
    PLAN_WAS_PUBLISHED(Severity.WARNING),
    /// A worked example names it. `example`.
    NAMED_IN_EXAMPLE(Severity.INFO),
    /// A unit of the product, which stays. `unit`.
    UNIT_STAYS(Severity.INFO),
    /// A version of the plan, which stays as it was published. `plan`, `version`.
    VERSION_STAYS(Severity.INFO),
    /// A price of the plan. `price`.
    PRICE_OF_PLAN(Severity.INFO);

    private final Severity severity;

    GuardProblem() {
        this(Severity.ERROR);
    }

    GuardProblem(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
