package dev.tierdesk.exchange.subscriptions;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Codes;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.subscriptions.Subscription;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Where;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the rows of one list; what is wrong with each goes into `problems`.
final class SubscriptionReading {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    private final Catalog catalog;
    private final Map<SubscriptionColumn, Integer> columns;
    private final int width;
    private final List<Problem> problems;
    private final Map<Subscription, Long> lines = new HashMap<>();
    private List<String> fields = List.of();
    private Where where = Where.ROOT;

    SubscriptionReading(
            Catalog catalog, Map<SubscriptionColumn, Integer> columns, int width, List<Problem> problems) {
        this.catalog = catalog;
        this.columns = columns;
        this.width = width;
        this.problems = problems;
    }

    /// The subscription of a row; empty where anything in it is wrong, or an earlier row says exactly the same: then
    /// the list has one row too many, not the customer a second subscription.
    ///
    /// @param line on which the row begins, from 1
    Optional<Subscription> read(long line, List<String> row) {
        fields = row;
        where = new Where("rows").item(Long.toString(line));
        int before = problems.size();
        if (row.size() != width) {
            problems.add(Problem.of(SubscriptionProblem.ROW_LENGTH, where)
                    .with("fields", row.size())
                    .with("expected", width));
            return Optional.empty();
        }
        String status = needed(SubscriptionColumn.STATUS).toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
        Subscription read = new Subscription(
                needed(SubscriptionColumn.CUSTOMER), needed(SubscriptionColumn.PLAN),
                whole(SubscriptionColumn.VERSION, 1), status, whole(SubscriptionColumn.SEATS, 0), country(), started(),
                null);
        if (problems.size() > before) {
            return Optional.empty();
        }
        Long earlier = lines.putIfAbsent(read, line);
        if (earlier != null) {
            problems.add(Problem.of(SubscriptionProblem.SUBSCRIPTION_TWICE, where)
                    .with("customer", read.customer())
                    .with("plan", read.plan())
                    .with("earlier", earlier));
            return Optional.empty();
        }
        check(read);
        return Optional.of(read);
    }

    private void check(Subscription read) {
        if (!read.hasKnownStatus()) {
            problems.add(Problem.of(SubscriptionProblem.STATUS_UNKNOWN, at(SubscriptionColumn.STATUS))
                    .with("value", read.status()));
        }
        if (catalog.plan(read.plan()).isEmpty()) {
            List<String> known = catalog.plans().stream().map(Plan::code).toList();
            problems.add(Problem.of(SubscriptionProblem.SUBSCRIBED_PLAN_UNKNOWN, at(SubscriptionColumn.PLAN))
                    .with("code", read.plan())
                    .with("suggestion", Codes.nearest(read.plan(), known).orElse("")));
        }
    }

    private String needed(SubscriptionColumn column) {
        String text = text(column);
        if (text.isEmpty()) {
            problems.add(Problem.of(SubscriptionProblem.VALUE_MISSING, at(column)));
        }
        return text;
    }

    private @Nullable Integer whole(SubscriptionColumn column, int least) {
        String text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        String digits = text.startsWith("v") && column == SubscriptionColumn.VERSION ? text.substring(1) : text;
        if (WHOLE.matcher(digits).matches() && Integer.parseInt(digits) >= least) {
            return Integer.valueOf(digits);
        }
        problems.add(wrong(SubscriptionProblem.NUMBER_INVALID, column, text));
        return null;
    }

    private @Nullable String country() {
        String text = text(SubscriptionColumn.COUNTRY).toUpperCase(Locale.ROOT);
        if (!text.isEmpty() && !COUNTRIES.contains(text)) {
            problems.add(wrong(SubscriptionProblem.COUNTRY_INVALID, SubscriptionColumn.COUNTRY, text));
        }
        return text.isEmpty() ? null : text;
    }

    private @Nullable LocalDate started() {
        String text = text(SubscriptionColumn.STARTED);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            problems.add(wrong(SubscriptionProblem.DAY_INVALID, SubscriptionColumn.STARTED, text));
            return null;
        }
    }

    private String text(SubscriptionColumn column) {
        Integer index = columns.get(column);
        return index == null ? "" : fields.get(index).strip();
    }

    private Problem wrong(SubscriptionProblem code, SubscriptionColumn column, String value) {
        return Problem.of(code, at(column)).with("value", value);
    }

    private Where at(SubscriptionColumn column) {
        return where.field(column.heading());
    }
}
