package dev.tierdesk.console.amounts;

import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.PlanStatus;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.catalog.VersionNumbers;
import dev.tierdesk.catalog.bulk.AmountChange;
import dev.tierdesk.catalog.bulk.AmountMove;
import dev.tierdesk.catalog.bulk.BulkPreview;
import dev.tierdesk.catalog.bulk.ExampleMove;
import dev.tierdesk.catalog.check.PriceMark;
import dev.tierdesk.catalog.quote.PriceSelection;
import dev.tierdesk.console.tiers.PriceWords;
import dev.tierdesk.words.Dates;
import dev.tierdesk.words.FieldWords;
import dev.tierdesk.words.Messages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The rows of a preview in words. Immutable.
public final class BulkWords {
    private static final String NOTHING = "—";

    private final Messages messages;
    private final AmountChange asked;
    private final BulkPreview preview;
    private final VersionNumbers numbers;
    private final PriceWords prices;
    private final FieldWords fields;

    /// @param asked what is done to amounts
    /// @param numbers that the plans' next versions will get
    BulkWords(Messages messages, AmountChange asked, BulkPreview preview, VersionNumbers numbers) {
        this.asked = asked;
        this.numbers = numbers;
        this.messages = messages;
        this.preview = preview;
        prices = new PriceWords(messages, preview.catalog());
        fields = new FieldWords(messages, new Dates(messages, preview.catalog().settings().timeZone()));
    }

    /// The plan, the product, or that it is an example.
    String subject(BulkRow row) {
        return switch (row) {
            case BulkRow.Group group -> group.plan().equals(PriceSelection.NO_PLAN)
                    ? messages.get("amounts.no-plan")
                    : preview.catalog().plan(group.plan()).map(Plan::name).orElse(group.plan());
            case BulkRow.Example example -> example.move().example().name();
            case BulkRow.Amount amount -> amount.first() ? prices.product(amount.price().before()) : "";
            case BulkRow.Formula formula -> formula.first() ? prices.product(formula.price().before()) : "";
        };
    }

    /// Which amount it is; of a plan, the draft that changes.
    public String amount(BulkRow row) {
        return switch (row) {
            case BulkRow.Group group -> preview.catalog().versionsOf(group.plan()).isEmpty()
                    ? ""
                    : messages.get("versions.badge", "status", PlanStatus.DRAFT, "number", numbers.next(group.plan()));
            case BulkRow.Example example -> example.move().owner() instanceof Price price
                    ? messages.get("amounts.example.of", "subject", prices.subject(price))
                    : messages.get("amounts.example");
            case BulkRow.Amount amount -> what(amount.price().before(), amount.amount().path(), amount.first());
            case BulkRow.Formula formula -> what(formula.price().before(), formula.path(), formula.first());
        };
    }

    /// The currency of the amounts.
    String currency(BulkRow row) {
        return switch (row) {
            case BulkRow.Group group -> "";
            case BulkRow.Example example -> example.move().result().currency().getCurrencyCode();
            case BulkRow.Amount amount -> amount.price().before().currency().getCurrencyCode();
            case BulkRow.Formula formula -> formula.price().before().currency().getCurrencyCode();
        };
    }

    public String before(BulkRow row) {
        return switch (row) {
            case BulkRow.Group group -> "";
            case BulkRow.Example example -> bill(example.move().before(), example.move().result().currency());
            case BulkRow.Amount amount -> number(amount.amount().before(), amount.price().before());
            case BulkRow.Formula formula -> messages.get("amounts.formula.sign");
        };
    }

    /// What it becomes.
    ///
    /// @param left the amount stays
    public String after(BulkRow row, boolean left) {
        return switch (row) {
            case BulkRow.Group group -> "";
            case BulkRow.Example example -> bill(example.move().after(), example.move().result().currency());
            case BulkRow.Amount amount -> number(
                    left ? amount.amount().before() : amount.amount().after(), amount.price().before());
            case BulkRow.Formula formula -> messages.get("amounts.formula.sign");
        };
    }

    /// "+5.0 %".
    public String change(BulkRow row, boolean left) {
        return switch (row) {
            case BulkRow.Amount amount when !left && amount.amount().moves() && amount.amount().refusal().isEmpty() ->
                amount.amount().percent().map(this::percent).orElse(NOTHING);
            case BulkRow.Example example -> change(example.move());
            case BulkRow.Group group -> "";
            case BulkRow.Amount amount -> NOTHING;
            case BulkRow.Formula formula -> NOTHING;
        };
    }

    /// What each quantity costs, "107.00 → 112.35"; once for each price.
    public String bills(BulkRow row, List<BigDecimal> quantities) {
        if (!(row instanceof BulkRow.Amount amount) || !amount.first()) {
            return "";
        }
        Currency currency = amount.price().before().currency();
        return quantities.stream()
                .map(quantity -> preview.bill(amount.price(), quantity))
                .map(bill -> messages.get("amounts.moves",
                        "before", bill(bill.before(), currency), "after", bill(bill.after(), currency)))
                .collect(Collectors.joining(" · "));
    }

    /// Why it stays, or what is worth a look.
    public String remark(BulkRow row, boolean left, boolean taken) {
        return switch (row) {
            case BulkRow.Group group -> "";
            case BulkRow.Example example when example.move().fails() ->
                    messages.get(taken ? "amounts.example.taken" : "amounts.example.fails");
            case BulkRow.Example example -> "";
            case BulkRow.Amount amount -> left ? messages.get("amounts.left") : remark(amount);
            case BulkRow.Formula formula -> messages.get("amounts.formula");
        };
    }

    /// Whether it stays though it was chosen.
    public static boolean isRefused(BulkRow row, boolean left) {
        return row instanceof BulkRow.Amount amount && !left && amount.amount().refusal().isPresent();
    }

    /// Whether there is something worth a look.
    public static boolean isMarked(BulkRow row, boolean left) {
        return row instanceof BulkRow.Amount amount && !left && !marks(amount).isEmpty();
    }

    private String remark(BulkRow.Amount row) {
        AmountMove amount = row.amount();
        if (amount.refusal().isPresent()) {
            return messages.problem(amount.refusal().get());
        }
        if (!row.price().refused().isEmpty()) {
            return messages.get("amounts.with-others");
        }
        List<String> words = new ArrayList<>();
        if (asked.by() == AmountChange.By.SET && amount.before().signum() == 0) {
            words.add(messages.get("amounts.free"));
        }
        if (asked.keepsDigits(amount.before())) {
            words.add(messages.get("amounts.small"));
        }
        for (PriceMark mark : marks(row)) {
            String text = messages.problem(mark.problem());
            words.add(mark.before() ? messages.get("amounts.mark.before", "text", text) : text);
        }
        return String.join(" ", words);
    }

    /// Those at the amount itself; at the first of a price also those at none of its amounts.
    private static List<PriceMark> marks(BulkRow.Amount row) {
        Set<String> paths = row.first()
                ? Set.copyOf(row.price().amounts().stream().map(AmountMove::path).toList())
                : Set.of();
        return row.price().marks().stream()
                .filter(mark -> mark.problem().where().path().equals(row.amount().path())
                        || row.first() && !paths.contains(mark.problem().where().path()))
                .toList();
    }

    private String what(Price price, String path, boolean first) {
        boolean ofTier = path.startsWith("terms.tiers[") && path.endsWith("].unit_amount");
        String field = fields.label(ofTier ? path.substring(0, path.lastIndexOf('.')) : path);
        return first ? messages.get("amounts.amount", "subject", prices.subject(price), "field", field) : field;
    }

    private String number(BigDecimal amount, Price price) {
        return bill(amount, price.currency());
    }

    private String bill(@Nullable BigDecimal amount, Currency currency) {
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        return amount == null ? NOTHING : messages.numbers().show(amount, digits);
    }

    private String change(ExampleMove move) {
        BigDecimal before = move.before();
        BigDecimal after = move.after();
        return before == null || after == null || before.signum() == 0
                ? NOTHING
                : percent(after.subtract(before).movePointRight(2).divide(before.abs(), 1, RoundingMode.HALF_UP));
    }

    private String percent(BigDecimal percent) {
        return (percent.signum() > 0 ? "+" : "") + messages.numbers().show(percent, 1) + " %";
    }
}
