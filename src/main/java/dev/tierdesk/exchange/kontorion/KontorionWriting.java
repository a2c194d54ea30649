package dev.tierdesk.exchange.kontorion;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Cost;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.PriceKeys;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.UnmatchedKeyPolicy;
import dev.tierdesk.document.FieldWriter;
import dev.tierdesk.document.Json;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonBoolean;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.exchange.ExportContext;
import dev.tierdesk.exchange.ForeignId;
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Losses;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Where;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// One writing of a catalog for Kontorion: an object with the bodies of all products, plans and prices. A price that
/// would charge something else there is left out.
final class KontorionWriting {
    private final Catalog catalog;
    private final ExportContext context;
    private final Map<String, WireProduct> wire = new HashMap<>();
    private final Map<String, Optional<String>> hindrances = new HashMap<>();
    private final List<Problem> told = new ArrayList<>();

    KontorionWriting(Catalog catalog, ExportContext context) {
        this.catalog = catalog;
        this.context = context;
        catalog.products().forEach(product -> wire.put(product.code(), WireProduct.of(product, catalog)));
    }

    byte[] write() {
        // the last first: whether one that ends is written depends on the one that takes over
        catalog.prices().stream()
                .filter(price -> wire.containsKey(price.product()))
                .sorted(Comparator.comparing(KontorionWriting::from).reversed())
                .forEach(price -> hindrances.put(price.code(), hindrance(price, terms(price))));
        Map<String, Set<String>> sold = new HashMap<>();
        List<JsonObject> prices = new ArrayList<>();
        for (Price price : catalog.prices()) {
            Optional<String> hindrance = hindrance(price);
            if (hindrance.isPresent()) {
                told.add(Losses.notWritten(price, hindrance.get()));
            } else {
                prices.add(price(price, terms(price).orElseThrow()));
                if (price.plan() != null) {
                    sold.computeIfAbsent(price.plan(), plan -> new TreeSet<>()).add(price.product());
                }
            }
        }
        JsonObject file = new FieldWriter()
                .value("products", JsonArray.of(catalog.products().stream().map(this::product).toList()))
                .value("plans", JsonArray.of(catalog.plans().stream().map(plan -> plan(plan, sold)).toList()))
                .value("prices", JsonArray.of(prices))
                .done();
        return Json.pages(file).getBytes(StandardCharsets.UTF_8);
    }

    /// What was not written, and which field kept it from that.
    List<Problem> told() {
        return told;
    }

    /// The price's terms in the model of its product; empty where there are none that charge the same.
    private Optional<Terms> terms(Price price) {
        return Optional.ofNullable(wire.get(price.product()))
                .flatMap(product -> PriceTerms.in(product.model(), price.terms()));
    }

    private Optional<String> hindrance(Price price) {
        return hindrances.getOrDefault(price.code(), Optional.of("product"));
    }

    private static Instant from(Price price) {
        return Objects.requireNonNullElse(price.effectiveFrom(), Instant.MIN);
    }

    private Optional<String> hindrance(Price price, Optional<Terms> terms) {
        Optional<String> part = Objects.requireNonNull(wire.get(price.product())).hindrance(price);
        if (part.isPresent()) {
            return part;
        }
        if (Losses.isConverted(price, catalog)) {
            return Optional.of("unit");
        }
        if (price.plan() != null && catalog.plan(price.plan()).map(plan -> Intervals.of(price, plan)).isEmpty()) {
            return Optional.of("plan");
        }
        Instant until = price.effectiveUntil();
        if (until != null && !isSucceeded(price, until)) {
            return Optional.of("effective_until");
        }
        if (terms.isEmpty()) {
            return Optional.of("terms.model");
        }
        if (price.costVariant() != null && terms.get().hasFormula()) {
            return Optional.of("cost_variant");
        }
        FieldWriter body = new FieldWriter();
        if (!PriceTerms.write(terms.get(), body)) {
            return Optional.of("terms.formula");
        }
        Report report = new Report();
        Expressions expressions = new Expressions(new ImportContext(catalog, context.clock()), report);
        Terms back = PriceTerms.read(new ForeignObject(body.done(), Where.ROOT, report), terms.get().model(),
                price.currency(), expressions, report);
        return back == null ? Optional.of("terms")
                : Losses.firstDifference(price.with(e -> e.terms = terms.get()), back);
    }

    /// Whether another price that is written takes over when this one ends: the later one counts then.
    private boolean isSucceeded(Price price, Instant until) {
        return until.isAfter(from(price)) && catalog.pricesOfProduct(price.product()).stream()
                .filter(other -> until.equals(other.effectiveFrom()) && isForTheSame(price, other))
                .anyMatch(other -> hindrance(other).isEmpty());
    }

    private static boolean isForTheSame(Price one, Price other) {
        return Objects.equals(one.plan(), other.plan())
                && one.currency().equals(other.currency())
                && Objects.equals(one.customer(), other.customer())
                && Objects.equals(one.country(), other.country())
                && Objects.equals(one.priceKey(), other.priceKey())
                && one.dimensions().equals(other.dimensions());
    }

    private JsonObject product(Product product) {
        WireProduct as = Objects.requireNonNull(wire.get(product.code()));
        PriceKeys keys = product.keys();
        boolean policy = keys.policy() != UnmatchedKeyPolicy.REJECT || keys.defaultKey() != null;
        return new FieldWriter()
                .text("id", id(product))
                .text("name", product.name().isBlank() ? product.code() : product.name())
                .textUnlessEmpty("description", product.description())
                .word("type", as.type())
                .text("pricing_model", PriceTerms.word(as.model()))
                .text("price_key_label", keys.label())
                .text("unmatched_price_key_policy", keys.isKeyed() || policy ? keys.policy().name()
                        .toLowerCase(Locale.ROOT) : null)
                .text("default_price_key", keys.defaultKey())
                .list("costs", product.costs(), KontorionWriting::cost)
                .texts("requires_product_ids", product.requires().stream().filter(wire::containsKey)
                        .map(this::productId).toList())
                .word("tax_category", product.taxCategory())
                .text("status", ProductStatus.of(product).word())
                .done();
    }

    private static JsonObject cost(Cost cost) {
        return new FieldWriter()
                .text("key", cost.key())
                .value("amount", new FieldWriter()
                        .decimal("amount", cost.amount())
                        .text("currency", cost.currency().getCurrencyCode())
                        .done())
                .done();
    }

    private JsonObject plan(Plan plan, Map<String, Set<String>> sold) {
        Set<String> products = new TreeSet<>(sold.getOrDefault(plan.code(), Set.of()));
        plan.allowances().stream().map(allowance -> allowance.product()).filter(wire::containsKey)
                .forEach(products::add);
        String id = ForeignId.written(plan.code(), plan.externalIds(), KontorionFormat.NAME);
        return new FieldWriter()
                .text("id", id)
                .text("external_id", id.equals(plan.code()) ? null : plan.code())
                .text("name", plan.name().isBlank() ? plan.code() : plan.name())
                .textUnlessEmpty("description", plan.description())
                .textUnlessEmpty("public_description", plan.publicDescription())
                .text("status", PlanBody.word(plan.status()))
                .value(PlanBody.COVERAGE, coverage(plan))
                .value("products", JsonArray.of(products.stream().map(product -> planProduct(plan, product)).toList()))
                .value("product_versions", Pins.write(plan.metadata(),
                        product -> wire.containsKey(product) ? productId(product) : null))
                .done();
    }

    private static @Nullable JsonBoolean coverage(Plan plan) {
        String said = plan.metadata().getOrDefault(PlanBody.COVERAGE, "");
        return said.equals("true") || said.equals("false") ? JsonBoolean.of(Boolean.parseBoolean(said)) : null;
    }

    private JsonObject planProduct(Plan plan, String product) {
        WireProduct as = Objects.requireNonNull(wire.get(product));
        return new FieldWriter()
                .text("product_id", productId(product))
                .list("allowances", plan.allowances().stream()
                        .filter(allowance -> allowance.product().equals(product) && allowance.unit().equals(as.unit()))
                        .toList(), RolledOver::write)
                .done();
    }

    private JsonObject price(Price price, Terms terms) {
        Plan plan = catalog.plan(price.plan()).orElse(null);
        FieldWriter body = new FieldWriter()
                .text("id", ForeignId.written(price.code(), price.externalIds(), KontorionFormat.NAME))
                .text("product_id", productId(price.product()))
                .text("plan_id", plan == null ? null
                        : ForeignId.written(plan.code(), plan.externalIds(), KontorionFormat.NAME))
                .text("kind", PriceBody.kind(price.customer()))
                .text("currency", price.currency().getCurrencyCode())
                .text("customer_id", price.customer())
                .text("country_code", price.country())
                .text("price_key", price.priceKey())
                .textMap("custom_dimensions", Intervals.others(price))
                .text("billing_interval", plan == null ? null : Intervals.of(price, plan))
                .text("effective_from", price.effectiveFrom() == null ? null : price.effectiveFrom().toString());
        PriceTerms.write(terms, body);
        return body.done();
    }

    private String productId(String code) {
        return catalog.product(code).map(KontorionWriting::id).orElse(code);
    }

    private static String id(Product product) {
        return ForeignId.written(product.code(), product.externalIds(), KontorionFormat.NAME);
    }
}
