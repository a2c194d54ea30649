package dev.tierdesk.catalog;

import dev.tierdesk.pricing.Model;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The version numbers of products (`catalog.md` 1). A product does not keep its number: it follows from what the plan
/// versions have pinned.
public final class ProductVersions {
    /// The fields that make another version where they change.
    private record Fields(
            ChargeType chargeType,
            @Nullable Model pricingModel,
            PriceKeys keys,
            Set<String> requires,
            TaxCategory taxCategory,
            Set<String> units) {
        static Fields of(Product p) {
            return new Fields(p.chargeType(), p.pricingModel(), p.keys(), Set.copyOf(p.requires()), p.taxCategory(),
                    Set.copyOf(p.units()));
        }
    }

    private ProductVersions() {}

    /// The version of a product as it is now: that of the pin whose fields it has, else the next after all pins; 1
    /// where no plan version has it.
    public static int of(Product product, Catalog catalog) {
        List<PinnedProduct> pins = catalog.pins(product.code());
        Fields fields = Fields.of(product);
        int highest = 0;
        for (PinnedProduct pin : pins) {
            if (Fields.of(pin.product()).equals(fields)) {
                return pin.version();
            }
            highest = Math.max(highest, pin.version());
        }
        return highest + 1;
    }
}
