package dev.tierdesk.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A test that a plan or price carries: quantities, and the amount a person expects for them (`pricing.md` 7).
///
/// @param currency null for the plan's only currency
/// @param expected the amount as rounded; null until a person has typed it
public record WorkedExample(
        String name,
        List<Usage> usage,
        List<Seats> seats,
        @Nullable Currency currency,
        QuoteContext context,
        @Nullable BigDecimal expected,
        ExampleBasis basis,
        String note) {
    public WorkedExample {
        usage = List.copyOf(usage);
        seats = List.copyOf(seats);
    }

    /// The same example with some fields changed: `example.with(e -> e.expected = amount)`.
    public WorkedExample with(Consumer<Edit> change) {
        Edit edit = new Edit(this);
        change.accept(edit);
        return edit.toExample();
    }

    /// The fields of an example while they are changed; lives no longer than the call of [#with].
    public static final class Edit {
        public String name;
        public List<Usage> usage;
        public List<Seats> seats;
        public @Nullable Currency currency;
        public QuoteContext context;
        public @Nullable BigDecimal expected;
        public ExampleBasis basis;
        public String note;

        private Edit(WorkedExample e) {
            name = e.name;
            usage = new ArrayList<>(e.usage);
            seats = new ArrayList<>(e.seats);
            currency = e.currency;
            context = e.context;
            expected = e.expected;
            basis = e.basis;
            note = e.note;
        }

        private WorkedExample toExample() {
            return new WorkedExample(name, usage, seats, currency, context, expected, basis, note);
        }
    }
}
