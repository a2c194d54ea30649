package dev.tierdesk.console.preview;

import dev.tierdesk.catalog.ChargeType;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.TaxLine;
import dev.tierdesk.catalog.quote.PlanBill;
import dev.tierdesk.catalog.quote.PlanCurve;
import dev.tierdesk.catalog.quote.Quote;
import dev.tierdesk.catalog.quote.QuoteLine;
import dev.tierdesk.console.preview.Sheet.Look;
import dev.tierdesk.console.preview.Sheet.Note;
import dev.tierdesk.console.preview.Sheet.Row;
import dev.tierdesk.console.preview.Sheet.Tone;
import dev.tierdesk.console.preview.Sheet.Total;
import dev.tierdesk.pricing.Charge;
import dev.tierdesk.pricing.PricingException;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.Numbers;
import dev.tierdesk.words.ObjectWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes what the panel says about a plan: every charge by product, the plan's minimum, tax and total.
final class PlanSheet {
    private static final int MOST_NAMED = 3;

    private final Basis basis;
    private final Messages messages;
    private final Numbers numbers;
    private final Quote quote;
    private final int digits;

    private PlanSheet(Basis basis, Quote quote) {
        this.basis = basis;
        this.messages = basis.messages();
        this.numbers = basis.numbers();
        this.quote = quote;
        this.digits = quote.total().scale();
    }

    /// The sheet of `plan`.
    ///
    /// @param saved the plan's quote from what is saved; null where nothing of it is being edited
    /// @param along the quantity of the chart's axis; null where there is none
    /// @throws PricingException if it cannot be charged
    static Sheet of(Basis basis, Plan plan, Inputs inputs, @Nullable Quote saved, @Nullable Meter along) {
        List<Meter> meters = Subject.meters(basis.catalog(), List.of(plan));
        Currency currency = currency(plan, inputs);
        PlanBill bill = basis.quotes().prepare(plan, inputs.request(meters, currency));
        PlanSheet sheet = new PlanSheet(basis, checked(bill.quote()));
        return sheet.write(saved, sheet.chart(bill, inputs, along));
    }

    /// What `plan` is billed in.
    static Currency currency(Plan plan, Inputs inputs) {
        Currency chosen = inputs.currency();
        return chosen != null && plan.currencies().contains(chosen) ? chosen : plan.currencies().getFirst();
    }

    /// The quote, if it can be shown as a bill.
    static Quote checked(Quote quote) {
        List<Problem> errors = quote.allProblems().stream().filter(Problem::isError).toList();
        if (!errors.isEmpty()) {
            throw new PricingException(errors);
        }
        return quote;
    }

    private Sheet write(@Nullable Quote saved, @Nullable Chart chart) {
        Total total = new Total(
                basis.cadence(quote.plan()), amount(quote.total()), quote.currency().getCurrencyCode(), was(saved));
        return new Sheet(List.of(total), List.of(), null, List.of(), rows(), notes(basis, List.of(quote)), chart, null);
    }

    private String was(@Nullable Quote saved) {
        return saved == null || saved.total().compareTo(quote.total()) == 0
                || !saved.currency().equals(quote.currency())
                ? ""
                : messages.get("preview.was", "amount", numbers.show(saved.total(), saved.total().scale()));
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        String product = "";
        for (QuoteLine line : quote.lines()) {
            if (isSilent(line)) {
                continue;
            }
            if (!line.slot().product().equals(product)) {
                product = line.slot().product();
                rows.add(new Row(Look.GROUP, "", basis.productName(product), List.of("")));
            }
            addCharge(line, rows);
        }
        BigDecimal minimum = quote.plan().minimumAmounts().get(quote.currency());
        if (quote.trueUp().signum() > 0 && minimum != null) {
            rows.add(new Row(Look.SUM, "", messages.get("preview.charges"), List.of(amount(quote.charges()))));
            rows.add(new Row(Look.CHARGE, "", messages.get("preview.trueUp", "minimum", amount(minimum)),
                    List.of(amount(quote.trueUp()))));
        }
        if (!quote.tax().isEmpty()) {
            rows.add(new Row(Look.SUM, "", messages.get("preview.subtotal"), List.of(amount(quote.subtotal()))));
            quote.tax().forEach(tax -> rows.add(new Row(Look.CHARGE, "", words(tax), List.of(amount(tax.amount())))));
        }
        rows.add(new Row(
                Look.SUM, "", messages.get("preview.chart.total", "currency", quote.currency().getCurrencyCode()),
                List.of(amount(quote.total()))));
        BigDecimal cost = cost(quote);
        if (cost != null) {
            BigDecimal margin = quote.subtotal().subtract(cost);
            rows.add(new Row(Look.ASIDE, "", messages.get("preview.margin",
                    "cost", Figures.money(cost, quote.currency(), numbers),
                    "margin", Figures.money(margin, quote.currency(), numbers)),
                    List.of(quote.subtotal().signum() == 0 ? ""
                            : messages.get("preview.percent", "percent",
                                    Figures.percent(margin, quote.subtotal(), numbers)))));
        }
        return rows;
    }

    /// Whether a line says nothing: no use, and nothing to pay for it.
    static boolean isSilent(QuoteLine line) {
        Charge charge = line.charge();
        return charge != null && charge.metered().signum() == 0 && charge.exact().signum() == 0;
    }

    private void addCharge(QuoteLine line, List<Row> rows) {
        Charge charge = line.charge();
        Price price = line.price();
        if (charge == null || price == null) {
            String none = line.dropped() ? "preview.dropped" : "preview.noPrice";
            rows.add(new Row(Look.CHARGE, "", slotName(line), List.of(messages.get(none))));
            return;
        }
        rows.add(new Row(Look.CHARGE, "", slotName(line), List.of(amount(charge.rounded()))));
        details(basis, line, "")
                .forEach(text -> rows.add(new Row(Look.DETAIL, "", text.text(), List.of(text.amount()))));
    }

    /// The arithmetic of a line, where it says more than the amount.
    ///
    /// @param name in front of each line; empty for none
    static List<LineWords.Line> details(Basis basis, QuoteLine line, String name) {
        Charge charge = line.charge();
        Price price = line.price();
        if (charge == null || price == null || price.chargeType() == ChargeType.FIXED_CHARGE) {
            return List.of();
        }
        return LineWords.of(charge, price.terms(), basis.unit(price.unit()), basis.messages()).stream()
                .map(l -> new LineWords.Line("", joined(name, l.label(), l.text()), l.amount()))
                .toList();
    }

    private static String joined(String name, String label, String text) {
        String said = label.isEmpty() ? text : label + " \u00b7 " + text;
        return name.isEmpty() ? said : name + " " + said;
    }

    private String slotName(QuoteLine line) {
        return slotName(basis, line);
    }

    /// What a line charges for, without its product.
    static String slotName(Basis basis, QuoteLine line) {
        Price price = line.price();
        String key = line.remappedFrom() == null ? line.key() : line.remappedFrom() + " \u2192 " + line.key();
        String shown = Subject.OTHER_KEY.equals(line.key()) ? basis.messages().get("preview.key.other")
                : key == null ? null : key.replace(Subject.OTHER_KEY, basis.messages().get("preview.key.other"));
        if (price != null) {
            return basis.slotName(price, shown);
        }
        String unit = line.slot().unit() == null ? basis.messages().get("preview.slot.fixed")
                : ObjectWords.unit(line.slot().unit(), basis.catalog());
        return shown == null ? unit : unit + " \u00b7 " + shown;
    }

    private String words(TaxLine tax) {
        String rate = tax.rate() == null ? "" : messages.get("preview.percent", "percent", numbers.show(tax.rate()));
        return messages.get("preview.tax." + tax.treatment().name(), "rate", rate, "base", amount(tax.base()));
    }

    /// The cost of all lines; null where none is known.
    private static @Nullable BigDecimal cost(Quote quote) {
        return quote.lines().stream().map(QuoteLine::cost).filter(Objects::nonNull).reduce(BigDecimal::add)
                .orElse(null);
    }

    /// What should be known about quotes besides their lines, each thing once.
    static List<Note> notes(Basis basis, List<Quote> quotes) {
        Set<Note> notes = new LinkedHashSet<>();
        quotes.forEach(quote -> quote.lines().stream().filter(line -> !isSilent(line))
                .forEach(line -> addNotes(basis, line, notes)));
        List<String> missing = quotes.stream().flatMap(q -> q.missing().stream()).distinct().map(basis::productName)
                .toList();
        if (!missing.isEmpty()) {
            notes.add(new Note(
                    Tone.WARNING, basis.messages().get("preview.missing", "products", String.join(", ", missing)), ""));
        }
        List<String> assumed = quotes.stream()
                .flatMap(q -> q.assumed().stream())
                .filter(a -> !Subject.OTHER_KEY.equals(a.key()))
                .map(a -> basis.meterName(new Meter(a.product(), a.unit(), a.key())))
                .distinct()
                .toList();
        if (!assumed.isEmpty()) {
            notes.add(new Note(Tone.PLAIN, assumed.size() > MOST_NAMED
                    ? basis.messages().get("preview.assumed.count", "count", assumed.size())
                    : basis.messages().get("preview.assumed", "quantities", String.join("; ", assumed)), ""));
        }
        return List.copyOf(notes);
    }

    private static void addNotes(Basis basis, QuoteLine line, Set<Note> notes) {
        Messages messages = basis.messages();
        new ResolutionWords(basis).note(line.resolution(), line.price()).ifPresent(notes::add);
        if (line.listPrice()) {
            notes.add(new Note(Tone.PLAIN, messages.get("preview.listPrice", "slot", slotName(basis, line)), ""));
        }
        if (line.remappedFrom() != null) {
            notes.add(new Note(Tone.PLAIN, messages.get("preview.remapped",
                    "key", line.remappedFrom().replace(Subject.OTHER_KEY, messages.get("preview.key.other")),
                    "default_key", Objects.requireNonNullElse(line.key(), "")), ""));
        }
    }

    private @Nullable Chart chart(PlanBill bill, Inputs inputs, @Nullable Meter along) {
        if (along == null || Subject.OTHER_KEY.equals(along.key())) {
            return null;
        }
        PlanCurve curve = bill.curve(along.axis());
        String name = messages.get("preview.subtotal.currency", "currency", quote.currency().getCurrencyCode());
        return new PlanChart(basis, along, List.of(new PlanChart.Curve(name, curve, 1)), null)
                .chart(inputs.quantity(along));
    }

    private String amount(BigDecimal amount) {
        return numbers.show(amount, digits);
    }
}
