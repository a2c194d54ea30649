package dev.tierdesk.exchange.kontorion;

import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.document.FieldWriter;
import dev.tierdesk.document.JsonNull;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.exchange.ExchangeProblem;
import dev.tierdesk.exchange.ForeignObject;
import dev.tierdesk.exchange.ForeignTiers;
import dev.tierdesk.exchange.Report;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The terms of a Kontorion price: tiers, which its product's pricing model walks.
final class PriceTerms {
    static final Map<String, Model> MODELS =
            new TreeMap<>(Map.of("VOLUME", Model.VOLUME, "STAIRCASE", Model.GRADUATED, "PACKAGE", Model.PACKAGE));

    /// Which models products of each charge type may have.
    static final Map<ChargeType, List<Model>> ALLOWED = Map.of(
            ChargeType.FIXED_CHARGE, List.of(Model.VOLUME),
            ChargeType.SEAT, List.of(Model.VOLUME, Model.GRADUATED),
            ChargeType.USAGE, List.of(Model.VOLUME, Model.GRADUATED, Model.PACKAGE));

    private static final String SIZE = "package_size";
    private static final Map<Model, String> WORDS = words();

    private PriceTerms() {}

    private static Map<Model, String> words() {
        Map<Model, String> words = new EnumMap<>(Model.class);
        MODELS.forEach((word, model) -> words.put(model, word));
        return words;
    }

    static String word(Model model) {
        return Objects.requireNonNull(WORDS.get(model));
    }

    /// Reads the tiers of a price; null where they were refused.
    static @Nullable Terms read(ForeignObject price, Model model, Currency currency, Expressions expressions,
            Report report) {
        ForeignTiers tiers = new ForeignTiers("up_to");
        for (ForeignObject row : price.objects("tiers")) {
            row.decimal("tier_order");
            BigDecimal upTo = tiers.bound(row);
            BigDecimal unitAmount = row.decimal("unit_amount");
            String formula = expressions.read(row, currency);
            BigDecimal flatAmount = row.decimal("flat_amount");
            row.notKept("id");
            row.finish();
            boolean beside = formula != null && unitAmount != null && unitAmount.signum() == 0;
            tiers.add(row, Tier.EMPTY
                    .withUpTo(upTo)
                    .withUnitAmount(beside ? null : unitAmount)
                    .withFormula(formula)
                    .withFlatAmount(flatAmount == null || flatAmount.signum() == 0 ? null : flatAmount));
        }
        if (price.isWhole() && price.list("tiers").isEmpty()) {
            price.refuse(ExchangeProblem.FILE_FIELD_MISSING, "tiers", "", "");
        }
        List<Tier> sorted = tiers.sorted();
        if (model != Model.PACKAGE) {
            price.notKept(SIZE);
            return price.isWhole() ? Terms.of(model).with(e -> e.tiers = sorted) : null;
        }
        BigDecimal size = price.neededDecimal(SIZE);
        if (price.isWhole() && (sorted.size() != 1 || sorted.getFirst().flatAmount() != null)) {
            price.refuse(ExchangeProblem.FILE_FIELD_VALUE, "tiers", Integer.toString(sorted.size()),
                    "1, flat_amount 0");
        }
        if (!price.isWhole()) {
            return null;
        }
        report.add(Problem.of(KontorionProblem.KONTORION_FIELD_ASSUMED, price.where().field(SIZE)).with("field", SIZE));
        return Terms.of(model).with(e -> {
            e.packageSize = size;
            e.packageAmount = sorted.getFirst().unitAmount();
            e.formula = sorted.getFirst().formula();
        });
    }

    /// The model that terms of `model` are written in, where nothing else decides: the one that charges the same.
    static Optional<Model> natural(Model model) {
        return switch (model) {
            case FLAT, PER_UNIT, VOLUME, STAIRSTEP -> Optional.of(Model.VOLUME);
            case GRADUATED -> Optional.of(Model.GRADUATED);
            case PACKAGE -> Optional.of(Model.PACKAGE);
            default -> Optional.empty();
        };
    }

    /// Terms of `model` that charge the same as these; empty where there are none.
    static Optional<Terms> in(Model model, Terms terms) {
        boolean tiered = model != Model.PACKAGE;
        return switch (terms.model()) {
            case FLAT -> model == Model.VOLUME
                    ? Optional.of(single(terms, model, terms.amount(), null).with(e -> e.amount = null))
                    : Optional.empty();
            case PER_UNIT -> tiered ? Optional.of(single(terms, model, terms.unitAmount(),
                    terms.formula())) : Optional.empty();
            case STAIRSTEP -> model == Model.VOLUME ? Optional.of(steps(terms)) : Optional.empty();
            default -> terms.model() == model ? Optional.of(terms) : Optional.empty();
        };
    }

    private static Terms single(Terms terms, Model model, @Nullable BigDecimal unitAmount, @Nullable String formula) {
        return terms.with(e -> {
            e.model = model;
            e.tiers = List.of(Tier.EMPTY.withUnitAmount(unitAmount).withFormula(formula));
            e.unitAmount = null;
            e.formula = null;
        });
    }

    private static Terms steps(Terms terms) {
        return terms.with(e -> {
            e.model = Model.VOLUME;
            e.tiers = terms.tiers().stream().map(tier -> tier.withUnitAmount(BigDecimal.ZERO)).toList();
        });
    }

    /// Adds the fields of terms in one of Kontorion's models to a price; false where an expression cannot be written.
    static boolean write(Terms terms, FieldWriter price) {
        List<Tier> tiers = terms.model() == Model.PACKAGE
                ? List.of(Tier.EMPTY.withUnitAmount(terms.packageAmount()).withFormula(terms.formula()))
                : terms.tiers();
        price.decimal(SIZE, terms.packageSize());
        List<JsonObject> rows = new ArrayList<>();
        for (Tier tier : tiers) {
            String formula = tier.formula();
            if (formula != null && Expressions.written(formula).isEmpty()) {
                return false;
            }
            FieldWriter row = new FieldWriter().whole("tier_order", rows.size() + 1);
            rows.add((tier.upTo() == null ? row.value("up_to", JsonNull.NULL) : row.decimal("up_to", tier.upTo()))
                    .decimal("unit_amount", tier.unitAmount() == null ? BigDecimal.ZERO : tier.unitAmount())
                    .decimal("flat_amount", tier.flatOrZero())
                    .text("rate_expression", formula)
                    .done());
        }
        price.list("tiers", rows, row -> row);
        return true;
    }
}
