package dev.tierdesk.exchange.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Defaults;
import dev.tierdesk.catalog.FieldDiff;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.transfer.ImportPlan;
import dev.tierdesk.catalog.transfer.ImportPlan.Outcome;
import dev.tierdesk.document.Demo;
import dev.tierdesk.document.DocumentReader;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ExportContext;
import dev.tierdesk.exchange.ExportFormat;
import dev.tierdesk.exchange.Exported;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.ImportFormat;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.Source;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.RoundingPolicy;
import dev.tierdesk.pricing.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;

/// Ways in and out of a format, as its tests take them.
public final class Trips {
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    private static final Pattern SPOT = Pattern.compile(": (\"[^\"\\n]*\"|-?[0-9.]+|true|false|null)");

    /// What other systems want where a catalog may have nothing.
    private static final Pattern FILLED_IN =
            Pattern.compile("^name$|^event_type$|^units$|^component$|tiers\\[\\d+]\\.unit_amount$");

    private Trips() {}

    /// A catalog without products that sells in dollars.
    public static Catalog empty() {
        return Catalog.empty(new CatalogSettings(new UUID(0x7000L, Long.MIN_VALUE), "Empty",
                List.of(Currency.getInstance("USD")),
                RoundingPolicy.DEFAULT, ZoneId.of("UTC"), null, false, List.of(), List.of(), Defaults.productTypes(), 7,
                        List.of()));
    }

    /// The catalog that is shown to who opens the program for the first time.
    public static Catalog demo() {
        return Catalog.of(DocumentReader.read(Demo.bytes(), CLOCK).aggregates());
    }

    public static Imported read(ImportFormat format, String text, Map<String, String> answers, Catalog present) {
        return format.read(Source.file("file", text.getBytes(StandardCharsets.UTF_8)), new ImportContext(present,
                answers, CLOCK));
    }

    public static Catalog imported(Catalog present, Imported imported) {
        ImportPlan plan = ImportPlan.of(present, imported.aggregates());
        assertThat(plan.rows()).filteredOn(row -> row.outcome() == Outcome.REFUSED).isEmpty();
        return plan.result();
    }

    /// Reads without answers into an empty catalog, and once more, which changes nothing.
    public static Catalog twice(ImportFormat format, String text, Map<String, String> answers) {
        Catalog once = imported(empty(), read(format, text, answers, empty()));
        ImportPlan again = ImportPlan.of(once, read(format, text, answers, once).aggregates());
        assertThat(again.rows()).isNotEmpty();
        assertThat(again.rows()).filteredOn(row -> row.outcome() != Outcome.UNCHANGED).isEmpty();
        return once;
    }

    public static Exported written(ExportFormat format, Catalog catalog) {
        return format.write(catalog, new ExportContext(Map.of(), Locale.ROOT, CLOCK));
    }

    public static String text(Exported exported) {
        return new String(Objects.requireNonNull(exported.files().get("")), StandardCharsets.UTF_8);
    }

    /// Out, into an empty catalog and out again gives the same bytes, and what came back is what went out, but for the
    /// losses.
    public static <F extends ImportFormat & ExportFormat> void thereAndBack(F format, Catalog catalog) {
        Exported first = written(format, catalog);
        Catalog empty = Catalog.empty(catalog.settings());
        Imported read = read(format, text(first), Map.of(), empty);
        assertThat(read.problems()).filteredOn(Problem::isError).isEmpty();
        List<Aggregate> all = new ArrayList<>(read.aggregates());
        all.add(catalog.settings());
        Catalog back = Catalog.of(all);
        assertThat(text(written(format, back))).isEqualTo(text(first));

        Imported into = read(format, text(first), Map.of(), catalog);
        assertThat(into.problems()).filteredOn(Problem::isError).isEmpty();

        Set<String> losses = first.losses().stream().map(loss -> loss.where().path()).collect(Collectors.toSet());
        for (Aggregate aggregate : catalog.aggregates()) {
            String place = Kind.of(aggregate).field() + "[" + aggregate.code() + "]";
            Aggregate same = back.find(Kind.of(aggregate), aggregate.code()).map(Aggregate.class::cast).orElse(null);
            if (same == null) {
                boolean isNamed = losses.stream().anyMatch(loss -> loss.startsWith(place));
                assertThat(isNamed).as(place).isTrue();
            } else {
                for (FieldDiff.Field field : FieldDiff.of(same, aggregate)) {
                    boolean isOtherModel = field.path().startsWith("terms.")
                            && (losses.contains(place + ".terms.model") || losses.contains(place
                                    + ".terms.included_quantity"));
                    boolean isFilledIn = field.after() == null && (isOtherModel || FILLED_IN.matcher(field.path())
                            .find());
                    assertThat(isFilledIn || losses.contains(place + "." + field.path())).as(place + "." + field)
                            .isTrue();
                }
            }
        }
    }

    /// Out and into the catalog that it came from: nothing is refused, no price is new, none is of another product.
    public static <F extends ImportFormat & ExportFormat> void over(F format, Catalog catalog) {
        Imported read = read(format, text(written(format, catalog)), Map.of(), catalog);
        assertThat(read.problems()).filteredOn(Problem::isError).isEmpty();
        ImportPlan plan = ImportPlan.of(catalog, read.aggregates());
        assertThat(plan.refused()).isEmpty();
        assertThat(plan.rows()).filteredOn(row -> row.kind() == Kind.PRICE).allSatisfy(row -> {
            assertThat(row.outcome()).as(row.code()).isNotEqualTo(Outcome.CREATED);
            assertThat(row.fields()).as(row.code()).extracting(FieldDiff.Field::path).doesNotContain("product");
        });
    }

    /// Seeds of random catalogs; a loss report lists ten thousand problems, which these do not reach.
    public static IntStream seeds() {
        return IntStream.rangeClosed(1, 200);
    }

    /// Broken forms of a good file: cut short, with bytes changed, lines twice or left out, values of other types.
    public static Stream<String> broken(String good, int count) {
        Random random = new Random(42);
        List<String> values = List.of("null", "-1", "1e999999999", "\"\"", "[]", "{}", "true", "\"inf\"",
                "99999999999999999999999999",
                "\"\\u0000\"", "0.00000000000000000001", "\"9e9\"", "[[[[[[]]]]]]");
        return IntStream.range(0, count).mapToObj(i -> {
            int at = random.nextInt(good.length());
            int end = Math.min(good.length(), at + 1 + random.nextInt(40));
            return switch (i % 6) {
                case 0 -> good.substring(0, at);
                case 1 -> good.substring(0, at) + (char) random.nextInt(128) + good.substring(Math.min(good.length(), at
                        + 1));
                case 2 -> good.substring(0, at) + good.substring(end);
                case 3 -> good.substring(0, end) + good.substring(at);
                default -> {
                    String value = values.get(random.nextInt(values.size()));
                    List<int[]> spots = SPOT.matcher(good).results()
                            .map(m -> new int[] {m.start(1), m.end(1)}).toList();
                    int[] spot = spots.isEmpty() ? new int[] {at, end} : spots.get(random.nextInt(spots.size()));
                    yield good.substring(0, spot[0]) + value + good.substring(spot[1]);
                }
            };
        });
    }

    /// Reads what may be anything: no exception, no hang, and every refusal names a place.
    public static Imported survives(ImportFormat format, byte[] bytes) {
        Imported imported = Assertions.assertTimeout(Duration.ofSeconds(30), () -> format.read(Source.file("file",
                bytes), new ImportContext(empty(), CLOCK)));
        for (Problem problem : imported.problems()) {
            boolean isWhole = problem.code() == ExchangeProblem.FORMAT_OTHER;
            boolean hasPlace = !problem.where().path().isEmpty() || problem.arguments().containsKey("line")
                    || problem.arguments().containsKey("offset");
            if (problem.severity() == Severity.ERROR) {
                assertThat(isWhole || hasPlace).as(problem.toString()).isTrue();
            }
        }
        ImportPlan.of(empty(), imported.aggregates());
        return imported;
    }

    /// Reads what has to be refused: the first error is at this place, and nothing can be imported with it.
    ///
    /// @param place the path within the file; `line` where only a line can be named, `file` where it is another format
    public static void refused(ImportFormat format, String text, String place) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        survives(format, bytes);
        Problem first = read(format, text, Map.of(), empty()).problems().stream().filter(Problem::isError).findFirst()
                .orElseThrow(() -> new AssertionError("nothing is refused"));
        boolean hasLine = first.arguments().containsKey("line");
        String found = !first.where().path().isEmpty() ? first.where().path() : hasLine ? "line" : "file";
        assertThat(found).as(first.toString()).isEqualTo(place);
        assertThat(found.equals("file")).isEqualTo(first.code() == ExchangeProblem.FORMAT_OTHER && !hasLine);
    }

    public static String resource(Class<?> test, String name) {
        try (InputStream in = Objects.requireNonNull(test.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
