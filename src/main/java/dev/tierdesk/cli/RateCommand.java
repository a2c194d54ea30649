package dev.tierdesk.cli;

import dev.tierdesk.document.DocumentProblem;
import dev.tierdesk.document.Json;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonNull;
import dev.tierdesk.document.JsonNumber;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.document.JsonValue;
import dev.tierdesk.document.RateRequest;
import dev.tierdesk.document.Reading;
import dev.tierdesk.pricing.Charge;
import dev.tierdesk.pricing.PricingException;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Rater;
import dev.tierdesk.pricing.Where;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `rate`: a line of JSON in for every quantity and its terms, a line of JSON out with the amount or the problems. A
/// bad line is answered and the rest goes on.
@Command(name = "rate", mixinStandardHelpOptions = true)
final class RateCommand implements Callable<Integer> {
    /// A longer line is answered as too long, without being kept.
    private static final int LONGEST_LINE = 1 << 20;

    /// The most problems that one line is answered with; one more then says that there are more.
    private static final int MOST_PROBLEMS = 100;

    private static final String QUANTITY = "quantity";

    private final Terminal terminal;

    RateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        boolean failed = false;
        InputStream in = new BufferedInputStream(terminal.in(), 1 << 16);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int number = 0;
        for (int b = in.read(); b >= 0; b = in.read()) {
            line.reset();
            number++;
            long length = 0;
            for (; b >= 0 && b != '\n'; b = in.read()) {
                if (++length <= LONGEST_LINE) {
                    line.write(b);
                }
            }
            failed |= length > LONGEST_LINE ? refuse(number, length) : answer(line.toByteArray(), number);
            if (in.available() == 0) {
                terminal.out().flush();
            }
        }
        return failed ? Terminal.PROBLEMS : Terminal.DONE;
    }

    private boolean refuse(int number, long length) {
        return refuse(JsonNull.NULL, number, List.of(Problem.of(DocumentProblem.FILE_TOO_LARGE, Where.ROOT)
                .with("found", length)
                .with("maximum", LONGEST_LINE)));
    }

    private boolean answer(byte[] line, int number) {
        Reading<JsonValue> json = Json.parse(line);
        if (json.value() == null) {
            return refuse(RateRequest.idIn(line), number, json.problems());
        }
        Reading<RateRequest> request = RateRequest.read(json.value());
        if (request.value() == null) {
            return refuse(id(json.value()), number, request.problems());
        }
        RateRequest rate = request.value();
        try {
            Rater rater = Rater.of(rate.terms(), rate.currency(), rate.conversion(), rate.rounding(), rate.variables());
            terminal.print(answer(rate, rater.charge(rate.quantity(), BigDecimal.ZERO)));
            return false;
        } catch (PricingException e) {
            return refuse(rate.id(), number,
                    e.problems().stream().filter(Problem::isError).map(RateCommand::placed).toList());
        }
    }

    /// Pricing places everything but the quantity by the fields of the terms.
    private static Problem placed(Problem problem) {
        return problem.where().path().equals(QUANTITY) ? problem : problem.in(new Where("terms"));
    }

    private static JsonObject answer(RateRequest rate, Charge charge) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("id", rate.id());
        fields.put("exact", QuoteJson.exact(charge.exact()));
        fields.put("rounded", QuoteJson.rounded(charge.rounded()));
        fields.put("lines", QuoteJson.lines(charge.lines()));
        return JsonObject.of(fields);
    }

    /// @return true: there were problems
    private boolean refuse(JsonValue id, int number, List<Problem> problems) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("id", id);
        if (id instanceof JsonNull) {
            fields.put("line", JsonNumber.of(number));
        }
        fields.put("problems", JsonArray.of(most(problems).stream().map(RateCommand::problem).toList()));
        terminal.print(JsonObject.of(fields));
        return true;
    }

    private static List<Problem> most(List<Problem> problems) {
        if (problems.size() <= MOST_PROBLEMS) {
            return problems;
        }
        List<Problem> most = new ArrayList<>(problems.subList(0, MOST_PROBLEMS));
        most.add(Problem.of(DocumentProblem.DOCUMENT_TOO_MANY_PROBLEMS, Where.ROOT).with("maximum", MOST_PROBLEMS));
        return most;
    }

    private static JsonObject problem(Problem problem) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        fields.put("code", JsonText.of(problem.code().name()));
        fields.put("where", JsonText.of(problem.where().path()));
        fields.put("arguments", Terminal.arguments(problem));
        return JsonObject.of(fields);
    }

    private static JsonValue id(JsonValue json) {
        JsonValue id = json instanceof JsonObject object ? object.fields().get("id") : null;
        return id instanceof JsonText || id instanceof JsonNumber ? id : JsonNull.NULL;
    }
}
