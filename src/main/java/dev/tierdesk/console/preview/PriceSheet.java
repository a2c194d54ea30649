package dev.tierdesk.console.preview;

import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.quote.QuoteLine;
import dev.tierdesk.console.preview.Sheet.Fact;
import dev.tierdesk.console.preview.Sheet.Look;
import dev.tierdesk.console.preview.Sheet.Note;
import dev.tierdesk.console.preview.Sheet.Row;
import dev.tierdesk.console.preview.Sheet.Total;
import dev.tierdesk.pricing.Charge;
import dev.tierdesk.pricing.PricingException;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Rater;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.Numbers;
import dev.tierdesk.words.UnitWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes what the panel says about one price at one quantity.
final class PriceSheet {
    private final Basis basis;
    private final Messages messages;
    private final Numbers numbers;
    private final Price price;
    private final Rater rater;
    private final BigDecimal allowance;
    private final QuoteLine line;
    private final Charge charge;
    private final UnitWords unit;
    private final Inputs inputs;
    private final int digits;

    private PriceSheet(Basis basis, Price price, Inputs inputs, QuoteLine line, Charge charge) {
        this.basis = basis;
        this.messages = basis.messages();
        this.numbers = basis.numbers();
        this.price = price;
        this.inputs = inputs;
        this.line = line;
        this.charge = charge;
        this.rater = basis.quotes().rater(price, inputs.context());
        this.allowance = basis.quotes().allowance(price).add(inputs.carriedOver(Meter.of(price)));
        this.unit = basis.unit(price.unit());
        this.digits = charge.rounded().scale();
    }

    /// The sheet of `price`.
    ///
    /// @param saved the same price as it was saved; null where there is none
    /// @throws PricingException if it cannot be charged
    static Sheet of(Basis basis, Price price, @Nullable Price saved, Inputs inputs) {
        BigDecimal quantity = price.chargeType() == ChargeType.FIXED_CHARGE
                ? BigDecimal.ONE : inputs.quantity(Meter.of(price));
        QuoteLine line = basis.quotes().charge(price, quantity, inputs.carriedOver(Meter.of(price)), inputs.context());
        Charge charge = line.charge();
        if (charge == null) {
            throw new PricingException(line.problems().stream().filter(Problem::isError).toList());
        }
        PriceSheet sheet = new PriceSheet(basis, price, inputs, line, charge);
        return sheet.write(sheet.was(saved, quantity));
    }

    private Sheet write(String was) {
        PriceChart along = new PriceChart(basis, price, rater, allowance);
        boolean fixed = price.chargeType() == ChargeType.FIXED_CHARGE;
        Total total = new Total("", numbers.show(charge.rounded(), digits), price.currency().getCurrencyCode(), was);
        return new Sheet(List.of(total), facts(), null, List.of(), rows(), notes(),
                fixed ? null : along.chart(charge.metered()),
                fixed ? null : Attempt.of(along::edges).flatMap(e -> e).orElse(null));
    }

    private String was(@Nullable Price saved, BigDecimal quantity) {
        if (saved == null || saved.equals(price)) {
            return "";
        }
        Charge before = basis.quotes().charge(saved, quantity, inputs.carriedOver(Meter.of(saved)), inputs.context())
                .charge();
        return before == null || before.rounded().compareTo(charge.rounded()) == 0
                || !before.currency().equals(charge.currency())
                ? ""
                : messages.get("preview.was", "amount", numbers.show(before.rounded(), before.rounded().scale()));
    }

    private List<Fact> facts() {
        if (price.chargeType() == ChargeType.FIXED_CHARGE) {
            return List.of();
        }
        Optional<BigDecimal> next = Attempt.of(() -> rater.marginal(charge.metered(), allowance));
        List<BigDecimal> both = Stream.concat(next.stream(), charge.effectivePrice().stream()).toList();
        int places = Figures.significant(both, 0);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(messages.get("preview.per", "unit", unit.one()),
                charge.effectivePrice().map(p -> Figures.rounded(p, places, numbers)).orElse("\u2014")));
        facts.add(new Fact(messages.get("preview.next", "unit", unit.one()),
                next.map(n -> Figures.show(n, places, numbers)).orElse("\u2014")));
        return facts;
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>(LineWords.rows(LineWords.of(charge, rater.terms(), unit, messages)));
        String counted = price.chargeType() == ChargeType.FIXED_CHARGE
                ? messages.get("preview.slot.fixed") : unit.counted(charge.metered());
        rows.add(new Row(Look.SUM, "", counted, List.of(numbers.show(charge.rounded(), digits))));
        BigDecimal cost = line.cost();
        if (cost != null) {
            BigDecimal margin = charge.rounded().subtract(cost);
            String percent = charge.rounded().signum() == 0 ? ""
                    : messages.get("preview.percent", "percent", Figures.percent(margin, charge.rounded(), numbers));
            rows.add(new Row(Look.ASIDE, "", messages.get("preview.margin",
                    "cost", Figures.money(cost, price.currency(), numbers),
                    "margin", Figures.money(margin, price.currency(), numbers)), List.of(percent)));
        }
        return rows;
    }

    private List<Note> notes() {
        List<Note> notes = new ArrayList<>();
        Contrast.of(basis, price, inputs, charge).ifPresent(notes::add);
        notes.addAll(Warnings.of(basis, price, rater, allowance, charge, line.cost()));
        new ResolutionWords(basis).note(line.resolution(), price).ifPresent(notes::add);
        return notes;
    }
}
