package dev.tierdesk.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Who asks for a quote, and when: what decides which price applies (`pricing.md` 6) and which tax (`catalog.md` 10).
///
/// @param customer null for nobody in particular
/// @param country ISO 3166 code of the customer's country; null where not known
/// @param date the instant the prices shall be in force at; null is the quote's own time
/// @param dimensions further dimensions that prices may be narrowed by
/// @param variables values for formula variables by bare name, over the catalog's defaults
/// @param business whether the customer is a business
/// @param vatIdValid whether the customer's VAT id is valid
public record QuoteContext(
        @Nullable String customer,
        @Nullable String country,
        @Nullable Instant date,
        Map<String, String> dimensions,
        Map<String, BigDecimal> variables,
        boolean business,
        boolean vatIdValid) {
    /// Nobody in particular, now.
    public static final QuoteContext ANYONE = new QuoteContext(null, null, null, Map.of(), Map.of(), true, false);

    public QuoteContext {
        dimensions = Collections.unmodifiableMap(new TreeMap<>(dimensions));
        variables = Collections.unmodifiableMap(new TreeMap<>(variables));
    }

    /// The same context with some fields changed: `context.with(e -> e.country = "DE")`.
    public QuoteContext with(Consumer<Edit> change) {
        Edit edit = new Edit(this);
        change.accept(edit);
        return edit.toContext();
    }

    /// The fields of a context while they are changed; lives no longer than the call of [#with].
    public static final class Edit {
        public @Nullable String customer;
        public @Nullable String country;
        public @Nullable Instant date;
        public Map<String, String> dimensions;
        public Map<String, BigDecimal> variables;
        public boolean business;
        public boolean vatIdValid;

        private Edit(QuoteContext c) {
            customer = c.customer;
            country = c.country;
            date = c.date;
            dimensions = new TreeMap<>(c.dimensions);
            variables = new TreeMap<>(c.variables);
            business = c.business;
            vatIdValid = c.vatIdValid;
        }

        private QuoteContext toContext() {
            return new QuoteContext(customer, country, date, dimensions, variables, business, vatIdValid);
        }
    }
}
