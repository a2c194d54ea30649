package dev.tierdesk.cli;

import dev.tierdesk.catalog.schedule.Schedule;
import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.store.CatalogStore;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `schedule list`: what is still to come. Ends with 1 where one has to be confirmed again.
@Command(name = "list", mixinStandardHelpOptions = true)
final class ScheduleListCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--all", descriptionKey = "schedule-all")
    private boolean all;

    @Mixin
    private ScheduleTarget target = new ScheduleTarget();

    ScheduleListCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (CatalogStore store = target.open(terminal)) {
            Schedule schedule = store.schedule().read();
            ScheduleAnswer answer = new ScheduleAnswer(terminal, store.catalog(), schedule);
            List<ScheduledChange> shown = all ? schedule.changes() : schedule.pending();
            answer.print(shown, target.json());
            if (schedule.isPaused(terminal.clock().instant()) && !schedule.pending().isEmpty()) {
                terminal.complain("cli.schedule.paused");
            }
            boolean stale = shown.stream().anyMatch(c -> !schedule.stale(c, answer.catalog()).isEmpty());
            return stale ? Terminal.PROBLEMS : Terminal.DONE;
        }
    }
}
