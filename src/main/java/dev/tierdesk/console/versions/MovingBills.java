package dev.tierdesk.console.versions;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.publication.MovedBills;
import dev.tierdesk.catalog.schedule.ScheduledChange;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.ui.Views;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.words.Messages;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What an edit of units or products does to the bills of published versions (`catalog.md` 2): told while it is typed,
/// and asked about before it is written. Used on the FX thread.
public final class MovingBills {
    private static final Duration PAUSE = Duration.ofMillis(120);

    private final Workspace workspace;
    private final Desk desk;
    private final Messages messages;
    private final String name;
    private final MovedTable table;
    private @Nullable Change followed;

    /// @param name of the editor, unlike that of others
    public MovingBills(Workspace workspace, Desk desk, String name) {
        this.workspace = workspace;
        this.desk = desk;
        this.name = "moving-bills." + name;
        messages = desk.messages();
        table = new MovedTable(workspace, desk, this.name + ".quantity");
    }

    /// What moves by the edit that was followed last.
    MovedTable table() {
        return table;
    }

    /// A table of what was found.
    MovedTable table(MovedBills found) {
        MovedTable own = new MovedTable(workspace, desk, name + ".quantity");
        own.show(found);
        return own;
    }

    /// Looks at an edit shortly after it was made.
    ///
    /// @param saved null for a new object
    public void follow(@Nullable Aggregate saved, Aggregate now) {
        Change change = saved == null || saved.equals(now) ? null : new Change(saved, now);
        if (Objects.equals(change, followed)) {
            return;
        }
        followed = change;
        if (change == null) {
            table.show(null);
            return;
        }
        desk.background().later(name, PAUSE, () -> look(List.of(change), found -> {
            if (change.equals(followed)) {
                table.show(found);
            }
        }));
    }

    /// Looks at an edit that is to be saved. Where it moves bills, shows which, and asks for the reason and the code.
    ///
    /// @param saved null for a new object
    /// @param save gets the reason where bills move, null where none does; not called where the person backs out
    public void beforeSaving(@Nullable Aggregate saved, Aggregate now, Consumer<@Nullable String> save) {
        if (saved == null || saved.equals(now)) {
            save.accept(null);
            return;
        }
        MovedQuestion question = new MovedQuestion(messages.get("versions.moved.ask", "name", saved.name()),
                messages.get("versions.moved.text"), messages.get("versions.moved.verb"), saved.code());
        beforeSaving(saved, now, question, save);
    }

    /// The same, asked in other words.
    public void beforeSaving(
            Aggregate saved, Aggregate now, MovedQuestion question, Consumer<@Nullable String> save) {
        beforeWriting(List.of(new Change(saved, now)), found -> question, save);
    }

    /// Looks at changes of several objects that are to be written. Where they move bills, shows which, and asks for the
    /// reason and the code.
    ///
    /// @param question in words, of what was found
    /// @param write gets the reason where bills move, null where none does; not called where the person backs out
    public void beforeWriting(
            List<Change> changes, Function<MovedBills, MovedQuestion> question, Consumer<@Nullable String> write) {
        look(changes, answer(question, write));
    }

    private Consumer<MovedBills> answer(
            Function<MovedBills, MovedQuestion> question, Consumer<@Nullable String> write) {
        return found -> {
            if (found.isEmpty()) {
                write.accept(null);
            } else {
                ask(question.apply(found), found, reason -> write.accept(reason));
            }
        };
    }

    /// Looks at a change that is to be confirmed on its date. Where it will move bills, shows which, and asks for the
    /// reason and the code.
    ///
    /// @param confirm gets the reason where bills move, null where none does; not called where the person backs out
    public void beforeConfirming(
            ScheduledChange change, Function<MovedBills, MovedQuestion> question, Consumer<@Nullable String> confirm) {
        Catalog catalog = workspace.saved().get();
        Subscriptions subscriptions = workspace.subscriptions().get();
        compute(() -> MovedBills.of(change, catalog, subscriptions, desk.clock()), answer(question, confirm));
    }

    /// Shows which bills move, and asks for the reason and the code before what moves them is written. The card that is
    /// open is there again afterwards.
    ///
    /// @param write gets the reason
    public void ask(MovedQuestion question, MovedBills found, Consumer<String> write) {
        MovedBillsViewModel model = new MovedBillsViewModel(desk, table(found), question, write);
        desk.dialogs().ask(Views.load(new MovedBillsController(model), messages));
    }

    private void look(List<Change> changes, Consumer<MovedBills> show) {
        Catalog before = workspace.saved().get();
        Subscriptions subscriptions = workspace.subscriptions().get();
        compute(() -> MovedBills.of(before, before.apply(changes), subscriptions, desk.clock()), show);
    }

    private void compute(Supplier<MovedBills> moved, Consumer<MovedBills> show) {
        desk.background().compute(messages.get("versions.moved.reading"), job -> moved.get(), show);
    }
}
