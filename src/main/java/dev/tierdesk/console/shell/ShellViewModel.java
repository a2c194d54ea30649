package dev.tierdesk.console.shell;

import dev.tierdesk.catalog.Acceptances;
import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.schedule.Schedule;
import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.console.shell.Trail.Spot;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Dialogs;
import dev.tierdesk.console.ui.Screen.WindowClass;
import dev.tierdesk.console.workspace.Focus;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Severity;
import dev.tierdesk.store.ScheduleRun;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.Messages;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.MapChangeListener;
import org.jspecify.annotations.Nullable;

/// The window around the screens: which one is open, what the status bar says, where Back leads.
public final class ShellViewModel {
    private static final int WIDE = 1440;
    private static final int MEDIUM = 1200;

    private final Workspace workspace;
    private final Messages messages;
    private final Dialogs dialogs;
    private final ReadOnlyObjectWrapper<ScreenName> screen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<WindowClass> width = new ReadOnlyObjectWrapper<>(WindowClass.WIDE);
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper catalogName = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper currency = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper savedText = new ReadOnlyStringWrapper();
    private final ReadOnlyStringWrapper problemsText = new ReadOnlyStringWrapper();
    private final ReadOnlyObjectWrapper<Severity> worst = new ReadOnlyObjectWrapper<>(Severity.INFO);
    private final ReadOnlyObjectWrapper<Map<ScreenName, Integer>> counts = new ReadOnlyObjectWrapper<>(Map.of());
    private final BooleanProperty previewWanted = new SimpleBooleanProperty(true);
    private final BooleanProperty overlayWanted = new SimpleBooleanProperty(false);
    private final BooleanBinding docked = Bindings.createBooleanBinding(
            () -> previewWanted.get() && screen.get().hasPreview() && width.get() != WindowClass.NARROW,
            previewWanted, screen, width);
    private final BooleanBinding overlaid = Bindings.createBooleanBinding(
            () -> overlayWanted.get() && screen.get().hasPreview() && width.get() == WindowClass.NARROW,
            overlayWanted, screen, width);
    private final ReadOnlyBooleanWrapper waiting = new ReadOnlyBooleanWrapper();
    private int openProblems;
    private final Map<ScreenName, Focus> previewed = new EnumMap<>(ScreenName.class);
    private final Trail trail;
    private final UndoViewModel undo;
    private Consumer<Aggregate> reopen = object -> {};
    private boolean returning;

    /// @param first the screen that is open at the beginning
    public ShellViewModel(Workspace workspace, Desk desk, ScreenName first) {
        screen.set(first);
        this.workspace = workspace;
        messages = desk.messages();
        dialogs = desk.dialogs();
        trail = new Trail(new Spot(first, null), desk.clock());
        undo = new UndoViewModel(workspace, dialogs, messages);
        workspace.working().addListener((o, before, catalog) -> {
            refresh();
            if (!catalog.settings().acceptedProblems().equals(before.settings().acceptedProblems())) {
                showProblems(workspace.problems().get());
            }
        });
        workspace.problems().addListener((o, before, found) -> showProblems(found));
        workspace.focus().addListener((o, before, focus) -> {
            if (focus != null) {
                previewed.put(screen.get(), focus);
            }
        });
        screen.addListener((o, before, name) -> previewAgain(name));
        workspace.lastSaved().addListener((o, before, when) -> showSaved());
        workspace.drafts().addListener((MapChangeListener<Object, Object>) change -> showSaved());
        workspace.schedule().schedule().addListener((o, before, schedule) -> refresh());
        workspace.schedule().lastRun().addListener((o, before, run) -> tell(run));
        showProblems(workspace.problems().get());
        showSaved();
    }

    public ReadOnlyObjectProperty<ScreenName> screen() {
        return screen.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<WindowClass> width() {
        return width.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty title() {
        return title.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty catalogName() {
        return catalogName.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty currency() {
        return currency.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty savedText() {
        return savedText.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty problemsText() {
        return problemsText.getReadOnlyProperty();
    }

    /// The worst severity among the problems; INFO where there is nothing to mend.
    public ReadOnlyObjectProperty<Severity> worst() {
        return worst.getReadOnlyProperty();
    }

    /// How many objects a screen lists; of problems, those that count.
    public ReadOnlyObjectProperty<Map<ScreenName, Integer>> counts() {
        return counts.getReadOnlyProperty();
    }

    /// Undo and redo.
    UndoViewModel undo() {
        return undo;
    }

    /// Whether a scheduled change waits for somebody: stale, overdue, or paused by the clock.
    public ReadOnlyBooleanProperty waiting() {
        return waiting.getReadOnlyProperty();
    }

    /// Whether anything is pending in the schedule.
    public boolean hasScheduled() {
        return !workspace.schedule().schedule().get().pending().isEmpty();
    }

    /// Whether the person wants the preview beside the screens (1200 px and wider).
    public BooleanProperty previewWanted() {
        return previewWanted;
    }

    /// Whether the person wants the preview over the screens (below 1200 px).
    public BooleanProperty overlayWanted() {
        return overlayWanted;
    }

    /// Whether the preview stands beside the open screen.
    public BooleanBinding docked() {
        return docked;
    }

    /// Whether the preview lies over the open screen.
    public BooleanBinding overlaid() {
        return overlaid;
    }

    /// Opens or closes the preview in the way that fits the width.
    public void togglePreview() {
        BooleanProperty wanted = width.get() == WindowClass.NARROW ? overlayWanted : previewWanted;
        wanted.set(!wanted.get());
    }

    /// Told the width of the window in pixels.
    public void resized(double pixels) {
        width.set(pixels >= WIDE ? WindowClass.WIDE : pixels >= MEDIUM ? WindowClass.MEDIUM : WindowClass.NARROW);
    }

    public void open(ScreenName name) {
        if (name != screen.get()) {
            trail.visit(new Spot(name, null));
            screen.set(name);
        }
    }

    /// Told which object is open in a screen; null for none. Counts for the screen that is shown.
    void looked(ScreenName name, @Nullable UUID object) {
        if (!returning && name == screen.get()) {
            trail.visit(new Spot(name, object));
        }
    }

    /// Sets who opens an object in the screen that Back or Forward leads to.
    void onReturn(Consumer<Aggregate> opening) {
        reopen = opening;
    }

    /// Goes back to where the person was before: a screen with its open object.
    public void back() {
        trail.back(this::isThere).ifPresent(this::returnTo);
    }

    public void forward() {
        trail.forward(this::isThere).ifPresent(this::returnTo);
    }

    ReadOnlyBooleanProperty canGoBack() {
        return trail.canGoBack();
    }

    ReadOnlyBooleanProperty canGoForward() {
        return trail.canGoForward();
    }

    /// Turns the preview to what is open in a screen.
    private void previewAgain(ScreenName name) {
        Focus there = previewed.get(name);
        if (there != null) {
            workspace.focus().set(there);
        }
    }

    private boolean isThere(Spot spot) {
        return spot.object() == null || workspace.working().get().byId(spot.object()).isPresent();
    }

    private void returnTo(Spot spot) {
        returning = true;
        screen.set(spot.screen());
        if (spot.object() != null) {
            workspace.working().get().byId(spot.object()).ifPresent(reopen);
        }
        returning = false;
    }

    /// Says what the schedule did by itself, the worst first.
    private void tell(@Nullable ScheduleRun run) {
        if (run == null || run.isQuiet()) {
            return;
        }
        long late = run.applied().stream().filter(ScheduledChange::isLate).count();
        String text = !run.failed().isEmpty()
                ? messages.get("shell.schedule.failed", "count", run.failed().size())
                : late > 0
                        ? messages.get("shell.schedule.late", "count", late)
                        : messages.get("shell.schedule.applied", "count", run.applied().size());
        dialogs.toast(text, messages.get("shell.schedule.open"), () -> open(ScreenName.SCHEDULE));
    }

    private void refresh() {
        Catalog catalog = workspace.working().get();
        catalogName.set(catalog.settings().name());
        title.set(messages.get(workspace.drafts().isEmpty() ? "shell.title" : "shell.title.unsaved",
                "name", catalog.settings().name()));
        currency.set(catalog.settings().defaultCurrency().getCurrencyCode());
        Map<ScreenName, Integer> numbers = new EnumMap<>(ScreenName.class);
        numbers.put(ScreenName.PRODUCTS, catalog.products().size());
        numbers.put(ScreenName.UNITS, catalog.units().size());
        numbers.put(ScreenName.PLANS, catalog.plans().size());
        numbers.put(ScreenName.PRICES, catalog.prices().size());
        numbers.put(ScreenName.PROBLEMS, openProblems);
        Schedule schedule = workspace.schedule().schedule().get();
        numbers.put(ScreenName.SCHEDULE, schedule.pending().size());
        waiting.set(schedule.isWaiting(workspace.saved().get(), workspace.clock().instant()));
        counts.set(numbers);
    }

    private void showSaved() {
        int unsaved = workspace.drafts().size();
        Instant when = workspace.lastSaved().get();
        if (unsaved > 0) {
            savedText.set(messages.get("shell.status.unsaved", "count", unsaved));
        } else if (when != null) {
            Dates dates = new Dates(messages, workspace.saved().get().settings().timeZone());
            savedText.set(messages.get("shell.status.saved", "time", dates.time(when)));
        } else {
            savedText.set(messages.get("shell.status.all-saved"));
        }
        title.set(messages.get(unsaved == 0 ? "shell.title" : "shell.title.unsaved", "name", catalogName.get()));
    }

    private void showProblems(List<Problem> found) {
        Acceptances acceptances = Acceptances.of(workspace.working().get().settings());
        openProblems = Math.toIntExact(found.stream().filter(acceptances::isOpen).count());
        problemsText.set(openProblems == 0 ? messages.get("shell.status.no-problems")
                : messages.get("shell.status.problems", "count", openProblems));
        worst.set(found.stream().anyMatch(Problem::isError) ? Severity.ERROR
                : openProblems > 0 ? Severity.WARNING : Severity.INFO);
        refresh();
    }
}
