package dev.tierdesk.console.preview;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.quote.Quotes;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.Numbers;
import dev.tierdesk.words.ObjectWords;
import dev.tierdesk.words.UnitWords;
import org.jspecify.annotations.Nullable;

/// What sheets are written from.
///
/// @param catalog with what is being edited
/// @param log whether charts are logarithmic
record Basis(Catalog catalog, Quotes quotes, Messages messages, boolean log) {
    Numbers numbers() {
        return messages.numbers();
    }

    UnitWords unit(@Nullable String unit) {
        return UnitWords.of(unit, catalog, messages);
    }

    String productName(String code) {
        return catalog.product(code).map(Product::name).orElse(code);
    }

    /// How often a plan is billed.
    String cadence(Plan plan) {
        return new Dates(messages, catalog.settings().timeZone()).cadence(plan.cadence());
    }

    /// What a price charges for, without its product: its unit, "seats" or "fixed charge", with the component and key.
    String slotName(Price price) {
        return slotName(price, price.priceKey());
    }

    String slotName(Price price, @Nullable String key) {
        StringBuilder name = new StringBuilder(switch (price.chargeType()) {
            case SEAT -> messages.get("preview.slot.seats");
            case FIXED_CHARGE -> price.component().isEmpty() ? messages.get("preview.slot.fixed") : "";
            case USAGE, MIXED -> price.unit() == null ? "" : ObjectWords.unit(price.unit(), catalog);
        });
        if (!price.component().isEmpty()) {
            name.append(name.isEmpty() ? "" : " \u00b7 ").append(price.component());
        }
        return key == null ? name.toString() : name.append(" \u00b7 ").append(key).toString();
    }

    /// What a meter counts: "Translation API, API calls".
    String meterName(Meter meter) {
        return meterName(meter, true);
    }

    /// What a meter counts, with its product or, where there is only one, without.
    String meterName(Meter meter, boolean withProduct) {
        String unit = meter.unit() == null ? messages.get("preview.slot.seats")
                : ObjectWords.unit(meter.unit(), catalog);
        String key = Subject.OTHER_KEY.equals(meter.key()) ? messages.get("preview.key.other") : meter.key();
        String counted = key == null ? unit : unit + " \u00b7 " + key;
        return withProduct
                ? messages.get("preview.meter", "product", productName(meter.product()), "unit", counted) : counted;
    }

    /// A price as the selector names it: "Growth · Translation API · API calls".
    String priceName(Price price) {
        String owner = price.plan() == null
                ? price.customer() == null
                        ? messages.get("preview.owner.list")
                        : messages.get("preview.owner.customer", "customer", price.customer())
                : catalog.plan(price.plan()).map(plan -> plan.name()).orElse(price.plan());
        return owner + " \u00b7 " + productName(price.product()) + " \u00b7 " + slotName(price);
    }
}
