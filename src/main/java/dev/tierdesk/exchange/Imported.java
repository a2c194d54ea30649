package dev.tierdesk.exchange;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.pricing.Problem;
import java.util.List;

/// What a file says, as far as a catalog holds it.
///
/// @param aggregates each whole: what the file does not say is as it is in the present catalog
/// @param matches how those that are there already were found; the others are matched by code
/// @param questions all that was left to decide, answered or not
/// @param problems errors refuse the object they stand at, or the file; what is not kept or not known is no error
public record Imported(
        List<Aggregate> aggregates, List<Match> matches, List<Question> questions, List<Problem> problems) {
    /// How an object of the file was found in the catalog.
    public record Match(Kind kind, String code, MatchedBy by) {}

    /// By what an object of the file was found in the catalog.
    public enum MatchedBy {
        EXTERNAL_ID,
        CODE,
        NAME
    }

    public Imported {
        aggregates = List.copyOf(aggregates);
        matches = List.copyOf(matches);
        questions = List.copyOf(questions);
        problems = List.copyOf(problems);
    }

    /// The same with other aggregates.
    Imported with(List<Aggregate> aggregates) {
        return new Imported(aggregates, matches, questions, problems);
    }

    /// A file of which nothing could be read.
    public static Imported refused(List<Problem> problems) {
        return new Imported(List.of(), List.of(), List.of(), problems);
    }
}
