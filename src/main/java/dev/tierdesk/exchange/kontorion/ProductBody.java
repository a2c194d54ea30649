package dev.tierdesk.exchange.kontorion;

import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Cost;
import dev.tierdesk.catalog.PriceKeys;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.TaxCategory;
import dev.tierdesk.catalog.UnmatchedKeyPolicy;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ForeignCurrency;
import dev.tierdesk.exchange.ForeignId;
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.pricing.Model;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A product as the file has it. Its references are not looked up yet.
///
/// @param requires the ids of the products that must be there first
record ProductBody(
        ForeignObject body,
        ForeignId id,
        String name,
        @Nullable String description,
        @Nullable ChargeType type,
        @Nullable Model model,
        @Nullable String keyLabel,
        @Nullable UnmatchedKeyPolicy policy,
        @Nullable String defaultKey,
        List<Cost> costs,
        List<String> requires,
        @Nullable TaxCategory taxCategory,
        @Nullable ProductStatus status) {
    static final Map<String, UnmatchedKeyPolicy> POLICIES = new TreeMap<>(Map.of(
            "reject", UnmatchedKeyPolicy.REJECT,
            "use_default", UnmatchedKeyPolicy.USE_DEFAULT,
            "drop", UnmatchedKeyPolicy.DROP));
    private static final Map<String, ChargeType> TYPES = new TreeMap<>(Map.of(
            "FIXED_CHARGE", ChargeType.FIXED_CHARGE, "SEAT", ChargeType.SEAT, "USAGE", ChargeType.USAGE));
    private static final Map<String, TaxCategory> TAX_CATEGORIES =
            Arrays.stream(TaxCategory.values()).collect(Collectors.toMap(TaxCategory::name, Function.identity()));

    /// Reads a product; empty where it was refused.
    static Optional<ProductBody> read(ForeignObject body) {
        ForeignId id = ForeignId.of(body.text("id"));
        String name = body.neededText("name");
        ChargeType type = body.word("type", TYPES);
        Model model = body.word("pricing_model", PriceTerms.MODELS);
        if (type != null && model != null && !PriceTerms.ALLOWED.getOrDefault(type, List.of()).contains(model)) {
            String allowed = PriceTerms.ALLOWED.getOrDefault(type, List.of()).stream().map(PriceTerms::word)
                    .collect(Collectors.joining(", "));
            body.refuse(ExchangeProblem.FILE_FIELD_VALUE, "pricing_model", PriceTerms.word(model), allowed);
        }
        ProductBody product = new ProductBody(body, id, name == null ? "" : name, body.text("description"), type, model,
                body.text("price_key_label"), body.word("unmatched_price_key_policy", POLICIES),
                        body.text("default_price_key"),
                costs(body), body.texts("requires_product_ids"), body.word("tax_category", TAX_CATEGORIES),
                body.word("status", ProductStatus.WORDS));
        body.notKept("version", "created_at", "updated_at");
        body.finish();
        return body.isWhole() ? Optional.of(product) : Optional.empty();
    }

    /// Sets what the file says, references left out.
    void apply(Product.Edit e) {
        e.name = name;
        e.description = description == null ? e.description : description;
        e.chargeType = type == null ? e.chargeType : type;
        e.pricingModel = model == null ? e.pricingModel : model;
        e.keys = keys(e.keys);
        e.costs = body.has("costs") || body.has("cost_amount") ? withUnits(e.costs) : e.costs;
        e.taxCategory = taxCategory == null ? e.taxCategory : taxCategory;
    }

    private PriceKeys keys(PriceKeys present) {
        boolean said = body.names().contains("price_key_label");
        String label = said ? keyLabel : present.label();
        if (label == null && defaultKey == null && policy == null) {
            return said ? PriceKeys.NONE : present;
        }
        return new PriceKeys(label, policy == null ? present.policy() : policy, defaultKey == null
                ? present.defaultKey() : defaultKey);
    }

    /// A file does not say what unit a cost is of: of several alike they follow in their order.
    private List<Cost> withUnits(List<Cost> present) {
        List<Cost> open = new ArrayList<>(present);
        List<Cost> whole = new ArrayList<>();
        for (Cost cost : costs) {
            Cost same = open.stream()
                    .filter(other -> other.key().equals(cost.key()) && other.currency().equals(cost.currency()))
                    .findFirst()
                    .orElse(cost);
            open.remove(same);
            whole.add(new Cost(cost.key(), cost.amount(), cost.currency(), same.unit()));
        }
        return whole;
    }

    private static List<Cost> costs(ForeignObject body) {
        List<Cost> costs = new ArrayList<>();
        for (ForeignObject cost : body.objects("costs")) {
            String key = cost.neededText("key");
            cost.notKept("id", "version");
            ForeignObject envelope = cost.value("amount") instanceof JsonObject ? cost.object("amount") : null;
            Cost read = money(key, envelope == null ? cost : envelope, "amount", "currency");
            if (envelope != null) {
                envelope.finish();
            }
            cost.finish();
            if (read != null) {
                costs.add(read);
            }
        }
        if (costs.stream().anyMatch(cost -> cost.key().equals(Cost.PRIMARY))) {
            body.notKept("cost_amount", "cost_currency");
        } else if (body.has("cost_amount")) {
            Cost legacy = money(Cost.PRIMARY, body, "cost_amount", "cost_currency");
            if (legacy != null) {
                costs.addFirst(legacy);
            }
        }
        return costs;
    }

    private static @Nullable Cost money(@Nullable String key, ForeignObject money, String amountField,
            String currencyField) {
        BigDecimal amount = money.neededDecimal(amountField);
        money.neededText(currencyField);
        Currency currency = ForeignCurrency.read(money, currencyField);
        return key == null || amount == null || currency == null ? null : new Cost(key, amount, currency, null);
    }
}
