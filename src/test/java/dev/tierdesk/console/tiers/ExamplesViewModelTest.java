package dev.tierdesk.console.tiers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.QuoteContext;
import dev.tierdesk.catalog.Seats;
import dev.tierdesk.catalog.Usage;
import dev.tierdesk.catalog.WorkedExample;
import dev.tierdesk.catalog.quote.ExampleResult.Outcome;
import dev.tierdesk.catalog.quote.QuoteRequest;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.workspace.Asked;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplesViewModelTest {
    private static final String CALLS = "growth.translation-api.api_calls";

    @TempDir
    Path folder;

    private OpenShop shop;
    private ExamplesViewModel<Plan> ofPlan;
    private ExamplesViewModel<Price> ofPrice;

    @BeforeEach
    void open() {
        shop = new OpenShop(folder);
        Editing<Plan> plan = new Editing<>(shop.workspace, shop.desk, Plan.class);
        plan.show(growth().id());
        ofPlan = new ExamplesViewModel<>(plan, new ExampleOwner.OfPlan(), OpenShop.ENGLISH);
        Editing<Price> price = new Editing<>(shop.workspace, shop.desk, Price.class);
        price.show(shop.price(CALLS).id());
        ofPrice = new ExamplesViewModel<>(price, new ExampleOwner.OfPrice(), OpenShop.ENGLISH);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void runsThoseOfAPlanOnWhatIsBeingTyped() {
        assertThat(ofPlan.results()).allMatch(r -> r.outcome() == Outcome.PASSED);

        Price base = shop.price("growth.base-fee");
        shop.workspace.edit(base.with(e -> e.terms = e.terms.with(t -> t.amount = new BigDecimal(50))), "amount");

        assertThat(ofPlan.results()).allMatch(r -> r.outcome() == Outcome.FAILED);
        assertThat(ofPlan.results().getFirst().computed()).isEqualByComparingTo("172");
    }

    @Test
    void runsThoseOfAPriceOnWhatIsBeingTyped() {
        ofPrice.add();
        ofPrice.editing().change("quantity",
                p -> ofPrice.with(p, 0, e -> ExampleQuantity.of(p).set(e, new BigDecimal(15000))));
        assertThat(ofPrice.results()).singleElement().satisfies(r -> {
            assertThat(r.outcome()).isEqualTo(Outcome.NO_EXPECTATION);
            assertThat(r.computed()).isEqualByComparingTo("107");
        });

        ofPrice.editing().change("expected",
                p -> ofPrice.with(p, 0, e -> e.with(x -> x.expected = new BigDecimal(107))));
        assertThat(ofPrice.results().getFirst().outcome()).isEqualTo(Outcome.PASSED);

        ofPrice.editing().change("tiers", p -> p.with(e -> e.terms = e.terms.with(t -> t.tiers.removeFirst())));
        assertThat(ofPrice.results().getFirst().outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void aNewOneOfAPlanTakesWhatThePreviewShowsAndNotTheAmount() {
        QuoteContext context = QuoteContext.ANYONE.with(e -> {
            e.country = "DE";
            e.customer = "customer-1042";
            e.date = Instant.parse("2026-07-14T00:00:00Z");
        });
        List<Usage> usage = List.of(new Usage("vision-api", "api_calls", null, new BigDecimal(321)));
        List<Seats> seats = List.of(new Seats("team-seats", new BigDecimal(7)));
        asked(growth().id(), new QuoteRequest(usage, seats, growth().currencies().getFirst(), context));

        ofPlan.add();

        WorkedExample fresh = growth().examples().getLast();
        assertThat(fresh.usage()).isEqualTo(usage);
        assertThat(fresh.seats()).isEqualTo(seats);
        assertThat(fresh.context()).isEqualTo(context);
        assertThat(fresh.currency()).isNull();
        assertThat(fresh.expected()).isNull();
        assertThat(ofPlan.selected().get()).isEqualTo(growth().examples().size() - 1);
        assertThat(ofPlan.results().getLast().outcome()).isEqualTo(Outcome.NO_EXPECTATION);
    }

    @Test
    void aNewOneTakesWhatTheOpenOneAsksForWhileThePreviewShowsSomethingElse() {
        asked(shop.working().plan("startup").orElseThrow().id(),
                new QuoteRequest(List.of(), List.of(), null, QuoteContext.ANYONE));
        ofPlan.selected().set(0);

        ofPlan.add();

        WorkedExample fresh = growth().examples().getLast();
        assertThat(fresh.usage()).isEqualTo(growth().examples().getFirst().usage());
        assertThat(fresh.name()).isEqualTo("Example 5");
        assertThat(fresh.expected()).isNull();
    }

    @Test
    void aNewOneOfAPriceTakesItsOwnQuantityOfAPlanThatIsShown() {
        asked(growth().id(), new QuoteRequest(
                List.of(new Usage("vision-api", "api_calls", null, BigDecimal.ONE),
                        new Usage("translation-api", "api_calls", null, new BigDecimal(15000))),
                List.of(new Seats("team-seats", BigDecimal.TEN)), null, QuoteContext.ANYONE));

        ofPrice.add();

        WorkedExample fresh = shop.price(CALLS).examples().getFirst();
        assertThat(fresh.usage())
                .containsExactly(new Usage("translation-api", "api_calls", null, new BigDecimal(15000)));
        assertThat(fresh.seats()).isEmpty();
    }

    @Test
    void aQuantityIsSetAndTakenOut() {
        WorkedExample example = growth().examples().get(1);
        ExampleQuantity seats = ofPlan.owner().quantities(growth(), example, shop.working()).stream()
                .filter(q -> q.unit() == null)
                .findFirst()
                .orElseThrow();

        WorkedExample more = seats.set(example, BigDecimal.TEN);

        assertThat(seats.get(more)).isEqualTo(BigDecimal.TEN);
        assertThat(seats.set(more, null)).isEqualTo(example);
    }

    @Test
    void whoAsksIsEdited() {
        ofPlan.editing().change("customer", p -> ofPlan.inContext(p, 0, e -> {
            e.customer = "customer-1042";
            e.dimensions.put("region", "eu");
        }));

        QuoteContext context = growth().examples().getFirst().context();
        assertThat(context.customer()).isEqualTo("customer-1042");
        assertThat(context.dimensions()).containsEntry("region", "eu");
    }

    @Test
    void anExampleCanSetTheVariablesOfItsFormulas() {
        Plan scale = shop.working().plan("scale").orElseThrow();
        ofPlan.editing().show(scale.id());

        assertThat(ofPlan.variables(scale, scale.examples().getFirst())).containsExactly("margin");
        assertThat(ofPrice.variables(shop.price(CALLS), scale.examples().getFirst())).isEmpty();
    }

    private void asked(UUID subject, QuoteRequest request) {
        shop.workspace.asked().set(new Asked(subject, request));
    }

    private Plan growth() {
        return shop.working().plan("growth").orElseThrow();
    }
}
