package dev.tierdesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.exchange.Question;
import dev.tierdesk.exchange.Question.Choice;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class AnswersTest {
    private static final Question OPEN =
            new Question("unit.api.request", "x", Map.of(),
                    List.of(new Choice("calls", "API calls"), Choice.of("other")), null);
    private static final Question PROPOSED = new Question("name", "x", Map.of(), List.of(), "Shop");

    @Test
    void answersAreGivenByTheIdOfTheQuestion() {
        Answers answers = answers("--answer", "unit.api.request=calls", "--answer", "name=A=B");

        assertThat(answers.given()).isEqualTo(Map.of("unit.api.request", "calls", "name", "A=B"));
        assertThat(answers.problems(List.of(OPEN, PROPOSED))).isEmpty();
    }

    @Test
    void whatIsNotAnsweredOrNoChoiceIsAProblemThatNamesTheQuestion() {
        assertThat(answers().problems(List.of(OPEN, PROPOSED))).singleElement()
                .satisfies(p -> assertThat(p.code() + " " + p.where()).isEqualTo("ANSWER_MISSING unit.api.request"));
        assertThat(answers("--answer", "unit.api.request=x").problems(List.of(OPEN))).singleElement()
                .satisfies(p -> assertThat(p.arguments()).containsEntry("found", "x")
                        .containsEntry("expected", "calls, other"));
    }

    private static Answers answers(String... arguments) {
        return CommandLine.populateCommand(new Answers(), arguments);
    }
}
