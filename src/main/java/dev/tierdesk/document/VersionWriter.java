package dev.tierdesk.document;

import dev.tierdesk.catalog.PinnedProduct;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.pricing.RoundingPolicy;

/// Writes plan versions.
final class VersionWriter {
    private VersionWriter() {}

    static JsonObject write(PlanVersion version) {
        boolean rounded = !version.rounding().equals(RoundingPolicy.DEFAULT);
        return new FieldWriter()
                .whole("number", version.number())
                .text("published", version.published().toString())
                .value("plan", PlanWriter.write(version.plan()))
                .list("prices", version.prices(), price -> PriceWriter.write(price.with(p -> p.plan = null)))
                .list("units", version.units(), UnitWriter::write)
                .list("products", version.products(), VersionWriter::write)
                .value("rounding", rounded ? PricingWriter.write(version.rounding()) : null)
                .list("variables", version.variables(), SettingsWriter::write)
                .done();
    }

    private static JsonObject write(PinnedProduct pin) {
        return new FieldWriter()
                .whole("version", pin.version())
                .value("product", ProductWriter.write(pin.product()))
                .done();
    }
}
