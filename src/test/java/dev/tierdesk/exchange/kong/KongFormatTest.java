package dev.tierdesk.exchange.kong;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tierdesk.DamagedInput;
import dev.tierdesk.HostileInput;
import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.Gateway;
import dev.tierdesk.catalog.GatewayMapping;
import dev.tierdesk.catalog.GatewayRoute;
import dev.tierdesk.catalog.GatewayStatus;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.check.CatalogCheck;
import dev.tierdesk.catalog.transfer.ImportPlan;
import dev.tierdesk.document.RandomCatalog;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ExportContext;
import dev.tierdesk.exchange.Exported;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.Source;
import dev.tierdesk.exchange.gateway.Files;
import dev.tierdesk.exchange.gateway.Hostile;
import dev.tierdesk.pricing.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KongFormatTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T10:00:00Z"), ZoneOffset.UTC);
    private static final Clock LATER = Clock.offset(CLOCK, Duration.ofDays(1));
    private static final Catalog EMPTY = Catalog.of(List.of(RandomCatalog.of(1).settings()));
    private static final KongFormat FORMAT = new KongFormat();

    @Test
    void everyServiceBecomesAProductWithItsRoutes() {
        Imported imported = read(Files.bytes("kong/translation.yaml"), EMPTY, CLOCK);

        assertThat(imported.aggregates()).extracting(Aggregate::code, Aggregate::name)
                .containsExactly(tuple("translation", "translation"), tuple("vision", "vision"));
        Product translation = (Product) imported.aggregates().getFirst();
        assertThat(translation.gateways()).singleElement().satisfies(mapping -> {
            assertThat(mapping.gateway()).isEqualTo(Gateway.KONG);
            assertThat(mapping.externalId()).isEqualTo("translation");
            assertThat(mapping.status()).isEqualTo(GatewayStatus.SYNCED);
            assertThat(mapping.checked()).isEqualTo(CLOCK.instant());
            assertThat(mapping.routes()).extracting(GatewayRoute::label).containsExactly(
                    "POST /v1/translate", "POST /v2/translate", "GET ~/v1/languages/(?<code>[a-z]+)$",
                    "POST /v1/batches", "DELETE /v1/batches");
        });
        assertThat(imported.problems()).allMatch(problem -> problem.code().equals(ExchangeProblem.FILE_FIELD_NOT_KEPT));
        assertThat(imported.problems()).anyMatch(problem -> problem.arguments().containsValue("health"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"translation.yaml", "documented.yaml", "translation.json"})
    void theSameFileTwiceChangesNothing(String name) {
        Catalog once = apply(read(Files.bytes("kong/" + name), EMPTY, CLOCK), EMPTY);
        ImportPlan twice = ImportPlan.of(once, read(Files.bytes("kong/" + name), once, LATER).aggregates());

        assertThat(twice.changes()).isEmpty();
        assertThat(twice.rows()).isNotEmpty().allMatch(row -> row.outcome() == ImportPlan.Outcome.UNCHANGED);
    }

    @Test
    void aProductThatHasTheServiceKeepsWhatItsRoutesCount() {
        Catalog once = apply(read(Files.bytes("kong/translation.yaml"), EMPTY, CLOCK), EMPTY);
        Product mine = once.product("translation").orElseThrow();
        Product named = mine.with(e -> {
            e.name = "Translation API";
            e.gateways.replaceAll(mapping -> mapping.with(mapping.routes().stream().map(r -> r.counting("calls"))
                    .toList()));
        });
        Catalog present = once.apply(List.of(new Change(mine, named)));
        String moved = Files.text("kong/translation.yaml").replace("/v1/batches", "/v2/batches");
        Imported imported = read(moved.getBytes(UTF_8), present, LATER);

        assertThat(imported.aggregates()).filteredOn(a -> a.code().equals("translation")).singleElement().satisfies(a -> {
            assertThat(a.name()).isEqualTo("Translation API");
            assertThat(((Product) a).gateways().getFirst().routes()).filteredOn(r -> r.name().equals("translate"))
                    .allSatisfy(route -> assertThat(route.unit()).isEqualTo("calls"));
        });
    }

    @Test
    void whatIsWrittenReadsAsTheSameAndWritesTheSame() {
        int routes = 0;
        for (long seed = 0; seed < 200; seed++) {
            Catalog catalog = RandomCatalog.of(seed);
            Exported first = write(catalog);
            Catalog empty = Catalog.of(List.of(catalog.settings()));
            Imported imported = read(bytes(first), empty, CLOCK);
            assertThat(imported.problems()).as("seed %d", seed).noneMatch(Problem::isError);
            Catalog back = apply(imported, empty);
            assertThat(new String(bytes(write(back)), UTF_8)).as("seed %d", seed)
                    .isEqualTo(new String(bytes(first), UTF_8));
            assertThat(kept(catalog, first.losses())).as("seed %d", seed).isSubsetOf(labels(back));
            routes += labels(back).size();
        }
        assertThat(routes).isGreaterThan(150);
    }

    @Test
    void whatKongHasNoPlaceForIsLoss() {
        Catalog once = apply(read(Files.bytes("kong/translation.yaml"), EMPTY, CLOCK), EMPTY);
        Product mine = once.product("translation").orElseThrow();
        Catalog more = once.apply(List.of(new Change(mine, mine.with(e -> {
            e.description = "Translates";
            e.gateways.add(GatewayMapping.of(Gateway.APIGEE, "translation"));
        }))));

        assertThat(write(more).losses()).extracting(p -> p.code().name(), p -> p.where().path()).contains(
                tuple("OBJECT_NOT_WRITTEN", "settings"),
                tuple("FILE_FIELD_NOT_WRITTEN", "products[translation].description"),
                tuple("FILE_FIELD_NOT_WRITTEN", "products[translation].gateways[KONG translation].checked"),
                tuple("FILE_FIELD_NOT_WRITTEN", "products[translation].gateways[APIGEE translation].gateway"));
    }

    static Stream<byte[]> hostile() {
        return Stream.concat(Hostile.of(Files.text("kong/translation.yaml")).stream(),
                Hostile.of(Files.text("kong/translation.json")).stream());
    }

    @ParameterizedTest
    @MethodSource("hostile")
    @DamagedInput
    void aDamagedFileIsRefusedWithItsPlaceOrRead(byte[] bytes) {
        Imported imported = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30),
                () -> read(bytes, EMPTY, CLOCK));

        assertThat(imported.problems()).filteredOn(Problem::isError)
                .allMatch(problem -> problem.arguments().containsKey("line")
                || problem.arguments().containsKey("offset")
                || !problem.where().path().isEmpty());
        assertThat(imported.aggregates().isEmpty() || imported.problems().stream().noneMatch(Problem::isError))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "_format_version: '9.0'\nservices: [] => _format_version",
        "_format_version: '3.0'\nservices: {} => services",
        "_format_version: '3.0'\nservices: [5] => services[0]",
        "_format_version: '3.0'\nservices: [{retries: 5}] => services[0].name",
        "_format_version: '3.0'\nservices: [{name: a}, {name: a}] => services[1].name",
        "_format_version: '3.0'\nservices: [{name: [a]}] => services[0].name",
        "_format_version: '3.0'\nservices: [{name: a, routes: [{name: r, methods: [get]}]}] => services[0].routes[0].methods",
        "_format_version: '3.0'\nservices: [{name: a, routes: [{name: r, methods: GET}]}] => services[0].routes[0].methods",
        "_format_version: '3.0'\nservices: [{name: a, routes: [{name: r, paths: [{}]}]}] => services[0].routes[0].paths[0]",
        "_format_version: '3.0'\nroutes: [{name: r, service: nobody}] => routes[0].service",
        "_format_version: '3.0'\nplugins: [{name: cors, route: nobody}] => plugins[0].route",
        "_format_version: '3.0'\nplugins: [{config: {}}] => plugins[0].name",
        "_format_version: '3.0'\nplugins: [{name: cors, config: 5}] => plugins[0].config"
    })
    @HostileInput
    void whatIsWrongIsToldWithItsPlace(String sample) {
        String[] parts = sample.split(" => ", 2);
        Imported imported = read(parts[0].getBytes(UTF_8), EMPTY, CLOCK);

        assertThat(imported.aggregates()).isEmpty();
        assertThat(imported.problems()).filteredOn(Problem::isError).extracting(p -> p.where().path())
                .containsExactly(parts[1]);
    }

    @Test
    void anUnknownFieldIsToldAndTheRestIsRead() {
        Imported imported = read("_format_version: '3.0'\nservices: [{name: a, colour: red}]".getBytes(UTF_8), EMPTY,
                CLOCK);

        assertThat(imported.problems()).extracting(Problem::code, p -> p.where().path())
                .containsExactly(tuple(ExchangeProblem.FILE_FIELD_UNKNOWN, "services[0].colour"));
    }

    private static Imported read(byte[] bytes, Catalog present, Clock clock) {
        return FORMAT.read(Source.file("kong.yaml", bytes), new ImportContext(present, clock));
    }

    private static Exported write(Catalog catalog) {
        return FORMAT.write(catalog, new ExportContext(Map.of(), Locale.ROOT, CLOCK));
    }

    private static byte[] bytes(Exported exported) {
        return Objects.requireNonNull(exported.files().get(""));
    }

    private static Catalog apply(Imported imported, Catalog present) {
        List<Aggregate> all = new ArrayList<>(present.aggregates());
        all.removeIf(a -> imported.aggregates().stream().anyMatch(b -> b.id().equals(a.id())));
        all.addAll(imported.aggregates());
        return Catalog.of(all);
    }

    /// The Kong routes of a catalog of which no field was lost but the unit.
    private static Set<String> kept(Catalog catalog, List<Problem> losses) {
        Set<String> lost = new HashSet<>();
        losses.forEach(problem -> lost.add(problem.where().path()));
        Set<String> kept = new HashSet<>();
        for (Product product : catalog.products()) {
            for (int i = 0; i < product.gateways().size(); i++) {
                GatewayMapping mapping = product.gateways().get(i);
                for (int j = 0; j < mapping.routes().size(); j++) {
                    String where = CatalogCheck.where(product).field("gateways").item(i).field("routes").item(j).path();
                    if (mapping.gateway() == Gateway.KONG && lost.stream().noneMatch(path -> path.startsWith(where))) {
                        kept.add(label(mapping.routes().get(j)));
                    }
                }
            }
        }
        return kept;
    }

    private static Set<String> labels(Catalog catalog) {
        Set<String> labels = new HashSet<>();
        catalog.products().forEach(product -> product.gateways()
                .forEach(mapping -> mapping.routes().forEach(r -> labels.add(label(r)))));
        return labels;
    }

    private static String label(GatewayRoute route) {
        return route.label() + " " + route.name() + " " + route.upstream() + " " + route.rateLimit() + " "
                + route.plugins();
    }
}
