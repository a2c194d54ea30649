package dev.tierdesk.catalog;

import dev.tierdesk.catalog.quote.Quote;
import dev.tierdesk.catalog.quote.QuoteLine;
import dev.tierdesk.catalog.quote.QuoteRequest;
import dev.tierdesk.catalog.quote.Quotes;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Catalogs and their parts for the tests of this package.
public final class Samples {
    public static final Currency EUR = Currency.getInstance("EUR");
    public static final Currency USD = Currency.getInstance("USD");
    public static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private Samples() {}

    public static CatalogSettings settings() {
        return Defaults.settings(id("settings"), "Acme", EUR, ZoneId.of("Europe/Berlin"));
    }

    public static BillableUnit unit(String code) {
        return BillableUnit.draft(id("unit " + code), code, "Unit " + code).with(e -> e.unitLabel = "call");
    }

    /// A product of the type OTHER that is metered in these units.
    public static Product product(String code, String... units) {
        return Product.draft(id("product " + code), code, "Product " + code, "OTHER")
                .with(e -> e.units = List.of(units));
    }

    public static Plan plan(String code) {
        return Plan.draft(id("plan " + code), code, "Plan " + code, EUR);
    }

    public static Price price(String code, @Nullable String plan, String product, String unit, Terms terms) {
        return Price.draft(id("price " + code), code, plan, product, unit, EUR).with(e -> e.terms = terms);
    }

    public static Price fixed(String code, @Nullable String plan, String product, String amount) {
        return Price.draft(id("price " + code), code, plan, product, null, EUR).with(e -> {
            e.chargeType = ChargeType.FIXED_CHARGE;
            e.terms = Terms.of(Model.FLAT).with(t -> t.amount = number(amount));
        });
    }

    public static Terms perUnit(String amount) {
        return Terms.of(Model.PER_UNIT).with(e -> e.unitAmount = number(amount));
    }

    public static Terms graduated(Tier... tiers) {
        return Terms.tiered(Model.GRADUATED, tiers);
    }

    public static Terms volume(Tier... tiers) {
        return Terms.tiered(Model.VOLUME, tiers);
    }

    /// One plan "growth" in which product "api" sells unit "calls" at `terms`.
    public static Catalog catalog(Terms terms) {
        return with(price("growth-calls", "growth", "api", "calls", terms));
    }

    /// The same plan and product with these aggregates besides, or in the place of those of the same code.
    public static Catalog with(Aggregate... more) {
        List<Aggregate> all =
                new ArrayList<>(List.of(settings(), unit("calls"), product("api", "calls"), plan("growth")));
        all.addAll(List.of(more));
        return Catalog.of(all);
    }

    public static Catalog plus(Catalog catalog, Aggregate... more) {
        Collection<Aggregate> all = new ArrayList<>(catalog.aggregates());
        all.addAll(List.of(more));
        return Catalog.of(all);
    }

    public static Plan growth(Catalog catalog) {
        return catalog.plan("growth").orElseThrow();
    }

    public static QuoteRequest calls(String quantity) {
        return request(QuoteContext.ANYONE, new Usage(null, "calls", null, number(quantity)));
    }

    public static QuoteRequest request(QuoteContext context, Usage... usage) {
        return new QuoteRequest(List.of(usage), List.of(), null, context);
    }

    public static Usage keyed(String key, String quantity) {
        return new Usage(null, "calls", key, number(quantity));
    }

    public static Quote quote(Catalog catalog, QuoteRequest request) {
        return new Quotes(catalog, CLOCK).quote(growth(catalog), request);
    }

    public static BigDecimal rounded(QuoteLine line) {
        return Objects.requireNonNull(line.charge()).rounded();
    }

    public static QuoteContext customer(String customer) {
        return new QuoteContext(customer, null, null, Map.of(), Map.of(), true, false);
    }

    public static QuoteContext country(String country) {
        return new QuoteContext(null, country, null, Map.of(), Map.of(), true, false);
    }

    public static QuoteContext at(String instant) {
        return new QuoteContext(null, null, Instant.parse(instant), Map.of(), Map.of(), true, false);
    }

    public static WorkedExample example(String quantity, @Nullable String expected) {
        return new WorkedExample("typical", List.of(new Usage(null, "calls", null, number(quantity))), List.of(), null,
                QuoteContext.ANYONE, expected == null ? null : number(expected), ExampleBasis.SUBTOTAL, "");
    }

    public static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
