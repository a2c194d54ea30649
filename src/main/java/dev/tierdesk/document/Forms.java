package dev.tierdesk.document;

import dev.tierdesk.catalog.Cadence;
import dev.tierdesk.catalog.Years;
import dev.tierdesk.pricing.Decimals;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The forms that the fields of documents have.
final class Forms {
    /// The longest text that stands for anything but free text.
    private static final int SHORT = 100;

    static final Form<String> TEXT = Forms::text;
    static final Form<Boolean> FLAG = Forms::flag;
    static final Form<BigDecimal> DECIMAL = Forms::decimal;
    static final Form<BigDecimal> POSITIVE = Forms::positive;
    static final Form<Currency> CURRENCY = Forms::currency;
    static final Form<LocalDate> DATE =
            parsed("2026-07-14", text -> Optional.of(LocalDate.parse(text)).filter(Years::hold));
    static final Form<Instant> INSTANT = parsed("2026-07-14T00:00:00Z",
            text -> text.endsWith("Z") ? Optional.of(Instant.parse(text)).filter(Years::hold) : Optional.empty());
    static final Form<ZoneId> ZONE = parsed("Europe/Berlin", text -> Optional.of(ZoneId.of(text)));
    static final Form<Cadence> CADENCE = parsed("P1M", Cadence::parse);
    static final Form<List<String>> TEXTS = listOf(TEXT);
    static final Form<List<String>> TEXT_SET = setOf(TEXT);
    static final Form<List<Currency>> CURRENCIES = setOf(CURRENCY);
    static final Form<Map<String, String>> TEXT_MAP = mapOf(TEXT);
    static final Form<Map<String, BigDecimal>> DECIMAL_MAP = mapOf(DECIMAL);
    static final Form<Map<Currency, BigDecimal>> AMOUNTS = Forms::amounts;

    private Forms() {}

    /// A whole number, written as a JSON number.
    static Form<Integer> whole(int minimum, int maximum) {
        return (json, place, refusals) -> {
            if (!(json instanceof JsonNumber number)) {
                refuseType(json, "number", place, refusals);
                return null;
            }
            boolean fits = number.raw().matches("-?\\d{1,9}");
            int value = fits ? Integer.parseInt(number.raw()) : 0;
            if (!fits || value < minimum || value > maximum) {
                refusals.add(DocumentProblem.DOCUMENT_RANGE, place, json,
                        "found", number.raw(), "minimum", minimum, "maximum", maximum);
                return null;
            }
            return value;
        };
    }

    /// One of the names of an enum.
    static <E extends Enum<E>> Form<E> oneOf(Class<E> type) {
        List<E> words = List.of(type.getEnumConstants());
        return (json, place, refusals) -> {
            String text = textOrRefuse(json, place, refusals);
            if (text == null) {
                return null;
            }
            for (E word : words) {
                if (word.name().equals(text)) {
                    return word;
                }
            }
            refusals.add(DocumentProblem.DOCUMENT_WORD_UNKNOWN, place, json, "found", text,
                    "expected", words.stream().map(Enum::name).collect(Collectors.joining(", ")));
            return null;
        };
    }

    /// A list, in its order; items that are refused are left out.
    static <T> Form<List<T>> listOf(Form<T> form) {
        return (json, place, refusals) -> {
            if (!(json instanceof JsonArray array)) {
                refuseType(json, "list", place, refusals);
                return null;
            }
            List<T> items = new ArrayList<>();
            for (int i = 0; i < array.items().size(); i++) {
                JsonValue item = array.items().get(i);
                Place at = place.item(Integer.toString(i));
                if (item instanceof JsonNull) {
                    refuseType(item, "value", at, refusals);
                    continue;
                }
                T value = form.read(item, at, refusals);
                if (value != null) {
                    items.add(value);
                }
            }
            return items;
        };
    }

    /// A list in which nothing stands twice.
    static <T> Form<List<T>> setOf(Form<T> form) {
        Form<List<T>> list = listOf(form);
        return (json, place, refusals) -> {
            List<T> items = list.read(json, place, refusals);
            if (items == null) {
                return null;
            }
            LinkedHashSet<T> different = new LinkedHashSet<>();
            for (T item : items) {
                if (!different.add(item)) {
                    refusals.add(DocumentProblem.DOCUMENT_ITEM_TWICE, place, json, "found", item.toString());
                }
            }
            return List.copyOf(different);
        };
    }

    /// A list that has at least one item.
    static <T> Form<List<T>> filled(Form<List<T>> form) {
        return (json, place, refusals) -> {
            if (json instanceof JsonArray array && array.items().isEmpty()) {
                refusals.add(DocumentProblem.DOCUMENT_LIST_EMPTY, place, json);
                return null;
            }
            return form.read(json, place, refusals);
        };
    }

    /// An object whose field names are free.
    static <T> Form<Map<String, T>> mapOf(Form<T> form) {
        return (json, place, refusals) -> {
            if (!(json instanceof JsonObject object)) {
                refuseType(json, "object", place, refusals);
                return null;
            }
            Map<String, T> map = new LinkedHashMap<>();
            object.fields().forEach((name, field) -> {
                Place at = place.field(name);
                if (field instanceof JsonNull) {
                    refuseType(field, "value", at, refusals);
                } else if (keepable(name, field, at, refusals)) {
                    T value = form.read(field, at, refusals);
                    if (value != null) {
                        map.put(name, value);
                    }
                }
            });
            return map;
        };
    }

    static void refuseType(JsonValue json, String expected, Place place, Refusals refusals) {
        String found = switch (json) {
            case JsonObject o -> "object";
            case JsonArray a -> "list";
            case JsonText t -> "text";
            case JsonNumber n -> "number";
            case JsonBoolean b -> "true or false";
            case JsonNull n -> "null";
        };
        refusals.add(DocumentProblem.DOCUMENT_TYPE, place, json, "found", found, "expected", expected);
    }

    private static @Nullable String text(JsonValue json, Place place, Refusals refusals) {
        String text = textOrRefuse(json, place, refusals);
        return text != null && keepable(text, json, place, refusals) ? text : null;
    }

    private static @Nullable String textOrRefuse(JsonValue json, Place place, Refusals refusals) {
        String text = json.asText();
        if (text == null) {
            refuseType(json, "text", place, refusals);
        }
        return text;
    }

    private static boolean keepable(String text, JsonValue json, Place place, Refusals refusals) {
        OptionalInt wrong = Texts.unkeepable(text);
        wrong.ifPresent(i -> refusals.add(
                DocumentProblem.DOCUMENT_CHARACTER, place, json, "found", Texts.number(text.charAt(i))));
        return wrong.isEmpty();
    }

    private static @Nullable Boolean flag(JsonValue json, Place place, Refusals refusals) {
        if (json instanceof JsonBoolean flag) {
            return flag.value();
        }
        refuseType(json, "true or false", place, refusals);
        return null;
    }

    private static @Nullable BigDecimal decimal(JsonValue json, Place place, Refusals refusals) {
        Optional<BigDecimal> value = switch (json) {
            case JsonText text -> Decimals.parse(text.value());
            case JsonNumber number -> ofNumber(number.raw());
            default -> {
                refuseType(json, "text", place, refusals);
                yield null;
            }
        };
        if (value == null) {
            return null;
        }
        if (value.isEmpty()) {
            String found = json instanceof JsonText text ? text.value() : ((JsonNumber) json).raw();
            refusals.add(DocumentProblem.DOCUMENT_DECIMAL, place, json, "found", found);
        }
        return value.orElse(null);
    }

    /// A JSON number may have an exponent; the digits are counted before it is written out.
    private static Optional<BigDecimal> ofNumber(String raw) {
        try {
            BigDecimal value = new BigDecimal(raw);
            return Decimals.fits(value) ? Optional.of(Decimals.canonical(value)) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static @Nullable BigDecimal positive(JsonValue json, Place place, Refusals refusals) {
        BigDecimal value = decimal(json, place, refusals);
        if (value != null && value.signum() <= 0) {
            refusals.add(DocumentProblem.DOCUMENT_NOT_POSITIVE, place, json, "found", Decimals.text(value));
            return null;
        }
        return value;
    }

    private static @Nullable Currency currency(JsonValue json, Place place, Refusals refusals) {
        String text = textOrRefuse(json, place, refusals);
        return text == null ? null : currency(text, json, place, refusals);
    }

    private static @Nullable Currency currency(String code, JsonValue json, Place place, Refusals refusals) {
        try {
            Currency currency = Currency.getInstance(code);
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException e) {
            // no currency has this code: refused below
        }
        refusals.add(DocumentProblem.DOCUMENT_CURRENCY, place, json, "found", code);
        return null;
    }

    private static @Nullable Map<Currency, BigDecimal> amounts(JsonValue json, Place place, Refusals refusals) {
        Map<String, BigDecimal> byCode = DECIMAL_MAP.read(json, place, refusals);
        if (byCode == null) {
            return null;
        }
        Map<Currency, BigDecimal> amounts = new LinkedHashMap<>();
        byCode.forEach((code, amount) -> {
            Currency currency = currency(code, json, place.field(code), refusals);
            if (currency != null) {
                amounts.put(currency, amount);
            }
        });
        return amounts;
    }

    /// A text that `parser` reads; it may throw what java.time throws.
    private static <T> Form<T> parsed(String example, Function<String, Optional<T>> parser) {
        return (json, place, refusals) -> {
            String text = textOrRefuse(json, place, refusals);
            if (text == null) {
                return null;
            }
            Optional<T> value = Optional.empty();
            if (text.length() <= SHORT) {
                try {
                    value = parser.apply(text);
                } catch (DateTimeException e) {
                    // refused below
                }
            }
            if (value.isEmpty()) {
                refusals.add(DocumentProblem.DOCUMENT_FORM, place, json, "found", text, "expected", example);
            }
            return value.orElse(null);
        };
    }
}
