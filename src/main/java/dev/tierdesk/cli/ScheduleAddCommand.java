package dev.tierdesk.cli;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Confirmation;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.schedule.Intention;
import dev.tierdesk.catalog.schedule.ScheduleRequest;
import dev.tierdesk.catalog.schedule.Scheduling;
import dev.tierdesk.document.FieldSettings;
import dev.tierdesk.document.Reading;
import dev.tierdesk.store.CatalogStore;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `schedule add`: sets fields of an object, moves it or publishes it on a date.
@Command(name = "add", mixinStandardHelpOptions = true)
final class ScheduleAddCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "CODE", descriptionKey = "schedule-code")
    private String code = "";

    @Option(names = "--kind", paramLabel = "KIND", required = true, descriptionKey = "schedule-kind")
    private Kind kind = Kind.PRODUCT;

    @Option(names = "--at", paramLabel = "TIME", required = true, descriptionKey = "schedule-at")
    private String at = "";

    @Option(names = "--set", paramLabel = "FIELD=VALUE", descriptionKey = "schedule-set")
    private Map<String, String> values = new LinkedHashMap<>();

    @Option(names = "--to", paramLabel = "STATE", descriptionKey = "to")
    private @Nullable String to;

    @Option(names = "--confirm", paramLabel = "CODE", descriptionKey = "confirm")
    private @Nullable String confirm;

    @Option(names = "--publish", descriptionKey = "schedule-publish")
    private boolean publish;

    @Mixin
    private Writing writing = new Writing();

    ScheduleAddCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if ((values.isEmpty() ? 0 : 1) + (to == null ? 0 : 1) + (publish ? 1 : 0) != 1) {
            throw Refusal.wrongUse(terminal.messages().get("cli.schedule.one"));
        }
        if (kind == Kind.VERSION) {
            String known = Arrays.stream(Kind.values())
                    .filter(other -> other != Kind.VERSION)
                    .map(Kind::name)
                    .collect(Collectors.joining(", "));
            throw Refusal.wrongUse(terminal.messages().get(
                    "cli.use.value.one-of", "name", "--kind", "found", kind.name(), "known", known));
        }
        try (CatalogStore store = writing.catalog(terminal).open()) {
            KnownCatalog.Content known = KnownCatalog.Content.of(store);
            Catalog catalog = known.catalog();
            Instant due = DueTime.of(at, catalog.settings().timeZone(), terminal);
            ScheduleRequest request = new ScheduleRequest(
                    intention(catalog), due, Writing.author(), label(catalog), writing.reason());
            Scheduling.Result checked = Scheduling.add(request, catalog, known.schedule(), terminal.clock());
            checked.change().ifPresent(change -> known.refuseMoves(change, terminal));
            Optional<MovedReport> moved = checked.change().map(change -> MovedReport.of(
                    known, change, new Confirmation(confirm, writing.reason()), terminal));
            if (moved.isPresent() && !moved.get().isConfirmed()) {
                moved.get().printUnscheduled(writing.json());
                return Terminal.PROBLEMS;
            }
            Scheduling.Result result = writing.check() ? checked : store.schedule().add(request);
            ScheduleAnswer.of(store, terminal).print(result, writing.json());
            return Terminal.DONE;
        }
    }

    private Intention intention(Catalog catalog) {
        Aggregate object = object(catalog);
        if (publish) {
            if (object instanceof Plan plan) {
                return new Intention.Publish(plan);
            }
            throw Refusal.wrongUse(terminal.messages().get("cli.schedule.plan"));
        }
        if (to != null) {
            return new Intention.Move(object, MoveCommand.state(kind, to, terminal), confirm);
        }
        Reading<Aggregate> wanted = FieldSettings.set(object, values);
        if (wanted.value() == null) {
            throw Refusal.problems(wanted.problems());
        }
        return new Intention.Edit(object, wanted.value());
    }

    private Aggregate object(Catalog catalog) {
        Aggregate found = catalog.find(kind, code).orElse(null);
        if (found == null || !found.code().equals(code)) {
            throw Refusal.noSuch(kind, code, catalog, terminal);
        }
        return found;
    }

    private String label(Catalog catalog) {
        String name = object(catalog).name();
        String called = name.isBlank() ? code : name;
        if (publish) {
            return terminal.messages().get("scheduled.label.publish", "name", called);
        }
        return terminal.messages().get(to == null ? "scheduled.label.edit" : "scheduled.label.move", "name", called);
    }
}
