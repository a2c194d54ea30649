package dev.tierdesk.store;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeRequest;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.RoundingPolicy;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/// Small catalogs for the tests of the store.
final class Samples {
    static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final Clock LATER = Clock.fixed(NOW.plusSeconds(60), ZoneOffset.UTC);
    static final Currency EUR = Currency.getInstance("EUR");

    static final BillableUnit CALLS = BillableUnit.draft(id(1), "api_calls", "API calls");
    static final Product TRANSLATION = Product.draft(id(2), "translation", "Translation API", "STANDARD_API")
            .with(p -> p.units = List.of("api_calls"));
    static final Plan PRO = Plan.draft(id(3), "pro", "Pro", EUR);
    static final Price PRICE = Price.draft(id(4), "pro-calls", "pro", "translation", "api_calls", EUR)
            .with(p -> p.terms = Terms.tiered(Model.GRADUATED, Tier.upTo("1000", "0.02"), Tier.andAbove("0.015")));

    private Samples() {}

    static UUID id(long number) {
        return new UUID(0x0197_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }

    static CatalogSettings settings(String name) {
        return settings(id(0), name);
    }

    static CatalogSettings settings(UUID id, String name) {
        return new CatalogSettings(id, name, List.of(EUR), RoundingPolicy.DEFAULT, ZoneId.of("Europe/Berlin"), "DE",
                false, List.of(), List.of(), List.of(), 7, List.of());
    }

    static ChangeRequest edit(String label, Change... changes) {
        return new ChangeRequest(label, ChangeSource.EDIT, "Ada", null, List.of(changes));
    }

    /// Makes the unit, product, plan and price in one change set.
    static ChangeRequest everything() {
        return edit("Start", Change.created(CALLS), Change.created(TRANSLATION), Change.created(PRO),
                Change.created(PRICE));
    }

    static ChangeRequest created(ChangeSource source, List<? extends Aggregate> aggregates) {
        List<Change> changes = new ArrayList<>();
        aggregates.forEach(a -> changes.add(Change.created(a)));
        return new ChangeRequest("Everything", source, "Ada", null, changes);
    }
}
