package dev.tierdesk.console.preview;

import dev.tierdesk.catalog.Allowance;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.QuoteContext;
import dev.tierdesk.catalog.Rollover;
import dev.tierdesk.catalog.Variable;
import dev.tierdesk.catalog.quote.Quotes;
import dev.tierdesk.console.preview.ContextField.Option;
import dev.tierdesk.console.preview.ContextField.What;
import dev.tierdesk.console.tiers.CatalogDates;
import dev.tierdesk.words.Messages;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which further things matter for what is looked at: whom prices are narrowed to, what tax follows from (`catalog.md`
/// 10), the variables of formulas, and what is carried over.
record ContextFields(Selection selection, Inputs inputs, Basis basis) {
    static final String YES = "\u2713";
    static final String BUSINESS = "BUSINESS";
    static final String CONSUMER = "CONSUMER";

    /// The most examples in a prompt.
    private static final int EXAMPLES = 3;

    /// The fields, in the order shown.
    List<ContextField> all() {
        Collection<Price> prices = selection.rivals();
        QuoteContext context = inputs.context();
        List<ContextField> fields = new ArrayList<>();
        addCurrency(fields);
        addTax(prices, context, fields);
        if (prices.stream().anyMatch(p -> p.customer() != null)) {
            fields.add(text(What.CUSTOMER, "", context.customer(), examples(given(prices, Price::customer))));
        }
        dimensions(prices).forEach((name, values) ->
                fields.add(text(What.DIMENSION, name, context.dimensions().get(name), examples(values))));
        addVariables(prices, context, fields);
        allowances().forEach(allowance -> fields.add(carriedOver(allowance)));
        return fields;
    }

    private void addCurrency(List<ContextField> fields) {
        selection.plan().filter(p -> selection.mode() != Mode.PRICE && p.currencies().size() > 1).ifPresent(plan ->
                fields.add(choice(
                        What.CURRENCY, PlanSheet.currency(plan, inputs).getCurrencyCode(), plan.currencies().stream()
                        .map(Currency::getCurrencyCode)
                        .map(code -> new Option(code, code))
                        .toList())));
    }

    private void addTax(Collection<Price> prices, QuoteContext context, List<ContextField> fields) {
        CatalogSettings settings = basis.catalog().settings();
        boolean taxed = selection.mode() != Mode.PRICE
                && (settings.sellerCountry() != null || settings.smallBusiness());
        if (taxed || prices.stream().anyMatch(p -> p.country() != null)) {
            String country = context.country();
            fields.add(new ContextField(What.COUNTRY, "", label(What.COUNTRY), Objects.requireNonNullElse(country, ""),
                    examples(given(prices, Price::country)), country == null ? "" : countryName(country), List.of()));
        }
        if (taxed) {
            fields.add(choice(What.BUYER, context.business() ? BUSINESS : CONSUMER, Stream.of(BUSINESS, CONSUMER)
                    .map(buyer -> new Option(buyer, basis.messages().get("preview.more.buyer." + buyer)))
                    .toList()));
        }
        if (taxed && context.business()) {
            fields.add(text(What.VAT_ID, "", context.vatIdValid() ? YES : "", ""));
        }
        if (taxed || prices.stream().anyMatch(p -> p.effectiveFrom() != null || p.effectiveUntil() != null)) {
            Instant date = context.date();
            CatalogDates dates = new CatalogDates(settings.timeZone());
            fields.add(new ContextField(What.DATE, "", label(What.DATE), date == null ? "" : dates.show(date),
                    basis.messages().get("preview.more.now"),
                    basis.messages().get("tiers.zone", "zone", settings.timeZone().getId()), List.of()));
        }
    }

    private String countryName(String code) {
        return Locale.of("", code).getDisplayCountry(basis.messages().language());
    }

    private void addVariables(Collection<Price> prices, QuoteContext context, List<ContextField> fields) {
        for (Variable variable : Quotes.variables(prices, basis.catalog().settings())) {
            BigDecimal value = context.variables().get(variable.name());
            fields.add(new ContextField(What.VARIABLE, variable.name(), "var." + variable.name(),
                    value == null ? "" : basis.numbers().edit(value), basis.numbers().edit(variable.defaultValue()),
                    range(variable), List.of()));
        }
    }

    private String range(Variable variable) {
        BigDecimal least = variable.minimum();
        BigDecimal most = variable.maximum();
        if (least == null) {
            return most == null ? "" : basis.messages().get("preview.more.most", "most", most);
        }
        return most == null ? basis.messages().get("preview.more.least", "least", least)
                : basis.messages().get("preview.more.range", "least", least, "most", most);
    }

    private ContextField carriedOver(Allowance allowance) {
        Meter meter = new Meter(allowance.product(), allowance.unit(), null);
        String label = selection.mode() == Mode.PRICE ? label(What.CARRIED_OVER)
                : basis.messages().get("preview.more.carriedOver", "meter", basis.meterName(meter));
        BigDecimal value = inputs.carriedOver().get(meter);
        BigDecimal limit = allowance.rolloverLimit();
        return new ContextField(What.CARRIED_OVER, meter.product() + "/" + meter.unit(), label,
                value == null ? "" : basis.numbers().edit(value), "0",
                limit == null ? "" : basis.messages().get("preview.more.most", "most", limit), List.of());
    }

    /// The allowances that roll over.
    private List<Allowance> allowances() {
        Stream<Plan> plans = selection.mode() == Mode.PRICE
                ? selection.price().flatMap(p -> basis.catalog().plan(p.plan())).stream()
                : selection.plans().stream();
        Price price = selection.mode() == Mode.PRICE ? selection.price().orElse(null) : null;
        SortedMap<String, Allowance> found = new TreeMap<>();
        plans.flatMap(plan -> plan.allowances().stream())
                .filter(a -> a.rollover() != Rollover.NONE)
                .filter(a -> price == null || a.product().equals(price.product()) && a.unit().equals(price.unit()))
                .forEach(a -> found.putIfAbsent(a.product() + "/" + a.unit(), a));
        return List.copyOf(found.values());
    }

    private static SortedMap<String, SortedSet<String>> dimensions(Collection<Price> prices) {
        SortedMap<String, SortedSet<String>> values = new TreeMap<>();
        prices.forEach(price -> price.dimensions().forEach((name, value) ->
                values.computeIfAbsent(name, n -> new TreeSet<>()).add(value)));
        return values;
    }

    private static Collection<String> given(Collection<Price> prices, Function<Price, @Nullable String> get) {
        return prices.stream().flatMap(price -> Stream.ofNullable(get.apply(price))).toList();
    }

    private static String examples(Collection<String> values) {
        return values.stream().distinct().sorted().limit(EXAMPLES).collect(Collectors.joining(", "));
    }

    private ContextField text(What what, String name, @Nullable String value, String prompt) {
        return new ContextField(
                what, name, name.isEmpty() ? label(what) : name, Objects.requireNonNullElse(value, ""), prompt,
                "", List.of());
    }

    private ContextField choice(What what, String value, List<Option> choices) {
        return new ContextField(what, "", label(what), value, "", "", choices);
    }

    private String label(What what) {
        return basis.messages().get("preview.more." + what.name());
    }
}
