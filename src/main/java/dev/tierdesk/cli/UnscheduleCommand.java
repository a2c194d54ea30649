package dev.tierdesk.cli;

import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.catalog.schedule.Scheduling;
import dev.tierdesk.store.CatalogStore;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `schedule unschedule`: takes a change out before it is applied.
@Command(name = "unschedule", mixinStandardHelpOptions = true)
final class UnscheduleCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "NUMBER", descriptionKey = "schedule-number")
    private long number;

    @Option(names = "--check", descriptionKey = "check")
    private boolean check;

    @Mixin
    private ScheduleTarget target = new ScheduleTarget();

    UnscheduleCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (CatalogStore store = target.open(terminal)) {
            Optional<ScheduledChange> asked = check ? store.schedule().read().find(number) : Optional.empty();
            Scheduling.Result result = asked
                    .map(change -> Scheduling.unschedule(change, terminal.clock()))
                    .orElseGet(() -> store.schedule().unschedule(number));
            ScheduleAnswer.of(store, terminal).print(result, target.json());
            return Terminal.DONE;
        }
    }
}
