package dev.tierdesk.console.transfer;

import dev.tierdesk.console.ui.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/// Questions of a format as labelled boxes and text fields. Another answer changes values and hints in place, so that
/// the focus stays.
final class QuestionsPane extends VBox {
    private final BiConsumer<String, String> answer;
    private final Map<String, Field> fields = new HashMap<>();
    private List<QuestionRow> shown = List.of();
    private boolean showing;

    /// @param answer gets a question's id and what was answered
    QuestionsPane(BiConsumer<String, String> answer) {
        this.answer = answer;
        getStyleClass().add("question-fields");
    }

    void show(List<QuestionRow> rows) {
        showing = true;
        if (!sameQuestions(rows)) {
            fields.clear();
            getChildren().setAll(rows.stream().map(this::field).toList());
        }
        shown = rows;
        rows.forEach(this::fill);
        showing = false;
    }

    /// Puts the focus into the first question that is open, else into the first.
    void begin() {
        shown.stream().filter(QuestionRow::open).findFirst().or(() -> shown.stream().findFirst()).ifPresent(row -> {
            Node input = fields.get(row.id()) == null ? null : fields.get(row.id()).getInput();
            if (input != null) {
                input.requestFocus();
            }
        });
    }

    private boolean sameQuestions(List<QuestionRow> rows) {
        return rows.size() == shown.size() && !rows.isEmpty() && IntStream.range(0, rows.size()).allMatch(i ->
                rows.get(i).id().equals(shown.get(i).id()) && rows.get(i).options().equals(shown.get(i).options()));
    }

    private Node field(QuestionRow row) {
        Field field = new Field();
        field.setPlainLabel(row.label());
        field.setInput(row.options().isEmpty() ? text(row) : box(row));
        fields.put(row.id(), field);
        return field;
    }

    private Node box(QuestionRow row) {
        ComboBox<Option> box = Options.box(row.options(), row.answer(), value -> given(row.id(), value));
        box.setId("question-" + row.id());
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    private Node text(QuestionRow row) {
        TextField text = new TextField(row.answer());
        text.setId("question-" + row.id());
        text.setOnAction(e -> given(row.id(), text.getText()));
        text.focusedProperty().addListener((o, before, focused) -> {
            if (!focused) {
                given(row.id(), text.getText());
            }
        });
        return text;
    }

    private void given(String id, String value) {
        boolean isNew = shown.stream().noneMatch(row -> row.id().equals(id) && row.answer().equals(value));
        if (!showing && isNew) {
            answer.accept(id, value);
        }
    }

    private void fill(QuestionRow row) {
        Field field = fields.get(row.id());
        if (field == null) {
            return;
        }
        field.problemProperty().set(row.open() ? row.hint() : "");
        field.hintProperty().set(row.open() ? "" : row.hint());
        if (field.getInput() instanceof TextField text && !text.isFocused()) {
            text.setText(row.answer());
        } else if (field.getInput() instanceof ComboBox<?> box) {
            @SuppressWarnings("unchecked")
            ComboBox<Option> options = (ComboBox<Option>) box;
            Options.select(options, row.answer());
        }
    }
}
