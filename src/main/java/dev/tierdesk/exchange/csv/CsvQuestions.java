package dev.tierdesk.exchange.csv;

import dev.tierdesk.exchange.Question;
import dev.tierdesk.exchange.Question.Choice;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What a CSV file does not say of itself.
final class CsvQuestions {
    static final String UTF_8 = "utf-8";
    static final String UTF_16 = "utf-16";
    static final String WINDOWS = "windows-1252";

    /// UTF-8 with a byte order mark, by which spreadsheet programs know it.
    static final String UTF_8_MARKED = "utf-8-bom";

    private static final Map<String, Character> SEPARATORS = Map.of(
            "comma", ',', "semicolon", ';', "tab", '\t', "pipe", '|');

    private static final Question EXPORT_CHARSET = charset(UTF_8, List.of(UTF_8, UTF_8_MARKED));

    static final List<Question> OF_EXPORT = List.of(EXPORT_CHARSET, separator(','), decimal('.'));

    private CsvQuestions() {}

    static Question charset(String proposed) {
        return charset(proposed, List.of(UTF_8, WINDOWS, UTF_16));
    }

    static Question separator(char proposed) {
        String name = SEPARATORS.entrySet().stream().filter(entry -> entry.getValue() == proposed)
                .map(Map.Entry::getKey).findFirst().orElse("comma");
        return new Question("separator", "csv.separator", Map.of(), choices("comma", "semicolon", "tab", "pipe"), name);
    }

    static Question decimal(char proposed) {
        return new Question(
                "decimal", "csv.decimal", Map.of(), choices("point", "comma"), proposed == ',' ? "comma" : "point");
    }

    static char separatorSign(String answer) {
        return SEPARATORS.getOrDefault(answer, ',');
    }

    static char decimalSign(String answer) {
        return answer.equals("comma") ? ',' : '.';
    }

    private static Question charset(String proposed, List<String> charsets) {
        return new Question("charset", "csv.charset", Map.of(), choices(charsets.toArray(String[]::new)), proposed);
    }

    private static List<Choice> choices(String... values) {
        return Stream.of(values).map(Choice::of).toList();
    }
}
