package dev.tierdesk.catalog.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogDiff;
import dev.tierdesk.catalog.Defaults;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Terms;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImportedPricesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Currency EUR = Currency.getInstance("EUR");

    private final Price inForce = price("list.search.calls", "0.05");
    private final Catalog present = Catalog.of(List.of(
            Defaults.settings(Ids.next(CLOCK), "Shop", EUR, ZoneOffset.UTC),
            BillableUnit.draft(Ids.next(CLOCK), "calls", "Calls"),
            Product.draft(Ids.next(CLOCK), "search", "Search", "OTHER").with(p -> p.units = List.of("calls")),
            inForce));

    @Test
    void aListPriceInForceEndsAndAnotherBegins() {
        List<Aggregate> kept = kept(present, price("list.search.calls", "0.06"));

        assertThat(kept).hasSize(2);
        assertThat(kept.getFirst()).isEqualTo(inForce.with(p -> p.effectiveUntil = NOW));
        Price next = (Price) kept.getLast();
        assertThat(next.effectiveFrom()).isEqualTo(NOW);
        assertThat(next.terms().unitAmount()).isEqualByComparingTo("0.06");
        assertThat(next.code()).isNotEqualTo(inForce.code());
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        Price wanted = price("list.search.calls", "0.06");
        Catalog after = Catalog.of(with(present, kept(present, wanted)));

        List<Aggregate> again = kept(after, price("list.search.calls", "0.06"));

        assertThat(again).extracting(Aggregate::code).startsWith("list.search.calls").hasSize(2);
        assertThat(ImportPlan.of(after, again).changes()).isEmpty();
    }

    @Test
    void theDateThatThePriceInForceHasAnywayIsNoNewOne() {
        Price dated = inForce.with(p -> p.effectiveFrom = NOW.minusSeconds(60));
        Catalog since = Catalog.of(with(present, List.of(dated)));
        Price wanted = price("list.search.calls", "0.06").with(p -> p.effectiveFrom = NOW.minusSeconds(60));

        List<Aggregate> kept = kept(since, wanted);
        assertThat(kept).hasSize(2).first().isEqualTo(dated.with(p -> p.effectiveUntil = NOW));

        Catalog after = Catalog.of(with(since, kept));
        assertThat(ImportPlan.of(after, kept(after, wanted)).changes()).isEmpty();
    }

    @Test
    void aPriceThatHasEndedAndIsStatedAsItIsStays() {
        Catalog after = Catalog.of(with(present, kept(present, price("list.search.calls", "0.06"))));
        Price ended = after.price("list.search.calls").orElseThrow();

        assertThat(kept(after, ended)).containsExactly(ended);
    }

    @Test
    void whatNoCustomerPaysMayChangeInPlace() {
        Price renamed = price("list.search.calls", "0.05").with(p -> p.name = "Calls, list");

        assertThat(kept(present, renamed)).singleElement()
                .isEqualTo(inForce.with(p -> p.name = "Calls, list"));
    }

    @Test
    void aFileThatSaysWhenAPriceIsInForceIsTakenAtItsWord() {
        Price dated = price("list.search.calls", "0.06").with(p -> p.effectiveFrom = NOW.minusSeconds(60));

        assertThat(kept(present, dated)).containsExactly(dated);
    }

    @Test
    void pricesOfPlansAreDraftsAndChangeInPlace() {
        Price ofPlan = price("growth.search.calls", "0.06").with(p -> p.plan = "growth");

        assertThat(kept(present, ofPlan)).containsExactly(ofPlan);
    }

    @Test
    void aPriceThatIsNotInForceYetChangesInPlace() {
        Catalog later = Catalog.of(with(present, List.of(inForce.with(p -> p.effectiveFrom = NOW.plusSeconds(60)))));
        Price wanted = price("list.search.calls", "0.06");

        assertThat(kept(later, wanted)).containsExactly(wanted);
    }

    private static List<Aggregate> kept(Catalog present, Price wanted) {
        return ImportedPrices.succeeding(present, List.of(wanted), CLOCK);
    }

    private static List<Aggregate> with(Catalog catalog, List<Aggregate> changed) {
        return catalog.apply(changed.stream()
                        .map(aggregate -> CatalogDiff.change(catalog, aggregate))
                        .toList())
                .aggregates();
    }

    private static Price price(String code, String amount) {
        return Price.draft(Ids.next(CLOCK), code, null, "search", "calls", EUR)
                .with(p -> p.terms = Terms.of(Model.PER_UNIT).with(t -> t.unitAmount = new BigDecimal(amount)));
    }
}
