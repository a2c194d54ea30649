package dev.tierdesk.exchange.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.PlanVersion;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.transfer.ImportPlan;
import dev.tierdesk.document.DocumentWriter;
import dev.tierdesk.document.RandomCatalog;
import dev.tierdesk.exchange.ExportContext;
import dev.tierdesk.exchange.Exported;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.Source;
import dev.tierdesk.exchange.csv.CsvFormat;
import dev.tierdesk.exchange.xlsx.XlsxFormat;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What is written as tables and read again, for catalogs of every shape.
class TableRoundTripTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-14T00:00:00Z"), ZoneOffset.UTC);

    static Stream<Arguments> catalogs() {
        return catalogs(200);
    }

    static Stream<Arguments> fewerCatalogs() {
        return catalogs(50);
    }

    private static Stream<Arguments> catalogs(int count) {
        return LongStream.range(0, count).boxed().flatMap(seed ->
                Stream.of(new CsvFormat(), new XlsxFormat()).map(format -> Arguments.of(format.name(), format, seed)));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("catalogs")
    void comesBackButForWhatTheLossReportNames(String name, TableFormat format, long seed) {
        assertComesBack(format, RandomCatalog.of(seed), Map.of());
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("fewerCatalogs")
    void comesBackWithAllTiersWhereTheyAscend(String name, TableFormat format, long seed) {
        Catalog catalog = ascending(RandomCatalog.of(seed));
        Exported exported = assertComesBack(format, catalog,
                Map.of("separator", "semicolon", "decimal", "comma", "charset", "utf-8-bom"));
        assertThat(exported.losses()).noneMatch(loss -> loss.where().path().endsWith("terms.tiers"));
    }

    private static Exported assertComesBack(TableFormat format, Catalog catalog, Map<String, String> answers) {
        ExportContext context = new ExportContext(answers, Locale.ROOT, CLOCK);
        Exported first = format.write(catalog, context);
        Catalog empty = Catalog.of(List.of(catalog.settings()));
        Imported imported = read(format, first, empty, answers);
        assertThat(imported.problems().stream().filter(Problem::isError)).isEmpty();

        List<Aggregate> again = new ArrayList<>(imported.aggregates());
        again.add(catalog.settings());
        Catalog read = Catalog.of(again);
        assertSame(document(read), document(without(catalog, first.losses())));

        Exported second = format.write(read, context);
        assertThat(second.files().keySet()).isEqualTo(first.files().keySet());
        first.files().forEach((path, bytes) -> assertThat(second.files().get(path)).as(path).isEqualTo(bytes));

        Imported twice = read(format, first, read, answers);
        assertThat(Catalog.of(with(twice.aggregates(), catalog))).isEqualTo(read);
        assertThat(ImportPlan.of(read, twice.aggregates()).count(ImportPlan.Outcome.CHANGED)).isZero();
        return first;
    }

    private static Imported read(TableFormat format, Exported exported, Catalog present, Map<String, String> answers) {
        Map<String, String> given = answers.entrySet().stream()
                .filter(answer -> !answer.getKey().equals("charset"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return format.read(new Source("catalog", exported.files()), new ImportContext(present, given, CLOCK));
    }

    private static List<Aggregate> with(List<Aggregate> aggregates, Catalog catalog) {
        List<Aggregate> all = new ArrayList<>(aggregates);
        all.add(catalog.settings());
        return all;
    }

    private static List<String> document(Catalog catalog) {
        return new String(DocumentWriter.write(catalog), StandardCharsets.UTF_8).lines().toList();
    }

    /// Shows only what is around the first difference.
    private static void assertSame(List<String> read, List<String> expected) {
        int at = 0;
        while (at < Math.min(read.size(), expected.size()) && read.get(at).equals(expected.get(at))) {
            at++;
        }
        int from = Math.max(0, at - 15);
        assertThat(read.subList(from, Math.min(read.size(), at + 3)))
                .isEqualTo(expected.subList(from, Math.min(expected.size(), at + 3)));
    }

    /// The catalog without what the losses name.
    private static Catalog without(Catalog catalog, List<Problem> losses) {
        Set<String> lost = losses.stream().map(loss -> loss.where().path()).collect(Collectors.toSet());
        List<Aggregate> kept = catalog.aggregates().stream()
                .filter(aggregate -> !(aggregate instanceof PlanVersion version
                        && lost.contains("plan_versions[" + version.code() + "]")))
                .map(aggregate -> without(aggregate, lost))
                .toList();
        return Catalog.of(kept);
    }

    private static Aggregate without(Aggregate aggregate, Set<String> lost) {
        return switch (aggregate) {
            case Price price -> without(price, lost);
            case Product product when lost.contains("products[" + product.code() + "].gateways") ->
                    product.with(e -> e.gateways = List.of());
            default -> aggregate;
        };
    }

    private static Price without(Price price, Set<String> lost) {
        String terms = "prices[" + price.code() + "].terms.";
        return price.with(e -> e.terms = e.terms.with(t -> {
            t.unitAmount = lost.contains(terms + "unit_amount") ? null : t.unitAmount;
            t.formula = lost.contains(terms + "formula") ? null : t.formula;
            t.percent = lost.contains(terms + "percent") ? null : t.percent;
            if (lost.contains(terms + "tiers")) {
                t.tiers = t.model.hasTiers() ? List.of(Tier.EMPTY) : List.of();
            }
        }));
    }

    /// The same catalog with tiers that can be charged: their bounds ascend, and the last is open.
    private static Catalog ascending(Catalog catalog) {
        return Catalog.of(catalog.aggregates().stream()
                .map(aggregate -> aggregate instanceof Price price ? price.with(e -> e.terms = ascending(e.terms))
                        : aggregate)
                .toList());
    }

    private static Terms ascending(Terms terms) {
        return terms.with(e -> {
            List<Tier> tiers = new ArrayList<>();
            for (int i = 0; i < e.tiers.size(); i++) {
                tiers.add(e.tiers.get(i)
                        .withUpTo(i == e.tiers.size() - 1 ? null : new BigDecimal("0.25")
                                .add(BigDecimal.valueOf(i * 1000L))));
            }
            e.tiers = !e.model.hasTiers() ? List.of() : tiers.isEmpty() ? List.of(Tier.EMPTY) : tiers;
        });
    }
}
