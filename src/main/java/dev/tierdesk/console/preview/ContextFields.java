package dev.tierdesk.console.preview;

import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.QuoteContext;
import dev.tierdesk.catalog.Variable;
import dev.tierdesk.console.preview.ContextField.What;
import dev.tierdesk.pricing.Tier;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.Numbers;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which further things matter for what is looked at, and how what is typed for them is read.
record ContextFields(Selection selection, Inputs inputs, Messages messages) {
    static final String YES = "\u2713";

    /// The fields, in the order shown.
    List<ContextField> all() {
        List<Price> prices = selection.prices();
        QuoteContext context = inputs.context();
        List<ContextField> fields = new ArrayList<>();
        selection.plan().filter(p -> selection.mode() != Mode.PRICE && p.currencies().size() > 1).ifPresent(plan ->
                fields.add(choice(What.CURRENCY, PlanSheet.currency(plan, inputs).getCurrencyCode(),
                        plan.currencies().stream().map(Currency::getCurrencyCode).toList())));
        boolean taxed = selection.mode() != Mode.PRICE && selection.catalog().settings().sellerCountry() != null;
        if (taxed || prices.stream().anyMatch(p -> p.country() != null)) {
            fields.add(text(What.COUNTRY, "", context.country(), ""));
        }
        if (taxed && context.country() != null) {
            fields.add(text(What.VAT_ID, "", context.vatIdValid() ? YES : "", ""));
        }
        if (prices.stream().anyMatch(p -> p.customer() != null)) {
            fields.add(text(What.CUSTOMER, "", context.customer(), ""));
        }
        if (prices.stream().anyMatch(p -> p.effectiveFrom() != null || p.effectiveUntil() != null)) {
            Instant date = context.date();
            fields.add(text(What.DATE, "", date == null ? null
                    : date.atZone(selection.catalog().settings().timeZone()).toLocalDate().toString(), messages.get("preview.more.now")));
        }
        dimensions(prices).forEach(d -> fields.add(text(What.DIMENSION, d, context.dimensions().get(d), "")));
        addVariables(prices, context, fields);
        if (selection.mode() == Mode.PRICE && selection.price().filter(this::hasAllowance).isPresent()) {
            fields.add(text(What.CARRIED_OVER, "", edited(inputs.carriedOver()), "0"));
        }
        return fields;
    }

    /// What typing `text` into `field` does to the inputs; empty where it cannot be read.
    static Optional<UnaryOperator<Inputs>> read(ContextField field, String text, CatalogSettings settings, Numbers numbers) {
        String typed = text.strip();
        String given = typed.isEmpty() ? null : typed;
        return switch (field.what()) {
            case CURRENCY -> Optional.of(i -> i.withCurrency(given == null ? null : Currency.getInstance(given)));
            case COUNTRY -> given == null || Set.of(Locale.getISOCountries()).contains(given.toUpperCase(Locale.ROOT))
                    ? Optional.of(i -> i.withContext(country(i.context(), given == null ? null : given.toUpperCase(Locale.ROOT))))
                    : Optional.empty();
            case VAT_ID -> Optional.of(i -> i.withContext(vatId(i.context(), given != null)));
            case CUSTOMER -> Optional.of(i -> i.withContext(customer(i.context(), given)));
            case DATE -> date(given, settings);
            case DIMENSION -> Optional.of(i -> i.withContext(dimension(i.context(), field.name(), given)));
            case VARIABLE -> given == null
                    ? Optional.of(i -> i.withContext(variable(i.context(), field.name(), null)))
                    : numbers.read(given).map(r -> i -> i.withContext(variable(i.context(), field.name(), r.value())));
            case CARRIED_OVER -> given == null
                    ? Optional.of(i -> i.withCarriedOver(BigDecimal.ZERO))
                    : numbers.read(given).filter(r -> r.value().signum() >= 0).map(r -> i -> i.withCarriedOver(r.value()));
        };
    }

    private void addVariables(List<Price> prices, QuoteContext context, List<ContextField> fields) {
        String formulas = String.join(" ", prices.stream()
                .flatMap(p -> Stream.concat(Stream.ofNullable(p.terms().formula()), p.terms().tiers().stream().map(Tier::formula)))
                .filter(Objects::nonNull)
                .toList());
        for (Variable variable : selection.catalog().settings().variables()) {
            if (formulas.contains("var." + variable.name())) {
                BigDecimal value = context.variables().get(variable.name());
                fields.add(text(What.VARIABLE, variable.name(), value == null ? null : edited(value), edited(variable.defaultValue())));
            }
        }
    }

    private boolean hasAllowance(Price price) {
        return selection.catalog().plan(price.plan()).stream()
                .map(Plan::allowances)
                .flatMap(List::stream)
                .anyMatch(a -> a.product().equals(price.product()) && a.unit().equals(price.unit()));
    }

    private static Set<String> dimensions(List<Price> prices) {
        Set<String> names = new TreeSet<>();
        prices.forEach(p -> names.addAll(p.dimensions().keySet()));
        return names;
    }

    private ContextField text(What what, String name, @Nullable String value, String prompt) {
        return new ContextField(what, name, label(what, name), Objects.requireNonNullElse(value, ""), prompt, List.of());
    }

    private ContextField choice(What what, String value, List<String> choices) {
        return new ContextField(what, "", label(what, ""), value, "", choices);
    }

    private String label(What what, String name) {
        return name.isEmpty() ? messages.get("preview.more." + what.name()) : name;
    }

    private String edited(BigDecimal number) {
        return number.signum() == 0 ? "" : messages.numbers().edit(number);
    }

    private static Optional<UnaryOperator<Inputs>> date(@Nullable String given, CatalogSettings settings) {
        try {
            Instant date = given == null ? null : LocalDate.parse(given).atStartOfDay(settings.timeZone()).toInstant();
            return Optional.of(i -> i.withContext(date(i.context(), date)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static QuoteContext country(QuoteContext c, @Nullable String country) {
        return new QuoteContext(c.customer(), country, c.date(), c.dimensions(), c.variables(), c.business(), c.vatIdValid());
    }

    private static QuoteContext vatId(QuoteContext c, boolean valid) {
        return new QuoteContext(c.customer(), c.country(), c.date(), c.dimensions(), c.variables(), valid || c.business(), valid);
    }

    private static QuoteContext customer(QuoteContext c, @Nullable String customer) {
        return new QuoteContext(customer, c.country(), c.date(), c.dimensions(), c.variables(), c.business(), c.vatIdValid());
    }

    private static QuoteContext date(QuoteContext c, @Nullable Instant date) {
        return new QuoteContext(c.customer(), c.country(), date, c.dimensions(), c.variables(), c.business(), c.vatIdValid());
    }

    private static QuoteContext dimension(QuoteContext c, String name, @Nullable String value) {
        Map<String, String> next = new TreeMap<>(c.dimensions());
        if (value == null) {
            next.remove(name);
        } else {
            next.put(name, value);
        }
        return new QuoteContext(c.customer(), c.country(), c.date(), next, c.variables(), c.business(), c.vatIdValid());
    }

    private static QuoteContext variable(QuoteContext c, String name, @Nullable BigDecimal value) {
        Map<String, BigDecimal> next = new TreeMap<>(c.variables());
        if (value == null) {
            next.remove(name);
        } else {
            next.put(name, value);
        }
        return new QuoteContext(c.customer(), c.country(), c.date(), c.dimensions(), next, c.business(), c.vatIdValid());
    }
}
