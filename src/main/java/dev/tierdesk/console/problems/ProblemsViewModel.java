package dev.tierdesk.console.problems;

import dev.tierdesk.catalog.AcceptedProblem;
import dev.tierdesk.catalog.Acceptances;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.console.fixes.Fixing;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Every problem of the working catalog in groups, filtered, and what can be done about each.
final class ProblemsViewModel {
    private final Workspace workspace;
    private final Desk desk;
    private final Messages messages;
    private final RowWords words;
    private final Accepting accepting;
    private final Fixing fixing;
    private final ObservableList<ProblemLine> lines = FXCollections.observableArrayList();
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper countText = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<Kind>> knownKinds = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Topic>> knownTopics = new ReadOnlyObjectWrapper<>(List.of());
    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    private final Set<Topic> topics = EnumSet.noneOf(Topic.class);
    private final Set<ProblemGroup> closed = EnumSet.noneOf(ProblemGroup.class);
    private List<ProblemRow> rows = List.of();
    private List<AcceptedProblem> known = List.of();
    private int searches;

    ProblemsViewModel(Workspace workspace, Desk desk) {
        this.workspace = workspace;
        this.desk = desk;
        messages = desk.messages();
        words = new RowWords(messages);
        accepting = new Accepting(workspace, desk);
        fixing = new Fixing(workspace, desk);
        query.addListener((o, before, text) -> filter());
        accepting.problem().addListener((o, before, problem) -> filter());
        desk.follow(this::read, workspace.problems());
        desk.follow(() -> {
            if (!workspace.working().get().settings().acceptedProblems().equals(known)) {
                read();
            }
        }, workspace.working());
        read();
    }

    /// The groups that have problems, each with its problems where it is open.
    ObservableList<ProblemLine> lines() {
        return lines;
    }

    /// "2 errors, 3 warnings, 2 notes, 1 accepted".
    ReadOnlyStringProperty countText() {
        return countText.getReadOnlyProperty();
    }

    /// What is searched for in places and texts.
    StringProperty query() {
        return query;
    }

    /// The kinds of objects that have problems.
    ReadOnlyObjectProperty<List<Kind>> knownKinds() {
        return knownKinds.getReadOnlyProperty();
    }

    /// What the problems are about.
    ReadOnlyObjectProperty<List<Topic>> knownTopics() {
        return knownTopics.getReadOnlyProperty();
    }

    /// Shows only problems of these kinds of objects; of all where there are none.
    void showKinds(Collection<Kind> chosen) {
        kinds.clear();
        kinds.addAll(chosen);
        filter();
    }

    /// Shows only problems about these; about all where there are none.
    void showTopics(Collection<Topic> chosen) {
        topics.clear();
        topics.addAll(chosen);
        filter();
    }

    /// Opens or closes a group.
    void toggle(ProblemGroup group) {
        if (!closed.remove(group)) {
            closed.add(group);
        }
        filter();
    }

    /// The acceptance that is being written.
    Accepting accepting() {
        return accepting;
    }

    /// Whether the catalog has no problem at all, not even an accepted one.
    boolean isEmpty() {
        return rows.isEmpty();
    }

    /// Looks at everything anew.
    void checkAll() {
        workspace.checkNow();
    }

    /// Goes to the field.
    void open(ProblemRow row) {
        Place place = row.place();
        desk.navigator().open(place.kind(), place.code(), place.field());
    }

    /// Does what the quick fix says, in a draft.
    void fix(ProblemRow row) {
        fixing.run(row.problem(), row.place());
    }

    private void read() {
        Catalog catalog = workspace.working().get();
        known = catalog.settings().acceptedProblems();
        Acceptances acceptances = Acceptances.of(catalog.settings());
        List<Problem> found = workspace.problems().get();
        rows = found.stream()
                .flatMap(problem -> ProblemRow.of(problem, acceptances.of(problem).orElse(null), catalog, words)
                        .stream())
                .toList();
        Set<Kind> present = rows.stream().map(row -> row.place().kind()).collect(Collectors.toCollection(HashSet::new));
        knownKinds.set(Stream.of(Kind.values()).filter(present::contains).toList());
        Set<Topic> about = rows.stream().map(row -> Topic.of(row.problem().code()))
                .collect(Collectors.toCollection(HashSet::new));
        knownTopics.set(Stream.of(Topic.values()).filter(about::contains).toList());
        count();
        accepting.keepIfAmong(found);
        filter();
    }

    private void count() {
        Map<ProblemGroup, Long> numbers = new EnumMap<>(ProblemGroup.class);
        rows.forEach(row -> numbers.merge(row.group(), 1L, Long::sum));
        countText.set(numbers.entrySet().stream()
                .map(group -> messages.get("problems.count." + group.getKey(), "count", group.getValue()))
                .collect(Collectors.joining(", ")));
    }

    /// Words are searched in the background: a large catalog's take a while the first time.
    private void filter() {
        int asked = ++searches;
        String wanted = query.get().strip().toLowerCase(Locale.ROOT);
        List<ProblemRow> passed = rows.stream()
                .filter(row -> kinds.isEmpty() || kinds.contains(row.place().kind()))
                .filter(row -> topics.isEmpty() || topics.contains(Topic.of(row.problem().code())))
                .toList();
        if (wanted.isEmpty()) {
            show(passed);
            return;
        }
        desk.background().compute("", job -> passed.stream().filter(row -> row.contains(wanted)).toList(), matches -> {
            if (asked == searches) {
                show(matches);
            }
        });
    }

    private void show(List<ProblemRow> shown) {
        Map<ProblemGroup, List<ProblemRow>> groups = new EnumMap<>(ProblemGroup.class);
        shown.forEach(row -> groups.computeIfAbsent(row.group(), group -> new ArrayList<>()).add(row));
        @Nullable Problem asked = accepting.problem().get();
        List<ProblemLine> next = new ArrayList<>(shown.size() + groups.size());
        groups.forEach((group, members) -> {
            boolean open = !closed.contains(group);
            next.add(new ProblemLine.Heading(group, members.size(), open));
            if (open) {
                members.forEach(row -> next.add(new ProblemLine.Entry(row, row.problem().equals(asked))));
            }
        });
        lines.setAll(next);
    }
}
