package dev.tierdesk.console.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Maturity;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.PublishStatus;
import dev.tierdesk.catalog.schedule.Intention;
import dev.tierdesk.catalog.schedule.ScheduleRequest;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.history.ChangeDetail.FieldLine;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineViewModelTest {
    @TempDir
    Path folder;

    private OpenShop shop;

    @BeforeEach
    void open() {
        shop = new OpenShop(folder);
        trial(7);
        trial(30);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void showsWhatAnObjectWasTheNewestFirst() {
        TimelineViewModel model = timeline();
        assertThat(model.title()).isEqualTo("History of Growth");
        assertThat(model.rows()).extracting(TimelineRow::what).containsExactly("Trial 30", "Trial 7", "Start");
        assertThat(model.rows().getFirst().changed()).isEqualTo("Trial: 7 days → 30 days");
        assertThat(model.rows().getFirst().reason()).isEqualTo("asked for");
        assertThat(model.rows().getLast().changed()).isEqualTo("Created");
    }

    @Test
    void whatIsPlannedStandsBeforeWhatWasAndLeadsToTheSchedule() {
        Plan growth = shop.plan("growth");
        Intention longer = new Intention.Edit(growth, growth.with(p -> p.trialDays = 60));
        ScheduleRequest request = new ScheduleRequest(
                longer, OpenShop.CLOCK.instant().plus(Duration.ofDays(10)), "Ada", "A longer trial", "Agreed");
        shop.workspace.schedule().add(request, added -> {}, refused -> {
            throw new AssertionError(refused);
        }, shop.dialogs::failed);

        TimelineViewModel model = timeline();

        TimelineRow planned = model.rows().getFirst();
        assertThat(planned.what()).isEqualTo("A longer trial");
        assertThat(planned.changed()).isEqualTo("Trial 30 days → 60 days");
        assertThat(planned.planned()).isEqualTo("PENDING · in 10 days");
        assertThat(model.chosen().get()).isEqualTo(model.rows().get(1));
        model.chosen().set(planned);
        model.ask();
        assertThat(model.asked().get()).isNull();
        model.openChange();
        assertThat(shop.navigator.roads).containsExactly("schedule");
    }

    @Test
    void whatAnObjectRefersToIsCalledByItsName() {
        Product product = shop.product("vision-api");
        shop.save(product.with(p -> p.type = "AI_AGENT"));

        TimelineViewModel model = new TimelineViewModel(shop.workspace, shop.namingDesk(), product);

        assertThat(model.rows().getFirst().changed()).isEqualTo("Type: Standard API → AI agent");
        model.chosen().set(model.rows().getLast());
        model.ask();
        assertThat(model.asked().get()).contains(new FieldLine("Type", "AI agent", "Standard API"));
    }

    @Test
    void thatAProductIsPublishedIsToldOnce() {
        Product product = shop.product("mcp-files-server").with(p -> {
            p.maturity = Maturity.BETA;
            p.publishStatus = PublishStatus.IN_REVIEW;
        });
        shop.save(product);
        shop.save(product.with(p -> p.publishStatus = PublishStatus.PUBLISHED));

        TimelineViewModel model = new TimelineViewModel(shop.workspace, shop.desk, product);

        assertThat(model.rows().getFirst().changed()).isEqualTo("Publish status: IN REVIEW → PUBLISHED");
    }

    @Test
    void thatADraftWasPublishedOnceIsTold() {
        Product product = shop.product("mcp-files-server");
        shop.save(product.with(p -> p.everPublished = true));

        TimelineViewModel model = new TimelineViewModel(shop.workspace, shop.desk, product);

        assertThat(model.rows().getFirst().changed()).isEqualTo("Published at some time: No → Yes");
    }

    @Test
    void leadsToTheChange() {
        TimelineViewModel model = timeline();
        model.openChange();
        assertThat(shop.navigator.roads).containsExactly("change " + model.rows().getFirst().number());
    }

    @Test
    void aStateIsRestoredAfterItWasShownAndCanBeTakenBack() {
        TimelineViewModel model = timeline();
        model.chosen().set(model.rows().get(1));
        model.ask();
        assertThat(model.asked().get()).contains(new FieldLine("Trial", "30 days", "7 days"));
        model.reason().set("too long");
        model.restore();

        assertThat(shop.stored().plan("growth").orElseThrow().trialDays()).isEqualTo(7);
        assertThat(shop.dialogs.toasts).containsExactly("Growth as it was on 21 Nov 2026, 09:00");
        assertThat(timeline().rows().getFirst().reason()).isEqualTo("too long");
        Objects.requireNonNull(shop.dialogs.lastAction).run();
        assertThat(shop.stored().plan("growth").orElseThrow().trialDays()).isEqualTo(30);
    }

    @Test
    void whatIsSoTodayIsNotRestored() {
        TimelineViewModel model = timeline();
        model.ask();
        assertThat(model.asked().get()).isNull();
        assertThat(model.refusal().get()).isEqualTo("Growth is today as it was then.");
        model.chosen().set(model.rows().get(1));
        assertThat(model.refusal().get()).isEmpty();
    }

    @Test
    void aListPriceInForceIsSucceededAndNotWrittenOver() {
        Price list = shop.working().prices().stream()
                .filter(p -> p.plan() == null && p.isInForce(OpenShop.CLOCK.instant()) && p.terms()
                        .unitAmount() != null)
                .findFirst().orElseThrow();
        shop.save(list.with(p -> p.terms = p.terms.with(t -> t.unitAmount = new BigDecimal("9"))));
        TimelineViewModel model = new TimelineViewModel(shop.workspace, shop.desk, list);
        model.chosen().set(model.rows().getLast());
        model.ask();
        model.restore();

        assertThat(shop.price(list.code()).effectiveUntil()).isNotNull();
        assertThat(shop.working().pricesOfProduct(list.product())).filteredOn(p -> p.plan() == null)
                .anyMatch(p -> p.terms().equals(list.terms()) && p.effectiveFrom() != null);
    }

    private TimelineViewModel timeline() {
        return new TimelineViewModel(shop.workspace, shop.desk, shop.plan("growth"));
    }

    private void trial(int days) {
        Plan plan = shop.plan("growth");
        shop.workspace.edit(plan.with(e -> e.trialDays = days), "trial");
        shop.workspace.save(List.of(plan.id()), "Trial " + days, "asked for", change -> {}, shop.dialogs::failed);
    }
}
