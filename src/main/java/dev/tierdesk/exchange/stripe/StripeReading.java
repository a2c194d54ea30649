package dev.tierdesk.exchange.stripe;

import dev.tierdesk.catalog.Aggregation;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Codes;
import dev.tierdesk.catalog.Lifecycle;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.UnitStatus;
import dev.tierdesk.document.JsonNull;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.exchange.Source;
import dev.tierdesk.exchange.billing.ApiObjects;
import dev.tierdesk.exchange.billing.Offer;
import dev.tierdesk.pricing.Problem;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One reading of Stripe objects.
final class StripeReading {
    private static final Set<String> LISTS = Set.of("data", "products", "prices", "meters");
    private static final Set<String> PAGING = Set.of("object", "url", "has_more", "next_page", "total_count");
    private static final Map<String, Aggregation> FORMULAS =
            Map.of("sum", Aggregation.SUM, "count", Aggregation.COUNT, "last", Aggregation.LATEST);

    private final ImportContext context;
    private final Report report = new Report();
    private final Offer offer;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, String> unitLabels = new HashMap<>();

    StripeReading(ImportContext context) {
        this.context = context;
        offer = new Offer(context, "stripe", StripeTerms::held);
    }

    Imported read(Source source) {
        ApiObjects objects = ApiObjects.read(source, StripeReading::kind, LISTS, PAGING, report);
        objects.of("meter").forEach(this::meter);
        objects.of("product").forEach(this::product);
        StripePrices prices = new StripePrices(context, offer, report, this);
        // Stripe lists what is new first; what is older keeps its place when something is added.
        List<ForeignObject> oldestFirst = objects.of("price").stream()
                .map(price -> Map.entry(price, created(price)))
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
        for (ForeignObject price : oldestFirst) {
            if (isNew("price", price)) {
                prices.read(price);
            }
        }
        for (ForeignObject other : objects.of("other")) {
            if (other.text("object") != null) {
                other.notKept("object");
            }
        }
        return offer.imported(report);
    }

    private static BigDecimal created(ForeignObject price) {
        return Objects.requireNonNullElse(price.decimal("created"), BigDecimal.ZERO);
    }

    private static @Nullable String kind(JsonObject json, String field) {
        String object = ApiObjects.text(json, "object");
        if (object == null && json.fields().getOrDefault("object", JsonNull.NULL) instanceof JsonNull) {
            return switch (field) {
                case "products" -> "product";
                case "prices" -> "price";
                case "meters" -> "meter";
                default -> null;
            };
        }
        return switch (object) {
            case "product", "price" -> object;
            case "billing.meter" -> "meter";
            case "list", "search_result" -> null;
            case null, default -> "other";
        };
    }

    /// An id that somebody chose is the code here; one that Stripe made is kept beside it.
    static boolean isCode(String id, String prefix) {
        return !id.startsWith(prefix) && Codes.isValid(id);
    }

    private void meter(ForeignObject meter) {
        int errors = report.errors();
        String id = meter.neededText("id");
        String event = meter.text("event_name", "");
        String name = meter.text("display_name", "");
        ForeignObject aggregation = meter.object("default_aggregation");
        Aggregation formula = aggregation == null ? null : aggregation.word("formula", FORMULAS);
        ForeignObject value = meter.object("value_settings");
        String field = value == null ? null : value.text("event_payload_key");
        boolean isInactive = meter.text("status", "active").equals("inactive");
        meter.notKept("object", "created", "customer_mapping", "event_time_window", "livemode", "status_transitions",
                "updated");
        finish(meter, aggregation, value);
        if (id == null || report.errors() > errors || !isNew("meter", meter)) {
            return;
        }
        boolean isCode = isCode(id, "mtr_");
        String code = isCode ? id : Codes.isValid(event) ? event : null;
        String shown = name.isBlank() ? event.isBlank() ? id : event : name;
        offer.unit(id, isCode ? null : id, code, shown, e -> {
            e.name = shown;
            e.eventType = event.isEmpty() || event.equals(e.code) ? e.eventType : event;
            e.aggregation = formula == null ? e.aggregation : formula;
            e.eventField = field == null || e.aggregation == Aggregation.COUNT ? e.eventField : field;
            UnitStatus status = isInactive ? UnitStatus.ARCHIVED : UnitStatus.ACTIVE;
            e.status = Lifecycle.step(e.status, status).isEmpty() ? status : e.status;
        });
    }

    /// Reads a product, which may stand in a price as well.
    void product(ForeignObject product) {
        int errors = report.errors();
        String id = product.neededText("id");
        if (product.flag("deleted", false)) {
            product.notKept("deleted");
            return;
        }
        String name = product.neededText("name");
        String description = product.text("description");
        String label = product.text("unit_label");
        boolean isActive = product.flag("active", true);
        List<ForeignObject> features = product.objects(product.has("marketing_features") ? "marketing_features"
                : "features");
        List<String> lines = features.stream().map(feature -> feature.text("name")).filter(Objects::nonNull).toList();
        features.forEach(ForeignObject::finish);
        Map<String, String> metadata = product.textMap("metadata");
        product.notKept("object", "created", "updated", "livemode", "images", "default_price", "package_dimensions",
                "shippable",
                "statement_descriptor", "tax_code", "tax_details", "type", "attributes", "url");
        product.finish();
        if (id == null || name == null || report.errors() > errors || !isNew("product", product)) {
            return;
        }
        if (label != null) {
            unitLabels.put(id, label);
        }
        boolean isCode = isCode(id, "prod_");
        String code = isCode ? id : metadata.remove(StripeWriting.CODE);
        offer.product(id, isCode ? null : id, code, name, e -> {
            e.name = name;
            e.description = description == null ? e.description : description;
            e.features = lines.isEmpty() ? e.features : lines;
            e.metadata.putAll(metadata);
            PublishStatus status = isActive ? PublishStatus.DRAFT : PublishStatus.ARCHIVED;
            boolean changes = isActive == (e.publishStatus == PublishStatus.ARCHIVED);
            e.publishStatus = changes && Lifecycle.step(e.publishStatus, status).isEmpty() ? status : e.publishStatus;
        });
    }

    /// The product that a price refers to: of the file, else of the present catalog.
    Optional<Product> product(String id) {
        return offer.product(id).or(() -> context.present().products().stream()
                .filter(product -> id.equals(product.externalIds().get("stripe")) || id.equals(product.code()))
                .findFirst()
                .map(product -> offer.present(id, product)));
    }

    /// What one of a product is called; null where the file does not say.
    @Nullable String unitLabel(String product) {
        return unitLabels.get(product);
    }

    /// The unit of a meter: of the file, else of the present catalog, else a new one named after the product.
    BillableUnit unit(String key, @Nullable Aggregation aggregation, String name) {
        return offer.unit(key).orElseGet(() -> {
            boolean isCode = isCode(key, "mtr_");
            Optional<BillableUnit> present = context.present().units().stream()
                    .filter(unit -> key.equals(unit.externalIds().get("stripe")) || key.equals(unit.code()))
                    .findFirst();
            String shown = present.map(BillableUnit::name).orElse(name);
            return offer.unit(key, isCode ? null : key, isCode ? key : null, shown,
                    e -> e.aggregation = aggregation == null ? e.aggregation : aggregation);
        });
    }

    private boolean isNew(String kind, ForeignObject object) {
        String id = object.text("id");
        if (id == null || seen.add(kind + " " + id)) {
            return true;
        }
        report.add(Problem.of(ExchangeProblem.OBJECT_TWICE, object.where()).with("found", id));
        return false;
    }

    private static void finish(@Nullable ForeignObject... objects) {
        for (ForeignObject object : objects) {
            if (object != null) {
                object.finish();
            }
        }
    }
}
