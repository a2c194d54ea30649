package dev.tierdesk.exchange.killbill;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.BillingTiming;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanKind;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.exchange.billing.Sold;
import dev.tierdesk.exchange.killbill.KillBillTerms.Block;
import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Terms;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/// Writes a version of a catalog that Kill Bill accepts: the elements in the order of its schema, names that are XML
/// ids, rules with their default case, and the one price list that has to be there.
final class KillBillWriting {
    private static final String SYSTEM = "killbill";

    private final Catalog catalog;
    private final Instant at;
    private final Names names = new Names();
    private final XmlText xml = new XmlText();
    private final Map<Plan, Charges> charges = new LinkedHashMap<>();

    /// @param at the moment whose prices are written, and from whose day the version counts
    KillBillWriting(Catalog catalog, Instant at) {
        this.catalog = catalog;
        this.at = at;
        List<Price> sold = Sold.in(catalog, at).stream().filter(this::isCharged).toList();
        for (Plan plan : catalog.plans()) {
            if (BillingPeriods.of(plan.cadence()).isPresent()) {
                List<Price> own = sold.stream().filter(price -> plan.code().equals(price.plan())).toList();
                Charges.of(own).ifPresent(found -> charges.put(plan, found));
            }
        }
    }

    private boolean isCharged(Price price) {
        boolean isCounted = price.chargeType() == ChargeType.USAGE
                ? catalog.unit(price.unit()).filter(unit -> unit.conversion() == null).isPresent()
                : price.terms().model() == Model.FLAT;
        return isCounted && KillBillTerms.held(price.terms()) != null;
    }

    byte[] bytes() {
        catalog.units().forEach(unit -> name(Kind.UNIT, unit.code(), unit.externalIds()));
        catalog.products().forEach(product -> name(Kind.PRODUCT, product.code(), product.externalIds()));
        catalog.plans().forEach(plan -> name(Kind.PLAN, plan.code(), plan.externalIds()));
        xml.open("catalog");
        xml.leaf("effectiveDate", at.atZone(catalog.settings().timeZone()).truncatedTo(ChronoUnit.DAYS).toInstant()
                .toString());
        xml.leaf("catalogName", catalog.settings().name().isBlank() ? "catalog" : catalog.settings().name());
        xml.leaf("recurringBillingMode", "IN_ADVANCE");
        xml.open("currencies");
        currencies().forEach(currency -> xml.leaf("currency", currency));
        xml.close();
        units();
        products();
        rules();
        xml.open("plans");
        charges.forEach(this::plan);
        xml.close();
        priceLists();
        return xml.close().bytes();
    }

    private String name(Kind kind, String code, Map<String, String> externalIds) {
        return names.of(kind, code, externalIds.get(SYSTEM));
    }

    private Set<String> currencies() {
        Set<String> currencies = new TreeSet<>();
        for (Charges charged : charges.values()) {
            currencies.addAll(charged.fee().keySet());
            charged.usages().forEach(usage -> currencies.addAll(usage.keySet()));
        }
        return currencies.isEmpty() ? Set.of(catalog.settings().defaultCurrency().getCurrencyCode()) : currencies;
    }

    private void units() {
        xml.open("units");
        for (BillableUnit unit : catalog.units()) {
            String name = name(Kind.UNIT, unit.code(), unit.externalIds());
            xml.empty("unit", "name", name, "prettyName", pretty(unit.name(), name));
        }
        xml.close();
    }

    private void products() {
        Set<String> addOns = new TreeSet<>();
        charges.forEach((plan, charged) -> {
            if (plan.kind() == PlanKind.ADDON) {
                addOns.add(charged.product());
            }
        });
        xml.open("products");
        for (Product product : catalog.products()) {
            String name = name(Kind.PRODUCT, product.code(), product.externalIds());
            xml.open("product", "name", name, "prettyName", pretty(product.name(), name))
                    .leaf("category", addOns.contains(product.code()) ? "ADD_ON" : "BASE")
                    .close();
        }
        xml.close();
    }

    private void rules() {
        xml.open("rules");
        for (String rule : List.of("changePolicy", "cancelPolicy")) {
            xml.open(rule).open(rule + "Case").leaf("policy", "END_OF_TERM").close().close();
        }
        xml.close();
    }

    private void plan(Plan plan, Charges charged) {
        String period = BillingPeriods.of(plan.cadence()).orElseThrow();
        String name = name(Kind.PLAN, plan.code(), plan.externalIds());
        Product product = catalog.product(charged.product()).orElseThrow();
        xml.open("plan", "name", name, "prettyName", pretty(plan.name(), name));
        xml.leaf("product", name(Kind.PRODUCT, product.code(), product.externalIds()));
        if (!charged.fee().isEmpty()) {
            xml.leaf("recurringBillingMode", Charges.first(charged.fee()).billingTiming() == BillingTiming.ADVANCE
                    ? "IN_ADVANCE" : "IN_ARREAR");
        }
        xml.open("initialPhases");
        if (plan.trialDays() > 0) {
            trial(plan.trialDays(), charged);
        }
        xml.close();
        xml.open("finalPhase", "type", "EVERGREEN");
        xml.open("duration").leaf("unit", "UNLIMITED").close();
        if (!charged.fee().isEmpty()) {
            xml.open("recurring").leaf("billingPeriod", period);
            amounts("recurringPrice", charged.fee(), price -> Optional.ofNullable(price.terms().amount())
                    .orElseThrow());
            xml.close();
        }
        xml.open("usages");
        charged.usages().forEach(usage -> usage(usage, period));
        xml.close().close().close();
    }

    /// A phase has something to charge, be it nothing.
    private void trial(int days, Charges charged) {
        SortedMap<String, Price> currencies = charged.fee().isEmpty() ? charged.usages().getFirst() : charged.fee();
        xml.open("phase", "type", "TRIAL");
        xml.open("duration").leaf("unit", "DAYS").leaf("number", Integer.toString(days)).close();
        xml.open("fixed");
        amounts("fixedPrice", currencies, price -> BigDecimal.ZERO);
        xml.close().close();
    }

    private void usage(SortedMap<String, Price> usage, String period) {
        Price first = Charges.first(usage);
        String name = names.of(Kind.PRICE, first.code(), null);
        Map<String, List<Block>> blocks = new TreeMap<>();
        usage.forEach((currency, price) -> blocks.put(currency, KillBillTerms.blocks(held(price))));
        xml.open("usage", "name", name, "prettyName", pretty(first.name(), name), "billingMode", "IN_ARREAR",
                "usageType", "CONSUMABLE",
                "tierBlockPolicy", held(first).model() == Model.VOLUME ? "TOP_TIER" : "ALL_TIERS");
        xml.leaf("billingPeriod", period);
        xml.open("tiers");
        List<Block> rows = Objects.requireNonNull(blocks.get(usage.firstKey()));
        String unit = catalog.unit(first.unit()).map(found -> name(Kind.UNIT, found.code(), found.externalIds()))
                .orElseThrow();
        for (int i = 0; i < rows.size(); i++) {
            int row = i;
            xml.open("tier").open("blocks").open("tieredBlock");
            xml.leaf("unit", unit).leaf("size", Decimals.text(rows.get(i).size()));
            amounts("prices", usage, price -> Objects.requireNonNull(blocks.get(price.currency().getCurrencyCode()))
                    .get(row).price());
            xml.leaf("max", Decimals.text(rows.get(i).max())).close().close().close();
        }
        xml.close().close();
    }

    private static Terms held(Price price) {
        return Objects.requireNonNull(KillBillTerms.held(price.terms()));
    }

    private void amounts(String element, SortedMap<String, Price> prices, Function<Price, BigDecimal> amount) {
        xml.open(element);
        prices.forEach((currency, price) -> xml.open("price")
                .leaf("currency", currency)
                .leaf("value", Decimals.text(amount.apply(price)))
                .close());
        xml.close();
    }

    private void priceLists() {
        xml.open("priceLists").open("defaultPriceList", "name", Names.DEFAULT_LIST).open("plans");
        for (Plan plan : charges.keySet()) {
            xml.leaf("plan", name(Kind.PLAN, plan.code(), plan.externalIds()));
        }
        xml.close().close().close();
    }

    private static String pretty(String name, String id) {
        return name.isBlank() || name.equals(id) ? "" : name;
    }
}
