package dev.tierdesk.exchange.kontorion;

import dev.tierdesk.catalog.Product;
import dev.tierdesk.document.FieldWriter;
import dev.tierdesk.document.JsonNumber;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.exchange.ForeignObjects;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which version of each of its products a plan is to be published with. The versions are Kontorion's own, so that a
/// plan keeps them as metadata: `product_versions.` before the code of each product.
final class Pins {
    private static final String FIELD = "product_versions";
    private static final String KEY = FIELD + ".";
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,17}");

    private Pins() {}

    /// The versions by the codes of the products; null where the file does not say.
    static @Nullable SortedMap<String, String> read(ForeignObject plan, ForeignObjects<Product> products) {
        ForeignObject pins = plan.object(FIELD);
        if (pins == null) {
            return null;
        }
        SortedMap<String, String> versions = new TreeMap<>();
        for (String id : pins.names()) {
            Product product = products.find(id).orElse(null);
            String version = pins.text(id);
            if (product == null) {
                pins.unknown(id, id);
            } else if (version != null) {
                versions.put(product.code(), version);
            }
        }
        return versions;
    }

    /// Sets what a file says; it replaces what was there.
    static void apply(SortedMap<String, String> versions, Map<String, String> metadata) {
        metadata.keySet().removeIf(Pins::isPin);
        versions.forEach((product, version) -> metadata.put(KEY + product, version));
    }

    /// What is written of them; null where there are none.
    ///
    /// @param ids of the products that are written, by their codes; null for others
    static @Nullable JsonObject write(Map<String, String> metadata, Function<String, @Nullable String> ids) {
        FieldWriter pins = new FieldWriter();
        new TreeMap<>(metadata).forEach((key, version) -> {
            String id = isPin(key) ? ids.apply(key.substring(KEY.length())) : null;
            if (id != null) {
                pins.value(id,
                        NUMBER.matcher(version).matches() ? new JsonNumber(version, 0, 0) : JsonText.of(version));
            }
        });
        JsonObject written = pins.done();
        return written.fields().isEmpty() ? null : written;
    }

    private static boolean isPin(String key) {
        return key.startsWith(KEY) && key.length() > KEY.length();
    }
}
