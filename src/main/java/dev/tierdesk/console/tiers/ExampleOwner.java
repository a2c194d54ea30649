package dev.tierdesk.console.tiers;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.WorkedExample;
import dev.tierdesk.catalog.quote.ExampleResult;
import dev.tierdesk.catalog.quote.QuoteRequest;
import dev.tierdesk.catalog.quote.Quotes;
import dev.tierdesk.catalog.quote.WorkedExamples;
import dev.tierdesk.console.workspace.Asked;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/// What has worked examples, a plan or a price, and what an example of it can ask for.
///
/// @param <A> the kind of object
sealed interface ExampleOwner<A extends Aggregate> {
    List<WorkedExample> examples(A value);

    A with(A value, List<WorkedExample> examples);

    List<ExampleResult> run(A value, Quotes quotes);

    /// The quantities that an example can give, and those that it gives besides.
    List<ExampleQuantity> quantities(A value, WorkedExample example, Catalog catalog);

    /// The prices that an example may come to.
    List<Price> prices(A value, Catalog catalog);

    /// The currencies to choose from; one is no choice.
    List<Currency> currencies(A value);

    /// What the preview is asked for, if that is of this object.
    Optional<QuoteRequest> asked(A value, Asked asked, Catalog catalog);

    /// The examples of a plan.
    record OfPlan() implements ExampleOwner<Plan> {
        @Override
        public List<WorkedExample> examples(Plan plan) {
            return plan.examples();
        }

        @Override
        public Plan with(Plan plan, List<WorkedExample> examples) {
            return plan.with(e -> e.examples = examples);
        }

        @Override
        public List<ExampleResult> run(Plan plan, Quotes quotes) {
            return WorkedExamples.run(plan, quotes);
        }

        @Override
        public List<ExampleQuantity> quantities(Plan plan, WorkedExample example, Catalog catalog) {
            return ExampleQuantity.of(catalog.pricesOfPlan(plan.code()), example);
        }

        @Override
        public List<Price> prices(Plan plan, Catalog catalog) {
            return catalog.pricesOfPlan(plan.code());
        }

        @Override
        public List<Currency> currencies(Plan plan) {
            return plan.currencies();
        }

        @Override
        public Optional<QuoteRequest> asked(Plan plan, Asked asked, Catalog catalog) {
            QuoteRequest request = asked.request();
            return asked.subject().equals(plan.id())
                    ? Optional.of(new QuoteRequest(request.usage(), request.seats(),
                            plan.currencies().size() > 1 ? request.currency() : null, request.context()))
                    : Optional.empty();
        }
    }

    /// The examples of a price.
    record OfPrice() implements ExampleOwner<Price> {
        @Override
        public List<WorkedExample> examples(Price price) {
            return price.examples();
        }

        @Override
        public Price with(Price price, List<WorkedExample> examples) {
            return price.with(e -> e.examples = examples);
        }

        @Override
        public List<ExampleResult> run(Price price, Quotes quotes) {
            return WorkedExamples.run(price, quotes);
        }

        @Override
        public List<ExampleQuantity> quantities(Price price, WorkedExample example, Catalog catalog) {
            return ExampleQuantity.of(price, example);
        }

        @Override
        public List<Price> prices(Price price, Catalog catalog) {
            return List.of(price);
        }

        @Override
        public List<Currency> currencies(Price price) {
            return List.of(price.currency());
        }

        /// Of a plan that is looked at, what belongs to the price.
        @Override
        public Optional<QuoteRequest> asked(Price price, Asked asked, Catalog catalog) {
            boolean inPlan = catalog.plan(price.plan()).filter(plan -> plan.id().equals(asked.subject())).isPresent();
            if (!inPlan && !asked.subject().equals(price.id())) {
                return Optional.empty();
            }
            ExampleQuantity own = ExampleQuantity.of(price);
            QuoteRequest request = asked.request();
            return Optional.of(new QuoteRequest(
                    request.usage().stream().filter(own::is).toList(),
                    request.seats().stream().filter(seats -> own.unit() == null && own.is(seats)).toList(),
                    null, request.context()));
        }
    }
}
