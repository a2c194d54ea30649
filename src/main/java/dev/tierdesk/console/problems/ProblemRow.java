package dev.tierdesk.console.problems;

import dev.tierdesk.catalog.AcceptedProblem;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.console.fixes.QuickFix;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.words.Place;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A problem of the list. A catalog can have very many, so their words are made when they are first asked for. Safe on
/// any thread.
final class ProblemRow {
    private final Problem problem;
    private final Place place;
    private final @Nullable AcceptedProblem accepted;
    private final Catalog catalog;
    private final RowWords words;
    private volatile @Nullable Texts texts;

    /// What a row says.
    ///
    /// @param where the object
    /// @param field its kind and the field
    record Texts(String where, String field, String wrong, String todo, Optional<QuickFix> fix, String searched) {}

    private ProblemRow(
            Problem problem, Place place, @Nullable AcceptedProblem accepted, Catalog catalog, RowWords words) {
        this.problem = problem;
        this.place = place;
        this.accepted = accepted;
        this.catalog = catalog;
        this.words = words;
    }

    /// The row of a problem; empty where its place is none of a catalog.
    static Optional<ProblemRow> of(
            Problem problem, @Nullable AcceptedProblem accepted, Catalog catalog, RowWords words) {
        return Place.of(problem.where()).map(place -> new ProblemRow(problem, place, accepted, catalog, words));
    }

    Problem problem() {
        return problem;
    }

    Place place() {
        return place;
    }

    @Nullable AcceptedProblem accepted() {
        return accepted;
    }

    ProblemGroup group() {
        return ProblemGroup.of(problem.severity(), accepted != null);
    }

    Texts texts() {
        Texts made = texts;
        if (made == null) {
            made = words.of(this, catalog);
            texts = made;
        }
        return made;
    }

    /// Whether place or text contain `wanted`, which is lower case.
    boolean contains(String wanted) {
        return texts().searched().contains(wanted) || place.code().toLowerCase(Locale.ROOT).contains(wanted);
    }
}
