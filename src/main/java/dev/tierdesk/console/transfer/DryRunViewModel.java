package dev.tierdesk.console.transfer;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.FieldDiff;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.publication.MovedBills;
import dev.tierdesk.catalog.transfer.ImportPlan.Outcome;
import dev.tierdesk.console.tiers.PriceWords;
import dev.tierdesk.words.FieldWords;
import dev.tierdesk.words.Messages;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/// The dry run of an import as it is shown. Used on the FX thread.
final class DryRunViewModel {
    /// A row has room for two or three.
    private static final int FIELDS = 3;

    private final FieldWords words;
    private final Messages messages;
    private final String summary;
    private final DryRun run;
    private final FilteredList<ImportRow> rows;
    private final Map<Outcome, BooleanProperty> shown = new EnumMap<>(Outcome.class);
    private final ObjectProperty<@Nullable ImportRow> chosen = new SimpleObjectProperty<>();
    private final BooleanProperty lossesShown = new SimpleBooleanProperty();

    /// @param source in words: which files in which formats
    DryRunViewModel(DryRun run, String source, FieldWords words, Messages messages) {
        this.words = words;
        this.messages = messages;
        this.run = run;
        summary = messages.get("transfer.import.summary", "count", run.rows().size(), "source", source);
        rows = new FilteredList<>(FXCollections.observableArrayList(run.rows()));
        boolean nothingElse = count(Outcome.UNCHANGED) == run.rows().size();
        for (Outcome outcome : Outcome.values()) {
            boolean wanted = outcome != Outcome.UNCHANGED || nothingElse;
            BooleanProperty property = new SimpleBooleanProperty(wanted && count(outcome) > 0);
            shown.put(outcome, property);
            property.addListener(o -> filter());
        }
        filter();
        chosen.set(rows.isEmpty() ? null : rows.getFirst());
    }

    String summary() {
        return summary;
    }

    /// The rows that the tiles let through.
    ObservableList<ImportRow> rows() {
        return FXCollections.unmodifiableObservableList(rows);
    }

    /// Whether rows that came out so are shown.
    BooleanProperty shown(Outcome outcome) {
        return Objects.requireNonNull(shown.get(outcome));
    }

    int count(Outcome outcome) {
        return run.count(outcome);
    }

    /// The published versions whose bills would move.
    MovedBills moved() {
        return run.moved();
    }

    /// What the files say that is not kept.
    List<LossRow> losses() {
        return run.losses();
    }

    /// How often something is not kept.
    int lossCount() {
        return run.losses().stream().mapToInt(LossRow::count).sum();
    }

    /// Whether those are shown in the place of the objects.
    BooleanProperty lossesShown() {
        return lossesShown;
    }

    /// Whether there are several files.
    boolean hasFiles() {
        return run.rows().stream().anyMatch(row -> !row.file().isEmpty());
    }

    /// The row whose fields are shown.
    ObjectProperty<@Nullable ImportRow> chosen() {
        return chosen;
    }

    /// Why a row is refused, what changes in the first fields of its object, or what a new price charges. Made when it
    /// is asked for: of thousands of rows few are seen.
    String detail(ImportRow row) {
        return switch (row.outcome()) {
            case CHANGED -> row.kind() == null ? "" : words.changes(row.kind(), row.fields(), FIELDS);
            case CREATED -> created(row) instanceof Price price ? charges(price) : "";
            case UNCHANGED, REFUSED -> row.refusal();
        };
    }

    /// What changes in a row's object, field by field; every field of a new one.
    List<FieldRow> fields(ImportRow row) {
        Kind kind = row.kind();
        if (kind == null) {
            return List.of();
        }
        Aggregate created = created(row);
        List<FieldDiff.Field> fields = created == null ? row.fields() : FieldDiff.told(null, created);
        return fields.stream()
                .map(field -> new FieldRow(words.label(field.path()),
                        value(kind, field, field.before()), value(kind, field, field.after())))
                .toList();
    }

    private @Nullable Aggregate created(ImportRow row) {
        Kind kind = row.kind();
        return kind == null || row.outcome() != Outcome.CREATED ? null
                : run.result().find(kind, row.place()).orElse(null);
    }

    private String charges(Price price) {
        return messages.get("transfer.import.price", "model", messages.word(price.terms().model()),
                "amount", new PriceWords(messages, run.result()).summary(price),
                "currency", price.currency().getCurrencyCode());
    }

    private void filter() {
        rows.setPredicate(row -> shown(row.outcome()).get());
    }

    private String value(Kind kind, FieldDiff.Field field, @Nullable String value) {
        return value == null ? "" : words.value(kind, field.path(), value);
    }
}
