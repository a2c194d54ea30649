package dev.tierdesk.document;

import dev.tierdesk.catalog.Catalog;

/// Writes native documents: the same catalog gives the same bytes.
public final class DocumentWriter {
    private DocumentWriter() {}

    /// The bytes of a `.tierdesk` file that holds `catalog`.
    public static byte[] write(Catalog catalog) {
        return text(catalog).bytes();
    }

    /// The same, with how much there is in it.
    public static DocumentText text(Catalog catalog) {
        return new JsonPages()
                .field("format", JsonText.of(DocumentReader.FORMAT))
                .field("format_version", JsonNumber.of(DocumentReader.VERSION))
                .field("settings", SettingsWriter.write(catalog.settings()))
                .list("units", catalog.units(), UnitWriter::write)
                .list("products", catalog.products(), ProductWriter::write)
                .list("plans", catalog.plans(), PlanWriter::write)
                .list("prices", catalog.prices(), PriceWriter::write)
                .list("plan_versions", catalog.versions(), VersionWriter::write)
                .done();
    }

    /// The values of the document that holds `catalog`.
    public static JsonObject json(Catalog catalog) {
        return new FieldWriter()
                .text("format", DocumentReader.FORMAT)
                .whole("format_version", DocumentReader.VERSION)
                .value("settings", SettingsWriter.write(catalog.settings()))
                .list("units", catalog.units(), UnitWriter::write)
                .list("products", catalog.products(), ProductWriter::write)
                .list("plans", catalog.plans(), PlanWriter::write)
                .list("prices", catalog.prices(), PriceWriter::write)
                .list("plan_versions", catalog.versions(), VersionWriter::write)
                .done();
    }
}
