package dev.tierdesk.exchange.billsh;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Codes;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Matches;
import dev.tierdesk.exchange.PlainTerms;
import dev.tierdesk.exchange.PriceNeeds;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes prices of SKUs. Used on one thread.
final class SkuPrices {
    private final ImportContext context;
    private final Matches matches;
    private final PriceNeeds needs;
    private final Meters meters;
    private final Map<Slot, Set<String>> components = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final List<Price> prices = new ArrayList<>();

    private record Slot(String plan, ChargeType chargeType, @Nullable String unit, Currency currency) {}

    SkuPrices(ImportContext context, Matches matches, PriceNeeds needs, Meters meters) {
        this.context = context;
        this.matches = matches;
        this.needs = needs;
        this.meters = meters;
    }

    List<Price> list() {
        return prices;
    }

    /// Makes the price of a SKU, unless its unit is to be decided first.
    ///
    /// @param sold the product it is a price of, where it is not in the catalog yet
    void add(Sku sku, Product sold) {
        String id = sku.id().code() == null ? sku.id().externalId() : sku.id().code();
        if (id != null && !ids.add(id)) {
            sku.body().refuse(ExchangeProblem.OBJECT_TWICE, "id", id, "");
            return;
        }
        BillableUnit unit = sku.eventType() == null ? null : meters.unit(sku.eventType(), sku.property(), sold);
        if (unit == null && sku.eventType() != null) {
            return;
        }
        String unitCode = unit == null ? null : unit.code();
        Price wanted = Price.draft(Ids.next(context.clock()), "", sku.plan(), sold.code(), unitCode, sku.currency())
                .with(e -> {
            e.chargeType = sku.chargeType();
            e.component = component(sku, unitCode);
            e.terms = sku.terms();
        });
        Price price = matches.price(sku.id().externalId(), sku.id().code(), wanted).with(e -> {
            e.name = sku.name();
            e.plan = sku.plan();
            e.chargeType = sku.chargeType();
            e.unit = unitCode;
            e.currency = sku.currency();
            e.terms = PlainTerms.over(e.terms, sku.terms());
        });
        prices.add(price);
        needs.meet(price);
    }

    /// Empty for the first SKU of a slot; the others of it are told apart by their names.
    private String component(Sku sku, @Nullable String unit) {
        Set<String> taken = components.computeIfAbsent(
                new Slot(sku.plan(), sku.chargeType(), unit, sku.currency()), slot -> new HashSet<>());
        String component = taken.isEmpty() ? "" : Codes.suggest(Kind.PRICE, sku.name(), taken);
        taken.add(component);
        return component;
    }
}
