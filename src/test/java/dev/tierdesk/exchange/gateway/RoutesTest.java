package dev.tierdesk.exchange.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tierdesk.catalog.GatewayRoute;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.gateway.GatewayFile.Kind;
import dev.tierdesk.pricing.Problem;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RoutesTest {
    private static final String UPSTREAM = "https://translation.internal.example:8443/api";

    @Test
    void aKongRouteIsOneForEachMethodAndPath() {
        Routes routes = Routes.of(Files.file("kong/translation.yaml"), "translation");

        assertThat(routes.list()).extracting(GatewayRoute::label, GatewayRoute::upstream, GatewayRoute::name).containsExactly(
                tuple("POST /v1/translate", UPSTREAM, "translate"),
                tuple("POST /v2/translate", UPSTREAM, "translate"),
                tuple("GET ~/v1/languages/(?<code>[a-z]+)$", UPSTREAM, "languages"),
                tuple("POST /v1/batches", UPSTREAM, "batch"),
                tuple("DELETE /v1/batches", UPSTREAM, "batch"));
        assertThat(routes.list()).allSatisfy(route -> assertThat(route.service()).isEqualTo("translation"));
    }

    @Test
    void limitsAndPluginsSayWhereTheyLie() {
        Routes routes = Routes.of(Files.file("kong/translation.yaml"), "translation");

        assertThat(routes.list().getFirst().rateLimit()).isEqualTo(
                "{\"service\":{\"rate-limiting\":{\"config\":{\"hour\":10000,\"policy\":\"redis\"}}},"
                        + "\"route\":{\"rate-limiting\":{\"config\":{\"minute\":60,\"policy\":\"local\"},"
                        + "\"enabled\":true,\"protocols\":[\"https\"]}}}");
        assertThat(routes.list().getLast().plugins()).isEqualTo(
                "{\"api\":{\"prometheus\":{\"config\":{\"per_consumer\":false}}},"
                        + "\"service\":{\"cors\":{\"config\":{\"origins\":[\"https://app.example.com\"]}},"
                        + "\"key-auth\":{\"config\":{\"key_names\":[\"apikey\"]}}},"
                        + "\"route\":{\"request-size-limiting\":{\"config\":{\"allowed_payload_size\":8},"
                        + "\"instance_name\":\"batches\"}}}");
    }

    @Test
    void aServiceIsMeantByNameOrIdAndAnEmptyOneMeansAll() {
        GatewayFile file = Files.file("kong/translation.yaml");

        assertThat(Routes.of(file, "0f5e6a1c-7f0c-4c7a-9d3b-1f6f2f9b1a01").list()).hasSize(5);
        assertThat(Routes.of(file, "vision").list()).singleElement().satisfies(route -> {
            assertThat(route.label()).isEqualTo("* /vision");
            assertThat(route.upstream()).isEqualTo("http://vision.internal.example");
        });
        assertThat(Routes.of(file, "speech").list()).isEmpty();
        assertThat(Routes.of(file).list()).hasSize(7);
    }

    @Test
    void whatARecordDoesNotKeepIsToldAndNothingIsUnknown() {
        Routes routes = Routes.of(Files.file("kong/translation.yaml"));

        assertThat(routes.problems()).extracting(Problem::code).containsOnly(ExchangeProblem.FILE_FIELD_NOT_KEPT);
        assertThat(routes.problems()).extracting(p -> p.where().path()).contains(
                "consumers", "upstreams", "plugins[3].consumer", "services[0].retries", "services[0].routes[0].hosts");
    }

    @Test
    void anOpenApiDocumentHasARouteForEachOperation() {
        assertThat(Routes.of(Files.file("openapi/petstore.yaml")).list())
                .extracting(GatewayRoute::label, GatewayRoute::upstream, GatewayRoute::name, GatewayRoute::rateLimit)
                .containsExactly(
                        tuple("GET /pets", "https://{region}.pets.example/v1", "listPets",
                                "{\"api\":{\"x-quota\":{\"requests\":1000}},\"route\":{\"x-rate-limit\":{\"per_minute\":60}}}"),
                        tuple("POST /pets", "https://{region}.pets.example/v1", "createPet",
                                "{\"api\":{\"x-quota\":{\"requests\":1000}}}"),
                        tuple("GET /pets/{petId}", "https://{region}.pets.example/v1", "getPet",
                                "{\"api\":{\"x-quota\":{\"requests\":1000}}}"),
                        tuple("GET /owners", "https://owners.example", "listOwners",
                                "{\"api\":{\"x-quota\":{\"requests\":1000}}}"));
    }

    @Test
    void extensionsOfAGatewaySayWhereRequestsGo() {
        assertThat(Routes.of(Files.file("openapi/aws.json")).list())
                .extracting(GatewayRoute::label, GatewayRoute::upstream, GatewayRoute::plugins)
                .containsExactly(
                        tuple("POST /translate", "https://translation.internal.example/translate",
                                "{\"route\":{\"x-amazon-apigateway-integration\":{\"httpMethod\":\"POST\","
                                        + "\"timeoutInMillis\":29000,\"type\":\"http_proxy\","
                                        + "\"uri\":\"https://translation.internal.example/translate\"}}}"),
                        tuple("* /{proxy+}", "https://legacy.internal.example/{proxy}",
                                "{\"route\":{\"x-amazon-apigateway-integration\":{\"type\":\"http_proxy\","
                                        + "\"uri\":\"https://legacy.internal.example/{proxy}\"}}}"));
    }

    @Test
    void aFileOfTheOtherKindIsRefused() {
        assertThat(GatewayFile.read(Files.bytes("openapi/petstore.yaml"), Kind.KONG).problems())
                .extracting(Problem::code).containsExactly(ExchangeProblem.FORMAT_OTHER);
        assertThat(GatewayFile.read(Files.bytes("kong/translation.yaml"), Kind.OPENAPI).problems())
                .extracting(Problem::code).containsExactly(ExchangeProblem.FORMAT_OTHER);
    }

    @Test
    void moreRoutesThanThereMayBeAreRefusedAndNotUnfolded() {
        StringBuilder paths = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            paths.append(i == 0 ? "" : ",").append("\"/").append(i).append('"');
        }
        String methods = "\"A\",\"B\",\"C\",\"D\",\"E\",\"F\",\"G\"";
        String text = "{\"_format_version\":\"3.0\",\"routes\":[{\"name\":\"r\",\"methods\":[" + methods
                + "],\"paths\":[" + paths + "]}]}";
        Routes routes = Routes.of(Files.file(text.getBytes(StandardCharsets.UTF_8), Kind.KONG));

        assertThat(routes.list()).isEmpty();
        assertThat(routes.problems()).filteredOn(Problem::isError).singleElement()
                .satisfies(problem -> assertThat(problem.where().path()).isEqualTo("routes[0]"));
    }
}
