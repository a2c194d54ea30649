package dev.tierdesk.exchange.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tierdesk.DamagedInput;
import dev.tierdesk.HostileInput;
import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.CatalogSettings;
import dev.tierdesk.catalog.Defaults;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.transfer.ImportPlan;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.Question;
import dev.tierdesk.exchange.Source;
import dev.tierdesk.exchange.gateway.Files;
import dev.tierdesk.exchange.gateway.Hostile;
import dev.tierdesk.pricing.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenApiFormatTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T10:00:00Z"), ZoneOffset.UTC);
    private static final CatalogSettings SETTINGS =
            Defaults.settings(new UUID(0, 7), "Test", Currency.getInstance("EUR"), ZoneOffset.UTC);
    private static final Catalog EMPTY = Catalog.of(List.of(SETTINGS));
    private static final OpenApiFormat FORMAT = new OpenApiFormat();

    @Test
    void aDocumentIsAProductThatIsBilledByCall() {
        Imported imported = read("petstore.yaml", Map.of());

        assertThat(imported.aggregates()).extracting(Aggregate::code).containsExactly("api_calls", "pet-store");
        Product product = (Product) imported.aggregates().getLast();
        assertThat(product.type()).isEqualTo(Defaults.STANDARD_API);
        assertThat(product.name()).isEqualTo("Pet store");
        assertThat(product.description()).isEqualTo("Lists pets.");
        assertThat(product.metadata()).isEqualTo(Map.of("base_path", "/v1", "api_version", "1.2.0"));
        assertThat(product.units()).containsExactly("api_calls");
        assertThat(imported.questions()).extracting(Question::id).containsExactly("openapi.products", "openapi.units");
    }

    @Test
    void whatIsNotKeptIsToldAndNothingIsUnknown() {
        Imported imported = read("petstore.yaml", Map.of());

        assertThat(imported.problems()).extracting(Problem::code).containsOnly(ExchangeProblem.FILE_FIELD_NOT_KEPT);
        assertThat(imported.problems()).extracting(p -> p.where().path())
                .containsExactlyInAnyOrder("info.contact", "info.license",
                "info.termsOfService", "servers[0].description", "servers[0].variables", "components", "externalDocs",
                "jsonSchemaDialect", "paths", "security", "x-quota");
    }

    @Test
    void eachTagCanBeAProductAndEverythingCanBeMeasured() {
        Imported imported = read("petstore.yaml", Map.of("openapi.products", "tags", "openapi.units", "all"));

        assertThat(imported.aggregates()).extracting(Aggregate::code)
                .containsExactly("api_calls", "response_size", "request_size", "latency_p95", "pets", "owners");
        assertThat(((Product) imported.aggregates().get(4)).description()).isEqualTo("Everything about pets");
        assertThat(read("petstore.yaml", Map.of("openapi.units", "none")).aggregates()).hasSize(1);
    }

    @Test
    void swaggerSaysItsBasePath() {
        Product product = (Product) read("aws.json", Map.of()).aggregates().getLast();

        assertThat(product.metadata()).isEqualTo(Map.of("base_path", "/prod", "api_version", "2026-03-01"));
        assertThat(((Product) read("documented.yaml", Map.of()).aggregates().getLast()).metadata())
                .isEqualTo(Map.of("base_path", "/v1", "api_version", "0.1.9"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"petstore.yaml", "documented.yaml", "aws.json"})
    void theSameFileTwiceChangesNothing(String name) {
        List<Aggregate> all = new ArrayList<>(EMPTY.aggregates());
        all.addAll(read(name, Map.of()).aggregates());
        Catalog once = Catalog.of(all);
        Imported again = FORMAT.read(Source.file(name, Files.bytes("openapi/" + name)), new ImportContext(once, CLOCK));
        ImportPlan plan = ImportPlan.of(once, again.aggregates());

        assertThat(plan.rows()).hasSize(2).allMatch(row -> row.outcome() == ImportPlan.Outcome.UNCHANGED);
    }

    @Test
    void referencesStayInTheDocumentAndCirclesEnd() {
        String text = """
                openapi: 3.1.0
                info: {title: A, version: '1'}
                paths:
                  /a: {$ref: '#/paths/~1b'}
                  /b: {$ref: '#/paths/~1a'}
                  /c: {$ref: 'https://evil.example/c.yaml'}
                  /d: {$ref: '#/nowhere'}
                  /e: {get: {responses: {}}}
                """;
        Imported imported = FORMAT.read(Source.file("a", text.getBytes(UTF_8)), new ImportContext(EMPTY, CLOCK));

        assertThat(imported.problems()).noneMatch(Problem::isError);
        assertThat(imported.aggregates()).extracting(Aggregate::code).containsExactly("api_calls", "a");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "openapi: 4.0.0\ninfo: {title: A} => openapi",
        "swagger: '1.2'\ninfo: {title: A} => swagger",
        "openapi: 3.1.0 => info",
        "openapi: 3.1.0\ninfo: {version: '1'} => info.title",
        "openapi: 3.1.0\ninfo: {title: ' '} => info.title",
        "openapi: 3.1.0\ninfo: {title: A, version: []} => info.version",
        "openapi: 3.1.0\ninfo: {title: A}\npaths: [] => paths",
        "openapi: 3.1.0\ninfo: {title: A}\npaths: {/a: 5} => paths./a",
        "openapi: 3.1.0\ninfo: {title: A}\npaths: {/a: {get: []}} => paths./a.get",
        "openapi: 3.1.0\ninfo: {title: A}\nservers: {} => servers",
        "openapi: 3.1.0\ninfo: {title: A}\ntags: [a] => tags[0]",
        "openapi: 3.1.0\ninfo: {title: A}\ntags: [{}] => tags[0].name"
    })
    @HostileInput
    void whatIsWrongIsToldWithItsPlace(String sample) {
        String[] parts = sample.split(" => ", 2);
        Imported imported = FORMAT.read(Source.file("a", parts[0].getBytes(UTF_8)), new ImportContext(EMPTY, CLOCK));

        assertThat(imported.aggregates()).isEmpty();
        assertThat(imported.problems()).filteredOn(Problem::isError).extracting(p -> p.where().path())
                .containsExactly(parts[1]);
    }

    @Test
    void anUnknownFieldIsTold() {
        String text = "openapi: 3.1.0\ninfo: {title: A, colour: red, x-mine: 1}\n";
        Imported imported = FORMAT.read(Source.file("a", text.getBytes(UTF_8)), new ImportContext(EMPTY, CLOCK));

        assertThat(imported.problems()).extracting(Problem::code, p -> p.where().path()).containsExactlyInAnyOrder(
                tuple(ExchangeProblem.FILE_FIELD_NOT_KEPT, "info.x-mine"),
                tuple(ExchangeProblem.FILE_FIELD_UNKNOWN, "info.colour"));
    }

    static Stream<byte[]> hostile() {
        return Stream.concat(Hostile.of(Files.text("openapi/petstore.yaml")).stream(),
                Hostile.of(Files.text("openapi/aws.json")).stream());
    }

    @ParameterizedTest
    @MethodSource("hostile")
    @DamagedInput
    void aDamagedFileIsRefusedWithItsPlaceOrRead(byte[] bytes) {
        Imported imported = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30),
                () -> FORMAT.read(Source.file("a", bytes), new ImportContext(EMPTY, CLOCK)));

        assertThat(imported.problems()).filteredOn(Problem::isError)
                .allMatch(problem -> problem.arguments().containsKey("line")
                || problem.arguments().containsKey("offset")
                || !problem.where().path().isEmpty());
        assertThat(imported.aggregates().isEmpty() || imported.problems().stream().noneMatch(Problem::isError))
                .isTrue();
    }

    private static Imported read(String name, Map<String, String> answers) {
        return FORMAT.read(Source.file(name, Files.bytes("openapi/" + name)), new ImportContext(EMPTY, answers, CLOCK));
    }
}
