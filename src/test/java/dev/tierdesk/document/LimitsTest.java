package dev.tierdesk.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.pricing.Problem;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);
    private static final long GIGABYTE = 1L << 30;

    @Test
    void whatIsWrittenCountsAsManyBytesAndValuesAsWhatIsRead() {
        for (int seed = 0; seed < 20; seed++) {
            Catalog catalog = RandomCatalog.of(seed);
            DocumentText text = DocumentWriter.text(catalog);
            int bytes = text.bytes().length;
            int values = (int) text.values();

            Document read = DocumentReader.read(text.bytes(), new Limits(bytes, values), CLOCK);

            assertThat(read.problems()).isEmpty();
            assertThat(DocumentWriter.write(Catalog.of(read.aggregates()))).isEqualTo(text.bytes());
            assertThat(DocumentWriter.json(catalog).count()).isEqualTo(values);
            assertRefused(text, new Limits(bytes - 1, values), DocumentProblem.FILE_TOO_LARGE);
            assertRefused(text, new Limits(bytes, values - 1), DocumentProblem.JSON_TOO_MANY_VALUES);
        }
    }

    @Test
    void aDocumentIsLaidOutAsTheTreeOfAllItsValues() {
        for (int seed = 0; seed < 50; seed++) {
            Catalog catalog = RandomCatalog.of(seed);
            assertThat(new String(DocumentWriter.write(catalog), StandardCharsets.UTF_8))
                    .isEqualTo(Json.pages(DocumentWriter.json(catalog)));
        }
    }

    @Test
    void moreMemoryHoldsMoreAndNoneLessThanAFileFromAnywhere() {
        assertThat(Limits.within(0)).isEqualTo(Limits.FOREIGN);
        assertThat(Limits.within(GIGABYTE).bytes()).isGreaterThan(3 * Limits.FOREIGN.bytes());
        assertThat(Limits.within(GIGABYTE).values()).isGreaterThan(2 * Limits.FOREIGN.values());
        assertThat(Limits.within(Long.MAX_VALUE)).isEqualTo(Limits.OWN);
    }

    private static void assertRefused(DocumentText text, Limits limits, DocumentProblem code) {
        Document refused = DocumentReader.read(text.bytes(), limits, CLOCK);
        assertThat(refused.aggregates()).isEmpty();
        assertThat(refused.problems()).extracting(Problem::code).containsExactly(code);
    }
}
