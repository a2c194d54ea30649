package dev.tierdesk.console.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Kind;
import dev.tierdesk.console.palette.PaletteIndex.Hit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaletteIndexTest {
    @Test
    void whatIsCalledSoComesBeforeWhatBeginsSoAndWhatOnlyHasTheLetters() {
        PaletteIndex index = index("Meta pixels", "Map tiles", "A map", "Roadmap", "Map", "Many apples");

        assertThat(names(index.search("map", 10, () -> false)))
                .containsExactly("Map", "Map tiles", "A map", "Roadmap", "Meta pixels", "Many apples");
    }

    @Test
    void theShorterOfTwoThatFitComesFirstAndOfEquallyLongOnesTheFirst() {
        assertThat(names(index("Growth yearly", "Growth B", "Growth A").search("gr", 10, () -> false)))
                .containsExactly("Growth B", "Growth A", "Growth yearly");
    }

    @Test
    void wordsMayComeInAnyOrderAndByTheirBeginnings() {
        assertThat(names(index("Growth / Translation API, API calls", "Growth / Speech API")
                .search("tra gro", 10, () -> false)))
                .containsExactly("Growth / Translation API, API calls");
    }

    @Test
    void capitalsAndAccentsDoNotCount() {
        PaletteIndex index = index("Übersetzung", "Straße", "Café");

        assertThat(names(index.search("ubers", 10, () -> false))).containsExactly("Übersetzung");
        assertThat(names(index.search("STRASSE", 10, () -> false))).containsExactly("Straße");
        assertThat(names(index.search("café", 10, () -> false))).containsExactly("Café");
    }

    @Test
    void aCodeFindsAsWellAsAName() {
        PaletteIndex index = PaletteIndex.of(List.of(
                new Entry.Thing(Kind.UNIT, "Input tokens", "tokens_in", ""),
                new Entry.Thing(Kind.UNIT, "Seats", "seats", "")));

        List<Hit> hits = index.search("tokens_", 10, () -> false);

        assertThat(names(hits)).containsExactly("Input tokens");
        assertThat(hits.getFirst().byOther()).isTrue();
        assertThat(index.search("input", 10, () -> false).getFirst().byOther()).isFalse();
    }

    @Test
    void aCommandIsFoundByItsEnglishNameAsWell() {
        PaletteIndex index = PaletteIndex.of(List.of(
                new Entry.Command("Viele Preise ändern…", "Katalog", "Change many prices…", "", () -> {}),
                new Entry.Command("Sichern", "Katalog", "Save", "", () -> {})));

        assertThat(names(index.search("change many", 10, () -> false))).containsExactly("Viele Preise ändern…");
        assertThat(names(index.search("viele", 10, () -> false))).containsExactly("Viele Preise ändern…");
        assertThat(index.search("change many", 10, () -> false).getFirst().byOther()).isFalse();
    }

    @Test
    void lettersInAnotherOrderAndNoLettersFindNothing() {
        assertThat(index("Map").search("pam", 10, () -> false)).isEmpty();
        assertThat(index("Map").search("  ", 10, () -> false)).isEmpty();
    }

    @Test
    void noMoreAreFoundThanAreAskedForAndThoseAreTheBest() {
        PaletteIndex index = index(IntStream.range(0, 1000).mapToObj(i -> "Price " + (1000 - i))
                .toArray(String[]::new));

        assertThat(names(index.search("price", 3, () -> false))).containsExactly("Price 9", "Price 8", "Price 7");
    }

    @Test
    void aCancelledSearchEndsAtOnce() {
        assertThat(index("Map").search("map", 10, () -> true)).isEmpty();
    }

    private static PaletteIndex index(String... names) {
        return PaletteIndex.of(Stream.of(names).map(name -> new Entry.Thing(Kind.PRODUCT, name, "x", "")).toList());
    }

    private static List<String> names(List<Hit> hits) {
        return hits.stream().map(hit -> hit.entry().name()).toList();
    }
}
