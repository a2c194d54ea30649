package dev.tierdesk.cli;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.bulk.BulkPreview;
import dev.tierdesk.catalog.bulk.ExampleMove;
import dev.tierdesk.catalog.due.DueChange;
import dev.tierdesk.catalog.schedule.Intention;
import dev.tierdesk.catalog.schedule.ScheduleRequest;
import dev.tierdesk.catalog.schedule.Scheduling;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.words.Dates;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A change of many prices on a date: all change together then, and the plans on sale among theirs are published.
///
/// @param taken the examples that take over their new amount
/// @param due when
record PricesLater(
        Terminal terminal, KnownCatalog.Content known, BulkPreview preview, Set<ExampleMove.Place> taken, Instant due,
        @Nullable String reason) {
    /// What is scheduled; asked where a price changes.
    ScheduleRequest request() {
        return new ScheduleRequest(preview.intentions(taken), due, Writing.author(),
                terminal.messages().get("cli.price.label", "count", preview.applied().size()), reason);
    }

    /// What stands against it: the moment, or what would keep it from being applied today.
    List<Problem> refused() {
        List<Intention> intentions = preview.intentions(taken);
        if (intentions.isEmpty()) {
            return List.of();
        }
        List<Problem> refused =
                Scheduling.add(request(), known.catalog(), known.schedule(), terminal.clock()).refused();
        if (!refused.isEmpty()) {
            return refused;
        }
        Clock clock = terminal.clock();
        return new DueChange(known.catalog(), known.subscriptions(), known.schedule(), known.numbers(), clock)
                .decide(new ScheduleRequest(intentions, clock.instant(), "", "", reason))
                .refused();
    }

    /// Codes of the plans that are published then.
    List<String> publishes() {
        return preview.published().stream().map(Aggregate::code).sorted().toList();
    }

    /// "On 1 Jan 2027. Published then: Growth, Scale."
    String line() {
        String moment = new Dates(terminal.messages(), known.catalog().settings().timeZone()).moment(due);
        return publishes().isEmpty()
                ? terminal.messages().get("cli.price.later", "moment", moment)
                : terminal.messages().get("cli.price.later.published", "moment", moment, "plans",
                        preview.published().stream().map(Plan::name).sorted().collect(Collectors.joining(", ")));
    }
}
