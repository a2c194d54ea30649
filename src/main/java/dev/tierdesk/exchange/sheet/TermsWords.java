package dev.tierdesk.exchange.sheet;

import dev.tierdesk.exchange.sheet.PriceSheet.Line;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.pricing.PackageRounding;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.UnitWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Terms without errors in words, each model so that it cannot be taken for another: "First 1,000 calls: $0.01 each" is
/// graduated, "Up to 1,000 calls: all at $0.01 each" is volume.
///
/// @param period in which the quantity is counted: "month"
record TermsWords(Messages messages, Money money, Rates rates, UnitWords unit, String period) {
    /// The lines of `terms`.
    ///
    /// @param covered what the plan's allowance and the price's included quantity take off first
    List<Line> lines(Terms terms, BigDecimal covered) {
        List<Line> lines = new ArrayList<>();
        boolean after = covered.signum() > 0 && terms.model() != Model.FLAT;
        if (after) {
            lines.add(Line.of(say("first", "quantity", quantity(terms, covered)), say("included")));
        }
        switch (terms.model()) {
            case FLAT -> lines.add(Line.of(say("per", "amount", amount(terms.amount()), "unit", period)));
            case PER_UNIT -> lines.add(rest(after, after
                    ? rates.each(terms.unitAmount(), terms.formula())
                    : rates.per(terms.unitAmount(), terms.formula(), unit.one())));
            case GRADUATED, GRADUATED_PERCENTAGE -> graduated(terms, after, lines);
            case VOLUME, STAIRSTEP -> chosen(terms, after, lines);
            case PACKAGE -> packages(terms, after, lines);
            case PERCENTAGE -> percentage(terms, after, lines);
            case COMMITTED -> committed(terms, lines);
        }
        limits(terms, lines);
        return lines;
    }

    /// Each tier for the units inside it.
    private void graduated(Terms terms, boolean after, List<Line> lines) {
        BigDecimal begin = BigDecimal.ZERO;
        for (Tier tier : terms.tiers()) {
            boolean first = begin.signum() == 0 && !after;
            lines.add(Line.of(tierInside(terms, tier, begin, first), inside(terms, tier)));
            begin = tier.upTo() == null ? begin : tier.upTo();
        }
        blocks(terms, lines);
    }

    private String tierInside(Terms terms, Tier tier, BigDecimal begin, boolean first) {
        if (tier.upTo() == null) {
            return first ? "" : say("further");
        }
        BigDecimal width = tier.upTo().subtract(begin);
        return first
                ? say("first", "quantity", quantity(terms, width))
                : say("next", "quantity", isMoney(terms) ? money.show(width) : width);
    }

    /// What a tier charges for what is inside it: "$0.01 each + $5.00 once, at most $500.00".
    private String inside(Terms terms, Tier tier) {
        List<String> parts = new ArrayList<>();
        if (terms.model() == Model.GRADUATED_PERCENTAGE) {
            parts.add(percent(tier.percent()));
        } else if (hasRate(tier)) {
            parts.add(each(tier));
        }
        return capped(tier, withFlat(tier, parts, "once"));
    }

    /// The one tier that holds the quantity decides.
    private void chosen(Terms terms, boolean after, List<Line> lines) {
        boolean steps = terms.model() == Model.STAIRSTEP;
        String word = steps ? "stairstep" : "volume";
        lines.add(Line.note(say(after ? word + ".after" : word, "units", unit.many(), "period", period)));
        BigDecimal begin = BigDecimal.ZERO;
        for (Tier tier : terms.tiers()) {
            lines.add(Line.of(range(begin, tier.upTo()),
                    steps ? say("in-all", "amount", money.show(tier.flatOrZero())) : all(tier)));
            begin = tier.upTo() == null ? begin : tier.upTo();
        }
        blocks(terms, lines);
    }

    private String range(BigDecimal begin, @Nullable BigDecimal end) {
        if (end == null) {
            return begin.signum() == 0 ? "" : say("over", "quantity", begin);
        }
        return begin.signum() == 0
                ? say("up-to", "quantity", unit.counted(end))
                : say("over-up-to", "begin", begin, "end", end);
    }

    /// What a chosen tier charges for everything: "all at $0.008 each + $5.00".
    private String all(Tier tier) {
        List<String> parts = new ArrayList<>();
        if (hasRate(tier)) {
            String each = each(tier);
            parts.add(each.equals(say("rate.free")) ? say("all-free") : say("all-at", "rate", each));
        }
        return capped(tier, withFlat(tier, parts, "in-all"));
    }

    private void packages(Terms terms, boolean after, List<Line> lines) {
        BigDecimal size = Objects.requireNonNullElse(terms.packageSize(), BigDecimal.ONE);
        lines.add(rest(after, rates.per(terms.packageAmount(), terms.formula(), unit.counted(size))));
        lines.add(Line.note(say(terms.packageRounding() == PackageRounding.DOWN ? "packages.down" : "packages.up",
                "quantity", unit.counted(size))));
    }

    private void percentage(Terms terms, boolean after, List<Line> lines) {
        String text = percent(terms.percent());
        BigDecimal fixed = terms.fixedAmount();
        lines.add(rest(after, fixed == null || fixed.signum() == 0
                ? text
                : say("plus", "text", text, "more", say("per", "amount", money.show(fixed), "unit", period))));
        limit("at-least", terms.minFee(), lines);
        limit("at-most", terms.maxFee(), lines);
    }

    private void committed(Terms terms, List<Line> lines) {
        BigDecimal quantity = Objects.requireNonNullElse(terms.committedQuantity(), BigDecimal.ZERO);
        lines.add(Line.of(say("per", "amount", amount(terms.committedAmount()), "unit", period)));
        if (quantity.signum() > 0) {
            lines.add(Line.note(say("commitment", "quantity", unit.counted(quantity))));
        }
        lines.add(Line.of(say("further"),
                rates.each(terms.overageUnitAmount(), terms.formula())));
    }

    private void limits(Terms terms, List<Line> lines) {
        limit("at-least", terms.minAmount(), lines);
        limit("at-most", terms.maxAmount(), lines);
        BigDecimal entry = terms.tiers().isEmpty() ? BigDecimal.ZERO : terms.tiers().getFirst().flatOrZero();
        if (terms.chargeFlatAtZero() && entry.signum() > 0) {
            lines.add(Line.note(say("flat-at-zero", "amount", money.show(entry))));
        }
    }

    private void limit(String key, @Nullable BigDecimal amount, List<Line> lines) {
        if (amount != null) {
            lines.add(Line.note(say(key, "amount", say("per", "amount", money.show(amount), "unit", period))));
        }
    }

    private void blocks(Terms terms, List<Line> lines) {
        if (terms.tiers().stream().anyMatch(tier -> tier.blockSize() != null)) {
            lines.add(Line.note(say("blocks")));
        }
    }

    private Line rest(boolean after, String text) {
        return after ? Line.of(say("further"), text) : Line.of(text);
    }

    private String each(Tier tier) {
        return tier.blockSize() == null
                ? rates.each(tier.unitAmount(), tier.formula())
                : rates.per(tier.unitAmount(), tier.formula(), unit.counted(tier.blockSize()));
    }

    private static boolean hasRate(Tier tier) {
        boolean free = tier.unitAmount() == null || tier.unitAmount().signum() == 0;
        return tier.formula() != null || !free || tier.flatOrZero().signum() == 0;
    }

    private String withFlat(Tier tier, List<String> parts, String word) {
        if (tier.flatOrZero().signum() > 0) {
            parts.add(say(word, "amount", money.show(tier.flatOrZero())));
        }
        return parts.size() < 2 ? parts.getFirst() : say("plus", "text", parts.getFirst(), "more", parts.getLast());
    }

    private String capped(Tier tier, String text) {
        return tier.capAmount() == null ? text : say("capped", "text", text, "amount", money.show(tier.capAmount()));
    }

    private String percent(@Nullable BigDecimal percent) {
        return say("percent", "percent", Objects.requireNonNullElse(percent, BigDecimal.ZERO));
    }

    private String amount(@Nullable BigDecimal amount) {
        return money.show(Objects.requireNonNullElse(amount, BigDecimal.ZERO));
    }

    /// Units, or money where the quantity is a monetary base.
    private String quantity(Terms terms, BigDecimal quantity) {
        return isMoney(terms) ? money.show(quantity) : unit.counted(quantity);
    }

    private static boolean isMoney(Terms terms) {
        return terms.model() == Model.PERCENTAGE || terms.model() == Model.GRADUATED_PERCENTAGE;
    }

    private String say(String key, Object... arguments) {
        return messages.get("sheet." + key, arguments);
    }
}
