package dev.tierdesk.cli;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Codes;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.QuoteContext;
import dev.tierdesk.catalog.Variable;
import dev.tierdesk.catalog.quote.Quote;
import dev.tierdesk.catalog.quote.QuoteLine;
import dev.tierdesk.catalog.quote.QuoteRequest;
import dev.tierdesk.catalog.quote.Quotes;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `quote`: what a customer would pay for a plan.
@Command(name = "quote", mixinStandardHelpOptions = true)
final class QuoteCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    private CatalogSource source = new CatalogSource();

    @Option(names = "--plan", paramLabel = "CODE", required = true, descriptionKey = "plan")
    private String plan = "";

    @Option(names = "--quantity", paramLabel = "[PRODUCT/]UNIT[@KEY]=N", descriptionKey = "quantity")
    private List<String> quantities = List.of();

    @Option(names = "--seats", paramLabel = "[PRODUCT=]N", descriptionKey = "seats")
    private List<String> seats = List.of();

    @Option(names = "--carried", paramLabel = "[PRODUCT/]UNIT=N", descriptionKey = "carried")
    private List<String> carried = List.of();

    @Option(names = "--currency", paramLabel = "CODE", descriptionKey = "currency")
    private @Nullable String currency;

    @Option(names = "--date", paramLabel = "DATE", descriptionKey = "date")
    private @Nullable String date;

    @Option(names = "--country", paramLabel = "CC", descriptionKey = "country")
    private @Nullable String country;

    @Option(names = "--customer", paramLabel = "ID", descriptionKey = "customer")
    private @Nullable String customer;

    @Option(names = "--dimension", paramLabel = "NAME=VALUE", descriptionKey = "dimension")
    private Map<String, String> dimensions = new LinkedHashMap<>();

    @Option(names = "--variable", paramLabel = "NAME=VALUE", descriptionKey = "variable")
    private Map<String, String> variables = new LinkedHashMap<>();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    QuoteCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Catalog catalog = source.read(terminal);
        Plan wanted = PlanSource.plan(catalog, plan, terminal);
        Instant at = Moment.of(date, catalog.settings().timeZone(), terminal);
        QuoteContext context = new QuoteContext(
                customer, country, at, dimensions, variables(catalog.settings()), true, false);
        QuoteRequest request = new QuoteRequest(
                quantities.stream().map(text -> QuantityArgument.usage(text, terminal.messages())).toList(),
                seats.stream().map(text -> QuantityArgument.seats(text, terminal.messages())).toList(),
                carried.stream().map(text -> QuantityArgument.carriedOver(text, terminal.messages())).toList(),
                currency(wanted), context);
        Quote quote = new Quotes(catalog, terminal.clock()).quote(wanted, request);
        if (json) {
            terminal.print(QuoteJson.of(quote, terminal));
        } else {
            Set<String> wrong = new LinkedHashSet<>();
            quote.problems().forEach(problem -> wrong.add(terminal.line(problem)));
            for (QuoteLine line : quote.lines()) {
                String place = QuoteText.place(line.slot().product(), line.slot().unit(), line.key());
                line.problems().forEach(problem -> wrong.add(terminal.line(problem, place)));
            }
            wrong.forEach(terminal.err()::println);
            if (!quote.failed()) {
                new QuoteText(terminal.messages(), catalog).lines(quote).forEach(terminal.out()::println);
            }
        }
        return quote.failed() ? Terminal.stopped(quote.problems()) : Terminal.DONE;
    }

    private Map<String, BigDecimal> variables(CatalogSettings settings) {
        List<String> known = settings.variables().stream().map(Variable::name).toList();
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        variables.forEach((name, value) -> {
            if (!known.contains(name)) {
                throw Refusal.wrongUse(terminal.messages().problem(
                        Problem.of(CatalogProblem.UNKNOWN_VARIABLE, Where.ROOT)
                                .with("code", name)
                                .with("suggestion", Codes.nearest(name, known).orElse(""))));
            }
            if (value.isEmpty()) {
                throw Refusal.wrongUse(terminal.messages().get("cli.variable.missing", "name", name));
            }
            values.put(name, QuantityArgument.number(value, terminal.messages()));
        });
        return values;
    }

    private @Nullable Currency currency(Plan wanted) {
        String codes = String.join(", ", wanted.currencies().stream().map(Currency::getCurrencyCode).toList());
        String code = currency;
        if (code == null) {
            if (wanted.currencies().size() > 1) {
                throw Refusal.wrongUse(terminal.messages().get("cli.currency.choose", "plan", plan, "codes", codes));
            }
            return null;
        }
        return wanted.currencies().stream()
                .filter(c -> c.getCurrencyCode().equals(code))
                .findFirst()
                .orElseThrow(() -> Refusal.wrongUse(
                        terminal.messages().get("cli.currency.other", "found", code, "plan", plan, "codes", codes)));
    }
}
