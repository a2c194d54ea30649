package dev.tierdesk.console.preview;

import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.QuoteContext;
import dev.tierdesk.console.tiers.CatalogDates;
import dev.tierdesk.words.Numbers;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Reads what is typed for a [ContextField].
record ContextReading(CatalogSettings settings, Numbers numbers) {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /// What typing `text` into `field` does to the inputs; empty where it cannot be read.
    Optional<UnaryOperator<Inputs>> of(ContextField field, String text) {
        String typed = text.strip();
        @Nullable String given = typed.isEmpty() ? null : typed;
        return switch (field.what()) {
            case CURRENCY -> Optional.of(i -> i.withCurrency(given == null ? null : Currency.getInstance(given)));
            case COUNTRY -> Optional.of(typed.toUpperCase(Locale.ROOT))
                    .filter(code -> given == null || COUNTRIES.contains(code))
                    .map(code -> context(e -> e.country = given == null ? null : code));
            case BUYER -> Optional.of(context(e -> e.business = !typed.equals(ContextFields.CONSUMER)));
            case VAT_ID -> Optional.of(context(e -> e.vatIdValid = given != null));
            case CUSTOMER -> Optional.of(context(e -> e.customer = given));
            case DATE -> given == null
                    ? Optional.of(context(e -> e.date = null))
                    : new CatalogDates(settings.timeZone()).read(given).map(at -> context(e -> e.date = at));
            case DIMENSION -> Optional.of(context(e -> put(e.dimensions, field.name(), given)));
            case VARIABLE -> number(given, value -> context(e -> put(e.variables, field.name(), value)));
            case CARRIED_OVER -> number(given, value -> i -> i.withCarriedOver(meter(field.name()), value))
                    .filter(step -> !typed.startsWith("-") && !typed.startsWith("\u2212"));
        };
    }

    private Optional<UnaryOperator<Inputs>> number(
            @Nullable String given, Function<@Nullable BigDecimal, UnaryOperator<Inputs>> step) {
        return given == null
                ? Optional.of(step.apply(null))
                : numbers.read(given).map(reading -> step.apply(reading.value()));
    }

    private static Meter meter(String name) {
        int slash = name.indexOf('/');
        return new Meter(name.substring(0, slash), name.substring(slash + 1), null);
    }

    private static UnaryOperator<Inputs> context(Consumer<QuoteContext.Edit> change) {
        return inputs -> inputs.withContext(inputs.context().with(change));
    }

    private static <T> void put(Map<String, T> map, String name, @Nullable T value) {
        if (value == null) {
            map.remove(name);
        } else {
            map.put(name, value);
        }
    }
}
