package dev.tierdesk.console.versions;

import dev.tierdesk.catalog.Allowance;
import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.FieldDiff;
import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.PlanState;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Product;
import dev.tierdesk.catalog.publication.PlanDiff;
import dev.tierdesk.catalog.publication.PlanDiff.PriceRow;
import dev.tierdesk.catalog.publication.PlanDiff.Sign;
import dev.tierdesk.catalog.publication.PlanDiff.Span;
import dev.tierdesk.catalog.publication.PlanDiff.TierRow;
import dev.tierdesk.console.tiers.PriceWords;
import dev.tierdesk.console.versions.DiffLine.Heading;
import dev.tierdesk.console.versions.DiffLine.Rest;
import dev.tierdesk.console.versions.DiffLine.Row;
import dev.tierdesk.console.versions.DiffLine.Side;
import dev.tierdesk.pricing.Model;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.FieldWords;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.ObjectWords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Two states of a plan in words, line by line: what differs, price by price and tier by tier, then what does not.
final class DiffLines {
    private static final int NAMED = 6;

    private final Messages messages;
    private final PlanState earlier;
    private final PlanState later;
    private final Catalog present;
    private final FieldWords words;
    private final List<DiffLine> lines = new ArrayList<>();

    private DiffLines(PlanState earlier, PlanState later, Catalog present, Messages messages) {
        this.messages = messages;
        this.earlier = earlier;
        this.later = later;
        this.present = present;
        words = new FieldWords(messages, new Dates(messages, later.catalog().settings().timeZone()));
    }

    /// The lines of a difference.
    ///
    /// @param present says what was deleted since
    static List<DiffLine> of(
            PlanDiff diff, PlanState before, PlanState after, Catalog present, Messages messages) {
        DiffLines lines = new DiffLines(before, after, present, messages);
        diff.prices().stream().filter(row -> row.sign() != Sign.SAME).forEach(lines::addPrice);
        lines.addPlan(diff);
        List<PriceRow> same = diff.prices().stream().filter(row -> row.sign() == Sign.SAME).toList();
        if (!same.isEmpty()) {
            String names = same.stream()
                    .limit(NAMED)
                    .map(row -> lines.wordsAfter().subject(row.price()))
                    .collect(Collectors.joining(", "));
            lines.lines.add(new Rest(messages.get("versions.diff.same", "count", same.size()),
                    same.size() > NAMED ? names + ", …" : names));
        }
        return List.copyOf(lines.lines);
    }

    /// Everything that one state charges and includes; the lines have only what is after.
    ///
    /// @param present says what was deleted since
    static List<DiffLine> of(PlanState state, Catalog present, Messages messages) {
        DiffLines lines = new DiffLines(state, state, present, messages);
        PlanDiff alike = PlanDiff.of(state, state);
        lines.addAllowances(alike.allowances().stream()
                .map(row -> new PlanDiff.AllowanceRow(Sign.SAME, null, row.after())).toList());
        for (PriceRow row : alike.prices()) {
            Price price = row.price();
            lines.lines.add(lines.heading(Sign.SAME, null, price));
            List<TierRow> tiers = row.tiers();
            if (tiers.isEmpty()) {
                lines.lines.add(new Row(Sign.SAME, messages.word(Kind.PRICE), null, lines.summary(price, state)));
            }
            tiers.forEach(
                    tier -> lines.addTier(new TierRow(Sign.SAME, tier.number(), null, tier.after()), price, price));
        }
        return List.copyOf(lines.lines);
    }

    private void addPlan(PlanDiff diff) {
        if (!diff.fields().isEmpty()) {
            lines.add(new Heading(Sign.CHANGED, messages.word(Kind.PLAN), "", "name", false));
            diff.fields().forEach(field -> lines.add(row(field, Kind.PLAN)));
        }
        addAllowances(diff.allowances().stream().filter(row -> row.sign() != Sign.SAME).toList());
    }

    private void addAllowances(List<PlanDiff.AllowanceRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Sign sign = rows.stream().allMatch(row -> row.sign() == Sign.SAME) ? Sign.SAME : Sign.CHANGED;
        lines.add(new Heading(sign, messages.get("field.allowances"), "", "allowances", false));
        for (PlanDiff.AllowanceRow row : rows) {
            Allowance shown = Objects.requireNonNull(row.after() == null ? row.before() : row.after());
            String product = later.catalog().product(shown.product()).map(Product::name).orElse(shown.product());
            String unit = ObjectWords.unit(shown.unit(), later.catalog());
            lines.add(new Row(row.sign(), product + ", " + unit, side(row.before()), side(row.after()),
                    isGone(shown.product(), shown.unit())));
        }
    }

    private void addPrice(PriceRow row) {
        Price before = row.before();
        Price after = row.after();
        lines.add(heading(row.sign(), before, row.price()));
        row.fields().stream().filter(field -> !field.path().equals("terms.model"))
                .forEach(field -> lines.add(row(field, Kind.PRICE)));
        if (row.tiers().isEmpty() && (before == null || after == null)) {
            lines.add(new Row(row.sign(), messages.word(Kind.PRICE), before == null ? null : summary(before, earlier),
                    after == null ? null : summary(after, later)));
        }
        if (row.tiers().stream().anyMatch(tier -> tier.sign() != Sign.SAME) || modelChanged(before, after)) {
            row.tiers().forEach(tier -> addTier(tier, before, after));
        }
    }

    private Heading heading(Sign sign, @Nullable Price before, Price price) {
        PriceWords names = wordsAfter();
        Model model = price.terms().model();
        String note = modelChanged(before, price)
                ? Objects.requireNonNull(before).terms().model() + " → " + model
                : model.name();
        String where = later.prices().stream().anyMatch(p -> p.code().equals(price.code()))
                ? "prices[" + price.code() + "]" : "";
        return new Heading(sign, names.product(price) + ", " + names.subject(price), note, where,
                isGone(price.product(), price.unit()));
    }

    private boolean isGone(String product, @Nullable String unit) {
        return present.product(product).isEmpty() || unit != null && present.unit(unit).isEmpty();
    }

    private void addTier(TierRow tier, @Nullable Price before, @Nullable Price after) {
        lines.add(new Row(tier.sign(), messages.get("versions.diff.tier", "number", tier.number()),
                side(tier.before(), before, earlier), side(tier.after(), after, later)));
    }

    private @Nullable Side side(@Nullable Span span, @Nullable Price price, PlanState state) {
        return span == null || price == null ? null
                : new Side(span(span), new PriceWords(messages, state.catalog()).tier(price, span.tier()));
    }

    /// "1 to 1,000", "10,001 and above"; where bounds are no whole numbers, "more than 2.5".
    private String span(Span span) {
        BigDecimal above = span.above();
        boolean whole = above.stripTrailingZeros().scale() <= 0;
        BigDecimal upTo = span.tier().upTo();
        String key = (whole ? "versions.span" : "versions.span.more") + (upTo == null ? ".open" : ".bounded");
        return messages.get(key, "from", whole ? above.add(BigDecimal.ONE) : above, "to", upTo == null ? above : upTo);
    }

    private Row row(FieldDiff.Field field, Kind kind) {
        return new Row(Sign.CHANGED, words.label(field.path()), value(kind, field.path(), field.before()),
                value(kind, field.path(), field.after()));
    }

    private @Nullable Side value(Kind kind, String path, @Nullable String value) {
        return value == null ? null : new Side(words.value(kind, path, value), "");
    }

    private @Nullable Side side(@Nullable Allowance allowance) {
        return allowance == null ? null : new Side("", messages.numbers().show(allowance.includedQuantity()));
    }

    private Side summary(Price price, PlanState state) {
        return new Side("", new PriceWords(messages, state.catalog()).summary(price));
    }

    private PriceWords wordsAfter() {
        return new PriceWords(messages, later.catalog());
    }

    private static boolean modelChanged(@Nullable Price before, @Nullable Price after) {
        return before != null && after != null && before.terms().model() != after.terms().model();
    }
}
