package dev.tierdesk.console.tiers;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.catalog.check.Misfits;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.workspace.Draft;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.pricing.PricingProblem;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.ProblemCode;
import dev.tierdesk.pricing.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The object that an editor shows: always as the workspace has it, with what is wrong with it. Every change goes
/// straight into the workspace; nothing is kept here. Used on the FX thread.
///
/// @param <A> the kind of object
public final class Editing<A extends Aggregate> {
    /// What complains about a field nobody has filled yet; told of a new object only once the field was left.
    private static final Set<String> EMPTY_FIELDS =
            Set.of("REQUIRED", PricingProblem.FIELD_MISSING.name(), PricingProblem.TIER_WITHOUT_PRICE.name());

    /// What an object cannot become, or not yet.
    private static final Set<ProblemCode> OF_CHANGE = Set.of(
            CatalogProblem.CODE_TAKEN,
            CatalogProblem.CODE_LOCKED,
            CatalogProblem.CHARGE_TYPE_LOCKED,
            CatalogProblem.AGGREGATION_LOCKED,
            CatalogProblem.KEY_LABEL_LOCKED,
            CatalogProblem.REQUIRES_CYCLE);

    private final Workspace workspace;
    private final Class<A> type;
    private final ReadOnlyObjectWrapper<@Nullable State<A>> state = new ReadOnlyObjectWrapper<>();
    private final Set<String> left = new HashSet<>();
    private @Nullable UUID id;
    private boolean askedForAll;
    private int asked;

    /// The object at one moment. No two moments are equal: what an editor shows beside the object, such as which of its
    /// fields are locked and which of its prices are not saved, can change where the object does not.
    ///
    /// @param value with all edits
    /// @param saved null for a new object
    /// @param unfinished texts that cannot be read yet, by field path
    /// @param problems of the value, in the whole working catalog
    /// @param asked how often every problem was asked for
    public record State<A>(
            A value, @Nullable A saved, Map<String, String> unfinished, List<Problem> problems, boolean dirty,
            Catalog catalog, int asked) {
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /// @param desk that says whether the editor can be seen
    public Editing(Workspace workspace, Desk desk, Class<A> type) {
        this.workspace = workspace;
        this.type = type;
        desk.follow(this::refresh, workspace.working());
    }

    /// The object; null where none is shown or where it is gone.
    public ReadOnlyObjectProperty<@Nullable State<A>> state() {
        return state.getReadOnlyProperty();
    }

    /// The object as it is now.
    public Optional<A> value() {
        return Optional.ofNullable(state.get()).map(State::value);
    }

    /// Shows another object; null for none.
    public void show(@Nullable UUID other) {
        if (!Objects.equals(other, id)) {
            id = other;
            left.clear();
            askedForAll = false;
        }
        refresh();
    }

    /// Changes the object. Changes of one `step` that follow each other are undone together.
    public void change(String step, UnaryOperator<A> change) {
        current().ifPresent(before -> {
            A after = change.apply(before);
            if (!after.equals(before)) {
                workspace.edit(after, step);
            }
        });
    }

    /// Keeps a text that cannot be read yet, or forgets it where `text` is null.
    public void unfinished(String path, @Nullable String text) {
        current().ifPresent(value -> workspace.unfinished(value, path, text));
    }

    /// Moves the unfinished texts to other fields, as when a row goes: `move` gives the new path, or null for none.
    public void moveUnfinished(Function<String, @Nullable String> move) {
        State<A> now = state.get();
        if (now == null || now.unfinished().isEmpty()) {
            return;
        }
        Map<String, String> moved = new HashMap<>();
        now.unfinished().forEach((path, text) -> {
            String other = move.apply(path);
            if (other != null) {
                moved.put(other, text);
            }
        });
        now.unfinished().keySet().stream().filter(path -> !moved.containsKey(path))
                .forEach(path -> unfinished(path, null));
        moved.forEach(this::unfinished);
    }

    /// Says that the person has left a field.
    public void leave(String path) {
        if (left.add(path)) {
            refresh();
        }
    }

    /// From now on every problem is shown, also those of fields that nobody has been in.
    public void showAll() {
        askedForAll = true;
        asked++;
        refresh();
    }

    /// The worst problem at a field that is to be told now.
    public Optional<Problem> problemAt(String path) {
        return problems().stream().filter(p -> p.where().path().equals(path)).findFirst();
    }

    /// The problems that are to be told now, the worst first.
    public List<Problem> problems() {
        State<A> now = state.get();
        return now == null
                ? List.of()
                : now.problems().stream()
                        .filter(p -> p.severity() != Severity.INFO)
                        .filter(p -> isTold(p, now))
                        .sorted(Comparator.comparing(Problem::severity))
                        .toList();
    }

    /// The field that keeps the object from being saved, the first of them: one that cannot be read, or one with an
    /// error that the saved state does not have already.
    public Optional<String> obstacle() {
        State<A> now = state.get();
        if (now == null) {
            return Optional.empty();
        }
        List<Problem> known = now.saved() == null
                ? List.of() : CatalogCheck.problems(now.saved(), workspace.saved().get());
        return now.unfinished().keySet().stream().sorted().findFirst().or(() -> now.problems().stream()
                .filter(Problem::isError)
                .filter(p -> known.stream().noneMatch(k -> k.code().equals(p.code()) && k.where().equals(p.where())))
                .map(p -> p.where().path())
                .findFirst());
    }

    /// Why a field of the saved object cannot be changed any more; empty where it can.
    public Optional<Problem> locked(String path) {
        State<A> now = state.get();
        return now == null || now.saved() == null
                ? Optional.empty()
                : CatalogCheck.lockedFields(now.saved(), workspace.saved().get()).stream()
                        .filter(problem -> problem.where().path().equals(path))
                        .findFirst();
    }

    public Workspace workspace() {
        return workspace;
    }

    private boolean isTold(Problem problem, State<A> now) {
        ProblemCode code = problem.code();
        String path = problem.where().path();
        return now.saved() != null
                || askedForAll
                || !EMPTY_FIELDS.contains(code.name())
                || left.stream().anyMatch(field -> field.equals(path) || field.startsWith(path + "."));
    }

    /// The object as the workspace has it, also where nobody sees the editor.
    private Optional<A> current() {
        UUID shown = id;
        return shown == null ? Optional.empty()
                : workspace.working().get().byId(shown).filter(type::isInstance).map(type::cast);
    }

    private void refresh() {
        Catalog working = workspace.working().get();
        if (id == null) {
            state.set(null);
            return;
        }
        A value = current().orElse(null);
        if (value == null) {
            state.set(null);
            return;
        }
        Draft draft = workspace.drafts().get(id);
        A saved = workspace.saved().get().byId(id).filter(type::isInstance).map(type::cast).orElse(null);
        Map<String, String> unfinished = draft == null ? Map.of() : draft.unfinished();
        List<Problem> problems = new ArrayList<>(CatalogCheck.problems(value, working));
        if (draft != null) {
            problems.addAll(problemsOfChange(value));
        }
        state.set(new State<>(value, saved, unfinished, List.copyOf(problems), draft != null, working, asked));
    }

    /// What only shows beside the saved object, because the working catalog has it as it is now.
    private List<Problem> problemsOfChange(A value) {
        Catalog saved = workspace.saved().get();
        Stream<Problem> ofChange = CatalogCheck.problems(value, saved).stream()
                .filter(p -> OF_CHANGE.contains(p.code()));
        return value instanceof Product product && saved.byId(product.id()).orElse(null) instanceof Product before
                ? Stream.concat(ofChange, misfits(before, product).stream().map(Misfits::problem)).toList()
                : ofChange.toList();
    }

    /// The prices, as they are edited, that do not fit what the product becomes.
    private List<Misfits> misfits(Product before, Product product) {
        return Misfits.of(before, product, workspace.working().get(), workspace.clock().instant());
    }
}
