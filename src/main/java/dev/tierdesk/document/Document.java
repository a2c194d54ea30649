package dev.tierdesk.document;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.pricing.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What a native document holds, or as much of it as could be read.
///
/// @param aggregates in the order of the file, with ids made for this reading
/// @param problems what was refused, each with its path in the file; empty if everything could be read
public record Document(List<Aggregate> aggregates, List<Problem> problems) {
    /// What the names of their files end with.
    public static final String ENDING = ".tierdesk";

    public Document {
        aggregates = List.copyOf(aggregates);
        problems = List.copyOf(problems);
    }

    /// Whether a file of this name is one, by its ending in whatever case.
    public static boolean isNamed(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /// The name of a file without the ending.
    public static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        return isNamed(name) ? name.substring(0, name.length() - ENDING.length()) : name;
    }
}
