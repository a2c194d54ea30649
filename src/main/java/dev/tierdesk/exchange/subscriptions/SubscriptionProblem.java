package dev.tierdesk.exchange.subscriptions;

import dev.tierdesk.pricing.ProblemCode;
import dev.tierdesk.pricing.Severity;

/// What can be wrong with a list of subscriptions. Problems of a row are placed at `rows[line].column`, those of the
/// whole list at `header` or nowhere. Arguments are named in the description of each.
public enum SubscriptionProblem implements ProblemCode {
    /// The bytes are no text of the character set. `charset`.
    LIST_CHARSET,
    /// Not the form of a CSV file from a row on. No arguments.
    LIST_FORM,
    /// No separator, or more than one, gives a header with known columns. `separators`.
    LIST_SEPARATOR,
    /// The file is larger than is read. `maximum` (in bytes).
    LIST_TOO_LARGE,
    /// There is no header. No arguments.
    LIST_EMPTY,
    /// A column that is needed is missing. `column`, `names` (those it may have).
    COLUMN_MISSING,
    /// Two columns mean the same. `column`.
    COLUMN_TWICE,
    /// A column that is not read. `column`.
    COLUMN_UNKNOWN(Severity.INFO),
    /// The list is of a day that has not come yet. `as_of`.
    LIST_IN_FUTURE,
    /// There is a newer list of the same system. `source`, `as_of` (of the one that is there).
    LIST_OLDER,
    /// It has no row, and so ends all of the last list of its system. `source`, `count` (of active ones).
    LIST_ENDS_ALL(Severity.WARNING),
    /// A row has more or fewer fields than the header. `fields`, `expected`.
    ROW_LENGTH,
    /// A field that is needed is empty. No arguments.
    VALUE_MISSING,
    /// Not a whole number that can be. `value`.
    NUMBER_INVALID,
    /// Not a day as in 2026-07-14. `value`.
    DAY_INVALID,
    /// Not a country of ISO 3166. `value`.
    COUNTRY_INVALID,
    /// Every field as in an earlier row; both count once. `customer`, `plan`, `earlier` (its line).
    SUBSCRIPTION_TWICE(Severity.WARNING),
    /// A status that nobody knows; it counts as active. `value`.
    STATUS_UNKNOWN(Severity.WARNING),
    /// No plan of this code is in the catalog; the row is kept. `code`, `suggestion`.
    SUBSCRIBED_PLAN_UNKNOWN(Severity.WARNING);

    private final Severity severity;

    SubscriptionProblem() {
        this(Severity.ERROR);
    }

    SubscriptionProblem(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
