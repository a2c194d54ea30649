package dev.tierdesk.console.products;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.ChangeSet;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Defaults;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.ProductType;
import dev.tierdesk.console.harness.OpenShop;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewProductViewModelTest {
    private final OpenShop shop;
    private final List<String> opened = new ArrayList<>();
    private final NewProductViewModel model;

    NewProductViewModelTest(@TempDir Path folder) {
        shop = new OpenShop(folder);
        model = new NewProductViewModel(shop.workspace, shop.desk, opened::add);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void theUnitsOfTheTypeAreTickedBeforeAnythingIsMade() {
        choose("AI_AGENT");

        assertThat(ticked()).containsExactly("input_tokens", "output_tokens", "agent_sessions", "tool_calls");
        assertThat(model.offers().stream().filter(Defaults.Offer::existing).map(o -> o.unit().code()))
                .contains("agent_sessions", "tool_calls")
                .doesNotContain("input_tokens");
        assertThat(shop.workspace.drafts()).isEmpty();
    }

    @Test
    void unitsAreCalledByTheirNamesAndByTheirCodesTooWhereTwoHaveTheSame() {
        choose("STANDARD_API");
        assertThat(model.offers()).extracting(model::called).contains("API calls").doesNotContain("api_calls");

        shop.workspace.edit(shop.working().unit("request_size").orElseThrow().with(u -> u.name = "API calls"), "name");
        choose("MCP_SERVER");
        choose("STANDARD_API");
        assertThat(model.offers()).extracting(model::called)
                .contains("API calls (api_calls)", "API calls (request_size)").doesNotContain("API calls");
    }

    @Test
    void productAndMissingUnitsAreOneChange() {
        choose("AI_AGENT");
        model.name().set("Support Agent");
        model.description().set("Answers questions");
        model.tick(offer("output_tokens"), false);

        assertThat(model.create()).isEmpty();

        ChangeSet change = Objects.requireNonNull(shop.workspace.lastChange().get());
        assertThat(change.source()).isEqualTo(ChangeSource.EDIT);
        assertThat(change.label()).isEqualTo("Support Agent created");
        assertThat(change.changes()).hasSize(2);
        Product product = shop.stored().product("support-agent").orElseThrow();
        assertThat(product.units()).containsExactly("input_tokens", "agent_sessions", "tool_calls");
        assertThat(shop.stored().unit("input_tokens")).isPresent();
        assertThat(shop.stored().unit("output_tokens")).isEmpty();
        assertThat(opened).containsExactly("support-agent");
    }

    @Test
    void withoutANameTheNameIsTheFirstThingToMend() {
        model.openapiUrl().set("no address");

        assertThat(model.create()).contains("name");
    }

    @Test
    void theCodeFollowsTheNameUntilOneIsTypedAndKeepsClearOfOthers() {
        model.name().set("Translation API");
        assertThat(model.code().get()).isEqualTo("translation-api-2");

        model.name().set("Translation API Two");
        assertThat(model.code().get()).isEqualTo("translation-api-two");

        model.code().set("t2");
        model.name().set("Another");
        assertThat(model.code().get()).isEqualTo("t2");
    }

    @Test
    void nothingIsMadeWithoutANameOfItsOwn() {
        assertThat(model.create()).isPresent();

        model.name().set("translation api");
        assertThat(model.create()).contains("name");
        assertThat(opened).isEmpty();
        assertThat(shop.stored().products()).hasSize(21);
    }

    @Test
    void everyTypeSaysWhatItIs() {
        assertThat(model.types()).extracting(ProductType::code)
                .containsExactly("STANDARD_API", "AGENTIC_API", "AI_AGENT", "MCP_SERVER", "OTHER");
        assertThat(model.types()).extracting(model::what).doesNotHaveDuplicates().noneMatch(String::isBlank);
    }

    private void choose(String type) {
        model.type().set(model.types().stream().filter(t -> t.code().equals(type)).findFirst().orElseThrow());
    }

    private List<String> ticked() {
        return model.offers().stream().filter(model::isTicked).map(offer -> offer.unit().code()).toList();
    }

    private Defaults.Offer offer(String code) {
        return model.offers().stream().filter(o -> o.unit().code().equals(code)).findFirst().orElseThrow();
    }
}
