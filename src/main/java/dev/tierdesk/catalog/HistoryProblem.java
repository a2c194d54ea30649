package dev.tierdesk.catalog;

import dev.tierdesk.pricing.ProblemCode;
import dev.tierdesk.pricing.Severity;

/// Why a change is not taken back, or a former state not restored (`catalog.md` 7). The place of each is the object
/// that stands in the way.
public enum HistoryProblem implements ProblemCode {
    /// A later change set wrote the object. `number`, `label`, `name`.
    CHANGED_SINCE,
    /// A later change set published the plan again. `number`, `label`, `name`.
    PUBLISHED_SINCE,
    /// What would go has been referred to since. `number`, `label`, `name` (what refers), `code` (what would go).
    REFERRED_SINCE,
    /// Another object has taken the code since. `number`, `label`, `name`, `code`.
    CODE_TAKEN_SINCE,
    /// What it refers to has gone since, or is called otherwise. `number`, `label`, `name` (what refers), `code`.
    GONE_SINCE,
    /// The object is as it was then. `name`.
    SAME_THEN,
    /// Another price takes its place anyway. `name`, `successor`, `from`.
    FOLLOWED,
    /// The object was not there then. `code`.
    NOT_THERE_THEN,
    /// The change sets of then were merged. `code`, `from` (since when the history is kept).
    HISTORY_MERGED,
    /// The object was deleted in a change set that was merged. `code`, `deleted`.
    DELETION_MERGED;

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
