package dev.tierdesk.console.workspace;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.lifecycle.Cloning;
import dev.tierdesk.words.Messages;
import java.util.List;
import java.util.UUID;

/// A copy of an object, made as drafts under a name that is free. Used on the FX thread.
public final class Duplicate {
    private Duplicate() {}

    /// Copies an object with what goes with it.
    ///
    /// @param key the text that names the copy, with the variant `.again` for the next ones
    /// @return the id of the copy
    public static UUID of(Aggregate source, String key, Workspace workspace, Messages messages) {
        Cloning cloning = Cloning.of(workspace.working().get(), source);
        String name = cloning.freeName(number -> messages.get(
                number == 1 ? key : key + ".again", "name", source.name(), "number", number));
        List<Aggregate> made = cloning.create(cloning.suggest(List.of(name)), null, workspace::newId);
        made.forEach(aggregate -> workspace.edit(aggregate, "duplicate"));
        return made.getFirst().id();
    }
}
