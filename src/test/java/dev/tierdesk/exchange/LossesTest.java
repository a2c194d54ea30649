package dev.tierdesk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.document.Demo;
import dev.tierdesk.document.DocumentReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is told not to come back.
class LossesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);
    private static final Catalog DEMO = Catalog.of(DocumentReader.read(Demo.bytes(), CLOCK).aggregates());
    private static final Price USD = DEMO.price("growth.translation-api.api_calls").orElseThrow();

    @Test
    void aPriceOfOneCurrencyIsNotTakenForOneOfAnotherWhoseCodeItGot() {
        Price eur = like("eur", p -> p.currency = Currency.getInstance("EUR"));
        Price gbp = like("gbp", p -> p.currency = Currency.getInstance("GBP"));

        assertThat(lost(List.of(eur, gbp), List.of(USD, eur.with(p -> p.code = "gbp"))))
                .containsExactlyInAnyOrder("prices[eur].code", "prices[gbp]");
    }

    @Test
    void whatCameBackAsOnePriceDidNotComeBackAsAnother() {
        Price support = like("a-support", p -> p.component = "support");

        assertThat(lost(List.of(support), List.of(USD))).containsExactly("prices[a-support]");
    }

    private static Price like(String code, Consumer<Price.Edit> change) {
        Price price = USD.with(p -> p.code = code).with(change);
        return new Price(UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)), price.code(),
                price.name(), price.plan(), price.product(), price.chargeType(), price.unit(), price.component(),
                price.currency(), price.terms(), price.costVariant(), price.customer(), price.country(),
                price.priceKey(), price.dimensions(), price.billingTiming(), price.overage(), price.effectiveFrom(),
                price.effectiveUntil(), price.examples(), price.externalIds());
    }

    /// The places of what is lost of the demo with more prices, where of its first price and these some come back.
    private static List<String> lost(List<Price> more, List<Price> back) {
        Catalog catalog = DEMO.apply(more.stream().map(Change::created).toList());
        List<Aggregate> rest = DEMO.aggregates().stream().filter(a -> !a.equals(USD)).toList();
        Imported read = new Imported(
                Stream.concat(rest.stream(), back.stream()).toList(), List.of(), List.of(), List.of());
        return Losses.of(catalog, read, List.of()).stream().map(problem -> problem.where().path())
                .filter(path -> path.startsWith("prices")).toList();
    }
}
