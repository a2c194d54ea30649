package dev.tierdesk.exchange.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Looks at files before they are read as CSV: what their character set, separator and decimal sign are likely to be.
final class CsvText {
    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int HEAD = 64 * 1024;
    private static final Pattern WITH_POINT = Pattern.compile("\\s*-?\\d+\\.\\d+\\s*");
    private static final Pattern WITH_COMMA = Pattern.compile("\\s*-?\\d+,\\d+\\s*");

    private CsvText() {}

    /// The text, without a byte order mark; empty where the bytes are none of that character set.
    static Optional<String> decode(byte[] bytes, String charset) {
        Charset set = switch (charset) {
            case CsvQuestions.WINDOWS -> Charset.forName("windows-1252");
            case CsvQuestions.UTF_16 -> mark(bytes) == 0xFFFE ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            default -> StandardCharsets.UTF_8;
        };
        try {
            String text = set.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /// The first lines, if they are text.
    static Optional<String> head(byte[] bytes) {
        byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, HEAD));
        return decode(head, proposedCharset(List.of(head))).filter(text -> text.indexOf('\0') < 0);
    }

    /// What the byte order mark says, else UTF-8, else the one of Western spreadsheets.
    static String proposedCharset(Collection<byte[]> files) {
        if (files.stream().anyMatch(bytes -> mark(bytes) == 0xFFFE || mark(bytes) == 0xFEFF)) {
            return CsvQuestions.UTF_16;
        }
        boolean isUtf8 = files.stream().allMatch(bytes -> decode(bytes, CsvQuestions.UTF_8).isPresent());
        return isUtf8 ? CsvQuestions.UTF_8 : CsvQuestions.WINDOWS;
    }

    /// The separator that stands most often in the headers, outside of quotes.
    static char proposedSeparator(Collection<String> texts) {
        char best = ',';
        long most = 0;
        for (char separator : SEPARATORS) {
            long count = texts.stream().mapToLong(text -> count(text, separator)).sum();
            if (count > most) {
                most = count;
                best = separator;
            }
        }
        return best;
    }

    /// The sign with which more of the first cells are numbers.
    static char proposedDecimal(Collection<String> texts, char separator) {
        long points = 0;
        long commas = 0;
        Pattern cells = Pattern.compile(Pattern.quote(String.valueOf(separator)) + "|[\"\\n\\r]");
        for (String text : texts) {
            for (String cell : cells.split(text.substring(0, Math.min(text.length(), HEAD)), -1)) {
                if (cell.length() < 40) {
                    points += WITH_POINT.matcher(cell).matches() ? 1 : 0;
                    commas += WITH_COMMA.matcher(cell).matches() ? 1 : 0;
                }
            }
        }
        return commas > points ? ',' : '.';
    }

    private static long count(String text, char separator) {
        long count = 0;
        boolean quoted = false;
        for (int i = 0; i < Math.min(text.length(), HEAD); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                break;
            } else if (!quoted && c == separator) {
                count++;
            }
        }
        return count;
    }

    private static int mark(byte[] bytes) {
        return bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
    }
}
