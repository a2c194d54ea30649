package dev.tierdesk.catalog;

/// A product as a plan version holds it.
///
/// @param product as it was
/// @param version which version of the product that is, counted from 1; [ProductVersions] tells
public record PinnedProduct(Product product, int version) {
    public PinnedProduct {
        if (version < 1) {
            throw new IllegalArgumentException("versions count from 1");
        }
    }

    public String code() {
        return product.code();
    }
}
