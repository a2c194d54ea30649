package dev.tierdesk.cli;

import dev.tierdesk.catalog.FieldDiff;
import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.catalog.transfer.ImportPlan;
import dev.tierdesk.catalog.transfer.ImportPlan.Outcome;
import dev.tierdesk.document.FieldWriter;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonNumber;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.document.JsonValue;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.JointImport;
import dev.tierdesk.exchange.Question;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Severity;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.FieldWords;
import dev.tierdesk.words.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What files say, and what becomes of each of their objects: as lines of text, or as JSON.
final class ImportReport {
    private final Terminal terminal;
    private final JointImport read;
    private final Answers answers;
    private final List<Question> questions;
    private final List<Problem> open;
    private final List<Told> problems;

    /// A problem and the name of the file it is in; empty where there is but one, or where it is in none.
    private record Told(String file, Problem problem) {}

    ImportReport(Terminal terminal, JointImport read, Answers answers) {
        this(terminal, read, answers, List.of(), List.of());
    }

    /// @param names of the files, in their order; empty where there is but one
    /// @param further questions that are asked besides those of the files
    ImportReport(
            Terminal terminal, JointImport read, Answers answers, List<String> names, List<Question> further) {
        this.terminal = terminal;
        this.read = read;
        this.answers = answers;
        questions = read.files().stream().map(Imported::questions).flatMap(List::stream).distinct().toList();
        open = answers.problems(Stream.concat(questions.stream(), further.stream()).toList()).stream()
                .filter(problem -> read.isRead() || problem.code() != ExchangeProblem.ANSWER_UNASKED)
                .toList();
        problems = new ArrayList<>();
        for (int i = 0; i < read.files().size(); i++) {
            String file = names.size() > 1 ? names.get(i) : "";
            read.files().get(i).problems().forEach(problem -> problems.add(new Told(file, problem)));
        }
        Set<Problem> told = problems.stream().map(Told::problem).collect(Collectors.toSet());
        open.stream()
                .filter(problem -> !told.contains(problem))
                .forEach(problem -> problems.add(new Told("", problem)));
    }

    /// Whether everything can be taken, or all that is left without what is refused.
    boolean canBeTaken(boolean withoutRefused) {
        boolean isWhole = problems.stream().map(Told::problem).noneMatch(Problem::isError)
                && plan().refused().isEmpty();
        return open.isEmpty() && (isWhole || withoutRefused && plan().rows().size() > plan().refused().size());
    }

    /// How a command ends that takes nothing.
    int stopped() {
        return Terminal.stopped(open);
    }

    /// Prints what is wrong or not kept: of the files, and of each object that is refused, or taken with an error.
    void complain() {
        problems.forEach(told -> terminal.err().println(terminal.line(told.problem(), told.file())));
        plan().rows().stream().filter(row -> row.outcome() != Outcome.UNCHANGED).forEach(this::complain);
    }

    private void complain(ImportPlan.Row row) {
        boolean refused = row.outcome() == Outcome.REFUSED;
        row.problems().stream()
                .filter(problem -> problem.isError() || refused && problem.severity() == Severity.WARNING)
                .map(problem -> problem.in(CatalogCheck.where(row.kind(), row.code())))
                .forEach(problem -> terminal.err().println(terminal.line(problem)));
    }

    /// Prints what was found to the one stream, and what is wrong or not kept to the other.
    ///
    /// @param inDetail whether each field that changes is named
    void print(boolean inDetail) {
        complain();
        answers.lines(questions, terminal.messages()).forEach(terminal.out()::println);
        for (ImportPlan.Row row : plan().rows()) {
            if (row.outcome() != Outcome.UNCHANGED) {
                terminal.out().println(row.outcome() + "  " + terminal.messages().word(row.kind()) + "  " + row.code());
            }
            if (inDetail && row.outcome() == Outcome.CHANGED) {
                row.fields().forEach(field -> terminal.out().println("    " + words(field, row)));
            }
        }
        terminal.say("cli.import.count", "created", count(Outcome.CREATED), "changed", count(Outcome.CHANGED),
                "unchanged", count(Outcome.UNCHANGED), "refused", count(Outcome.REFUSED));
    }

    /// The same as fields of a JSON object.
    FieldWriter json() {
        FieldWriter json = new FieldWriter();
        for (Outcome outcome : Outcome.values()) {
            json.value(outcome.name().toLowerCase(Locale.ROOT), JsonNumber.of(count(outcome)));
        }
        json.value("rows", JsonArray.of(plan().rows().stream().map(this::json).toList()));
        json.value("questions", answers.json(questions, terminal.messages()));
        return json.value("problems", JsonArray.of(problems.stream().map(this::json).toList()));
    }

    private JsonValue json(Told told) {
        JsonObject problem = terminal.json(told.problem());
        if (told.file().isEmpty()) {
            return problem;
        }
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("file", JsonText.of(told.file()));
        fields.putAll(problem.fields());
        return JsonObject.of(fields);
    }

    private JsonValue json(ImportPlan.Row row) {
        String matched = read.files().stream()
                .flatMap(file -> file.matches().stream())
                .filter(match -> match.kind() == row.kind() && match.code().equals(row.code()))
                .map(match -> match.by().name())
                .collect(Collectors.joining());
        return new FieldWriter()
                .word("kind", row.kind())
                .text("code", row.code())
                .word("outcome", row.outcome())
                .textUnlessEmpty("found_by", matched)
                .list("fields", row.fields(), field -> new FieldWriter()
                        .text("path", field.path())
                        .text("before", field.before())
                        .text("after", field.after())
                        .done())
                .value("problems", terminal.json(row.problems()))
                .done();
    }

    private String words(FieldDiff.Field field, ImportPlan.Row row) {
        Messages messages = terminal.messages();
        FieldWords words = new FieldWords(messages, new Dates(messages, plan().result().settings().timeZone()));
        List<String> values = new ArrayList<>();
        for (String value : Arrays.asList(field.before(), field.after())) {
            values.add(value == null ? "—" : words.value(row.kind(), field.path(), value));
        }
        return words.label(field.path()) + ": " + String.join(" → ", values);
    }

    private ImportPlan plan() {
        return read.plan();
    }

    private long count(Outcome outcome) {
        return outcome == Outcome.REFUSED ? read.refused() : plan().count(outcome);
    }
}
