package dev.tierdesk.store;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.ChangeRequest;
import dev.tierdesk.catalog.ChangeSet;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.bulk.AmountChange;
import dev.tierdesk.catalog.bulk.AmountChange.By;
import dev.tierdesk.catalog.bulk.AmountKind;
import dev.tierdesk.catalog.bulk.AmountRounding;
import dev.tierdesk.catalog.bulk.BulkPreview;
import dev.tierdesk.catalog.bulk.BulkPriceChange;
import dev.tierdesk.catalog.quote.PriceSelection;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.RoundingPolicy;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/// 50,000 prices of three tiers, a part of them VOLUME, in ten plans: how long it takes to see what five per cent more
/// does to each, and to write it durably into a store on a file; beside it the same rows written with plain JDBC
/// batches. With the collector and the memory that the program has (`packaging/jvm-options`).
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 10)
@Fork(value = 1, jvmArgsAppend = {
    "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-Xmx1g",
    "-XX:SurvivorRatio=2", "-XX:TargetSurvivorRatio=90", "-XX:MaxTenuringThreshold=3"
})
public class BulkBench {
    private static final int PRODUCTS = 10_000;
    private static final int PRICES_EACH = 5;
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Clock CLOCK = Clock.systemUTC();

    private Path root;
    private CatalogStore store;
    private Catalog catalog;
    private BulkPreview preview;
    private List<PlainRows> plain = List.of();
    private BigDecimal percent = BigDecimal.valueOf(5);

    @Setup
    public void make() throws IOException {
        root = Files.createTempDirectory("tierdesk-bench");
        CatalogSettings settings = new CatalogSettings(Ids.next(CLOCK), "Bench", List.of(EUR), RoundingPolicy.DEFAULT,
                ZoneOffset.UTC, "DE", false, List.of(), List.of(), List.of(), 7, List.of());
        store = new CatalogFiles(Directories.below(root), CLOCK).create(settings, "Ada");
        store.change(new ChangeRequest("Fill", ChangeSource.EDIT, "Ada", null,
                aggregates().stream().map(Change::created).toList()));
        catalog = store.catalog();
    }

    /// Up and down in turn, so that amounts keep their length.
    @Setup(Level.Invocation)
    public void look() throws SQLException {
        plain = plain(store.database().app().getConnection());
        percent = percent.negate();
        preview = change().preview(catalog, CLOCK);
    }

    @TearDown
    public void remove() throws IOException {
        store.close();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Benchmark
    public BulkPreview preview() {
        return change().preview(catalog, CLOCK);
    }

    /// Changes and store; the journal and the rows in one transaction.
    @Benchmark
    public ChangeSet apply() {
        ChangeSet written = store.change(new ChangeRequest("Change", ChangeSource.BULK, "Ada", null,
                preview.changes(Set.of(), CLOCK.instant(), () -> Ids.next(CLOCK)).changes()));
        catalog = catalog.apply(written.changes());
        return written;
    }

    /// The rows of such a change with plain JDBC batches, in one transaction: what any writing of it takes.
    @Benchmark
    public int plainJdbc() throws SQLException {
        Connection connection = store.database().app().getConnection();
        connection.setAutoCommit(false);
        for (PlainRows table : plain) {
            table.write(connection);
        }
        connection.commit();
        connection.setAutoCommit(true);
        store.database().checkpoint();
        return plain.size();
    }

    private static List<PlainRows> plain(Connection connection) throws SQLException {
        String last = " WHERE change_set = (SELECT MAX(number) FROM change_set) AND kind = 'PRICE'";
        return List.of(
                new PlainRows("""
                        INSERT INTO change_set (number, written_at, author, label, source, created_count, changed_count,
                            deleted_count, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                        rows(connection, """
                                SELECT number + 1, written_at, author, label, source, 0, 0, 0, digest
                                FROM change_set ORDER BY number DESC FETCH FIRST 1 ROW ONLY""")),
                new PlainRows("UPDATE aggregate SET kind = ?, revision = ?, digest = ? WHERE id = ?",
                        rows(connection, "SELECT kind, number + 1, digest, aggregate_id FROM revision" + last)),
                new PlainRows("""
                        INSERT INTO revision (aggregate_id, number, change_set, place, kind, code, action, body, digest)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                        rows(connection, """
                                SELECT aggregate_id, number + 1, change_set + 1, place, kind, code, action, body, digest
                                FROM revision""" + last)),
                new PlainRows("""
                        UPDATE tier SET up_to = ?, unit_amount = ?, formula = ?, flat_amount = ?, percent = ?,
                            block_size = ?, cap_amount = ? WHERE price_id = ? AND place = ?""",
                        rows(connection, """
                                SELECT up_to, unit_amount + 0.0001, formula, flat_amount, percent, block_size,
                                    cap_amount, price_id, place FROM tier""")));
    }

    private static List<Object[]> rows(Connection connection, String query) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(query)) {
            Object[] row = new Object[result.getMetaData().getColumnCount()];
            while (result.next()) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = result.getObject(i + 1);
                }
                rows.add(row.clone());
            }
        }
        return rows;
    }

    private BulkPriceChange change() {
        return new BulkPriceChange(PriceSelection.ALL, new AmountChange(
                By.PERCENT, percent, EnumSet.allOf(AmountKind.class), new AmountRounding.Digits(4)));
    }

    private static List<Aggregate> aggregates() {
        List<Aggregate> all = new ArrayList<>();
        for (int i = 0; i < PRICES_EACH; i++) {
            all.add(BillableUnit.draft(Ids.next(CLOCK), "unit_" + i, "Unit " + i));
        }
        for (int i = 0; i < 10; i++) {
            all.add(Plan.draft(Ids.next(CLOCK), "plan-" + i, "Plan " + i, EUR));
        }
        for (int i = 0; i < PRODUCTS; i++) {
            String product = "product-" + i;
            all.add(Product.draft(Ids.next(CLOCK), product, "Product " + i, "STANDARD_API"));
            for (int n = 0; n < PRICES_EACH; n++) {
                Model model = n % 2 == 0 ? Model.GRADUATED : Model.VOLUME;
                Terms terms = Terms.tiered(model, Tier.upTo("1000", "0.02"),
                        Tier.upTo("10000", "0.015").withFlatAmount(new BigDecimal("5")), Tier.andAbove("0.01"));
                String code = "price-" + i + "-" + n;
                all.add(Price.draft(Ids.next(CLOCK), code, "plan-" + i % 10, product, "unit_" + n, EUR)
                        .with(p -> p.terms = terms));
            }
        }
        return all;
    }
}
