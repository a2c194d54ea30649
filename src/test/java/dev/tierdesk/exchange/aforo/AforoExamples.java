package dev.tierdesk.exchange.aforo;

import static dev.tierdesk.exchange.FormatProof.example;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Price;
import java.nio.charset.StandardCharsets;

/// The example files of Aforo, and what is looked at in them.
final class AforoExamples {
    static final AforoFormat FORMAT = new AforoFormat();
    static final byte[] TRANSLATION = example("aforo", "translation.json");
    static final byte[] MODELS = example("aforo", "models.json");
    static final byte[] CONFIG = example("aforo", "config.json");

    private AforoExamples() {}

    /// The worked example with one text in the place of another.
    static byte[] changed(String from, String to) {
        String text = new String(TRANSLATION, StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
    }

    static Price price(Catalog catalog, String unit) {
        return catalog.prices().stream().filter(price -> unit.equals(price.unit())).findFirst().orElseThrow();
    }
}
