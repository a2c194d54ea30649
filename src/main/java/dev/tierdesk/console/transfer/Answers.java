package dev.tierdesk.console.transfer;

import dev.tierdesk.exchange.Question;
import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was answered to the questions of a format: by the person now, else in an earlier import or export. Used on the
/// FX thread.
final class Answers {
    private final Map<String, String> given = new LinkedHashMap<>();
    private final Map<String, String> remembered = new LinkedHashMap<>();
    private List<Question> questions = List.of();

    /// @param remembered of earlier
    Answers(Map<String, String> remembered) {
        this.remembered.putAll(remembered);
    }

    /// By their ids.
    Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>(remembered);
        all.putAll(given);
        return all;
    }

    /// Those that are no proposals, to the questions that were asked.
    Map<String, String> toKeep() {
        Map<String, String> keep = new LinkedHashMap<>();
        Map<String, String> all = all();
        for (Question question : questions) {
            String answer = all.get(question.id());
            if (answer != null) {
                keep.put(question.id(), answer);
            }
        }
        return keep;
    }

    /// Takes over what is asked now; whether an answer of earlier turned out to be none of the choices and was
    /// forgotten.
    boolean ask(List<Question> asked) {
        questions = asked;
        int before = remembered.size() + given.size();
        for (Question question : asked) {
            if (question.problem(all()).isPresent()) {
                remembered.remove(question.id());
                given.remove(question.id());
            }
        }
        return remembered.size() + given.size() < before;
    }

    /// Takes an answer; a blank one where nothing is proposed is none.
    void give(String id, String answer) {
        boolean isNone = answer.isBlank()
                && questions.stream().noneMatch(q -> q.id().equals(id) && q.proposed() != null);
        if (isNone) {
            given.remove(id);
            remembered.remove(id);
        } else {
            given.put(id, answer);
        }
    }

    /// Takes what the format proposes, wherever it proposes something.
    void takeProposals() {
        for (Question question : questions) {
            if (question.proposed() != null) {
                given.remove(question.id());
                remembered.remove(question.id());
            }
        }
    }

    /// Whether any question is there to be answered.
    boolean areAsked() {
        return !questions.isEmpty();
    }

    /// Whether an answer of earlier is taken where the format proposes another.
    boolean areRemembered() {
        return questions.stream().anyMatch(q -> remembered.containsKey(q.id()) && !given.containsKey(q.id()));
    }

    /// Whether something has to be answered still.
    boolean areOpen() {
        return questions.stream().anyMatch(question -> question.problem(all()).isPresent());
    }

    /// The questions in words.
    List<QuestionRow> rows(Messages messages) {
        List<QuestionRow> rows = new ArrayList<>();
        for (Question question : questions) {
            List<Object> arguments = new ArrayList<>();
            question.arguments().forEach((name, value) -> arguments.addAll(List.of(name, value)));
            List<Option> options = question.choices().stream()
                    .map(choice -> new Option(choice.value(), words(question, choice, messages)))
                    .toList();
            boolean open = question.problem(all()).isPresent();
            rows.add(new QuestionRow(question.id(), messages.get("question." + question.word(), arguments.toArray()),
                    options, question.answer(all()), messages.get(hint(question.id(), open)), open));
        }
        return rows;
    }

    private String hint(String id, boolean open) {
        if (open) {
            return "transfer.answer.open";
        }
        if (given.containsKey(id)) {
            return "transfer.answer.given";
        }
        return remembered.containsKey(id) ? "transfer.answer.remembered" : "transfer.answer.proposed";
    }

    private static String words(Question question, Question.Choice choice, Messages messages) {
        String key = "question." + question.word() + "." + choice.value();
        return choice.label() != null ? choice.label() : messages.has(key) ? messages.get(key) : choice.value();
    }
}
