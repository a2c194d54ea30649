package dev.tierdesk.console.products;

import dev.tierdesk.catalog.Product;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How the lists and free fields of a product are written as text, and read.
final class ProductFields {
    /// Metadata with an input of their own on products of the type STANDARD_API.
    static final List<String> API_METADATA = List.of("base_path", "api_version");

    private ProductFields() {}

    /// Features, one a line.
    static String features(Product product) {
        return String.join("\n", product.features());
    }

    static Product withFeatures(Product product, String text) {
        List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        return product.with(e -> e.features = new ArrayList<>(lines));
    }

    /// Tags with commas; a tag that stands there twice counts once.
    static String tags(Product product) {
        return String.join(", ", product.tags());
    }

    static Product withTags(Product product, String text) {
        LinkedHashSet<String> tags = Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return product.with(e -> e.tags = new ArrayList<>(tags));
    }

    static String openapiUrl(Product product) {
        return product.openapiUrl() == null ? "" : product.openapiUrl();
    }

    static Product withOpenapiUrl(Product product, String text) {
        return product.with(e -> e.openapiUrl = text.isBlank() ? null : text.strip());
    }

    static String metadata(Product product, String key) {
        return product.metadata().getOrDefault(key, "");
    }

    static Product withMetadata(Product product, String key, String text) {
        return product.with(e -> {
            if (text.isBlank()) {
                e.metadata.remove(key);
            } else {
                e.metadata.put(key, text.strip());
            }
        });
    }

    /// The metadata without an input of their own, `key = value` a line.
    static String otherMetadata(Product product) {
        return product.metadata().entrySet().stream()
                .filter(entry -> !API_METADATA.contains(entry.getKey()))
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .collect(Collectors.joining("\n"));
    }

    /// Reads lines of `key = value`; empty where a line has no `=` or no key.
    static Optional<Product> withOtherMetadata(Product product, String text) {
        Map<String, String> metadata = new TreeMap<>();
        for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
            int equals = line.indexOf('=');
            String key = equals < 0 ? "" : line.substring(0, equals).strip();
            if (key.isEmpty()) {
                return Optional.empty();
            }
            metadata.put(key, line.substring(equals + 1).strip());
        }
        API_METADATA.forEach(key -> {
            if (product.metadata().containsKey(key)) {
                metadata.put(key, metadata(product, key));
            }
        });
        return Optional.of(product.with(e -> e.metadata = metadata));
    }
}
