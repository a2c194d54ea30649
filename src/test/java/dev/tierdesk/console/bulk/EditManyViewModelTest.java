package dev.tierdesk.console.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Audience;
import dev.tierdesk.catalog.ChangeSource;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.bulk.EditManyViewModel.EndChange;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.workspace.Workspace;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditManyViewModelTest {
    private final OpenShop shop;

    EditManyViewModelTest(@TempDir Path folder) {
        shop = new OpenShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void productsGetTagsAndAnAudienceAsOneChange() {
        EditManyViewModel model = model(Kind.PRODUCT, "translation-api", "vision-api");
        assertThat(model.title()).isEqualTo("Edit 2 products");
        int before = shop.changeSets();
        model.added().set(" core , 2027,");
        model.audience().set(Audience.INTERNAL);

        model.apply();

        assertThat(shop.changeSets()).isEqualTo(before + 1);
        assertThat(Objects.requireNonNull(shop.workspace.lastChange().get()).source()).isEqualTo(ChangeSource.BULK);
        assertThat(Stream.of("translation-api", "vision-api").map(code -> shop.stored().product(code).orElseThrow()))
                .allSatisfy(product -> {
                    assertThat(product.tags()).contains("2027", "core");
                    assertThat(product.audience()).isEqualTo(Audience.INTERNAL);
                });
        Product other = shop.stored().product("mcp-files-server").orElseThrow();
        assertThat(other.tags()).doesNotContain("2027");
    }

    @Test
    void pressedTwiceItIsWrittenOnce() {
        EditManyViewModel model = model(Kind.PRODUCT, "translation-api");
        int before = shop.changeSets();
        model.added().set("2027");
        shop.background.beforeShowing(model::apply);

        model.apply();

        assertThat(shop.changeSets()).isEqualTo(before + 1);
        assertThat(shop.dialogs.failures).isEmpty();
    }

    @Test
    void whereItCouldNotBeWrittenTheCardStaysAndItCanBeTriedAgain() {
        EditManyViewModel model = model(Kind.PRODUCT, "translation-api");
        model.added().set("2027");
        Product product = shop.product("translation-api");
        Workspace other = shop.another();
        other.edit(product.with(p -> p.name = "Translation"), "test");
        other.save(List.of(product.id()), "Name", change -> {}, shop.dialogs::failed);

        model.apply();

        assertThat(shop.dialogs.failures).hasSize(1);
        assertThat(shop.dialogs.closed).isZero();

        model.apply();

        assertThat(shop.dialogs.closed).isEqualTo(1);
        assertThat(shop.stored().product("translation-api").orElseThrow())
                .satisfies(now -> assertThat(now.tags()).contains("2027"))
                .satisfies(now -> assertThat(now.name()).isEqualTo("Translation"));
    }

    @Test
    void nothingThatChangesIsSaid() {
        EditManyViewModel model = model(Kind.PLAN, "growth");
        int before = shop.changeSets();

        model.apply();

        assertThat(model.refusal().get()).isEqualTo("Nothing would change.");
        assertThat(shop.changeSets()).isEqualTo(before);
    }

    @Test
    void pricesEndOnADate() {
        EditManyViewModel model = model(Kind.PRICE, "growth.translation-api.api_calls");
        model.until().change().set(EndChange.DATE);
        model.until().date().set("31.31.2027");
        model.apply();
        assertThat(model.refusal().get()).startsWith("This is no date");

        model.until().date().set("2027-01-31");
        model.apply();

        Price price = shop.stored().price("growth.translation-api.api_calls").orElseThrow();
        assertThat(price.effectiveUntil()).isAfter(Instant.parse("2027-01-29T00:00:00Z"));
        assertThat(price.effectiveFrom()).isNull();
    }

    private EditManyViewModel model(Kind kind, String... codes) {
        List<UUID> ids = Stream.of(codes)
                .map(code -> shop.stored().find(kind, code).map(Aggregate::id).orElseThrow())
                .toList();
        return new EditManyViewModel(shop.workspace, shop.desk, ids);
    }
}
