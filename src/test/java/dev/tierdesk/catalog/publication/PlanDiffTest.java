package dev.tierdesk.catalog.publication;

import static dev.tierdesk.catalog.Published.READY;
import static dev.tierdesk.catalog.Published.growth;
import static dev.tierdesk.catalog.Published.price;
import static dev.tierdesk.catalog.Published.publish;
import static dev.tierdesk.catalog.Published.put;
import static dev.tierdesk.catalog.Samples.CLOCK;
import static dev.tierdesk.catalog.Samples.example;
import static dev.tierdesk.catalog.Samples.fixed;
import static dev.tierdesk.catalog.Samples.graduated;
import static dev.tierdesk.catalog.Samples.number;
import static dev.tierdesk.catalog.Samples.perUnit;
import static dev.tierdesk.catalog.Samples.plan;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Allowance;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.FieldDiff;
import dev.tierdesk.catalog.PlanDrafts;
import dev.tierdesk.catalog.PlanState;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Rollover;
import dev.tierdesk.catalog.Samples;
import dev.tierdesk.catalog.publication.PlanDiff.Sign;
import dev.tierdesk.catalog.quote.BillImpact;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanDiffTest {
    private static final Catalog ONCE = publish(READY);

    private static PlanState version(Catalog catalog) {
        return PlanState.of(catalog.currentVersion("growth").orElseThrow(), catalog);
    }

    private static PlanState draft(Catalog catalog) {
        return PlanState.draft(catalog.plan("growth").orElseThrow(), catalog);
    }

    private static PlanDiff diff(Catalog catalog) {
        return PlanDiff.of(version(catalog), draft(catalog));
    }

    private static boolean differs(Catalog catalog) {
        return PlanDrafts.differs(catalog.plan("growth").orElseThrow(), catalog);
    }

    @Test
    void aDraftThatWasJustPublishedDoesNotDiffer() {
        assertThat(differs(READY)).isTrue();
        assertThat(differs(ONCE)).isFalse();
        assertThat(diff(ONCE).isEmpty()).isTrue();
        assertThat(diff(ONCE).prices()).extracting(PlanDiff.PriceRow::sign).containsExactly(Sign.SAME);
        assertThat(differs(growth(ONCE, p -> p.status = PlanStatus.DEPRECATED))).isFalse();
    }

    @Test
    void anyEditOfPlanOrPricesMakesTheDraftDiffer() {
        assertThat(differs(growth(ONCE, p -> p.name = "Other"))).isTrue();
        assertThat(differs(growth(ONCE, p -> p.examples = List.of(example("1", "1"))))).isTrue();
        assertThat(differs(price(ONCE, p -> p.terms = perUnit("1")))).isTrue();
        assertThat(differs(put(ONCE, fixed("fee", "growth", "api", "5")))).isTrue();
        assertThat(differs(ONCE.apply(List.of(Change.deleted(ONCE.price("growth-calls").orElseThrow()))))).isTrue();
    }

    @Test
    void tiersAreComparedRowByRowWithTheBoundsTheyBeginAt() {
        Terms terms = graduated(Tier.upTo("1000", "0.01"), Tier.upTo("50000", "0.0043"), Tier.andAbove("0.004"));
        PlanDiff diff = diff(price(ONCE, p -> p.terms = terms));

        PlanDiff.PriceRow row = diff.prices().getFirst();
        assertThat(row.sign()).isEqualTo(Sign.CHANGED);
        assertThat(row.fields()).isEmpty();
        assertThat(row.tiers()).extracting(PlanDiff.TierRow::sign)
                .containsExactly(Sign.SAME, Sign.CHANGED, Sign.ADDED);
        assertThat(row.tiers().get(1).before()).isEqualTo(new PlanDiff.Span(number("1000"), Tier.andAbove("0.005")));
        assertThat(row.tiers().get(1).after())
                .isEqualTo(new PlanDiff.Span(number("1000"), Tier.upTo("50000", "0.0043")));
        assertThat(row.tiers().get(2).after()).satisfies(span ->
                assertThat(span == null ? BigDecimal.ZERO : span.above()).isEqualByComparingTo("50000"));

        PlanDiff back = PlanDiff.of(draft(price(ONCE, p -> p.terms = terms)), version(ONCE));
        assertThat(back.prices().getFirst().tiers()).extracting(PlanDiff.TierRow::sign)
                .containsExactly(Sign.SAME, Sign.CHANGED, Sign.REMOVED);
    }

    @Test
    void fieldsAndAllowancesHaveRowsOfTheirOwn() {
        Allowance ten = new Allowance("api", "calls", BigDecimal.TEN, Rollover.NONE, null, null);
        Allowance one = new Allowance("api", "calls", BigDecimal.ONE, Rollover.NONE, null, null);
        Catalog allowing = publish(growth(READY, p -> p.allowances = List.of(ten)));

        PlanDiff changed = diff(growth(allowing, p -> {
            p.trialDays = 14;
            p.allowances = List.of(one);
        }));
        assertThat(changed.fields()).containsExactly(new FieldDiff.Field("trial_days", "0", "14"));
        assertThat(changed.allowances())
                .containsExactly(new PlanDiff.AllowanceRow(Sign.CHANGED, ten, one));
        assertThat(diff(growth(allowing, p -> p.allowances = List.of())).allowances())
                .containsExactly(new PlanDiff.AllowanceRow(Sign.REMOVED, ten, null));
    }

    @Test
    void pricesAreMatchedByCodeElseByWhatTheyCharge() {
        Price old = ONCE.price("growth-calls").orElseThrow();
        Catalog renamed = ONCE.apply(List.of(new Change(old, old.with(p -> p.code = "growth-api-calls"))));
        assertThat(diff(renamed).prices()).singleElement().satisfies(row -> {
            assertThat(row.sign()).isEqualTo(Sign.CHANGED);
            assertThat(row.fields()).containsExactly(
                    new FieldDiff.Field("code", "growth-calls", "growth-api-calls"));
        });

        Catalog more = put(ONCE, fixed("fee", "growth", "api", "5"));
        assertThat(diff(more).prices()).extracting(PlanDiff.PriceRow::sign)
                .containsExactlyInAnyOrder(Sign.SAME, Sign.ADDED);
        assertThat(PlanDiff.of(draft(more), version(more)).prices()).extracting(PlanDiff.PriceRow::sign)
                .containsExactlyInAnyOrder(Sign.SAME, Sign.REMOVED);
    }

    @Test
    void twoPlansAreComparedByWhatTheyCharge() {
        Catalog two = put(ONCE, plan("scale"), Samples.price("scale-calls", "scale", "api", "calls", perUnit("0.004")));
        PlanDiff diff = PlanDiff.of(draft(two), PlanState.draft(two.plan("scale").orElseThrow(), two));
        assertThat(diff.fields()).extracting(FieldDiff.Field::path).containsExactly("code", "name");
        assertThat(diff.prices()).singleElement().satisfies(row -> {
            assertThat(row.sign()).isEqualTo(Sign.CHANGED);
            assertThat(row.fields()).extracting(FieldDiff.Field::path)
                    .containsExactly("terms.model", "terms.unit_amount");
            assertThat(row.tiers()).extracting(PlanDiff.TierRow::sign).containsOnly(Sign.REMOVED);
        });
    }

    @Test
    void theImpactOnBillsIsComputedAtTheEdgesOfBothSidesAndAtExamples() {
        Catalog changed = price(
                growth(ONCE, p -> p.examples = List.of(example("15000", "1"))),
                p -> p.terms = graduated(Tier.upTo("10000", "0.01"), Tier.andAbove("0.002")));
        BillImpact impact = BillImpact.of(version(changed), draft(changed), CLOCK);

        assertThat(impact.examples()).singleElement().satisfies(bill -> {
            assertThat(bill.before()).isEqualByComparingTo("80");
            assertThat(bill.after()).isEqualByComparingTo("110");
        });
        BillImpact.Meter meter = impact.meters().getFirst();
        assertThat(meter.moves()).isTrue();
        assertThat(meter.rows()).extracting(row -> row.quantity().toPlainString())
                .contains("15000", "1000", "1001", "999", "10000", "10001", "9999");
        assertThat(meter.rows()).filteredOn(row -> row.quantity().compareTo(number("10000")) == 0).singleElement()
                .satisfies(row -> {
                    assertThat(row.before()).isEqualByComparingTo("55");
                    assertThat(row.after()).isEqualByComparingTo("100");
                    assertThat(row.difference()).isEqualByComparingTo("45");
                });
        assertThat(meter.rows()).isSortedAccordingTo((a, b) -> a.quantity().compareTo(b.quantity()));
    }

    @Test
    void aChargeThatComesOrGoesHasNoAmountOnTheOtherSide() {
        Catalog more = put(ONCE, fixed("fee", "growth", "api", "5"));
        BillImpact impact = BillImpact.of(version(more), draft(more), CLOCK);
        assertThat(impact.meters()).filteredOn(BillImpact.Meter::moves).singleElement().satisfies(meter ->
                assertThat(meter.rows()).singleElement().satisfies(row -> {
                    assertThat(row.before()).isNull();
                    assertThat(row.after()).isEqualByComparingTo("5");
                }));
    }
}
