package dev.tierdesk;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeRequest;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Defaults;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import dev.tierdesk.store.CatalogFiles;
import dev.tierdesk.store.CatalogStore;
import dev.tierdesk.store.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/// A catalog of 10,000 products, each with a price of two tiers. Started by itself it makes a data directory with this
/// catalog, and preferences of somebody who left the window at the list of products.
public final class LargeCatalog {
    private static final int PRODUCTS = 10_000;
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String PREFERENCES = """
            {"language": "en", "theme": "LIGHT",
             "window": {"x": 0, "y": 0, "width": 1440, "height": 900, "screen": "products"}}
            """;

    private LargeCatalog() {}

    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        Directories directories = Directories.below(root);
        create(new CatalogFiles(directories, CLOCK));
        Files.createDirectories(directories.config());
        Files.writeString(directories.config().resolve("preferences.json"), PREFERENCES);
    }

    /// Adds it to the catalogs there are.
    public static void create(CatalogFiles files) {
        CatalogSettings settings = Defaults.settings(Ids.next(CLOCK), "Large", EUR, ZoneOffset.UTC);
        try (CatalogStore made = files.create(settings, "Ada")) {
            made.change(new ChangeRequest("Fill", ChangeSource.EDIT, "Ada", null,
                    aggregates().stream().map(Change::created).toList()));
        }
    }

    private static List<Aggregate> aggregates() {
        List<Aggregate> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            all.add(BillableUnit.draft(Ids.next(CLOCK), "unit_" + i, "Unit " + i));
        }
        for (int i = 0; i < 10; i++) {
            all.add(Plan.draft(Ids.next(CLOCK), "plan-" + i, "Plan " + i, EUR));
        }
        for (int i = 0; i < PRODUCTS; i++) {
            String unit = "unit_" + i % 100;
            String tag = "tag-" + i % 20;
            all.add(Product.draft(Ids.next(CLOCK), "product-" + i, "Product " + i, "STANDARD_API").with(p -> {
                p.units = List.of(unit);
                p.tags = List.of("bench", tag);
            }));
            all.add(Price.draft(Ids.next(CLOCK), "price-" + i, "plan-" + i % 10, "product-" + i, unit, EUR).with(p ->
                    p.terms = Terms.tiered(Model.GRADUATED, Tier.upTo("1000", "0.02"), Tier.andAbove("0.01"))));
        }
        return all;
    }
}
