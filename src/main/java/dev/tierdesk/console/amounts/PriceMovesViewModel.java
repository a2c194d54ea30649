package dev.tierdesk.console.amounts;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.VersionNumbers;
import dev.tierdesk.catalog.bulk.AmountChange;
import dev.tierdesk.catalog.bulk.AmountChange.By;
import dev.tierdesk.catalog.bulk.AmountRounding;
import dev.tierdesk.catalog.bulk.BulkPreview;
import dev.tierdesk.catalog.bulk.BulkPriceChange;
import dev.tierdesk.catalog.quote.PriceSelection;
import dev.tierdesk.console.tiers.AmountChangeViewModel;
import dev.tierdesk.console.ui.Desk;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.Numbers;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The amounts of some prices before and after a change: a part of every card that changes many. The preview is
/// computed in the background at every keystroke. Used on the FX thread.
public final class PriceMovesViewModel {
    private static final BigDecimal NOTABLE = BigDecimal.valueOf(2);

    private final Desk desk;
    private final Messages messages;
    private final Supplier<Chosen> chosen;
    private final Supplier<VersionNumbers> numbers;
    private final AmountChangeViewModel amounts;
    private final ReadOnlyObjectWrapper<List<BigDecimal>> quantities = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Shown> shown;
    private final BulkTicks ticks = new BulkTicks();
    private boolean current;

    /// Which prices of which catalog.
    public record Chosen(Catalog catalog, PriceSelection selection) {}

    /// A preview with its rows.
    ///
    /// @param asked what it is of
    /// @param count how much it does
    public record Shown(BulkPriceChange asked, BulkPreview preview, List<BulkRow> rows, BulkCount count) {
        public Shown {
            rows = List.copyOf(rows);
        }

        static Shown of(BulkPriceChange asked, BulkPreview preview) {
            List<BulkRow> rows = BulkRows.of(preview);
            return new Shown(asked, preview, rows, BulkCount.of(asked, preview, rows));
        }
    }

    /// Nothing is chosen until [#again()].
    ///
    /// @param numbers that the plans' next versions will get
    public PriceMovesViewModel(Desk desk, Catalog catalog, Supplier<Chosen> chosen, Supplier<VersionNumbers> numbers) {
        this.desk = desk;
        this.chosen = chosen;
        this.numbers = numbers;
        messages = desk.messages();
        amounts = new AmountChangeViewModel(messages);
        shown = new ReadOnlyObjectWrapper<>(Shown.of(
                asked(PriceSelection.ALL), new BulkPreview(catalog, catalog, desk.clock(), List.of(), List.of())));
        amounts.change().addListener((o, before, change) -> again());
    }

    /// Computes the preview of what is chosen now.
    public void again() {
        Chosen prices = chosen.get();
        BulkPriceChange asked = asked(prices.selection());
        current = false;
        desk.background().latest("price-moves", job -> Shown.of(
                asked, asked.preview(prices.catalog(), desk.clock(), job::cancelled)), this::show);
    }

    /// What is done to the amounts.
    public AmountChangeViewModel amounts() {
        return amounts;
    }

    /// What would become of each price.
    public ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Whether what is shown is of what is asked for now.
    public boolean isCurrent() {
        return current;
    }

    /// Those whose bills are shown beside each price.
    public ReadOnlyObjectProperty<List<BigDecimal>> quantities() {
        return quantities.getReadOnlyProperty();
    }

    /// Takes over the quantities that are typed, separated by semicolons; false where one of them cannot be read.
    public boolean readQuantities(String typed) {
        List<String> parts = Stream.of(typed.split(";")).filter(part -> !part.isBlank()).toList();
        List<BigDecimal> read = parts.stream()
                .flatMap(part -> messages.numbers().read(part).stream())
                .map(Numbers.Reading::value)
                .filter(quantity -> quantity.signum() >= 0)
                .toList();
        boolean readable = read.size() == parts.size();
        if (readable) {
            quantities.set(read);
        }
        return readable;
    }

    /// The rows in words.
    public BulkWords words() {
        return new BulkWords(messages, shown.get().asked().amounts(), shown.get().preview(), numbers.get());
    }

    /// What is ticked.
    public BulkTicks ticks() {
        return ticks;
    }

    /// Ticks rows or unticks them, and computes the preview anew where that moves amounts.
    public void tick(Collection<BulkRow> rows, boolean wanted) {
        boolean moves = false;
        for (BulkRow row : rows) {
            moves |= ticks.tick(row, wanted);
        }
        if (moves) {
            again();
        }
    }

    /// How many examples would fail, but for those that take their new amount over.
    public int failing() {
        return ticks.failing(shown.get().preview());
    }

    /// Lets every example that would fail take its new amount over.
    public void takeExamples() {
        ticks.takeExamples(shown.get().preview());
    }

    /// Whether an amount moves by more than two points more or less than was asked for.
    public boolean isNotable(BulkRow row) {
        AmountChange change = amounts.change().get();
        return row instanceof BulkRow.Amount amount && change != null && change.by() == By.PERCENT
                && amount.amount().percent().filter(moved ->
                        moved.subtract(change.value()).abs().compareTo(NOTABLE) > 0).isPresent();
    }

    /// "7 prices in 4 plans · 9 of 12 amounts change · 2 cliffs".
    public String summary() {
        return shown.get().count().words(messages);
    }

    private void show(Shown computed) {
        current = true;
        shown.set(computed);
    }

    private BulkPriceChange asked(PriceSelection selection) {
        AmountChange none = new AmountChange(
                By.PERCENT, BigDecimal.ZERO, amounts.moves().get(), new AmountRounding.Exact());
        return new BulkPriceChange(
                selection, Objects.requireNonNullElse(amounts.change().get(), none), ticks.left());
    }
}
