package dev.tierdesk.console.help;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.shell.ScreenName;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ManualTest {
    private final Manual manual = Manual.packed();

    @ParameterizedTest
    @EnumSource(ScreenName.class)
    void everyScreenHasItsPart(ScreenName screen) {
        assertThat(manual.at(screen.manualPart())).hasValueSatisfying(part -> {
            assertThat(part.anchor()).isEqualTo(screen.manualPart());
            assertThat(part.blocks()).isNotEmpty();
        });
    }

    @Test
    void everyLinkInItLeadsToAPart() {
        List<String> anchors = new ArrayList<>();
        manual.parts().stream().flatMap(part -> part.blocks().stream()).forEach(block -> block.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                if (link.getDestination().startsWith("#")) {
                    anchors.add(link.getDestination().substring(1));
                }
            }
        }));

        assertThat(anchors).isNotEmpty().allSatisfy(anchor -> assertThat(manual.at(anchor)).as(anchor).isPresent());
    }

    @Test
    void everyPictureInItIsPackedWithIt() {
        List<String> pictures = new ArrayList<>();
        manual.parts().stream().flatMap(part -> part.blocks().stream()).forEach(block -> block.accept(new AbstractVisitor() {
            @Override
            public void visit(Image image) {
                pictures.add(image.getDestination());
                assertThat(Manual.text(image)).isNotBlank();
            }
        }));

        assertThat(pictures).hasSizeGreaterThan(10).doesNotHaveDuplicates()
                .allSatisfy(picture -> assertThat(Manual.picture(picture)).isNotNull());
    }

    @Test
    void aPartIsFoundByTheAnchorOfAHeadingInIt() {
        assertThat(manual.at("the-table-of-tiers").orElseThrow().title()).isEqualTo("Prices and tiers");
        assertThat(manual.at("nowhere")).isEmpty();
    }

    @Test
    void theSearchFindsPartsThatHaveEveryWord() {
        assertThat(manual.parts()).filteredOn(part -> part.has("dry RUN")).extracting(Manual.Part::title)
                .contains("Import and export").doesNotContain("Overview");
        assertThat(manual.parts()).filteredOn(part -> part.has(" ")).hasSameSizeAs(manual.parts());
        assertThat(manual.parts()).filteredOn(part -> part.has("dry zebra")).isEmpty();
    }

    @Test
    void wordsOfTheSearchAreMarked() {
        assertThat(Marks.of("A dry run, DRY.", "dry").pieces()).containsExactly(
                new Marks.Piece("A ", false), new Marks.Piece("dry", true), new Marks.Piece(" run, ", false),
                new Marks.Piece("DRY", true), new Marks.Piece(".", false));
        assertThat(Marks.of("Text", "").pieces()).containsExactly(new Marks.Piece("Text", false));
    }
}
