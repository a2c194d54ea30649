package dev.tierdesk.cli;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.TaxLine;
import dev.tierdesk.catalog.quote.Quote;
import dev.tierdesk.catalog.quote.QuoteLine;
import dev.tierdesk.catalog.quote.Resolution;
import dev.tierdesk.catalog.quote.Resolution.Loser;
import dev.tierdesk.pricing.Charge;
import dev.tierdesk.pricing.ChargeLine;
import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.pricing.LineKind;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.ObjectWords;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A quote as lines of text, the amounts right-aligned.
final class QuoteText {
    private static final int WIDTH = 64;
    private static final int AMOUNT = 18;
    private static final int RIVALS = 3;

    private final Messages messages;
    private final Catalog catalog;

    QuoteText(Messages messages, Catalog catalog) {
        this.messages = messages;
        this.catalog = catalog;
    }

    List<String> lines(Quote quote) {
        List<String> lines = new ArrayList<>();
        String currency = quote.currency().getCurrencyCode();
        lines.add(quote.plan().name() + " (" + quote.plan().code() + ")");
        quote.lines().forEach(line -> add(line, lines));
        if (quote.trueUp().signum() > 0) {
            lines.add(row(messages.get("cli.quote.true-up"), quote.trueUp().toPlainString()));
        }
        if (!quote.tax().isEmpty()) {
            lines.add(row(messages.get("cli.quote.subtotal"), quote.subtotal().toPlainString()));
            for (TaxLine tax : quote.tax()) {
                String rate = tax.rate() == null ? "" : " " + Decimals.text(tax.rate()) + " %";
                lines.add(row(messages.word(tax.treatment()) + rate, tax.amount().toPlainString()));
            }
        }
        lines.add(row(messages.get("cli.quote.total"), quote.total().toPlainString() + " " + currency));
        quote.assumed().forEach(a -> lines.add(
                messages.get("cli.quote.assumed", "what", place(a.product(), a.unit(), a.key()))));
        quote.missing().forEach(code -> lines.add(messages.get("cli.quote.missing", "product", code)));
        return lines;
    }

    /// What is charged, written as `--quantity` takes it.
    static String place(String product, @Nullable String unit, @Nullable String key) {
        return product + (unit == null ? "" : "/" + unit) + (key == null ? "" : "@" + key);
    }

    private void add(QuoteLine line, List<String> lines) {
        String product = catalog.product(line.slot().product()).map(p -> p.name()).orElse(line.slot().product());
        String what = product + (line.slot().unit() == null ? "" : ", " + ObjectWords.unit(line.slot().unit(), catalog))
                + (line.slot().component().isEmpty() ? "" : ", " + line.slot().component())
                + (line.remappedFrom() == null ? "" : " @" + line.remappedFrom() + " →")
                + (line.key() == null ? "" : " @" + line.key())
                + (line.listPrice() ? " (" + messages.get("cli.quote.list-price") + ")" : "");
        Charge charge = line.charge();
        if (charge == null) {
            lines.add(row(what, line.dropped() ? messages.get("cli.quote.dropped") : "—"));
            return;
        }
        lines.add(row(what, charge.rounded().toPlainString()));
        lines.addAll(decision(line.resolution()));
        charge.lines().forEach(step -> lines.add(row("  " + words(step), Decimals.text(step.amount()))));
        if (charge.roundingDifference().signum() != 0) {
            lines.add(row("  " + messages.get("cli.quote.rounding"), Decimals.text(charge.roundingDifference())));
        }
    }

    /// Which price won where several apply, and why the others did not.
    private List<String> decision(Resolution resolution) {
        Price winner = resolution.winner();
        Resolution.Reason reason = resolution.reason();
        if (winner == null || reason == null || reason == Resolution.Reason.ONLY_CANDIDATE) {
            return List.of();
        }
        List<Loser> rivals = resolution.rivals();
        List<String> lines = new ArrayList<>();
        lines.add("  " + messages.get("cli.quote.won", "winner", name(winner), "reason", messages.word(reason)));
        rivals.stream().limit(RIVALS).forEach(loser -> lines.add("    " + messages.get(
                "cli.quote.lost", "price", name(loser.price()), "why", messages.word(loser.against()))));
        if (rivals.size() > RIVALS) {
            lines.add("    " + messages.get("cli.quote.lost.more", "count", rivals.size() - RIVALS));
        }
        return lines;
    }

    private static String name(Price price) {
        return price.name().isBlank() ? price.code() : price.name();
    }

    private String words(ChargeLine step) {
        String quantity = Decimals.text(step.quantity());
        String rate = step.unitAmount() == null ? "" : Decimals.text(step.unitAmount());
        String flat = step.flatAmount() == null || step.flatAmount().signum() == 0
                ? "" : " + " + Decimals.text(step.flatAmount());
        String product = rate.isEmpty()
                ? quantity : quantity + " × " + rate + (step.kind() == LineKind.PERCENT ? " %" : "");
        return messages.word(step.kind()) + tier(step.tier()) + switch (step.kind()) {
            case UNITS, TIER, PACKAGES, PERCENT, OVERAGE -> "  " + product + flat;
            case CONVERSION, ALLOWANCE, CARRIED_OVER, INCLUDED, COMMITTED -> "  " + quantity;
            case FLAT, STEP, FIXED, CAP, MIN_FEE, MAX_FEE, MAXIMUM, MINIMUM -> "";
        };
    }

    private static String tier(@Nullable Integer tier) {
        return tier == null ? "" : " " + tier;
    }

    private static String row(String what, String amount) {
        int room = Math.max(1, WIDTH - what.length());
        return what + " ".repeat(room) + " ".repeat(Math.max(0, AMOUNT - amount.length())) + amount;
    }
}
