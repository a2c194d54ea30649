package dev.tierdesk.cli;

import dev.tierdesk.catalog.Allowance;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.FieldDiff;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.Slot;
import dev.tierdesk.catalog.publication.PlanDiff;
import dev.tierdesk.catalog.publication.PlanDiff.Sign;
import dev.tierdesk.catalog.quote.BillImpact;
import dev.tierdesk.pricing.Decimals;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.FieldWords;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.ObjectWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The difference of two states of a plan as lines of text: `~ Translation API, API calls`, its fields below.
final class PlanDiffText {
    private static final String INDENT = "    ";
    private static final String NOTHING = "—";

    private final Messages messages;
    private final Catalog catalog;
    private final FieldWords words;

    PlanDiffText(Messages messages, Catalog catalog) {
        this.messages = messages;
        this.catalog = catalog;
        this.words = new FieldWords(messages, new Dates(messages, catalog.settings().timeZone()));
    }

    List<String> lines(String before, String after, PlanDiff diff, BillImpact impact) {
        List<String> lines = new ArrayList<>();
        lines.add(before + " → " + after);
        if (diff.isEmpty()) {
            lines.add(messages.get("cli.plan.diff.same"));
            return lines;
        }
        diff.fields().forEach(field -> lines.add(Sign.CHANGED.text() + " " + words(field, Kind.PLAN)));
        diff.allowances().stream().filter(row -> row.sign() != Sign.SAME).forEach(row ->
                lines.add(row.sign().text() + " " + messages.get("field.allowances") + ", " + of(row)));
        diff.prices().stream().filter(row -> row.sign() != Sign.SAME).forEach(row -> add(row, lines));
        long same = diff.prices().stream().filter(row -> row.sign() == Sign.SAME).count();
        if (same > 0) {
            lines.add(Sign.SAME.text() + " " + messages.get("cli.plan.diff.unchanged", "count", same));
        }
        addBills(impact, lines);
        return lines;
    }

    private void add(PlanDiff.PriceRow row, List<String> lines) {
        Price price = row.price();
        String key = price.priceKey() == null ? "" : " @" + price.priceKey();
        lines.add(row.sign().text() + " " + title(Slot.of(price)) + key + ", " + price.currency().getCurrencyCode());
        Price before = row.sign() == Sign.CHANGED ? row.before() : null;
        if (row.after() != null) {
            FieldDiff.of(before, row.after()).stream()
                    .filter(field -> before != null || field.path().startsWith("terms"))
                    .forEach(field -> lines.add(INDENT + words(field, Kind.PRICE)));
        }
    }

    private void addBills(BillImpact impact, List<String> lines) {
        lines.add(messages.get("cli.plan.diff.bills", "currency", impact.currency().getCurrencyCode()));
        for (BillImpact.Example row : impact.examples()) {
            lines.add(INDENT + row.example().name() + ": " + text(row.before()) + " → " + text(row.after()));
        }
        for (BillImpact.Meter meter : impact.meters()) {
            if (meter.moves()) {
                lines.add(INDENT + title(meter.slot()) + (meter.key() == null ? "" : " @" + meter.key()));
                meter.rows().forEach(row -> lines.add(INDENT + INDENT + Decimals.text(row.quantity()) + ": "
                        + text(row.before()) + " → " + text(row.after())));
            }
        }
    }

    private String title(Slot slot) {
        return product(slot.product())
                + (slot.unit() == null ? "" : ", " + ObjectWords.unit(slot.unit(), catalog))
                + (slot.component().isEmpty() ? "" : ", " + slot.component());
    }

    private String product(String code) {
        return catalog.product(code).map(Product::name).orElse(code);
    }

    private String of(PlanDiff.AllowanceRow row) {
        Allowance shown = row.after() == null ? row.before() : row.after();
        String what = shown == null ? ""
                : product(shown.product()) + ", " + ObjectWords.unit(shown.unit(), catalog) + ": ";
        return what + text(row.before()) + " → " + text(row.after());
    }

    private static String text(@Nullable Allowance allowance) {
        return allowance == null ? NOTHING : Decimals.text(allowance.includedQuantity());
    }

    private String words(FieldDiff.Field field, Kind kind) {
        return words.label(field.path()) + ": " + value(kind, field.path(), field.before()) + " → "
                + value(kind, field.path(), field.after());
    }

    private String value(Kind kind, String path, @Nullable String value) {
        return value == null ? NOTHING : words.value(kind, path, value);
    }

    private static String text(@Nullable BigDecimal amount) {
        return amount == null ? NOTHING : amount.toPlainString();
    }
}
