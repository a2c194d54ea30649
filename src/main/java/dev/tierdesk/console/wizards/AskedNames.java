package dev.tierdesk.console.wizards;

import dev.tierdesk.catalog.lifecycle.Cloning;
import dev.tierdesk.catalog.lifecycle.Cloning.Copy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Names as they are typed or pasted: one a line; a code of its own may follow after a tab.
final class AskedNames {
    private AskedNames() {}

    /// The clones that a text asks for. Empty lines count for nothing; codes that are not given are suggested.
    ///
    /// @param named makes a name of a line
    static List<Copy> of(String text, UnaryOperator<String> named, Cloning cloning) {
        List<String> names = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String[] cells = line.split("\t", -1);
            if (!cells[0].isBlank()) {
                names.add(named.apply(cells[0].strip()));
                codes.add(cells.length > 1 ? cells[1].strip() : "");
            }
        }
        List<Copy> suggested = cloning.suggest(names);
        List<Copy> copies = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String code = codes.get(i).isEmpty() ? suggested.get(i).code() : codes.get(i);
            copies.add(new Copy(names.get(i), code));
        }
        return copies;
    }
}
