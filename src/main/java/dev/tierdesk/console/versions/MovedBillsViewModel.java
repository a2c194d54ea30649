package dev.tierdesk.console.versions;

import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.words.Messages;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The question before something is written that moves bills of published versions. Used on the FX thread.
final class MovedBillsViewModel {
    private final Desk desk;
    private final Messages messages;
    private final MovedTable table;
    private final MovedQuestion question;
    private final Consumer<String> save;
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty code = new SimpleStringProperty("");

    /// @param save gets the reason
    MovedBillsViewModel(Desk desk, MovedTable table, MovedQuestion question, Consumer<String> save) {
        this.desk = desk;
        messages = desk.messages();
        this.table = table;
        this.question = question;
        this.save = save;
        reason.set(question.reason());
    }

    Desk desk() {
        return desk;
    }

    MovedTable table() {
        return table;
    }

    MovedQuestion question() {
        return question;
    }

    String codeLabel() {
        return messages.get("versions.moved.code", "code", question.expected());
    }

    StringProperty reason() {
        return reason;
    }

    StringProperty code() {
        return code;
    }

    /// What is still wanted before it can be saved; empty where nothing is.
    StringBinding wanted() {
        return Bindings.createStringBinding(() -> reason.get().isBlank()
                ? messages.get("versions.moved.reason.wanted")
                : code.get().strip().equals(question.expected()) ? ""
                        : messages.get("versions.moved.code.wanted", "code", question.expected()),
                reason, code);
    }

    /// Saves, where the reason and the code are given.
    void save() {
        if (wanted().get().isEmpty()) {
            desk.dialogs().back();
            save.accept(reason.get().strip());
        }
    }

    void cancel() {
        desk.dialogs().back();
    }
}
