package dev.tierdesk.exchange.yaml;

import dev.tierdesk.document.JsonBoolean;
import dev.tierdesk.document.JsonNull;
import dev.tierdesk.document.JsonNumber;
import dev.tierdesk.document.JsonText;
import dev.tierdesk.document.JsonValue;
import java.util.regex.Pattern;

/// What a plain YAML value, one without quotes, is.
final class PlainValue {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*+)(\\.[0-9]++)?([eE][+-]?[0-9]++)?");

    private PlainValue() {}

    static JsonValue of(String plain, int line, int column) {
        return switch (plain) {
            case "", "~", "null" -> new JsonNull(line, column);
            case "true" -> new JsonBoolean(true, line, column, true);
            case "false" -> new JsonBoolean(false, line, column, true);
            default -> NUMBER.matcher(plain).matches()
                    ? new JsonNumber(plain, line, column, true)
                    : new JsonText(plain, line, column);
        };
    }
}
