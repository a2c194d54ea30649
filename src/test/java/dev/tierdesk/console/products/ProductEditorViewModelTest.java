package dev.tierdesk.console.products;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Cost;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.products.ProductUnitsViewModel.Offered;
import dev.tierdesk.console.tiers.Editing.State;
import dev.tierdesk.console.workspace.Focus;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.store.PastState;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnScreen
class ProductEditorViewModelTest {
    private final OpenShop shop;
    private final ProductEditorViewModel model;
    private final ProductUnitsViewModel units;

    ProductEditorViewModelTest(@TempDir Path folder) {
        shop = new OpenShop(folder);
        model = new ProductEditorViewModel(shop.workspace, shop.desk);
        units = new ProductUnitsViewModel(shop.workspace, model.editing());
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void anEditIsADraftUntilItIsSavedAsOneChange() {
        open("translation-api");
        model.editing().change("name", p -> model.named(p, "Translate"));
        assertThat(model.stateWords(state())).isEqualTo("Unsaved: Name Translation API → Translate");
        assertThat(stored("translation-api").name()).isEqualTo("Translation API");

        assertThat(model.save()).isEmpty();

        assertThat(stored("translation-api").name()).isEqualTo("Translate");
        assertThat(model.stateWords(state())).isEqualTo("All changes saved");
        assertThat(shop.dialogs.toasts).containsExactly("Translate changed");
    }

    @Test
    void theCodeOfANewProductFollowsItsNameUntilOneIsTyped() {
        Product fresh = Product.draft(shop.workspace.newId(), "image-api", "Image API", "STANDARD_API");
        shop.workspace.edit(fresh, "new");
        model.open(fresh.id());

        model.editing().change("name", p -> model.named(p, "Picture API"));
        assertThat(state().value().code()).isEqualTo("picture-api");

        model.editing().change("code", p -> p.with(e -> e.code = "pics"));
        model.editing().change("name", p -> model.named(p, "Photo API"));
        assertThat(state().value().code()).isEqualTo("pics");
    }

    @Test
    void codeAndChargeTypeOfAPublishedProductAreLockedWithTheReason() {
        open("translation-api");
        assertThat(model.lock("code")).hasValueSatisfying(reason -> assertThat(reason).contains("published"));
        assertThat(model.lock("charge_type")).hasValueSatisfying(reason -> assertThat(reason).contains("Usage"));
        assertThat(model.lock("name")).isEmpty();

        open("mcp-files-server");
        assertThat(model.lock("code")).isEmpty();
        assertThat(model.lock("charge_type")).isEmpty();
    }

    @Test
    void whatWouldBeWrongIsNotSavedAndSaysWhere() {
        open("translation-api");
        model.editing().change("name", p -> p.with(e -> e.name = " "));
        assertThat(model.save()).contains("name");

        model.editing().change("name", p -> p.with(e -> e.name = "vision api"));
        assertThat(model.save()).contains("name");
        assertThat(model.editing().problemAt("name")).isPresent();

        assertThat(stored("translation-api").name()).isEqualTo("Translation API");
        assertThat(shop.dialogs.toasts).isEmpty();
    }

    @Test
    void aCodeThatAnotherProductHasIsRefused() {
        open("mcp-files-server");
        model.editing().change("code", p -> p.with(e -> e.code = "payouts"));

        assertThat(model.save()).contains("code");
    }

    @Test
    void aModelThatPresentPricesDoNotHaveIsRefused() {
        open("translation-api");
        model.editing().change("pricing_model", p -> p.with(e -> e.pricingModel = Model.VOLUME));

        assertThat(model.save()).contains("pricing_model");
        assertThat(model.editing().problemAt("pricing_model")).isPresent();
    }

    @Test
    void editedPricesAreSavedWithTheirProduct() {
        open("translation-api");
        String code = "growth.translation-api.api_calls";
        shop.workspace.edit(shop.price(code).with(e -> e.name = "Calls"), "name");
        assertThat(model.isDirty(state())).isTrue();
        assertThat(model.stateWords(state())).isEqualTo("Unsaved: 1 price");

        assertThat(model.save()).isEmpty();

        assertThat(shop.stored().price(code).orElseThrow().name()).isEqualTo("Calls");
        assertThat(shop.workspace.drafts()).isEmpty();
    }

    @Test
    void anUnreadNumberOfAPriceKeepsTheProductFromBeingSaved() {
        open("translation-api");
        String code = "growth.translation-api.api_calls";
        shop.workspace.unfinished(shop.price(code), "terms.tiers[0].unit_amount", "0.x");

        assertThat(model.save()).contains("prices[" + code + "]");
    }

    @Test
    void attachedUnitsThatTheCatalogLacksAreMadeInTheSameChange() {
        open("translation-api");
        Offered users = offered("active_users");
        assertThat(users.existing()).isFalse();
        units.attach(users);
        units.attach(offered("latency_p95"));

        assertThat(units.attached()).extracting(ProductUnitsViewModel.Attached::code)
                .containsExactly("api_calls", "characters_translated", "active_users", "latency_p95");
        assertThat(model.save()).isEmpty();

        assertThat(shop.stored().unit("active_users")).isPresent();
        assertThat(stored("translation-api").units()).endsWith("active_users", "latency_p95");
        assertThat(Objects.requireNonNull(shop.workspace.lastChange().get()).changes()).hasSize(2);
    }

    @Test
    void detachingTakesBackAUnitThatWasMadeForIt() {
        open("translation-api");
        units.attach(offered("active_users"));
        units.detach("active_users");

        assertThat(shop.working().unit("active_users")).isEmpty();
        assertThat(shop.workspace.drafts()).isEmpty();
    }

    @Test
    void unitsAreMovedAndSayWhoElseUsesThem() {
        open("translation-api");
        assertThat(units.attached().getFirst().others().names()).containsExactly("Geocoding API", "Vision API");
        assertThat(units.attached().getFirst().prices()).isEqualTo(6);

        units.move("characters_translated", -1);
        units.move("characters_translated", -1);

        assertThat(state().value().units()).containsExactly("characters_translated", "api_calls");
    }

    @Test
    void aUnitOfManyProductsNamesTheFirstAndCountsTheRest() {
        for (int i = 0; i < 10; i++) {
            Product other = Product.draft(shop.workspace.newId(), "other-" + i, "Other " + i, "OTHER");
            shop.workspace.edit(other.with(e -> e.units = List.of("api_calls")), "create " + i);
        }
        open("translation-api");

        ProductUnitsViewModel.Users others = units.attached().stream()
                .filter(unit -> unit.code().equals("api_calls"))
                .map(ProductUnitsViewModel.Attached::others)
                .findFirst().orElseThrow();
        assertThat(others.names()).hasSize(8).doesNotContain("Translation API");
        assertThat(others.more())
                .isEqualTo(shop.working().productsOfUnit("api_calls").size() - 1 - others.names().size())
                .isPositive();
    }

    @Test
    void aProductThatBecomesKeyedGivesItsPricesAKeyInTheSameChange() {
        open("translation-api");
        ProductKeysViewModel keys = new ProductKeysViewModel(shop.workspace, model.editing(), OpenShop.ENGLISH);
        model.editing().change("price_key_label", p -> keys.withLabel(p, "language"));
        assertThat(model.save()).contains("price_key_label");
        assertThat(keys.unkeyed(state().value())).hasSize(12);

        keys.giveKey("any");

        assertThat(keys.unkeyed(state().value())).isEmpty();
        assertThat(keys.keys(state().value())).containsExactly("", "any");
        assertThat(model.save()).isEmpty();
        assertThat(stored("translation-api").keys().label()).isEqualTo("language");
        assertThat(shop.stored().pricesOfPlan("growth")).filteredOn(p -> p.product().equals("translation-api"))
                .extracting(Price::priceKey).containsOnly("any");
        assertThat(Objects.requireNonNull(shop.workspace.lastChange().get()).changes()).hasSizeGreaterThanOrEqualTo(13);
    }

    @Test
    void theLabelTypedAnewKeepsPolicyAndDefaultKey() {
        open("cloud-compute");
        ProductKeysViewModel keys = new ProductKeysViewModel(shop.workspace, model.editing(), OpenShop.ENGLISH);
        model.editing().change("price_key_label", p -> keys.withLabel(p, ""));
        model.editing().change("price_key_label", p -> keys.withLabel(p, "zone"));

        assertThat(state().value().keys().label()).isEqualTo("zone");
        assertThat(state().value().keys().defaultKey()).isEqualTo("us-east-1");
    }

    @Test
    void theModelOfTheDraftsThatDoNotFitIsChangedWithTheProductInOneChange() {
        open("domain-registration");
        model.editing().change("pricing_model", p -> p.with(e -> e.pricingModel = Model.GRADUATED));
        assertThat(model.save()).contains("pricing_model");
        assertThat(model.misfits()).singleElement().satisfies(misfits -> {
            assertThat(misfits.prices()).hasSize(14);
            model.fit(misfits);
        });

        assertThat(model.misfits()).isEmpty();
        assertThat(model.save()).isEmpty();
        assertThat(Objects.requireNonNull(shop.workspace.lastChange().get()).changes()).hasSize(15);
        assertThat(shop.stored().pricesOfProduct("domain-registration"))
                .allMatch(price -> price.terms().model() == Model.GRADUATED && price.terms().tiers().size() == 1);
    }

    @Test
    void changedModelsAreTakenBackInOneStep() {
        open("domain-registration");
        model.editing().change("pricing_model", p -> p.with(e -> e.pricingModel = Model.GRADUATED));
        model.fit(model.misfits().getFirst());

        shop.workspace.undoEdit();

        assertThat(shop.workspace.drafts()).hasSize(1);
        assertThat(model.misfits().getFirst().prices()).hasSize(14);
    }

    @Test
    void costsHaveVersionsAndAHistoryOfTheirOwn() {
        open("speech-api");
        for (String amount : List.of("0.0025", "0.004")) {
            model.editing().change("costs", p -> p.with(e -> e.costs.set(0,
                    new Cost("primary", new BigDecimal(amount), p.costs().getFirst().currency(), p.costs().getFirst()
                            .unit()))));
            model.save();
        }
        model.editing().change("name", p -> p.with(e -> e.name = "Translate"));
        model.save();
        List<PastState> states = new ArrayList<>();
        shop.workspace.history(state().value().id(), states::addAll, failure -> {
            throw failure;
        });

        List<CostChange> changes = CostChange.of(states);

        assertThat(states).hasSize(4);
        assertThat(changes).hasSize(3).extracting(CostChange::version).startsWith(3, 2, 1);
        assertThat(changes.getFirst().after()).isNotNull().extracting(Cost::amount).isEqualTo(new BigDecimal("0.004"));
        assertThat(changes.getFirst().before()).isNotNull().extracting(Cost::amount)
                .isEqualTo(new BigDecimal("0.0025"));
        assertThat(changes.getLast().before()).isNull();
    }

    @Test
    void aCostThatMovesBillsOfPublishedVersionsIsNotSavedWithoutAQuestion() {
        open("translation-api");
        model.editing().change("costs", p -> p.with(e -> e.costs.set(0,
                new Cost("primary", new BigDecimal("0.004"), p.costs().getFirst().currency(), p.costs().getFirst()
                        .unit()))));

        assertThat(model.save()).isEmpty();

        assertThat(shop.dialogs.shown).isNotNull();
        assertThat(stored("translation-api").costs().getFirst().amount()).isEqualByComparingTo("0.002");
        assertThat(shop.workspace.drafts()).hasSize(1);
    }

    @Test
    void revertForgetsTheEdits() {
        open("translation-api");
        units.attach(offered("active_users"));
        model.editing().change("name", p -> p.with(e -> e.name = "x"));

        model.revert();

        assertThat(state().value()).isEqualTo(stored("translation-api"));
        assertThat(shop.workspace.drafts()).isEmpty();
    }

    @Test
    void thePreviewFollowsAPriceOfTheOpenProduct() {
        open("vision-api");

        Focus focus = Objects.requireNonNull(shop.workspace.focus().get());
        assertThat(focus.kind()).isEqualTo(Kind.PRICE);
        assertThat(shop.working().pricesOfProduct("vision-api")).anyMatch(price -> price.id().equals(focus.id()));
    }

    @Test
    void thePreviewFollowsAProductThatHasNoPrice() {
        open("vision-api");
        Product fresh = Product.draft(shop.workspace.newId(), "summary-api", "Summary API", "OTHER");
        shop.save(fresh);

        open("summary-api");

        assertThat(shop.workspace.focus().get()).isEqualTo(new Focus(Kind.PRODUCT, fresh.id()));
    }

    @Test
    void listsAreReadFromText() {
        Product product = stored("translation-api");

        assertThat(ProductFields.withTags(product, "b, a ,, b").tags()).containsExactly("b", "a");
        assertThat(ProductFields.withFeatures(product, "One\n\n Two ").features()).containsExactly("One", "Two");
        assertThat(ProductFields.withOtherMetadata(product, "owner = core=team")).hasValueSatisfying(
                p -> assertThat(p.metadata())
                        .containsEntry("owner", "core=team")
                        .containsKeys("base_path", "api_version"));
        assertThat(ProductFields.withOtherMetadata(product, "owner core")).isEmpty();
        assertThat(ProductFields.withOpenapiUrl(product, " ").openapiUrl()).isNull();
    }

    @Test
    void aListPriceInForceIsSucceededAndNotOverwritten() {
        Price before = shop.price("list.speech-api.audio_minutes");
        open("speech-api");
        shop.workspace.edit(before.with(e -> e.terms = e.terms.with(t -> t.unitAmount = BigDecimal.ONE)),
                "terms.unit_amount");

        assertThat(model.save()).isEmpty();

        Instant tomorrow = Instant.parse("2026-11-22T00:00:00Z");
        Price ended = shop.stored().price(before.code()).orElseThrow();
        assertThat(ended).isEqualTo(before.with(e -> e.effectiveUntil = tomorrow));
        assertThat(shop.stored().prices()).filteredOn(p -> tomorrow.equals(p.effectiveFrom())).singleElement()
                .satisfies(next -> assertThat(next.terms().unitAmount()).isEqualTo(BigDecimal.ONE));
        assertThat(shop.workspace.drafts()).isEmpty();
    }

    private void open(String code) {
        model.open(shop.working().product(code).orElseThrow().id());
    }

    private State<Product> state() {
        return Objects.requireNonNull(model.editing().state().get());
    }

    private Product stored(String code) {
        return shop.stored().product(code).orElseThrow();
    }

    private Offered offered(String code) {
        List<Offered> found = units.offers().all().stream().filter(o -> o.unit().code().equals(code)).toList();
        return found.getFirst();
    }
}
