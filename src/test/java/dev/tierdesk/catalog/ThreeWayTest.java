package dev.tierdesk.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.ThreeWay.Field;
import dev.tierdesk.catalog.ThreeWay.Side;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.ModelSwitch;
import dev.tierdesk.pricing.Tier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ThreeWayTest {
    private static final Product BASE = Samples.product("api", "calls").with(e -> {
        e.tags = List.of("a", "b");
        e.metadata = Map.of("base_path", "/v1", "api_version", "1");
    });
    private static final Price PRICE = Samples.price("growth-calls", "growth", "api", "calls",
            Samples.graduated(Tier.upTo("10", "3"), Tier.andAbove("2")));

    @Test
    void fieldsThatOneSideAloneChangedAreBothKept() {
        ThreeWay merge = ThreeWay.of(BASE, BASE.with(e -> e.name = "Mine"), BASE.with(e -> e.description = "Theirs"));

        assertThat(merge.fields()).containsExactly(new Field("name", Side.MINE), new Field("description", Side.THEIRS));
        assertThat(merge.isClean()).isTrue();
        assertThat(merge.merged(Set.of())).isEqualTo(BASE.with(e -> {
            e.name = "Mine";
            e.description = "Theirs";
        }));
    }

    @Test
    void aFieldThatBothChangedOtherwiseIsDecidedByChoice() {
        Product mine = BASE.with(e -> e.name = "Mine");
        Product theirs = BASE.with(e -> {
            e.name = "Theirs";
            e.description = "Also theirs";
        });
        ThreeWay merge = ThreeWay.of(BASE, mine, theirs);

        assertThat(merge.conflicts()).containsExactly("name");
        assertThat(merge.merged(Set.of())).isEqualTo(theirs.with(e -> e.name = "Mine"));
        assertThat(merge.merged(Set.of("name"))).isEqualTo(theirs);
    }

    @Test
    void theSameChangeOnBothSidesIsNoConflict() {
        Product both = BASE.with(e -> e.name = "Both");

        ThreeWay merge = ThreeWay.of(BASE, both, both);

        assertThat(merge.fields()).containsExactly(new Field("name", Side.BOTH));
        assertThat(merge.merged(Set.of())).isEqualTo(both);
    }

    @Test
    void threeEqualStatesHaveNothingToMerge() {
        assertThat(ThreeWay.of(BASE, BASE, BASE).fields()).isEmpty();
        assertThat(ThreeWay.of(BASE, BASE, BASE).merged(Set.of())).isEqualTo(BASE);
    }

    @Test
    void tagsOfBothSidesAreKeptAndThoseTakenOutAreGone() {
        ThreeWay merge = ThreeWay.of(BASE,
                BASE.with(e -> e.tags = List.of("b", "mine")), BASE.with(e -> e.tags = List.of("a", "b", "theirs")));

        assertThat(merge.isClean()).isTrue();
        assertThat(merge.merged(Set.of())).isEqualTo(BASE.with(e -> e.tags = List.of("b", "theirs", "mine")));
    }

    @Test
    void entriesOfMapsAreFieldsOfTheirOwn() {
        Product mine = BASE.with(e -> e.metadata = Map.of("base_path", "/v2", "api_version", "1"));
        Product theirs = BASE.with(e -> e.metadata = Map.of("base_path", "/v3", "owner", "x"));
        ThreeWay merge = ThreeWay.of(BASE, mine, theirs);

        assertThat(merge.fields()).containsExactlyInAnyOrder(new Field("metadata[base_path]", Side.CONFLICT),
                new Field("metadata[api_version]", Side.THEIRS), new Field("metadata[owner]", Side.THEIRS));
        assertThat(merge.merged(Set.of("metadata[base_path]"))).isEqualTo(theirs);
        assertThat(merge.merged(Set.of())).isEqualTo(
                BASE.with(e -> e.metadata = Map.of("base_path", "/v2", "owner", "x")));
    }

    @Test
    void listsWhoseOrderCountsAreOneField() {
        ThreeWay merge = ThreeWay.of(BASE,
                BASE.with(e -> e.features = List.of("Fast")), BASE.with(e -> e.features = List.of("Cheap")));

        assertThat(merge.conflicts()).containsExactly("features");
    }

    @Test
    void keySettingsAreFieldsOfTheirOwn() {
        PriceKeys mine = new PriceKeys("region", UnmatchedKeyPolicy.REJECT, null);
        PriceKeys theirs = new PriceKeys(null, UnmatchedKeyPolicy.DROP, null);

        ThreeWay merge = ThreeWay.of(BASE, BASE.with(e -> e.keys = mine), BASE.with(e -> e.keys = theirs));

        assertThat(merge.isClean()).isTrue();
        assertThat(merge.merged(Set.of())).isEqualTo(
                BASE.with(e -> e.keys = new PriceKeys("region", UnmatchedKeyPolicy.DROP, null)));
    }

    @Test
    void tiersAreOneFieldAndTheRestOfTheTermsIsNot() {
        Price mine = PRICE.with(e -> e.terms = PRICE.terms().with(t -> t.tiers = List.of(Tier.andAbove("1"))));
        Price theirs = PRICE.with(e -> e.terms = PRICE.terms().with(t -> t.minAmount = Samples.number("5")));

        assertThat(ThreeWay.of(PRICE, mine, theirs).merged(Set.of())).isEqualTo(
                mine.with(e -> e.terms = mine.terms().with(t -> t.minAmount = Samples.number("5"))));

        Price other = PRICE.with(e -> e.terms = PRICE.terms().with(t -> t.tiers = List.of(Tier.andAbove("7"))));
        assertThat(ThreeWay.of(PRICE, mine, other).conflicts()).containsExactly("terms.tiers");
    }

    @Test
    void termsOfAnotherModelAreNotMixedWithTheOldOnes() {
        Price mine = PRICE.with(e -> e.terms = PRICE.terms().with(t -> t.tiers = List.of(Tier.andAbove("1"))));
        Price theirs = PRICE.with(e -> e.terms = ModelSwitch.to(PRICE.terms(), Model.PER_UNIT));
        ThreeWay merge = ThreeWay.of(PRICE, mine, theirs);

        assertThat(merge.conflicts()).containsExactly("terms");
        assertThat(merge.merged(Set.of())).isEqualTo(mine);
        assertThat(merge.merged(Set.of("terms"))).isEqualTo(theirs);
    }

    @Test
    void aDeletionOfWhatNobodyElseChangedIsKept() {
        assertThat(ThreeWay.of(BASE, null, BASE).isClean()).isTrue();
        assertThat(ThreeWay.of(BASE, null, BASE).merged(Set.of())).isNull();
        assertThat(ThreeWay.of(BASE, BASE, null).isClean()).isTrue();
        assertThat(ThreeWay.of(BASE, BASE, null).merged(Set.of())).isNull();
        assertThat(ThreeWay.of(BASE, null, null).isClean()).isTrue();
    }

    @Test
    void aDeletionAgainstAnEditIsOneConflictOfTheWholeObject() {
        Product edited = BASE.with(e -> e.name = "Edited");
        ThreeWay deletedHere = ThreeWay.of(BASE, null, edited);
        ThreeWay deletedThere = ThreeWay.of(BASE, edited, null);

        assertThat(deletedHere.conflicts()).containsExactly("");
        assertThat(deletedHere.merged(Set.of())).isNull();
        assertThat(deletedHere.merged(Set.of(""))).isEqualTo(edited);
        assertThat(deletedThere.conflicts()).containsExactly("");
        assertThat(deletedThere.merged(Set.of())).isEqualTo(edited);
        assertThat(deletedThere.merged(Set.of(""))).isNull();
    }

    @Test
    void whatBothCreatedConflictsOnlyWhereItDiffers() {
        ThreeWay merge = ThreeWay.of(null, BASE, BASE.with(e -> e.name = "Other"));

        assertThat(merge.fields()).containsExactly(new Field("name", Side.CONFLICT));
        assertThat(ThreeWay.of(null, BASE, BASE).isClean()).isTrue();
        assertThat(ThreeWay.of(null, BASE, null).merged(Set.of())).isEqualTo(BASE);
    }

    @Test
    void everyKindOfObjectCanBeMerged() {
        for (Aggregate any : List.of(Samples.settings(), Samples.unit("calls"), BASE, Samples.plan("growth"), PRICE)) {
            assertThat(ThreeWay.of(any, any, any).merged(Set.of())).isEqualTo(any);
        }
    }
}
