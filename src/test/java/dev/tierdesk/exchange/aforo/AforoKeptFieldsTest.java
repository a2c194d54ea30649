package dev.tierdesk.exchange.aforo;

import static dev.tierdesk.exchange.FormatProof.EMPTY;
import static dev.tierdesk.exchange.FormatProof.imported;
import static dev.tierdesk.exchange.FormatProof.read;
import static dev.tierdesk.exchange.aforo.AforoExamples.FORMAT;
import static dev.tierdesk.exchange.aforo.AforoExamples.TRANSLATION;
import static dev.tierdesk.exchange.aforo.AforoExamples.changed;
import static dev.tierdesk.exchange.aforo.AforoExamples.price;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Change;
import dev.tierdesk.catalog.FilterCondition;
import dev.tierdesk.catalog.Gateway;
import dev.tierdesk.catalog.GatewayMapping;
import dev.tierdesk.catalog.GatewayRoute;
import dev.tierdesk.catalog.GatewayStatus;
import dev.tierdesk.catalog.Overage;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.FormatProof;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an Aforo file has beside prices: kept and written again, or told.
class AforoKeptFieldsTest {
    @Test
    void theProductCardTheGatewaysAndTheMoneyOfAnOfferingAreKept() {
        Catalog catalog = imported(FORMAT, TRANSLATION);
        Product product = catalog.product("translation-api").orElseThrow();

        assertThat(product.features()).containsExactly("120 languages", "Glossaries");
        assertThat(product.gateways()).containsExactly(
                GatewayMapping.of(Gateway.KONG, "translation").with(GatewayStatus.STALE, null),
                GatewayMapping.of(Gateway.AWS_API_GATEWAY, ""));
        assertThat(catalog.plan("growth").orElseThrow().metadata()).isEqualTo(Map.of("fx_strategy", "LIVE_RATE",
                "escrow.lowBalanceThreshold", "25.5", "escrow.behaviour", "ALERT"));
        assertThat(price(catalog, "api_calls").overage()).isEqualTo(Overage.BLOCK);
        assertThat(price(catalog, "characters_translated").overage()).isEqualTo(Overage.CHARGE);
    }

    @Test
    void whatIsKeptOfTheWorkedExampleIsWrittenAsItWas() {
        String text = new String(FormatProof.bytes(FormatProof.export(FORMAT, imported(FORMAT, TRANSLATION))),
                StandardCharsets.UTF_8).replaceAll("\\s+", " ");

        assertThat(text).contains("\"features\": [\"120 languages\", \"Glossaries\"]",
                "{\"gateway\": \"KONG\", \"externalId\": \"translation\", \"status\": \"STALE\"}",
                "\"lowBalanceThreshold\": 25.5", "\"behaviour\": \"ALERT\"", "\"fxStrategy\": \"LIVE_RATE\"",
                "\"ovBehavior\": \"BLOCK\"");
    }

    @Test
    void aMappingKeepsItsRoutesAndOneThatIsWrittenOtherwiseIsNotKept() {
        Catalog catalog = imported(FORMAT, TRANSLATION);
        Product product = catalog.product("translation-api").orElseThrow();
        GatewayRoute route = new GatewayRoute("GET", "/v1", "", null, "", "", "", "");
        Catalog before = catalog.apply(List.of(new Change(product, product.with(e ->
                e.gateways = List.of(GatewayMapping.of(Gateway.KONG, "translation").with(List.of(route)))))));
        byte[] other = changed("{ \"gateway\": \"AWS API Gateway\", \"status\": \"PENDING\" }",
                "{ \"connection\": 7 }");

        assertThat(read(FORMAT, other, before, Map.of()).problems())
                .anyMatch(problem -> problem.code() == ExchangeProblem.FILE_FIELD_NOT_KEPT
                        && problem.where().path().equals("products[0].gatewayMappings[1]"));
        assertThat(imported(FORMAT, other, before, Map.of()).product("translation-api").orElseThrow().gateways())
                .containsExactly(new GatewayMapping(Gateway.KONG, "translation", List.of(route), GatewayStatus.STALE,
                        null));
    }

    @Test
    void fieldsThatTheDocumentationDoesNotShowAreSaidOnce() {
        assertThat(read(FORMAT, TRANSLATION, EMPTY, Map.of()).problems())
                .filteredOn(problem -> problem.code() == AforoProblem.AFORO_FIELD_ASSUMED)
                .extracting(problem -> problem.where().path())
                .containsExactly("products[0].features", "products[0].gatewayMappings");
    }

    @Test
    void aProductThatWasDeletedThereIsArchived() {
        byte[] deleted = changed("\"status\": \"ACTIVE\",\n      \"openApi",
                "\"status\": \"ARCHIVED\",\n      \"openApi");

        assertThat(imported(FORMAT, deleted)
                .product("translation-api").orElseThrow().publishStatus()).isEqualTo(PublishStatus.ARCHIVED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"[\"GET\", \"POST\"]; GET, POST", "true; true", "7.5; 7.5"})
    void theValueOfAConditionMayBeAListOrAFlag(String value, String expected) {
        assertThat(imported(FORMAT, changed("\"value\": \"400\"", "\"value\": " + value))
                .unit("characters_translated").orElseThrow().filters())
                .extracting(FilterCondition::value).containsExactly(expected);
    }

    @Test
    void theDescriptionOfARatePlanInAnOfferingIsNotKeptAndSaid() {
        assertThat(read(FORMAT, TRANSLATION, EMPTY, Map.of()).problems())
                .anyMatch(problem -> problem.code() == ExchangeProblem.FILE_FIELD_NOT_KEPT
                        && problem.where().path().equals("ratePlans[0].description"));
    }
}
