package dev.tierdesk.words;

import java.util.ArrayList;
import java.util.List;

/// The first of many lines.
public final class Few {
    private Few() {}

    /// The lines; where there are more than `most`, the first, and a line that says how many more there are.
    public static List<String> of(List<String> lines, int most, Messages messages) {
        if (lines.size() <= most) {
            return lines;
        }
        List<String> few = new ArrayList<>(lines.subList(0, most));
        few.add(messages.get("lines.more", "count", lines.size() - most));
        return few;
    }
}
