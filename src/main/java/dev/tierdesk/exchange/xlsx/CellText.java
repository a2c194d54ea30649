package dev.tierdesk.exchange.xlsx;

import dev.tierdesk.pricing.Decimals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How texts and numbers stand in the cells of a workbook.
final class CellText {
    /// The digits of a workbook's number; those after them come from its binary form.
    static final int DIGITS = 15;

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{1,40})?([eE][+-]?\\d{1,2})?");
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final BigDecimal NANOS_OF_DAY = BigDecimal.valueOf(86_400_000_000_000L);
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);
    private static final LocalDateTime FROM_1900 = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime FROM_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);

    private CellText() {}

    /// A number as the person sees it: exact, but for digits that a workbook's number does not have. What is no number
    /// stays as it is.
    static String number(String raw) {
        if (!NUMBER.matcher(raw).matches()) {
            return raw;
        }
        BigDecimal number = new BigDecimal(raw).stripTrailingZeros();
        if (number.scale() > 0 && number.precision() > DIGITS) {
            number = number.round(new MathContext(DIGITS, RoundingMode.HALF_EVEN));
        }
        return Decimals.text(number);
    }

    /// Whether [#number] gives another number than what stands there.
    static boolean isRounded(String raw) {
        return NUMBER.matcher(raw).matches() && new BigDecimal(number(raw)).compareTo(new BigDecimal(raw)) != 0;
    }

    /// A number of days as a date, with the time of day where it has one; what is none stays as it is.
    static String date(String raw, boolean isFrom1904) {
        if (!NUMBER.matcher(raw).matches()) {
            return raw;
        }
        BigDecimal days = new BigDecimal(raw);
        if (days.signum() < 0 || days.compareTo(LAST_DAY) >= 0) {
            return raw;
        }
        long nanos = days.multiply(NANOS_OF_DAY).setScale(0, RoundingMode.HALF_UP).remainder(NANOS_OF_DAY)
                .longValueExact();
        LocalDateTime from = isFrom1904 ? FROM_1904 : FROM_1900;
        LocalDateTime time = from.plusDays(days.longValue()).plusNanos(nanos).plusNanos(500_000_000)
                .truncatedTo(ChronoUnit.SECONDS);
        return time.toLocalTime().toSecondOfDay() == 0
                ? time.toLocalDate().toString() : time.toLocalDate() + " " + time.toLocalTime();
    }

    /// A text as XML holds it: what XML cannot hold, and what looks like this escape, is written as `_x0001_`.
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isControl = c < ' ' && c != '\t' && c != '\n' || c == '\uFFFE' || c == '\uFFFF';
            boolean isEscape = c == '_' && ESCAPED.matcher(text).region(i, text.length()).lookingAt();
            if (isControl || isEscape) {
                escaped.append("_x").append(HEX.toHexDigits(c)).append('_');
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    static String unescape(String text) {
        return text.contains("_x") ? ESCAPED.matcher(text).replaceAll(CellText::character) : text;
    }

    /// The text of an element whose runs may be formatted each; goes to its end. Phonetic runs are left out.
    static String rich(Part part, String element) throws Refused {
        StringBuilder text = new StringBuilder();
        boolean isPhonetic = false;
        while (part.next() && !part.ends(element)) {
            if (part.starts("rPh") || part.ends("rPh")) {
                isPhonetic = part.starts("rPh");
            } else if (part.starts("t")) {
                String run = part.text();
                text.append(isPhonetic ? "" : run);
            }
        }
        return unescape(text.toString());
    }

    private static String character(MatchResult escaped) {
        return Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escaped.group(1), 16)));
    }

}
