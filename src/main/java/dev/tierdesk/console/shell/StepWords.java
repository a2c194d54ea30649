package dev.tierdesk.console.shell;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.console.workspace.EditStep;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.FieldWords;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.ObjectWords;
import java.util.regex.Pattern;

/// Unsaved steps in words: "Name of Translation API", "new product Translation API".
record StepWords(Messages messages, Catalog catalog) {
    private static final String UNFINISHED = "unfinished.";
    /// What editors append to the path of a list for what they do to its rows.
    private static final Pattern DONE_TO_ROWS = Pattern.compile("\\.(add|remove|paste|order)(\\..*)?$");

    String of(EditStep step) {
        String object = ObjectWords.title(step.subject(), catalog, messages);
        String kind = messages.word(Kind.of(step.subject()));
        String what = step.objects() == 1
                ? object : messages.get("shell.step.objects", "object", object, "others", step.objects() - 1);
        return switch (step.effect()) {
            case CREATES -> messages.get("shell.step.created", "kind", kind, "object", what);
            case REMOVES -> messages.get("shell.step.removed", "kind", kind, "object", what);
            case CHANGES -> field(step.name()).isEmpty() ? messages.get("shell.step.edit", "object", what)
                    : messages.get("shell.step.field", "field", field(step.name()), "object", what);
        };
    }

    /// The field that a step is about; empty where it is not about one.
    private String field(String step) {
        String path = step.startsWith(UNFINISHED) ? step.substring(UNFINISHED.length()) : step;
        String list = DONE_TO_ROWS.matcher(path).replaceFirst("");
        String last = list.substring(list.lastIndexOf('.') + 1).replaceFirst("\\[.*", "");
        Dates dates = new Dates(messages, catalog.settings().timeZone());
        return messages.has("field." + last) ? new FieldWords(messages, dates).label(list) : "";
    }
}
