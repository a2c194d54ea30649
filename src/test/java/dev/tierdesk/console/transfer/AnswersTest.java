package dev.tierdesk.console.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.exchange.Question;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnswersTest {
    /// Any text of the bundles will do as the words of a question.
    private static final String WORD = "x";

    private static final Question SEPARATOR = new Question(
            "separator", WORD, Map.of(),
            List.of(new Question.Choice(";", "Semicolon"), new Question.Choice(",", "Comma")), ";");
    private static final Question UNIT =
            new Question("unit", WORD, Map.of(), List.of(new Question.Choice("calls", "Calls")), null);

    @Test
    void withoutAnAnswerTheProposalCountsAndWhatHasNoneIsOpen() {
        Answers answers = new Answers(Map.of());
        assertThat(answers.ask(List.of(SEPARATOR, UNIT))).isFalse();

        assertThat(answers.areAsked()).isTrue();
        assertThat(answers.areOpen()).isTrue();
        assertThat(answers.areRemembered()).isFalse();
        assertThat(answers.all()).isEmpty();
        assertThat(answers.toKeep()).isEmpty();

        answers.give("unit", "calls");

        assertThat(answers.areOpen()).isFalse();
        assertThat(answers.toKeep()).containsExactly(Map.entry("unit", "calls"));
    }

    @Test
    void anAnswerOfEarlierIsTakenUntilThePersonWantsTheProposal() {
        Answers answers = new Answers(Map.of("separator", ",", "other", "1"));
        answers.ask(List.of(SEPARATOR));

        assertThat(answers.all()).containsEntry("separator", ",");
        assertThat(answers.areRemembered()).isTrue();
        assertThat(answers.toKeep()).containsExactly(Map.entry("separator", ","));

        answers.takeProposals();

        assertThat(answers.areRemembered()).isFalse();
        assertThat(answers.all()).containsExactly(Map.entry("other", "1"));
    }

    @Test
    void anAnswerOfEarlierThatIsNoneOfTheChoicesIsForgotten() {
        Answers answers = new Answers(Map.of("separator", "|", "unit", "gone"));

        assertThat(answers.ask(List.of(SEPARATOR, UNIT))).isTrue();

        assertThat(answers.all()).isEmpty();
        assertThat(answers.areOpen()).isTrue();
        assertThat(answers.ask(List.of(SEPARATOR, UNIT))).isFalse();
    }

    @Test
    void aBlankAnswerToWhatHasNoProposalIsNone() {
        Question name = new Question("name", WORD, Map.of(), List.of(), null);
        Answers answers = new Answers(Map.of());
        answers.ask(List.of(name));
        answers.give("name", "Acme");
        answers.give("name", " ");

        assertThat(answers.areOpen()).isTrue();
    }
}
