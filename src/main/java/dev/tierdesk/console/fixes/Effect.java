package dev.tierdesk.console.fixes;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.quote.Quotes;
import dev.tierdesk.pricing.PricingException;
import dev.tierdesk.pricing.Rater;
import dev.tierdesk.pricing.Tier;
import dev.tierdesk.words.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// What another model does to a price with tiers, at one quantity within each of the last two tiers.
final class Effect {
    private static final BigDecimal WITHIN = new BigDecimal("1.5");

    private final Catalog catalog;
    private final Messages messages;

    Effect(Catalog catalog, Messages messages) {
        this.catalog = catalog;
        this.messages = messages;
    }

    /// "Make it GRADUATED: 1,500 cost 14.00 instead of 12.00, …"; empty where one of the two cannot be computed.
    String of(Price before, Price after) {
        List<String> parts = new ArrayList<>();
        List<Tier> tiers = before.terms().tiers();
        try {
            Rater now = rater(before);
            Rater then = rater(after);
            for (Tier tier : tiers.subList(Math.max(0, tiers.size() - 3), tiers.size() - 1)) {
                if (tier.upTo() != null) {
                    BigDecimal quantity = tier.upTo().multiply(WITHIN).stripTrailingZeros();
                    parts.add(messages.get("fixes.effect.quantity", "quantity", quantity,
                            "before", amount(now, quantity), "after", amount(then, quantity)));
                }
            }
        } catch (PricingException e) {
            return "";
        }
        return messages.get("fixes.effect", "model", after.terms().model(), "quantities", String.join(", ", parts));
    }

    private Rater rater(Price price) {
        return Rater.of(
                price.terms(), price.currency(), null, catalog.settings().rounding(), Quotes.variables(price, catalog));
    }

    private String amount(Rater rater, BigDecimal quantity) {
        BigDecimal amount = rater.charge(quantity, BigDecimal.ZERO).rounded();
        return messages.numbers().show(amount, Math.max(amount.scale(), 0));
    }
}
