package dev.tierdesk.console.versions;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.words.Messages;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// The question before a change is saved that moves bills of published versions. Used on the FX thread.
final class MovedBillsViewModel {
    private final Desk desk;
    private final Messages messages;
    private final Moved moved;
    private final Aggregate object;
    private final Consumer<String> save;
    private final StringProperty reason = new SimpleStringProperty("");
    private final StringProperty code = new SimpleStringProperty("");

    /// @param object as it is saved; its code is to be typed
    /// @param save gets the reason
    MovedBillsViewModel(Desk desk, Moved moved, Aggregate object, Consumer<String> save) {
        this.desk = desk;
        messages = desk.messages();
        this.moved = moved;
        this.object = object;
        this.save = save;
    }

    Desk desk() {
        return desk;
    }

    Moved moved() {
        return moved;
    }

    String title() {
        return messages.get("versions.moved.ask", "name", object.name());
    }

    String codeLabel() {
        return messages.get("versions.moved.code", "code", object.code());
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
                : code.get().strip().equals(object.code()) ? "" : messages.get("versions.moved.code.wanted", "code", object.code()),
                reason, code);
    }

    /// Saves, where the reason and the code are given.
    void save() {
        if (wanted().get().isEmpty()) {
            desk.dialogs().close();
            save.accept(reason.get().strip());
        }
    }

    void cancel() {
        desk.dialogs().close();
    }
}
