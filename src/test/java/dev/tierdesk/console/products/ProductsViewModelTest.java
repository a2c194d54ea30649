package dev.tierdesk.console.products;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.Subscription;
import dev.tierdesk.catalog.SubscriptionList;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.products.ProductsViewModel.Facet;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
    void aProductInDraftsGoesWithItsPricesThere() {
        model.delete(List.of(row("translation-api")));

        assertThat(shop.dialogs.confirmed).singleElement().asString()
                .contains("Delete Translation API?", "No current subscription list", "The price growth.");
        assertThat(shop.stored().product("translation-api")).isEmpty();
        assertThat(shop.stored().pricesOfProduct("translation-api")).isEmpty();
        assertThat(shop.stored().plans()).noneMatch(plan -> plan.allowances().stream()
                .anyMatch(allowance -> allowance.product().equals("translation-api")));
    }

    @Test
    void aProductWithCustomersIsNotDeletedAndLeadsToItsPrices() {
        SubscriptionList list = new SubscriptionList("billing", LocalDate.of(2026, 11, 20), List.of(
                new Subscription("Ada", "growth", null, "ACTIVE", null, null, null, null)));
        shop.workspace.importSubscriptions(list, done -> {}, shop.dialogs::failed);

        model.delete(List.of(row("translation-api")));

        assertThat(shop.dialogs.confirmed).singleElement().asString()
                .contains("Translation API is still used", "Active subscriptions of growth", "Show its prices");
        assertThat(shop.stored().product("translation-api")).isPresent();
    }

    @Test
    void aProductThatAnotherRequiresIsNotDeleted() {
        Product files = product("mcp-files-server");
        shop.workspace.edit(product("payouts").with(e -> e.requires.add(files.code())), "requires");

        model.delete(List.of(row("mcp-files-server")));

        assertThat(shop.dialogs.confirmed).singleElement().asString().contains("payouts requires mcp-files-server", "Open Payouts");
        assertThat(shop.stored().product("mcp-files-server")).isPresent();
    }

    @Test
    void aProductThatNothingRefersToIsDeletedAndComesBackByUndo() {
        model.select("mcp-files-server");
        model.delete(List.of(row("mcp-files-server")));

        assertThat(shop.dialogs.confirmed).singleElement().asString().contains("Delete MCP Files Server?", "Delete product");
        assertThat(shop.stored().product("mcp-files-server")).isEmpty();
        assertThat(model.selected().get()).isNull();
        assertThat(shop.dialogs.toasts).containsExactly("MCP Files Server deleted");

        Objects.requireNonNull(shop.dialogs.lastAction).run();
        assertThat(shop.stored().product("mcp-files-server")).isPresent();
    }

    @Test
    void severalProductsGoTogetherOrNotAtAll() {
        model.delete(List.of(row("mcp-files-server"), row("vision-api")));
        assertThat(shop.stored().products()).hasSize(21);

        model.delete(List.of(row("mcp-files-server"), row("sms-gateway")));
        assertThat(shop.stored().products()).hasSize(19);
        assertThat(shop.dialogs.toasts).containsExactly("2 products deleted: MCP Files Server, SMS Gateway (legacy)");
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
