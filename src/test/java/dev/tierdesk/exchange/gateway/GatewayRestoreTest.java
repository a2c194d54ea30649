package dev.tierdesk.exchange.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Gateway;
import dev.tierdesk.catalog.GatewayMapping;
import dev.tierdesk.catalog.GatewayRoute;
import dev.tierdesk.document.Json;
import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonBoolean;
import dev.tierdesk.document.JsonNumber;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.document.JsonValue;
import dev.tierdesk.exchange.gateway.GatewayFile.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayRestoreTest {
    @ParameterizedTest
    @CsvSource({"kong/translation.yaml,translation", "kong/translation.yaml,''", "kong/translation.json,''",
            "kong/documented.yaml,''", "openapi/petstore.yaml,''", "openapi/aws.json,''", "openapi/documented.yaml,''"})
    void overAnExportThatHasItAllNothingChanges(String name, String service) {
        GatewayFile file = Files.file(name);
        GatewayRestore restore = GatewayRestore.of(file, mapping(file, service));

        assertThat(restore.remaining().isSame()).isTrue();
        assertThat(Json.write(Files.file(restore.bytes(), file.kind()).tree())).isEqualTo(Json.write(file.tree()));
        assertThat(restore.commentsLost()).isEqualTo(name.equals("kong/translation.yaml"));
    }

    @ParameterizedTest
    @CsvSource({"kong/translation.yaml,translation", "kong/translation.yaml,''", "kong/documented.yaml,''",
            "openapi/petstore.yaml,''", "openapi/aws.json,''"})
    void readBackItHasNoDifferencesWhateverHappenedToTheExport(String name, String service) {
        GatewayFile agreed = Files.file(name);
        GatewayMapping mapping = mapping(agreed, service);
        int restored = 0;
        for (long seed = 0; seed < 600; seed++) {
            JsonObject drifted = (JsonObject) new Drift(seed).of(agreed.tree());
            byte[] bytes = agreed.write(drifted);
            GatewayFile file = GatewayFile.read(bytes, agreed.kind()).value();
            if (file != null && !Routes.of(file, service).isRefused() && !hasNameElsewhere(file, mapping)) {
                GatewayRestore restore = GatewayRestore.of(file, mapping);
                assertThat(restore.remaining().changes()).as("seed %d", seed)
                        .filteredOn(change -> change.kind() != GatewayComparison.Kind.UNCHANGED)
                        .isEmpty();
                restored++;
            }
        }
        assertThat(restored).isGreaterThan(100);
    }

    @Test
    void anotherServiceOfTheFileStaysAsItIs() {
        GatewayFile agreed = Files.file("kong/translation.yaml");
        GatewayMapping mapping = mapping(agreed, "translation");
        String drifted = Files.text("kong/translation.yaml").replace("minute: 60 ", "minute: 6 ")
                .replace("/vision\n", "/see\n");
        GatewayFile file = Files.file(drifted.getBytes(StandardCharsets.UTF_8), Kind.KONG);
        String restored = new String(GatewayRestore.of(file, mapping).bytes(), StandardCharsets.UTF_8);

        assertThat(restored).contains("minute: 60\n", "- /see\n", "2b9f9a52-2f4e-4f0b-b5d6-9d5d5b7c9a33",
                "custom_id: partner-1")
                .doesNotContain("#");
    }

    @Test
    void aRouteThatWasRenamedKeepsItsOtherFields() {
        GatewayFile agreed = Files.file("kong/translation.yaml");
        String drifted = Files.text("kong/translation.yaml").replace("name: translate\n", "name: renamed\n");
        GatewayFile file = Files.file(drifted.getBytes(StandardCharsets.UTF_8), Kind.KONG);
        GatewayRestore restore = GatewayRestore.of(file, mapping(agreed, "translation"));

        assertThat(Json.write(Files.file(restore.bytes(), Kind.KONG).tree())).isEqualTo(Json.write(agreed.tree()));
    }

    @Test
    void whatTheGatewayLostComesBackWithItsLimits() {
        GatewayFile agreed = Files.file("kong/translation.yaml");
        byte[] empty = "_format_version: '3.0'\n".getBytes(StandardCharsets.UTF_8);
        GatewayRestore restore = GatewayRestore.of(Files.file(empty, Kind.KONG), mapping(agreed, "translation"));

        assertThat(restore.remaining().isSame()).isTrue();
        assertThat(new String(restore.bytes(), StandardCharsets.UTF_8))
                .contains("https://translation.internal.example:8443/api", "hour: 10000", "minute: 60");
    }

    @Test
    void whatAFileCannotHoldRemainsAndIsTold() {
        GatewayFile aws = Files.file("openapi/aws.json");
        List<GatewayRoute> routes = List.of(
                GatewayRoute.of("GET", "/a", "https://one.example"),
                GatewayRoute.of("GET", "/b", "https://two.example"));
        GatewayRestore restore =
                GatewayRestore.of(aws, GatewayMapping.of(Gateway.AWS_API_GATEWAY, "").with(routes));

        assertThat(restore.remaining().count(GatewayComparison.Kind.CHANGED)).isGreaterThan(0);
        assertThat(restore.remaining().changes()).flatExtracting(GatewayComparison.RouteChange::fields)
                .extracting(field -> field.path()).containsOnly("upstream");
    }

    /// Whether a route of another service has a name of the record: Kong knows a name once.
    private static boolean hasNameElsewhere(GatewayFile file, GatewayMapping mapping) {
        List<String> names = mapping.routes().stream().map(GatewayRoute::name).filter(name -> !name.isEmpty()).toList();
        List<GatewayRoute> own = Routes.of(file, mapping.externalId()).list();
        return Routes.of(file).list().stream().anyMatch(route -> !own.contains(route) && names.contains(route.name()));
    }

    private static GatewayMapping mapping(GatewayFile file, String service) {
        Gateway gateway = file.kind() == Kind.KONG ? Gateway.KONG : Gateway.APIGEE;
        return GatewayMapping.of(gateway, service).with(Routes.of(file, service).list());
    }

    /// Takes away, doubles and changes parts of a tree.
    private static final class Drift {
        private final Random random;

        Drift(long seed) {
            random = new Random(seed);
        }

        JsonValue of(JsonValue value) {
            return switch (value) {
                case JsonObject object -> {
                    Map<String, JsonValue> fields = new LinkedHashMap<>();
                    object.fields().forEach((name, field) -> {
                        if (random.nextInt(20) > 0 || name.startsWith("_") || name.equals("openapi")
                                || name.equals("swagger")) {
                            fields.put(name, name.equals("openapi") || name.equals("swagger") || name.startsWith("_")
                                    ? field : of(field));
                        }
                    });
                    yield JsonObject.of(fields);
                }
                case JsonArray array -> {
                    List<JsonValue> items = new ArrayList<>();
                    for (JsonValue item : array.items()) {
                        if (random.nextInt(8) > 0) {
                            items.add(of(item));
                        }
                        if (random.nextInt(12) == 0) {
                            items.add(renamed(of(item)));
                        }
                    }
                    yield JsonArray.of(items);
                }
                case JsonNumber number when random.nextInt(6) == 0 -> JsonNumber.of(random.nextInt(9));
                case JsonText text when random.nextInt(25) == 0 -> JsonText.of(text.value() + "X");
                default -> value;
            };
        }

        private JsonValue renamed(JsonValue value) {
            if (value instanceof JsonObject object && object.fields().containsKey("name")) {
                Map<String, JsonValue> fields = new LinkedHashMap<>(object.fields());
                fields.put("name", JsonText.of("n" + random.nextInt(1000)));
                fields.remove("id");
                return JsonObject.of(fields);
            }
            return value instanceof JsonText text ? JsonText.of(text.value() + "Y") : JsonBoolean.of(true);
        }
    }
}
