package dev.tierdesk.console.overview;

import dev.tierdesk.catalog.Acceptances;
import dev.tierdesk.catalog.AcceptedProblem;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.schedule.Schedule;
import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.catalog.subscriptions.Subscription;
import dev.tierdesk.catalog.subscriptions.SubscriptionList;
import dev.tierdesk.console.fixes.Fixing;
import dev.tierdesk.console.ui.ChangeLine;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Navigator;
import dev.tierdesk.console.versions.PlanStand;
import dev.tierdesk.console.versions.PlanStands;
import dev.tierdesk.console.versions.StayWords;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.store.ChangeQuery;
import dev.tierdesk.store.ChangeSetRow;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.Place;
import dev.tierdesk.words.ScheduleWords;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the overview says of the working catalog, and the ways that lead on from it.
final class OverviewViewModel {
    private static final int FIRST_PROBLEMS = 6;
    private static final int MOST_PROBLEMS = 200;
    private static final int LAST_CHANGES = 50;
    private static final int NEXT_SCHEDULED = 4;
    private static final Duration TROUBLE_SHOWN = Duration.ofDays(7);

    private final Workspace workspace;
    private final Desk desk;
    private final Messages messages;
    private final Fixing fixing;
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper facts = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problemsText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper plansText = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<Count>> counts = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Step>> steps = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper moreProblems = new ReadOnlyBooleanWrapper();
    private final BooleanProperty allProblems = new SimpleBooleanProperty();
    private final ObservableList<ProblemLine> problems = FXCollections.observableArrayList();
    private final ObservableList<PlanLine> plans = FXCollections.observableArrayList();
    private final ObservableList<ChangeLine> changes = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<ListNote> listNote =
            new ReadOnlyObjectWrapper<>(new ListNote(false, "", "", ""));
    private final ReadOnlyObjectWrapper<List<ScheduledLine>> schedule = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper scheduleText = new ReadOnlyStringWrapper("");
    private final PlanStands stands = new PlanStands();
    private List<AcceptedProblem> known = List.of();
    private int changeCount;

    /// One of the numbers at the top.
    ///
    /// @param screen that lists what was counted
    record Count(String title, String number, String detail, String screen) {}

    /// A plan of the table.
    ///
    /// @param errors of its draft: "1 error"; empty where it has none
    record PlanLine(Plan plan, PlanStand stand, String errors, String prices, String subscriptions) {}

    /// A scheduled change that comes next, or failed or came late in the last days.
    ///
    /// @param tone what colours the state; empty where it is as it should be
    /// @param verb of the way to it
    record ScheduledLine(String when, String until, String what, String state, String tone, String verb) {}

    /// What is known of who is on what.
    ///
    /// @param current whether it can be relied on
    /// @param notes statuses that nobody knows, and why the lists were imported, each on a line
    /// @param verb of the button
    record ListNote(boolean current, String text, String notes, String verb) {}

    /// A step from an empty catalog to a first price.
    ///
    /// @param road what the navigator is asked to open
    record Step(Kind kind, String title, String text, String verb, boolean done, String road) {}

    OverviewViewModel(Workspace workspace, Desk desk) {
        this.workspace = workspace;
        this.desk = desk;
        messages = desk.messages();
        fixing = new Fixing(workspace, desk);
        allProblems.addListener((o, before, all) -> showProblems());
        desk.follow(this::showCatalog, workspace.working(), workspace.versionNumbers(), workspace.subscriptions());
        desk.follow(this::showProblems, workspace.problems());
        showProblems();
        showCatalog();
        desk.follow(this::showSchedule, workspace.schedule().schedule());
        showSchedule();
        desk.follow(this::askChanges, workspace.lastChange());
        askChanges();
    }

    ReadOnlyStringProperty name() {
        return name.getReadOnlyProperty();
    }

    ReadOnlyStringProperty facts() {
        return facts.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Count>> counts() {
        return counts.getReadOnlyProperty();
    }

    /// The steps to a first price; empty once there is one.
    ReadOnlyObjectProperty<List<Step>> steps() {
        return steps.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problemsText() {
        return problemsText.getReadOnlyProperty();
    }

    /// The errors, then the warnings.
    ObservableList<ProblemLine> problems() {
        return problems;
    }

    /// Whether there are more than the first few.
    ReadOnlyBooleanProperty moreProblems() {
        return moreProblems.getReadOnlyProperty();
    }

    /// Whether all are shown.
    BooleanProperty allProblems() {
        return allProblems;
    }

    ReadOnlyStringProperty plansText() {
        return plansText.getReadOnlyProperty();
    }

    ObservableList<PlanLine> plans() {
        return plans;
    }

    /// The last changes under their days.
    ObservableList<ChangeLine> changes() {
        return changes;
    }

    /// What comes next; first what failed or came late in the last days.
    ReadOnlyObjectProperty<List<ScheduledLine>> schedule() {
        return schedule.getReadOnlyProperty();
    }

    ReadOnlyStringProperty scheduleText() {
        return scheduleText.getReadOnlyProperty();
    }

    /// What is known of who is on what.
    ReadOnlyObjectProperty<ListNote> listNote() {
        return listNote.getReadOnlyProperty();
    }

    Navigator navigator() {
        return desk.navigator();
    }

    void open(ProblemLine problem) {
        Place place = problem.place();
        navigator().open(place.kind(), place.code(), place.field());
    }

    /// Does what the line's quick fix says, in a draft.
    void fix(ProblemLine problem) {
        fixing.run(problem.problem(), problem.place());
    }

    private void askChanges() {
        workspace.log().first(ChangeQuery.ALL, LAST_CHANGES, this::showChanges, desk.dialogs()::failed);
        workspace.log().count(ChangeQuery.ALL, this::countChanges, desk.dialogs()::failed);
    }

    private void showCatalog() {
        Catalog catalog = workspace.working().get();
        if (!catalog.settings().acceptedProblems().equals(known)) {
            showProblems();
        }
        name.set(catalog.settings().name());
        showFacts();
        showCounts();
        StayWords stays = stays();
        listNote.set(new ListNote(stays.isCurrent(), listText(stays), listNotes(),
                messages.get(stays.isKnown() ? "overview.list.newer" : "overview.list.import")));
        showPlans();
        long drafts = plans.stream()
                .filter(line -> line.stand().draft() != null || line.plan().status() == PlanStatus.DRAFT)
                .count();
        plansText.set(messages.get("overview.plans.text", "count", catalog.plans().size(), "drafts", drafts));
        steps.set(catalog.prices().isEmpty() ? steps(catalog) : List.of());
    }

    private void showPlans() {
        Catalog catalog = workspace.working().get();
        DraftErrors errors = DraftErrors.of(workspace.problems().get(), catalog);
        StayWords stays = stays();
        plans.setAll(catalog.plans().stream().map(plan -> line(plan, catalog, errors, stays)).toList());
    }

    private void showSchedule() {
        Schedule all = workspace.schedule().schedule().get();
        ScheduleWords words = new ScheduleWords(messages, dates(), workspace.saved().get(), all);
        Instant lately = desk.clock().instant().minus(TROUBLE_SHOWN);
        List<ScheduledChange> shown = new ArrayList<>(all.changes().stream()
                .filter(change -> change.outcome().state() == ScheduledChange.State.FAILED || change.isLate())
                .filter(change -> change.outcome().when() != null && change.outcome().when().isAfter(lately))
                .toList());
        shown.addAll(all.pending());
        scheduleText.set(messages.get("overview.schedule.text", "count", all.pending().size()));
        schedule.set(shown.stream().limit(NEXT_SCHEDULED).map(change -> line(change, words)).toList());
    }

    private ScheduledLine line(ScheduledChange change, ScheduleWords words) {
        boolean stale = words.isStale(change);
        String tone = stale || change.isLate() ? "amber" : change.isPending() ? "" : "red";
        return new ScheduledLine(dates().moment(change.due()), words.until(change, desk.clock().instant()),
                words.title(change) + ": " + words.effect(change),
                change.isLate() ? messages.get("overview.schedule.late") : words.state(change), tone,
                messages.get(stale ? "overview.schedule.reconfirm" : "overview.schedule.open"));
    }

    private void showFacts() {
        CatalogSettings settings = workspace.working().get().settings();
        String currencies = settings.currencies().stream().map(Currency::getCurrencyCode)
                .collect(Collectors.joining(", "));
        facts.set(messages.get("overview.facts", "currencies", currencies, "zone", settings.timeZone().getId(),
                "changes", messages.get("overview.facts.changes", "count", changeCount)));
    }

    private void showCounts() {
        Catalog catalog = workspace.working().get();
        int published = count(
                catalog.products().stream().filter(p -> p.publishStatus() == PublishStatus.PUBLISHED).count());
        Set<String> used = new HashSet<>();
        catalog.products().stream().map(Product::units).forEach(used::addAll);
        catalog.prices().stream().map(Price::unit).filter(u -> u != null).forEach(used::add);
        int inUse = count(catalog.units().stream().filter(u -> used.contains(u.code())).count());
        int publishedPlans = count(catalog.plans().stream().filter(p -> p.status() == PlanStatus.PUBLISHED).count());
        int drafts = count(catalog.plans().stream().filter(p -> p.status() == PlanStatus.DRAFT).count());
        int lists = catalog.pricesOfPlan(null).size();
        StayWords stays = stays();
        String active = stays.isKnown()
                ? shown(catalog.plans().stream().mapToLong(p -> workspace.subscriptions().get().active(p.code())).sum())
                : "—";
        counts.set(List.of(
                new Count(messages.get("overview.count.products"), shown(catalog.products().size()),
                        messages.get("overview.count.products.detail", "published", published,
                                "other", catalog.products().size() - published), "products"),
                new Count(messages.get("overview.count.units"), shown(catalog.units().size()),
                        messages.get("overview.count.units.detail", "used", inUse, "unused",
                                catalog.units().size() - inUse), "units"),
                new Count(messages.get("overview.count.plans"), shown(catalog.plans().size()),
                        messages.get("overview.count.plans.detail", "published", publishedPlans, "drafts", drafts),
                        "plans"),
                new Count(messages.get("overview.count.prices"), shown(catalog.prices().size()),
                        messages.get("overview.count.prices.detail", "plan", catalog.prices().size() - lists, "list",
                                lists), "prices"),
                new Count(messages.get("overview.count.subscriptions"), active,
                        messages.get(!stays.isKnown() ? "overview.count.subscriptions.none"
                                : stays.isCurrent()
                                ? "overview.count.subscriptions.detail" : "overview.count.subscriptions.old",
                                "date", stays.day()), "plans")));
    }

    private void showProblems() {
        Catalog catalog = workspace.working().get();
        known = catalog.settings().acceptedProblems();
        Acceptances acceptances = Acceptances.of(catalog.settings());
        List<Problem> found = workspace.problems().get().stream()
                .filter(acceptances::isOpen)
                .sorted(Comparator.comparing(Problem::severity))
                .toList();
        long errors = found.stream().filter(Problem::isError).count();
        problemsText.set(found.isEmpty()
                ? messages.get("overview.problems.none")
                : messages.get("overview.problems.text", "errors", messages.get("overview.errors", "count", errors),
                        "warnings", messages.get("overview.warnings", "count", found.size() - errors)));
        moreProblems.set(found.size() > FIRST_PROBLEMS);
        problems.setAll(found.stream()
                .limit(allProblems.get() ? MOST_PROBLEMS : FIRST_PROBLEMS)
                .flatMap(problem -> ProblemLine.of(problem, catalog, messages).stream())
                .toList());
        showPlans();
    }

    private PlanLine line(Plan plan, Catalog catalog, DraftErrors errors, StayWords stays) {
        PlanStand stand = stands.of(plan, catalog, workspace.versionNumbers().get());
        int count = stand.draft() == null && stand.version() != null ? 0 : errors.of(plan.code());
        return new PlanLine(plan, stand, count == 0 ? "" : messages.get("overview.errors", "count", count),
                shown(catalog.pricesOfPlan(plan.code()).size()), stays.count(plan.code()));
    }

    private StayWords stays() {
        return new StayWords(
                workspace.subscriptions().get(), workspace.working().get().settings(), messages, desk.clock());
    }

    private String listText(StayWords stays) {
        return messages.get("overview.list.text", "limit",
                messages.get("days", "count", workspace.working().get().settings().subscriptionAgeLimitDays()), "list",
                stays.list());
    }

    private String listNotes() {
        StringJoiner notes = new StringJoiner("\n");
        List<Subscription> unknown = workspace.subscriptions().get().withUnknownStatus();
        if (!unknown.isEmpty()) {
            notes.add(messages.get("overview.list.unknown", "count", unknown.size(), "statuses",
                    unknown.stream().map(Subscription::status).distinct().collect(Collectors.joining(", "))));
        }
        for (SubscriptionList list : workspace.subscriptions().get().lists()) {
            if (list.reason() != null) {
                notes.add(messages.get("overview.list.reason", "source", list.source(), "reason", list.reason()));
            }
        }
        return notes.toString();
    }

    private String shown(long number) {
        return messages.numbers().show(BigDecimal.valueOf(number));
    }

    private List<Step> steps(Catalog catalog) {
        return List.of(
                step(Kind.PRODUCT, !catalog.products().isEmpty(), "new-product"),
                step(Kind.UNIT, !catalog.units().isEmpty(), "new-unit"),
                step(Kind.PLAN, !catalog.plans().isEmpty(), "new-plan"),
                step(Kind.PRICE, false, "prices"));
    }

    private Step step(Kind kind, boolean done, String road) {
        return new Step(
                kind, messages.get("overview.step." + kind + ".title"), messages.get("overview.step." + kind + ".text"),
                messages.get("overview.step." + kind + ".verb"), done, road);
    }

    private void countChanges(long all) {
        changeCount = count(all);
        showFacts();
    }

    private void showChanges(List<ChangeSetRow> rows) {
        List<ChangeLine.Entry> last = rows.stream().map(row -> ChangeLine.Entry.of(row, messages)).toList();
        changes.setAll(ChangeLine.byDay(last, dates(), dates().dayOf(desk.clock().instant())));
    }

    /// In the catalog's zone.
    Dates dates() {
        return new Dates(messages, workspace.working().get().settings().timeZone());
    }

    private static int count(long number) {
        return Math.toIntExact(number);
    }
}
