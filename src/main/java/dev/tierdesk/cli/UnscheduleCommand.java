package dev.tierdesk.cli;

import dev.tierdesk.catalog.Scheduling;
import dev.tierdesk.store.CatalogStore;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `schedule unschedule`: takes a change out before it is applied.
@Command(name = "unschedule", mixinStandardHelpOptions = true)
final class UnscheduleCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "NUMBER", descriptionKey = "schedule-number")
    private long number;

    @Mixin
    private ScheduleTarget target = new ScheduleTarget();

    UnscheduleCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (CatalogStore store = target.open(terminal)) {
            Scheduling.Result result = store.schedule().unschedule(number);
            if (!result.refused().isEmpty()) {
                throw Refusal.problems(result.refused());
            }
            new ScheduleAnswer(terminal, store.catalog(), store.schedule().read())
                    .print(result.change().stream().toList(), target.json());
            return Terminal.DONE;
        }
    }
}
