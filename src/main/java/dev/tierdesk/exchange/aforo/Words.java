package dev.tierdesk.exchange.aforo;

import dev.tierdesk.catalog.Aggregation;
import dev.tierdesk.catalog.Audience;
import dev.tierdesk.catalog.BillingMode;
import dev.tierdesk.catalog.BillingTiming;
import dev.tierdesk.catalog.Defaults;
import dev.tierdesk.catalog.FilterOperator;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Overage;
import dev.tierdesk.catalog.PlanKind;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.Visibility;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The words of Aforo's fields and what they mean.
final class Words {
    static final Map<String, Aggregation> AGGREGATIONS = new TreeMap<>(Map.of(
            "COUNT", Aggregation.COUNT,
            "SUM", Aggregation.SUM,
            "UNIQUE", Aggregation.UNIQUE,
            "COUNT_DISTINCT", Aggregation.UNIQUE,
            "MAX", Aggregation.MAX,
            "AVG", Aggregation.AVG,
            "PERCENTILE_95", Aggregation.PERCENTILE_95));
    static final Map<String, BillingTiming> TIMINGS = new TreeMap<>(Map.of(
            "ARREARS", BillingTiming.ARREARS,
            "IN_ARREARS", BillingTiming.ARREARS,
            "ADVANCE", BillingTiming.ADVANCE,
            "IN_ADVANCE", BillingTiming.ADVANCE));
    static final Map<String, PlanStatus> STATUSES = new TreeMap<>(
            Map.of("DRAFT", PlanStatus.DRAFT, "ACTIVE", PlanStatus.PUBLISHED, "ARCHIVED", PlanStatus.ARCHIVED));
    static final Map<String, Visibility> VISIBILITIES = new TreeMap<>(Map.of(
            "PUBLIC", Visibility.PUBLIC, "PRIVATE", Visibility.PRIVATE, "public", Visibility.PUBLIC, "private",
                    Visibility.PRIVATE));
    static final Map<String, FilterOperator> OPERATORS = named(FilterOperator.values());
    static final Map<String, Audience> AUDIENCES = named(Audience.values());
    static final Map<String, Maturity> MATURITIES = named(Maturity.values());
    static final Map<String, PublishStatus> PUBLISH_STATUSES = named(PublishStatus.values());
    static final Map<String, PlanKind> KINDS = named(PlanKind.values());
    static final Map<String, BillingMode> BILLING_MODES = named(BillingMode.values());
    static final Map<String, Overage> OVERAGES = named(Overage.values());

    private static final String API = "API";

    private Words() {}

    /// The code of the product type that Aforo calls so.
    static String type(String word) {
        return word.equals(API) ? Defaults.STANDARD_API : word;
    }

    /// What Aforo calls a product type.
    static String word(String type) {
        return type.equals(Defaults.STANDARD_API) ? API : type;
    }

    /// The status of an offering: deprecated plans are still sold to those who have them.
    static String status(PlanStatus status) {
        return switch (status) {
            case DRAFT -> "DRAFT";
            case PUBLISHED, DEPRECATED -> "ACTIVE";
            case ARCHIVED -> "ARCHIVED";
        };
    }

    /// What Aforo calls an aggregation; null where it has none.
    static @Nullable String aggregation(Aggregation aggregation) {
        return aggregation == Aggregation.LATEST ? null : aggregation.name();
    }

    /// Constants by their names.
    static <E extends Enum<E>> Map<String, E> named(E[] constants) {
        Map<String, E> words = new TreeMap<>();
        for (E constant : constants) {
            words.put(constant.name(), constant);
        }
        return words;
    }
}
