package dev.tierdesk.cli;

import dev.tierdesk.catalog.BulkProblem;
import dev.tierdesk.catalog.bulk.AmountChange;
import dev.tierdesk.catalog.bulk.AmountMove;
import dev.tierdesk.catalog.bulk.BulkPreview;
import dev.tierdesk.catalog.bulk.ExampleMove;
import dev.tierdesk.catalog.bulk.PriceMove;
import dev.tierdesk.catalog.check.PriceMark;
import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.words.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A change of many prices as people read it in a terminal.
///
/// @param amounts what is done to them
/// @param quantities whose bills are shown
/// @param taken the examples that take over their new amount
record PriceChangeText(
        Messages messages, AmountChange amounts, BulkPreview preview, List<BigDecimal> quantities,
        Set<ExampleMove.Place> taken) {
    private static final String NOTHING = "—";

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        preview.moves().forEach(move -> add(move, lines));
        for (ExampleMove move : preview.examples()) {
            String line = messages.get("cli.price.example", "code", move.owner().code(), "name", move.example().name(),
                    "before", text(move.before()), "after", text(move.after()),
                    "currency", move.result().currency().getCurrencyCode());
            String fails = taken.contains(move.place()) ? "cli.price.example.taken" : "cli.price.example.fails";
            lines.add(move.fails()
                    ? messages.get(fails, "line", line, "expected", text(move.example().expected()))
                    : line);
        }
        long zeros = preview.marks(BulkProblem.AMOUNT_ROUNDED_TO_ZERO);
        if (zeros > 0) {
            lines.add(messages.get("cli.price.zeros", "count", zeros));
        }
        return lines;
    }

    private void add(PriceMove move, List<String> lines) {
        String currency = move.before().currency().getCurrencyCode();
        lines.add(move.before().code() + "  " + currency);
        for (AmountMove amount : move.amounts()) {
            String percent = amount.percent().filter(p -> amount.moves()).map(p -> (p.signum() > 0 ? "+" : "")
                    + p.toPlainString() + " %").orElse("");
            lines.add(("  " + amount.path() + "  " + Decimals.text(amount.before()) + " → "
                    + Decimals.text(amount.after()) + "  " + percent
                    + (amounts.keepsDigits(amount.before()) ? "  " + messages.get("cli.price.small") : ""))
                    .stripTrailing());
        }
        move.formulas().forEach(path -> lines.add("  " + path + "  " + messages.get("cli.price.formula")));
        for (BigDecimal quantity : quantities) {
            BulkPreview.Bill bill = preview.bill(move, quantity);
            lines.add("  " + messages.get("cli.price.bill", "quantity", Decimals.text(quantity),
                    "before", text(bill.before()), "after", text(bill.after()), "currency", currency));
        }
        for (PriceMark mark : move.marks()) {
            String line = messages.problem(mark.problem());
            lines.add("  ! " + (mark.before() ? messages.get("cli.price.mark.before", "text", line) : line));
        }
    }

    private static String text(@Nullable BigDecimal amount) {
        return amount == null ? NOTHING : amount.toPlainString();
    }
}
