package dev.tierdesk.console.versions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.publication.PlanDiff.Sign;
import dev.tierdesk.catalog.quote.ExampleResult.Outcome;
import dev.tierdesk.catalog.subscriptions.Subscription;
import dev.tierdesk.catalog.subscriptions.SubscriptionList;
import dev.tierdesk.console.harness.OnScreen;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.versions.DiffLine.Row;
import dev.tierdesk.console.versions.DiffLine.Side;
import dev.tierdesk.console.versions.PublicationViewModel.ExampleLine;
import dev.tierdesk.console.versions.PublicationViewModel.Jump;
import dev.tierdesk.pricing.Tier;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnScreen
class PublicationViewModelTest {
    private static final String PRICE = "growth.translation-api.api_calls";

    private final OpenShop shop;

    PublicationViewModelTest(@TempDir Path folder) {
        shop = new OpenShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private PublicationViewModel look(String plan) {
        StayWords stays = new StayWords(shop.workspace.subscriptions().get(), shop.working().settings(),
                OpenShop.ENGLISH,
                OpenShop.CLOCK);
        int number = shop.workspace.versionNumbers().get().next(plan);
        return new PublicationViewModel(shop.workspace, shop.desk,
                PublicationContent.of(shop.workspace.saved().get(), plan, number, stays, OpenShop.CLOCK));
    }

    /// Lets the last tier of the calls in Growth cost something else.
    private void lastTier(String amount) {
        Price price = shop.price(PRICE);
        List<Tier> tiers = new ArrayList<>(price.terms().tiers());
        tiers.set(tiers.size() - 1, Tier.andAbove(amount));
        shop.save(price.with(p -> p.terms = p.terms.with(t -> t.tiers = tiers)));
    }

    private void subscribe(int version, int count) {
        List<Subscription> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(new Subscription("c" + i, "growth", version, "ACTIVE", null, null, null, null));
        }
        shop.workspace.importSubscriptions(
                new SubscriptionList("billing", LocalDate.of(2026, 11, 20), all), done -> {}, shop.dialogs::failed);
    }

    @Test
    void anExampleThatFailsRefusesItAndLeadsToTheTier() {
        lastTier("0.0043");
        PublicationViewModel model = look("growth");

        assertThat(model.title()).isEqualTo("Publish Growth v8");
        assertThat(model.canPublish().get()).isFalse();
        assertThat(model.obstacle()).isEqualTo("1 worked example fails: “Typical team”");
        assertThat(model.examples().getFirst())
                .isEqualTo(new ExampleLine("Typical team", model.examples().getFirst().usage(), "171.00", "167.50",
                        Outcome.FAILED));
        assertThat(model.jumps()).extracting(Jump::words).containsExactly("Open example", "Open tier 3");
        model.open(model.jumps().getLast().place());
        assertThat(shop.navigator.roads)
                .containsExactly("PLAN growth prices[" + PRICE + "].terms.tiers[2].unit_amount");

        model.publish();
        assertThat(shop.stored().currentVersion("growth").orElseThrow().number()).isEqualTo(7);
    }

    @Test
    void whatChangesIsToldTierByTierAndInAmounts() {
        lastTier("0.004");
        PublicationViewModel model = look("growth");

        assertThat(model.diff()).contains(
                new Row(Sign.SAME, "tier 1", new Side("1 to 1,000", "0.01"), new Side("1 to 1,000", "0.01")),
                new Row(Sign.CHANGED, "tier 3", new Side("10,001 and above", "0.006"),
                        new Side("10,001 and above", "0.004")));
        assertThat(model.bills()).contains(new BillLine.Amounts("15,000", "112.00", "102.00", "−10.00", true));
        assertThat(model.diffSummary()).contains("price", "tier");
        assertThat(model.summary()).contains("Publish Growth v8", "tier 3", "15,000\t112.00\t102.00");
    }

    @Test
    void itIsPublishedAndUndoWithdrawsTheVersionWhoseNumberIsNotGivenAgain() {
        PublicationViewModel model = look("growth");
        assertThat(model.obstacle()).isEmpty();
        model.reason().set("Tiers of the summer");

        model.publish();

        assertThat(shop.stored().currentVersion("growth").orElseThrow().number()).isEqualTo(8);
        assertThat(Objects.requireNonNull(shop.workspace.lastChange().get()).reason()).isEqualTo("Tiers of the summer");
        assertThat(shop.dialogs.toasts).containsExactly("Growth v8 published");
        Objects.requireNonNull(shop.dialogs.lastAction).run();
        assertThat(shop.stored().currentVersion("growth").orElseThrow().number()).isEqualTo(7);
        assertThat(shop.workspace.versionNumbers().get().next("growth")).isEqualTo(9);
    }

    @Test
    void whatChangedSinceItWasLookedAtIsShownBeforeItIsPublished() {
        PublicationViewModel model = look("growth");
        shop.save(shop.price("growth.base-fee").with(p -> p.name = "Monthly fee"));

        model.publish();

        assertThat(shop.stored().currentVersion("growth").orElseThrow().number()).isEqualTo(7);
        assertThat(shop.dialogs.shown).isNotNull();
        assertThat(shop.dialogs.toasts)
                .containsExactly("Something changed meanwhile. Nothing was published: look at Growth again.");
        shop.save(shop.product("translation-api").with(p -> p.publishStatus = PublishStatus.ARCHIVED));
        look("growth").publish();
        assertThat(shop.stored().currentVersion("growth").orElseThrow().number()).isEqualTo(7);
    }

    @Test
    void aProductThatIsNotPublishedStandsAgainstIt() {
        shop.save(shop.product("translation-api").with(p -> p.publishStatus = PublishStatus.ARCHIVED));
        PublicationViewModel model = look("growth");

        assertThat(model.canPublish().get()).isFalse();
        assertThat(model.obstacle()).contains("translation-api", "ARCHIVED");
        assertThat(model.problems().getFirst().title()).isEqualTo("Translation API");
        model.open(model.problems().getFirst().place().orElseThrow());
        assertThat(shop.navigator.roads).containsExactly("PRODUCT translation-api publish_status");
    }

    @Test
    void whoStaysIsUnknownBeforeAListAndCountedByVersionAfterIt() {
        assertThat(look("growth").stays()).singleElement().asString().contains("nobody knows");
        assertThat(look("growth").list()).startsWith("No subscription list");

        subscribe(6, 1);
        PublicationViewModel model = look("growth");

        assertThat(model.stays()).containsExactly(
                "0 subscriptions stay on v7 and keep its prices until they are moved.", "1 subscription is on v6.");
        assertThat(model.list()).isEqualTo("Subscription list of 20 Nov 2026, 1 day old.");
    }

    @Test
    void theFirstVersionHasNothingToCompareWith() {
        PublicationViewModel model = look("cloud");

        assertThat(model.isFirst()).isTrue();
        assertThat(model.bills()).isEmpty();
        assertThat(model.diff()).isNotEmpty();
        model.publish();
        assertThat(shop.stored().plan("cloud").orElseThrow().status()).isEqualTo(PlanStatus.PUBLISHED);
    }

    @Test
    void editsOfWhatThePlanSellsThatAreNotSavedAreNamed() {
        shop.workspace.edit(shop.product("translation-api").with(p -> p.description = "New"), "description");
        shop.workspace.edit(shop.product("geocoding-api").with(p -> p.description = "New"), "description");

        assertThat(look("growth").unsaved()).isEqualTo("Not saved, so not published: Translation API");
    }
}
