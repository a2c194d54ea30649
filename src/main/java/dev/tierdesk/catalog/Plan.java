package dev.tierdesk.catalog;

import dev.tierdesk.pricing.RoundingPolicy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What customers subscribe to (`catalog.md` 6): prices refer to it by code.
///
/// @param currencies what it can be billed in, the first being shown first
/// @param minimumAmounts least subtotal of a period, by currency
/// @param rounding beats the catalog's where set
public record Plan(
        UUID id,
        String code,
        String name,
        String description,
        String publicDescription,
        PlanKind kind,
        Cadence cadence,
        int trialDays,
        BillingMode billingMode,
        List<Currency> currencies,
        Map<Currency, BigDecimal> minimumAmounts,
        Visibility visibility,
        PlanStatus status,
        @Nullable RoundingPolicy rounding,
        List<String> tags,
        List<Allowance> allowances,
        List<WorkedExample> examples,
        Map<String, String> metadata,
        Map<String, String> externalIds)
        implements Aggregate {
    public Plan {
        currencies = List.copyOf(currencies);
        minimumAmounts = Collections.unmodifiableMap(sorted(minimumAmounts));
        tags = List.copyOf(tags);
        allowances = List.copyOf(allowances);
        examples = List.copyOf(examples);
        metadata = SortedCopy.of(metadata);
        externalIds = SortedCopy.of(externalIds);
    }

    /// A new plan: monthly, standalone, billed afterwards.
    public static Plan draft(UUID id, String code, String name, Currency currency) {
        return new Plan(id, code, name, "", "", PlanKind.STANDALONE, Cadence.MONTHLY, 0, BillingMode.POSTPAID,
                List.of(currency), Map.of(), Visibility.PUBLIC, PlanStatus.DRAFT, null, List.of(), List.of(), List.of(),
                Map.of(), Map.of());
    }

    /// The same plan with some fields changed: `plan.with(e -> e.name = name)`.
    public Plan with(Consumer<Edit> change) {
        Edit edit = new Edit(this);
        change.accept(edit);
        return edit.toPlan();
    }

    private static Map<Currency, BigDecimal> sorted(Map<Currency, BigDecimal> amounts) {
        Map<Currency, BigDecimal> sorted = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        sorted.putAll(amounts);
        return sorted;
    }

    /// The fields of a plan while they are changed; lives no longer than the call of [#with].
    public static final class Edit {
        private final UUID id;
        public String code;
        public String name;
        public String description;
        public String publicDescription;
        public PlanKind kind;
        public Cadence cadence;
        public int trialDays;
        public BillingMode billingMode;
        public List<Currency> currencies;
        public Map<Currency, BigDecimal> minimumAmounts;
        public Visibility visibility;
        public PlanStatus status;
        public @Nullable RoundingPolicy rounding;
        public List<String> tags;
        public List<Allowance> allowances;
        public List<WorkedExample> examples;
        public Map<String, String> metadata;
        public Map<String, String> externalIds;

        private Edit(Plan p) {
            id = p.id;
            code = p.code;
            name = p.name;
            description = p.description;
            publicDescription = p.publicDescription;
            kind = p.kind;
            cadence = p.cadence;
            trialDays = p.trialDays;
            billingMode = p.billingMode;
            currencies = new ArrayList<>(p.currencies);
            minimumAmounts = sorted(p.minimumAmounts);
            visibility = p.visibility;
            status = p.status;
            rounding = p.rounding;
            tags = new ArrayList<>(p.tags);
            allowances = new ArrayList<>(p.allowances);
            examples = new ArrayList<>(p.examples);
            metadata = new TreeMap<>(p.metadata);
            externalIds = new TreeMap<>(p.externalIds);
        }

        private Plan toPlan() {
            return new Plan(id, code, name, description, publicDescription, kind, cadence, trialDays, billingMode,
                    currencies, minimumAmounts, visibility, status, rounding, tags, allowances, examples, metadata,
                    externalIds);
        }
    }
}
