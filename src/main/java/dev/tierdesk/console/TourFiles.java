package dev.tierdesk.console;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.document.DocumentWriter;
import dev.tierdesk.pricing.Conversion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// Files that are imported for the pictures: prices of the next quarter, one of them for a unit that nobody has, a list of
/// subscriptions, and notes that are of no format.
final class TourFiles {
    private static final String PRICE = "growth.translation-api.characters_translated";

    private final Path folder;
    private final Clock clock;

    TourFiles(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /// The prices.
    Path prices(Catalog catalog) {
        Price price = catalog.price(PRICE).orElseThrow();
        Price changed = price.with(p -> {
            p.name = "Characters";
            p.terms = p.terms.with(t -> t.includedQuantity = new BigDecimal("1500000"));
        });
        BillableUnit unit = BillableUnit.draft(Ids.next(clock), "pages_rotated", "Pages rotated");
        Product product = Product.draft(Ids.next(clock), "speech-archive", "Speech Archive", "API")
                .with(p -> p.units = List.of("audio_minuts"));
        Catalog next = catalog.apply(
                List.of(new Change(price, changed), Change.created(unit), Change.created(product)));
        return write("prices-2026-q3.tierdesk", DocumentWriter.write(next));
    }

    /// A unit that is converted, which moves bills.
    Path units(Catalog catalog) {
        BillableUnit unit = catalog.unit("api_calls").orElseThrow();
        BillableUnit converted = unit.with(u -> u.conversion = new Conversion(
                Conversion.Operation.DIVIDE, BigDecimal.TWO, Conversion.Rounding.CEILING, 0));
        return write(
                "units-2026-q3.tierdesk", DocumentWriter.write(catalog.apply(List.of(new Change(unit, converted)))));
    }

    /// A table of prices as somebody else calls its columns.
    Path table() {
        return write("price-list.csv", """
                plan;product;metric;currency;model;unit amount;owner
                growth;speech-api;audio_minutes;USD;PER_UNIT;0,007;Ada
                growth;speech-api;audio_minuts;USD;PER_UNIT;0,008;Ada
                """.getBytes(StandardCharsets.UTF_8));
    }

    /// Who is on what, one of them on a plan that is not there.
    Path subscriptions() {
        return write("subscriptions.csv", """
                customer,plan,version,status,seats,country
                acme,growth,7,ACTIVE,12,DE
                birch,growth,6,ACTIVE,3,US
                cedar,startup,,TRIALING,,FR
                dahlia,enterprize,,ACTIVE,40,DE
                """.getBytes(StandardCharsets.UTF_8));
    }

    /// The notes.
    Path notes() {
        return write("notes.txt", "To be discussed.\n".getBytes(StandardCharsets.UTF_8));
    }

    private Path write(String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
