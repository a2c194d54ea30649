package dev.tierdesk.console.products;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Codes;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.words.Messages;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// Copies of products (`catalog.md` 5): a new draft with the units, costs, keys, requirements, tags and features of its
/// source; no prices and no ids elsewhere.
final class ProductCopy {
    private ProductCopy() {}

    static Product of(Product source, Catalog catalog, UUID id, Messages messages) {
        List<String> names = catalog.products().stream().map(Product::name).toList();
        Set<String> codes = catalog.products().stream().map(Product::code).collect(Collectors.toSet());
        String name = freeName(source.name(), names, messages);
        String code = Codes.suggest(Kind.PRODUCT, name, codes);
        return new Product(id, code, name, source.description(), source.features(), source.type(), source.audience(),
                source.tags(), source.openapiUrl(), source.metadata(), source.chargeType(), source.pricingModel(),
                source.keys(), source.units(), source.costs(), source.requires(), source.taxCategory(),
                Maturity.EXPERIMENTAL, PublishStatus.DRAFT, Map.of());
    }

    private static String freeName(String source, List<String> taken, Messages messages) {
        String name = messages.get("products.copy.name", "name", source);
        for (int number = 2; isTaken(name, taken); number++) {
            name = messages.get("products.copy.name.again", "name", source, "number", number);
        }
        return name;
    }

    private static boolean isTaken(String name, List<String> taken) {
        return taken.stream().anyMatch(name::equalsIgnoreCase);
    }
}
