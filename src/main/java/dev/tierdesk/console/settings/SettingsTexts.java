package dev.tierdesk.console.settings;

import dev.tierdesk.words.Numbers;
import java.math.BigDecimal;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How values of the settings are written and read as one text.
final class SettingsTexts {
    private SettingsTexts() {}

    /// `USD, EUR`.
    static String currencies(List<Currency> currencies) {
        return currencies.stream().map(Currency::getCurrencyCode).collect(Collectors.joining(", "));
    }

    /// Reads `usd, EUR`; empty where there is none, one twice, or one that cannot be charged in.
    static Optional<List<Currency>> currencies(String text) {
        List<Currency> currencies = new ArrayList<>();
        List<String> codes = Arrays.stream(text.toUpperCase(Locale.ROOT).split("[\\s,;]+", -1))
                .filter(c -> !c.isEmpty()).toList();
        for (String code : codes) {
            try {
                currencies.add(Currency.getInstance(code));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        boolean usable = !currencies.isEmpty()
                && currencies.stream().allMatch(c -> c.getDefaultFractionDigits() >= 0)
                && currencies.stream().distinct().count() == currencies.size();
        return usable ? Optional.of(currencies) : Optional.empty();
    }

    /// A number that has to be there.
    static Optional<BigDecimal> number(String text, Numbers numbers) {
        return numbers.read(text).map(Numbers.Reading::value);
    }

    /// A whole number that has to be there.
    static Optional<Integer> whole(String text) {
        return text.strip().matches("\\d{1,6}") ? Optional.of(Integer.valueOf(text.strip())) : Optional.empty();
    }

    /// Every country of ISO 3166 by its code, in the order of their names, after the empty one.
    static List<String> countries(Locale language) {
        return Stream.concat(Stream.of(""), Arrays.stream(Locale.getISOCountries())
                        .sorted(byCountry(Function.identity(), language)))
                .toList();
    }

    /// In the order of what their countries are called.
    static <T> Comparator<T> byCountry(Function<T, String> code, Locale language) {
        return Comparator.comparing(item -> country(code.apply(item), language), Collator.getInstance(language));
    }

    /// What a country is called.
    static String country(String code, Locale language) {
        return code.isEmpty() ? "" : Locale.of("", code).getDisplayCountry(language) + " (" + code + ")";
    }

    /// The list with one item exchanged.
    static <T> List<T> with(List<T> list, int index, Function<T, T> change) {
        List<T> changed = new ArrayList<>(list);
        changed.set(index, change.apply(list.get(index)));
        return changed;
    }

    /// The list without one item.
    static <T> List<T> without(List<T> list, int index) {
        List<T> rest = new ArrayList<>(list);
        rest.remove(index);
        return rest;
    }

    /// The list with one more item.
    static <T> List<T> plus(List<T> list, T item) {
        List<T> more = new ArrayList<>(list);
        more.add(item);
        return more;
    }
}
