package dev.tierdesk.catalog;

import static dev.tierdesk.catalog.Samples.number;
import static dev.tierdesk.catalog.Samples.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tierdesk.catalog.TaxLine.Treatment;
import dev.tierdesk.catalog.quote.Quote;
import dev.tierdesk.catalog.quote.QuoteRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TaxTableTest {
    private static final CatalogSettings GERMAN = settings().with(e -> e.sellerCountry = "DE");

    @Test
    void exemptComesBeforeEverything() {
        CatalogSettings small = GERMAN.with(e -> e.smallBusiness = true);

        assertThat(tax(small, TaxCategory.EXEMPT, "US", false)).isEqualTo("EXEMPT 0 0.00");
        assertThat(tax(small, TaxCategory.DEFAULT, "DE", false)).isEqualTo("SMALL_BUSINESS 0 0.00");
    }

    @Test
    void atHomeTheRateOfTheCategoryCounts() {
        assertThat(tax(GERMAN, TaxCategory.DEFAULT, "DE", true)).isEqualTo("DOMESTIC 19 19.00");
        assertThat(tax(GERMAN, TaxCategory.REDUCED, "DE", false)).isEqualTo("DOMESTIC 7 7.00");
        assertThat(tax(GERMAN, TaxCategory.ZERO, "DE", false)).isEqualTo("DOMESTIC 0 0.00");
    }

    @Test
    void withinTheUnionAValidVatIdReversesTheCharge() {
        assertThat(tax(GERMAN, TaxCategory.DEFAULT, "FI", true)).isEqualTo("REVERSE_CHARGE 0 0.00");
        assertThat(tax(GERMAN, TaxCategory.DEFAULT, "FI", false)).isEqualTo("DESTINATION 25.5 25.50");
    }

    @Test
    void outsideTheUnionIsExportAndForeignSellersHaveNoRule() {
        CatalogSettings american = settings().with(e -> e.sellerCountry = "US");

        assertThat(tax(GERMAN, TaxCategory.DEFAULT, "US", false)).isEqualTo("EXPORT 0 0.00");
        assertThat(tax(american, TaxCategory.DEFAULT, "DE", false)).isEqualTo("NO_RULE null 0.00");
        assertThat(tax(settings(), TaxCategory.DEFAULT, "DE", false)).isEqualTo("NO_RULE null 0.00");
        assertThat(tax(GERMAN, TaxCategory.REDUCED, "DK", false)).isEqualTo("NO_RULE null 0.00");
    }

    @Test
    void membershipsAndRatesHaveDates() {
        assertThat(tax(GERMAN, TaxCategory.DEFAULT, "GB", false)).startsWith("EXPORT");
        assertThat(treatment("GB", "2020-12-31T12:00:00Z")).isEqualTo(Treatment.NO_RULE);
        assertThat(treatment("HR", "2013-06-30T12:00:00Z")).isEqualTo(Treatment.EXPORT);
        assertThat(treatment("HR", "2013-07-01T12:00:00Z")).isEqualTo(Treatment.DESTINATION);
        QuoteContext before = context("FI", false, Instant.parse("2025-12-31T12:00:00Z"));
        assertThat(line(GERMAN, TaxCategory.REDUCED, before).rate()).isEqualByComparingTo("14");
        QuoteContext firstDay = context("FI", false, Instant.parse("2025-12-31T23:00:00Z"));
        assertThat(line(GERMAN, TaxCategory.REDUCED, firstDay).rate()).isEqualByComparingTo("13.5");
    }

    @Test
    void theDayIsThatOfTheCatalogsTimeZone() {
        assertThat(treatment("HR", "2013-06-30T22:30:00Z")).isEqualTo(Treatment.DESTINATION);
    }

    @Test
    void withoutACountryThereIsNoTax() {
        assertThat(Samples.quote(Samples.catalog(Samples.perUnit("1")), Samples.calls("5")).tax()).isEmpty();
    }

    @Test
    void theTrueUpIsTaxedAsDefault() {
        Catalog catalog = Samples.plus(
                Samples.catalog(Samples.perUnit("1")), GERMAN,
                Samples.product("api", "calls").with(e -> e.taxCategory = TaxCategory.REDUCED),
                Samples.plan("growth").with(e -> e.minimumAmounts = Map.of(Samples.EUR, number("100"))));

        Quote quote = Samples.quote(catalog, new QuoteRequest(
                Samples.calls("60").usage(), List.of(), null, Samples.country("DE")));

        assertThat(quote.tax()).extracting(TaxLine::category, TaxLine::base, TaxLine::amount).containsExactly(
                tuple(TaxCategory.DEFAULT, number("40.00"), number("7.60")),
                tuple(TaxCategory.REDUCED, number("60.00"), number("4.20")));
        assertThat(quote.total()).isEqualTo(number("111.80"));
    }

    private static Treatment treatment(String country, String instant) {
        return line(GERMAN, TaxCategory.DEFAULT, context(country, false, Instant.parse(instant))).treatment();
    }

    private static String tax(CatalogSettings seller, TaxCategory category, String country, boolean vatIdValid) {
        TaxLine line = line(seller, category, context(country, vatIdValid, null));
        return line.treatment() + " " + line.rate() + " " + line.amount();
    }

    private static TaxLine line(CatalogSettings seller, TaxCategory category, QuoteContext context) {
        Catalog catalog = Samples.plus(
                Samples.catalog(Samples.perUnit("1")), seller,
                Samples.product("api", "calls").with(e -> e.taxCategory = category));
        return Samples.quote(catalog, new QuoteRequest(Samples.calls("100").usage(), List.of(), null, context))
                .tax()
                .getFirst();
    }

    private static QuoteContext context(String country, boolean vatIdValid, @Nullable Instant date) {
        return new QuoteContext(null, country, date, Map.of(), Map.of(), true, vatIdValid);
    }
}
