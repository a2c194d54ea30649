package dev.tierdesk.exchange.table;

import dev.tierdesk.exchange.Question;
import java.util.List;

/// A file whose sheets can be read.
///
/// @param decimalSign of its numbers
/// @param questions that its form left open
public record Opened(List<Sheet> sheets, char decimalSign, List<Question> questions) {
    public Opened {
        sheets = List.copyOf(sheets);
        questions = List.copyOf(questions);
    }

    /// A file of which nothing can be read.
    public static Opened refused(List<Question> questions) {
        return new Opened(List.of(), '.', questions);
    }
}
