package dev.tierdesk.exchange.yaml;

import dev.tierdesk.document.JsonArray;
import dev.tierdesk.document.JsonBoolean;
import dev.tierdesk.document.JsonNull;
import dev.tierdesk.document.JsonNumber;
import dev.tierdesk.document.JsonObject;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.document.JsonValue;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// Writes values as YAML in blocks, two spaces a level, with a line end at the end: the same value gives the same text,
/// and [YamlTree] reads the same value from it. A text is quoted where any reader of YAML, old or new, could take it
/// for something else.
public final class YamlText {
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}_/][\\p{L}\\p{N}_/.,;()+$%@=!?*<> -]*");
    private static final Pattern RESERVED = Pattern.compile("(?i)true|false|yes|no|on|off|y|n|null");
    private static final int LONGEST_NAME_ON_A_LINE = 1000;

    private final StringBuilder out = new StringBuilder();

    private YamlText() {}

    /// The text of a value.
    public static String write(JsonValue value) {
        YamlText text = new YamlText();
        text.block(value, 0);
        return text.out.append('\n').toString();
    }

    /// The value from here on; its further lines begin at `level`.
    private void block(JsonValue value, int level) {
        switch (value) {
            case JsonObject object when !object.fields().isEmpty() -> {
                int first = out.length();
                object.fields().forEach((name, field) -> {
                    newLineUnless(first, level);
                    name(name, level);
                    field(field, level);
                });
            }
            case JsonArray array when !array.items().isEmpty() -> {
                int first = out.length();
                for (JsonValue item : array.items()) {
                    newLineUnless(first, level);
                    out.append("- ");
                    block(item, level + 1);
                }
            }
            case JsonObject object -> out.append("{}");
            case JsonArray array -> out.append("[]");
            case JsonText text -> out.append(scalar(text.value()));
            case JsonNumber number -> out.append(number.raw());
            case JsonBoolean flag -> out.append(flag.value());
            case JsonNull none -> out.append("null");
        }
    }

    private void name(String name, int level) {
        String scalar = scalar(name);
        if (scalar.length() > LONGEST_NAME_ON_A_LINE) {
            out.append("? ").append(scalar);
            newLine(level);
        } else {
            out.append(scalar);
        }
        out.append(':');
    }

    private void field(JsonValue value, int level) {
        boolean hasLines = value instanceof JsonObject object && !object.fields().isEmpty()
                || value instanceof JsonArray array && !array.items().isEmpty();
        if (hasLines) {
            newLine(level + 1);
        } else {
            out.append(' ');
        }
        block(value, level + 1);
    }

    private void newLineUnless(int first, int level) {
        if (out.length() > first) {
            newLine(level);
        }
    }

    private void newLine(int level) {
        out.append('\n').repeat("  ", level);
    }

    private static String scalar(String text) {
        boolean plain = PLAIN.matcher(text).matches() && !text.endsWith(" ") && !RESERVED.matcher(text).matches();
        return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(character -> {
            switch (character) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (isPrintable(character)) {
                        quoted.appendCodePoint(character);
                    } else {
                        quoted.append("\\u").append(HexFormat.of().toHexDigits((char) character));
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    /// Whether a character may stand as itself. All others have four hexadecimal digits.
    private static boolean isPrintable(int character) {
        return character >= ' ' && character < 0x7F
                || character >= 0xA0 && character < 0xD800 && character != 0x2028 && character != 0x2029
                || character >= 0xE000 && character < 0xFFFE && character != 0xFEFF
                || character > 0xFFFF;
    }
}
