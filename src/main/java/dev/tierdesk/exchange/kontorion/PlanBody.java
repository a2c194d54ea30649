package dev.tierdesk.exchange.kontorion;

import dev.tierdesk.catalog.Allowance;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.exchange.ForeignId;
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.exchange.ForeignObjects;
import dev.tierdesk.exchange.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A plan as the file has it, its references looked up.
///
/// @param coverage "true" or "false": whether it wants subscriptions without a gap; null where the file does not say
/// @param included what it includes of its products; null where the file does not say
/// @param pins the versions of its products, by their codes; null where the file does not say
record PlanBody(
        ForeignObject body,
        ForeignId id,
        String name,
        @Nullable String description,
        @Nullable String publicDescription,
        @Nullable PlanStatus status,
        @Nullable String coverage,
        @Nullable List<Included> included,
        @Nullable SortedMap<String, String> pins) {
    static final Map<String, PlanStatus> STATUSES = Arrays.stream(PlanStatus.values())
            .collect(Collectors.toMap(PlanBody::word, Function.identity(), (one, other) -> one, TreeMap::new));

    /// Under this key a plan's metadata has what Kontorion calls so.
    static final String COVERAGE = "requires_continuous_coverage";

    /// What a plan includes of one of its products.
    record Included(Product product, List<Amount> amounts) {
        /// The allowances of the product: those that the file says, of `unit`, with the rollover they have now where
        /// the file says none; and those of other units, which it cannot name.
        ///
        /// @param present those that it has now
        Stream<Allowance> allowances(String unit, List<Allowance> present) {
            RolledOver now = present.stream().filter(other -> other.unit().equals(unit)).findFirst()
                    .map(RolledOver::of).orElse(RolledOver.NOTHING);
            Stream<Allowance> said = amounts.stream().map(amount ->
                    Objects.requireNonNullElse(amount.rollover, now).of(product.code(), unit, amount.quantity));
            return Stream.concat(said, present.stream().filter(other -> !other.unit().equals(unit)));
        }
    }

    /// How much is included.
    ///
    /// @param rollover null where the file does not say
    record Amount(BigDecimal quantity, @Nullable RolledOver rollover) {}

    static String word(PlanStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    /// Reads a plan; empty where it was refused.
    static Optional<PlanBody> read(ForeignObject body, ForeignObjects<Product> products, Report report) {
        ForeignId id = ForeignId.of(body.text("id"));
        ForeignId own = ForeignId.of(body.text("external_id"));
        if (id.code() != null || own.code() == null) {
            body.notKept("external_id");
        } else {
            id = new ForeignId(id.externalId(), own.code());
        }
        String name = body.neededText("name");
        PlanBody plan = new PlanBody(body, id, name == null ? "" : name, body.text("description"),
                body.text("public_description"), body.word("status", STATUSES), coverage(body),
                included(body, products, report), Pins.read(body, products));
        body.notKept("version", "head_version_id", "published_at", "published_by", "deprecated_at", "archived_at",
                "deleted_at", "effective_at", "expected_version", "created_at", "updated_at");
        body.finish();
        return body.isWhole() ? Optional.of(plan) : Optional.empty();
    }

    /// Sets what the file says, status and allowances left out.
    void apply(Plan.Edit e) {
        e.name = name;
        e.description = description == null ? e.description : description;
        e.publicDescription = publicDescription == null ? e.publicDescription : publicDescription;
        if (coverage != null) {
            e.metadata.put(COVERAGE, coverage);
        }
        if (pins != null) {
            Pins.apply(pins, e.metadata);
        }
    }

    private static @Nullable String coverage(ForeignObject body) {
        boolean isSaid = body.has(COVERAGE);
        boolean isWanted = body.flag(COVERAGE, false);
        return isSaid ? String.valueOf(isWanted) : null;
    }

    private static @Nullable List<Included> included(ForeignObject body, ForeignObjects<Product> products,
            Report report) {
        if (!body.has("products")) {
            body.value("products");
            return null;
        }
        List<Included> included = new ArrayList<>();
        for (ForeignObject row : body.objects("products")) {
            String id = row.neededText("product_id");
            Product product = id == null ? null : products.find(id).orElse(null);
            if (id != null && product == null) {
                row.unknown("product_id", id);
            }
            List<Amount> amounts = new ArrayList<>();
            for (ForeignObject allowance : row.objects("allowances")) {
                BigDecimal quantity = allowance.neededDecimal("included_quantity");
                RolledOver rollover = RolledOver.read(allowance, report);
                allowance.notKept("id", "metric_key");
                allowance.finish();
                if (quantity != null) {
                    amounts.add(new Amount(quantity, rollover));
                }
            }
            if (product != null) {
                included.add(new Included(product, amounts));
            }
            row.finish();
        }
        return included;
    }
}
