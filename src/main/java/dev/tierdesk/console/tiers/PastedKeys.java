package dev.tierdesk.console.tiers;

import dev.tierdesk.catalog.Price;
import dev.tierdesk.words.Messages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Rows of a spreadsheet for the grid of siblings, a key and its amounts each, read against the prices there are.
///
/// @param created prices of keys that are new
/// @param changed prices with other amounts
/// @param unchanged how many rows say what is so already
/// @param refused rows that cannot be taken
/// @param ignored columns that the grid does not have
record PastedKeys(
        List<Price> created, List<Price> changed, int unchanged, List<Refused> refused, List<String> ignored) {
    private static final Pattern NOTHING = Pattern.compile("|[-–—]");

    PastedKeys {
        created = List.copyOf(created);
        changed = List.copyOf(changed);
        refused = List.copyOf(refused);
        ignored = List.copyOf(ignored);
    }

    /// A row that cannot be taken.
    ///
    /// @param line counted from 1, as in the spreadsheet that was copied
    /// @param text what stands in it
    /// @param why in words
    record Refused(int line, String text, String why) {}

    /// How many rows can be taken.
    int good() {
        return created.size() + changed.size() + unchanged;
    }

    /// Whether there is something to say before they are taken.
    boolean isQuestionable() {
        return !refused.isEmpty() || !ignored.isEmpty();
    }

    /// Whether a text is a table and not the contents of one cell.
    static boolean isTable(String text) {
        return text.strip().indexOf('\n') >= 0 || text.strip().indexOf('\t') >= 0;
    }

    /// Reads such rows.
    static final class Reader {
        private final Messages messages;
        private final List<KeyColumn> columns;
        private final List<String> headings;
        private final String label;
        private final Map<String, List<Price>> present = new HashMap<>();
        private final KeyPrices fresh;
        private final List<Price> created = new ArrayList<>();
        private final List<Price> changed = new ArrayList<>();
        private final List<Refused> refused = new ArrayList<>();
        private final List<String> ignored = new ArrayList<>();
        private final Map<String, Integer> lines = new HashMap<>();
        private int unchanged;

        /// @param headings how the columns are called on screen
        /// @param label what the product calls its key
        Reader(Messages messages, List<KeyColumn> columns, List<String> headings, String label, List<Price> prices,
                KeyPrices fresh) {
            this.messages = messages;
            this.columns = columns;
            this.headings = headings;
            this.label = label;
            this.fresh = fresh;
            prices.forEach(price -> present.computeIfAbsent(String.valueOf(price.priceKey()), key -> new ArrayList<>())
                    .add(price));
        }

        PastedKeys read(String text) {
            List<String> rows = text.lines().toList();
            String separator = separator(rows);
            List<@Nullable KeyColumn> into = new ArrayList<>(columns);
            boolean first = true;
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i).isBlank()) {
                    continue;
                }
                List<String> cells = cells(rows.get(i), separator);
                if (first && isHeading(cells)) {
                    into = named(cells);
                } else {
                    take(i + 1, rows.get(i).strip(), cells, into);
                }
                first = false;
            }
            return new PastedKeys(created, changed, unchanged, refused, ignored.stream().distinct().toList());
        }

        private void take(int line, String text, List<String> cells, List<@Nullable KeyColumn> into) {
            String key = cells.getFirst();
            Integer before = key.isEmpty() ? null : lines.putIfAbsent(key, line);
            List<Price> prices = present.getOrDefault(key, List.of());
            if (key.isEmpty()) {
                refuse(line, text, messages.get("keys.paste.noKey", "label", label));
            } else if (before != null) {
                refuse(line, text, messages.get("keys.paste.twice", "key", key, "line", before));
            } else if (prices.size() > 1) {
                refuse(line, text, messages.get("keys.paste.several", "key", key, "count", prices.size()));
            } else {
                Price start = prices.isEmpty() ? fresh.of(key) : prices.getFirst();
                filled(start, cells, into, why -> refuse(line, text, why))
                        .ifPresent(price -> keep(price, start, prices.isEmpty(), line, text));
            }
        }

        private void keep(Price price, Price start, boolean isNew, int line, String text) {
            if (!price.equals(start)) {
                (isNew ? created : changed).add(price);
            } else if (isNew) {
                refuse(line, text, messages.get("keys.paste.noAmount"));
            } else {
                unchanged++;
            }
        }

        private Optional<Price> filled(
                Price start, List<String> cells, List<@Nullable KeyColumn> into, Consumer<String> refuse) {
            Price price = start;
            for (int i = 1; i < cells.size(); i++) {
                String cell = cells.get(i);
                KeyColumn column = i <= into.size() ? into.get(i - 1) : null;
                if (NOTHING.matcher(cell).matches()) {
                    continue;
                }
                if (column == null) {
                    if (i > into.size()) {
                        ignored.add(messages.get("keys.paste.column", "number", i + 1));
                    }
                    continue;
                }
                String heading = headings.get(columns.indexOf(column));
                Optional<BigDecimal> number = PastedRows.number(cell, messages.numbers());
                String why = number.isEmpty() ? messages.get("keys.paste.noNumber", "text", cell)
                        : number.get().signum() < 0 ? messages.get("keys.paste.negative", "text", cell)
                        : !column.isFor(start) ? messages.get(
                                "keys.paste.otherModel", "column", heading, "model", start.terms().model())
                        : column.isComputed(start) ? messages.get("keys.paste.formula", "column", heading)
                        : "";
                if (!why.isEmpty()) {
                    refuse.accept(why);
                    return Optional.empty();
                }
                price = column.set(price, number.orElseThrow());
            }
            return Optional.of(price);
        }

        private void refuse(int line, String text, String why) {
            refused.add(new Refused(line, text, why));
        }

        /// The first row names the columns where one of its cells does.
        private boolean isHeading(List<String> cells) {
            return isName(cells.getFirst(), label)
                    || isName(cells.getFirst(), messages.get("field.price_key"))
                    || cells.stream().skip(1).anyMatch(cell -> column(cell) != null);
        }

        private List<@Nullable KeyColumn> named(List<String> cells) {
            List<@Nullable KeyColumn> named = new ArrayList<>();
            cells.stream().skip(1).forEach(cell -> named.add(column(cell)));
            if (named.stream().allMatch(column -> column == null)) {
                return new ArrayList<>(columns);
            }
            IntStream.range(0, named.size()).filter(i -> named.get(i) == null)
                    .forEach(i -> ignored.add(cells.get(i + 1)));
            return named;
        }

        private @Nullable KeyColumn column(String cell) {
            return IntStream.range(0, columns.size())
                    .filter(i -> isName(cell, headings.get(i))
                            || isName(cell, columns.get(i).field())
                            || isName(cell, messages.get("field." + columns.get(i).field())))
                    .mapToObj(columns::get)
                    .findFirst()
                    .orElse(null);
        }

        private static boolean isName(String cell, String name) {
            return !cell.isEmpty() && cell.equalsIgnoreCase(name);
        }

        private static String separator(List<String> rows) {
            return rows.stream().anyMatch(row -> row.contains("\t")) ? "\t"
                    : rows.stream().anyMatch(row -> row.contains(";")) ? ";" : ",";
        }

        private static List<String> cells(String row, String separator) {
            return Arrays.stream(row.split(Pattern.quote(separator), -1))
                    .map(cell -> cell.strip().replaceAll("^\"|\"$", ""))
                    .toList();
        }
    }
}
