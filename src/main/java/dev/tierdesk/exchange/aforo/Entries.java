package dev.tierdesk.exchange.aforo;

import dev.tierdesk.catalog.Aggregation;
import dev.tierdesk.catalog.Audience;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Defaults;
import dev.tierdesk.catalog.FilterCondition;
import dev.tierdesk.catalog.FilterOperator;
import dev.tierdesk.catalog.GatewayMapping;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.ProductType;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.UnitTemplate;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonBoolean;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ForeignId;
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.exchange.ForeignObjects;
import dev.tierdesk.exchange.ForeignStates;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Matches;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.pricing.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads billable units and products. Used on one thread.
final class Entries {
    /// The lines of the public card: the documentation has them, the name of the field is our own.
    static final String FEATURES = "features";

    private final ImportContext context;
    private final Catalog present;
    private final Matches matches;
    private final ForeignObjects<BillableUnit> units;
    private final ForeignObjects<Product> products;
    private final Report report;
    private final Set<String> assumed = new HashSet<>();

    Entries(ImportContext context, Matches matches, ForeignObjects<BillableUnit> units,
            ForeignObjects<Product> products, Report report) {
        this.context = context;
        present = context.present();
        this.matches = matches;
        this.units = units;
        this.products = products;
        this.report = report;
    }

    /// By what other entries refer to an entry: its key, which every entry of a catalog file has; a body of the
    /// interface has an id, if at all.
    static ForeignId key(ForeignObject entry) {
        boolean ofCatalogFile = !entry.where().path().isEmpty() && !entry.where().path().startsWith("[");
        String key = ofCatalogFile ? entry.neededText("key") : entry.text("key");
        String id = entry.text("id");
        return ForeignId.of(key == null ? id : key);
    }

    /// A billable unit.
    void unit(ForeignObject entry) {
        ForeignId id = key(entry);
        String name = entry.neededText("name");
        String label = entry.has("unitLabel") ? entry.text("unitLabel") : entry.text("unit");
        String description = entry.text("description");
        Aggregation aggregation = entry.word(entry.has("aggregationType") ? "aggregationType" : "aggregation",
                Words.AGGREGATIONS);
        String field = entry.text("eventField");
        List<String> types = entry.texts("productTypes").stream().map(Words::type).distinct().toList();
        List<FilterCondition> filters = filters(entry);
        entry.notKept("category", "required", "status");
        entry.finish();
        if (name == null || !entry.isWhole() || units.isTwice(entry, id, name)) {
            return;
        }
        units.put(id, name, matches.unit(id.externalId(), id.code(), name).with(e -> {
            e.name = name;
            e.unitLabel = Objects.requireNonNullElse(label, e.unitLabel);
            e.description = Objects.requireNonNullElse(description, e.description);
            e.aggregation = aggregation == null ? e.aggregation : aggregation;
            e.eventField = field == null ? e.eventField : field;
            e.productTypes = entry.has("productTypes") ? types : e.productTypes;
            e.filters = entry.has("filterConditions") ? filters : e.filters;
        }));
    }

    private static List<FilterCondition> filters(ForeignObject entry) {
        List<FilterCondition> filters = new ArrayList<>();
        for (ForeignObject row : entry.objects("filterConditions")) {
            String field = row.neededText("field");
            row.neededText("operator");
            FilterOperator operator = row.word("operator", Words.OPERATORS);
            String value = value(row);
            row.finish();
            if (field != null && operator != null) {
                filters.add(new FilterCondition(field, operator, value));
            }
        }
        return filters;
    }

    private static String value(ForeignObject row) {
        return switch (row.value("value")) {
            case JsonArray list -> String.join(", ", row.texts("value"));
            case JsonBoolean flag -> String.valueOf(flag.value());
            case null, default -> row.text("value", "");
        };
    }

    /// A product.
    void product(ForeignObject entry) {
        ForeignId id = key(entry);
        String name = entry.neededText("name");
        String type = entry.neededText("type") == null ? null : type(entry);
        String description = entry.text("description");
        Audience audience = entry.word("audience", Words.AUDIENCES);
        Maturity maturity = entry.word("maturityStage", Words.MATURITIES);
        PublishStatus publishStatus = entry.word("publishStatus", Words.PUBLISH_STATUSES);
        String url = entry.text("openApiSpecUrl");
        Map<String, String> metadata = entry.textMap("metadata");
        List<String> attached = attached(entry);
        List<String> features = features(entry);
        List<GatewayMapping> mappings = Mappings.read(entry, report);
        boolean isDeleted = isDeleted(entry);
        assume(entry, FEATURES, features);
        assume(entry, Mappings.FIELD, mappings);
        entry.notKept("monetizationStatus", "version", "createdAt", "updatedAt");
        entry.finish();
        if (name == null || type == null || !entry.isWhole() || products.isTwice(entry, id, name)) {
            return;
        }
        Product product = matches.product(id.externalId(), id.code(), name, type).with(e -> {
            e.name = name;
            e.type = type;
            e.description = Objects.requireNonNullElse(description, e.description);
            e.audience = audience == null ? e.audience : audience;
            e.openapiUrl = url == null ? e.openapiUrl : url;
            e.metadata = entry.has("metadata") ? metadata : e.metadata;
            e.units = entry.names().contains("billableUnits") ? attached : e.units;
            e.features = features == null ? e.features : features;
            e.gateways = mappings == null ? e.gateways : Mappings.over(e.gateways, mappings);
        });
        if (products.isNew(product.code()) && !entry.names().contains("billableUnits")) {
            Set<String> withDefaults = new LinkedHashSet<>(product.units());
            withDefaults.addAll(defaultUnits(type));
            product = product.with(e -> e.units = List.copyOf(withDefaults));
        }
        Product moved = product.with(e -> {
            e.maturity = maturity == null ? e.maturity : maturity;
            e.publishStatus = isDeleted ? PublishStatus.ARCHIVED : publishStatus == null ? e.publishStatus
                    : publishStatus;
        });
        products.put(id, name, ForeignStates.follow(present, moved, product, entry.where(), report));
    }

    /// Aforo archives what is deleted; whatever else stands in `status` follows from the other states.
    private static boolean isDeleted(ForeignObject entry) {
        String status = entry.text("status", "ACTIVE");
        if (!status.equals("ACTIVE") && !status.equals("ARCHIVED")) {
            entry.notKept("status");
        }
        return status.equals("ARCHIVED");
    }

    /// The lines of the public card; null where there are none that can be read.
    private static @Nullable List<String> features(ForeignObject entry) {
        boolean isRead = entry.value(FEATURES) instanceof JsonArray list
                && list.items().stream().allMatch(JsonText.class::isInstance);
        if (!isRead) {
            entry.notKept(FEATURES);
        }
        return isRead ? entry.texts(FEATURES) : null;
    }

    /// Tells once of a field that it is one of ours.
    private void assume(ForeignObject entry, String field, @Nullable List<?> value) {
        if (value != null && assumed.add(field)) {
            report.add(Problem.of(AforoProblem.AFORO_FIELD_ASSUMED, entry.where().field(field)).with("field", field));
        }
    }

    private @Nullable String type(ForeignObject entry) {
        String type = Words.type(entry.text("type", ""));
        Set<String> known = Stream.concat(Defaults.productTypes().stream(), present.settings().productTypes().stream())
                .map(ProductType::code)
                .collect(Collectors.toSet());
        if (known.contains(type)) {
            return type;
        }
        String words = known.stream().map(Words::word).sorted().collect(Collectors.joining(", "));
        entry.refuse(ExchangeProblem.FILE_FIELD_WORD, "type", Words.word(type), words);
        return null;
    }

    private List<String> attached(ForeignObject entry) {
        Set<String> codes = new LinkedHashSet<>();
        for (String key : entry.texts("billableUnits")) {
            units.find(key).map(BillableUnit::code)
                    .ifPresentOrElse(codes::add, () -> entry.unknown("billableUnits", key));
        }
        return List.copyOf(codes);
    }

    /// Aforo attaches the usual units of a type to a product that names none; those that are not there yet are made.
    private List<String> defaultUnits(String type) {
        List<String> codes = new ArrayList<>();
        Stream.concat(present.settings().productTypes().stream(), Defaults.productTypes().stream())
                .filter(known -> known.code().equals(type))
                .findFirst()
                .ifPresent(known -> known.units().forEach(template -> codes.add(unit(template))));
        return codes;
    }

    private String unit(UnitTemplate template) {
        return units.ofCode(template.code())
                .orElseGet(() -> {
                    BillableUnit unit = template.toUnit(Ids.next(context.clock()));
                    units.put(ForeignId.of(unit.code()), unit.name(), unit);
                    return unit;
                })
                .code();
    }
}
