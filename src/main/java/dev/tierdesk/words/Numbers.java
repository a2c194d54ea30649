package dev.tierdesk.words;

import dev.tierdesk.pricing.Decimals;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Writes and reads exact numbers in a person's format; never rounds. Immutable.
public final class Numbers {
    private static final Pattern DIGITS = Pattern.compile("\\d*");

    private final char point;
    private final String group;

    /// @param locale whose decimal sign and grouping are used; ROOT is that of files: a point and no grouping
    public Numbers(Locale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        point = symbols.getDecimalSeparator() == ',' ? ',' : '.';
        group = locale.equals(Locale.ROOT) ? "" : point == ',' ? "." : ",";
    }

    /// What was read from a typed text.
    ///
    /// @param ambiguous whether the one sign in it could also have meant the other thing ("1,000")
    public record Reading(BigDecimal value, boolean ambiguous) {}

    /// The number with all its digits, thousands grouped.
    public String show(BigDecimal value) {
        return grouped(Decimals.text(value));
    }

    /// The number with at least `digits` after the point, more where it has more.
    public String show(BigDecimal value, int digits) {
        BigDecimal canonical = Decimals.canonical(value);
        return grouped((canonical.scale() < digits ? canonical.setScale(digits) : canonical).toPlainString());
    }

    /// The number as it is edited: no grouping.
    public String edit(BigDecimal value) {
        return Decimals.text(value).replace('.', point);
    }

    /// The decimal sign.
    public char point() {
        return point;
    }

    /// Reads what a person typed: `.` and `,` are both understood, spaces and apostrophes group. One sign alone that
    /// could be either (three digits behind it) is read as the person's format has it, and marked. Empty where it is no
    /// number or has more digits than amounts may have.
    public Optional<Reading> read(String typed) {
        String text = typed.strip().replace('\u2212', '-').replaceAll("[\\s\\u00a0\\u202f'’_]", "");
        long dots = text.chars().filter(c -> c == '.').count();
        long commas = text.chars().filter(c -> c == ',').count();
        if (dots > 0 && commas > 0) {
            char last = text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
            String other = last == '.' ? "," : ".";
            return (last == '.' ? dots : commas) > 1 || !groups(text, other, last)
                    ? Optional.empty()
                    : parse(text.replace(other, ""), last, false);
        }
        if (dots + commas == 0) {
            return parse(text, '.', false);
        }
        char sign = dots > 0 ? '.' : ',';
        if (dots + commas > 1) {
            return groups(text, String.valueOf(sign), '\0')
                    ? parse(text.replace(String.valueOf(sign), ""), '.', false) : Optional.empty();
        }
        boolean couldGroup = text.matches("-?[1-9]\\d{0,2}[.,]\\d{3}");
        if (couldGroup && group.equals(String.valueOf(sign))) {
            return parse(text.replace(String.valueOf(sign), ""), '.', true);
        }
        return parse(text, sign, couldGroup);
    }

    /// Whether a text that cannot be read is a number but for the digits it has too many of.
    public static boolean isTooLong(String typed) {
        String text = typed.replaceAll("^[-\\u2212]|[\\s\\u00a0\\u202f'’_]", "");
        int sign = Math.max(text.lastIndexOf('.'), text.lastIndexOf(','));
        boolean grouping = sign >= 0 && text.indexOf(text.charAt(sign)) < sign;
        String whole = (sign < 0 || grouping ? text : text.substring(0, sign)).replaceAll("[.,]", "");
        String fraction = sign < 0 || grouping ? "" : text.substring(sign + 1);
        return DIGITS.matcher(whole).matches() && DIGITS.matcher(fraction).matches()
                && (whole.length() > Decimals.INTEGER_DIGITS || fraction.length() > Decimals.FRACTION_DIGITS);
    }

    private static boolean groups(String text, String group, char point) {
        String whole = point == '\0' ? text : text.substring(0, text.lastIndexOf(point));
        return whole.matches("-?\\d{1,3}(" + "\\" + group + "\\d{3})+");
    }

    private static Optional<Reading> parse(String text, char point, boolean ambiguous) {
        String plain = text.replace(point, '.').replaceFirst("^(-?)\\.(?=\\d)", "$10.")
                .replaceFirst("(?<=\\d)\\.$", "");
        return Decimals.parse(plain).map(value -> new Reading(value, ambiguous));
    }

    private String grouped(String plain) {
        int dot = plain.indexOf('.');
        int end = dot < 0 ? plain.length() : dot;
        int start = plain.startsWith("-") ? 1 : 0;
        StringBuilder text = new StringBuilder(start == 1 ? "\u2212" : "");
        for (int i = start; i < end; i++) {
            if (i > start && (end - i) % 3 == 0) {
                text.append(group);
            }
            text.append(plain.charAt(i));
        }
        return dot < 0 ? text.toString() : text.append(point).append(plain, dot + 1, plain.length()).toString();
    }
}
