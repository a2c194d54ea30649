package dev.tierdesk.document;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.pricing.Problem;
import java.util.List;

/// What a native document holds, or as much of it as could be read.
///
/// @param aggregates in the order of the file, with ids made for this reading
/// @param problems what was refused, each with its path in the file; empty if everything could be read
public record Document(List<Aggregate> aggregates, List<Problem> problems) {
    public Document {
        aggregates = List.copyOf(aggregates);
        problems = List.copyOf(problems);
    }
}
