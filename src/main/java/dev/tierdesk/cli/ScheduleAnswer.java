package dev.tierdesk.cli;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.FieldDiff;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.catalog.schedule.Intention;
import dev.tierdesk.catalog.schedule.Schedule;
import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.catalog.schedule.ScheduledChange.Outcome;
import dev.tierdesk.catalog.schedule.Scheduling;
import dev.tierdesk.document.FieldWriter;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonNumber;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.store.CatalogStore;
import dev.tierdesk.words.Dates;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Scheduled changes as commands tell them.
///
/// @param catalog as it is now
/// @param failing pending ones that would fail, as they would be kept then
record ScheduleAnswer(Terminal terminal, Catalog catalog, Schedule schedule, List<ScheduledChange> failing) {
    ScheduleAnswer(Terminal terminal, Catalog catalog, Schedule schedule) {
        this(terminal, catalog, schedule, List.of());
    }

    /// What is scheduled in an open catalog.
    static ScheduleAnswer of(CatalogStore store, Terminal terminal) {
        return new ScheduleAnswer(terminal, store.catalog(), store.schedule().read());
    }

    /// Prints the change that was asked for.
    ///
    /// @throws Refusal with what stands against it
    void print(Scheduling.Result result, boolean asJson) {
        if (!result.refused().isEmpty()) {
            throw Refusal.problems(result.refused());
        }
        print(result.change().stream().toList(), asJson);
    }

    /// Prints changes, each with what it sets and why it waits or failed.
    void print(List<ScheduledChange> changes, boolean asJson) {
        if (asJson) {
            terminal.print(new FieldWriter()
                    .value("scheduled", JsonArray.of(changes.stream().map(this::json).toList()))
                    .done());
            return;
        }
        changes.forEach(this::print);
        if (changes.isEmpty()) {
            terminal.say("cli.schedule.none");
        }
    }

    /// `3  2027-01-01 00:00  pending  Growth: …`.
    void print(ScheduledChange change) {
        Dates dates = new Dates(terminal.messages(), catalog.settings().timeZone());
        Outcome outcome = change.outcome();
        terminal.say("cli.schedule.line", "number", String.valueOf(change.number()), "due", dates.moment(change.due()),
                "state", state(change), "label", change.request().label());
        for (Intention intention : change.intentions()) {
            if (change.intentions().size() > 1) {
                terminal.out().println("    " + CatalogCheck.where(intention.base()).path());
            }
            for (FieldDiff.Field field : intention.fields()) {
                terminal.say("cli.schedule.field", "path", field.path(), "before", shown(field.before()), "after",
                        shown(field.after()));
            }
        }
        if (change.isLate() && outcome.when() != null) {
            terminal.say("cli.schedule.late", "applied", dates.moment(outcome.when()));
        }
        problems(change).forEach(problem -> terminal.out().println("    " + terminal.messages().problem(problem)));
    }

    /// A change of one object tells that beside the rest, one of several tells them as `objects`.
    JsonObject json(ScheduledChange change) {
        Outcome outcome = change.outcome();
        List<Intention> intentions = change.intentions();
        FieldWriter json = new FieldWriter()
                .value("number", JsonNumber.of(change.number()))
                .text("due", change.due().toString())
                .word("state", outcome.state())
                .text("label", change.request().label())
                .text("author", change.request().author())
                .text("reason", change.request().reason());
        if (intentions.size() == 1) {
            write(intentions.getFirst(), json);
        } else {
            json.list("objects", intentions, intention -> write(intention, new FieldWriter()).done());
        }
        return json.flag("stale", !schedule.stale(change, catalog).isEmpty())
                .text("ended", outcome.when() == null ? null : outcome.when().toString())
                .flagUnless(false, "late", change.isLate())
                .value("change_set", outcome.changeSet() == null ? null : JsonNumber.of(outcome.changeSet()))
                .value("problems", terminal.json(problems(change)))
                .done();
    }

    private static FieldWriter write(Intention intention, FieldWriter json) {
        return json.word("kind", Kind.of(intention.base()))
                .text("code", intention.base().code())
                .text("to", intention instanceof Intention.Move move ? move.to().name() : null)
                .flagUnless(false, "publish", intention instanceof Intention.Publish)
                .list("fields", intention.fields(), ScheduleAnswer::json);
    }

    private static JsonObject json(FieldDiff.Field field) {
        return new FieldWriter()
                .text("path", field.path())
                .text("before", field.before())
                .text("after", field.after())
                .done();
    }

    private List<Problem> problems(ScheduledChange change) {
        if (!change.isPending()) {
            return change.outcome().problems();
        }
        return failing.stream()
                .filter(failed -> failed.number() == change.number())
                .findFirst()
                .map(failed -> failed.outcome().problems())
                .orElseGet(() -> schedule.stale(change, catalog));
    }

    private String state(ScheduledChange change) {
        return schedule.stale(change, catalog).isEmpty()
                ? terminal.messages().word(change.outcome().state())
                : terminal.messages().get("scheduled.stale");
    }

    private static String shown(@Nullable String value) {
        return value == null ? "-" : value;
    }
}
