package dev.tierdesk.store;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeRequest;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Defaults;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/// A catalog of 10,000 products with 50,000 prices, every tenth price with a cliff and every product without metadata.
public final class ManyProblems {
    /// How many problems it has.
    public static final int PROBLEMS = 30_000;

    private static final int PRODUCTS = 10_000;
    private static final int PLANS = 5;
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Clock CLOCK = Clock.systemUTC();

    private ManyProblems() {}

    /// Makes one and closes it.
    public static void in(CatalogFiles files) {
        List<Aggregate> all = aggregates();
        List<Change> rest = all.stream().skip(1).map(Change::created).toList();
        try (CatalogStore made = files.create((CatalogSettings) all.getFirst(), "Ada")) {
            made.change(new ChangeRequest("Fill", ChangeSource.EDIT, "Ada", null, rest));
        }
    }

    /// What it is made of, its settings first.
    public static List<Aggregate> aggregates() {
        List<Aggregate> all = new ArrayList<>();
        all.add(Defaults.settings(Ids.next(CLOCK), "Bench", EUR, ZoneOffset.UTC));
        for (int i = 0; i < 100; i++) {
            all.add(BillableUnit.draft(Ids.next(CLOCK), "unit_" + i, "Unit " + i));
        }
        for (int i = 0; i < PLANS; i++) {
            all.add(Plan.draft(Ids.next(CLOCK), "plan-" + i, "Plan " + i, EUR));
        }
        Terms graduated = Terms.tiered(
                Model.GRADUATED, Tier.upTo("1000", "0.02"), Tier.upTo("10000", "0.015"), Tier.andAbove("0.01"));
        Terms volume = Terms.tiered(Model.VOLUME, graduated.tiers().toArray(Tier[]::new));
        for (int i = 0; i < PRODUCTS; i++) {
            String product = "product-" + i;
            String unit = "unit_" + i % 100;
            all.add(Product.draft(Ids.next(CLOCK), product, "Product " + i, "STANDARD_API")
                    .with(p -> p.units = List.of(unit)));
            for (int plan = 0; plan < PLANS; plan++) {
                Terms terms = (i + plan) % 10 == 0 ? volume : graduated;
                all.add(Price.draft(Ids.next(CLOCK), "price-" + i + "-" + plan, "plan-" + plan, product, unit, EUR)
                        .with(p -> p.terms = terms));
            }
        }
        return all;
    }
}
