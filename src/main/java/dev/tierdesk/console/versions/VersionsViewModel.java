package dev.tierdesk.console.versions;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanState;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.publication.PlanDiff;
import dev.tierdesk.catalog.subscriptions.Subscriptions.Count;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The versions of a plan, its draft first where it differs: what changed with each, and who is on it. Used on the FX
/// thread.
public final class VersionsViewModel {
    private final Workspace workspace;
    private final Desk desk;
    private final Messages messages;
    private final Publishing publishing;
    private final StringProperty plan = new SimpleStringProperty("");
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ObservableList<VersionRow> rows = FXCollections.observableArrayList();
    private final ObservableList<VersionRow> readOnlyRows = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyStringWrapper foot = new ReadOnlyStringWrapper("");
    private final Map<UUID, String> summaries = new HashMap<>();
    private final Map<UUID, String> authors = new HashMap<>();

    public VersionsViewModel(Workspace workspace, Desk desk) {
        this.workspace = workspace;
        this.desk = desk;
        messages = desk.messages();
        publishing = new Publishing(workspace, desk);
        InvalidationListener refresh = o -> refresh();
        desk.follow(this::refresh, workspace.working(), workspace.versionNumbers(), workspace.subscriptions());
        plan.addListener(refresh);
        shown.addListener(refresh);
    }

    Desk desk() {
        return desk;
    }

    /// The code of the plan.
    public StringProperty plan() {
        return plan;
    }

    /// Whether somebody looks; the rows follow the plan only then.
    public BooleanProperty shown() {
        return shown;
    }

    /// The draft where it differs from the current version, then the versions, the newest first.
    ObservableList<VersionRow> rows() {
        return readOnlyRows;
    }

    /// Subscriptions that name no version, and of when the list is.
    ReadOnlyStringProperty foot() {
        return foot.getReadOnlyProperty();
    }

    /// Shows what a row charges, to be read.
    void open(VersionRow row) {
        publishing.show(row.state());
    }

    /// Compares two rows, the older first; one row with the one before it; none: the current version with the draft.
    void compare(List<VersionRow> chosen) {
        List<VersionRow> ordered = rows.stream().filter(chosen::contains).toList();
        StateChoice after = ordered.isEmpty() ? StateChoice.draft(plan.get()) : ordered.getFirst().state();
        StateChoice before = ordered.size() > 1 ? ordered.getLast().state() : before(after);
        publishing.compare(before, after);
    }

    void importSubscriptions() {
        desk.navigator().open("import-subscriptions");
    }

    private StateChoice before(StateChoice state) {
        int at = rows.stream().map(VersionRow::state).toList().indexOf(state);
        Optional<VersionRow> older = at + 1 < rows.size() ? Optional.of(rows.get(at + 1)) : Optional.empty();
        return older.map(VersionRow::state).filter(s -> !s.equals(state)).orElse(state);
    }

    private void refresh() {
        if (!shown.get()) {
            return;
        }
        Catalog catalog = workspace.working().get();
        Plan draft = catalog.plan(plan.get()).orElse(null);
        if (draft == null) {
            rows.clear();
            return;
        }
        StayWords stays = new StayWords(workspace.subscriptions().get(), catalog.settings(), messages, desk.clock());
        Dates dates = new Dates(messages, catalog.settings().timeZone());
        List<PlanVersion> versions = catalog.versionsOf(draft.code());
        List<VersionRow> wanted = new ArrayList<>();
        draftRow(draft, versions, catalog).ifPresent(wanted::add);
        for (int i = versions.size() - 1; i >= 0; i--) {
            PlanVersion version = versions.get(i);
            wanted.add(new VersionRow(new StateChoice(draft.code(), version.number()),
                    messages.get("versions.number", "number", version.number()), dates.moment(version.published()),
                    author(version),
                    summary(version, i == 0 ? Optional.empty() : Optional.of(versions.get(i - 1)), catalog),
                    stays.count(draft.code(), version.number())));
        }
        if (!wanted.equals(rows)) {
            rows.setAll(wanted);
        }
        foot.set(foot(draft.code(), stays));
    }

    private Optional<VersionRow> draftRow(Plan draft, List<PlanVersion> versions, Catalog catalog) {
        String name = messages.get("versions.row.draft", "number", workspace.versionNumbers().get().next(draft.code()));
        if (versions.isEmpty()) {
            return Optional.of(new VersionRow(
                    StateChoice.draft(draft.code()), name, "", "", messages.get("versions.row.first"), ""));
        }
        PlanDiff diff = PlanDiff.of(PlanState.of(versions.getLast(), catalog), PlanState.draft(draft, catalog));
        return diff.isEmpty() ? Optional.empty()
                : Optional.of(new VersionRow(
                        StateChoice.draft(draft.code()), name, "", "", new DiffSummary(messages).of(diff), ""));
    }

    private String summary(PlanVersion version, Optional<PlanVersion> before, Catalog catalog) {
        return summaries.computeIfAbsent(version.id(), id -> before
                .map(old -> new DiffSummary(messages)
                        .of(PlanDiff.of(PlanState.of(old, catalog), PlanState.of(version, catalog))))
                .orElse(messages.get("versions.row.first")));
    }

    /// Who published a version, which is asked once; empty until that is known, and for one that was imported.
    private String author(PlanVersion version) {
        if (authors.putIfAbsent(version.id(), "") == null) {
            workspace.history(version.id(), history -> history.stream()
                    .filter(past -> past.source() == ChangeSource.LIFECYCLE || past.source() == ChangeSource.SCHEDULE)
                    .findFirst()
                    .ifPresent(past -> {
                        authors.put(version.id(), past.author());
                        refresh();
                    }), desk.dialogs()::failed);
        }
        return authors.getOrDefault(version.id(), "");
    }

    private String foot(String code, StayWords stays) {
        String unsaid = workspace.subscriptions().get().counts(code).stream()
                .filter(count -> count.version() == null)
                .map(Count::active)
                .map(active -> messages.get("versions.stay.unsaid", "count", active) + " ")
                .findFirst()
                .orElse("");
        return unsaid + stays.list();
    }
}
