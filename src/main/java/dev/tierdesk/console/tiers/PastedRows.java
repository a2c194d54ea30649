package dev.tierdesk.console.tiers;

import dev.tierdesk.words.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Rows copied from a spreadsheet or a text: cells between tabs, semicolons or commas.
///
/// @param rows cells as they were written, without spaces around them; never empty
record PastedRows(List<List<String>> rows) {
    private static final Set<String> OPEN = Set.of(
            "", "-1", "∞", "inf", "infinity", "unlimited", "null", "and above", "+", "-", "—", "und mehr",
            "unbegrenzt");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([.,]\\d{3})+");

    PastedRows {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// Reads what is on the clipboard; empty where it is a single cell, which is pasted as text.
    static Optional<PastedRows> read(String text, Numbers numbers) {
        List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        String separator = separator(lines, numbers);
        List<List<String>> rows = new ArrayList<>();
        for (String line : lines) {
            rows.add(separator.isEmpty() ? List.of(line.strip()) : split(line, separator));
        }
        if (rows.size() > 1 && isHeader(rows.getFirst(), numbers)) {
            rows.removeFirst();
        }
        return rows.size() == 1 && rows.getFirst().size() == 1 ? Optional.empty() : Optional.of(new PastedRows(rows));
    }

    /// The same rows without a first column that only repeats where each tier begins.
    PastedRows withoutFrom(Numbers numbers) {
        boolean threeWide = rows.size() > 1 && rows.stream().allMatch(row -> row.size() >= 3);
        if (!threeWide) {
            return this;
        }
        for (int i = 1; i < rows.size(); i++) {
            Optional<BigDecimal> from = number(rows.get(i).get(0), numbers);
            Optional<BigDecimal> before = number(rows.get(i - 1).get(1), numbers);
            if (from.isEmpty() || before.isEmpty()) {
                return this;
            }
            BigDecimal gap = from.get().subtract(before.get());
            if (gap.signum() < 0 || gap.compareTo(BigDecimal.ONE) > 0) {
                return this;
            }
        }
        return new PastedRows(rows.stream().map(row -> row.subList(1, row.size())).toList());
    }

    /// Whether a cell of the bounds column says that the tier has none.
    static boolean isOpen(String cell) {
        return OPEN.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    /// The number in a cell, whatever currency or percent sign stands beside it.
    static Optional<BigDecimal> number(String cell, Numbers numbers) {
        String plain = cell.replaceAll("^[\\p{Sc}\\s]+|[\\p{Sc}%\\s]+$", "")
                .replaceAll("^[A-Z]{3}\\s|\\s[A-Z]{3}$", "");
        return numbers.read(plain).map(Numbers.Reading::value);
    }

    private static String separator(List<String> lines, Numbers numbers) {
        if (lines.stream().anyMatch(line -> line.contains("\t"))) {
            return "\t";
        }
        if (lines.stream().anyMatch(line -> line.contains(";"))) {
            return ";";
        }
        boolean numbersOnly = lines.stream().allMatch(line -> isOneNumber(line.strip(), numbers));
        return !numbersOnly && lines.stream().anyMatch(line -> line.contains(",")) ? "," : "";
    }

    private static boolean isOneNumber(String line, Numbers numbers) {
        boolean comma = line.contains(",");
        return !comma || GROUPED.matcher(line).matches()
                || ((numbers.point() == ',' || line.contains(".")) && numbers.read(line).isPresent());
    }

    private static List<String> split(String line, String separator) {
        return Arrays.stream(line.split(Pattern.quote(separator), -1))
                .map(cell -> cell.strip().replaceAll("^\"|\"$", ""))
                .toList();
    }

    private static boolean isHeader(List<String> row, Numbers numbers) {
        return row.stream().noneMatch(cell -> number(cell, numbers).isPresent())
                && row.stream().anyMatch(cell -> !isOpen(cell));
    }
}
