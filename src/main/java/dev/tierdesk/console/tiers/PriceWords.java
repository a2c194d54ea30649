package dev.tierdesk.console.tiers;

import dev.tierdesk.catalog.BillableUnit;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.ObjectWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How a price is said in a row of a table: "0.010 → 0.005", "5.00 per 1,000", "500.00 + 0.004".
///
/// @param catalog in which units, products and costs are looked up
public record PriceWords(Messages messages, Catalog catalog) {
    private static final String NOTHING = "—";

    /// What the price charges, without its currency.
    public String summary(Price price) {
        Terms terms = price.terms();
        return switch (terms.model()) {
            case FLAT -> amount(terms.amount(), price);
            case PER_UNIT -> amount(rate(terms.unitAmount(), terms.formula(), price), price);
            case GRADUATED, VOLUME -> tiers(price, terms.tiers().stream().map(t -> rate(t, price)).toList(), "");
            case STAIRSTEP -> tiers(price, terms.tiers().stream().map(Tier::flatAmount).toList(), "");
            case GRADUATED_PERCENTAGE -> tiers(price, terms.tiers().stream().map(Tier::percent).toList(), " %");
            case PACKAGE -> messages.get("tiers.summary.package",
                    "amount", amount(rate(terms.packageAmount(), terms.formula(), price), price),
                    "size", number(terms.packageSize()));
            case PERCENTAGE -> number(terms.percent()) + " %"
                    + (terms.fixedAmount() == null ? "" : " + " + amount(terms.fixedAmount(), price));
            case COMMITTED -> amount(terms.committedAmount(), price) + " + "
                    + amount(rate(terms.overageUnitAmount(), terms.formula(), price), price);
        };
    }

    /// What a tier charges: "0.005", "ƒ 0.0043", "0.005 + 10.00", "2.5 %".
    public String tier(Price price, Tier tier) {
        List<String> parts = new ArrayList<>();
        if (tier.formula() != null) {
            BigDecimal rate = rate(null, tier.formula(), price);
            parts.add("ƒ " + (rate == null ? tier.formula() : messages.numbers().show(rate)));
        } else if (tier.unitAmount() != null) {
            parts.add(amount(tier.unitAmount(), price));
        }
        if (tier.percent() != null) {
            parts.add(number(tier.percent()) + " %");
        }
        if (tier.flatAmount() != null) {
            parts.add(amount(tier.flatAmount(), price));
        }
        return parts.isEmpty() ? NOTHING : String.join(" + ", parts);
    }

    /// What is charged for: the unit's name, "seats", "base fee", and what narrows the price.
    public String subject(Price price) {
        String what = price.unit() != null
                ? ObjectWords.unit(price.unit(), catalog)
                : price.component().isEmpty()
                ? messages.get("tiers.subject." + price.chargeType().name()) : price.component();
        return Stream.of(what, price.unit() == null ? null : price.component(), price.priceKey(), price.country())
                .filter(part -> part != null && !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /// One of what is charged: "call".
    public String unit(Price price) {
        if (price.chargeType() == ChargeType.SEAT) {
            return messages.get("tiers.unit.seat");
        }
        return catalog.unit(price.unit())
                .map(BillableUnit::unitLabel)
                .filter(label -> !label.isBlank())
                .orElseGet(() -> messages.get("tiers.unit"));
    }

    /// What the amounts of the tier table are: "USD per call".
    String per(Price price) {
        String currency = price.currency().getCurrencyCode();
        return switch (price.terms().model()) {
            case STAIRSTEP -> messages.get("tiers.per.step", "currency", currency);
            case GRADUATED_PERCENTAGE -> messages.get("tiers.per.percent", "currency", currency);
            default -> messages.get("tiers.per", "currency", currency, "unit", unit(price));
        };
    }

    /// The plan's name, or what a price without plan is.
    public String plan(Price price) {
        if (price.plan() != null) {
            return catalog.plan(price.plan()).map(Plan::name).filter(n -> !n.isBlank()).orElse(price.plan());
        }
        return price.customer() == null
                ? messages.get("tiers.plan.list")
                : messages.get("tiers.plan.customer", "customer", price.customer());
    }

    /// The product's name.
    public String product(Price price) {
        return catalog.product(price.product()).map(Product::name).filter(n -> !n.isBlank()).orElse(price.product());
    }

    /// The included quantity, or a dash.
    public String included(Price price) {
        BigDecimal included = price.terms().model() == Model.COMMITTED
                ? price.terms().committedQuantity()
                : price.terms().includedQuantity();
        return number(included);
    }

    /// From the first tier's rate to the last's, with as many digits as the longer has.
    private String tiers(Price price, List<? extends @Nullable BigDecimal> rates, String sign) {
        if (rates.isEmpty()) {
            return NOTHING;
        }
        BigDecimal first = rates.getFirst();
        BigDecimal last = rates.getLast();
        int least = sign.isEmpty() ? digits(price) : 0;
        int digits = Stream.of(first, last)
                .filter(Objects::nonNull)
                .mapToInt(rate -> Decimals.canonical(rate).scale())
                .reduce(least, Math::max);
        String from = first == null ? NOTHING : messages.numbers().show(first, digits) + sign;
        String to = last == null ? NOTHING : messages.numbers().show(last, digits) + sign;
        return from.equals(to) ? from : from + " → " + to;
    }

    private @Nullable BigDecimal rate(Tier tier, Price price) {
        BigDecimal rate = rate(tier.unitAmount(), tier.formula(), price);
        return rate == null ? tier.flatAmount() : rate;
    }

    private @Nullable BigDecimal rate(@Nullable BigDecimal amount, @Nullable String formula, Price price) {
        return formula == null ? amount : FormulaValue.of(formula, amount, price, catalog).value().orElse(null);
    }

    private String number(@Nullable BigDecimal value) {
        return value == null ? NOTHING : messages.numbers().show(value);
    }

    private String amount(@Nullable BigDecimal value, Price price) {
        return value == null ? NOTHING : messages.numbers().show(value, digits(price));
    }

    private static int digits(Price price) {
        return Math.max(0, price.currency().getDefaultFractionDigits());
    }
}
