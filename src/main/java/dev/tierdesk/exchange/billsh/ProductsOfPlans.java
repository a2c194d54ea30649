package dev.tierdesk.exchange.billsh;

import dev.tierdesk.catalog.Codes;
import dev.tierdesk.catalog.Ids;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.exchange.ForeignId;
import dev.tierdesk.exchange.ForeignObjects;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.Question;
import dev.tierdesk.exchange.Question.Choice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which product the SKUs of a plan are prices of. bill.sh does not say: where the plan names none, it is asked. Used
/// on one thread.
final class ProductsOfPlans {
    /// The answer that it is one of the plan's name, which is made where there is none; no code is written like it.
    private static final String NEW = "NEW";

    private final ImportContext context;
    private final ForeignObjects<Product> products;
    private final ForeignObjects<Plan> plans;
    private final Map<String, String> productOfPlan;
    private final @Nullable String firstOfFile;
    private final List<Choice> choices;
    private final Set<String> codes = new HashSet<>();
    private final Map<String, String> codeOfName = new HashMap<>();
    private final List<Question> questions = new ArrayList<>();

    /// @param productOfPlan codes of the products that plans name, by the codes of the plans
    ProductsOfPlans(ImportContext context, ForeignObjects<Product> products, ForeignObjects<Plan> plans,
            Map<String, String> productOfPlan) {
        this.context = context;
        this.products = products;
        this.plans = plans;
        this.productOfPlan = new LinkedHashMap<>(productOfPlan);
        firstOfFile = products.changed().stream().findFirst().map(Product::code).orElse(null);
        Map<String, Choice> known = new LinkedHashMap<>();
        Stream.concat(products.changed().stream(), context.present().products().stream())
                .forEach(product -> {
                    known.putIfAbsent(product.code(), new Choice(product.code(), product.name()));
                    codeOfName.putIfAbsent(product.name().toLowerCase(Locale.ROOT), product.code());
                });
        codes.addAll(known.keySet());
        known.put(NEW, Choice.of(NEW));
        choices = List.copyOf(known.values());
    }

    /// The product of a plan; empty where it is to be decided first.
    Optional<Product> of(String plan) {
        String code = productOfPlan.computeIfAbsent(plan, this::ask);
        return products.ofCode(code);
    }

    List<Question> questions() {
        return questions;
    }

    private String ask(String plan) {
        String name = plans.ofCode(plan).map(Plan::name).orElse(plan);
        Question question =
                new Question("product." + plan, "billsh.product", Map.of("plan", name), choices, proposed(plan));
        questions.add(question);
        String answer = context.answer(question);
        return answer.equals(NEW) ? codeOfName.computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> make(name)) : answer;
    }

    /// The product that the plan's prices have now, else the first of the file, else the only one there is.
    private String proposed(String plan) {
        List<String> priced = context.present().pricesOfPlan(plan).stream().map(Price::product).distinct().toList();
        if (!priced.isEmpty()) {
            return priced.getFirst();
        }
        if (firstOfFile != null) {
            return firstOfFile;
        }
        return context.present().products().size() == 1 ? context.present().products().iterator().next().code() : NEW;
    }

    private String make(String name) {
        Product product = Product.draft(Ids.next(context.clock()), Codes.suggest(Kind.PRODUCT, name, codes), name,
                "OTHER");
        codes.add(product.code());
        products.put(ForeignId.of(null), name, product);
        return product.code();
    }
}
