package dev.tierdesk.catalog.check;

import static dev.tierdesk.catalog.Samples.NOW;
import static dev.tierdesk.catalog.Samples.graduated;
import static dev.tierdesk.catalog.Samples.perUnit;
import static dev.tierdesk.catalog.Samples.plan;
import static dev.tierdesk.catalog.Samples.price;
import static dev.tierdesk.catalog.Samples.product;
import static dev.tierdesk.catalog.Samples.unit;
import static dev.tierdesk.catalog.Samples.volume;
import static dev.tierdesk.catalog.Samples.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogProblem;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.PriceKeys;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.Samples;
import dev.tierdesk.catalog.UnmatchedKeyPolicy;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MisfitsTest {
    private static final Tier FIRST = Tier.upTo("1000", "0.02");
    private static final Tier REST = Tier.andAbove("0.01");
    private static final Product SAVED = product("api", "calls");

    @Test
    void draftsWhoseTermsConvertWithoutLossAreOfferedAsTheyWouldFit() {
        Catalog catalog = catalog(of("tiers", "growth", graduated(FIRST, REST)),
                of("volume", "growth", volume(FIRST, REST)));

        Misfits misfits = only(catalog, p -> p.pricingModel = Model.VOLUME);

        assertThat(misfits.field()).isEqualTo("pricing_model");
        assertThat(misfits.prices()).extracting(Price::code).containsExactly("tiers");
        assertThat(misfits.fitting()).singleElement().satisfies(price -> {
            assertThat(price.terms().model()).isEqualTo(Model.VOLUME);
            assertThat(price.terms().tiers()).containsExactly(FIRST, REST);
        });
    }

    @Test
    void termsThatWouldLoseTiersAreListedAndNotOffered() {
        Misfits misfits = only(catalog(of("tiers", "growth", graduated(FIRST, REST)),
                of("unit", "growth", graduated(REST))),
                p -> p.pricingModel = Model.PER_UNIT);

        assertThat(misfits.prices()).extracting(Price::code).containsExactly("tiers", "unit");
        assertThat(misfits.fitting()).extracting(Price::code).containsExactly("unit");
    }

    @Test
    void aListPriceInForceIsListedAndNotOfferedAndOneThatEndedDoesNotCount() {
        Price present = of("now", null, graduated(REST));
        Price ended = of("ended", null, graduated(REST)).with(e -> e.effectiveUntil = NOW);
        Price later = of("later", null, graduated(REST)).with(e -> e.effectiveFrom = NOW.plusSeconds(60));

        Misfits misfits = only(catalog(present, ended, later), p -> p.pricingModel = Model.PER_UNIT);

        assertThat(misfits.prices()).extracting(Price::code).containsExactly("later", "now");
        assertThat(misfits.fitting()).extracting(Price::code).containsExactly("later");
    }

    @Test
    void anotherChargeTypeTakesTheUnitAndAForbiddenModelAway() {
        Misfits misfits = only(catalog(of("unit", "growth", perUnit("5"))), p -> p.chargeType = ChargeType.SEAT);

        assertThat(misfits.field()).isEqualTo("charge_type");
        assertThat(misfits.fitting()).singleElement().satisfies(price -> {
            assertThat(price.chargeType()).isEqualTo(ChargeType.SEAT);
            assertThat(price.unit()).isNull();
            assertThat(price.terms()).isEqualTo(perUnit("5"));
        });
        assertThat(misfits(catalog(of("unit", "growth", perUnit("5"))), p -> p.chargeType = ChargeType.MIXED))
                .isEmpty();
    }

    @Test
    void aUnitPriceBecomesTheOnlyTierOfAFixedCharge() {
        Misfits misfits = only(catalog(of("unit", "growth", perUnit("5"))),
                p -> p.chargeType = ChargeType.FIXED_CHARGE);

        assertThat(misfits.fitting()).singleElement().satisfies(price -> {
            assertThat(price.terms().model()).isEqualTo(Model.VOLUME);
            assertThat(price.terms().tiers().getFirst().unitAmount()).isEqualByComparingTo("5");
        });
    }

    @Test
    void pricesOfAProductThatBecomesKeyedNeedAKeyThatNobodyCanGuess() {
        Price keyed = of("keyed", "growth", perUnit("1")).with(e -> e.priceKey = "eu");
        Catalog catalog = catalog(of("bare", "growth", perUnit("1")), keyed);

        Misfits misfits = only(catalog, p -> p.keys = new PriceKeys("region", UnmatchedKeyPolicy.REJECT, null));

        assertThat(misfits.field()).isEqualTo("price_key_label");
        assertThat(misfits.prices()).extracting(Price::code).containsExactly("bare");
        assertThat(misfits.fitting()).isEmpty();
        assertThat(misfits.problem().code()).isEqualTo(CatalogProblem.PRICES_DO_NOT_FIT);
        assertThat(misfits.problem().arguments()).containsEntry("prices", "bare");
    }

    private static Misfits only(Catalog catalog, Consumer<Product.Edit> change) {
        List<Misfits> all = misfits(catalog, change);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static List<Misfits> misfits(Catalog catalog, Consumer<Product.Edit> change) {
        return Misfits.of(SAVED, SAVED.with(change), catalog, NOW);
    }

    private static Catalog catalog(Price... prices) {
        return Samples.plus(with(unit("calls"), plan("growth"), SAVED), prices);
    }

    private static Price of(String code, @Nullable String plan, Terms terms) {
        return price(code, plan, "api", "calls", terms);
    }
}
