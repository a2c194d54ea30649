package dev.tierdesk.console.wizards;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.ChangeSet;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Decision;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.bulk.BulkPreview;
import dev.tierdesk.catalog.lifecycle.Cloning;
import dev.tierdesk.catalog.lifecycle.Cloning.Copy;
import dev.tierdesk.catalog.lifecycle.Cloning.PriceSource;
import dev.tierdesk.console.amounts.PriceMovesViewModel;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.workspace.UndoOffer;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.FieldWords;
import dev.tierdesk.words.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Clones of a product, plan or unit, as many as names are given. Codes are suggested as the names are typed and stay
/// while the catalog changes; what is taken meanwhile is said. Used on the FX thread.
final class CloneViewModel {
    private static final int MOST_COPIES = 100;

    private final Workspace workspace;
    private final Desk desk;
    private final Messages messages;
    private final Aggregate source;
    private final StringProperty names = new SimpleStringProperty("");
    private final BooleanProperty segments = new SimpleBooleanProperty(true);
    private final ObjectProperty<@Nullable PriceSource> prices = new SimpleObjectProperty<>();
    private final PriceMovesViewModel moves;
    private final ReadOnlyObjectWrapper<List<CopyRow>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private List<Copy> copies = List.of();
    private ClonePattern pattern;
    private boolean writing;

    /// @param id of a saved product, plan or unit
    CloneViewModel(Workspace workspace, Desk desk, UUID id) {
        this.workspace = workspace;
        this.desk = desk;
        messages = desk.messages();
        source = workspace.saved().get().byId(id).orElseThrow();
        pattern = ClonePattern.of(saved(), source, null);
        moves = new PriceMovesViewModel(desk, saved(), () -> pattern.chosen(), workspace.versionNumbers()::get);
        names.set(firstSegment());
        suggest();
        names.addListener((o, before, text) -> asked());
        segments.addListener((o, before, on) -> asked());
        prices.subscribe(this::reprice);
        moves.shown().addListener((o, before, computed) -> refusal.set(""));
        moves.amounts().valueProblem().addListener((o, before, problem) -> refusal.set(""));
    }

    /// Follows the catalog, from what it is now.
    Subscription follow() {
        check();
        moves.again();
        return workspace.working().subscribe((before, after) -> check())
                .and(workspace.saved().subscribe(this::reprice));
    }

    Kind kind() {
        return Kind.of(source);
    }

    /// "Clone Translation API".
    String title() {
        return messages.get("wizards.clone.title", "name", source.name());
    }

    /// What is typed or pasted: one name a line, a code after a tab where one is wanted.
    StringProperty names() {
        return names;
    }

    /// Whether a line is what comes in brackets after the source's name.
    BooleanProperty segments() {
        return segments;
    }

    /// "Translation API (…)".
    String pattern() {
        return named("…");
    }

    /// The clones that are asked for, with what is wrong with each.
    ReadOnlyObjectProperty<List<CopyRow>> rows() {
        return rows.getReadOnlyProperty();
    }

    /// Why the last attempt was refused; empty where it was not.
    ReadOnlyStringProperty refusal() {
        return refusal.getReadOnlyProperty();
    }

    /// Which prices a product's clones get; null for none.
    ObjectProperty<@Nullable PriceSource> prices() {
        return prices;
    }

    /// What becomes of the amounts of each clone.
    PriceMovesViewModel moves() {
        return moves;
    }

    /// Which prices a product's clones can get: those of each plan that prices it, and its list prices.
    List<PriceSource> priceSources() {
        Instant now = desk.clock().instant();
        return source instanceof Product product
                ? saved().pricesOfProduct(product.code()).stream().map(Price::plan).distinct()
                        .map(plan -> new PriceSource(plan, now)).toList()
                : List.of();
    }

    /// "Growth", or "no plan".
    String words(PriceSource prices) {
        return prices.plan() == null
                ? messages.get("wizards.clone.prices.list")
                : saved().plan(prices.plan()).map(Plan::name).orElse(prices.plan());
    }

    /// What each clone gets, field by field.
    List<TreatmentRow> treatments() {
        FieldWords fields = new FieldWords(messages, new Dates(messages, saved().settings().timeZone()));
        ListWords list = ListWords.of(saved(), workspace.subscriptions().get(), messages, desk.clock());
        return new TreatmentWords(messages, fields, kind(), list)
                .of(Cloning.of(saved(), source).rows(
                        workspace.subscriptions().get(), workspace.schedule().schedule().get(), prices.get()));
    }

    /// "4 clones".
    String count() {
        return messages.get("wizards.clone.count", "count", copies.size());
    }

    /// "Create 4 clones".
    String verb() {
        return messages.get("wizards.clone.verb", "count", copies.size());
    }

    /// What stands beside the button.
    String note() {
        if (copies.isEmpty()) {
            return messages.get("wizards.clone.none");
        }
        long wrong = rows.get().stream().filter(row -> !row.problem().isEmpty()).count();
        if (wrong > 0) {
            return messages.get("wizards.clone.wrong", "count", wrong);
        }
        int copied = Cloning.of(saved(), source).prices(prices.get()).size() * copies.size();
        String made = messages.get("wizards.count." + kind(), "count", copies.size());
        return copied == 0
                ? messages.get("wizards.clone.note", "made", made)
                : messages.get("wizards.clone.note.prices",
                        "made", made, "prices", messages.get("wizards.count.PRICE", "count", copied));
    }

    /// Whether there is a clone to create.
    boolean isAsked() {
        return !copies.isEmpty();
    }

    /// Whether unsaved edits of the source are left out.
    boolean leavesEditsOut() {
        return workspace.isDirty(source.id());
    }

    /// Creates the clones as one change and opens the first; where a name or code is not new, [#refusal()] says so and
    /// codes are suggested anew.
    void create() {
        if (copies.isEmpty() || !moves.isCurrent() || writing) {
            return;
        }
        if (!moves.amounts().obstacle().isEmpty()) {
            refusal.set(moves.amounts().obstacle());
            return;
        }
        BulkPreview preview = moves.shown().get().preview();
        Decision decision = Cloning.of(saved(), source).apply(
                copies, prices.get(), preview.made(pattern.made(), moves.ticks().taken()), workspace::newId);
        List<Problem> problems = new ArrayList<>(decision.refused());
        if (problems.isEmpty()) {
            problems.addAll(preview.refused());
        }
        if (problems.isEmpty()) {
            problems.addAll(Cloning.of(working(), source).problems(copies));
        }
        if (!problems.isEmpty()) {
            String words = problems.stream().map(messages::problem).distinct().collect(Collectors.joining("\n"));
            suggest();
            refusal.set(words);
            return;
        }
        String label = messages.get("wizards.clone.label", "name", source.name(), "count", copies.size());
        String first = copies.getFirst().code();
        writing = true;
        workspace.write(label, ChangeSource.CLONE, decision.changes(), written -> {
            cancel();
            opened(written, first);
        }, this::failed);
    }

    private void failed(RuntimeException failure) {
        writing = false;
        desk.dialogs().failed(failure);
    }

    void cancel() {
        desk.dialogs().close();
    }

    private void opened(ChangeSet written, String code) {
        new UndoOffer(workspace, desk).accept(written);
        desk.navigator().open(kind(), code);
    }

    private void reprice() {
        pattern = ClonePattern.of(saved(), source, prices.get());
        moves.again();
    }

    private void asked() {
        refusal.set("");
        suggest();
    }

    private void suggest() {
        UnaryOperator<String> named = segments.get() ? this::named : UnaryOperator.identity();
        copies = AskedNames.of(names.get(), named, Cloning.of(working(), source));
        check();
    }

    private void check() {
        List<Problem> problems = Cloning.of(working(), source).problems(copies);
        List<CopyRow> found = new ArrayList<>();
        for (int i = 0; i < copies.size(); i++) {
            String place = "copies[" + i + "].";
            String words = problems.stream()
                    .filter(problem -> problem.where().path().startsWith(place))
                    .map(messages::problem)
                    .collect(Collectors.joining(" "));
            found.add(new CopyRow(i + 1, copies.get(i).name(), copies.get(i).code(), words));
        }
        if (!found.equals(rows.get())) {
            rows.set(List.copyOf(found));
        }
    }

    /// The first segment that gives a name nobody has.
    private String firstSegment() {
        Cloning cloning = Cloning.of(working(), source);
        String wanted = messages.get("wizards.clone.first");
        return IntStream.rangeClosed(1, MOST_COPIES)
                .mapToObj(number -> number == 1 ? wanted : messages.get("wizards.clone.first.again", "number", number))
                .filter(segment -> cloning.problems(cloning.suggest(List.of(named(segment)))).isEmpty())
                .findFirst()
                .orElse(wanted);
    }

    private String named(String segment) {
        return messages.get("wizards.clone.pattern", "name", source.name(), "segment", segment);
    }

    private Catalog saved() {
        return workspace.saved().get();
    }

    private Catalog working() {
        return workspace.working().get();
    }
}
