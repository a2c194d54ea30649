package dev.tierdesk.catalog.check;

import static dev.tierdesk.catalog.Findings.unknown;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Cost;
import dev.tierdesk.catalog.Defaults;
import dev.tierdesk.catalog.Findings;
import dev.tierdesk.catalog.Lifecycle;
import dev.tierdesk.catalog.PriceKeys;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.UnitStatus;
import dev.tierdesk.catalog.UnmatchedKeyPolicy;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rules of products (`catalog.md` 1, 3).
public final class ProductRules {
    private static final Pattern COST_KEY = Pattern.compile("[a-z0-9][a-z0-9_]{0,63}");
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s/]+\\S*");

    private final Product product;
    private final CatalogIndex index;
    private final Findings found = new Findings();

    private ProductRules(Product product, CatalogIndex index) {
        this.product = product;
        this.index = index;
    }

    static List<Problem> problems(Product product, CatalogIndex index) {
        ProductRules rules = new ProductRules(product, index);
        rules.checkGeneral();
        rules.checkUnits();
        rules.checkKeys();
        rules.checkCosts();
        rules.checkRequires();
        GatewayRules.check(product, index, rules.found);
        rules.checkChange();
        return rules.found.problems();
    }

    /// The fields of a saved product that cannot be changed any more, each with the reason: `code` and `charge_type`
    /// once it is published or in a plan that is or was, `price_key_label` (it cannot be cleared) once prices have
    /// keys.
    public static List<Problem> lockedFields(Product saved, Catalog catalog) {
        List<Problem> locked = new ArrayList<>();
        if (InForce.of(catalog, saved).everPublished()) {
            locked.add(Problem.of(CatalogProblem.CODE_LOCKED, new Where("code")).with("code", saved.code()));
            locked.add(Problem.of(CatalogProblem.CHARGE_TYPE_LOCKED, new Where("charge_type"))
                    .with("charge_type", saved.chargeType().name()));
        }
        int keyed = (int) catalog.pricesOfProduct(saved.code()).stream().filter(p -> p.priceKey() != null).count();
        if (saved.keys().label() != null && keyed > 0) {
            locked.add(Problem.of(CatalogProblem.KEY_LABEL_LOCKED, new Where("price_key_label"))
                    .with("label", saved.keys().label())
                    .with("prices", keyed));
        }
        return locked;
    }

    /// Whether the two go together; a problem that names what is allowed where they do not (`catalog.md` 1).
    static List<Problem> pair(ChargeType chargeType, Model model, Where where) {
        if (chargeType.models().contains(model)) {
            return List.of();
        }
        String allowed = chargeType.models().stream().sorted().map(Model::name).collect(Collectors.joining(", "));
        return List.of(Problem.of(CatalogProblem.VALIDATION, where)
                .with("charge_type", chargeType.name())
                .with("model", model.name())
                .with("allowed", allowed));
    }

    private void checkGeneral() {
        index.checkCode(product, found);
        index.checkName(product, found);
        if (!index.productTypes().contains(product.type())) {
            found.add(unknown(CatalogProblem.UNKNOWN_PRODUCT_TYPE, new Where("type"), product.type(),
                    index.productTypes()));
        }
        if (product.type().equals(Defaults.STANDARD_API)) {
            checkMetadata("base_path");
            checkMetadata("api_version");
        }
        if (product.openapiUrl() != null && !WEB_ADDRESS.matcher(product.openapiUrl()).matches()) {
            found.add(CatalogProblem.URL_INVALID, "openapi_url", "value", product.openapiUrl());
        }
        if (product.pricingModel() != null) {
            pair(product.chargeType(), product.pricingModel(), new Where("pricing_model")).forEach(found::add);
        }
        found.checkOnce(product.tags(), new Where("tags"));
        Lifecycle.contradictions(product).forEach(found::add);
    }

    private void checkMetadata(String field) {
        if (product.metadata().getOrDefault(field, "").isBlank()) {
            found.add(Problem.of(CatalogProblem.METADATA_MISSING, new Where("metadata").field(field))
                    .with("field", field)
                    .with("type", product.type()));
        }
    }

    private void checkUnits() {
        Where list = new Where("units");
        found.checkOnce(product.units(), list);
        Map<String, Set<String>> priced = index.plansOfUnits(product.code());
        Collection<String> before = index.saved(product).orElse(null) instanceof Product saved
                ? saved.units() : product.units();
        for (int i = 0; i < product.units().size(); i++) {
            String unit = product.units().get(i);
            boolean archived = index.catalog().unit(unit).filter(u -> u.status() == UnitStatus.ARCHIVED).isPresent();
            if (archived && !before.contains(unit)) {
                found.add(Problem.of(CatalogProblem.UNIT_ARCHIVED, list.item(i))
                        .with("unit", unit)
                        .with("product", product.code()));
            }
            if (index.catalog().unit(unit).isEmpty()) {
                found.add(unknown(CatalogProblem.UNKNOWN_UNIT, list.item(i), unit, unitCodes()));
            } else if (!priced.containsKey(unit)) {
                found.add(Problem.of(CatalogProblem.UNIT_WITHOUT_PRICE, list.item(i)).with("unit", unit));
            }
        }
    }

    private void checkKeys() {
        PriceKeys keys = product.keys();
        Where where = new Where("default_price_key");
        if (!keys.isKeyed()) {
            if (keys.defaultKey() != null) {
                found.add(Problem.of(CatalogProblem.DEFAULT_KEY_NOT_KEYED, where).with("key", keys.defaultKey()));
            }
        } else if (keys.defaultKey() == null) {
            if (keys.policy() == UnmatchedKeyPolicy.USE_DEFAULT) {
                found.add(CatalogProblem.DEFAULT_KEY_MISSING, where);
            }
        } else if (index.catalog().pricesOfProduct(product.code()).stream()
                .noneMatch(price -> keys.defaultKey().equals(price.priceKey()))) {
            found.add(Problem.of(CatalogProblem.DEFAULT_KEY_UNKNOWN, where).with("key", keys.defaultKey()));
        }
    }

    private void checkCosts() {
        record Variant(String key, @Nullable String unit, Currency currency) {}
        Set<Variant> seen = new HashSet<>();
        for (Cost cost : product.costs()) {
            Where where = new Where("costs").item(cost.key());
            if (!COST_KEY.matcher(cost.key()).matches()) {
                found.add(Problem.of(CatalogProblem.COST_KEY_INVALID, where.field("key")).with("key", cost.key()));
            }
            if (!seen.add(new Variant(cost.key(), cost.unit(), cost.currency()))) {
                found.add(Problem.of(CatalogProblem.COST_TWICE, where.field("key")).with("key", cost.key()));
            }
            found.checkAtLeast(cost.amount(), BigDecimal.ZERO, where.field("amount"));
            if (cost.unit() != null && index.catalog().unit(cost.unit()).isEmpty()) {
                found.add(unknown(CatalogProblem.UNKNOWN_UNIT, where.field("unit"), cost.unit(), unitCodes()));
            }
        }
    }

    private void checkRequires() {
        Where list = new Where("requires");
        found.checkOnce(product.requires(), list);
        for (int i = 0; i < product.requires().size(); i++) {
            String required = product.requires().get(i);
            if (index.catalog().product(required).isEmpty()) {
                List<String> known = index.catalog().products().stream().map(Product::code).toList();
                found.add(unknown(CatalogProblem.UNKNOWN_PRODUCT, list.item(i), required, known));
            }
        }
        List<String> cycle = cycle();
        if (!cycle.isEmpty()) {
            found.add(Problem.of(CatalogProblem.REQUIRES_CYCLE, list).with("cycle", String.join(" → ", cycle)));
        }
    }

    /// The shortest way from the product over what it requires back to itself; empty where there is none.
    private List<String> cycle() {
        Map<String, String> cameFrom = new HashMap<>();
        Deque<String> next = new ArrayDeque<>(List.of(product.code()));
        while (!next.isEmpty()) {
            String code = next.removeFirst();
            List<String> requires = code.equals(product.code())
                    ? product.requires()
                    : index.catalog().product(code).map(Product::requires).orElse(List.of());
            for (String required : requires) {
                if (required.equals(product.code())) {
                    return way(cameFrom, code);
                }
                if (cameFrom.putIfAbsent(required, code) == null) {
                    next.addLast(required);
                }
            }
        }
        return List.of();
    }

    private List<String> way(Map<String, String> cameFrom, String last) {
        List<String> way = new ArrayList<>(List.of(product.code()));
        for (String code = last; code != null && !code.equals(product.code()); code = cameFrom.get(code)) {
            way.add(code);
        }
        way.add(product.code());
        Collections.reverse(way);
        return way;
    }

    /// What a saved product does not become any more, and which of its prices would not fit.
    private void checkChange() {
        if (!(index.saved(product).orElse(null) instanceof Product saved) || saved.equals(product)) {
            return;
        }
        if (!saved.code().equals(product.code())) {
            addIfLocked(saved, "code");
        }
        if (saved.chargeType() != product.chargeType()) {
            addIfLocked(saved, "charge_type");
        }
        if (saved.keys().isKeyed() && !product.keys().isKeyed()) {
            addIfLocked(saved, "price_key_label");
        }
        Misfits.of(saved, product, index.catalog(), Instant.MIN).forEach(misfits -> found.add(misfits.problem()));
    }

    private void addIfLocked(Product saved, String field) {
        lockedFields(saved, index.catalog()).stream()
                .filter(problem -> problem.where().path().equals(field))
                .forEach(found::add);
    }

    private List<String> unitCodes() {
        return index.catalog().units().stream().map(BillableUnit::code).toList();
    }
}
