package dev.tierdesk.console.products;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Gateway;
import dev.tierdesk.catalog.GatewayMapping;
import dev.tierdesk.catalog.GatewayRoute;
import dev.tierdesk.catalog.GatewayStatus;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.products.ProductGatewaysViewModel.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnScreen
class ProductGatewaysViewModelTest {
    private static final String EXPORT = """
            _format_version: "3.0"
            services:
              - name: translation
                url: https://translation.internal.example
                routes:
                  - name: translate # the main one
                    methods: [POST]
                    paths: [/v1/translate]
                    plugins:
                      - name: rate-limiting
                        config: {minute: 60}
                  - name: languages
                    methods: [GET]
                    paths: [/v1/languages]
            """;

    private final OpenShop shop;
    private final ProductEditorViewModel editor;
    private final ProductGatewaysViewModel model;
    private final Path folder;

    ProductGatewaysViewModelTest(@TempDir Path folder) {
        this.folder = folder;
        shop = new OpenShop(folder);
        editor = new ProductEditorViewModel(shop.workspace, shop.desk);
        model = new ProductGatewaysViewModel(editor.editing(), shop.desk);
    }

    @BeforeEach
    void open() {
        editor.open(shop.product("translation-api").id());
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aMappingIsAddedUnderTheProductsNameAndTakenAway() {
        model.add(Gateway.KONG);
        model.add(Gateway.KONG);

        assertThat(model.mappings()).extracting(GatewayMapping::externalId)
                .containsExactly("Translation API", "Translation API 2");
        assertThat(model.chosen()).isEqualTo(1);
        model.remove();
        assertThat(product().gateways()).hasSize(1);
        assertThat(product().gateways().getFirst().status()).isEqualTo(GatewayStatus.PENDING);
    }

    @Test
    void theFirstExportIsOfferedAndTakenAsTheRecord() {
        mapped();
        model.check(file(EXPORT));

        assertThat(model.routes()).extracting(RouteRow::sign).containsExactly("+ New", "+ New");
        assertThat(model.routes()).extracting(RouteRow::limit).contains("60 per minute");
        assertThat(model.summary()).isEqualTo("The export differs: 2 new, 0 changed, 0 gone.");
        assertThat(model.canRestore()).isFalse();
        model.take();

        GatewayMapping mapping = product().gateways().getFirst();
        assertThat(mapping.status()).isEqualTo(GatewayStatus.SYNCED);
        assertThat(mapping.checked()).isEqualTo(OpenShop.CLOCK.instant());
        assertThat(mapping.routes()).extracting(GatewayRoute::label)
                .containsExactly("POST /v1/translate", "GET /v1/languages");
        assertThat(model.routes()).extracting(RouteRow::sign).containsOnly("");
        assertThat(shop.dialogs.toasts).containsExactly("2 routes are now the record.");
    }

    @Test
    void anExportThatDiffersMakesTheMappingStale() {
        recorded();
        model.check(file(EXPORT.replace("minute: 60", "minute: 600").replace("/v1/languages", "/v2/languages")));

        assertThat(product().gateways().getFirst().status()).isEqualTo(GatewayStatus.STALE);
        assertThat(model.summary()).isEqualTo("The export differs: 0 new, 2 changed, 0 gone.");
        assertThat(ProductGatewaysViewModel.stale(product(), OpenShop.ENGLISH))
                .isEqualTo("Routes at Kong are not what was agreed on. Billing goes on, but enforcement may lag.");
        assertThat(editor.save()).isEmpty();
        assertThat(shop.stored().product("translation-api").orElseThrow().gateways()).isEqualTo(product().gateways());
    }

    @Test
    void aFileThatCannotBeReadIsAnErrorInWords() {
        recorded();
        model.check(file("services: ["));
        assertThat(product().gateways().getFirst().status()).isEqualTo(GatewayStatus.ERROR);
        assertThat(model.summary()).isNotBlank();

        model.check(folder.resolve("nothing.yaml"));
        assertThat(model.summary()).contains("nothing.yaml");
        assertThat(product().gateways().getFirst().routes()).hasSize(2);
    }

    @Test
    void aRestoreFileThatCannotBeWrittenIsSaidAndNothingWaitsForIt() throws IOException {
        recorded();
        model.check(file(EXPORT.replace("minute: 60", "minute: 600")));
        shop.dialogs.answer = folder.resolve("gone/kong-restore.yaml");
        model.restore();

        assertThat(shop.dialogs.toasts).last().asString().endsWith("cannot be written. Choose another folder.");
        assertThat(product().gateways().getFirst().status()).isEqualTo(GatewayStatus.STALE);
    }

    @Test
    void aRestoreFileHasTheRecordAgainAndWaitsForTheNextExport() throws IOException {
        recorded();
        model.check(file(EXPORT.replace("minute: 60", "minute: 600")));
        assertThat(model.canRestore()).isTrue();
        Path target = folder.resolve("kong-restore.yaml");
        shop.dialogs.answer = target;
        model.restore();

        assertThat(shop.dialogs.suggested).isEqualTo("kong-restore.yaml");
        assertThat(Files.readString(target)).contains("minute: 60\n");
        assertThat(shop.dialogs.toasts).last().asString().contains("without the comments");
        assertThat(product().gateways().getFirst().status()).isEqualTo(GatewayStatus.PENDING);
        model.check(target);
        assertThat(product().gateways().getFirst().status()).isEqualTo(GatewayStatus.SYNCED);
        assertThat(model.summary()).isEqualTo("The export has exactly the routes that were agreed on.");
    }

    @Test
    void chosenRoutesCountAUnitAndKeepItOverAnotherRecord() {
        recorded();
        model.count(product().gateways().getFirst().routes().subList(0, 1), "api_calls");
        assertThat(product().gateways().getFirst().routes()).extracting(GatewayRoute::unit).startsWith("api_calls");

        model.check(file(EXPORT.replace("minute: 60", "minute: 600")));
        model.take();
        assertThat(product().gateways().getFirst().routes()).extracting(GatewayRoute::unit).startsWith("api_calls");
    }

    @Test
    void theEndpointsOfADocumentAreWrittenAsMarkdown() throws IOException {
        Path file = folder.resolve("endpoints.md");
        Files.writeString(file, "openapi: 3.1.0\ninfo: {title: A, version: '1'}\npaths: {/a: {get: {summary: One}}}\n");
        shop.dialogs.answer = file;
        new EndpointsFile(shop.desk).export();

        assertThat(Files.readString(file))
                .contains("| Method | Path | Description | Parameters |", "| GET | `/a` | One |  |");
        Files.writeString(file, "a: 1\n");
        new EndpointsFile(shop.desk).export();
        assertThat(shop.dialogs.toasts).hasSize(2).last().asString().contains("openapi");
    }

    @Test
    void anotherProductAndAnotherNameForgetTheCheck() {
        recorded();
        model.check(file(EXPORT));
        model.rename("speech");
        assertThat(model.outcome().get()).isEqualTo(Outcome.NONE);

        model.check(file(EXPORT));
        editor.open(shop.product("speech-api").id());
        assertThat(model.outcome().get()).isEqualTo(Outcome.NONE);
        assertThat(model.mappings()).isEmpty();
        assertThat(model.routes()).isEmpty();
    }

    private void mapped() {
        model.add(Gateway.KONG);
        model.rename("translation");
    }

    private void recorded() {
        mapped();
        model.check(file(EXPORT));
        model.take();
    }

    private Product product() {
        return shop.product("translation-api");
    }

    private Path file(String text) {
        try {
            return Files.write(folder.resolve("export.yaml"), text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
