package dev.tierdesk.cli;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Confirmation;
import dev.tierdesk.catalog.schedule.Reconfirm;
import dev.tierdesk.catalog.schedule.Schedule;
import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.catalog.schedule.Scheduling;
import dev.tierdesk.store.CatalogStore;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `schedule reconfirm`: puts a stale change on what its object is now.
@Command(name = "reconfirm", mixinStandardHelpOptions = true)
final class ScheduleReconfirmCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "NUMBER", descriptionKey = "schedule-number")
    private long number;

    @Option(names = "--keep", paramLabel = "FIELD", descriptionKey = "schedule-keep")
    private Set<String> keep = new LinkedHashSet<>();

    @Option(names = "--take", paramLabel = "FIELD", descriptionKey = "schedule-take")
    private Set<String> take = new LinkedHashSet<>();

    @Option(names = "--confirm", paramLabel = "CODE", descriptionKey = "confirm")
    private @Nullable String confirm;

    @Mixin
    private Writing writing = new Writing();

    ScheduleReconfirmCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (CatalogStore store = writing.catalog(terminal).open()) {
            KnownCatalog.Content known = KnownCatalog.Content.of(store);
            Catalog catalog = known.catalog();
            Schedule schedule = known.schedule();
            Confirmation given = new Confirmation(confirm, writing.reason());
            Optional<ScheduledChange> asked = schedule.find(number).map(change -> change.confirmed(given));
            asked.flatMap(change -> Reconfirm.of(change, schedule, catalog)).ifPresent(this::refuseOthers);
            Optional<Scheduling.Result> checked = asked.map(change ->
                    Scheduling.reconfirm(change, keep, take, catalog, schedule, terminal.clock()));
            checked.flatMap(Scheduling.Result::change).ifPresent(change -> known.refuseMoves(change, terminal));
            Optional<MovedReport> moved = checked.flatMap(Scheduling.Result::change)
                    .map(change -> MovedReport.of(
                            known, change, new Confirmation(confirm, change.request().reason()), terminal));
            if (moved.isPresent() && !moved.get().isConfirmed()) {
                moved.get().printUnscheduled(writing.json());
                return Terminal.PROBLEMS;
            }
            Scheduling.Result result = checked.filter(found -> writing.check())
                    .orElseGet(() -> store.schedule().reconfirm(number, keep, take, given));
            ScheduleAnswer.of(store, terminal).print(result, writing.json());
            return Terminal.DONE;
        }
    }

    /// Fields of which nothing has to be chosen, or both values were.
    private void refuseOthers(Reconfirm reconfirm) {
        List<String> open = reconfirm.conflicts();
        List<String> wrong = Stream.concat(keep.stream(), take.stream())
                .filter(field -> !open.contains(field) || (keep.contains(field) && take.contains(field)))
                .distinct()
                .toList();
        if (!wrong.isEmpty()) {
            throw Refusal.wrongUse(terminal.messages().get(
                    open.isEmpty() ? "cli.schedule.none-open" : "cli.schedule.open",
                    "fields", String.join(", ", wrong), "open", String.join(", ", open)));
        }
    }
}
