package dev.tierdesk.console.tiers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class TierEditsTest {
    private static final Terms TERMS = Terms.tiered(Model.GRADUATED,
            Tier.upTo("1000", "0.01"), Tier.upTo("5000", "0.008"), Tier.andAbove("0.005"));

    @Test
    void aNewRowContinuesTheBounds() {
        List<Tier> tiers = TierEdits.added(TERMS);

        assertThat(tiers).hasSize(4);
        assertThat(tiers.get(2)).isEqualTo(Tier.upTo("25000", "0.005"));
        assertThat(tiers.get(3)).isEqualTo(Tier.andAbove("0.005"));
    }

    @Test
    void theFirstBoundIsAThousand() {
        assertThat(TierEdits.added(Terms.tiered(Model.VOLUME, Tier.andAbove("1"))))
                .containsExactly(Tier.upTo("1000", "1"), Tier.andAbove("1"));
    }

    @Test
    void aGraduatedFlatAmountIsNotChargedTwice() {
        Terms terms = Terms.tiered(Model.GRADUATED, Tier.andAbove("1").withFlatAmount(BigDecimal.TEN));

        assertThat(TierEdits.added(terms).getLast().flatAmount()).isNull();
        assertThat(TierEdits.added(terms.with(e -> e.model = Model.VOLUME)).getLast().flatAmount())
                .isEqualTo(BigDecimal.TEN);
    }

    @Test
    void aMissingOpenTierIsAdded() {
        Terms terms = Terms.tiered(Model.VOLUME, Tier.upTo("10", "1"));

        assertThat(TierEdits.added(terms)).containsExactly(Tier.upTo("10", "1"), Tier.EMPTY);
    }

    @Test
    void theOpenTierStaysWhenRowsGo() {
        assertThat(TierEdits.removed(TERMS.tiers(), 2)).isEqualTo(TERMS.tiers());
        assertThat(TierEdits.removed(TERMS.tiers(), 0)).isEqualTo(TERMS.tiers().subList(1, 3));
        assertThat(TierEdits.isRemovable(List.of(Tier.EMPTY), 0)).isFalse();
    }

    @Test
    void aTierBeginsAfterTheBoundBefore() {
        assertThat(TierEdits.from(TERMS.tiers(), 0)).isEqualByComparingTo("1");
        assertThat(TierEdits.from(TERMS.tiers(), 1)).isEqualByComparingTo("1001");
        List<Tier> fractions = List.of(Tier.upTo("0.5", "1"), Tier.EMPTY);
        assertThat(TierEdits.from(fractions, 1)).isEqualByComparingTo("0.5");
        assertThat(TierEdits.fromIsInside(fractions, 1)).isFalse();
    }

    @Test
    void hugeBoundsStillGrowWithinTheDigits() {
        Terms terms = Terms.tiered(Model.VOLUME, Tier.upTo("99999999999999999", "1"), Tier.andAbove("1"));

        assertThat(TierEdits.added(terms).get(1).upTo()).isEqualByComparingTo("100000000000000000");
    }
}
