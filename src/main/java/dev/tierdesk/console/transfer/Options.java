package dev.tierdesk.console.transfer;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Boxes of things to choose from.
final class Options {
    private Options() {}

    /// A box of these, one of them chosen.
    ///
    /// @param value of the one chosen; none where there is no such option
    /// @param chosen gets what the person chooses
    static ComboBox<Option> box(List<Option> options, String value, Consumer<String> chosen) {
        ComboBox<Option> box = new ComboBox<>();
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Option option) {
                return option == null ? "" : option.words();
            }

            @Override
            public @Nullable Option fromString(String text) {
                return null;
            }
        });
        box.getItems().setAll(options);
        select(box, value);
        box.valueProperty().addListener((o, before, now) -> {
            if (now != null) {
                chosen.accept(now.value());
            }
        });
        return box;
    }

    /// Chooses the option of this value.
    static void select(ComboBox<Option> box, String value) {
        box.getItems().stream()
                .filter(option -> option.value().equals(value))
                .findFirst()
                .ifPresentOrElse(box::setValue, () -> box.setValue(null));
    }
}
