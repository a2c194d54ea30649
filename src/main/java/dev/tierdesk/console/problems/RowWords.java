package dev.tierdesk.console.problems;

import dev.tierdesk.catalog.AcceptedProblem;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.console.fixes.QuickFix;
import dev.tierdesk.console.fixes.QuickFixes;
import dev.tierdesk.console.problems.ProblemRow.Texts;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.FieldWords;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.ObjectWords;
import dev.tierdesk.words.Place;
import java.util.Locale;
import java.util.Optional;

/// Puts the problems of a catalog into words. Immutable.
final class RowWords {
    private final Messages messages;

    RowWords(Messages messages) {
        this.messages = messages;
    }

    Texts of(ProblemRow row, Catalog catalog) {
        Dates dates = new Dates(messages, catalog.settings().timeZone());
        Place place = row.place();
        String where = catalog.find(place.kind(), place.code())
                .map(object -> ObjectWords.title(object, catalog, messages))
                .orElse(place.code());
        String label = new FieldWords(messages, dates).label(place.field());
        String kind = messages.word(place.kind());
        String field = label.isEmpty() ? kind : messages.get("problems.field", "kind", kind, "field", label);
        String wrong = messages.wrong(row.problem());
        AcceptedProblem accepted = row.accepted();
        Optional<QuickFix> fix = accepted == null
                ? new QuickFixes(messages, catalog).of(row.problem(), place) : Optional.empty();
        String todo = accepted == null
                ? fix.map(QuickFix::todo).filter(text -> !text.isEmpty()).orElseGet(() -> messages.todo(row.problem()))
                : messages.get("problems.accepted-by", "date", dates.day(accepted.date()), "author", accepted.author(),
                        "reason", accepted.reason());
        String searched = String.join("\n", where, field, wrong, todo).toLowerCase(Locale.ROOT);
        return new Texts(where, field, wrong, todo, fix, searched);
    }
}
