package dev.tierdesk.console.preview;

import dev.tierdesk.console.preview.Sheet.Look;
import dev.tierdesk.console.preview.Sheet.Row;
import dev.tierdesk.pricing.Charge;
import dev.tierdesk.pricing.ChargeLine;
import dev.tierdesk.pricing.LineKind;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.UnitWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The lines of a charge in words, one for each kind of line: `tier 2`, `9,000 × 0.008`, `72.00`. The words follow
/// [LineKind], which is a closed list.
///
/// @param terms the price was charged by
/// @param unit what was counted
/// @param rates fraction digits of all rates
/// @param amounts fraction digits of all amounts
record LineWords(Terms terms, UnitWords unit, Messages messages, int rates, int amounts) {
    /// A line in words.
    ///
    /// @param label short; empty where the text says it all
    /// @param amount empty where the line only tells of units
    record Line(String label, String text, String amount) {}

    /// The lines of `charge`, with one for rounding where the others do not add up to the rounded amount.
    static List<Line> of(Charge charge, Terms terms, UnitWords unit, Messages messages) {
        LineWords words = new LineWords(
                terms, unit, messages,
                rateDigits(charge),
                Figures.longest(charge.lines().stream().map(ChargeLine::amount).toList(), charge.rounded().scale()));
        List<Line> lines = new ArrayList<>();
        charge.lines().forEach(line -> lines.add(words.line(line, charge)));
        BigDecimal difference = charge.roundingDifference();
        if (difference.signum() != 0) {
            String text = messages.get(
                    "preview.line.rounding.text", "exact", charge.exact(), "digits", charge.rounded().scale());
            lines.add(new Line(messages.get("preview.line.rounding"), text, words.amount(difference)));
        }
        return lines;
    }

    /// The fraction digits of the rates of a charge: the longest, and those of the currency where they are no percents.
    static int rateDigits(Charge charge) {
        boolean percents = charge.lines().stream().anyMatch(line -> line.kind() == LineKind.PERCENT);
        return Figures.longest(charge.lines().stream().map(ChargeLine::unitAmount).filter(Objects::nonNull).toList(),
                percents ? 0 : charge.currency().getDefaultFractionDigits());
    }

    /// The same as rows of a price.
    static List<Row> rows(List<Line> lines) {
        return lines.stream().map(l -> new Row(Look.LINE, l.label(), l.text(), List.of(l.amount()))).toList();
    }

    private Line line(ChargeLine line, Charge charge) {
        return switch (line.kind()) {
            case CONVERSION -> silent(
                    "conversion", say("conversion.text", "metered", charge.metered(), "converted", line.quantity()));
            case ALLOWANCE -> silent("allowance", say("allowance.text", "quantity", line.quantity()));
            case CARRIED_OVER -> silent("carriedOver", say("carriedOver.text", "quantity", line.quantity()));
            case INCLUDED -> silent("included", say("included.text", "quantity", line.quantity()));
            case FLAT -> plain(line, "flat", say("flat.text"));
            case UNITS -> plain(line, "units", product(line));
            case TIER -> new Line(tier(line), withFlat(blocks(line), line), amount(line.amount()));
            case STEP -> new Line(tier(line), say(line.upTo() == null ? "step.above" : "step.text",
                    "after", Objects.requireNonNullElse(line.after(), BigDecimal.ZERO),
                    "up_to", Objects.requireNonNullElse(line.upTo(), BigDecimal.ZERO)), amount(line.amount()));
            case PACKAGES -> plain(line, "packages", say("packages.text", "count", count(line.quantity()),
                    "size", Objects.requireNonNullElse(terms.packageSize(), BigDecimal.ONE), "rate", rate(line)));
            case PERCENT -> new Line(line.tier() == null ? say("percent") : tier(line), withFlat(
                    say("percent.text", "percent", rate(line), "base", line.quantity()), line), amount(line.amount()));
            case FIXED -> plain(line, "fixed", say("fixed.text"));
            case COMMITTED -> plain(line, "committed", say("committed.text", "quantity",
                    Objects.requireNonNullElse(terms.committedQuantity(), BigDecimal.ZERO)));
            case OVERAGE -> plain(line, "overage", product(line));
            case CAP -> new Line(say("cap"), say("cap.text", "tier", Objects.requireNonNullElse(line.tier(), 1),
                    "most", limit(cap(line))), amount(line.amount()));
            case MIN_FEE -> plain(line, "minFee", say("atLeast", "limit", limit(terms.minFee())));
            case MAX_FEE -> plain(line, "maxFee", say("atMost", "limit", limit(terms.maxFee())));
            case MAXIMUM -> plain(line, "maximum", say("atMost", "limit", limit(terms.maxAmount())));
            case MINIMUM -> plain(line, "minimum", say("atLeast", "limit", limit(terms.minAmount())));
        };
    }

    private Line plain(ChargeLine line, String label, String text) {
        return new Line(say(label), text, amount(line.amount()));
    }

    private Line silent(String label, String text) {
        return new Line(say(label), text, "");
    }

    private String tier(ChargeLine line) {
        return say("tier", "number", Objects.requireNonNullElse(line.tier(), 1));
    }

    private String product(ChargeLine line) {
        return say("product", "quantity", line.quantity(), "rate", rate(line));
    }

    /// Units × rate, or blocks × the price of a block.
    private String blocks(ChargeLine line) {
        if (line.unitAmount() == null) {
            return say("tierUnits", "quantity", line.quantity());
        }
        Tier tier = tierOf(line);
        return tier == null || tier.blockSize() == null
                ? product(line)
                : say("blocks", "count", count(line.quantity()), "size", tier.blockSize(), "rate", rate(line));
    }

    private String withFlat(String text, ChargeLine line) {
        BigDecimal flat = line.flatAmount();
        return flat == null || flat.signum() == 0 ? text : say("plusFlat", "text", text, "flat", limit(flat));
    }

    private @Nullable Tier tierOf(ChargeLine line) {
        Integer number = line.tier();
        return number == null || number > terms.tiers().size() ? null : terms.tiers().get(number - 1);
    }

    private @Nullable BigDecimal cap(ChargeLine line) {
        Tier tier = tierOf(line);
        return tier == null ? null : tier.capAmount();
    }

    private String rate(ChargeLine line) {
        return line.unitAmount() == null ? "" : Figures.show(line.unitAmount(), rates, messages.numbers());
    }

    private String amount(BigDecimal amount) {
        return Figures.show(amount, amounts, messages.numbers());
    }

    private String limit(@Nullable BigDecimal limit) {
        return limit == null ? "" : amount(limit);
    }

    /// A whole number as a count, so that one has its own words.
    private static Object count(BigDecimal quantity) {
        return quantity.compareTo(BigDecimal.ONE) == 0 ? (Object) 1 : quantity;
    }

    private String say(String key, Object... arguments) {
        return messages.get("preview.line." + key, arguments);
    }
}
