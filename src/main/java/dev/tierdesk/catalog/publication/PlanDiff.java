package dev.tierdesk.catalog.publication;

import dev.tierdesk.catalog.Allowance;
import dev.tierdesk.catalog.FieldDiff;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanState;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.Slot;
import dev.tierdesk.pricing.Tier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Two states of a plan, or two plans, row by row: a version and the next, a version and the draft.
///
/// @param fields of the plan that differ, but for status and allowances
/// @param allowances by product and unit
/// @param prices matched by code, else by what they charge; those that are alike too
public record PlanDiff(List<FieldDiff.Field> fields, List<AllowanceRow> allowances, List<PriceRow> prices) {
    /// What became of a row.
    public enum Sign {
        SAME("="),
        ADDED("+"),
        REMOVED("−"),
        CHANGED("~");

        private final String text;

        Sign(String text) {
            this.text = text;
        }

        /// One character.
        public String text() {
            return text;
        }

        private static Sign of(@Nullable Object before, @Nullable Object after, boolean same) {
            return before == null ? ADDED : after == null ? REMOVED : same ? SAME : CHANGED;
        }
    }

    /// What a plan includes of a product's unit.
    ///
    /// @param before null where it was added
    /// @param after null where it was removed
    public record AllowanceRow(Sign sign, @Nullable Allowance before, @Nullable Allowance after) {}

    /// A price and its counterpart.
    ///
    /// @param before null where it was added
    /// @param after null where it was removed
    /// @param fields that differ, but for tiers; empty where it was added or removed
    /// @param tiers each against the one of the same number
    public record PriceRow(
            Sign sign, @Nullable Price before, @Nullable Price after, List<FieldDiff.Field> fields,
            List<TierRow> tiers) {
        public PriceRow {
            fields = List.copyOf(fields);
            tiers = List.copyOf(tiers);
        }

        /// The price after, or before where it was removed.
        public Price price() {
            return Objects.requireNonNull(after == null ? before : after);
        }
    }

    /// A tier and the one of the same number.
    ///
    /// @param number counts the tiers from 1
    /// @param before null where it was added
    /// @param after null where it was removed
    public record TierRow(Sign sign, int number, @Nullable Span before, @Nullable Span after) {}

    /// A tier with the bound above which it begins, in converted units.
    public record Span(BigDecimal above, Tier tier) {}

    private static final Comparator<PriceRow> ORDER = Comparator.comparing((PriceRow row) -> row.price().product())
            .thenComparing(row -> row.price().chargeType())
            .thenComparing(row -> Objects.requireNonNullElse(row.price().unit(), ""))
            .thenComparing(row -> row.price().component())
            .thenComparing(row -> row.price().code());

    public PlanDiff {
        fields = List.copyOf(fields);
        allowances = List.copyOf(allowances);
        prices = List.copyOf(prices);
    }

    /// The difference of two states.
    public static PlanDiff of(PlanState before, PlanState after) {
        boolean onePlan = before.plan().code().equals(after.plan().code());
        List<FieldDiff.Field> fields = FieldDiff.of(sorted(before.plan()), sorted(after.plan())).stream()
                .filter(f -> !f.path().equals("status") && !f.path().startsWith("allowances"))
                .toList();
        record Subject(String product, String unit) {}
        List<AllowanceRow> allowances = matched(before.plan().allowances(), after.plan().allowances(),
                List.of(a -> new Subject(a.product(), a.unit())),
                (a, b) -> new AllowanceRow(Sign.of(a, b, Objects.equals(a, b)), a, b));
        List<PriceRow> prices = new ArrayList<>(matched(before.prices(), after.prices(),
                List.of(Price::code, Place::of, Slot::of), (a, b) -> row(a, b, onePlan)));
        prices.sort(ORDER);
        return new PlanDiff(fields, allowances, prices);
    }

    /// Whether nothing differs.
    public boolean isEmpty() {
        return fields.isEmpty()
                && allowances.stream().allMatch(row -> row.sign() == Sign.SAME)
                && prices.stream().allMatch(row -> row.sign() == Sign.SAME);
    }

    /// What a price of a slot is for.
    private record Place(
            Slot slot, Currency currency, @Nullable String key, @Nullable String customer, @Nullable String country,
            Map<String, String> dimensions) {
        static Place of(Price p) {
            return new Place(Slot.of(p), p.currency(), p.priceKey(), p.customer(), p.country(), p.dimensions());
        }
    }

    private static Plan sorted(Plan plan) {
        return plan.with(p -> p.tags = p.tags.stream().sorted().distinct().toList());
    }

    private static PriceRow row(@Nullable Price before, @Nullable Price after, boolean onePlan) {
        if (before == null || after == null) {
            return new PriceRow(Sign.of(before, after, false), before, after, List.of(), tiers(before, after));
        }
        List<FieldDiff.Field> all = FieldDiff.of(before, after).stream()
                .filter(f -> onePlan || !f.path().equals("plan") && !f.path().equals("code"))
                .toList();
        List<FieldDiff.Field> fields = all.stream().filter(f -> !f.path().startsWith("terms.tiers")).toList();
        return new PriceRow(Sign.of(before, after, all.isEmpty()), before, after, fields, tiers(before, after));
    }

    private static List<TierRow> tiers(@Nullable Price before, @Nullable Price after) {
        List<Span> old = spans(before);
        List<Span> now = spans(after);
        List<TierRow> rows = new ArrayList<>();
        for (int i = 0; i < Math.max(old.size(), now.size()); i++) {
            Span was = i < old.size() ? old.get(i) : null;
            Span is = i < now.size() ? now.get(i) : null;
            rows.add(new TierRow(Sign.of(was, is, Objects.equals(was, is)), i + 1, was, is));
        }
        return rows;
    }

    private static List<Span> spans(@Nullable Price price) {
        List<Span> spans = new ArrayList<>();
        BigDecimal above = BigDecimal.ZERO;
        for (Tier tier : price == null ? List.<Tier>of() : price.terms().tiers()) {
            spans.add(new Span(above, tier));
            above = Objects.requireNonNullElse(tier.upTo(), above);
        }
        return spans;
    }

    /// Pairs of what is alike under the first of the keys, then the second, and so on; then what is left alone.
    private static <T, R> List<R> matched(
            List<T> before, List<T> after, List<Function<T, Object>> keys,
            BiFunction<@Nullable T, @Nullable T, R> row) {
        List<T> old = new ArrayList<>(before);
        List<T> now = new ArrayList<>(after);
        List<R> rows = new ArrayList<>();
        for (Function<T, Object> key : keys) {
            for (T is : List.copyOf(now)) {
                old.stream().filter(was -> key.apply(was).equals(key.apply(is))).findFirst().ifPresent(was -> {
                    rows.add(row.apply(was, is));
                    old.remove(was);
                    now.remove(is);
                });
            }
        }
        now.forEach(is -> rows.add(row.apply(null, is)));
        old.forEach(was -> rows.add(row.apply(was, null)));
        return rows;
    }
}
