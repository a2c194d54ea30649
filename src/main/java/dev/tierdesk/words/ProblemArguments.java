package dev.tierdesk.words;

import dev.tierdesk.catalog.BulkProblem;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.GuardProblem;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.ProblemCodes;
import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.pricing.PricingProblem;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.ProblemCode;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The arguments of problems as people read them: constants, states and instants in words, objects by their names,
/// amounts with the digits of their currency.
///
/// @param names null where codes stay, as in the command line
/// @param zone of the catalog they are of
record ProblemArguments(Messages messages, @Nullable ObjectNames names, Supplier<ZoneId> zone) {
    /// Arguments that name constants, with the prefix of their words.
    private static final Map<String, String> CONSTANTS = Map.of(
            "charge_type", "chargeType", "aggregation", "aggregation", "rollover", "rollover", "category",
            "taxCategory",
            "maturity", "maturity", "publish_status", "publishStatus", "gateway", "gateway",
            "kind", "kind");

    /// Arguments that name states, and the prefixes of their words.
    private static final Set<String> STATES = Set.of("present", "wanted", "first", "status");

    private static final List<String> STATE_WORDS = List.of("maturity", "publishStatus", "planStatus", "unitStatus");

    private static final Set<String> MOMENTS = Set.of("from", "until", "valid_from", "as_of", "deleted");

    /// Arguments that are codes, and of what they can be.
    private static final Map<String, List<Kind>> OBJECTS = Map.of(
            "product", List.of(Kind.PRODUCT), "required", List.of(Kind.PRODUCT), "plan", List.of(Kind.PLAN),
            "unit", List.of(Kind.UNIT), "price", List.of(Kind.PRICE), "previous", List.of(Kind.PRICE),
            "subject", List.of(Kind.PRODUCT, Kind.UNIT));

    /// Arguments that are several codes, and what stands between them.
    private static final Map<String, Kind> LISTS =
            Map.of("products", Kind.PRODUCT, "prices", Kind.PRICE, "cycle", Kind.PRODUCT);

    private static final List<String> BETWEEN = List.of(" → ", ", ");

    private static final Map<ProblemCode, Set<String>> AMOUNTS = Map.of(
            CatalogProblem.EXAMPLE_FAILS, Set.of("expected", "computed"),
            CatalogProblem.VOLUME_CLIFF, Set.of("last_amount", "next_amount"),
            CatalogProblem.PRICE_UNDER_COST, Set.of("rate", "cost"),
            CatalogProblem.RATE_RISES, Set.of("rate", "previous"),
            CatalogProblem.TIER_ABOVE_MAXIMUM, Set.of("maximum"),
            CatalogProblem.VERSION_DRIFT, Set.of("before", "after"),
            PricingProblem.MIN_ABOVE_MAX, Set.of("minimum", "maximum"),
            BulkProblem.AMOUNT_BELOW_ZERO, Set.of("before", "after"),
            BulkProblem.AMOUNT_ROUNDED_TO_ZERO, Set.of("exact"));

    Map<String, Object> of(Problem problem) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        problem.arguments().forEach((name, value) -> arguments.put(name, readable(name, value, problem)));
        return arguments;
    }

    /// An argument that names a state, as people read it; any other as it is.
    String state(String name, String value) {
        return STATES.contains(name)
                ? STATE_WORDS.stream()
                        .map(prefix -> prefix + "." + value)
                        .filter(messages::has)
                        .findFirst()
                        .map(messages::get)
                        .orElse(value)
                : value;
    }

    private Object readable(String name, Object value, Problem problem) {
        boolean asChargeType = name.equals("expected") && problem.arguments().containsKey("charge_type");
        String words = asChargeType ? "chargeType" : CONSTANTS.get(name);
        if (words != null && messages.has(words + "." + value)) {
            return messages.get(words + "." + value);
        }
        if (AMOUNTS.getOrDefault(problem.code(), Set.of()).contains(name)) {
            return amount(value, problem);
        }
        if (!(value instanceof String text)) {
            return value;
        }
        if (problem.code() == CatalogProblem.EXAMPLE_BROKEN && name.equals("problem")) {
            return messages.wrong(new Problem(
                    ProblemCodes.named(text), problem.severity(), problem.where(), problem.arguments()));
        }
        if (problem.code() instanceof GuardProblem && STATES.contains(name)) {
            return state(name, text);
        }
        return MOMENTS.contains(name) ? new Dates(messages, zone.get()).readable(text) : named(name, text, problem);
    }

    /// An amount with at least the digits of its currency, where that is known.
    private Object amount(Object value, Problem problem) {
        BigDecimal amount = value instanceof BigDecimal decimal
                ? decimal
                : Decimals.parse(value.toString()).orElse(null);
        if (amount == null) {
            return value;
        }
        int digits = currency(problem).map(Currency::getDefaultFractionDigits).orElse(0);
        return messages.numbers().show(amount, Math.max(0, digits));
    }

    private Optional<Currency> currency(Problem problem) {
        return problem.arguments().get("currency") instanceof String code
                ? Optional.of(Currency.getInstance(code))
                : Optional.ofNullable(names).flatMap(known -> known.currency(problem.where()));
    }

    private String named(String argument, String text, Problem problem) {
        Kind each = LISTS.get(argument);
        if (each != null) {
            String between = BETWEEN.stream().filter(text::contains).findFirst().orElse(BETWEEN.getLast());
            return Arrays.stream(text.split(between, -1))
                    .map(code -> name(List.of(each), code))
                    .collect(Collectors.joining(between));
        }
        if (argument.equals("type")) {
            return productType(text);
        }
        if (problem.code() == CatalogProblem.NAME_TAKEN) {
            return text; // by its name the other one could not be told from this
        }
        return name(argument.equals("other") ? kindAt(problem) : OBJECTS.getOrDefault(argument, List.of()), text);
    }

    /// What another one of the same kind is.
    private static List<Kind> kindAt(Problem problem) {
        return Place.of(problem.where()).map(Place::kind).stream().toList();
    }

    private String productType(String code) {
        ObjectNames known = names;
        return known == null ? code : known.productType(code).orElse(code);
    }

    private String name(List<Kind> kinds, String code) {
        ObjectNames known = names;
        return known == null ? code
                : kinds.stream().flatMap(kind -> known.name(kind, code).stream()).findFirst().orElse(code);
    }
}
