package dev.tierdesk.console.products;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.products.ProductsViewModel.Facet;
import dev.tierdesk.console.ui.Wizard;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProductsViewModelTest {
    private final OpenShop shop;
    private final ProductsViewModel model;

    ProductsViewModelTest(@TempDir Path folder) {
        shop = new OpenShop(folder);
        model = new ProductsViewModel(shop.workspace, shop.desk);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void everyWordOfASearchIsLookedForInNameCodeAndTags() {
        model.rows().query().set("API lang");
        assertThat(shown()).containsExactly("embeddings-api", "speech-api", "translation-api");

        model.rows().query().set("mcp-f");
        assertThat(shown()).containsExactly("mcp-files-server");
        assertThat(model.rows().shownCount().get()).isEqualTo(1);
        assertThat(model.rows().allCount().get()).isEqualTo(21);
    }

    @Test
    void filtersOfOneKindAddUpAndOfTwoKindsNarrow() {
        model.rows().choose(Facet.TYPE.name(), List.of("MCP_SERVER", "AGENTIC_API"));
        assertThat(shown()).containsExactly("mcp-files-server", "mcp-search-server", "research-agent-api");

        model.rows().choose(Facet.STATUS.name(), List.of("PUBLISHED"));
        assertThat(shown()).containsExactly("mcp-search-server");

        model.rows().choose(Facet.TYPE.name(), List.of());
        model.rows().choose(Facet.STATUS.name(), List.of());
        model.rows().choose(Facet.TAG.name(), List.of("cloud"));
        assertThat(shown()).containsExactly("cloud-compute", "object-storage");
    }

    @Test
    void aRowCountsThePlansThatPriceItAndShowsUnsavedEdits() {
        assertThat(row("translation-api").plans()).isEqualTo(5);
        assertThat(row("mcp-files-server").plans()).isZero();
        assertThat(row("translation-api").dirty()).isFalse();

        shop.workspace.edit(product("translation-api").with(e -> e.name = "Übersetzung"), "name");

        assertThat(row("translation-api").dirty()).isTrue();
        assertThat(row("translation-api").product().name()).isEqualTo("Übersetzung");
    }

    @Test
    void aCopyIsADraftWithANameAndCodeOfItsOwn() {
        model.select("translation-api");
        assertThat(model.duplicate()).isTrue();
        model.select("translation-api");
        assertThat(model.duplicate()).isTrue();

        Product copy = product("translation-api-copy");
        assertThat(copy.name()).isEqualTo("Translation API (copy)");
        assertThat(copy.maturity()).isEqualTo(Maturity.EXPERIMENTAL);
        assertThat(copy.publishStatus()).isEqualTo(PublishStatus.DRAFT);
        assertThat(copy.units()).isEqualTo(product("translation-api").units());
        assertThat(copy.externalIds()).isEmpty();
        assertThat(shop.working().pricesOfProduct(copy.code())).isEmpty();
        assertThat(product("translation-api-copy-2").name()).isEqualTo("Translation API (copy 2)");
        assertThat(shop.stored().product(copy.code())).isEmpty();
    }

    @Test
    void deletionsMovesAndClonesAreLeftToTheWizards() {
        model.delete(List.of(row("mcp-files-server"), row("payouts")));
        assertThat(shop.navigator.roads).containsExactly("DELETE");
        assertThat(shop.navigator.chosen).containsExactly(row("mcp-files-server").id(), row("payouts").id());

        model.select("payouts");
        model.start(Wizard.MOVE);
        assertThat(shop.navigator.roads).containsExactly("DELETE", "MOVE");
        assertThat(shop.navigator.chosen).containsExactly(row("payouts").id());
    }

    private List<String> shown() {
        return model.rows().shown().stream().map(row -> row.product().code()).toList();
    }

    private ProductRow row(String code) {
        return model.rows().all().stream().filter(row -> row.product().code().equals(code)).findFirst().orElseThrow();
    }

    private Product product(String code) {
        return shop.working().product(code).orElseThrow();
    }
}
