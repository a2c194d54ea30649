package dev.tierdesk.catalog;

import static dev.tierdesk.catalog.Samples.plan;
import static dev.tierdesk.catalog.Samples.product;
import static dev.tierdesk.catalog.Samples.unit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.pricing.Problem;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LifecycleTest {
    @Test
    void theStepsAreThoseOfTheRulesAndNoOthers() {
        List<String> steps = new ArrayList<>();
        for (Kind kind : List.of(Kind.PRODUCT, Kind.PLAN, Kind.UNIT)) {
            Lifecycle.states(kind).forEach(states -> states.forEach(from -> states.forEach(to -> {
                if (!from.equals(to) && Lifecycle.step(from, to).isEmpty()) {
                    steps.add(from.field() + " " + from.name() + " " + to.name());
                }
            })));
        }

        assertThat(steps).containsExactlyInAnyOrder(
                "maturity EXPERIMENTAL BETA", "maturity BETA GA", "maturity GA DEPRECATED",
                "maturity DEPRECATED RETIRED", "maturity BETA DEPRECATED", "maturity DEPRECATED GA",
                "publish_status DRAFT IN_REVIEW", "publish_status IN_REVIEW PUBLISHED",
                "publish_status PUBLISHED ARCHIVED", "publish_status IN_REVIEW DRAFT", "publish_status DRAFT ARCHIVED",
                "publish_status PUBLISHED DRAFT", "publish_status ARCHIVED DRAFT",
                "status DRAFT PUBLISHED", "status PUBLISHED DEPRECATED", "status DEPRECATED ARCHIVED",
                "status DEPRECATED PUBLISHED", "status ARCHIVED DEPRECATED",
                "status ACTIVE ARCHIVED", "status ARCHIVED ACTIVE");
    }

    @Test
    void aRefusedStepNamesTheStateBeforeItWhereAWayLeadsThere() {
        Problem retired = Lifecycle.step(Maturity.GA, Maturity.RETIRED).getFirst();
        Problem revived = Lifecycle.step(Maturity.RETIRED, Maturity.GA).getFirst();

        assertThat(retired.arguments()).containsEntry("first", "DEPRECATED").containsEntry("wanted", "RETIRED");
        assertThat(revived.arguments()).containsEntry("first", "").containsEntry("present", "RETIRED");
        assertThat(Lifecycle.between(Maturity.EXPERIMENTAL, Maturity.RETIRED))
                .containsExactly(Maturity.BETA, Maturity.DEPRECATED);
        assertThat(Lifecycle.between(PublishStatus.DRAFT, PublishStatus.PUBLISHED))
                .containsExactly(PublishStatus.IN_REVIEW);
        assertThat(Lifecycle.step(Maturity.GA, Maturity.GA)).isEmpty();
    }

    @Test
    void aChangeOfStatesFollowsTheTablesAndWhatIsCreatedHasAnyState() {
        Product ga = product("api").with(e -> e.maturity = Maturity.GA);

        assertThat(refusals(ga, ga.with(e -> e.maturity = Maturity.RETIRED)))
                .extracting(p -> p.where().path())
                .containsExactly("maturity", "publish_status");
        assertThat(refusals(ga, ga.with(e -> e.name = "Other"))).isEmpty();
        assertThat(Lifecycle.refusals(Change.created(ga.with(e -> e.maturity = Maturity.RETIRED)))).isEmpty();
        assertThat(Lifecycle.refusals(Change.deleted(ga))).isEmpty();
        assertThat(refusals(plan("p"), plan("p").with(e -> e.status = PlanStatus.ARCHIVED))).hasSize(1);
        assertThat(refusals(unit("u"), unit("u").with(e -> e.status = UnitStatus.ARCHIVED))).isEmpty();
    }

    @Test
    void retiringArchivesInOneStepAndForGood() {
        Product old = product("api").with(e -> {
            e.maturity = Maturity.DEPRECATED;
            e.publishStatus = PublishStatus.IN_REVIEW;
        });
        Product retired = old.with(e -> {
            e.maturity = Maturity.RETIRED;
            e.publishStatus = PublishStatus.ARCHIVED;
        });

        assertThat(refusals(old, retired)).isEmpty();
        assertThat(refusals(retired, retired.with(e -> e.publishStatus = PublishStatus.DRAFT)))
                .extracting(Problem::code)
                .containsExactly(CatalogProblem.RETIRED_NOT_ARCHIVED);
    }

    @Test
    void anExperimentIsNotPublished() {
        Product reviewed = product("api").with(e -> e.publishStatus = PublishStatus.IN_REVIEW);
        Product published = reviewed.with(e -> e.publishStatus = PublishStatus.PUBLISHED);

        assertThat(refusals(reviewed, published))
                .extracting(Problem::code)
                .containsExactly(CatalogProblem.EXPERIMENTAL_PUBLISHED);
        assertThat(refusals(reviewed.with(e -> e.maturity = Maturity.BETA),
                published.with(e -> e.maturity = Maturity.BETA)))
                .isEmpty();
    }

    private static List<Problem> refusals(Aggregate before, Aggregate after) {
        return Lifecycle.refusals(new Change(before, after));
    }
}
