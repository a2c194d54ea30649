package dev.tierdesk.store;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.document.AggregateText;

/// The canonical text of an aggregate that is to be kept, whether written now or scheduled.
final class StoredText {
    private StoredText() {}

    /// @throws StoreException REFUSED where it has a character that cannot be read back
    static String of(Aggregate aggregate) {
        String text = AggregateText.write(aggregate);
        if (!AggregateText.isKeepable(text)) {
            throw Refusal.ofCharacter(aggregate);
        }
        return text;
    }
}
