package dev.tierdesk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Codes;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.document.RandomCatalog;
import dev.tierdesk.exchange.Imported.Match;
import dev.tierdesk.exchange.Imported.MatchedBy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatchesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-14T10:00:00Z"), ZoneOffset.UTC);
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final CatalogSettings SETTINGS = RandomCatalog.of(1).settings();

    private final Product api = Product.draft(Ids.next(CLOCK), "api", "Translation API", "OTHER")
            .with(p -> p.externalIds.put("sys", "prod_1"));
    private final Product speech = Product.draft(Ids.next(CLOCK), "speech", "Speech API", "OTHER");
    private final Plan growth = Plan.draft(Ids.next(CLOCK), "growth", "Growth", EUR);
    private final Price price = Price.draft(Ids.next(CLOCK), "odd-code", "growth", "api", "calls", EUR);
    private final Matches matches = new Matches(catalog(api, speech, growth, price), "sys", CLOCK);

    @Test
    void theIdInTheOtherSystemCountsMostThenTheCodeThenTheName() {
        assertThat(matches.product("prod_1", "speech", "Speech API", "OTHER")).isEqualTo(api);
        assertThat(matches.product("prod_2", "speech", "Growth", "OTHER").id()).isEqualTo(speech.id());
        assertThat(matches.plan(null, "other", " GROWTH ", EUR)).isEqualTo(growth);
        assertThat(matches.list()).containsExactly(new Match(Kind.PRODUCT, "api", MatchedBy.EXTERNAL_ID),
                new Match(Kind.PRODUCT, "speech", MatchedBy.CODE), new Match(Kind.PLAN, "growth", MatchedBy.NAME));
    }

    @Test
    void whatIsFoundKeepsTheIdOfTheOtherSystem() {
        assertThat(matches.product("prod_2", null, "speech api", "OTHER").externalIds())
                .isEqualTo(Map.of("sys", "prod_2"));
        assertThat(matches.product("prod_1", null, "Renamed", "OTHER")).isEqualTo(api);
    }

    @Test
    void aNamesakeWithAnotherIdIsAnother() {
        Product other = matches.product("prod_9", null, "Translation API", "OTHER");

        assertThat(other.id()).isNotEqualTo(api.id());
        assertThat(other.code()).isEqualTo("translation-api");
        assertThat(matches.list()).isEmpty();
    }

    @Test
    void anIdOfAThirdSystemDoesNotCount() {
        Matches others = new Matches(catalog(api), "third", CLOCK);

        Product found = others.product("prod_1", null, "translation api", "OTHER");

        assertThat(found.externalIds()).isEqualTo(Map.of("sys", "prod_1", "third", "prod_1"));
        assertThat(others.list()).extracting(Match::by).containsExactly(MatchedBy.NAME);
    }

    @Test
    void eachObjectIsFoundOnce() {
        assertThat(matches.product(null, "api", "A", "OTHER")).isEqualTo(api);

        Product second = matches.product(null, "api", "Translation API", "OTHER");

        assertThat(second.id()).isNotEqualTo(api.id());
        assertThat(second.code()).isEqualTo("api-2");
    }

    @Test
    void newOnesGetFreeAndValidCodes() {
        List<Product> made = new ArrayList<>(IntStream.range(0, 50)
                .mapToObj(i -> matches.product(null, null, "Ünïcode & Co", "OTHER")).toList());
        made.add(matches.product("p/1", "Not A Code!", "X", "OTHER"));
        made.add(matches.product(null, "", "", "OTHER"));
        made.add(matches.product(null, "x".repeat(200), "Y", "OTHER"));

        assertThat(made).extracting(Product::code).doesNotHaveDuplicates().allMatch(Codes::isValid)
                .contains("unicode-co", "unicode-co-50", "not-a-code", "product");
        assertThat(made).extracting(Product::id).doesNotHaveDuplicates();
    }

    @Test
    void aPriceIsFoundByWhatItIsFor() {
        Price wanted = Price.draft(Ids.next(CLOCK), "", "growth", "api", "calls", EUR);

        assertThat(matches.price(null, null, wanted)).isEqualTo(price);
        assertThat(matches.list()).containsExactly(new Match(Kind.PRICE, "odd-code", MatchedBy.NAME));
    }

    @Test
    void ofSeveralPricesForTheSameItIsTheOneInForce() {
        Instant change = CLOCK.instant().minusSeconds(60);
        Price ended = price.with(p -> p.effectiveUntil = change);
        Price present = Price.draft(Ids.next(CLOCK), "odd-code-2", "growth", "api", "calls", EUR)
                .with(p -> p.effectiveFrom = change);
        Price wanted = Price.draft(Ids.next(CLOCK), "", "growth", "api", "calls", EUR);

        assertThat(matches(ended, present).price(null, null, wanted)).isEqualTo(present);
        assertThat(matches(ended).price(null, null, wanted)).isEqualTo(ended);
    }

    @Test
    void aPriceThatNothingNamesIsTheOnlyOneThatDiffersInItsComponent() {
        Price input = price.with(p -> p.component = "input");
        Price output = Price.draft(Ids.next(CLOCK), "output", "growth", "api", "calls", EUR)
                .with(p -> p.component = "output");
        Price wanted = Price.draft(Ids.next(CLOCK), "", "growth", "api", "calls", EUR);

        assertThat(matches(input).price(null, null, wanted)).isEqualTo(input);
        assertThat(matches(input).price("price_1", null, wanted).id()).isEqualTo(wanted.id());
        assertThat(matches(input).price(null, null, wanted.with(p -> p.chargeType = ChargeType.SEAT)).id())
                .isEqualTo(wanted.id());
        assertThat(matches(input, output).price(null, null, wanted).id()).isEqualTo(wanted.id());
    }

    @Test
    void aPriceForSomethingElseIsNew() {
        Price wanted = Price.draft(Ids.next(CLOCK), "", "growth", "api", "calls", EUR);

        assertThat(matches.price(null, null, wanted.with(p -> p.customer = "acme")).code())
                .isEqualTo("growth.api.calls.acme");
        assertThat(matches.price(null, null, wanted.with(p -> p.currency = Currency.getInstance("USD"))).code())
                .isEqualTo("growth.api.calls");
        assertThat(matches.price("price_1", "my-code", wanted.with(p -> p.component = "input"))).satisfies(made -> {
            assertThat(made.code()).isEqualTo("my-code");
            assertThat(made.externalIds()).isEqualTo(Map.of("sys", "price_1"));
        });
        assertThat(matches.price(null, "odd-code", wanted.with(p -> p.plan = null))).isEqualTo(price);
        assertThat(matches.list()).hasSize(1);
    }

    private static Matches matches(Price... prices) {
        return new Matches(catalog(prices), "sys", CLOCK);
    }

    private static Catalog catalog(Aggregate... aggregates) {
        List<Aggregate> all = new ArrayList<>(List.of(aggregates));
        all.add(SETTINGS);
        return Catalog.of(all);
    }
}
