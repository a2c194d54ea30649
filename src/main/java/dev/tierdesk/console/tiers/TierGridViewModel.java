package dev.tierdesk.console.tiers;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.pricing.Problem;
import dev.tierdesk.pricing.Terms;
import dev.tierdesk.pricing.Tier;
import dev.tierdesk.words.Messages;
import dev.tierdesk.words.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The tier table of the price that is edited: its rows and columns, and what one can do to them.
final class TierGridViewModel {
    private static final Pattern CELL = Pattern.compile("terms\\.tiers\\[(\\d+)](?:\\.(.*))?");

    private final Editing<Price> editing;
    private final Messages messages;
    private final Set<TierColumn> chosen = EnumSet.noneOf(TierColumn.class);
    private List<Tier> untouched = List.of();

    TierGridViewModel(Editing<Price> editing, Messages messages) {
        this.editing = editing;
        this.messages = messages;
    }

    List<Tier> tiers() {
        return editing.value().map(p -> p.terms().tiers()).orElse(List.of());
    }

    List<TierColumn> columns() {
        return editing.value().map(p -> TierColumn.of(p.terms(), chosen)).orElse(List.of());
    }

    /// Shows or hides an optional column; one with values stays.
    void choose(TierColumn column, boolean show) {
        if (show) {
            chosen.add(column);
        } else {
            chosen.remove(column);
        }
    }

    /// The price with another tier in row `row`.
    static Price with(Price price, int row, UnaryOperator<Tier> change) {
        List<Tier> tiers = new ArrayList<>(price.terms().tiers());
        if (row < tiers.size()) {
            tiers.set(row, change.apply(tiers.get(row)));
        }
        return with(price, tiers);
    }

    /// The price with another bound in row `row`, as [TierEdits#bounded] has it; a row with text that cannot be read
    /// stays.
    Price bounded(Price price, int row, @Nullable BigDecimal bound) {
        boolean typedAbove = row == price.terms().tiers().size() - 2 && isUnfinished(row + 1);
        return row >= price.terms().tiers().size() || bound == null && typedAbove
                ? with(price, row, tier -> tier.withUpTo(bound))
                : with(price, TierEdits.bounded(price.terms(), row, bound));
    }

    private boolean isUnfinished(int row) {
        Editing.State<Price> state = editing.state().get();
        return state != null
                && state.unfinished().keySet().stream().anyMatch(path -> tierAt(path).equals(OptionalInt.of(row)));
    }

    /// Whether a row is "and above".
    boolean isOpen(int row) {
        return row == tiers().size() - 1 && tiers().get(row).isOpen();
    }

    private static Price with(Price price, List<Tier> tiers) {
        Terms terms = price.terms().with(e -> e.tiers = tiers);
        return price.with(e -> e.terms = terms);
    }

    /// Splits the last range.
    ///
    /// @return the row that is new to be typed in
    int add() {
        int before = tiers().size();
        editing.moveUnfinished(path -> path.startsWith(TierColumn.UP_TO.path(before - 1)) ? null : path);
        editing.change("terms.tiers.add." + before, p -> with(p, TierEdits.added(p.terms())));
        untouched = tiers();
        return Math.max(0, tiers().size() - 2);
    }

    /// Whether the row added last is still as it was added.
    boolean isUntouched() {
        return untouched.equals(tiers());
    }

    boolean isRemovable(int row) {
        return TierEdits.isRemovable(tiers(), row);
    }

    void remove(int row) {
        if (!isRemovable(row)) {
            return;
        }
        editing.change("terms.tiers.remove." + tiers().size(), p -> with(p, TierEdits.removed(p.terms().tiers(), row)));
        editing.moveUnfinished(path -> {
            Matcher cell = CELL.matcher(path);
            if (!cell.matches()) {
                return path;
            }
            int at = Integer.parseInt(cell.group(1));
            return at == row ? null : at < row ? path : "terms.tiers[" + (at - 1) + "]." + cell.group(2);
        });
    }

    /// Puts rows from a spreadsheet over the cells from `column` in row `row` on, rows being added as needed; where
    /// `column` is null, in place of the whole table. What cannot be read stays in its cell as it is.
    ///
    /// @return false where `text` is no more than one cell
    boolean paste(String text, int row, @Nullable TierColumn column) {
        Optional<PastedRows> read = PastedRows.read(text, messages.numbers());
        if (read.isEmpty() || editing.value().isEmpty()) {
            return false;
        }
        int first = column == null ? 0 : columns().indexOf(column);
        PastedRows pasted = first == 0 ? read.get().withoutFrom(messages.numbers()) : read.get();
        List<Tier> tiers = column == null ? new ArrayList<>() : new ArrayList<>(tiers());
        Map<String, @Nullable String> unread = new LinkedHashMap<>();
        for (int i = 0; i < pasted.rows().size(); i++) {
            int at = (column == null ? 0 : row) + i;
            while (tiers.size() <= at) {
                tiers.add(Tier.EMPTY);
            }
            List<String> cells = pasted.rows().get(i);
            for (int j = 0; j < cells.size() && first + j < columns().size(); j++) {
                TierColumn into = columns().get(first + j);
                tiers.set(at, put(tiers.get(at), into, cells.get(j), into.path(at), unread));
            }
        }
        if (!tiers.getLast().isOpen()) {
            tiers.add(Tier.EMPTY);
        }
        editing.moveUnfinished(path -> column == null && CELL.matcher(path).matches() ? null : path);
        editing.change("terms.tiers.paste." + text.hashCode(), p -> with(p, tiers));
        Editing.State<Price> state = editing.state().get();
        Map<String, String> before = state == null ? Map.of() : state.unfinished();
        unread.forEach((path, cell) -> {
            if (cell != null || before.containsKey(path)) {
                editing.unfinished(path, cell);
            }
        });
        return true;
    }

    private Tier put(Tier tier, TierColumn column, String cell, String path, Map<String, @Nullable String> unread) {
        if (column == TierColumn.FORMULA) {
            return tier.withFormula(cell.isBlank() ? null : cell);
        }
        boolean empty = column == TierColumn.UP_TO ? PastedRows.isOpen(cell) : cell.isBlank() || cell.matches("[-–—]");
        Optional<BigDecimal> number = empty ? Optional.empty() : PastedRows.number(cell, messages.numbers());
        unread.put(path, empty || number.isPresent() ? null : cell);
        return column.set(tier, number.orElse(null));
    }

    private String unread(String text) {
        return Numbers.isTooLong(text)
                ? messages.get("tiers.unread.long") : messages.get("tiers.unread.text", "text", text);
    }

    /// What is wrong in the table, in words, each with its row.
    List<Line> problems() {
        List<Line> lines = new ArrayList<>();
        Editing.State<Price> state = editing.state().get();
        if (state != null) {
            state.unfinished().forEach((path, text) -> {
                tierAt(path).ifPresent(tier -> lines.add(new Line(true, path, messages.get("tiers.problem.row",
                        "row", tier + 1, "problem", unread(text)))));
            });
        }
        for (Problem problem : editing.problems()) {
            String path = problem.where().path();
            OptionalInt tier = tierAt(path);
            if (path.equals("terms.tiers") && !problem.code().name().equals("VOLUME_CLIFF")) {
                lines.add(new Line(problem.isError(), path, messages.problem(problem)));
            } else if (tier.isPresent() && !problem.arguments().containsKey("column")) {
                lines.add(new Line(problem.isError(), path, messages.get("tiers.problem.row",
                        "row", tier.getAsInt() + 1, "problem", messages.problem(problem))));
            }
        }
        return lines;
    }

    /// The number of the tier, counted from 0, that a path leads into; empty where it leads into none.
    static OptionalInt tierAt(String path) {
        Matcher cell = CELL.matcher(path);
        return cell.matches() ? OptionalInt.of(Integer.parseInt(cell.group(1))) : OptionalInt.empty();
    }

    /// A line of words below the table.
    record Line(boolean error, String path, String words) {}

    /// What the formula in row `row` comes to now; empty where there is none.
    Optional<FormulaValue> formula(int row) {
        return editing.value().flatMap(price -> {
            List<Tier> tiers = price.terms().tiers();
            Tier tier = row >= 0 && row < tiers.size() ? tiers.get(row) : Tier.EMPTY;
            return Optional.ofNullable(tier.formula())
                    .map(text -> FormulaValue.of(text, tier.unitAmount(), price, catalog()));
        });
    }

    /// The unit amount that row `row` had when it was saved, by formula or without.
    Optional<BigDecimal> savedAmount(int row) {
        Editing.State<Price> state = editing.state().get();
        if (state == null || state.saved() == null || state.saved().terms().tiers().size() <= row) {
            return Optional.empty();
        }
        Tier tier = state.saved().terms().tiers().get(row);
        return tier.formula() == null
                ? Optional.ofNullable(tier.unitAmount())
                : FormulaValue.of(tier.formula(), tier.unitAmount(), state.saved(), state.catalog()).value();
    }

    private Catalog catalog() {
        return editing.workspace().working().get();
    }
}
