package dev.tierdesk.console.wizards;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Confirmation;
import dev.tierdesk.catalog.Decision;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Lifecycle;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.State;
import dev.tierdesk.catalog.Verdict;
import dev.tierdesk.catalog.lifecycle.Moves;
import dev.tierdesk.catalog.schedule.Intention;
import dev.tierdesk.catalog.schedule.Schedule;
import dev.tierdesk.console.dates.OnDate;
import dev.tierdesk.console.history.StateTimes;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.workspace.UndoOffer;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Severity;
import dev.tierdesk.store.PastState;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Moves products, plans or units to another stage or status: what is allowed, whom it reaches, what it needs. Used on
/// the FX thread.
final class MoveViewModel {
    private final Workspace workspace;
    private final Desk desk;
    private final Messages messages;
    private final List<UUID> ids;
    private final Kind kind;
    private final List<List<State>> tables;
    private final ObjectProperty<List<State>> table = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable State> chosen = new SimpleObjectProperty<>();
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper();
    private final List<Aggregate> asked;
    private Moves moves;
    private boolean writing;
    private StateTimes times = StateTimes.UNKNOWN;

    /// @param ids of saved objects of one kind
    /// @param wanted chosen where it is allowed; null for the usual step
    MoveViewModel(Workspace workspace, Desk desk, List<UUID> ids, @Nullable State wanted) {
        this.workspace = workspace;
        this.desk = desk;
        this.ids = List.copyOf(ids);
        messages = desk.messages();
        asked = objects();
        moves = Moves.of(saved(), workspace.subscriptions().get(), schedule(), asked, desk.clock());
        kind = Kind.of(moves.objects().getFirst());
        tables = Lifecycle.states(kind);
        table.set(tables.stream()
                .filter(states -> wanted != null && states.contains(wanted))
                .findFirst()
                .orElse(tables.getFirst()));
        chosen.set(wanted != null && isAllowed(wanted) ? wanted : usual());
        table.addListener((o, before, states) -> chosen.set(usual()));
        chosen.addListener((o, before, state) -> refusal.set(""));
        if (ids.size() == 1) {
            workspace.history(ids.getFirst(), this::learn, desk.dialogs()::failed);
        }
    }

    private void learn(List<PastState> history) {
        times = StateTimes.of(history);
        revision.set(revision.get() + 1);
    }

    /// Follows the saved catalog and the subscriptions, from what they are now.
    Subscription follow() {
        refresh();
        return Subscription.combine(
                workspace.saved().subscribe((before, after) -> refresh()),
                workspace.subscriptions().subscribe((before, after) -> refresh()));
    }

    /// What is moved: "Lifecycle of Vision API".
    String title() {
        return messages.get("wizards.move.title", "name", subject());
    }

    /// The fields that hold states: stage and publish status of a product, else one.
    List<List<State>> tables() {
        return tables;
    }

    /// The states of the field that is moved.
    ObjectProperty<List<State>> table() {
        return table;
    }

    /// The state to move to; null where none is chosen.
    ObjectProperty<@Nullable State> chosen() {
        return chosen;
    }

    /// Why, for the record.
    StringProperty reason() {
        return reason;
    }

    /// What was typed to go on past a warning.
    StringProperty typed() {
        return typed;
    }

    /// Why the last attempt was refused; empty where it was not.
    ReadOnlyStringProperty refusal() {
        return refusal.getReadOnlyProperty();
    }

    /// Counts how often the catalog or the subscriptions changed under the wizard.
    ReadOnlyIntegerProperty revision() {
        return revision.getReadOnlyProperty();
    }

    /// The states of the field, with where the objects are among them.
    List<Station> stations() {
        List<State> states = table.get();
        List<State> now = moves.objects().stream()
                .flatMap(o -> Lifecycle.of(o).stream())
                .filter(states::contains)
                .toList();
        int first = now.stream().mapToInt(states::indexOf).min().orElse(0);
        return states.stream().map(state -> {
            long here = now.stream().filter(state::equals).count();
            if (here > 0) {
                String words = now.size() == 1
                        ? day(state).map(day -> messages.get("wizards.move.now.since", "date", day))
                                .orElse(messages.get("wizards.move.now"))
                        : messages.get("wizards.move.now.some", "here", here, "all", now.size());
                return new Station(state, Station.Place.NOW, words);
            }
            if (state.equals(chosen.get())) {
                return new Station(state, Station.Place.NEXT, messages.get("wizards.move.next"));
            }
            return states.indexOf(state) < first
                    ? new Station(state, Station.Place.PASSED, day(state).orElse(messages.get("wizards.move.passed")))
                    : new Station(state, Station.Place.AHEAD, messages.get("wizards.move.ahead"));
        }).toList();
    }

    /// When the object came into a state; empty where nobody knows.
    private Optional<String> day(State state) {
        Dates dates = new Dates(messages, saved().settings().timeZone());
        return times.of(state).map(dates::dayOf).map(dates::day);
    }

    /// Every state of the field that not all objects are in.
    List<MoveOption> options() {
        return moves.all().stream()
                .filter(move -> table.get().contains(move.to()))
                .map(move -> {
                    boolean allowed = move.verdict() != Verdict.BLOCK;
                    String words = allowed
                            ? messages.get("wizards.move.does." + kind + "." + move.to().name())
                            : new StepWords(messages, saved(), moves.objects().size()).obstacles(move);
                    return new MoveOption(move.to(), allowed, words);
                })
                .toList();
    }

    /// What follows from the chosen move, and what to know before it.
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        chosenMove().ifPresent(move -> {
            if (move.to() == Maturity.RETIRED && move.steps().stream().anyMatch(
                    s -> s.object() instanceof Product p && p.publishStatus() != PublishStatus.ARCHIVED)) {
                notes.add(messages.get("wizards.move.follows.RETIRED"));
            }
            move.reasons().stream()
                    .filter(reason -> reason.severity() == Severity.WARNING)
                    .map(messages::problem)
                    .distinct()
                    .forEach(notes::add);
            if (move.to() == Maturity.DEPRECATED) {
                move.steps().forEach(step -> requiring(step.object()).forEach(other -> notes.add(messages.get(
                        "wizards.move.requires", "other", other.name(), "name", step.object().name()))));
            }
        });
        return notes;
    }

    AffectedPlans affected() {
        return new AffectedPlans(messages, saved(), workspace.subscriptions().get(), moves, list());
    }

    ListWords list() {
        return ListWords.of(saved(), workspace.subscriptions().get(), messages, desk.clock());
    }

    /// Whether the chosen move is one that the code must be typed for.
    boolean needsTyping() {
        return chosenMove().filter(move -> move.verdict() == Verdict.WARN).isPresent();
    }

    /// What must be typed.
    String expected() {
        return Confirmation.expected(moves.objects());
    }

    /// Whether the reason must be given.
    boolean needsReason() {
        return chosenMove().filter(Moves.Move::needsReason).isPresent();
    }

    /// "Deprecate product".
    String verb() {
        State to = chosen.get();
        return to == null
                ? messages.get("wizards.move.verb")
                : messages.get("wizards.move.verb." + kind + "." + to.name(), "count", ids.size());
    }

    /// Whether it cannot be moved back.
    boolean isFinal() {
        State to = chosen.get();
        return to != null && Lifecycle.next(to).isEmpty();
    }

    /// What stands beside the button.
    String note() {
        if (chosen.get() != null) {
            return messages.get("wizards.move.at-once");
        }
        return messages.get(usual() == null ? "wizards.move.none" : "wizards.move.choose");
    }

    /// Moves the objects as the catalog is now, and closes the wizard; where it is refused, [#refusal()] says why.
    void move() {
        State to = chosen.get();
        if (to == null || writing) {
            return;
        }
        Decision decision = decide(to);
        if (decision.isRefused()) {
            refuse(decision);
            return;
        }
        writing = true;
        workspace.write(label(to), ChangeSource.LIFECYCLE, reason.get().isBlank() ? null : reason.get().strip(),
                decision.changes(), change -> {
                    cancel();
                    new UndoOffer(workspace, desk).accept(change);
                }, this::failed);
    }

    private void failed(RuntimeException failure) {
        writing = false;
        desk.dialogs().failed(failure);
    }

    /// Asks on which date the objects are moved; what the move needs is given now, and the guards are asked again then.
    void moveOnDate() {
        State to = chosen.get();
        if (to == null) {
            return;
        }
        Decision decision = decide(to);
        if (decision.isRefused()) {
            refuse(decision);
            return;
        }
        // the wizard asks for how many they are; each is confirmed by its own code, as some may be gone by then
        List<Intention> intentions = decision.changes().stream()
                .map(change -> Objects.requireNonNull(change.before()))
                .<Intention>map(object -> new Intention.Move(object, to, needsTyping() ? object.code() : null))
                .toList();
        OnDate.ask(workspace, desk, "", intentions, label(to), reason.get().strip());
    }

    void cancel() {
        desk.dialogs().close();
    }

    private Decision decide(State to) {
        return Moves.apply(saved(), workspace.subscriptions().get(), schedule(), asked, to,
                new Confirmation(typed.get().strip(), reason.get()), desk.clock());
    }

    private void refuse(Decision decision) {
        refusal.set(decision.refused().stream().map(messages::problem).distinct().collect(Collectors.joining("\n")));
    }

    private String label(State to) {
        return messages.get("wizards.move.label", "name", subject(), "state", messages.word((Enum<?>) to));
    }

    /// Leaves the wizard for a plan.
    void open(String plan) {
        cancel();
        desk.navigator().open(Kind.PLAN, plan);
    }

    /// The name of the object, or how many there are.
    private String subject() {
        return ids.size() == 1
                ? moves.objects().getFirst().name()
                : messages.get("wizards.count." + kind, "count", ids.size());
    }

    private void refresh() {
        List<Aggregate> present = objects();
        if (!present.isEmpty()) {
            moves = Moves.of(saved(), workspace.subscriptions().get(), schedule(), present, desk.clock());
        }
        String obstacle = obstacle();
        if (chosenMove().isEmpty()) {
            chosen.set(null);
        }
        refusal.set(obstacle.isEmpty() ? "" : messages.get("wizards.move.meanwhile", "reason", obstacle));
        revision.set(revision.get() + 1);
    }

    /// Why the chosen move does not go any more; empty where it does.
    private String obstacle() {
        State to = chosen.get();
        if (to == null) {
            return "";
        }
        return chosenMove()
                .map(move -> move.reasons().stream()
                        .filter(Problem::isError)
                        .map(messages::problem)
                        .findFirst()
                        .orElse(""))
                .orElseGet(() ->
                        messages.get("wizards.move.there", "name", subject(), "state", messages.word((Enum<?>) to)));
    }

    private Optional<Moves.Move> chosenMove() {
        return moves.all().stream().filter(move -> move.to().equals(chosen.get())).findFirst();
    }

    private boolean isAllowed(State state) {
        return moves.all().stream().anyMatch(move -> move.to().equals(state) && move.verdict() != Verdict.BLOCK);
    }

    /// The first step that all objects can take, in the order in which states usually follow each other.
    private @Nullable State usual() {
        return moves.objects().stream()
                .flatMap(object -> Lifecycle.of(object).stream())
                .filter(table.get()::contains)
                .flatMap(state -> Lifecycle.next(state).stream())
                .filter(this::isAllowed)
                .findFirst()
                .orElse(null);
    }

    private List<Product> requiring(Aggregate object) {
        return saved().products().stream()
                .filter(other -> object instanceof Product && other.requires().contains(object.code()))
                .filter(other -> other.publishStatus() != PublishStatus.ARCHIVED)
                .toList();
    }

    private List<Aggregate> objects() {
        return ids.stream().flatMap(id -> saved().byId(id).stream()).toList();
    }

    private Schedule schedule() {
        return workspace.schedule().schedule().get();
    }

    private Catalog saved() {
        return workspace.saved().get();
    }
}
