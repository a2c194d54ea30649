package dev.tierdesk.console.bulk;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Audience;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Decision;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.TaxCategory;
import dev.tierdesk.catalog.bulk.BulkEdit;
import dev.tierdesk.console.tiers.CatalogDates;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.console.workspace.UndoOffer;
import dev.tierdesk.console.workspace.Workspace;
import dev.tierdesk.words.Few;
import dev.tierdesk.words.Messages;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// The same edit of many products, plans or prices: tags, audience and tax category, or when prices are in force. What
/// is not filled in stays. Used on the FX thread.
final class EditManyViewModel {
    private static final int REASONS = 3;

    private final Workspace workspace;
    private final Desk desk;
    private final Messages messages;
    private final List<Aggregate> objects;
    private final StringProperty added = new SimpleStringProperty("");
    private final StringProperty removed = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Audience> audience = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable TaxCategory> taxCategory = new SimpleObjectProperty<>();
    private final PeriodEnd from = new PeriodEnd();
    private final PeriodEnd until = new PeriodEnd();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private boolean writing;

    /// What becomes of one end of the period.
    enum EndChange {
        STAYS,
        DATE,
        OPEN
    }

    /// One end of the period, as it is filled in.
    ///
    /// @param date as it is typed, for DATE
    record PeriodEnd(ObjectProperty<EndChange> change, StringProperty date) {
        PeriodEnd() {
            this(new SimpleObjectProperty<>(EndChange.STAYS), new SimpleStringProperty(""));
        }
    }

    /// @param ids of saved objects of one kind, at least one
    EditManyViewModel(Workspace workspace, Desk desk, Collection<UUID> ids) {
        this.workspace = workspace;
        this.desk = desk;
        messages = desk.messages();
        Catalog saved = workspace.saved().get();
        objects = ids.stream().<Aggregate>flatMap(id -> saved.byId(id).stream()).toList();
    }

    Kind kind() {
        return Kind.of(objects.getFirst());
    }

    /// "Edit 7 products".
    String title() {
        return messages.get("bulk.edit.title." + kind().name(), "count", objects.size());
    }

    /// Tags that each gets, separated by commas.
    StringProperty added() {
        return added;
    }

    /// Tags that each loses, separated by commas.
    StringProperty removed() {
        return removed;
    }

    /// Null leaves it.
    ObjectProperty<@Nullable Audience> audience() {
        return audience;
    }

    /// Null leaves it.
    ObjectProperty<@Nullable TaxCategory> taxCategory() {
        return taxCategory;
    }

    PeriodEnd from() {
        return from;
    }

    PeriodEnd until() {
        return until;
    }

    /// The tags that any of the objects has.
    String present() {
        return BulkEdit.tags(objects).stream().collect(Collectors.joining(", "));
    }

    /// Why the last attempt was refused; empty where it was not.
    ReadOnlyStringProperty refusal() {
        return refusal.getReadOnlyProperty();
    }

    boolean isDate(String text) {
        return read(text).isPresent();
    }

    /// Writes the edit as one change set; where that cannot be, or nothing would change, [#refusal()] says so.
    void apply() {
        if (writing) {
            return;
        }
        Optional<BulkEdit> edit = edit();
        if (edit.isEmpty()) {
            refusal.set(messages.get("bulk.edit.date"));
            return;
        }
        Decision decision = edit.get().of(workspace.saved().get(), objects.stream().map(Aggregate::id).toList(),
                desk.clock().instant());
        if (decision.isRefused()) {
            List<String> reasons = decision.refused().stream().map(messages::problem).distinct().toList();
            refusal.set(String.join("\n", Few.of(reasons, REASONS, messages)));
            return;
        }
        if (decision.changes().isEmpty()) {
            refusal.set(messages.get("bulk.edit.nothing"));
            return;
        }
        String label = messages.get("bulk.edit.label." + kind().name(), "count", decision.changes().size());
        writing = true;
        workspace.write(label, ChangeSource.BULK, decision.changes(), change -> {
            cancel();
            new UndoOffer(workspace, desk).accept(change);
        }, this::failed);
    }

    private void failed(RuntimeException failure) {
        writing = false;
        desk.dialogs().failed(failure);
    }

    void cancel() {
        desk.dialogs().close();
    }

    private Optional<BulkEdit> edit() {
        if (kind() != Kind.PRICE) {
            return Optional.of(new BulkEdit.Sorting(tags(added), tags(removed), audience.get(), taxCategory.get()));
        }
        if (!isReadable(from) || !isReadable(until)) {
            return Optional.empty();
        }
        return Optional.of(new BulkEdit.Period(limit(from), limit(until)));
    }

    private static Set<String> tags(StringProperty typed) {
        return Stream.of(typed.get().split(",")).map(String::strip).filter(tag -> !tag.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isReadable(PeriodEnd end) {
        return end.change().get() != EndChange.DATE || isDate(end.date().get());
    }

    private BulkEdit.@Nullable Limit limit(PeriodEnd end) {
        return switch (end.change().get()) {
            case STAYS -> null;
            case DATE -> new BulkEdit.Limit(read(end.date().get()).orElseThrow());
            case OPEN -> new BulkEdit.Limit(null);
        };
    }

    private Optional<Instant> read(String text) {
        return new CatalogDates(workspace.saved().get().settings().timeZone()).read(text);
    }
}
