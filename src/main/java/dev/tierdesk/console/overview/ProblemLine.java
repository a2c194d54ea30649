package dev.tierdesk.console.overview;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.console.fixes.QuickFix;
import dev.tierdesk.console.fixes.QuickFixes;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Severity;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.FieldWords;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.ObjectWords;
import dev.tierdesk.words.Place;
import java.util.Optional;

/// A problem in the overview, by what it is about and what is wrong.
///
/// @param fix what the press says that mends it; empty where there is nothing obvious
record ProblemLine(Problem problem, String title, String text, Place place, String fix) {
    /// The line of a problem; empty where its place is none of the catalog.
    static Optional<ProblemLine> of(Problem problem, Catalog catalog, Messages messages) {
        return Place.of(problem.where()).map(place -> {
            String object = catalog.find(place.kind(), place.code())
                    .map(found -> ObjectWords.title(found, catalog, messages))
                    .orElse(place.code());
            Dates dates = new Dates(messages, catalog.settings().timeZone());
            String field = new FieldWords(messages, dates).label(place.field());
            String fix = new QuickFixes(messages, catalog).of(problem, place).map(QuickFix::label).orElse("");
            return new ProblemLine(problem, field.isEmpty() ? object : object + " / " + field,
                    messages.problem(problem), place, fix);
        });
    }

    Severity severity() {
        return problem.severity();
    }
}
