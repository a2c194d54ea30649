package dev.tierdesk.cli;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeRequest;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Confirmation;
import dev.tierdesk.catalog.Decision;
import dev.tierdesk.catalog.FieldDiff;
import dev.tierdesk.catalog.HistoryProblem;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.catalog.transfer.Restoring;
import dev.tierdesk.document.FieldWriter;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import dev.tierdesk.store.CatalogStore;
import dev.tierdesk.store.FormerObject;
import dev.tierdesk.store.PastState;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.FieldWords;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `restore`: gives an object the state that it had at a moment.
@Command(name = "restore", mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    private static final List<Kind> KINDS = List.of(Kind.PRODUCT, Kind.UNIT, Kind.PLAN, Kind.PRICE);

    private final Terminal terminal;

    @Parameters(paramLabel = "CODE", descriptionKey = "object-code")
    private String code = "";

    @Option(names = "--at", paramLabel = "MOMENT", required = true, descriptionKey = "at")
    private @Nullable String at;

    @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "object-kind")
    private @Nullable Kind kind;

    @Option(names = "--confirm", paramLabel = "CODE", descriptionKey = "confirm-moved")
    private @Nullable String confirm;

    @Mixin
    private Writing writing = new Writing();

    RestoreCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (CatalogStore store = writing.catalog(terminal).open()) {
            KnownCatalog.Content known = KnownCatalog.Content.of(store);
            Catalog present = known.catalog();
            Instant moment = Objects.requireNonNull(Moment.of(at, present.settings().timeZone(), terminal));
            Kind found = kindIn(store);
            Aggregate then = then(store, found, moment);
            Decision decision = Restoring.of(present, then, terminal.clock().instant(), terminal.clock());
            MovedReport moved = MovedReport.of(known, present.apply(decision.changes()),
                    causes -> new Confirmation(confirm, writing.reason()), terminal);
            boolean possible = !decision.isRefused() && moved.isConfirmed();
            boolean applies = possible && !writing.check();
            if (applies) {
                Dates dates = new Dates(terminal.messages(), present.settings().timeZone());
                String label = terminal.messages().get(
                        "history.restore.label", "name", code, "moment", dates.moment(moment));
                store.change(new ChangeRequest(
                        label, ChangeSource.EDIT, Writing.author(), writing.reason(), decision.changes()));
            }
            report(decision, moved, applies, present);
            return possible ? Terminal.DONE : Terminal.PROBLEMS;
        }
    }

    private Kind kindIn(CatalogStore store) {
        List<Kind> kinds = KINDS.stream()
                .filter(k -> kind == null || kind == k)
                .filter(k -> !store.changes().objects(Set.of(k), code).isEmpty())
                .toList();
        if (kinds.isEmpty()) {
            refuseFormer(store);
            throw Refusal.never(code, terminal);
        }
        if (kinds.size() > 1) {
            throw Refusal.wrongUse(terminal.messages().get("cli.restore.kinds", "code", code,
                    "kinds", String.join(", ", kinds.stream().map(Kind::name).toList())));
        }
        return kinds.getFirst();
    }

    /// Says of what was deleted in a merged change set that it was.
    private void refuseFormer(CatalogStore store) {
        Optional<FormerObject> former = store.changes().former(code).stream()
                .filter(object -> kind == null || kind == object.kind())
                .findFirst();
        if (former.isPresent()) {
            Where where = CatalogCheck.where(former.get().kind(), code);
            throw Refusal.problems(List.of(Problem.of(HistoryProblem.DELETION_MERGED, where)
                    .with("code", code)
                    .with("deleted", former.get().deleted().toString())));
        }
    }

    private Aggregate then(CatalogStore store, Kind found, Instant moment) {
        Optional<Instant> merged = store.changes().mergedUntil().filter(moment::isBefore);
        if (merged.isPresent()) {
            throw Refusal.problems(List.of(Problem.of(HistoryProblem.HISTORY_MERGED, CatalogCheck.where(found, code))
                    .with("code", code)
                    .with("from", merged.get().toString())));
        }
        Aggregate then = store.changes().stateAt(found, code, moment).map(PastState::after).orElse(null);
        if (then == null) {
            throw Refusal.problems(List.of(Problem.of(HistoryProblem.NOT_THERE_THEN, CatalogCheck.where(found, code))
                    .with("code", code)));
        }
        return then;
    }

    private void report(Decision decision, MovedReport moved, boolean applied, Catalog present) {
        if (writing.json()) {
            terminal.print(moved.json(new FieldWriter()
                    .flag("possible", !decision.isRefused())
                    .flag("applied", applied)
                    .value("refused", terminal.json(decision.refused())))
                    .value("changes", JsonArray.of(decision.changes().stream().map(RestoreCommand::json).toList()))
                    .done());
            return;
        }
        decision.refused().forEach(problem -> terminal.err().println(terminal.line(problem)));
        Dates dates = new Dates(terminal.messages(), present.settings().timeZone());
        FieldWords words = new FieldWords(terminal.messages(), dates);
        for (Change change : decision.changes()) {
            terminal.out().println(CatalogCheck.where(change.subject()).path());
            fields(change).forEach(field -> terminal.out().println("  " + words.label(field.path()) + ": "
                    + value(words, change, field, field.before()) + " -> "
                    + value(words, change, field, field.after())));
        }
        moved.print();
        if (applied) {
            terminal.say("cli.guarded.done", "count", decision.changes().size());
        }
    }

    private static String value(FieldWords words, Change change, FieldDiff.Field field, @Nullable String value) {
        return value == null ? "-" : words.value(Kind.of(change.subject()), field.path(), value);
    }

    private static JsonObject json(Change change) {
        return new FieldWriter()
                .word("kind", Kind.of(change.subject()))
                .text("code", change.subject().code())
                .value("fields", JsonArray.of(fields(change).stream()
                        .map(field -> new FieldWriter()
                                .text("path", field.path())
                                .text("before", field.before())
                                .text("after", field.after())
                                .done())
                        .toList()))
                .done();
    }

    private static List<FieldDiff.Field> fields(Change change) {
        return FieldDiff.of(change.before(), change.after());
    }
}
