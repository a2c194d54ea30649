package dev.tierdesk.console.settings;

import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The preferences as the window follows them: every change is written at once. Used on the FX thread.
public final class PreferencesModel {
    private final PreferencesFile file;
    private final ReadOnlyObjectWrapper<Preferences> value;

    private PreferencesModel(PreferencesFile file, Preferences value) {
        this.file = file;
        this.value = new ReadOnlyObjectWrapper<>(value);
    }

    /// Reads them.
    ///
    /// @param author who signs change sets until the person says otherwise
    public static PreferencesModel load(PreferencesFile file, String author) {
        return new PreferencesModel(file, file.read(Preferences.initial(author)));
    }

    public ReadOnlyObjectProperty<Preferences> value() {
        return value.getReadOnlyProperty();
    }

    /// Changes them and writes them.
    public void update(UnaryOperator<Preferences> change) {
        Preferences next = change.apply(value.get());
        if (!next.equals(value.get())) {
            value.set(next);
            file.write(next);
        }
    }
}
