package dev.tierdesk.console.ui;

import dev.tierdesk.words.Messages;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The name under which filters are kept, or the new name of such. Used on the FX thread.
final class FilterNameViewModel {
    private static final int LONGEST = 60;

    private final KeptFilters kept;
    private final KeptFilter filter;
    private final boolean renaming;
    private final Messages messages;
    private final StringProperty name;

    private FilterNameViewModel(KeptFilters kept, KeptFilter filter, boolean renaming, Messages messages) {
        this.kept = kept;
        this.filter = filter;
        this.renaming = renaming;
        this.messages = messages;
        name = new SimpleStringProperty(filter.name());
    }

    /// Keeps a filter that has no name yet.
    static FilterNameViewModel keeping(KeptFilters kept, KeptFilter filter, Messages messages) {
        return new FilterNameViewModel(kept, filter, false, messages);
    }

    static FilterNameViewModel renaming(KeptFilters kept, KeptFilter filter, Messages messages) {
        return new FilterNameViewModel(kept, filter, true, messages);
    }

    StringProperty name() {
        return name;
    }

    String title() {
        return messages.get(renaming ? "common.filters.rename.title" : "common.filters.keep.title");
    }

    /// What the button says: that a filter of the same name goes, where there is one.
    String verb() {
        return messages.get(renaming ? "common.filters.rename.verb"
                : kept.has(wanted()) ? "common.filters.keep.replace" : "common.filters.keep.verb");
    }

    /// Why it cannot be called so; empty where it can.
    Optional<String> problem() {
        if (wanted().isEmpty() || wanted().length() > LONGEST) {
            return Optional.of(messages.get("common.filters.name.missing", "longest", LONGEST));
        }
        return renaming && !wanted().equals(filter.name()) && kept.has(wanted())
                ? Optional.of(messages.get("common.filters.name.taken"))
                : Optional.empty();
    }

    /// Keeps it under the name, which must have no problem.
    void finish() {
        if (renaming) {
            kept.rename(filter, wanted());
        } else {
            kept.keep(filter.named(wanted()));
        }
    }

    private String wanted() {
        return name.get().strip();
    }
}
