package dev.tierdesk.exchange.sheet;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Set;
import java.util.TreeSet;
import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;

/// The fonts of one PDF: Liberation Sans, embedded as far as it is used, which has Latin, Greek, Cyrillic and Hebrew.
/// A character it does not have becomes a box, and is remembered.
final class PdfFonts {
    private static final int BOX = '□';

    private final BaseFont regular = load("Regular");
    private final BaseFont bold = load("Bold");
    private final Set<String> missing = new TreeSet<>();

    /// The characters that were asked for and are not there.
    Set<String> missing() {
        return missing;
    }

    /// How wide a text is, in points.
    float width(String text, float size) {
        return regular.getWidthPoint(text, size);
    }

    /// How wide a bold text is, in points.
    float boldWidth(String text, float size) {
        return bold.getWidthPoint(text, size);
    }

    Phrase regular(String text, float size, Color color) {
        return phrase(text, regular, size, color);
    }

    Phrase bold(String text, float size, Color color) {
        return phrase(text, bold, size, color);
    }

    private Phrase phrase(String text, BaseFont font, float size, Color color) {
        return new Phrase(new Chunk(known(text, font), new Font(font, size, Font.NORMAL, color)));
    }

    private String known(String text, BaseFont font) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .map(c -> font.charExists(c) ? c : missing(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private int missing(int character) {
        missing.add(Character.toString(character));
        return BOX;
    }

    private static BaseFont load(String style) {
        String name = "LiberationSans-" + style + ".ttf";
        try (InputStream in = BaseFont.class.getResourceAsStream("/liberation/" + name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the program");
            }
            BaseFont font = BaseFont.createFont(
                    name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, in.readAllBytes(), null);
            font.setSecureRandom(new Even());
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Names the part of a font that a file holds; the same file has the same name.
    private static final class Even extends SecureRandom {
        @Serial
        private static final long serialVersionUID = 1;

        @Override
        public double nextDouble() {
            return 0.5;
        }
    }
}
