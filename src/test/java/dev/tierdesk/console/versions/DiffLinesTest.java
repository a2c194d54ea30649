package dev.tierdesk.console.versions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.PlanState;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.versions.DiffLine.Heading;
import dev.tierdesk.console.versions.DiffLine.Row;
import dev.tierdesk.document.Demo;
import dev.tierdesk.document.DocumentReader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DiffLinesTest {
    private static final Catalog DEMO = Catalog.of(
            DocumentReader.read(Demo.bytes(), OpenShop.CLOCK).aggregates());

    @Test
    void aVersionKeepsWhatWasDeletedSinceAndSaysSo() {
        Catalog without = DEMO.apply(Stream.<Aggregate>concat(
                        DEMO.pricesOfProduct("translation-api").stream(), DEMO.product("translation-api").stream())
                .map(Change::deleted)
                .toList());

        assertThat(gone(without)).containsExactly(
                "Translation API, Characters translated", "Translation API, API calls",
                "Translation API, Characters translated");
        assertThat(gone(DEMO)).isEmpty();
    }

    private static List<String> gone(Catalog present) {
        PlanState state = PlanState.of(present.version("growth@7").orElseThrow(), present);
        return DiffLines.of(state, present, OpenShop.ENGLISH).stream()
                .flatMap(line -> switch (line) {
                    case Heading heading when heading.gone() -> Stream.of(heading.title());
                    case Row row when row.gone() -> Stream.of(row.label());
                    case DiffLine other -> Stream.<String>of();
                })
                .toList();
    }
}
