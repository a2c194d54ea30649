package dev.tierdesk.catalog;

import static dev.tierdesk.catalog.Samples.CLOCK;
import static dev.tierdesk.catalog.Samples.graduated;
import static dev.tierdesk.catalog.Samples.plan;
import static dev.tierdesk.catalog.Samples.product;

import dev.tierdesk.catalog.publication.Publication;
import dev.tierdesk.catalog.subscriptions.Subscriptions;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.util.List;
import java.util.function.Consumer;

/// Catalogs with plans that can be published, and are.
public final class Published {
    public static final Terms TIERS = graduated(Tier.upTo("1000", "0.01"), Tier.andAbove("0.005"));

    /// Plan "growth" sells "calls" of product "api"; nothing stands against publishing it.
    public static final Catalog READY = Samples.with(
            product("api", "calls").with(Published::sold),
            Samples.price("growth-calls", "growth", "api", "calls", TIERS));

    private Published() {}

    public static void sold(Product.Edit product) {
        product.maturity = Maturity.GA;
        product.publishStatus = PublishStatus.PUBLISHED;
    }

    /// Where nobody knows who is on what.
    public static Publication check(Catalog catalog) {
        return check(catalog, Subscriptions.NONE);
    }

    public static Publication check(Catalog catalog, Subscriptions subscriptions) {
        return Publication.check(catalog, "growth", VersionNumbers.of(catalog).next("growth"), subscriptions, CLOCK);
    }

    public static List<Problem> problems(Catalog catalog) {
        return check(catalog).problems();
    }

    /// The catalog after the publication of "growth".
    public static Catalog publish(Catalog catalog) {
        return catalog.apply(check(catalog).changes(catalog, CLOCK));
    }

    /// The catalog with some fields of the plan "growth" changed.
    public static Catalog growth(Catalog catalog, Consumer<Plan.Edit> change) {
        return put(catalog, catalog.plan("growth").orElse(plan("growth")).with(change));
    }

    public static Catalog api(Catalog catalog, Consumer<Product.Edit> change) {
        return put(catalog, catalog.product("api").orElseThrow().with(change));
    }

    public static Catalog calls(Catalog catalog, Consumer<BillableUnit.Edit> change) {
        return put(catalog, catalog.unit("calls").orElseThrow().with(change));
    }

    public static Catalog price(Catalog catalog, Consumer<Price.Edit> change) {
        return put(catalog, catalog.price("growth-calls").orElseThrow().with(change));
    }

    public static Catalog put(Catalog catalog, Aggregate... aggregates) {
        Catalog next = catalog;
        for (Aggregate aggregate : aggregates) {
            next = next.apply(List.of(new Change(
                    next.find(Kind.of(aggregate), aggregate.code()).orElse(null), aggregate)));
        }
        return next;
    }
}
