package dev.tierdesk.catalog;

import dev.tierdesk.pricing.ProblemCode;
import dev.tierdesk.pricing.Severity;

/// Why something is not scheduled, not applied, or waits to be confirmed again. The place of each is the object it is
/// about; its arguments are named in its description.
public enum ScheduleProblem implements ProblemCode {
    /// The moment is over. `due`.
    SCHEDULE_PAST,
    /// It would set no field. No arguments.
    SCHEDULE_NOTHING,
    /// A code, which others refer to, is not changed on a date. No arguments.
    SCHEDULE_CODE,
    /// A stage is reached by a move, which has guards; an edit has none. No arguments.
    SCHEDULE_STAGE,
    /// What is new or deleted is not scheduled. No arguments.
    SCHEDULE_NEW,
    /// The object is not in the catalog, or not any more. `name`.
    SCHEDULE_OBJECT_GONE,
    /// A value was not chosen where the schedule and somebody else set the same field. `field`.
    SCHEDULE_UNDECIDED,
    /// It is stale, and has to be confirmed before. No arguments.
    SCHEDULE_STALE,
    /// Another scheduled change of the object comes first. No arguments.
    SCHEDULE_NOT_FIRST,
    /// It is not pending any more. No arguments.
    SCHEDULE_OVER,
    /// A price would begin after its own end, or before the one that it follows. `from`.
    SCHEDULE_START,
    /// The catalog did not take it: a code is taken, a reference hangs, or a state does not follow. `name`.
    SCHEDULE_REFUSED,

    /// It came with a backup, and nobody said yet that it shall still happen. No arguments.
    SCHEDULE_RESTORED(Severity.WARNING),
    /// The object was changed since. `name`.
    SCHEDULE_OBJECT_CHANGED(Severity.WARNING),
    /// Something that the object refers to was changed since. `name`.
    SCHEDULE_REFERENCE_CHANGED(Severity.WARNING),
    /// Something that the object refers to was deleted since. No arguments.
    SCHEDULE_REFERENCE_GONE(Severity.WARNING),
    /// The earlier change that it stands on does not come. No arguments.
    SCHEDULE_BASE_GONE(Severity.WARNING);

    private final Severity severity;

    ScheduleProblem() {
        this(Severity.ERROR);
    }

    ScheduleProblem(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
