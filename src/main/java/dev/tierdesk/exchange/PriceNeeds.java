package dev.tierdesk.exchange;

import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Gives plans and products what the prices of a file need of them and the file does not say of them itself: a
/// currency, an attached unit, and where they are new, no other ones. Used on one thread.
public final class PriceNeeds {
    private final ForeignObjects<Product> products;
    private final ForeignObjects<Plan> plans;
    private final Set<String> met = new HashSet<>();

    public PriceNeeds(ForeignObjects<Product> products, ForeignObjects<Plan> plans) {
        this.products = products;
        this.plans = plans;
    }

    /// Leaves a plan the currencies it has, because the file says one.
    public void keepCurrencies(String plan) {
        met.add("plan " + plan);
    }

    /// Gives them what this price needs.
    public void meet(Price price) {
        if (price.plan() != null) {
            plans.ofCode(price.plan()).ifPresent(plan -> plans.replace(sellingIn(plan, price)));
        }
        products.ofCode(price.product()).ifPresent(product -> products.replace(chargedBy(product, price)));
    }

    private Plan sellingIn(Plan plan, Price price) {
        if (met.add("plan " + plan.code()) && plans.isNew(plan.code())) {
            return plan.with(e -> e.currencies = List.of(price.currency()));
        }
        return plan.currencies().contains(price.currency()) ? plan : plan.with(e -> e.currencies.add(price.currency()));
    }

    private Product chargedBy(Product product, Price price) {
        boolean first = met.add("product " + product.code());
        return product.with(e -> {
            if (price.unit() != null && !e.units.contains(price.unit())) {
                e.units.add(price.unit());
            }
            if (products.isNew(product.code())) {
                e.chargeType = first || e.chargeType == price.chargeType() ? price.chargeType() : ChargeType.MIXED;
            }
        });
    }
}
