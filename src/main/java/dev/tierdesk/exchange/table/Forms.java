package dev.tierdesk.exchange.table;

import dev.tierdesk.catalog.Cadence;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.pricing.Model;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The kinds of values that stand in cells.
final class Forms {
    static final Form<String> TEXT = Form.of(
            text -> text, text -> isKeepable(text) ? Optional.of(text) : Optional.empty(), "U+0001 …");

    /// A code, or another name that something is referred to by: without blanks around it.
    static final Form<String> CODE =
            Form.of(text -> text, text -> isKeepable(text) ? Optional.of(text.strip()) : Optional.empty(), "U+0001 …");

    static final Form<List<String>> LIST = Form.of(
            JoinedText::list, text -> isKeepable(text) ? JoinedText.readList(text) : Optional.empty(),
            "a; b; \"c; d\"");

    /// A list whose order means nothing.
    static final Form<List<String>> SET = Form.of(
            JoinedText::list, text -> (isKeepable(text) ? JoinedText.readList(text) : Optional.<List<String>>empty())
                    .map(items -> List.copyOf(new TreeSet<>(items))), "a; b; \"c; d\"");

    static final Form<Map<String, String>> MAP = Form.of(
            JoinedText::map,
            text -> isKeepable(text) ? JoinedText.readMap(text).map(map -> map) : Optional.empty(),
            "a=1; b=\"c; d\"");

    static final Form<BigDecimal> DECIMAL = new Form<>(true, Decimals::text,
            (text, habits) -> decimal(text, habits.decimalSign()), ExchangeProblem.FILE_FIELD_DECIMAL, "");

    static final Form<Integer> WHOLE = new Form<>(true, String::valueOf,
            (text, habits) -> decimal(text, habits.decimalSign()).flatMap(Forms::whole),
            ExchangeProblem.FILE_FIELD_VALUE, "0 … 999999999");

    static final Form<Boolean> FLAG = Form.of(String::valueOf, Forms::flag, "true, false");

    static final Form<Currency> CURRENCY = new Form<>(false, Currency::getCurrencyCode,
            (text, habits) -> currency(text), ExchangeProblem.FILE_FIELD_CURRENCY, "");

    static final Form<List<Currency>> CURRENCIES = Form.of(
            list -> JoinedText.list(list.stream().map(Currency::getCurrencyCode).toList()),
            text -> JoinedText.readList(text).flatMap(Forms::currencies), "EUR; USD");

    static final Form<Map<Currency, BigDecimal>> AMOUNTS =
            Form.of(Forms::amounts, text -> JoinedText.readMap(text).flatMap(Forms::amounts), "EUR=10; USD=12.50");

    static final Form<Map<String, BigDecimal>> VALUES =
            Form.of(Forms::values, text -> JoinedText.readMap(text).flatMap(Forms::values), "a=1; b=2.50");

    static final Form<Cadence> CADENCE = Form.of(Cadence::text, Forms::cadence, "P1M");

    static final Form<Instant> MOMENT = new Form<>(false, Instant::toString,
            (text, habits) -> Moments.read(text.strip(), habits.zone()), ExchangeProblem.FILE_FIELD_VALUE,
            "2026-07-14");

    static final Form<Model> MODEL = words(Model.class, Map.of(
            "STAIRCASE", Model.GRADUATED, "SLAB", Model.GRADUATED, "VOLUME_TIERED", Model.VOLUME, "FLAT_RATE",
            Model.FLAT));

    private static final Map<String, Boolean> FLAGS = Map.of(
            "true", true, "yes", true, "ja", true, "wahr", true, "1", true,
            "false", false, "no", false, "nein", false, "falsch", false, "0", false);

    private static final Map<String, Cadence> CADENCES = Map.of(
            "monthly", Cadence.MONTHLY, "monatlich", Cadence.MONTHLY,
            "quarterly", Cadence.QUARTERLY, "vierteljährlich", Cadence.QUARTERLY,
            "yearly", Cadence.YEARLY, "annual", Cadence.YEARLY, "annually", Cadence.YEARLY, "jährlich", Cadence.YEARLY);

    /// Thousands signs where they can be nothing else: 1,000.50 and 1,000,000, but not 1,000.
    private static final Pattern GROUPED_POINT = Pattern.compile("-?\\d{1,3}(?:(?:,\\d{3})+\\.\\d+|(?:,\\d{3}){2,})");

    private static final Pattern GROUPED_COMMA = Pattern.compile("-?\\d{1,3}(?:(?:\\.\\d{3})+,\\d+|(?:\\.\\d{3}){2,})");

    private Forms() {}

    /// One of the constants, by its name: capitals, and the signs between words, apart.
    static <W extends Enum<W>> Form<W> words(Class<W> type) {
        return words(type, Map.of());
    }

    private static <W extends Enum<W>> Form<W> words(Class<W> type, Map<String, W> synonyms) {
        Map<String, W> words = new HashMap<>(synonyms);
        Arrays.stream(type.getEnumConstants()).forEach(word -> words.put(word.name(), word));
        String expected = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
        return new Form<>(false, Enum::name,
                (text, habits) ->
                        Optional.ofNullable(words.get(text.strip().toUpperCase(Locale.ROOT).replaceAll("[ -]", "_"))),
                ExchangeProblem.FILE_FIELD_WORD, expected);
    }

    /// The number of a text.
    static Optional<BigDecimal> decimal(String text, char sign) {
        String plain = text.strip();
        String group = sign == ',' ? "." : ",";
        if (plain.contains(group)) {
            if (plain.length() > 80 || !(sign == ',' ? GROUPED_COMMA : GROUPED_POINT).matcher(plain).matches()) {
                return Optional.empty();
            }
            plain = plain.replace(group, "");
        }
        return Decimals.parse(plain.replace(sign, '.'));
    }

    private static Optional<Integer> whole(BigDecimal decimal) {
        boolean fits = decimal.scale() == 0 && decimal.signum() >= 0 && decimal.precision() <= 9;
        return fits ? Optional.of(decimal.intValueExact()) : Optional.empty();
    }

    private static Optional<Boolean> flag(String text) {
        return Optional.ofNullable(FLAGS.get(text.strip().toLowerCase(Locale.ROOT)));
    }

    private static Optional<Currency> currency(String text) {
        try {
            Currency currency = Currency.getInstance(text.strip().toUpperCase(Locale.ROOT));
            return currency.getDefaultFractionDigits() < 0 ? Optional.empty() : Optional.of(currency);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<List<Currency>> currencies(List<String> codes) {
        List<Currency> all = codes.stream().flatMap(code -> currency(code).stream()).distinct().toList();
        return all.size() == codes.size() ? Optional.of(all) : Optional.empty();
    }

    private static String amounts(Map<Currency, BigDecimal> amounts) {
        Map<String, String> texts = new TreeMap<>();
        amounts.forEach((currency, amount) -> texts.put(currency.getCurrencyCode(), Decimals.text(amount)));
        return JoinedText.map(texts);
    }

    private static Optional<Map<Currency, BigDecimal>> amounts(SortedMap<String, String> texts) {
        Map<Currency, BigDecimal> amounts = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        texts.forEach((code, text) -> currency(code)
                .ifPresent(currency -> Decimals.parse(text).ifPresent(amount -> amounts.put(currency, amount))));
        return amounts.size() == texts.size() ? Optional.of(amounts) : Optional.empty();
    }

    private static String values(Map<String, BigDecimal> values) {
        Map<String, String> texts = new TreeMap<>();
        values.forEach((name, value) -> texts.put(name, Decimals.text(value)));
        return JoinedText.map(texts);
    }

    private static Optional<Map<String, BigDecimal>> values(SortedMap<String, String> texts) {
        Map<String, BigDecimal> values = new TreeMap<>();
        texts.forEach((name, text) -> Decimals.parse(text).ifPresent(value -> values.put(name, value)));
        return values.size() == texts.size() ? Optional.of(values) : Optional.empty();
    }

    private static Optional<Cadence> cadence(String text) {
        String plain = text.strip();
        return Optional.ofNullable(CADENCES.get(plain.toLowerCase(Locale.ROOT))).or(() -> Cadence.parse(plain));
    }

    /// Whether a store can keep the text: no NUL and no half of a pair of surrogates.
    private static boolean isKeepable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
