package dev.tierdesk.store;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.ChangeRequest;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Defaults;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.transfer.ImportPlan;
import dev.tierdesk.catalog.transfer.ImportedPrices;
import dev.tierdesk.exchange.ExportContext;
import dev.tierdesk.exchange.Exported;
import dev.tierdesk.exchange.Formats;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.Source;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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

/// 10,000 products with 100,000 tiers from a file into an empty catalog, durably, and out again; beside it the same
/// rows, revisions included, written with plain JDBC batches. In 512 MB.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3)
@Measurement(iterations = 7)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class ImportBench {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Clock CLOCK = Clock.systemUTC();
    private static final int PRODUCTS = 10_000;
    private static final int TIERS = 10;

    private Path root;
    private CatalogFiles files;
    private CatalogStore store;
    private int number;

    /// An empty catalog for each measurement.
    @Setup(Level.Invocation)
    public void make() throws IOException {
        root = Files.createTempDirectory("tierdesk-bench");
        files = new CatalogFiles(Directories.below(root), CLOCK);
        store = files.create(settings(), "Ada");
    }

    @TearDown(Level.Invocation)
    public void remove() throws IOException {
        store.close();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /// The rows of an import, in one transaction.
    @Benchmark
    public int plainJdbc(Prepared prepared, Emptied emptied) throws SQLException {
        Connection connection = emptied.connection;
        for (PlainRows table : prepared.rows) {
            table.write(connection);
        }
        connection.commit();
        connection.setAutoCommit(true);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
        return prepared.rows.size();
    }

    @Benchmark
    public int importJson(Prepared prepared) {
        return bringIn("tierdesk", prepared.json);
    }

    @Benchmark
    public int importCsv(Prepared prepared) {
        return bringIn("csv", prepared.csv);
    }

    @Benchmark
    public int importXlsx(Prepared prepared) {
        return bringIn("xlsx", prepared.xlsx);
    }

    @Benchmark
    public Path exportJson(Prepared prepared) throws IOException {
        return takeOut("tierdesk", prepared);
    }

    @Benchmark
    public Path exportCsv(Prepared prepared) throws IOException {
        return takeOut("csv", prepared);
    }

    @Benchmark
    public Path exportXlsx(Prepared prepared) throws IOException {
        return takeOut("xlsx", prepared);
    }

    private int bringIn(String format, Source source) {
        return bringIn(store, format, source);
    }

    private static int bringIn(CatalogStore store, String format, Source source) {
        Catalog present = store.catalog();
        Imported imported = Formats.read(format).orElseThrow().read(source, new ImportContext(present, CLOCK));
        ImportPlan plan = ImportPlan.of(
                present, ImportedPrices.succeeding(present, imported.aggregates(), Clock.systemUTC()));
        if (plan.count(ImportPlan.Outcome.REFUSED) > 0 || plan.changes().size() < 2 * PRODUCTS) {
            throw new IllegalStateException("not everything came in: " + imported.problems());
        }
        store.change(new ChangeRequest("Import", ChangeSource.IMPORT, "Ada", null, plan.changes()));
        return plan.changes().size();
    }

    private Path takeOut(String format, Prepared prepared) throws IOException {
        Exported exported = Formats.written(format).orElseThrow()
                .write(prepared.catalog, new ExportContext(Map.of(), Locale.ENGLISH, CLOCK));
        for (Map.Entry<String, byte[]> file : exported.files().entrySet()) {
            AtomicFile.write(root.resolve("out-" + number++), file.getValue());
        }
        return root;
    }

    private static CatalogSettings settings() {
        return Defaults.settings(Ids.next(CLOCK), "Bench", EUR, ZoneOffset.UTC);
    }

    /// The tables of a new catalog without a row, open.
    @State(Scope.Benchmark)
    public static class Emptied {
        private final ImportBench bench = new ImportBench();
        private H2File file;
        private Connection connection;

        @Setup(Level.Invocation)
        public void open() throws IOException, SQLException {
            bench.make();
            bench.store.close();
            file = H2File.open(bench.files.all().getFirst().path());
            connection = file.owner().getConnection();
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET REFERENTIAL_INTEGRITY FALSE");
                for (String table : List.of("revision", "aggregate", "change_set")) {
                    statement.execute("DELETE FROM " + table);
                }
            }
            connection.commit();
        }

        @TearDown(Level.Invocation)
        public void close() throws IOException {
            file.shutdown();
            bench.remove();
        }
    }

    /// What is imported, in every form.
    @State(Scope.Benchmark)
    public static class Prepared {
        private Catalog catalog;
        private Source json;
        private Source csv;
        private Source xlsx;
        private List<PlainRows> rows;

        @Setup
        public void prepare() throws IOException, SQLException {
            catalog = Catalog.of(aggregates());
            json = written("tierdesk");
            csv = written("csv");
            xlsx = written("xlsx");
            ImportBench bench = new ImportBench();
            bench.make();
            bringIn(bench.store, "tierdesk", json);
            bench.store.close();
            H2File file = H2File.open(bench.files.all().getFirst().path());
            rows = rows(file.owner().getConnection());
            file.shutdown();
            bench.remove();
        }

        private Source written(String format) {
            return Formats.written(format)
                    .map(f -> new Source(format, new TreeMap<>(f.write(catalog,
                            new ExportContext(Map.of(), Locale.ENGLISH, CLOCK)).files())))
                    .orElseGet(() -> Source.file(format, new byte[0]));
        }

        /// All rows but those that an empty catalog has too.
        private static List<PlainRows> rows(Connection connection) throws SQLException {
            List<PlainRows> all = new ArrayList<>();
            List<String> tables = new ArrayList<>();
            String[] types = {"TABLE", "BASE TABLE"};
            try (ResultSet found = connection.getMetaData().getTables(null, "PUBLIC", null, types)) {
                while (found.next()) {
                    tables.add(found.getString("TABLE_NAME"));
                }
            }
            for (String table : tables) {
                String name = table.toLowerCase(Locale.ROOT);
                if (name.startsWith("flyway") || name.startsWith("settings")) {
                    continue;
                }
                try (Statement statement = connection.createStatement();
                        ResultSet result = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
                    int width = result.getMetaData().getColumnCount();
                    List<Object[]> rows = new ArrayList<>();
                    while (result.next()) {
                        rows.add(IntStream.rangeClosed(1, width).mapToObj(i -> value(result, i)).toArray());
                    }
                    if (rows.size() > 1) {
                        all.add(new PlainRows("INSERT INTO \"" + table + "\" OVERRIDING SYSTEM VALUE VALUES ("
                                + String.join(", ", Collections.nCopies(width, "?")) + ")", rows));
                    }
                }
            }
            return all;
        }

        private static Object value(ResultSet result, int column) {
            try {
                Object value = result.getObject(column);
                return switch (value) {
                    case Blob _ -> result.getBytes(column);
                    case Clob _ -> result.getString(column);
                    case null, default -> value;
                };
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static List<Aggregate> aggregates() {
        List<Aggregate> all = new ArrayList<>();
        all.add(settings());
        for (int i = 0; i < 100; i++) {
            all.add(BillableUnit.draft(Ids.next(CLOCK), "unit_" + i, "Unit " + i));
        }
        for (int i = 0; i < 10; i++) {
            all.add(Plan.draft(Ids.next(CLOCK), "plan-" + i, "Plan " + i, EUR));
        }
        Tier[] tiers = IntStream.range(0, TIERS)
                .mapToObj(i -> i == TIERS - 1
                        ? Tier.andAbove("0.001")
                        : Tier.upTo(Integer.toString(1000 * (i + 1)),
                                new BigDecimal(20 - i).movePointLeft(3).toPlainString()))
                .toArray(Tier[]::new);
        for (int i = 0; i < PRODUCTS; i++) {
            String unit = "unit_" + i % 100;
            all.add(Product.draft(Ids.next(CLOCK), "product-" + i, "Product " + i, "STANDARD_API").with(p -> {
                p.units = List.of(unit);
                p.metadata.put("base_path", "/v1");
                p.metadata.put("api_version", "1");
            }));
            all.add(Price.draft(Ids.next(CLOCK), "price-" + i, "plan-" + i % 10, "product-" + i, unit, EUR)
                    .with(p -> p.terms = Terms.tiered(Model.GRADUATED, tiers)));
        }
        return all;
    }
}
