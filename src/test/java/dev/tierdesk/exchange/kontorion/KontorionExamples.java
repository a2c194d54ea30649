package dev.tierdesk.exchange.kontorion;

import static dev.tierdesk.exchange.FormatProof.example;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Price;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/// The example file of Kontorion, and what is looked at in it.
final class KontorionExamples {
    static final KontorionFormat FORMAT = new KontorionFormat();
    static final Currency EUR = Currency.getInstance("EUR");
    static final byte[] EXAMPLE = example("kontorion", "catalog.json");

    private KontorionExamples() {}

    /// The example with one text in the place of another.
    static byte[] changed(String from, String to) {
        String text = new String(EXAMPLE, StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
    }

    static Price only(Catalog catalog, String product, @Nullable String plan) {
        return catalog.pricesOfPlan(plan).stream().filter(price -> price.product().equals(product)).findFirst()
                .orElseThrow();
    }
}
