package dev.tierdesk.exchange.killbill;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/// XML while it is written: elements on lines of their own, two spaces a level. Characters that XML does not have
/// become U+FFFD.
final class XmlText {
    private final StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /// @param attributes names and values by turns; those with an empty value are left out
    XmlText open(String name, String... attributes) {
        start(name, attributes).append(">\n");
        open.push(name);
        return this;
    }

    XmlText close() {
        String name = open.pop();
        out.repeat("  ", open.size()).append("</").append(name).append(">\n");
        return this;
    }

    XmlText empty(String name, String... attributes) {
        start(name, attributes).append("/>\n");
        return this;
    }

    XmlText leaf(String name, String text) {
        start(name);
        out.append('>');
        escape(text);
        out.append("</").append(name).append(">\n");
        return this;
    }

    byte[] bytes() {
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private StringBuilder start(String name, String... attributes) {
        out.repeat("  ", open.size()).append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(attributes[i + 1]);
                out.append('"');
            }
        }
        return out;
    }

    private void escape(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\t', '\n', '\r' -> out.append("&#").append(c).append(';');
                default -> {
                    boolean isCharacter = c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
                    out.appendCodePoint(isCharacter ? c : 0xFFFD);
                }
            }
        });
    }
}
