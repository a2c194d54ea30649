package dev.tierdesk.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Product;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundTripTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-14T10:00:00Z"), ZoneOffset.UTC);

    @Test
    void twoHundredRandomCatalogsComeBackByteForByte() {
        for (long seed = 0; seed < 200; seed++) {
            byte[] first = DocumentWriter.write(RandomCatalog.of(seed));
            Document read = DocumentReader.read(first, CLOCK);
            assertThat(read.problems()).as("seed %d", seed).isEmpty();
            byte[] second = DocumentWriter.write(Catalog.of(read.aggregates()));
            assertThat(new String(second, StandardCharsets.UTF_8))
                    .as("seed %d", seed)
                    .isEqualTo(new String(first, StandardCharsets.UTF_8));
        }
    }

    @Test
    void everyAggregateComesBackEqualFromItsText() {
        for (long seed = 1000; seed < 1100; seed++) {
            for (Aggregate aggregate : RandomCatalog.of(seed).aggregates()) {
                String text = AggregateText.write(aggregate);
                assertThat(text).doesNotContain("\n");
                assertThat(AggregateText.read(Kind.of(aggregate), aggregate.id(), text)).isEqualTo(aggregate);
            }
        }
    }

    @Test
    void readingMakesIdsOfItsOwn() {
        byte[] bytes = DocumentWriter.write(RandomCatalog.of(7));
        List<Aggregate> once = DocumentReader.read(bytes, CLOCK).aggregates();
        List<Aggregate> again = DocumentReader.read(bytes, CLOCK).aggregates();
        assertThat(once).isNotEmpty().extracting(Aggregate::id).doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(again.stream().map(Aggregate::id).toList())
                .allSatisfy(id -> assertThat(id.version()).isEqualTo(7));
    }

    @Test
    void theTextOfAnAggregateDoesNotDependOnTheOrderOfItsTags() {
        Product product = Product.draft(Ids.next(CLOCK), "a", "A", "OTHER").with(e -> e.tags = List.of("y", "x"));
        Product other = product.with(e -> e.tags = List.of("x", "y"));
        assertThat(AggregateText.write(product)).isEqualTo(AggregateText.write(other)).contains("[\"x\",\"y\"]");
    }

    @Test
    void aDraftWithoutCodeAndNameIsKept() {
        Product product = Product.draft(Ids.next(CLOCK), "", "", "");
        assertThat(AggregateText.read(Kind.PRODUCT, product.id(), AggregateText.write(product))).isEqualTo(product);
    }

    @Test
    void theTextOfAnotherKindIsRefused() {
        Product product = Product.draft(Ids.next(CLOCK), "a", "A", "OTHER");
        String text = AggregateText.write(product);
        assertThatIllegalArgumentException().isThrownBy(() -> AggregateText.read(Kind.PLAN, product.id(), text));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AggregateText.read(Kind.PRODUCT, product.id(), text.substring(1)));
    }
}
