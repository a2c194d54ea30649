package dev.tierdesk.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Defaults;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.document.DocumentProblem;
import dev.tierdesk.document.DocumentReader;
import dev.tierdesk.document.Json;
import dev.tierdesk.pricing.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What Tierdesk writes for itself may be larger than a file from anywhere.
class LargeDocumentTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);
    private static final int PRODUCTS = 70;

    @Test
    void aCatalogLargerThanAnyFileThatIsReadHasItsBackup() {
        String description = "x".repeat(1_000_000);
        List<Aggregate> all = new ArrayList<>();
        all.add(Defaults.settings(Ids.next(CLOCK), "Shop", Currency.getInstance("EUR"), ZoneOffset.UTC));
        for (int i = 0; i < PRODUCTS; i++) {
            all.add(Product.draft(Ids.next(CLOCK), "p" + i, "P" + i, "OTHER").with(p -> p.description = description));
        }

        byte[] document = VerifiedDocument.of(Catalog.of(all), CLOCK);

        assertThat(document.length).isGreaterThan(Json.MAXIMUM_BYTES);
        assertThat(DocumentReader.readOwn(document, CLOCK).aggregates()).hasSize(PRODUCTS + 1);
        assertThat(DocumentReader.read(document, CLOCK).problems()).extracting(Problem::code)
                .containsExactly(DocumentProblem.FILE_TOO_LARGE);
    }
}
