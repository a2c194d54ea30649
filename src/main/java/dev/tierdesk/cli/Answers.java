package dev.tierdesk.cli;

import dev.tierdesk.document.FieldWriter;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.Question;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/// The option `--answer`, and what formats ask.
final class Answers {
    @Option(names = "--answer", paramLabel = "ID=VALUE", descriptionKey = "answer")
    private Map<String, String> given = new LinkedHashMap<>();

    Map<String, String> given() {
        return given;
    }

    /// What is wrong with the answers, or not answered, or answered without being asked.
    ///
    /// @param questions all that are asked
    List<Problem> problems(List<Question> questions) {
        List<Problem> problems = new ArrayList<>();
        questions.forEach(question -> question.problem(given).ifPresent(problems::add));
        Set<String> asked = questions.stream().map(Question::id).collect(Collectors.toCollection(TreeSet::new));
        given.keySet().stream()
                .filter(id -> !asked.contains(id))
                .map(id -> Problem.of(ExchangeProblem.ANSWER_UNASKED, Where.ROOT)
                        .with("found", id)
                        .with("expected", String.join(", ", asked)))
                .forEach(problems::add);
        return List.copyOf(problems);
    }

    /// `unit.api.request = api_calls  Which unit is meant?`, and the choices below.
    List<String> lines(List<Question> questions, Messages messages) {
        List<String> lines = new ArrayList<>();
        for (Question question : questions) {
            lines.add(messages.get("cli.question", "id", question.id(), "answer", question.answer(given), "text",
                    text(question, messages)));
            question.choices()
                    .forEach(choice -> lines.add("    " + choice.value() + "  " + text(question, choice, messages)));
        }
        return lines;
    }

    /// The same for machines.
    JsonArray json(List<Question> questions, Messages messages) {
        return JsonArray.of(questions.stream().map(question -> json(question, messages)).toList());
    }

    private JsonObject json(Question question, Messages messages) {
        return new FieldWriter()
                .text("id", question.id())
                .text("text", text(question, messages))
                .list("choices", question.choices(), choice -> new FieldWriter()
                        .text("value", choice.value())
                        .text("text", text(question, choice, messages))
                        .done())
                .text("proposed", question.proposed())
                .text("answer", question.answer(given))
                .done();
    }

    private static String text(Question question, Messages messages) {
        List<Object> arguments = new ArrayList<>();
        question.arguments().forEach((name, value) -> arguments.addAll(List.of(name, value)));
        return messages.get("question." + question.word(), arguments.toArray());
    }

    private static String text(Question question, Question.Choice choice, Messages messages) {
        String key = "question." + question.word() + "." + choice.value();
        return choice.label() != null ? choice.label() : messages.has(key) ? messages.get(key) : choice.value();
    }
}
