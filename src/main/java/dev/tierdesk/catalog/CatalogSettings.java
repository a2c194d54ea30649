package dev.tierdesk.catalog;

import dev.tierdesk.pricing.RoundingPolicy;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What holds for a whole catalog; kept in it, undoable like everything else.
///
/// @param name of the catalog
/// @param currencies in which it sells; the first is the default
/// @param timeZone in which dates are meant
/// @param sellerCountry ISO 3166 code; null where not said
/// @param smallBusiness whether the seller charges no tax as a small business
/// @param subscriptionAgeLimitDays after how many days a subscription list counts as unknown
/// @param acceptedProblems warnings that do not count; their order means nothing
public record CatalogSettings(
        UUID id,
        String name,
        List<Currency> currencies,
        RoundingPolicy rounding,
        ZoneId timeZone,
        @Nullable String sellerCountry,
        boolean smallBusiness,
        List<TaxRule> taxRules,
        List<Variable> variables,
        List<ProductType> productTypes,
        int subscriptionAgeLimitDays,
        List<AcceptedProblem> acceptedProblems)
        implements Aggregate {
    public CatalogSettings {
        currencies = List.copyOf(currencies);
        if (currencies.isEmpty()) {
            throw new IllegalArgumentException("a catalog sells in some currency");
        }
        taxRules = List.copyOf(taxRules);
        variables = List.copyOf(variables);
        productTypes = List.copyOf(productTypes);
        acceptedProblems = List.copyOf(acceptedProblems);
    }

    /// There is one of them, so it needs no code of its own.
    @Override
    public String code() {
        return "settings";
    }

    /// The currency that new plans and prices start with.
    public Currency defaultCurrency() {
        return currencies.getFirst();
    }

    /// The same settings with some fields changed: `settings.with(e -> e.name = name)`.
    public CatalogSettings with(Consumer<Edit> change) {
        Edit edit = new Edit(this);
        change.accept(edit);
        return edit.toSettings();
    }

    /// The fields of settings while they are changed; lives no longer than the call of [#with].
    public static final class Edit {
        private final UUID id;
        public String name;
        public List<Currency> currencies;
        public RoundingPolicy rounding;
        public ZoneId timeZone;
        public @Nullable String sellerCountry;
        public boolean smallBusiness;
        public List<TaxRule> taxRules;
        public List<Variable> variables;
        public List<ProductType> productTypes;
        public int subscriptionAgeLimitDays;
        public List<AcceptedProblem> acceptedProblems;

        private Edit(CatalogSettings s) {
            id = s.id;
            name = s.name;
            currencies = new ArrayList<>(s.currencies);
            rounding = s.rounding;
            timeZone = s.timeZone;
            sellerCountry = s.sellerCountry;
            smallBusiness = s.smallBusiness;
            taxRules = new ArrayList<>(s.taxRules);
            variables = new ArrayList<>(s.variables);
            productTypes = new ArrayList<>(s.productTypes);
            subscriptionAgeLimitDays = s.subscriptionAgeLimitDays;
            acceptedProblems = new ArrayList<>(s.acceptedProblems);
        }

        private CatalogSettings toSettings() {
            return new CatalogSettings(id, name, currencies, rounding, timeZone, sellerCountry, smallBusiness, taxRules,
                    variables, productTypes, subscriptionAgeLimitDays, acceptedProblems);
        }
    }
}
