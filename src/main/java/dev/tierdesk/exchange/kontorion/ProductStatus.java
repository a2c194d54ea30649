package dev.tierdesk.exchange.kontorion;

import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The one status that a product has in Kontorion, where a catalog has maturity and publish status (`catalog.md` 3).
enum ProductStatus {
    DRAFT(Maturity.EXPERIMENTAL, PublishStatus.DRAFT),
    ACTIVE(Maturity.GA, PublishStatus.PUBLISHED),
    DEPRECATED(Maturity.DEPRECATED, PublishStatus.PUBLISHED),
    ARCHIVED(Maturity.DEPRECATED, PublishStatus.ARCHIVED);

    static final Map<String, ProductStatus> WORDS = Arrays.stream(values())
            .collect(Collectors.toMap(ProductStatus::word, Function.identity(), (one, other) -> one, TreeMap::new));

    private final Maturity maturity;
    private final PublishStatus publishStatus;

    ProductStatus(Maturity maturity, PublishStatus publishStatus) {
        this.maturity = maturity;
        this.publishStatus = publishStatus;
    }

    /// The status of a product, the first that fits.
    static ProductStatus of(Product product) {
        if (product.publishStatus() == PublishStatus.ARCHIVED || product.maturity() == Maturity.RETIRED) {
            return ARCHIVED;
        }
        if (product.maturity() == Maturity.DEPRECATED) {
            return DEPRECATED;
        }
        return product.publishStatus() == PublishStatus.PUBLISHED ? ACTIVE : DRAFT;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The product in this status: as it is where it is in it, else in the states that stand for it. One that is there
    /// already keeps its maturity when it is archived.
    Product set(Product product, boolean isNew) {
        return of(product) == this ? product : product.with(e -> {
            e.maturity = this == ARCHIVED && !isNew ? e.maturity : maturity;
            e.publishStatus = publishStatus;
        });
    }
}
