package dev.tierdesk.exchange.billsh;

import dev.tierdesk.document.FieldWriter;
import dev.tierdesk.document.JsonNull;
import dev.tierdesk.document.JsonNumber;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonValue;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.exchange.ForeignTiers;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The terms in a SKU: `pricing_model` and what goes with it.
final class SkuTerms {
    private static final String AMOUNT = "unit_amount_nanos";
    private static final String SIZE = "package_size";
    private static final String COMMITTED = "committed_amount_nanos";
    private static final String COMMITTED_QUANTITY = "committed_quantity";
    private static final Map<String, Model> MODELS = new TreeMap<>(Map.of(
            "Flat", Model.FLAT,
            "PerUnit", Model.PER_UNIT,
            "Graduated", Model.GRADUATED,
            "Volume", Model.VOLUME,
            "Package", Model.PACKAGE,
            "Committed", Model.COMMITTED));
    private static final Map<Model, String> WORDS = words();

    private SkuTerms() {}

    private static Map<Model, String> words() {
        Map<Model, String> words = new EnumMap<>(Model.class);
        MODELS.forEach((word, model) -> words.put(model, word));
        return words;
    }

    /// Whether bill.sh has the model.
    static boolean has(Model model) {
        return WORDS.containsKey(model);
    }

    /// The terms in a SKU; null where they were refused.
    static @Nullable Terms read(ForeignObject sku, Report report) {
        if (sku.neededText("pricing_model") == null) {
            return null;
        }
        Model model = sku.word("pricing_model", MODELS);
        if (model == null) {
            return null;
        }
        Terms terms = Terms.of(model).with(e -> {
            switch (model) {
                case FLAT -> e.amount = nanos(sku, AMOUNT);
                case PER_UNIT -> e.unitAmount = nanos(sku, AMOUNT);
                case PACKAGE -> {
                    e.packageAmount = nanos(sku, AMOUNT);
                    e.packageSize = assumed(sku, SIZE, report).neededDecimal(SIZE);
                }
                case COMMITTED -> {
                    assumed(sku, COMMITTED, report);
                    e.committedAmount = nanos(sku, COMMITTED);
                    e.committedQuantity = assumed(sku, COMMITTED_QUANTITY, report).neededDecimal(COMMITTED_QUANTITY);
                    e.overageUnitAmount = nanos(sku, AMOUNT);
                }
                default -> e.tiers = tiers(sku);
            }
        });
        sku.notKept(AMOUNTS_OF_OTHER_MODELS.getOrDefault(model, new String[] {"tiers", SIZE, COMMITTED,
                COMMITTED_QUANTITY}));
        return sku.isWhole() ? terms : null;
    }

    private static final Map<Model, String[]> AMOUNTS_OF_OTHER_MODELS = Map.of(
            Model.PACKAGE, new String[] {"tiers", COMMITTED, COMMITTED_QUANTITY},
            Model.COMMITTED, new String[] {"tiers", SIZE},
            Model.GRADUATED, new String[] {AMOUNT, SIZE, COMMITTED, COMMITTED_QUANTITY},
            Model.VOLUME, new String[] {AMOUNT, SIZE, COMMITTED, COMMITTED_QUANTITY});

    private static ForeignObject assumed(ForeignObject sku, String field, Report report) {
        if (sku.has(field)) {
            report.add(Problem.of(BillshProblem.BILLSH_FIELD_ASSUMED, sku.where().field(field)).with("field", field));
        }
        return sku;
    }

    private static List<Tier> tiers(ForeignObject sku) {
        ForeignTiers tiers = new ForeignTiers("up_to");
        for (ForeignObject row : sku.objects("tiers")) {
            tiers.add(row, Tier.EMPTY.withUpTo(tiers.bound(row)).withUnitAmount(nanos(row, AMOUNT)));
            row.finish();
        }
        if (sku.isWhole() && sku.list("tiers").isEmpty()) {
            sku.refuse(ExchangeProblem.FILE_FIELD_MISSING, "tiers", "", "");
        }
        return tiers.sorted();
    }

    private static @Nullable BigDecimal nanos(ForeignObject object, String field) {
        String raw = object.neededText(field);
        if (raw == null) {
            return null;
        }
        BigDecimal major = Nanos.major(raw.strip()).orElse(null);
        if (major == null) {
            object.refuse(ExchangeProblem.FILE_FIELD_VALUE, field, raw.length() > 60 ? raw.substring(0, 60) + "…"
                    : raw, "[0-9]{1,30}");
        }
        return major;
    }

    /// Adds the fields of terms of a model that bill.sh has to a SKU.
    static void write(Terms terms, FieldWriter sku) {
        sku.text("pricing_model", WORDS.get(terms.model()));
        switch (terms.model()) {
            case FLAT -> amount(sku, AMOUNT, terms.amount());
            case PER_UNIT -> amount(sku, AMOUNT, terms.unitAmount());
            case PACKAGE -> {
                amount(sku, AMOUNT, terms.packageAmount());
                sku.decimal(SIZE, terms.packageSize());
            }
            case COMMITTED -> {
                amount(sku, COMMITTED, terms.committedAmount());
                sku.decimal(COMMITTED_QUANTITY, terms.committedQuantity());
                amount(sku, AMOUNT, terms.overageUnitAmount());
            }
            default -> sku.list("tiers", terms.tiers(), SkuTerms::tier);
        }
    }

    private static JsonObject tier(Tier tier) {
        JsonValue bound = tier.upTo() == null ? JsonNull.NULL : new JsonNumber(Decimals.text(tier.upTo()), 0, 0);
        FieldWriter row = new FieldWriter().value("up_to", bound);
        amount(row, AMOUNT, tier.unitAmount());
        return row.done();
    }

    private static void amount(FieldWriter fields, String name, @Nullable BigDecimal amount) {
        fields.text(name, amount == null ? null : Nanos.of(amount));
    }
}
