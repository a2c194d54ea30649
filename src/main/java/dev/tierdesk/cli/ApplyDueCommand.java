package dev.tierdesk.cli;

import dev.tierdesk.catalog.schedule.Schedule;
import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.document.FieldWriter;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.store.CatalogStore;
import dev.tierdesk.store.ScheduleRun;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `apply-due`: applies what is scheduled up to now. Ends with 1 where something failed, waits, or is paused.
@Command(name = "apply-due", mixinStandardHelpOptions = true)
final class ApplyDueCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--check", descriptionKey = "dry-run")
    private boolean check;

    @Mixin
    private ScheduleTarget target = new ScheduleTarget();

    ApplyDueCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (CatalogStore store = target.open(terminal)) {
            if (check) {
                return check(store);
            }
            ScheduleRun run = store.schedule().applyDue();
            ScheduleAnswer answer = ScheduleAnswer.of(store, terminal);
            if (target.json()) {
                terminal.print(new FieldWriter()
                        .value("applied", JsonArray.of(run.applied().stream().map(answer::json).toList()))
                        .value("failed", JsonArray.of(run.failed().stream().map(answer::json).toList()))
                        .value("waiting", JsonArray.of(run.waiting().stream().map(answer::json).toList()))
                        .flag("paused", run.paused())
                        .done());
            } else {
                List.of(run.applied(), run.failed(), run.waiting()).forEach(part -> part.forEach(answer::print));
                sayIfNothing(run);
            }
            return exit(run);
        }
    }

    private int check(CatalogStore store) {
        Schedule schedule = store.schedule().read();
        Instant now = terminal.clock().instant();
        List<ScheduledChange> due = schedule.due(now);
        ScheduleRun run = store.schedule().rehearse();
        boolean paused = run.paused();
        if (target.json() || !due.isEmpty()) {
            new ScheduleAnswer(terminal, store.catalog(), schedule, run.failed()).print(due, target.json());
        } else if (!paused) {
            terminal.say("cli.schedule.nothing-due");
        }
        if (paused) {
            terminal.complain("cli.schedule.paused");
        }
        return exit(run);
    }

    private static int exit(ScheduleRun run) {
        boolean well = run.failed().isEmpty() && run.waiting().isEmpty() && !run.paused();
        return well ? Terminal.DONE : Terminal.PROBLEMS;
    }

    private void sayIfNothing(ScheduleRun run) {
        if (run.paused()) {
            terminal.complain("cli.schedule.paused");
        } else if (run.isQuiet() && run.waiting().isEmpty()) {
            terminal.say("cli.schedule.nothing-due");
        }
    }
}
